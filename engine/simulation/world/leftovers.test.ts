import { expect, test } from 'vitest';
import { ordinal, present } from '../../base/index.ts';
import { knownLeaves } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { leftoversOn } from './leftovers.ts';

test('simulation: what is left of a dropped database stays until a copy of the same name stands in its place', () => {
  const { world } = clusterWith({ leaves: 2, partitions: 4 });
  const leftover = (database: string, place: number) => ({ database, ordinal: ordinal(place), commits: 1 });
  const leftovers = [leftover('test', 0), leftover('test', 1), leftover('test', 4), leftover('other', 0)];
  const leaf = { ...present(knownLeaves(world)[0], 'leaf-1'), leftovers };
  expect(leftoversOn(world, leaf).map(({ database, ordinal: place }) => [database, place])).toEqual([
    ['test', 1],
    ['test', 4],
    ['other', 0],
  ]);
});
