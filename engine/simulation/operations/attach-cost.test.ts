import { describe, expect, test } from 'vitest';
import { placementOf, planRebalance } from '../../planner/index.ts';
import { clusterWith } from '../../testing/index.ts';
import { costOf } from './cost.ts';

/** The actions that spread `test` over a new pair, of the phases that are asked for, and what they take as one operation. */
function totalMs(kind: 'attach' | 'rebalance', phases: readonly number[]): number {
  const cluster = clusterWith({ pairs: 2, partitions: 12 });
  for (const group of [1, 2] as const)
    cluster.run({ kind: 'addLeaf', leaf: { host: `new-${group}`, port: 3306 }, group });
  const { actions } = planRebalance(placementOf(cluster.world, 'test'));
  const asked = actions.filter(({ phase }) => phases.includes(phase));
  return costOf(cluster.world, 'test', kind, asked).totalMs;
}

describe('cost: of an attach', () => {
  test('cost: between the copies and the evening of the pairs there is a pause', () => {
    expect(totalMs('attach', [4, 5, 6]) - totalMs('rebalance', [4, 5, 6])).toBe(1_000);
  });

  test('cost: without an evening, or without anything before it, there is none', () => {
    expect(totalMs('attach', [4, 5]) - totalMs('rebalance', [4, 5])).toBe(0);
    expect(totalMs('attach', [6]) - totalMs('rebalance', [6])).toBe(0);
  });
});
