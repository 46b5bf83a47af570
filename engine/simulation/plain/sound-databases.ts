import type { Misfit, Ordinal } from '../../base/index.ts';
import {
  actionIs,
  type Database,
  isInService,
  type Partition,
  partitionIs,
  type World,
} from '../../cluster/index.ts';
import { areLeaves, firstMisfit, inEach, isEachOnce, unless } from './misfits.ts';

/** Databases whose names, ids, partitions or instances do not go together. */
export function unsoundDatabases(world: World): Misfit | null {
  const { databases, counters } = world;
  return firstMisfit(
    () => unless(isEachOnce(databases.map(({ name }) => name)), '.databases', 'each name once'),
    () => unless(isEachOnce(databases.map(({ id }) => id)), '.databases', 'each id once'),
    () =>
      inEach('.databases', databases, (database) =>
        firstMisfit(
          () => unless(database.id < counters.nextDatabase, '.id', 'less than .counters.nextDatabase'),
          () =>
            unless(isEachOnce(database.tables.slice().map(({ name }) => name)), '.tables', 'each name once'),
          () => unless(isEachOnce(database.tables.slice().map(({ id }) => id)), '.tables', 'each id once'),
          () => unless(database.partitions.length > 0, '.partitions', 'a partition'),
          () =>
            inEach('.partitions', database.partitions, (partition, index) =>
              partition.ordinal === index
                ? unsoundPartition(world, database, partition)
                : { at: '.ordinal', expected: `${index}` },
            ),
        ),
      ),
  );
}

function unsoundPartition(world: World, database: Database, partition: Partition): Misfit | null {
  const { instances, state, ordinal } = partition;
  const primaries = instances.filter((instance) => instance.role === 'primary' && isInService(instance));
  return firstMisfit(
    () =>
      unless(
        areLeaves(
          world,
          instances.map(({ node }) => node),
        ),
        '.instances',
        'instances on leaves',
      ),
    () =>
      unless(isEachOnce(instances.map(({ node }) => node)), '.instances', 'one instance at most on a leaf'),
    () => unless(isEachOnce(instances.map(({ instanceId }) => instanceId)), '.instances', 'each id once'),
    () =>
      inEach('.instances', instances, ({ instanceId, term }) =>
        firstMisfit(
          () => unless(instanceId < database.nextInstanceId, '.instanceId', 'less than nextInstanceId'),
          () => unless(term < database.nextTerm, '.term', 'less than nextTerm'),
        ),
      ),
    () => unless(primaries.length <= 1, '.instances', 'one primary in service at most'),
    () =>
      unless(
        !partitionIs.served(state) || primaries.length === 1,
        '.state',
        'a served partition has a primary',
      ),
    () =>
      unless(
        !partitionIs.unserved(state) || primaries.length === 0,
        '.state',
        'an offline partition has no primary',
      ),
    () =>
      unless(
        !partitionIs.locked(state) || isBeingPromoted(world, database, ordinal),
        '.state',
        'a locked partition is being promoted',
      ),
  );
}

function isBeingPromoted({ operations }: World, { name }: Database, ordinal: Ordinal): boolean {
  const operation = operations.find(({ database }) => database === name);
  return (
    operation?.actions
      .slice()
      .some(
        (action) =>
          action.ordinal === ordinal && actionIs.running(action.state) && action.action.startsWith('PROMOTE'),
      ) === true
  );
}
