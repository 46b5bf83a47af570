import { describe, expect, test } from 'vitest';
import { nodeId } from '../../base/index.ts';
import { instanceOn, knownLeaves } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';

describe('failover', () => {
  test('simulation: a killed leaf of redundancy 2 is offline after 3 s and its pair is promoted (8 leaves, 16 partitions)', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(2_999);
    expect(cluster.leafState('leaf-8')).toBe('online');
    expect(cluster.primariesOn('leaf-8')).toEqual([3, 7]);
    cluster.pass(1);
    expect(cluster.partition(3).state).toBe('locked');
    cluster.pass(300);
    expect(cluster.leafState('leaf-8')).toBe('offline');
    expect(cluster.primariesOn('leaf-4')).toEqual([3, 7, 11, 15]);
    const { instances } = cluster.partition(3);
    expect(
      instances.map(({ instanceId, role, isOffline, term }) => ({ instanceId, role, isOffline, term })),
    ).toEqual([
      { instanceId: 4, role: 'replica', isOffline: true, term: 0 },
      { instanceId: 20, role: 'primary', isOffline: false, term: 18 },
    ]);
  });

  test('simulation: a leaf that comes back is copied to, goes online and gets half of the primaries again', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    const leaf = cluster.node('leaf-8');
    cluster.run({ kind: 'killNode', node: leaf });
    cluster.pass(10_000);
    cluster.run({ kind: 'startNode', node: leaf });
    cluster.pass(5_000);
    expect(cluster.leafState('leaf-8')).toBe('attaching');
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-8')).toBe('online');
    expect(cluster.primariesOn('leaf-8')).toEqual([3, 7]);
    expect(cluster.primariesOn('leaf-4')).toEqual([11, 15]);
    expect(instanceOn(cluster.partition(3), leaf)).toMatchObject({
      instanceId: 4,
      role: 'primary',
      term: 20,
    });
    expect(cluster.status()).toEqual([
      'COPY PARTITION 3 leaf-8 2 success',
      'COPY PARTITION 7 leaf-8 2 success',
      'COPY PARTITION 11 leaf-8 2 success',
      'COPY PARTITION 15 leaf-8 2 success',
      'PROMOTE PARTITION 3 leaf-8 6 success',
      'PROMOTE PARTITION 7 leaf-8 6 success',
      'COPY PARTITION 3 leaf-4 7 success',
      'COPY PARTITION 7 leaf-4 7 success',
    ]);
  });

  test('simulation: a killed leaf of redundancy 1 leaves its partitions offline until it is attached again', () => {
    const cluster = clusterWith({ leaves: 4, partitions: 8 });
    const leaf = cluster.node('leaf-4');
    cluster.run({ kind: 'killNode', node: leaf });
    cluster.pass(3_000);
    expect([3, 7].map((ordinal) => cluster.partition(ordinal).state)).toEqual(['offline', 'offline']);
    cluster.run({ kind: 'startNode', node: leaf });
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-4')).toBe('online');
    expect(cluster.status()).toEqual([
      'ATTACH PARTITION 3 leaf-4 1 success',
      'ATTACH PARTITION 7 leaf-4 1 success',
    ]);
    expect(instanceOn(cluster.partition(3), leaf)).toMatchObject({
      role: 'primary',
      term: 5,
      isOffline: false,
    });
  });

  test('simulation: with auto_attach off a returned leaf is detached until ATTACH LEAF', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    const leaf = cluster.node('leaf-8');
    cluster.run({ kind: 'killNode', node: leaf });
    cluster.pass(10_000);
    cluster.run({ kind: 'setVariable', name: 'auto_attach', value: 'OFF', change: { autoAttach: false } });
    cluster.run({ kind: 'startNode', node: leaf });
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-8')).toBe('detached');
    expect(instanceOn(cluster.partition(3), leaf)?.state).toBe('pending');
    cluster.run({ kind: 'attachLeaf', leaf: { host: 'leaf-8', port: 3306 }, force: false, rebalances: true });
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-8')).toBe('online');
    expect(cluster.primariesOn('leaf-8')).toEqual([3, 7]);
  });

  test('simulation: two leaves that return together are one batch (8 leaves, 8 partitions)', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 8 });
    for (const host of ['leaf-6', 'leaf-8']) cluster.run({ kind: 'killNode', node: cluster.node(host) });
    cluster.pass(10_000);
    for (const host of ['leaf-6', 'leaf-8']) cluster.run({ kind: 'startNode', node: cluster.node(host) });
    cluster.passUntilIdle();
    expect(cluster.status()).toEqual([
      'COPY PARTITION 1 leaf-6 2 success',
      'COPY PARTITION 3 leaf-8 2 success',
      'COPY PARTITION 5 leaf-6 2 success',
      'COPY PARTITION 7 leaf-8 2 success',
      'PROMOTE PARTITION 1 leaf-6 6 success',
      'PROMOTE PARTITION 3 leaf-8 6 success',
      'COPY PARTITION 1 leaf-2 7 success',
      'COPY PARTITION 3 leaf-4 7 success',
    ]);
  });

  test('simulation: both leaves of a pair down is an outage that ends with the last primary (any order of return)', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(10_000);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.pass(10_000);
    expect([3, 7, 11, 15].map((ordinal) => cluster.partition(ordinal).state)).toEqual([
      'offline',
      'offline',
      'offline',
      'offline',
    ]);
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-8') });
    cluster.pass(200_000);
    expect(cluster.partition(3).state).toBe('offline');
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    expect(knownLeaves(cluster.world).every((leaf) => leaf.state === 'online')).toBe(true);
    expect(cluster.primariesOn('leaf-4').length).toBe(2);
    expect(cluster.primariesOn('leaf-8').length).toBe(2);
  });

  test('simulation: a hung leaf is offline only after 30 s of silence and comes back when it resumes', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    const leaf = cluster.node('leaf-8');
    cluster.run({ kind: 'hangNode', node: leaf });
    cluster.pass(29_999);
    expect(cluster.leafState('leaf-8')).toBe('online');
    cluster.pass(1_000);
    expect(cluster.leafState('leaf-8')).toBe('offline');
    cluster.run({ kind: 'resumeNode', node: leaf });
    cluster.passUntilIdle();
    expect(cluster.primariesOn('leaf-8')).toEqual([3, 7]);
  });

  test('simulation: nothing is detected while the master aggregator is down', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    cluster.run({ kind: 'killNode', node: nodeId(1) });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(60_000);
    expect(cluster.leafState('leaf-8')).toBe('online');
    cluster.run({ kind: 'startNode', node: nodeId(1) });
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-8')).toBe('offline');
  });
});
