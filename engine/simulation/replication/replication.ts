import type { NodeId } from '../../base/index.ts';
import {
  assumedOf,
  type Database,
  instanceOn,
  isAncestor,
  isInService,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  partitionIs,
  type ReplicaPlace,
  type ReplicaSync,
  type ReplicationTarget,
  replicaIs,
  takesCommits,
} from '../../cluster/index.ts';
import { type ReplicaEvent, replicaEvents, replicaLifecycle } from '../../machines/index.ts';
import { failures } from '../failures.ts';
import type { Draft } from '../world/draft.ts';

/** The replicas will have reached their targets after the usual lag and that of their leaves. */
export function followLater(draft: Draft, databaseId: number, targets: readonly ReplicationTarget[]): void {
  const byDelay = new Map<number, ReplicationTarget[]>();
  for (const target of targets) {
    const delayMs = lagOf(draft, target.node);
    byDelay.set(delayMs, [...(byDelay.get(delayMs) ?? []), target]);
  }
  for (const [delayMs, together] of [...byDelay].sort(([left], [right]) => left - right)) {
    draft.schedule(delayMs, { kind: 'replication', databaseId, targets: together });
  }
}

/** How far the asynchronous replicas on the node are behind their primaries. */
export const lagOf = (draft: Draft, node: NodeId): number =>
  assumedOf(draft.world, 'replication_lag') + draft.leaf(node).lagMs;

/** A primary's log has reached its replicas, if it could still be sent: those that answer and still follow have it. */
export function replicate(draft: Draft, databaseId: number, targets: readonly ReplicationTarget[]): void {
  const database = draft.world.databases.find((candidate) => candidate.id === databaseId);
  if (database === undefined) return;
  const followed = reachTargets(draft, database, targets);
  if (followed > 0) draft.emit({ kind: 'replicasCaughtUp', database: database.name, instances: followed });
}

/**
 * Lets the replicas of `targets` that can be reached have what they should have by now, and returns how many got
 * something. Those of a synchronous database that had fallen back are `ready` from then on; those that hold other data
 * get a new snapshot.
 */
export function reachTargets(
  draft: Draft,
  database: Database,
  targets: readonly ReplicationTarget[],
): number {
  const ready: ReplicaPlace[] = [];
  const diverged: ReplicaPlace[] = [];
  let followed = 0;
  let { partitions } = database;
  for (const target of targets) {
    const partition = partitions.at(target.ordinal);
    const replica = instanceOn(partition, target.node);
    const progress = progressOf(draft, database, { partition, replica, target });
    if (replica === null || progress === null) continue;
    if (progress === 'diverged') {
      // A promotion comes first: one that succeeds gives the replica its primary's data.
      if (partitionIs.locked(partition.state)) followLater(draft, database.id, [target]);
      else diverged.push({ ordinal: target.ordinal, node: target.node });
      continue;
    }
    if (progress.head !== replica.head) followed += 1;
    if (progress.replication !== replica.replication)
      ready.push({ ordinal: target.ordinal, node: target.node });
    const instances = partition.instances.map((instance) =>
      instance === replica ? { ...replica, ...progress } : instance,
    );
    partitions = draft.replaced(partitions, target.ordinal, { ...partition, instances });
  }
  if (partitions !== database.partitions) draft.setDatabase({ ...database, partitions });
  if (diverged.length > 0 || ready.length > 0)
    failures.part.settleReplicas(draft, database, { diverged, ready });
  return followed;
}

/** What a replica has when the log up to `target` has reached it; null when it has not, or when that is nothing new. */
function progressOf(
  draft: Draft,
  database: Database,
  at: {
    readonly partition: Partition;
    readonly replica: PartitionInstance | null;
    readonly target: ReplicationTarget;
  },
): Pick<PartitionInstance, 'head' | 'replication'> | 'diverged' | null {
  const { replica, target } = at;
  const primary = onlinePrimary(at.partition);
  if (replica === null || primary === null || !isInService(replica) || replica.role !== 'replica')
    return null;
  if (!takesCommits(draft.world, primary.node, target.node) || !isAncestor(target.head, primary.head))
    return null;
  if (!isAncestor(replica.head, primary.head)) return 'diverged';
  const isBehind = replica.head !== target.head && isAncestor(replica.head, target.head);
  const returns = database.replication === 'sync' && !replicaIs.prompt(replica.replication);
  if (!isBehind && !returns) return null;
  return {
    head: isBehind ? target.head : replica.head,
    replication: returns ? stepReplica(replica.replication, replicaEvents.caughtUp) : replica.replication,
  };
}

/** How commits reach a replica after `event`; as before when nothing changes. */
export const stepReplica = (replication: ReplicaSync, event: ReplicaEvent): ReplicaSync =>
  replicaLifecycle.step(replication, event)?.state ?? replication;
