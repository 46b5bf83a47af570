import { describe, expect, test } from 'vitest';
import type { PartitionInstance, World } from '../../cluster/index.ts';
import { onlinePrimary } from '../../cluster/index.ts';
import { consoleWith } from '../../statements/client/console-for-tests.ts';
import { whyNotWhole } from './why-not-whole.ts';

/** Two pairs and four partitions with a row each, after a script. */
function worldAfter(script: string): World {
  const { history, run } = consoleWith({ pairs: 2, partitions: 4 });
  run(`CREATE TABLE test.x (id INT); INSERT INTO test.x VALUES (1), (2), ... (20); .wait idle; ${script}`);
  return history.world;
}

/** The world in which the instances of the first partition are what `change` makes of them. */
function withInstances(
  world: World,
  change: (instance: PartitionInstance, isPrimary: boolean) => PartitionInstance | null,
): World {
  const [database] = world.databases;
  if (database === undefined) throw new Error('no database');
  const partition = database.partitions.at(0);
  const primary = onlinePrimary(partition);
  const instances = partition.instances.flatMap((one) => change(one, one === primary) ?? []);
  const partitions = database.partitions.set(0, { ...partition, instances });
  return { ...world, databases: [{ ...database, partitions }] };
}

describe('a cluster that has been mended is whole', () => {
  test('at rest it is', () => {
    expect(whyNotWhole(worldAfter('SELECT 1;'))).toBeNull();
  });

  test.each<[string, World, RegExp]>([
    ['something still goes on', worldAfter('.kill leaf-1'), /leaf-1/],
    ['a leaf is not back', worldAfter('.kill leaf-1; .wait idle'), /^leaf-1:3306 is offline$/],
    [
      'a copy that there is is not served',
      withInstances(worldAfter('SELECT 1;'), (one) => ({ ...one, isOffline: true })),
      /^test:0 is not served, though there is a copy of it on node \d$/,
    ],
    [
      'a rebalance would still do something',
      worldAfter("ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6'; .wait idle"),
      /^\w+ PARTITION test:\d is still to be done: /,
    ],
    [
      'a replica does not follow',
      withInstances(worldAfter('SELECT 1;'), (one, isPrimary) =>
        isPrimary ? one : { ...one, replication: one.replication === 'sync' ? 'async' : 'sync' },
      ),
      /^test:0 does not follow on node \d$/,
    ],
  ])('it is not while %s', (_what, world, reason) => {
    expect(whyNotWhole(world)).toMatch(reason);
  });
});
