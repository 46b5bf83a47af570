import { expect, test } from 'vitest';
import { assert, commandId, nodeId, present } from '../../base/index.ts';
import { healthyLeaf, initialVariables, type LeafNode } from '../../cluster/index.ts';
import { advance } from '../advance.ts';
import { apply } from '../apply.ts';
import type { ImportedInstance } from '../command-parts.ts';
import { loadLaterCommands } from '../load-later.ts';
import { emptyWorld } from '../world/empty-world.ts';

loadLaterCommands();

const leaf: LeafNode = {
  ...healthyLeaf,
  kind: 'leaf',
  id: nodeId(2),
  host: 'leaf-1',
  port: 3306,
  process: 'running',
  processEpoch: 0,
  processSinceMs: 0,
  group: 1,
  slot: 0,
  state: 'online',
  stateSinceMs: 0,
  detachedBy: null,
};

const replica: ImportedInstance = {
  instanceId: 1,
  node: leaf.id,
  role: 'replica',
  membership: 'listed',
  state: 'online',
  isOffline: false,
  term: 0,
  replication: 'async',
  commits: 1,
};

test('simulation: in a cluster that is imported without a primary a replica in service takes over', () => {
  const empty = emptyWorld(1);
  const cluster = {
    nodes: [empty.nodes.at(0), leaf],
    variables: initialVariables,
    databases: [
      {
        id: 1,
        name: 'test',
        replication: 'async' as const,
        nextTerm: 1,
        nextInstanceId: 2,
        table: { name: 'x', columns: [{ name: 'id', type: 'integer' as const }] },
        partitions: [{ instances: [replica], rows: [[7]] }],
      },
    ],
  };
  const command = { kind: 'importCluster', cluster } as const;
  const applied = apply(empty, { statement: commandId(1), node: nodeId(1), command });
  assert(applied.kind !== 'refused', 'a cluster that may be imported');
  const { world } = applied;
  expect(world.operations.map(({ kind }) => kind)).toEqual(['failover']);
  const { databases } = advance(world, world.nowMs + 10_000);
  expect(present(databases[0], 'a database').partitions.at(0)).toMatchObject({
    state: 'served',
    instances: [{ node: 2, role: 'primary', state: 'online' }],
  });
});
