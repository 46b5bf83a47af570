import { describe, expect, test } from 'vitest';
import { ordinal } from '../../base/index.ts';
import { type ClusterEvent, instanceOn, type PendingWrite, rowsOf } from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import { whyNotIdle } from '../index.ts';
import { keptCommits } from './reprovisioning.ts';

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
  const on = (place: number, host: string) => instanceOn(cluster.partition(place), cluster.node(host));
  const rowsOn = (place: number, host: string): unknown[] => {
    const head = on(place, host)?.head;
    return head === undefined ? [] : [...rowsOf(head, tableX)].flat();
  };
  const happened = (kind: ClusterEvent['kind']) =>
    cluster.world.events.slice().filter((event) => event.kind === kind);
  return { cluster, on, rowsOn, happened };
}

describe('synchronous replication', () => {
  test('simulation: a replica that hangs for 5 s falls back to async, and comes back through ready', () => {
    const { cluster, on, rowsOn, happened } = clusterWithTable('sync');
    const leaf = cluster.node('leaf-4');
    cluster.run({ kind: 'hangNode', node: leaf });
    cluster.pass(4_999);
    expect(on(3, 'leaf-4')?.replication).toBe('sync');
    cluster.pass(1);
    expect(on(3, 'leaf-4')?.replication).toBe('async');
    expect(happened('replicasFellBack')).toMatchObject([{ instances: 2 }]);
    cluster.run({ kind: 'write', write: insertInto(3, 7) });
    expect([rowsOn(3, 'leaf-8'), rowsOn(3, 'leaf-4')]).toEqual([[7], []]);
    cluster.run({ kind: 'resumeNode', node: leaf });
    cluster.pass(100);
    expect([on(3, 'leaf-4')?.replication, rowsOn(3, 'leaf-4')]).toEqual(['ready', [7]]);
    cluster.run({ kind: 'write', write: insertInto(3, 8) });
    expect(rowsOn(3, 'leaf-4')).toEqual([7, 8]);
    cluster.pass(999);
    expect([on(3, 'leaf-4')?.replication, whyNotIdle(cluster.world)]).toEqual([
      'ready',
      'replicas are catching up',
    ]);
    cluster.pass(1);
    expect([on(3, 'leaf-4')?.replication, whyNotIdle(cluster.world)]).toEqual(['sync', null]);
    // The write of ordinal 3 and the return of the leaf are two reasons to catch up.
    expect(happened('replicasInSync')).toMatchObject([{ instances: 1 }, { instances: 1 }]);
  });

  test('simulation: what is written after the fall-back is lost with the primary, and named; what came before is not', () => {
    const { cluster, happened, rowsOn } = clusterWithTable('sync');
    cluster.run({ kind: 'write', write: insertInto(3, 1) });
    cluster.run({ kind: 'isolate', nodes: [cluster.node('leaf-4'), cluster.node('leaf-8')] });
    cluster.pass(5_000);
    cluster.run({ kind: 'write', write: insertInto(3, 2, 3) });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(10_000);
    expect(happened('writesUndone')).toMatchObject([{ ordinal: 3, gone: [[2], [3]] }]);
    expect(rowsOn(3, 'leaf-4')).toEqual([1]);
  });

  test('simulation: a replica that falls silent again on its way back is async again', () => {
    const { cluster, on } = clusterWithTable('sync');
    const leaf = cluster.node('leaf-4');
    cluster.run({ kind: 'hangNode', node: leaf });
    cluster.pass(6_000);
    cluster.run({ kind: 'resumeNode', node: leaf });
    cluster.pass(500);
    cluster.run({ kind: 'hangNode', node: leaf });
    cluster.pass(4_000);
    expect(on(3, 'leaf-4')?.replication).toBe('ready');
    cluster.pass(1_000);
    expect(on(3, 'leaf-4')?.replication).toBe('async');
  });
});

describe('asynchronous replication', () => {
  test('simulation: a lagging leaf has its rows later, and a failover to it loses them by name', () => {
    const { cluster, rowsOn, happened } = clusterWithTable('async');
    cluster.run({ kind: 'lag', node: cluster.node('leaf-4'), byMs: 10_000 });
    cluster.run({ kind: 'write', write: insertInto(3, 1) });
    cluster.pass(10_099);
    expect(rowsOn(3, 'leaf-4')).toEqual([]);
    cluster.pass(1);
    expect(rowsOn(3, 'leaf-4')).toEqual([1]);
    cluster.run({ kind: 'write', write: insertInto(3, 2) });
    cluster.pass(5_000);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(10_000);
    expect(happened('writesUndone')).toMatchObject([{ ordinal: 3, gone: [[2]] }]);
  });

  test('simulation: without its lag a leaf catches up as fast as others', () => {
    const { cluster, rowsOn } = clusterWithTable('async');
    cluster.run({ kind: 'lag', node: cluster.node('leaf-4'), byMs: 60_000 });
    cluster.run({ kind: 'write', write: insertInto(3, 1) });
    cluster.run({ kind: 'lag', node: cluster.node('leaf-4'), byMs: 0 });
    cluster.pass(100);
    expect(rowsOn(3, 'leaf-4')).toEqual([1]);
  });

  test('simulation: a replica with other data is copied anew by itself, out of service meanwhile', () => {
    for (const replication of ['async', 'sync'] as const) {
      const { cluster, on, rowsOn, happened } = clusterWithTable(replication);
      cluster.run({ kind: 'write', write: insertInto(3, 1) });
      cluster.pass(1_000);
      cluster.run({ kind: 'diverge', node: cluster.node('leaf-4') });
      expect(on(3, 'leaf-4')?.head.digest).not.toBe(on(3, 'leaf-8')?.head.digest);
      cluster.pass(100);
      expect(on(3, 'leaf-4')).toMatchObject({ state: 'provisioning', isOffline: true });
      expect(happened('replicaDiverged').map((event) => 'ordinal' in event && event.ordinal)).toEqual([3, 7]);
      cluster.passUntilIdle();
      expect(on(3, 'leaf-4')).toMatchObject({ state: 'replicating', isOffline: false, replication });
      expect(rowsOn(3, 'leaf-4')).toEqual([1]);
      expect(happened('replicaReprovisioned').length).toBe(2);
    }
  });

  test('simulation: a snapshot that its leaf misses while it hangs begins again', () => {
    const { cluster, on } = clusterWithTable('async');
    cluster.run({ kind: 'diverge', node: cluster.node('leaf-4') });
    cluster.pass(200);
    cluster.run({ kind: 'hangNode', node: cluster.node('leaf-4') });
    cluster.pass(20_000);
    expect(on(3, 'leaf-4')?.state).toBe('provisioning');
    cluster.run({ kind: 'resumeNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    expect(on(3, 'leaf-4')).toMatchObject({ state: 'replicating', isOffline: false });
  });

  test('simulation: a replica whose primary is lost while it is copied anew waits for the primary', () => {
    const { cluster, on } = clusterWithTable('async');
    cluster.run({ kind: 'diverge', node: cluster.node('leaf-4') });
    cluster.pass(200);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(10_000);
    expect(cluster.partition(3).state).toBe('offline');
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-8') });
    cluster.passUntilIdle();
    expect(cluster.partition(3).state).toBe('served');
    expect(on(3, 'leaf-4')).toMatchObject({ isOffline: false });
    expect(on(3, 'leaf-8')).toMatchObject({ isOffline: false });
  });

  test('simulation: a replica that is too far behind is copied anew instead of catching up', () => {
    const { cluster, happened, rowsOn } = clusterWithTable('async');
    cluster.run({ kind: 'isolate', nodes: [cluster.node('leaf-4'), cluster.node('leaf-8')] });
    for (let value = 0; value <= keptCommits; value += 1)
      cluster.run({ kind: 'write', write: insertInto(3, value) });
    cluster.run({ kind: 'heal', nodes: null });
    expect(happened('replicaDiverged')).toMatchObject([{ ordinal: 3, cause: 'farBehind' }]);
    cluster.passUntilIdle();
    expect(rowsOn(3, 'leaf-4').length).toBe(keptCommits + 1);
  });

  test('simulation: only a leaf with replicas diverges, and only a leaf lags', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    const before = cluster.world;
    expect(cluster.submit({ kind: 'diverge', node: cluster.node('leaf-1') })).toMatchObject({
      error: { message: 'The leaf holds no replica in service.' },
    });
    const ma = cluster.world.nodes.at(0).id;
    expect(cluster.submit({ kind: 'lag', node: ma, byMs: 5 })).toMatchObject({ error: { number: 1105 } });
    expect(cluster.submit({ kind: 'diverge', node: ma })).toMatchObject({ error: { number: 1105 } });
    expect(cluster.world).toBe(before);
  });
});
