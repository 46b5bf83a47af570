import { describe, expect, test } from 'vitest';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';

describe('a database that is dropped', () => {
  test('simulation: its operations go with it, and those of other databases stay', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    cluster.run({ kind: 'createDatabase', name: 'other', partitions: 4, replication: 'async' });
    cluster.run(commands.add('leaf-5', 1));
    cluster.run(commands.add('leaf-6', 2));
    for (const name of ['test', 'other']) {
      cluster.run(commands.rebalance({}, name));
      cluster.passUntilIdle();
    }
    const operations = (): readonly string[] =>
      cluster.world.operations.map(({ database }) => database).toSorted();
    expect(operations()).toEqual(['other', 'test']);
    cluster.run({ kind: 'dropDatabase', name: 'other' });
    expect(operations()).toEqual(['test']);
    expect(cluster.world.databases.map(({ name }) => name)).toEqual(['test']);
  });
});
