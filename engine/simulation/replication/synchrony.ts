import type { NodeId, Ordinal } from '../../base/index.ts';
import {
  assumedOf,
  type BrokenLink,
  brokenLinkBetween,
  type Database,
  isAncestor,
  isInService,
  isReachable,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type PartitionInstance,
  type ReplicaPlace,
  replicaIs,
  takesCommits,
} from '../../cluster/index.ts';
import { replicaEvents } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { hasBeenSilentFor } from '../world/silence.ts';
import { stepReplica } from './replication.ts';

/** A replica in service, and the primary that it follows. */
export interface Follower {
  readonly ordinal: Ordinal;
  readonly primary: PartitionInstance;
  readonly replica: PartitionInstance;
}

/** The replicas in service of a partition that is served. */
export function followersIn(partition: Partition): Follower[] {
  const primary = onlinePrimary(partition);
  if (primary === null) return [];
  return onlineReplicas(partition).map((replica) => ({ ordinal: partition.ordinal, primary, replica }));
}

/** Commits wait for the replicas that have become silent with `node`, at most 5 s [DOC]. */
export function watchReplicas(draft: Draft, node: NodeId): void {
  if (!hasSynchronousDatabase(draft)) return;
  const epoch = draft.node(node).processEpoch;
  draft.schedule(assumedOf(draft.world, 'silent_replica'), { kind: 'replicaSilence', node, epoch });
}

/** As {@link watchReplicas}, for those of the followers that their primaries cannot reach: their primaries are new. */
export function watchSilentFollowers(draft: Draft, followers: readonly Follower[]): void {
  const silent = new Set<NodeId>();
  for (const { primary, replica } of followers)
    if (replicaIs.waitedFor(replica.replication) && !takesCommits(draft.world, primary.node, replica.node))
      silent.add(replica.node);
  for (const node of silent) watchReplicas(draft, node);
}

/** As {@link watchReplicas}, for the replicas that are cut off by a broken link. */
export function watchReplicasOver(draft: Draft, link: BrokenLink): void {
  if (hasSynchronousDatabase(draft))
    draft.schedule(assumedOf(draft.world, 'silent_replica'), { kind: 'linkSilence', link });
}

/** The 5 s of a silent node are over: commits do not wait for its replicas, or for those it cannot reach, any more. */
export function replicasSilent(draft: Draft, due: { readonly node: NodeId; readonly epoch: number }): void {
  const isSameSilence =
    draft.node(due.node).processEpoch === due.epoch ||
    hasBeenSilentFor(draft.world, due.node, assumedOf(draft.world, 'silent_replica'));
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

/** Replicas that have caught up get every commit at once, and shortly commits wait for them again [DOC, MODEL]. */
export const returnLater = (draft: Draft, databaseId: number, replicas: readonly ReplicaPlace[]): void =>
  draft.schedule(assumedOf(draft.world, 'sync_return'), { kind: 'syncReturns', databaseId, replicas });

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
      const isReady =
        isInService(instance) && instance.node === node && replicaIs.caughtUp(instance.replication);
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
        replicaIs.prompt(replica.replication) &&
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

const hasSynchronousDatabase = (draft: Draft): boolean =>
  draft.world.databases.some(({ replication }) => replication === 'sync');
