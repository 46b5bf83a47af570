import { expect, test } from 'vitest';
import { ordinal, present } from '../../base/index.ts';
import { knownLeaves } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { Draft } from './draft.ts';
import { leaveBehind, leftoversOn } from './leftovers.ts';

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

test('simulation: what a leaf holds of a second database of the same name takes the place of what it held of the first', () => {
  const cluster = clusterWith({ leaves: 2, partitions: 2 });
  const draft = new Draft(cluster.world);
  const database = present(draft.world.databases[0], 'the database');
  const leaf = cluster.node('leaf-1');
  const old = [
    { database: 'test', ordinal: ordinal(0), commits: 77 },
    { database: 'other', ordinal: ordinal(0), commits: 1 },
  ];
  draft.setNode({ ...draft.leaf(leaf), state: 'offline', process: 'stopped', leftovers: old });
  expect(leaveBehind(draft, database)).toEqual([leaf]);
  const { head } = present(database.partitions.at(0).instances[0], 'its instance');
  expect(draft.leaf(leaf).leftovers).toEqual([
    { database: 'other', ordinal: 0, commits: 1 },
    { database: 'test', ordinal: 0, commits: head.position },
  ]);
});
