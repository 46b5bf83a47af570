import type { Database, Partition, World } from '../../cluster/index.ts';

/** The same partition in an earlier world, or null when its database was not there yet. */
export const earlierPartition = (before: World, { id }: Database, { ordinal }: Partition): Partition | null =>
  before.databases.find((database) => database.id === id)?.partitions.at(ordinal) ?? null;

/** What tells a partition from all others of a run, those of dropped databases included. */
export const partitionKey = ({ id }: Database, { ordinal }: Partition): string => `${id}:${ordinal}`;
