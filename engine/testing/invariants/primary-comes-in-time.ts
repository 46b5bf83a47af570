import type { SimMs } from '../../base/index.ts';
import {
  masterIsUp,
  masterOf,
  masterReaches,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type World,
} from '../../cluster/index.ts';
import { partitionKey } from './earlier-partition.ts';
import { everyPartition } from './every-partition.ts';
import type { InvariantOfRun } from './invariant.ts';

/**
 * 30 s of silence [DOC], the 3 s of refused connects if the process ends just before that, 0.3 s of promotion, and again
 * as much if the replica to be promoted becomes silent in that moment and another one takes over [MODEL].
 */
const longestMs: SimMs = 33_600;

/**
 * A partition whose primary is away gets another one within detection and promotion time, as long as a replica in
 * service and the master aggregator answer all the while and leaf failures are detected.
 */
export const primaryComesInTime: InvariantOfRun = () => {
  const waiting = new Map<string, SimMs>();
  return (after, before) => {
    // A new master aggregator counts the missed heartbeats anew.
    if (masterOf(after).id !== masterOf(before).id) waiting.clear();
    return everyPartition(after, (partition, database) => {
      const key = partitionKey(database, partition);
      if (!waitsForPrimary(after, partition)) {
        waiting.delete(key);
        return null;
      }
      const sinceMs = waiting.get(key) ?? after.nowMs;
      waiting.set(key, sinceMs);
      const waitedMs = after.nowMs - sinceMs;
      return waitedMs > longestMs ? `has had a replica but no primary for ${waitedMs} ms` : null;
    });
  };
};

function waitsForPrimary(world: World, partition: Partition): boolean {
  if (!masterIsUp(world) || !world.variables.leafFailureDetection) return false;
  const primary = onlinePrimary(partition);
  if (primary !== null && masterReaches(world, primary.node)) return false;
  return onlineReplicas(partition).some(({ node }) => masterReaches(world, node));
}
