import { onlinePrimary } from '../../cluster/index.ts';
import { partitionKey } from './earlier-partition.ts';
import { everyPartition } from './every-partition.ts';
import type { InvariantOfRun } from './invariant.ts';

/** No primary of a partition has a lower term than one before it, however long ago that was; a replica's is 0. */
export const termsOnlyRise: InvariantOfRun = () => {
  const highest = new Map<string, number>();
  return (after) =>
    everyPartition(after, (partition, database) => {
      const replica = partition.instances.find(({ role, term }) => role === 'replica' && term !== 0);
      if (replica !== undefined) return `has a replica of term ${replica.term}`;
      const term = onlinePrimary(partition)?.term;
      if (term === undefined) return null;
      const key = partitionKey(database, partition);
      const before = highest.get(key) ?? 0;
      highest.set(key, Math.max(before, term));
      return term < before ? `falls from term ${before} to ${term}` : null;
    });
};
