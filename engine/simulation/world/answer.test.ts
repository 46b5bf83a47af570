import { describe, expect, test } from 'vitest';
import { operationId, present } from '../../base/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';
import { endOperation } from '../operations/operation-end.ts';
import { waitsForOperations } from './answer.ts';
import { Draft } from './draft.ts';

/** A draft in which a rebalance runs, and its operation. */
function rebalancing() {
  const cluster = clusterWith({ leaves: 2, partitions: 4 });
  cluster.run(commands.add('leaf-3'));
  cluster.run(commands.rebalance());
  const { id } = present(cluster.world.operations[0], 'an operation');
  return { draft: new Draft(cluster.world), id };
}

const waits = (operations: readonly number[], hasFailed: boolean) => ({
  kind: 'waits',
  waitsFor: { kind: 'operations', operations, hasFailed, departures: [] },
});

describe('a statement that waits for operations', () => {
  test('simulation: it waits for those that run', () => {
    const { draft, id } = rebalancing();
    expect(waitsForOperations(draft, [id])).toEqual(waits([id], false));
  });

  test('simulation: one that has succeeded is not waited for', () => {
    const { draft, id } = rebalancing();
    endOperation(draft, id, 'success');
    expect(waitsForOperations(draft, [id])).toEqual(waits([], false));
  });

  test('simulation: one that was cancelled, or whose place another has taken, counts as failed', () => {
    const { draft, id } = rebalancing();
    expect(waitsForOperations(draft, [id, operationId(99)])).toEqual(waits([id], true));
    endOperation(draft, id, 'cancelled');
    expect(waitsForOperations(draft, [id])).toEqual(waits([], true));
  });
});
