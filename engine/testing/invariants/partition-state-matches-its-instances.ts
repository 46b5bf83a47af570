import { actionIs, isPromotion, onlinePrimary, partitionIs } from '../../cluster/index.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/** A served partition has a primary in service, an offline one has none, and a locked one is being promoted. */
export const partitionStateMatchesItsInstances: Invariant = (after) =>
  everyPartition(after, (partition, database) => {
    const hasPrimary = onlinePrimary(partition) !== null;
    if (partitionIs.served(partition.state)) return hasPrimary ? null : 'is served without a primary';
    if (partitionIs.unserved(partition.state)) return hasPrimary ? 'is offline with a primary' : null;
    const isPromoting = after.operations.some(
      (operation) =>
        operation.database === database.name &&
        operation.actions
          .slice()
          .some(
            (action) =>
              action.ordinal === partition.ordinal && actionIs.running(action.state) && isPromotion(action),
          ),
    );
    return isPromoting ? null : 'is locked by nothing';
  });
