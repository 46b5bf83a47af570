import { describe, expect, test } from 'vitest';
import { present } from '../../base/index.ts';
import { placementOf, planRebalance } from '../../planner/index.ts';
import { clusterWith } from '../../testing/index.ts';
import { costOf } from './cost.ts';

const expand = (fromPairs: number) => {
  const cluster = clusterWith({ pairs: fromPairs, partitions: 12 });
  for (const group of [1, 2] as const) {
    cluster.run({ kind: 'addLeaf', leaf: { host: `new-${group}`, port: 3306 }, group });
  }
  return cluster;
};

describe('cost: of a plan', () => {
  test('no actions cost nothing', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    expect(costOf(cluster.world, 'test', 'rebalance', [])).toEqual({ bytes: 0, totalMs: 0, phases: [] });
  });

  test('four partitions to a new pair: eight copies of 100 MB, four at a time on each new leaf', () => {
    const cluster = expand(2);
    const { actions } = planRebalance(placementOf(cluster.world, 'test'));
    expect(costOf(cluster.world, 'test', 'rebalance', actions)).toEqual({
      bytes: 800_000_000,
      totalMs: 3_000 + 1_500 + 1_000,
      phases: [
        { phase: 4, actions: 8, bytes: 800_000_000, ms: 1_400 + 4 * 400 },
        { phase: 5, actions: 4, bytes: 0, ms: 1_500 },
        { phase: 6, actions: 4, bytes: 0, ms: 1_000 },
      ],
    });
  });

  test.each([2, 3, 5])(
    'it is what the plan takes when nothing disturbs it (%i pairs and a new one)',
    (pairs) => {
      const cluster = expand(pairs);
      const { actions } = planRebalance(placementOf(cluster.world, 'test'));
      const expected = costOf(cluster.world, 'test', 'rebalance', actions);
      const options = { full: false, force: false, kill: false, ensuresOnlineNodes: false };
      cluster.run({ kind: 'rebalance', database: 'test', ...options });
      const began = present(cluster.world.operations[0], 'operation');
      expect(costOf(cluster.world, 'test', began.kind, began.actions.slice())).toEqual(expected);
      cluster.passUntilIdle();
      const operation = present(cluster.world.operations[0], 'operation');
      expect((operation.endedAtMs ?? 0) - operation.startedAtMs).toBe(expected.totalMs);
      expect(costOf(cluster.world, 'test', operation.kind, operation.actions.slice())).toEqual(expected);
    },
  );
});

describe('cost: of an attach', () => {
  test('the pause before the evening counts, and copies back read from the new primaries', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 12 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    const operation = present(cluster.world.operations[0], 'operation');
    const { totalMs, phases } = costOf(cluster.world, 'test', 'attach', operation.actions.slice());
    expect(phases.map(({ phase, actions }) => [phase, actions])).toEqual([
      [2, 6],
      [6, 3],
      [7, 3],
    ]);
    expect((operation.endedAtMs ?? 0) - operation.startedAtMs).toBe(totalMs);
  });
});
