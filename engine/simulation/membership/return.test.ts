import { describe, expect, test } from 'vitest';
import { instanceOn, isInService } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';

describe('a leaf that leaves and comes again', () => {
  test('simulation: removed by force: its copies are out of service and stay on it, and its pair serves', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    const node = cluster.node('leaf-4');
    cluster.run(commands.remove('leaf-4', { force: true }));
    cluster.passUntilIdle();
    for (const place of [1, 3]) {
      const copy = instanceOn(cluster.partition(place), node);
      expect([copy?.isOffline, copy === null ? null : isInService(copy)]).toEqual([true, false]);
    }
    expect(cluster.primariesOn('leaf-2')).toEqual([1, 3]);
  });

  test('simulation: added again at its address: it is the same node', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    const node = cluster.node('leaf-4');
    const count = cluster.world.nodes.length;
    cluster.run(commands.remove('leaf-4', { force: true }));
    cluster.passUntilIdle();
    cluster.run(commands.add('leaf-4', 2));
    cluster.passUntilIdle();
    expect([cluster.node('leaf-4'), cluster.world.nodes.length]).toEqual([node, count]);
  });

  test('simulation: another address: it is another node', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    const count = cluster.world.nodes.length;
    cluster.run(commands.remove('leaf-4', { force: true }));
    cluster.passUntilIdle();
    cluster.run(commands.add('leaf-9', 2));
    expect(cluster.world.nodes.length).toBe(count + 1);
  });
});
