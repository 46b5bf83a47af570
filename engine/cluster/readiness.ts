import type { NodeId, Ordinal } from '../base/index.ts';
import { aggregatorForClients, knownAggregators, masterOf } from './aggregators.ts';
import { reaches, takesCommits } from './network.ts';
import { isReachable, type LeafNode } from './node.ts';
import { type ClusterError, cannotConnect, diskFull, memoryFull, noMasterInstance } from './outcome.ts';
import { type Database, onlinePrimary, onlineReplicas, type Partition } from './partition.ts';
import { partitionIs, processIs, replicaIs } from './states.ts';
import type { World } from './world.ts';

/** Can a statement that needs certain partitions run now, must it wait, or is it refused? */
export type Readiness =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'waits';
      readonly ordinal: Ordinal;
      readonly why: WaitReason;
    }
  | { readonly kind: 'refused'; readonly error: ClusterError };

/** A promotion; a leaf that is gone and counted on still; a replica that a synchronous commit waits for. */
export type WaitReason = 'locked' | 'leafSilent' | 'replicaSilent';

/**
 * The readiness of `ordinals` (all when null) for a read over the aggregator `via`, the master where none is named. A
 * partition without a primary refuses the statement with error 1777, the lowest such ordinal first [HAC]; a locked
 * one, or one whose leaf is silent but not yet offline, lets it wait [DOC].
 */
export const readinessOf = (
  world: World,
  database: Database,
  ordinals: readonly Ordinal[] | null,
  via: NodeId = masterOf(world).id,
): Readiness => together(database, ordinals, (partition) => readReadiness(world, via, database, partition));

/**
 * The readiness of `ordinals` for a write. Besides what a read needs: room on the primary's disk and in its memory, and
 * that the replicas for which commits wait can take them [DOC, MODEL].
 */
export const writeReadinessOf = (
  world: World,
  database: Database,
  ordinals: readonly Ordinal[] | null,
  write: { readonly via: NodeId; readonly inserts: boolean },
): Readiness =>
  together(database, ordinals, (partition) => writeReadiness(world, write, database, partition));

const ready: Readiness = { kind: 'ready' };

/** What a client asks of a partition: to read rows, or to add some. */
export type Asked = 'reads' | 'writes';

/** How a client comes to partitions: over an aggregator, or not at all, because all of them keep it waiting or refuse it. */
export type WayIn =
  | { readonly kind: 'over'; readonly via: NodeId }
  | { readonly kind: 'waits'; readonly why: 'aggregatorSilent' }
  | { readonly kind: 'refused'; readonly error: ClusterError };

/** What a client would get that asks one partition now. */
export type ClientAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'waits'; readonly why: WaitReason | 'aggregatorSilent' }
  | { readonly kind: 'refused'; readonly error: ClusterError };

/** Over which aggregator clients come that may choose one [MODEL]. */
export function wayIn(world: World): WayIn {
  const via = aggregatorForClients(world);
  if (via !== null) return { kind: 'over', via: via.id };
  const hangs = knownAggregators(world).some(({ process }) => processIs.silent(process));
  return hangs
    ? { kind: 'waits', why: 'aggregatorSilent' }
    : { kind: 'refused', error: cannotConnect(masterOf(world)) };
}

/**
 * What a read or a write of one partition would get if a client sent it now: what statements, a workload and PLAYGROUND
 * meet, by the same rules. It is only asked: nothing is written, and no time passes.
 */
export function answerToClient(
  world: World,
  asked: Asked,
  { database, partition }: { readonly database: Database; readonly partition: Partition },
  way: WayIn = wayIn(world),
): ClientAnswer {
  if (way.kind !== 'over') return way;
  return asked === 'reads'
    ? readReadiness(world, way.via, database, partition)
    : writeReadiness(world, { via: way.via, inserts: true }, database, partition);
}

/** One partition's readiness for a read over the aggregator `via`. */
function readReadiness(world: World, via: NodeId, database: Database, partition: Partition): Readiness {
  const { ordinal, state } = partition;
  if (partitionIs.unserved(state))
    return { kind: 'refused', error: noMasterInstance(database.name, ordinal) };
  if (partitionIs.locked(state)) return { kind: 'waits', ordinal, why: 'locked' };
  const primary = onlinePrimary(partition);
  if (primary === null || !reaches(world, via, primary.node)) {
    return { kind: 'waits', ordinal, why: 'leafSilent' };
  }
  return ready;
}

/** One partition's readiness for a write over the aggregator `via`. */
export function writeReadiness(
  world: World,
  write: { readonly via: NodeId; readonly inserts: boolean },
  database: Database,
  partition: Partition,
): Readiness {
  const readable = readReadiness(world, write.via, database, partition);
  const primary = onlinePrimary(partition);
  if (readable.kind !== 'ready' || primary === null) return readable;
  const leaf = world.nodes.at(primary.node - 1) as LeafNode;
  if (leaf.isDiskFull) return { kind: 'refused', error: diskFull(leaf) };
  if (write.inserts && leaf.isMemoryFull) return { kind: 'refused', error: memoryFull(leaf) };
  if (database.replication === 'sync' && waitsForReplica(world, partition)) {
    return { kind: 'waits', ordinal: partition.ordinal, why: 'replicaSilent' };
  }
  return ready;
}

/** Does a commit wait for a replica that cannot take it now? Only until the replica falls back to async [DOC]. */
function waitsForReplica(world: World, partition: Partition): boolean {
  const primary = onlinePrimary(partition);
  return (
    primary !== null &&
    isReachable(world.nodes.at(primary.node - 1)) &&
    onlineReplicas(partition).some(
      (replica) =>
        replicaIs.waitedFor(replica.replication) && !takesCommits(world, primary.node, replica.node),
    )
  );
}

function together(
  database: Database,
  ordinals: readonly Ordinal[] | null,
  readinessOfOne: (partition: Partition) => Readiness,
): Readiness {
  let waits: Readiness | null = null;
  let refused: Readiness | null = null;
  const visit = (partition: Partition) => {
    const readiness = readinessOfOne(partition);
    if (readiness.kind === 'refused') refused ??= readiness;
    else if (readiness.kind === 'waits') waits ??= readiness;
  };
  if (ordinals === null) database.partitions.forEach(visit);
  else for (const index of ordinals) visit(database.partitions.at(index));
  return refused ?? waits ?? ready;
}
