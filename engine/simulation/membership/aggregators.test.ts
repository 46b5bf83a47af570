import { describe, expect, test } from 'vitest';
import { commandId, nodeId, ordinal } from '../../base/index.ts';
import {
  knownLeaves,
  masterOf,
  type Outcome,
  onlinePrimary,
  type PendingWrite,
  type World,
} from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import { advance, apply, type Command, hashOf } from '../index.ts';

const master = nodeId(1);
const childAddress = { host: 'child', port: 3306 };

const insertInto = (place: number, ...values: number[]): PendingWrite => ({
  database: 'test',
  table: tableX,
  inserts: [{ ordinal: ordinal(place), rows: values.map((value) => [value]) }],
  deletes: null,
});

/** A cluster with one child aggregator, and connections to each of its nodes. */
function clusterWithChild() {
  const cluster = clusterWith({ pairs: 2, partitions: 8 });
  const table = { name: 'x', columns: [{ name: 'id', type: 'integer' as const }] };
  cluster.run({ kind: 'createTable', database: 'test', table });
  cluster.run({ kind: 'addAggregator', aggregator: childAddress });
  let { world } = cluster;
  let statements = 1_000;
  const child = world.nodes.at(world.nodes.length - 1).id;
  const over = (node: typeof master, command: Command): Outcome | null => {
    statements += 1;
    const applied = apply(world, { statement: commandId(statements), node, command });
    if (applied.kind === 'refused') return applied.outcome;
    world = applied.world;
    return null;
  };
  return {
    child,
    over,
    pass: (ms: number) => {
      world = advance(world, world.nowMs + ms);
    },
    get world(): World {
      return world;
    },
    leafNamed: (host: string) => knownLeaves(world).find((leaf) => leaf.host === host),
    primaryOf: (place: number) => {
      const partition = world.databases[0]?.partitions.at(place);
      return partition === undefined ? null : (onlinePrimary(partition)?.node ?? null);
    },
  };
}

describe('child aggregators', () => {
  test('simulation: while the master is down, writes go on over a child, and nothing else does', () => {
    const cluster = clusterWithChild();
    cluster.over(master, { kind: 'killNode', node: master });
    const before = cluster.world;
    const hash = hashOf(before);
    const createTable: Command = {
      kind: 'createTable',
      database: 'test',
      table: { name: 'y', columns: [{ name: 'id', type: 'integer' }] },
    };
    expect(cluster.over(cluster.child, createTable)).toEqual({
      ok: false,
      error: {
        number: 1105,
        sqlstate: 'HY000',
        message:
          "The master aggregator ma:3306 cannot be reached: the cluster's definition does not change without it.",
      },
    });
    expect(cluster.over(master, { kind: 'write', write: insertInto(0, 1) })).toEqual({
      ok: false,
      error: { number: 2003, sqlstate: 'HY000', message: "Can't connect to MySQL server on 'ma:3306' (111)" },
    });
    expect(cluster.world).toBe(before);
    expect(hashOf(cluster.world)).toBe(hash);
    expect(cluster.over(cluster.child, { kind: 'write', write: insertInto(0, 1) })).toBeNull();
  });

  test('simulation: a child does not end the master’s operations when it goes down', () => {
    const cluster = clusterWithChild();
    cluster.over(master, { kind: 'addLeaf', leaf: { host: 'leaf-5', port: 3306 }, group: 1 });
    cluster.over(master, { kind: 'addLeaf', leaf: { host: 'leaf-6', port: 3306 }, group: 2 });
    const options = { full: false, force: false, kill: false, ensuresOnlineNodes: false };
    cluster.over(master, { kind: 'rebalance', database: 'test', ...options });
    cluster.over(master, { kind: 'killNode', node: cluster.child });
    expect(cluster.world.operations[0]?.state).toBe('running');
    cluster.over(master, { kind: 'killNode', node: master });
    expect(cluster.world.operations[0]?.state).toBe('failed');
  });

  test('simulation: a child that is set as master detects what happened while there was none', () => {
    const cluster = clusterWithChild();
    const leaf = cluster.leafNamed('leaf-3')?.id ?? master;
    cluster.over(master, { kind: 'killNode', node: master });
    cluster.over(master, { kind: 'killNode', node: leaf });
    cluster.pass(60_000);
    expect(cluster.leafNamed('leaf-3')?.state).toBe('online');
    expect(
      cluster.over(cluster.child, { kind: 'setMaster', node: cluster.child, whileMasterIsUp: false }),
    ).toBeNull();
    expect(masterOf(cluster.world).id).toBe(cluster.child);
    cluster.pass(3_300);
    expect(cluster.leafNamed('leaf-3')?.state).toBe('offline');
    expect(cluster.primaryOf(0)).toBe(cluster.leafNamed('leaf-1')?.id);
    cluster.over(cluster.child, { kind: 'startNode', node: master });
    cluster.pass(10_000);
    expect(cluster.world.nodes.at(0)).toMatchObject({ process: 'running', isMaster: false, isMember: true });
    expect(cluster.over(master, { kind: 'write', write: insertInto(0, 1) })).toBeNull();
  });

  test('simulation: PROMOTE AGGREGATOR … TO MASTER hands over while the master is up', () => {
    const cluster = clusterWithChild();
    expect(
      cluster.over(master, { kind: 'setMaster', node: cluster.child, whileMasterIsUp: true }),
    ).toBeNull();
    expect(masterOf(cluster.world).id).toBe(cluster.child);
    cluster.over(cluster.child, { kind: 'killNode', node: master });
    const leaf = cluster.leafNamed('leaf-3')?.id ?? master;
    cluster.over(cluster.child, { kind: 'killNode', node: leaf });
    cluster.pass(3_300);
    expect(cluster.leafNamed('leaf-3')?.state).toBe('offline');
  });

  test('simulation: a removed aggregator is no way into the cluster, and its address is free again', () => {
    const cluster = clusterWithChild();
    expect(cluster.over(master, { kind: 'removeAggregator', aggregator: childAddress })).toBeNull();
    expect(cluster.world.nodes.at(cluster.child - 1)).toMatchObject({ isMember: false });
    expect(cluster.over(master, { kind: 'addAggregator', aggregator: childAddress })).toBeNull();
  });

  test('simulation: what aggregators cannot do is refused and changes nothing', () => {
    const cluster = clusterWithChild();
    const before = cluster.world;
    const leaf = cluster.leafNamed('leaf-1')?.id ?? master;
    const messageOf = (node: typeof master, command: Command) => {
      const outcome = cluster.over(node, command);
      return outcome !== null && !outcome.ok ? outcome.error.message : null;
    };
    const refusals: readonly (readonly [typeof master, Command, string])[] = [
      [
        master,
        { kind: 'addAggregator', aggregator: childAddress },
        'Aggregator child:3306 is already in the cluster.',
      ],
      [
        master,
        { kind: 'addAggregator', aggregator: { host: 'leaf-1', port: 3306 } },
        'leaf-1:3306 is a leaf of this cluster.',
      ],
      [
        master,
        { kind: 'removeAggregator', aggregator: { host: 'ma', port: 3306 } },
        'ma:3306 is the master aggregator; promote another one first.',
      ],
      [
        master,
        { kind: 'removeAggregator', aggregator: { host: 'nobody', port: 3306 } },
        'Aggregator nobody:3306 is not in the cluster.',
      ],
      [
        cluster.child,
        { kind: 'setMaster', node: cluster.child, whileMasterIsUp: false },
        'The master aggregator ma:3306 is up; PROMOTE AGGREGATOR ... TO MASTER changes it there.',
      ],
      [
        master,
        { kind: 'setMaster', node: master, whileMasterIsUp: true },
        'ma:3306 is the master aggregator already.',
      ],
      [
        master,
        { kind: 'setMaster', node: leaf, whileMasterIsUp: true },
        'Only an aggregator can be the master aggregator.',
      ],
    ];
    for (const [node, command, message] of refusals) expect(messageOf(node, command)).toBe(message);
    expect(cluster.world).toBe(before);
  });

  test('simulation: a cluster has 100 aggregators at most, the master aggregator among them', () => {
    const cluster = clusterWith({ leaves: 1, partitions: 1 });
    const add = (number: number) =>
      cluster.submit({ kind: 'addAggregator', aggregator: { host: `child-${number}`, port: 3306 } });
    for (let number = 2; number <= 100; number += 1) expect(add(number)).toBeNull();
    expect(add(101)).toMatchObject({
      ok: false,
      error: { message: 'A cluster here has at most 100 aggregators.' },
    });
  });

  test('simulation: a write over a child that is cut off from a leaf waits until the network works again', () => {
    const cluster = clusterWithChild();
    const leaf = cluster.primaryOf(0) ?? master;
    cluster.over(master, { kind: 'isolate', nodes: [cluster.child, leaf] });
    expect(cluster.over(cluster.child, { kind: 'write', write: insertInto(0, 1) })).toBeNull();
    cluster.pass(60_000);
    expect(cluster.world.statements.length).toBe(1);
    expect(cluster.over(master, { kind: 'write', write: insertInto(0, 2) })).toBeNull();
    expect(cluster.world.statements.length).toBe(1);
    cluster.over(master, { kind: 'heal', nodes: null });
    expect(cluster.world.statements.length).toBe(0);
  });
});
