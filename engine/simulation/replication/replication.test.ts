import { describe, expect, test } from 'vitest';
import { ordinal } from '../../base/index.ts';
import {
  type ClusterEvent,
  instanceOn,
  onlinePrimary,
  type PendingWrite,
  rowsOf,
} from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';

const insertInto = (place: number, ...values: number[]): PendingWrite => ({
  database: 'test',
  table: tableX,
  inserts: [{ ordinal: ordinal(place), rows: values.map((value) => [value]) }],
  deletes: null,
});

function clusterWithTable(replication: 'async' | 'sync') {
  const cluster = clusterWith({ pairs: 4, partitions: 16, replication });
  const table = { name: 'x', columns: [{ name: 'id', type: 'integer' as const }] };
  cluster.run({ kind: 'createTable', database: 'test', table });
  const rowsOn = (place: number, host: string): unknown[] => {
    const instance = instanceOn(cluster.partition(place), cluster.node(host));
    return instance === null ? [] : [...rowsOf(instance.head, tableX)].flat();
  };
  const happened = (kind: ClusterEvent['kind']) =>
    cluster.world.events.slice().filter((event) => event.kind === kind);
  return { ...cluster, cluster, rowsOn, happened };
}

describe('replication', () => {
  test('simulation: an asynchronous replica has a row 100 ms after its primary', () => {
    const { cluster, rowsOn } = clusterWithTable('async');
    cluster.run({ kind: 'write', write: insertInto(3, 7) });
    expect([rowsOn(3, 'leaf-8'), rowsOn(3, 'leaf-4')]).toEqual([[7], []]);
    cluster.pass(99);
    expect(rowsOn(3, 'leaf-4')).toEqual([]);
    cluster.pass(1);
    expect(rowsOn(3, 'leaf-4')).toEqual([7]);
  });

  test('simulation: a failover names the acknowledged rows that only the lost asynchronous primary held', () => {
    const { cluster, rowsOn, happened } = clusterWithTable('async');
    cluster.run({ kind: 'write', write: insertInto(3, 1, 2) });
    cluster.pass(100);
    cluster.run({ kind: 'write', write: insertInto(3, 3, 4) });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(10_000);
    expect(happened('writesUndone')).toMatchObject([{ ordinal: 3, gone: [[3], [4]] }]);
    expect(rowsOn(3, 'leaf-4')).toEqual([1, 2]);
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-8') });
    cluster.passUntilIdle();
    expect(rowsOn(3, 'leaf-8')).toEqual([1, 2]);
  });

  test('simulation: a synchronous write is on both leaves when it is acknowledged, and a failover loses nothing', () => {
    const { cluster, rowsOn, happened } = clusterWithTable('sync');
    cluster.run({ kind: 'write', write: insertInto(3, 7) });
    expect([rowsOn(3, 'leaf-8'), rowsOn(3, 'leaf-4')]).toEqual([[7], [7]]);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(10_000);
    expect(happened('writesUndone')).toEqual([]);
    expect(rowsOn(3, 'leaf-4')).toEqual([7]);
  });

  test('simulation: a synchronous write waits for a silent replica until the replica is taken out', () => {
    const { cluster, happened } = clusterWithTable('sync');
    const before = happened('statementFinished').length;
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.run({ kind: 'write', write: insertInto(3, 7) });
    cluster.pass(2_999);
    expect(happened('statementFinished').length - before).toBe(1);
    cluster.pass(1);
    expect(happened('statementFinished').length - before).toBe(2);
  });

  test('simulation: a synchronous write waits 5 s for a replica that hangs, then commits without it', () => {
    const { cluster, rowsOn } = clusterWithTable('sync');
    cluster.run({ kind: 'hangNode', node: cluster.node('leaf-4') });
    cluster.run({ kind: 'write', write: insertInto(3, 7) });
    cluster.pass(4_999);
    expect(rowsOn(3, 'leaf-8')).toEqual([]);
    cluster.pass(1);
    expect([rowsOn(3, 'leaf-8'), rowsOn(3, 'leaf-4')]).toEqual([[7], []]);
  });

  test('simulation: a write that needs a dead leaf waits for the failover and then commits on the new primary', () => {
    const { cluster, rowsOn } = clusterWithTable('async');
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.run({ kind: 'write', write: insertInto(3, 7) });
    cluster.pass(3_299);
    expect(rowsOn(3, 'leaf-4')).toEqual([]);
    cluster.pass(1);
    expect(rowsOn(3, 'leaf-4')).toEqual([7]);
    expect(onlinePrimary(cluster.partition(3))?.node).toBe(cluster.node('leaf-4'));
  });

  test('simulation: a write that needs a partition without a primary is refused with error 1777 and changes nothing', () => {
    const { cluster } = clusterWithTable('async');
    for (const host of ['leaf-4', 'leaf-8']) cluster.run({ kind: 'killNode', node: cluster.node(host) });
    cluster.pass(10_000);
    const before = cluster.world;
    expect(cluster.submit({ kind: 'write', write: insertInto(3, 7) })).toEqual({
      ok: false,
      error: { number: 1777, sqlstate: 'HY000', message: 'Partition test:3 has no master instance.' },
    });
    expect(cluster.world).toBe(before);
    expect(cluster.submit({ kind: 'write', write: insertInto(2, 7) })).toBeNull();
  });
});
