import type { NodeId } from '../base/index.ts';
import {
  type BrokenLink,
  brokenLinkBetween,
  type Database,
  instanceOn,
  isAncestor,
  isInService,
  isReachable,
  type Operation,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type PartitionInstance,
  type ReplicaPlace,
  type ReplicaSync,
  type ReplicationTarget,
  takesCommits,
} from '../cluster/index.ts';
import { type ReplicaEvent, replicaEvents, replicaLifecycle } from '../machines/index.ts';
import type { Draft } from './draft.ts';
import { replicationLagMs, silentReplicaMs, syncReturnMs } from './durations.ts';
import { isFarBehind, reprovision, reprovisionAgain } from './reprovisioning.ts';
import { hasBeenSilentFor } from './silence.ts';

/** The replicas will have reached their targets after the usual lag and that of their leaves. */
export function followLater(draft: Draft, databaseId: number, targets: readonly ReplicationTarget[]): void {
  const byDelay = new Map<number, ReplicationTarget[]>();
  for (const target of targets) {
    const delayMs = lagOf(draft, target.node);
    byDelay.set(delayMs, [...(byDelay.get(delayMs) ?? []), target]);
  }
  for (const delayMs of [...byDelay.keys()].sort((left, right) => left - right)) {
    draft.schedule(delayMs, { kind: 'replication', databaseId, targets: byDelay.get(delayMs) ?? [] });
  }
}

/** How far the asynchronous replicas on the node are behind their primaries. */
export const lagOf = (draft: Draft, node: NodeId): number => replicationLagMs + draft.leaf(node).lagMs;

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
      if (partition.state === 'locked') followLater(draft, database.id, [target]);
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
  if (diverged.length > 0) reprovision(draft, database.name, diverged, 'otherRows');
  if (ready.length > 0) returnSoon(draft, database, ready);
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
  const returns = database.replication === 'sync' && replica.replication === 'async';
  if (!isBehind && !returns) return null;
  return {
    head: isBehind ? target.head : replica.head,
    replication: returns ? stepReplica(replica.replication, replicaEvents.caughtUp) : replica.replication,
  };
}

function returnSoon(draft: Draft, { id, name }: Database, replicas: readonly ReplicaPlace[]): void {
  draft.emit({ kind: 'replicasReady', database: name, instances: replicas.length });
  draft.schedule(syncReturnMs, { kind: 'syncReturns', databaseId: id, replicas });
}

/**
 * A node answers again: the replicas on it, and those of its primaries, that are behind will have caught up after the
 * usual lag, or get a new snapshot when they are too far behind.
 */
export function catchUp(draft: Draft, node: NodeId): void {
  for (const { id, name, partitions, replication } of draft.world.databases) {
    const targets: ReplicationTarget[] = [];
    const farBehind: ReplicaPlace[] = [];
    const ready: ReplicaPlace[] = [];
    partitions.forEach((partition) => {
      const primary = onlinePrimary(partition);
      if (primary === null) return;
      for (const replica of onlineReplicas(partition)) {
        if (primary.node !== node && replica.node !== node) continue;
        const place = { ordinal: partition.ordinal, node: replica.node };
        const fellBack = replication === 'sync' && replica.replication === 'async';
        if (isFarBehind(replica, primary)) farBehind.push(place);
        else if (fellBack || replica.head !== primary.head) targets.push({ ...place, head: primary.head });
        // Its return may have come to nothing while it could not be reached.
        if (replica.replication === 'ready') ready.push(place);
      }
    });
    followLater(draft, id, targets);
    if (ready.length > 0)
      draft.schedule(syncReturnMs, { kind: 'syncReturns', databaseId: id, replicas: ready });
    if (farBehind.length > 0) reprovision(draft, name, farBehind, 'farBehind');
    reprovisionAgain(draft, name, node);
  }
}

/** An operation has given partitions a primary again: replicas in service that are behind it, or fell back, follow it. */
export function followNewPrimaries(draft: Draft, { database: name, actions }: Operation): void {
  const database = draft.findDatabase(name);
  if (database === null) return;
  const targets: ReplicationTarget[] = [];
  actions.forEach(({ state, action, ordinal }) => {
    if (state !== 'success' || (action !== 'ATTACH PARTITION' && action !== 'PROMOTE PARTITION')) return;
    const partition = database.partitions.at(ordinal);
    const primary = onlinePrimary(partition);
    if (primary === null) return;
    for (const replica of onlineReplicas(partition)) {
      const fellBack = database.replication === 'sync' && replica.replication === 'async';
      if (fellBack || replica.head !== primary.head)
        targets.push({ ordinal, node: replica.node, head: primary.head });
    }
  });
  followLater(draft, database.id, targets);
}

/** Commits wait for the replicas that have become silent with `node`, at most 5 s [DOC]. */
export function watchReplicas(draft: Draft, node: NodeId): void {
  if (!hasSynchronousDatabase(draft)) return;
  const epoch = draft.node(node).processEpoch;
  draft.schedule(silentReplicaMs, { kind: 'replicaSilence', node, epoch });
}

/** As {@link watchReplicas}, for the replicas that are cut off by a broken link. */
export function watchReplicasOver(draft: Draft, link: BrokenLink): void {
  if (hasSynchronousDatabase(draft)) draft.schedule(silentReplicaMs, { kind: 'linkSilence', link });
}

/** The 5 s of a silent node are over: commits do not wait for its replicas, or for those it cannot reach, any more. */
export function replicasSilent(draft: Draft, due: { readonly node: NodeId; readonly epoch: number }): void {
  const node = draft.node(due.node);
  const isSameSilence =
    node.processEpoch === due.epoch ||
    (node.process === 'recovering' && hasBeenSilentFor(draft.world, due.node, silentReplicaMs));
  if (!isSameSilence) return;
  fallBack(draft, (primary, replica) => primary.node === due.node || replica.node === due.node);
}

/** The 5 s of a broken link are over, unless it was mended meanwhile. */
export function linkSilent(draft: Draft, { nodes: [one, other], sinceMs }: BrokenLink): void {
  if (brokenLinkBetween(draft.world, one, other)?.sinceMs !== sinceMs) return;
  fallBack(
    draft,
    (primary, replica) =>
      (primary.node === one && replica.node === other) || (primary.node === other && replica.node === one),
  );
}

/** Replicas that have caught up are waited for again, unless they fell back meanwhile [DOC]. */
export function syncReturns(draft: Draft, databaseId: number, replicas: readonly ReplicaPlace[]): void {
  const database = draft.world.databases.find((candidate) => candidate.id === databaseId);
  if (database === undefined) return;
  let { partitions } = database;
  let returned = 0;
  for (const { ordinal, node } of replicas) {
    const partition = partitions.at(ordinal);
    const primary = onlinePrimary(partition);
    const instances = partition.instances.map((instance) => {
      const isReady = isInService(instance) && instance.node === node && instance.replication === 'ready';
      if (!isReady || primary === null || !takesCommits(draft.world, primary.node, node)) return instance;
      if (!isAncestor(instance.head, primary.head)) return instance;
      returned += 1;
      const replication = stepReplica(instance.replication, replicaEvents.returns);
      return { ...instance, replication, head: primary.head };
    });
    partitions = partitions.set(ordinal, { ...partition, instances });
  }
  if (returned === 0) return;
  draft.setDatabase({ ...database, partitions });
  draft.emit({ kind: 'replicasInSync', database: database.name, instances: returned });
}

function fallBack(
  draft: Draft,
  isConcerned: (primary: PartitionInstance, replica: PartitionInstance) => boolean,
): void {
  for (const database of draft.world.databases) {
    if (database.replication === 'sync') fallBackIn(draft, database, isConcerned);
  }
}

function fallBackIn(
  draft: Draft,
  database: Database,
  isConcerned: (primary: PartitionInstance, replica: PartitionInstance) => boolean,
): void {
  let { partitions } = database;
  let fell = 0;
  database.partitions.forEach((partition) => {
    const primary = onlinePrimary(partition);
    if (primary === null || !isReachable(draft.node(primary.node))) return;
    const silent = onlineReplicas(partition).filter(
      (replica) =>
        replica.replication !== 'async' &&
        isConcerned(primary, replica) &&
        !takesCommits(draft.world, primary.node, replica.node),
    );
    fell += silent.length;
    if (silent.length > 0) partitions = partitions.set(partition.ordinal, withAsync(partition, silent));
  });
  if (fell === 0) return;
  draft.setDatabase({ ...database, partitions });
  draft.emit({ kind: 'replicasFellBack', database: database.name, instances: fell });
}

const withAsync = (partition: Partition, silent: readonly PartitionInstance[]): Partition => ({
  ...partition,
  instances: partition.instances.map((instance) =>
    silent.includes(instance)
      ? { ...instance, replication: stepReplica(instance.replication, replicaEvents.silent) }
      : instance,
  ),
});

const stepReplica = (replication: ReplicaSync, event: ReplicaEvent): ReplicaSync =>
  replicaLifecycle.step(replication, event)?.state ?? replication;

const hasSynchronousDatabase = (draft: Draft): boolean =>
  draft.world.databases.some(({ replication }) => replication === 'sync');
