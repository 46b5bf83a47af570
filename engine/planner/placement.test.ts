import { expect, test } from 'vitest';
import { clusterWith } from '../testing/cluster-with.ts';
import { placementOf, planCreation } from './index.ts';

const placedOn = (places: Int32Array, hosts: readonly string[]): string[] =>
  Array.from(places, (place) => hosts[place] ?? 'none');

test('placement: primaries and replicas by ordinal, leaves in leaf order (2 pairs, 4 partitions)', () => {
  const { leaves, primary, replica, extras } = placementOf(
    clusterWith({ pairs: 2, partitions: 4 }).world,
    'test',
  );
  const hosts = leaves.map(({ host }) => host);
  expect(hosts).toEqual(['leaf-1', 'leaf-2', 'leaf-3', 'leaf-4']);
  expect(leaves.map(({ partner }) => partner)).toEqual([2, 3, 0, 1]);
  expect(placedOn(primary, hosts)).toEqual(['leaf-3', 'leaf-4', 'leaf-1', 'leaf-2']);
  expect(placedOn(replica, hosts)).toEqual(['leaf-1', 'leaf-2', 'leaf-3', 'leaf-4']);
  expect(extras).toEqual([]);
});

test('placement: after a failover the dead instances are out of service, and its leaf is not usable', () => {
  const cluster = clusterWith({ pairs: 2, partitions: 4 });
  cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
  cluster.passUntilIdle();
  const { leaves, primary, replica, extras } = placementOf(cluster.world, 'test');
  expect(leaves.map(({ usable }) => usable)).toEqual([true, true, true, false]);
  expect([...primary]).toEqual([2, 1, 0, 1]);
  expect([...replica]).toEqual([0, -1, 2, -1]);
  expect(extras).toEqual([
    { ordinal: 1, leaf: 3, kind: 'offline' },
    { ordinal: 3, leaf: 3, kind: 'offline' },
  ]);
});

test('placement: in redundancy 1 a dead leaf leaves last primaries behind', () => {
  const cluster = clusterWith({ leaves: 2, partitions: 3 });
  cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
  cluster.passUntilIdle();
  const { primary, extras } = placementOf(cluster.world, 'test');
  expect([...primary]).toEqual([0, -1, 0]);
  expect(extras).toEqual([{ ordinal: 1, leaf: 1, kind: 'lastPrimary' }]);
});

test('creation: of a pair that has five ordinals, the lower two are primary in group 2 (2 pairs, 9 partitions)', () => {
  const { world } = clusterWith({ pairs: 2, partitions: 1 });
  const hostOf = (node: number | undefined): string =>
    node === undefined ? '' : world.nodes.at(node - 1).host;
  const places = planCreation(world, 9) ?? [];
  expect(places.map(({ primary }) => hostOf(primary))).toEqual([
    'leaf-3',
    'leaf-4',
    'leaf-3',
    'leaf-4',
    'leaf-1',
    'leaf-2',
    'leaf-1',
    'leaf-2',
    'leaf-1',
  ]);
  expect(places.slice(0, 2).map(({ replica }) => hostOf(replica ?? undefined))).toEqual(['leaf-1', 'leaf-2']);
});

test('creation: redundancy 1 goes round the leaves that are online', () => {
  const cluster = clusterWith({ leaves: 3, partitions: 1 });
  cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
  cluster.passUntilIdle();
  const places = planCreation(cluster.world, 3) ?? [];
  expect(places.map(({ primary }) => cluster.world.nodes.at(primary - 1).host)).toEqual([
    'leaf-1',
    'leaf-3',
    'leaf-1',
  ]);
  expect(places.every(({ replica }) => replica === null)).toBe(true);
});

test('creation: refused without a complete pair', () => {
  const cluster = clusterWith({ pairs: 1, partitions: 1 });
  cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
  cluster.passUntilIdle();
  expect(planCreation(cluster.world, 4)).toBeNull();
});
