import { onlinePrimary, type Partition } from '../../cluster/index.ts';
import { earlierPartition } from './earlier-partition.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/** The term of a partition's primary never falls, and a replica's is 0. */
export const termsOnlyRise: Invariant = (after, before) =>
  everyPartition(after, (partition, database) => {
    const replica = partition.instances.find(
      (instance) => instance.role === 'replica' && instance.term !== 0,
    );
    if (replica !== undefined) return `has a replica of term ${replica.term}`;
    const earlier = earlierPartition(before, database, partition);
    const [was, is] = [termOf(earlier), termOf(partition)];
    return was !== null && is !== null && is < was ? `falls from term ${was} to ${is}` : null;
  });

const termOf = (partition: Partition | null): number | null =>
  partition === null ? null : (onlinePrimary(partition)?.term ?? null);
