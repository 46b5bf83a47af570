import { describe, expect, test } from 'vitest';
import { nodeId, ordinal } from '../../base/index.ts';
import { type ClusterEvent, instanceOn, type PendingWrite, rowsOf } from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import { hashOf, whyNotIdle } from '../index.ts';

const master = nodeId(1);

const insertInto = (place: number, ...values: number[]): PendingWrite => ({
  database: 'test',
  table: tableX,
  inserts: [{ ordinal: ordinal(place), rows: values.map((value) => [value]) }],
  deletes: null,
});

function clusterWithTable(replication: 'async' | 'sync' = 'async') {
  const cluster = clusterWith({ pairs: 4, partitions: 16, replication });
  const table = { name: 'x', columns: [{ name: 'id', type: 'integer' as const }] };
  cluster.run({ kind: 'createTable', database: 'test', table });
  const rowsOn = (place: number, host: string): unknown[] => {
    const instance = instanceOn(cluster.partition(place), cluster.node(host));
    return instance === null ? [] : [...rowsOf(instance.head, tableX)].flat();
  };
  const happened = (kind: ClusterEvent['kind']) =>
    cluster.world.events.slice().filter((event) => event.kind === kind);
  return { cluster, rowsOn, happened };
}

describe('a leaf cut off from the master aggregator', () => {
  test('simulation: it is offline after 30 s of silence though its process lives, and its pair takes over', () => {
    const { cluster } = clusterWithTable();
    const leaf = cluster.node('leaf-8');
    cluster.run({ kind: 'isolate', nodes: [master, leaf] });
    cluster.pass(29_999);
    expect(cluster.leafState('leaf-8')).toBe('online');
    expect(whyNotIdle(cluster.world)).toBe('leaf-8:3306 is silent and not yet offline');
    cluster.pass(301);
    expect(cluster.leafState('leaf-8')).toBe('offline');
    expect(cluster.primariesOn('leaf-4')).toEqual([3, 7, 11, 15]);
    expect(cluster.world.nodes.at(leaf - 1).process).toBe('running');
    expect(instanceOn(cluster.partition(3), leaf)).toMatchObject({ state: 'online', isOffline: true });
  });

  test('simulation: when the network works again it learns what was decided, and is attached', () => {
    const { cluster } = clusterWithTable();
    const leaf = cluster.node('leaf-8');
    cluster.run({ kind: 'isolate', nodes: [leaf, master] });
    cluster.pass(40_000);
    cluster.run({ kind: 'heal', nodes: [master, leaf] });
    expect(cluster.leafState('leaf-8')).toBe('attaching');
    cluster.passUntilIdle();
    expect([cluster.leafState('leaf-8'), cluster.primariesOn('leaf-8')]).toEqual(['online', [3, 7]]);
  });

  test('simulation: a break of less than 30 s goes unnoticed, however often it happens', () => {
    const { cluster, happened } = clusterWithTable();
    for (let time = 0; time < 5; time += 1) {
      cluster.run({ kind: 'isolate', nodes: [master, cluster.node('leaf-8')] });
      cluster.pass(20_000);
      cluster.run({ kind: 'heal', nodes: null });
      cluster.pass(5_000);
    }
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-8')).toBe('online');
    expect(happened('leafStateChanged').filter((event) => 'to' in event && event.to === 'offline')).toEqual(
      [],
    );
  });

  test('simulation: a write over the master waits for the failover', () => {
    const { cluster, rowsOn } = clusterWithTable();
    cluster.run({ kind: 'isolate', nodes: [master, cluster.node('leaf-8')] });
    const write = cluster.background({ kind: 'write', write: insertInto(3, 7) });
    expect(cluster.outcomeOf(write)).toBeNull();
    cluster.pass(30_299);
    expect(cluster.outcomeOf(write)).toBeNull();
    cluster.pass(1);
    expect(cluster.outcomeOf(write)).toMatchObject({ ok: true });
    expect(rowsOn(3, 'leaf-4')).toEqual([7]);
  });

  test('simulation: with leaf_failure_detection off it stays online for ever', () => {
    const { cluster } = clusterWithTable();
    const name = 'leaf_failure_detection';
    cluster.run({ kind: 'setVariable', name, value: 'OFF', change: { leafFailureDetection: false } });
    cluster.run({ kind: 'isolate', nodes: [master, cluster.node('leaf-8')] });
    cluster.pass(100_000);
    expect(cluster.leafState('leaf-8')).toBe('online');
    cluster.run({ kind: 'setVariable', name, value: 'ON', change: { leafFailureDetection: true } });
    cluster.pass(30_300);
    expect(cluster.leafState('leaf-8')).toBe('offline');
  });
});

describe('two leaves cut off from one another', () => {
  test('simulation: asynchronous replication stalls, and goes on when the network works again', () => {
    const { cluster, rowsOn } = clusterWithTable();
    cluster.run({ kind: 'isolate', nodes: [cluster.node('leaf-4'), cluster.node('leaf-8')] });
    cluster.run({ kind: 'write', write: insertInto(3, 7) });
    cluster.pass(60_000);
    expect([rowsOn(3, 'leaf-8'), rowsOn(3, 'leaf-4')]).toEqual([[7], []]);
    expect(cluster.leafState('leaf-8')).toBe('online');
    cluster.run({ kind: 'heal', nodes: null });
    cluster.pass(100);
    expect(rowsOn(3, 'leaf-4')).toEqual([7]);
  });

  test('simulation: synchronous commits wait 5 s, then go on without the replica', () => {
    const { cluster, rowsOn } = clusterWithTable('sync');
    cluster.run({ kind: 'isolate', nodes: [cluster.node('leaf-4'), cluster.node('leaf-8')] });
    cluster.pass(2_000);
    const write = cluster.background({ kind: 'write', write: insertInto(3, 7) });
    cluster.pass(2_999);
    expect(cluster.outcomeOf(write)).toBeNull();
    cluster.pass(1);
    expect(cluster.outcomeOf(write)).toMatchObject({ ok: true });
    expect([rowsOn(3, 'leaf-8'), rowsOn(3, 'leaf-4')]).toEqual([[7], []]);
  });

  test('simulation: a copy between them stalls, goes on if the network comes back, and fails after 30 s', () => {
    for (const healsAfterMs of [20_000, null]) {
      const { cluster } = clusterWithTable();
      cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
      cluster.pass(10_000);
      cluster.run({ kind: 'startNode', node: cluster.node('leaf-8') });
      cluster.pass(5_000);
      expect(cluster.world.operations[0]).toMatchObject({ kind: 'attach', state: 'running' });
      cluster.run({ kind: 'isolate', nodes: [cluster.node('leaf-4'), cluster.node('leaf-8')] });
      cluster.pass(20_000);
      expect(cluster.world.operations[0]?.state).toBe('running');
      if (healsAfterMs !== null) cluster.run({ kind: 'heal', nodes: null });
      cluster.pass(10_000);
      expect(cluster.world.operations[0]?.state).toBe(healsAfterMs === null ? 'failed' : 'success');
    }
  });
});

describe('refusals', () => {
  test('simulation: a link is broken once and mended once, and a node has none to itself; nothing changes', () => {
    const { cluster } = clusterWithTable();
    const leaf = cluster.node('leaf-8');
    cluster.run({ kind: 'isolate', nodes: [master, leaf] });
    const before = cluster.world;
    const hash = hashOf(before);
    expect(cluster.submit({ kind: 'isolate', nodes: [leaf, master] })).toMatchObject({
      error: { number: 1105, message: 'The network between leaf-8:3306 and ma:3306 is broken already.' },
    });
    expect(cluster.submit({ kind: 'isolate', nodes: [leaf, leaf] })).toMatchObject({
      error: { number: 1105 },
    });
    expect(cluster.submit({ kind: 'heal', nodes: [cluster.node('leaf-1'), leaf] })).toMatchObject({
      error: { number: 1105, message: 'The network between leaf-1:3306 and leaf-8:3306 is not broken.' },
    });
    expect(cluster.world).toBe(before);
    expect(hashOf(cluster.world)).toBe(hash);
  });
});
