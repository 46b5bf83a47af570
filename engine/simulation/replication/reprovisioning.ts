import { type NodeId, Sequence } from '../../base/index.ts';
import {
  actionIs,
  instanceIs,
  instanceOn,
  isCopy,
  leafIs,
  type Operation,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type PartitionInstance,
  type ReplicaPlace,
  takesCommits,
} from '../../cluster/index.ts';
import { instanceEvents } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { bytesOf, copyMs } from '../world/durations.ts';
import { isWaitingForSnapshot, provisioningOrdinals } from '../world/holdings.ts';
import { forEachInstanceIn, stepInstance, withInstance } from '../world/instances.ts';

/** A primary keeps this many commits of its log; a replica further behind needs a new snapshot [MODEL]. */
export const keptCommits = 1_000;

/** Is the replica so far behind that its primary's log does not reach back to it? */
export const isFarBehind = (replica: PartitionInstance, primary: PartitionInstance): boolean =>
  primary.head.position - replica.head.position > keptCommits;

/** Replicas that cannot follow go out of service, and a snapshot of their primaries begins to arrive [HAC]. */
export function reprovision(
  draft: Draft,
  database: string,
  replicas: readonly ReplicaPlace[],
  cause: 'otherRows' | 'farBehind',
): void {
  for (const { ordinal, node } of replicas) {
    const partition = draft.database(database).partitions.at(ordinal);
    const out = withInstance(partition, node, (instance) => ({
      ...stepInstance(instance, instanceEvents.provision),
      isOffline: true,
    }));
    draft.setPartition(database, out);
    draft.emit({ kind: 'replicaDiverged', database, ordinal, node, cause });
  }
  startSnapshots(draft, database, replicas);
}

/** Snapshots that could not arrive begin anew, now that something has changed for the better on `node`. */
export function reprovisionAgain(draft: Draft, database: string, node: NodeId): void {
  const replicas: ReplicaPlace[] = [];
  forEachInstanceIn(draft, draft.database(database), node, (partition, instance) => {
    if (!isLeftOut(draft, database, partition, instance)) return;
    if (isSuperfluous(draft, partition, instance)) return orphan(draft, database, partition, instance);
    replicas.push({ ordinal: partition.ordinal, node });
    draft.setInstance(database, partition, stepInstance(instance, instanceEvents.provision));
  });
  startSnapshots(draft, database, replicas);
}

/** An operation of the database has ended: what waited for a primary, or for the operation, begins anew. */
export function reprovisionAfter(draft: Draft, { database }: Operation): void {
  const nodes = new Set<NodeId>();
  const partitions = draft.findDatabase(database)?.partitions ?? Sequence.empty<Partition>();
  for (const ordinal of provisioningOrdinals(partitions)) {
    const waiting = partitions.at(ordinal).instances.filter(isWaitingForSnapshot);
    for (const { node } of waiting) nodes.add(node);
  }
  for (const node of nodes) reprovisionAgain(draft, database, node);
}

/** A snapshot has arrived: the replica follows again, unless one of the two leaves cannot be reached. */
export function snapshotArrives(draft: Draft, databaseId: number, { ordinal, node }: ReplicaPlace): void {
  const database = draft.world.databases.find((candidate) => candidate.id === databaseId);
  if (database === undefined) return;
  const partition = database.partitions.at(ordinal);
  const replica = instanceOn(partition, node);
  const primary = onlinePrimary(partition);
  if (replica === null || primary === null || !instanceIs.arriving(replica.state)) return;
  if (!isLeftOut(draft, database.name, partition, replica)) return;
  if (!takesCommits(draft.world, primary.node, node)) return;
  if (isSuperfluous(draft, partition, replica)) return orphan(draft, database.name, partition, replica);
  draft.setInstance(database.name, partition, {
    ...stepInstance(replica, instanceEvents.copied),
    isOffline: false,
    replication: database.replication,
    head: primary.head,
  });
  draft.emit({ kind: 'replicaReprovisioned', database: database.name, ordinal, node });
}

/** Is it a listed replica on a leaf in service, of a served partition that no operation is about to copy? */
function isLeftOut(
  draft: Draft,
  database: string,
  partition: Partition,
  instance: PartitionInstance,
): boolean {
  if (instance.membership !== 'listed' || !instance.isOffline || instance.role !== 'replica') return false;
  if (!instanceIs.arriving(instance.state) && !instanceIs.waiting(instance.state)) return false;
  if (!leafIs.serving(draft.leaf(instance.node).state) || onlinePrimary(partition) === null) return false;
  if (draft.directory.isBeingLost(instance.node)) return false;
  const running = draft.directory.runningOn(database);
  return running === null || !copies(running, partition);
}

function copies(operation: Operation, { ordinal }: Partition): boolean {
  let isCopied = false;
  operation.actions.forEach((action) => {
    const isPending = !actionIs.ended(action.state);
    if (action.ordinal === ordinal && isCopy(action) && isPending) isCopied = true;
  });
  return isCopied;
}

/** Has an operation placed the second copy elsewhere, or moved the primary beside this one, into its group? */
function isSuperfluous(draft: Draft, partition: Partition, { node }: PartitionInstance): boolean {
  const primary = onlinePrimary(partition);
  const group = primary === null ? null : draft.leaf(primary.node).group;
  return onlineReplicas(partition).length > 0 || group === draft.leaf(node).group;
}

/** The metadata forgets an instance that is not needed any more [DOC]. */
function orphan(draft: Draft, database: string, partition: Partition, { node }: PartitionInstance): void {
  const without = withInstance(partition, node, (instance) => ({
    ...stepInstance(instance, instanceEvents.copyFailed),
    membership: 'orphan',
  }));
  draft.setPartition(database, without);
  draft.emit({ kind: 'instanceOrphaned', database, ordinal: partition.ordinal, node });
}

function startSnapshots(draft: Draft, database: string, replicas: readonly ReplicaPlace[]): void {
  const { id, partitions, tables } = draft.database(database);
  const copies = replicas.length;
  for (const replica of replicas) {
    const primary = onlinePrimary(partitions.at(replica.ordinal));
    if (primary === null) continue;
    const ends = [primary.node, replica.node].map((leaf) => ({ leaf, copies }));
    const delayMs = copyMs(draft.world, bytesOf(draft.world, primary.head, { id, tables }), ends);
    draft.schedule(delayMs, { kind: 'reprovision', databaseId: id, replica });
  }
}
