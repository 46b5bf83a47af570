import { describe, expect, test } from 'vitest';
import { nodeId, ordinal } from '../../base/index.ts';
import type { PendingWrite } from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';

const master = nodeId(1);
const table = { name: 'x', columns: [{ name: 'id', type: 'integer' as const }] };

const insertMany = (place: number, count: number): PendingWrite => ({
  database: 'test',
  table: tableX,
  inserts: [{ ordinal: ordinal(place), rows: Array.from({ length: count }, (_, index) => [index]) }],
  deletes: null,
});

describe('leaves that flap', () => {
  test('simulation: killed and started again and again, a leaf is lost and attached each time, and nothing is left over', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    for (let time = 0; time < 5; time += 1) {
      cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
      cluster.pass(4_000);
      expect(cluster.leafState('leaf-3')).toBe('offline');
      cluster.run({ kind: 'startNode', node: cluster.node('leaf-3') });
      cluster.passUntilIdle();
      expect([cluster.leafState('leaf-3'), cluster.primariesOn('leaf-3')]).toEqual(['online', [0, 2]]);
    }
    const listed = cluster.partition(0).instances.map(({ membership }) => membership);
    expect(listed).toEqual(['listed', 'listed']);
  });

  test('simulation: hung for less than 30 s at a time, a leaf stays online', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    for (let time = 0; time < 5; time += 1) {
      cluster.run({ kind: 'hangNode', node: cluster.node('leaf-3') });
      cluster.pass(29_000);
      cluster.run({ kind: 'resumeNode', node: cluster.node('leaf-3') });
      cluster.pass(1_000);
      expect(cluster.leafState('leaf-3')).toBe('online');
    }
  });

  test('simulation: killed again while its copies are under way, a leaf starts over', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    const leaf = cluster.node('leaf-3');
    for (let time = 0; time < 3; time += 1) {
      cluster.run({ kind: 'killNode', node: leaf });
      cluster.pass(4_000);
      cluster.run({ kind: 'startNode', node: leaf });
      cluster.pass(5_500);
      expect(cluster.leafState('leaf-3')).toBe('attaching');
    }
    cluster.passUntilIdle();
    expect([cluster.leafState('leaf-3'), cluster.primariesOn('leaf-3')]).toEqual(['online', [0, 2]]);
  });
});

describe('the master aggregator', () => {
  test('simulation: while it hangs its operations fail and nothing is detected; it goes on from there', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-5', port: 3306 }, group: 1 });
    cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-6', port: 3306 }, group: 2 });
    cluster.run(commands.rebalance());
    cluster.run({ kind: 'hangNode', node: master });
    expect(cluster.world.operations[0]?.state).toBe('failed');
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
    cluster.pass(60_000);
    expect(cluster.leafState('leaf-3')).toBe('online');
    cluster.run({ kind: 'resumeNode', node: master });
    cluster.pass(3_300);
    expect([cluster.leafState('leaf-3'), cluster.primariesOn('leaf-1')]).toEqual(['offline', [0, 2, 4, 6]]);
  });

  test('simulation: a promotion that it leaves half done is begun again when it is back', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
    cluster.pass(3_100);
    expect(cluster.partition(0).state).toBe('locked');
    cluster.run({ kind: 'killNode', node: master });
    expect(cluster.partition(0).state).toBe('offline');
    cluster.run({ kind: 'startNode', node: master });
    cluster.pass(4_300);
    expect([cluster.partition(0).state, cluster.primariesOn('leaf-1')]).toEqual(['served', [0, 2, 4, 6]]);
  });

  test('simulation: a statement whose node goes down ends with error 2013', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run({ kind: 'createTable', database: 'test', table });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
    const write = cluster.background({ kind: 'write', write: insertMany(0, 1) });
    expect(cluster.outcomeOf(write)).toBeNull();
    cluster.run({ kind: 'killNode', node: master });
    expect(cluster.outcomeOf(write)).toMatchObject({
      ok: false,
      error: { number: 2013, message: 'Lost connection to MySQL server during query' },
    });
  });
});

describe('failure detection', () => {
  test('simulation: switched off, a killed leaf stays online and its statements wait; switched on, 3 s later it is offline', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    const name = 'leaf_failure_detection';
    cluster.run({ kind: 'createTable', database: 'test', table });
    cluster.run({ kind: 'setVariable', name, value: 'OFF', change: { leafFailureDetection: false } });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
    const write = cluster.background({ kind: 'write', write: insertMany(0, 1) });
    cluster.pass(600_000);
    expect([cluster.leafState('leaf-3'), cluster.outcomeOf(write)]).toEqual(['online', null]);
    cluster.run({ kind: 'setVariable', name, value: 'ON', change: { leafFailureDetection: true } });
    cluster.pass(2_999);
    expect(cluster.leafState('leaf-3')).toBe('online');
    cluster.pass(301);
    expect([cluster.leafState('leaf-3'), cluster.outcomeOf(write)]).toEqual([
      'offline',
      { ok: true, affected: 1 },
    ]);
  });
});

describe('recovery', () => {
  test('simulation: a process recovers for 4 s and as long as its data takes to read (100 MB and 64 bytes a row, 500 MB/s)', () => {
    const recoveryMs = (rows: number): number => {
      const cluster = clusterWith({ leaves: 1, partitions: 2 });
      cluster.run({ kind: 'createTable', database: 'test', table });
      if (rows > 0) cluster.run({ kind: 'write', write: insertMany(0, rows) });
      const leaf = cluster.node('leaf-1');
      cluster.run({ kind: 'killNode', node: leaf });
      cluster.run({ kind: 'startNode', node: leaf });
      const started = cluster.world.events.slice().find((event) => event.kind === 'processStarted');
      return started?.kind === 'processStarted' ? started.recoversAtMs - cluster.world.nowMs : 0;
    };
    expect(recoveryMs(0)).toBe(4_400);
    expect(recoveryMs(10_000)).toBe(4_402);
  });
});
