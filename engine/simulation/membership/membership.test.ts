import { expect, test } from 'vitest';
import { instanceOn } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';

test('simulation: what a detached leaf holds stays on it, out of service, and its pair serves alone', () => {
  const cluster = clusterWith({ pairs: 2, partitions: 4 });
  cluster.run(commands.detach('leaf-1'));
  cluster.passUntilIdle();
  const held = (host: string) =>
    [0, 1, 2, 3].flatMap((place) => {
      const instance = instanceOn(cluster.partition(place), cluster.node(host));
      return instance === null ? [] : [[place, instance.role, instance.state, instance.isOffline]];
    });
  expect(cluster.leafState('leaf-1')).toBe('detached');
  expect(held('leaf-1')).toEqual([
    [0, 'replica', 'pending', true],
    [2, 'replica', 'pending', true],
  ]);
  expect(held('leaf-3')).toEqual([
    [0, 'primary', 'online', false],
    [2, 'primary', 'online', false],
  ]);
});
