import { expect, test } from 'vitest';
import { operationId, present } from '../../base/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';
import { Draft } from '../world/draft.ts';
import { endOperation } from './operation-end.ts';

test('simulation: an operation ends once, and one that another has taken the place of does not end any more', () => {
  const cluster = clusterWith({ leaves: 2, partitions: 4 });
  cluster.run(commands.add('leaf-3'));
  cluster.run(commands.rebalance());
  const draft = new Draft(cluster.world);
  const { id } = present(cluster.world.operations[0], 'an operation');
  const { changes } = draft;
  endOperation(draft, operationId(99), 'failed');
  expect(draft.changes).toBe(changes);
  endOperation(draft, id, 'cancelled');
  expect(draft.operation(id)?.state).toBe('cancelled');
  endOperation(draft, id, 'failed');
  expect(draft.operation(id)?.state).toBe('cancelled');
});
