import { expect, test } from 'vitest';
import { assert, commandId, nodeId, present } from '../../base/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { advance } from '../advance.ts';
import { apply } from '../apply.ts';
import { commands } from '../commands-for-tests.ts';
import { unserved } from './unserved-for-tests.ts';

test('simulation: an empty partition takes the place of the old copy on its leaf', () => {
  const cluster = clusterWith({ leaves: 1, partitions: 2 });
  const command = commands.rebalance({ force: true });
  const begun = apply(unserved(cluster.world, 0), { statement: commandId(99), node: nodeId(1), command });
  assert(begun.kind !== 'refused', 'a rebalance that begins');
  const world = advance(begun.world, begun.world.nowMs + 60_000);
  const { state, instances } = present(world.databases[0], 'a database').partitions.at(0);
  expect(state).toBe('served');
  expect(instances.map(({ node, role, membership }) => [node, role, membership])).toEqual([
    [cluster.node('leaf-1'), 'primary', 'listed'],
  ]);
});
