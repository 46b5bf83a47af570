import { onlinePrimary, onlineReplicas, takesCommits } from '../../cluster/index.ts';
import { whyNotIdle } from '../../simulation/index.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/**
 * When nothing is pending any more, a replica in service that its primary reaches has all that the primary has, and
 * commits of a synchronous database wait for it. Rows of a workload are always on their way.
 */
export const replicasFollowAtRest: Invariant = (after) => {
  if (whyNotIdle(after) !== null) return null;
  return everyPartition(after, (partition, { name, replication }) => {
    const primary = onlinePrimary(partition);
    if (primary === null || after.workload?.database === name) return null;
    for (const replica of onlineReplicas(partition)) {
      if (!takesCommits(after, primary.node, replica.node)) continue;
      if (replica.head.digest !== primary.head.digest)
        return `rests with a replica on node ${replica.node} that does not hold what node ${primary.node} holds`;
      if (replica.replication !== replication)
        return `rests with a replica on node ${replica.node} that commits reach as ${replica.replication}`;
    }
    return null;
  });
};
