import type { NodeId, SimMs } from '../../base/index.ts';
import {
  type Database,
  hasRoom,
  isReachable,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type PartitionInstance,
  replicaIs,
  takesCommits,
  type World,
} from '../../cluster/index.ts';
import { partitionKey } from './earlier-partition.ts';
import { everyPartition } from './every-partition.ts';
import type { InvariantOfRun } from './invariant.ts';

/** After so long a synchronous replica that is silent holds commits up no longer [DOC]. */
const longestMs: SimMs = 5_000;

/**
 * A primary that answers has its commits wait for a replica that it cannot reach for at most 5 s on end. A process that
 * does not answer, a network that is silent and a disk that is full are silences of their own [MODEL].
 */
export const commitsWaitAtMostFiveSeconds: InvariantOfRun = () => {
  let waiting = new Map<string, SimMs>();
  return (after) => {
    const still = new Map<string, SimMs>();
    const complaint = everyPartition(after, (partition, database) => {
      for (const { node } of silentReplicas(after, database, partition)) {
        const key = `${partitionKey(database, partition)} ${node} ${causeOf(after, node)}`;
        const sinceMs = waiting.get(key) ?? after.nowMs;
        still.set(key, sinceMs);
        const waitedMs = after.nowMs - sinceMs;
        if (waitedMs > longestMs)
          return `has had its commits wait for the silent node ${node} for ${waitedMs} ms`;
      }
      return null;
    });
    waiting = still;
    return complaint;
  };
};

/** Why a node that can take no commits cannot take them. */
function causeOf({ nodes }: World, id: NodeId): string {
  const node = nodes.at(id - 1);
  if (!isReachable(node)) return 'process';
  return hasRoom(node) ? 'network' : 'disk';
}

function silentReplicas(
  world: World,
  { replication }: Database,
  partition: Partition,
): readonly PartitionInstance[] {
  const primary = replication === 'async' ? null : onlinePrimary(partition);
  if (primary === null || !isReachable(world.nodes.at(primary.node - 1))) return [];
  return onlineReplicas(partition).filter(
    (replica) => replicaIs.waitedFor(replica.replication) && !takesCommits(world, primary.node, replica.node),
  );
}
