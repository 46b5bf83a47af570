import { isAncestor, onlinePrimary, onlineReplicas, replicaIs } from '../../cluster/index.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/**
 * A replica for which commits wait has everything that its primary has, and so has one that is ready for that; but for
 * one whose own rows were damaged, which is found out by the next log record.
 */
export const inSyncReplicasHaveEveryRow: Invariant = (after) =>
  everyPartition(after, (partition, database) => {
    const primary = onlinePrimary(partition);
    if (database.replication === 'async' || primary === null) return null;
    const behind = onlineReplicas(partition).find(
      ({ replication, head }) =>
        replicaIs.waitedFor(replication) &&
        head !== primary.head &&
        isAncestor(head, primary.head) &&
        head.digest !== primary.head.digest,
    );
    return behind === undefined
      ? null
      : `has a synchronous replica on node ${behind.node} ${primary.head.position - behind.head.position} commits behind`;
  });
