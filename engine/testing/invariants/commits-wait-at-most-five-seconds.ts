import type { SimMs } from '../../base/index.ts';
import { isReachable, onlinePrimary, onlineReplicas, takesCommits } from '../../cluster/index.ts';
import { partitionKey } from './earlier-partition.ts';
import { everyPartition } from './every-partition.ts';
import type { InvariantOfRun } from './invariant.ts';

/** After so long a synchronous replica that is silent holds commits up no longer [DOC]. */
const longestMs: SimMs = 5_000;

/** A primary that answers has its commits wait for a replica that it cannot reach for at most 5 s on end. */
export const commitsWaitAtMostFiveSeconds: InvariantOfRun = () => {
  const waiting = new Map<string, SimMs>();
  return (after) =>
    everyPartition(after, (partition, database) => {
      const primary = onlinePrimary(partition);
      const heldUpBy =
        database.replication === 'async' || primary === null || !isReachable(after.nodes.at(primary.node - 1))
          ? undefined
          : onlineReplicas(partition).find(
              ({ node, replication }) => replication === 'sync' && !takesCommits(after, primary.node, node),
            );
      const key = partitionKey(database, partition);
      if (heldUpBy === undefined) {
        waiting.delete(key);
        return null;
      }
      const sinceMs = waiting.get(key) ?? after.nowMs;
      waiting.set(key, sinceMs);
      const waitedMs = after.nowMs - sinceMs;
      return waitedMs > longestMs
        ? `has had its commits wait for the silent node ${heldUpBy.node} for ${waitedMs} ms`
        : null;
    });
};
