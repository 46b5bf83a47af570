import { nameOfTable, type Ordinal, present } from '../../base/index.ts';
import {
  type Commit,
  calledNow,
  commitAfter,
  conditionOf,
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
  type Row,
  replicaIs,
  rowsOf,
  succeeded,
  tableWith,
  takesCommits,
  unknownDatabase,
  unknownTable,
  type World,
  writeReadinessOf,
} from '../../cluster/index.ts';
import { later, type PartitionChange, type ReadyWrite, type WriteOrigin } from '../later.ts';
import type { Draft } from '../world/draft.ts';
import { followLater } from './replication.ts';

/**
 * Commits a write that came over the aggregator `via` on every partition that it touches, all or nothing. Null while it
 * has to wait for a locked partition, a leaf whose failure has not been noticed yet, or a synchronous replica that is
 * silent for less than 5 s. In a transaction it is kept until COMMIT. Whoever sends a write has waited for the locks that
 * it meets; one that meets a lock all the same, having waited for its partition, does not wait again [MODEL].
 */
export function writeWhenReady(
  draft: Draft,
  write: PendingWrite,
  { via, session }: WriteOrigin,
): Outcome | null {
  const database = draft.findDatabase(write.database);
  if (database === null) return failedWith(unknownDatabase(write.database));
  const table = tableWith(write.table, database.tables);
  if (table === null) return failedWith(unknownTable(write.database, nameOfTable(write.table)));
  if (table.traits !== undefined || write.changes !== undefined)
    return later.part.writeKeyed(draft, { database, table }, write, { via, session });
  const ordinals = write.deletes === null ? write.inserts.map((insert) => insert.ordinal) : null;
  const inserts = write.deletes === null || write.inserts.length > 0;
  const readiness = writeReadinessOf(draft.world, database, ordinals, { via, inserts });
  if (readiness.kind === 'refused') return failedWith(readiness.error);
  if (readiness.kind === 'waits') return null;
  const changes = changesOf(database, write);
  const kept = draft.world.sessions && later.part.keepWrite(draft, { database, write, changes, session });
  return kept ?? succeeded(commit(draft, database, { write, changes }));
}

/**
 * The partition with `head` on its primary, and on the replicas that get commits at once: those of a synchronous
 * database that have not fallen back and can be reached.
 */
export function withCommit(world: World, partition: Partition, head: Commit): Partition {
  const primary = onlinePrimary(partition);
  if (primary === null) return partition;
  const instances = partition.instances.map((instance) => {
    if (instance === primary) return { ...instance, head };
    const gets =
      isInService(instance) &&
      replicaIs.prompt(instance.replication) &&
      takesCommits(world, primary.node, instance.node) &&
      isAncestor(instance.head, head);
    return gets ? { ...instance, head } : instance;
  });
  return { ...partition, instances };
}

/** The replicas that follow later, and so have to reach `head`. */
export const followersOf = (partition: Partition, head: Commit): ReplicationTarget[] =>
  onlineReplicas(partition)
    .filter((replica) => !replicaIs.prompt(replica.replication))
    .map(({ node }) => ({ ordinal: partition.ordinal, node, head }));

/** Puts commits on top of what primaries hold, tells of it, and lets the replicas that follow later follow. */
export function putHeads(
  draft: Draft,
  database: Database,
  heads: ReadonlyMap<Ordinal, Commit>,
  tellOf: () => void,
): void {
  const targets: ReplicationTarget[] = [];
  let { partitions } = database;
  for (const [ordinal, head] of heads) {
    const partition = partitions.at(ordinal);
    partitions = partitions.set(ordinal, withCommit(draft.world, partition, head));
    targets.push(...followersOf(partition, head));
  }
  draft.setDatabase({ ...database, partitions });
  tellOf();
  followLater(draft, database.id, targets);
}

function commit(
  draft: Draft,
  database: Database,
  { write, changes }: Pick<ReadyWrite, 'write' | 'changes'>,
): number {
  const heads = new Map<Ordinal, Commit>();
  let deleted = 0;
  let inserted = 0;
  const deletes = write.deletes === null ? null : conditionOf(write.deletes);
  const keep = deletes === null ? null : (row: Row) => !deletes(row);
  for (const { ordinal, rows } of changes) {
    const partition = database.partitions.at(ordinal);
    const before = present(onlinePrimary(partition), 'the primary that takes a write').head;
    const removed = deletes === null ? 0 : rowsOf(before, write.table).slice().filter(deletes).length;
    if (deletes !== null && removed === 0) continue;
    heads.set(ordinal, commitAfter(before, { table: write.table, added: rows, keep }));
    inserted += rows.length;
    deleted += removed;
  }
  putHeads(draft, database, heads, () => {
    const table = calledNow(write.table, database.tables);
    draft.emit({ kind: 'rowsWritten', database: database.name, table, inserted, deleted });
  });
  // A row that is changed is one that goes and one that comes.
  return Math.max(inserted, deleted);
}

/** A DELETE looks into every partition, and so does an UPDATE, which puts other rows in the place of those that go. */
const changesOf = (database: Database, write: PendingWrite): readonly PartitionChange[] =>
  write.deletes === null
    ? write.inserts
    : database.partitions
        .slice()
        .map(
          ({ ordinal }) =>
            write.inserts.find((insert) => insert.ordinal === ordinal) ?? { ordinal, rows: [] },
        );
