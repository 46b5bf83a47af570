import { isInService } from '../../cluster/index.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/** At most one primary of a partition is in service. */
export const onePrimaryPerPartition: Invariant = (after) =>
  everyPartition(after, ({ instances }) => {
    const primaries = instances.filter((instance) => instance.role === 'primary' && isInService(instance));
    return primaries.length > 1 ? `has ${primaries.length} primaries in service` : null;
  });
