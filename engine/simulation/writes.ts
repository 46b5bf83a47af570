import type { CommandId, NodeId, SimMs } from '../base/index.ts';
import {
  answers,
  commitAfter,
  type Database,
  failedWith,
  isAncestor,
  isInService,
  type Outcome,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type PendingWrite,
  type ReplicationTarget,
  readinessOf,
  rowsOf,
  succeeded,
  unknownDatabase,
  unknownTable,
} from '../cluster/index.ts';
import type { Draft } from './draft.ts';
import { replicationLagMs, silentReplicaMs } from './durations.ts';

/**
 * Commits a write on every partition that it touches, all or nothing. Null while it has to wait for a locked
 * partition, a leaf whose failure has not been noticed yet, or a synchronous replica that is silent for less than 5 s.
 */
export function writeWhenReady(draft: Draft, write: PendingWrite, startedAtMs: SimMs): Outcome | null {
  const database = draft.findDatabase(write.database);
  if (database === null) return failedWith(unknownDatabase(write.database));
  if (!database.tables.some((table) => table.name === write.table)) {
    return failedWith(unknownTable(write.database, write.table));
  }
  const ordinals = write.deletes === null ? write.inserts.map((insert) => insert.ordinal) : null;
  const readiness = readinessOf(draft.world, database, ordinals);
  if (readiness.kind === 'refused') return failedWith(readiness.error);
  if (readiness.kind === 'waits' || waitsForReplica(draft, database, { ordinals, startedAtMs })) return null;
  return succeeded(commit(draft, database, write));
}

/** A write that waits on silent replicas looks again when their 5 s are up [DOC]. */
export function watchSilentReplicas(draft: Draft, statement: CommandId): void {
  draft.schedule(silentReplicaMs, { kind: 'replicaSilence', statement });
}

/**
 * A node answers again: the replicas on it, and those of its primaries, that are behind will have caught up after the
 * usual lag.
 */
export function catchUp(draft: Draft, node: NodeId): void {
  for (const { id, partitions } of draft.world.databases) {
    const targets: ReplicationTarget[] = [];
    partitions.forEach((partition) => {
      const primary = onlinePrimary(partition);
      const replicas = onlineReplicas(partition);
      const isConcerned = primary?.node === node || replicas.some((replica) => replica.node === node);
      if (primary === null || !isConcerned || replicas.every((replica) => replica.head === primary.head))
        return;
      targets.push({ ordinal: partition.ordinal, head: primary.head });
    });
    if (targets.length > 0)
      draft.schedule(replicationLagMs, { kind: 'replication', databaseId: id, targets });
  }
}

/** A primary's log has reached its replicas, if it could still be sent: those that answer and still follow have it. */
export function replicate(draft: Draft, databaseId: number, targets: readonly ReplicationTarget[]): void {
  const database = draft.world.databases.find((candidate) => candidate.id === databaseId);
  if (database === undefined) return;
  let followed = 0;
  let { partitions } = database;
  for (const { ordinal, head } of targets) {
    const partition = partitions.at(ordinal);
    const primary = onlinePrimary(partition);
    if (primary === null || !answers(draft.world, primary.node) || !isAncestor(head, primary.head)) continue;
    const instances = partition.instances.map((instance) => {
      const follows =
        isInService(instance) && instance.role === 'replica' && answers(draft.world, instance.node);
      if (!follows || instance.head === head || !isAncestor(instance.head, head)) return instance;
      followed += 1;
      return { ...instance, head };
    });
    if (instances.some((instance, index) => instance !== partition.instances[index])) {
      partitions = partitions.set(ordinal, { ...partition, instances });
    }
  }
  if (followed === 0) return;
  draft.setDatabase({ ...database, partitions });
  draft.emit({ kind: 'replicasCaughtUp', database: database.name, instances: followed });
}

function waitsForReplica(
  draft: Draft,
  database: Database,
  write: { readonly ordinals: readonly number[] | null; readonly startedAtMs: SimMs },
): boolean {
  if (database.replication === 'async' || draft.nowMs - write.startedAtMs >= silentReplicaMs) return false;
  const ordinals = write.ordinals ?? database.partitions.slice().map((partition) => partition.ordinal);
  return ordinals.some((ordinal) =>
    onlineReplicas(database.partitions.at(ordinal)).some((replica) => !answers(draft.world, replica.node)),
  );
}

function commit(draft: Draft, database: Database, write: PendingWrite): number {
  const changes =
    write.deletes === null
      ? write.inserts
      : database.partitions.slice().map((partition) => ({ ordinal: partition.ordinal, rows: [] }));
  const targets: ReplicationTarget[] = [];
  let { partitions } = database;
  let deleted = 0;
  let inserted = 0;
  for (const { ordinal, rows } of changes) {
    const partition = partitions.at(ordinal);
    const before = onlinePrimary(partition)?.head;
    if (before === undefined) continue;
    const { deletes } = write;
    const removed = deletes === null ? 0 : [...rowsOf(before, write.table)].filter(deletes.matches).length;
    if (deletes !== null && removed === 0) continue;
    const keep =
      deletes === null ? null : (row: Parameters<typeof deletes.matches>[0]) => !deletes.matches(row);
    const head = commitAfter(before, { table: write.table, added: rows, keep });
    partitions = partitions.set(ordinal, withHead(draft, partition, head, database.replication));
    targets.push({ ordinal, head });
    inserted += rows.length;
    deleted += removed;
  }
  draft.setDatabase({ ...database, partitions });
  draft.emit({ kind: 'rowsWritten', database: database.name, table: write.table, inserted, deleted });
  if (database.replication === 'async' && targets.length > 0) {
    draft.schedule(replicationLagMs, { kind: 'replication', databaseId: database.id, targets });
  }
  return inserted + deleted;
}

/** The primary has the commit at once; replicas of a synchronous database that answer have it too. */
function withHead(
  draft: Draft,
  partition: Partition,
  head: ReplicationTarget['head'],
  replication: 'sync' | 'async',
): Partition {
  const gets = (node: NodeId, isPrimary: boolean) =>
    isPrimary || (replication === 'sync' && answers(draft.world, node));
  return {
    ...partition,
    instances: partition.instances.map((instance) =>
      isInService(instance) && gets(instance.node, instance.role === 'primary')
        ? { ...instance, head }
        : instance,
    ),
  };
}
