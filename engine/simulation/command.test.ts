import { describe, expect, test } from 'vitest';
import { commandId, nodeId, ordinal } from '../base/index.ts';
import { initialVariables, type World } from '../cluster/index.ts';
import { clusterWith, tableX } from '../testing/cluster-with.ts';
import type { Command } from './command.ts';
import { commands } from './commands-for-tests.ts';
import { apply, emptyWorld, hashOf } from './index.ts';

const leaf = { host: 'leaf-2', port: 3306 };
const second = nodeId(3);
const options = { full: true, force: true, kill: true, ensuresOnlineNodes: false };
const table = { name: 'y', columns: [{ name: 'id', type: 'integer' as const }] };

/** One command of every kind; a new kind does not compile before it has one. */
const examples: { readonly [Kind in Command['kind']]: Extract<Command, { readonly kind: Kind }> } = {
  killNode: { kind: 'killNode', node: second },
  stopNode: { kind: 'stopNode', node: second },
  startNode: { kind: 'startNode', node: second },
  hangNode: { kind: 'hangNode', node: second },
  resumeNode: { kind: 'resumeNode', node: second },
  setVariable: { kind: 'setVariable', name: 'auto_attach', value: 'OFF', change: { autoAttach: false } },
  setVersion: { kind: 'setVersion', version: '9.1' },
  addLeaf: { kind: 'addLeaf', leaf: { host: 'leaf-9', port: 3306 }, group: null },
  removeLeaf: { kind: 'removeLeaf', leaf, force: true, kill: false, ensuresSafety: false },
  attachLeaf: { kind: 'attachLeaf', leaf, force: false, rebalances: true },
  attachAllLeaves: { kind: 'attachAllLeaves', force: false, rebalances: true },
  detachLeaf: { kind: 'detachLeaf', leaf, kill: false, ensuresSafety: true },
  detachLeaves: { kind: 'detachLeaves', leaves: [leaf], ensuresSafety: false },
  createDatabase: { kind: 'createDatabase', name: 'orders', partitions: null, replication: 'sync' },
  alterDatabase: { kind: 'alterDatabase', database: 'test', replication: 'sync' },
  dropDatabase: { kind: 'dropDatabase', name: 'test' },
  createTable: { kind: 'createTable', database: 'test', table },
  alterTable: {
    kind: 'alterTable',
    database: 'test',
    table: {
      name: 'x',
      columns: table.columns,
      traits: { storage: 'rowstore', isReference: false, shardKey: [0], keys: [], comment: 'keyed' },
    },
  },
  dropTable: { kind: 'dropTable', database: 'test', table: 'x' },
  writeWithin: {
    kind: 'writeWithin',
    session: 7,
    write: { database: 'test', table: tableX, inserts: [], deletes: null },
  },
  transaction: { kind: 'transaction', session: 7, step: 'beginReadOnly' },
  write: {
    kind: 'write',
    write: {
      database: 'test',
      table: tableX,
      inserts: [],
      deletes: {
        kind: 'and',
        left: { kind: 'isNull', operand: { kind: 'column', column: 0 }, negated: true },
        right: {
          kind: 'not',
          operand: {
            kind: 'in',
            operand: { kind: 'column', column: 0 },
            options: [
              { kind: 'value', value: null },
              { kind: 'value', value: '7' },
            ],
            negated: false,
          },
        },
      },
    },
  },
  rebalance: { kind: 'rebalance', database: 'test', ...options },
  rebalanceAll: { kind: 'rebalanceAll' },
  restoreRedundancy: { kind: 'restoreRedundancy', database: 'test' },
  clearOrphans: { kind: 'clearOrphans' },
  partition: { kind: 'partition', action: 'detach', database: 'test', ordinal: ordinal(0), leaf },
  addAggregator: { kind: 'addAggregator', aggregator: { host: 'ca', port: 3306 } },
  removeAggregator: { kind: 'removeAggregator', aggregator: { host: 'ca', port: 3306 } },
  setMaster: { kind: 'setMaster', node: nodeId(1), whileMasterIsUp: true },
  isolate: { kind: 'isolate', nodes: [nodeId(1), second] },
  heal: { kind: 'heal', nodes: null },
  fill: { kind: 'fill', resource: 'disk', node: second, isFull: true },
  lag: { kind: 'lag', node: second, byMs: 5_000 },
  diverge: { kind: 'diverge', node: second },
  setWorkload: {
    kind: 'setWorkload',
    workload: { database: 'test', table: 'x', readsPerSecond: 5, writesPerSecond: 2 },
  },
  cancel: { kind: 'cancel', statement: commandId(0) },
  assume: { kind: 'assume', name: 'partition_size', of: 1, value: 2_000_000_000 },
  importCluster: {
    kind: 'importCluster',
    cluster: {
      nodes: clusterWith({ leaves: 1, partitions: 1 }).world.nodes.slice(),
      variables: initialVariables,
      databases: [
        {
          id: 1,
          name: 'test',
          replication: 'sync',
          table,
          partitions: [
            {
              rows: [[1], [null]],
              instances: [
                {
                  instanceId: 1,
                  node: nodeId(2),
                  membership: 'listed',
                  role: 'primary',
                  state: 'online',
                  isOffline: false,
                  term: 2,
                  replication: 'sync',
                  commits: 1,
                },
              ],
            },
          ],
          nextTerm: 3,
          nextInstanceId: 2,
        },
      ],
    },
  },
};

function builtWorld(): World {
  const cluster = clusterWith({ pairs: 2, partitions: 4 });
  cluster.run(commands.createTable);
  cluster.run(commands.insertMany([0, 1, 2, 3], 7));
  cluster.pass(1_000);
  return cluster.world;
}

/** What a command comes to: its outcome where it is refused, else the hash of the world it leads to. */
function effectOf(world: World, command: Command): unknown {
  const applied = apply(world, { statement: commandId(1_000), node: nodeId(1), command });
  return applied.kind === 'refused' ? applied.outcome : hashOf(applied.world);
}

describe('command', () => {
  test.each(Object.values(examples))('simulation: $kind is data, and its clone does the same', (command) => {
    const world = command.kind === 'importCluster' ? emptyWorld(1) : builtWorld();
    for (const clone of [structuredClone(command), JSON.parse(JSON.stringify(command)) as Command]) {
      expect(clone).toStrictEqual(command);
      expect(effectOf(world, clone)).toEqual(effectOf(world, command));
    }
  });
});
