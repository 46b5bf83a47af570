import { describe, expect, test } from 'vitest';
import { ordinal } from '../../base/index.ts';
import { instanceOn, type PendingWrite, rowsOf } from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';

const insertInto = (place: number, ...values: number[]): PendingWrite => ({
  database: 'test',
  table: tableX,
  inserts: [{ ordinal: ordinal(place), rows: values.map((value) => [value]) }],
  deletes: null,
});

const deleteAll: PendingWrite = {
  database: 'test',
  table: tableX,
  inserts: [],
  deletes: { kind: 'value', value: 1 },
};

function clusterWithTable(replication: 'async' | 'sync' = 'async') {
  const cluster = clusterWith({ pairs: 2, partitions: 8, replication });
  const table = { name: 'x', columns: [{ name: 'id', type: 'integer' as const }] };
  cluster.run({ kind: 'createTable', database: 'test', table });
  cluster.run({ kind: 'write', write: insertInto(0, 1, 2) });
  cluster.pass(1_000);
  const fill = (host: string, resource: 'disk' | 'memory', isFull = true) =>
    cluster.run({ kind: 'fill', node: cluster.node(host), resource, isFull });
  return { cluster, fill, table };
}

describe('full memory', () => {
  test('simulation: INSERT and CREATE fail with error 1720, DELETE goes on, and so do other leaves', () => {
    const { cluster, fill, table } = clusterWithTable();
    // The primary of ordinal 0 is on leaf-3, which has the lower half of its pair's.
    fill('leaf-3', 'memory');
    const before = cluster.world;
    const error = {
      number: 1720,
      sqlstate: 'HY000',
      message:
        "Leaf Error (leaf-3:3306): Memory usage by SingleStore for tables (4096 MB) has reached the value of 'maximum_table_memory' global variable (4096 MB). This query cannot be executed.",
    };
    expect(cluster.submit({ kind: 'write', write: insertInto(0, 3) })).toEqual({ ok: false, error });
    expect(cluster.submit({ kind: 'createTable', database: 'test', table: { ...table, name: 'y' } })).toEqual(
      {
        ok: false,
        error,
      },
    );
    const more = { kind: 'createDatabase', name: 'more', partitions: 2, replication: 'async' } as const;
    expect(cluster.submit(more)).toEqual({ ok: false, error });
    expect(cluster.world).toBe(before);
    expect(cluster.submit({ kind: 'write', write: insertInto(1, 3) })).toBeNull();
    expect(cluster.submit({ kind: 'write', write: deleteAll })).toBeNull();
    fill('leaf-3', 'memory', false);
    expect(cluster.submit({ kind: 'write', write: insertInto(0, 3) })).toBeNull();
  });
});

describe('a full disk', () => {
  test('simulation: every write to its primaries is refused with a plain sentence', () => {
    const { cluster, fill } = clusterWithTable();
    fill('leaf-3', 'disk');
    const before = cluster.world;
    const error = {
      number: 1105,
      sqlstate: 'HY000',
      message:
        'Leaf Error (leaf-3:3306): The disk is full. Writes are refused until there is room; reads go on.',
    };
    expect(cluster.submit({ kind: 'write', write: insertInto(0, 3) })).toEqual({ ok: false, error });
    expect(cluster.submit({ kind: 'write', write: deleteAll })).toEqual({ ok: false, error });
    expect(cluster.world).toBe(before);
    expect(cluster.submit({ kind: 'write', write: insertInto(1, 3) })).toBeNull();
  });

  test('simulation: synchronous replicas on it fall back after 5 s, and come back when there is room', () => {
    const { cluster, fill } = clusterWithTable('sync');
    fill('leaf-1', 'disk');
    const write = cluster.background({ kind: 'write', write: insertInto(0, 3) });
    cluster.pass(4_999);
    expect(cluster.outcomeOf(write)).toBeNull();
    cluster.pass(1);
    expect(cluster.outcomeOf(write)).toMatchObject({ ok: true });
    fill('leaf-1', 'disk', false);
    cluster.passUntilIdle();
    const replica = instanceOn(cluster.partition(0), cluster.node('leaf-1'));
    expect(replica?.replication).toBe('sync');
    expect(replica === null ? [] : [...rowsOf(replica.head, tableX)].flat()).toEqual([1, 2, 3]);
  });

  test('simulation: copies onto it fail, and a rebalance that needs them fails', () => {
    const { cluster, fill } = clusterWithTable();
    cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-5', port: 3306 }, group: 1 });
    cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-6', port: 3306 }, group: 2 });
    const options = { full: false, force: false, kill: false, ensuresOnlineNodes: false };
    cluster.run({ kind: 'rebalance', database: 'test', ...options });
    fill('leaf-5', 'disk');
    cluster.passUntilIdle();
    expect(cluster.world.operations[0]?.state).toBe('failed');
    cluster.run({ kind: 'rebalance', database: 'test', ...options });
    cluster.passUntilIdle();
    expect(cluster.world.operations[0]?.state).toBe('failed');
    fill('leaf-5', 'disk', false);
    cluster.run({ kind: 'rebalance', database: 'test', ...options });
    cluster.passUntilIdle();
    expect(cluster.world.operations[0]?.state).toBe('success');
  });

  test('simulation: a leaf that comes back with a full disk is attached when there is room', () => {
    const { cluster, fill } = clusterWithTable();
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
    cluster.pass(10_000);
    fill('leaf-3', 'disk');
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-3') });
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-3')).toBe('attaching');
    fill('leaf-3', 'disk', false);
    cluster.passUntilIdle();
    expect([cluster.leafState('leaf-3'), cluster.primariesOn('leaf-3')]).toEqual(['online', [0, 2]]);
  });
});

test('simulation: what is full is not filled again, and only leaves are filled; nothing changes', () => {
  const { cluster, fill } = clusterWithTable();
  fill('leaf-1', 'disk');
  const before = cluster.world;
  const disk = { kind: 'fill', resource: 'disk' } as const;
  const refusedWith = (message: string) => ({
    ok: false,
    error: { number: 1105, sqlstate: 'HY000', message },
  });
  expect(cluster.submit({ ...disk, node: cluster.node('leaf-1'), isFull: true })).toEqual(
    refusedWith('The disk of leaf-1:3306 is full already.'),
  );
  expect(cluster.submit({ ...disk, node: cluster.node('leaf-2'), isFull: false })).toEqual(
    refusedWith('The disk of leaf-2:3306 is not full.'),
  );
  expect(cluster.submit({ ...disk, node: cluster.world.nodes.at(0).id, isFull: true })).toEqual(
    refusedWith('ma:3306 is no leaf: aggregators hold no partitions.'),
  );
  expect(cluster.world).toBe(before);
});
