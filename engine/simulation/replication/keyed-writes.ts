import { type FactsOf, type Ordinal, ordinal as ordinalOf, present, Sequence } from '../../base/index.ts';
import {
  commitAfter,
  conditionOf,
  type Database,
  duplicateEntry,
  duplicateIn,
  failedWith,
  isInTransaction,
  type Outcome,
  onlinePrimary,
  type PendingWrite,
  type ReplicationTarget,
  type Row,
  refusal,
  rowsEverywhere,
  rowsOf,
  sessionIn,
  succeeded,
  type TableSchema,
  tableExists,
  tableNamed,
  uniqueKeysOf,
  unknownDatabase,
  unknownTable,
  withTableChanged,
  writeReadinessOf,
} from '../../cluster/index.ts';
import type { Command } from '../command.ts';
import { type LaterCommands, later, type WriteTarget } from '../later.ts';
import type { Draft } from '../world/draft.ts';
import { followLater } from './replication.ts';
import { followersOf, withCommit } from './writes.ts';

/** Writes to a table with keys, to a reference table, or what changes rows: all partitions, or none. */
export const writeKeyed: LaterCommands['writeKeyed'] = (
  draft,
  { database, table },
  write,
  { via, session },
) => {
  const everywhere = rowsEverywhere(table);
  if (everywhere !== null) {
    if (isInTransaction(sessionIn(draft.world, session))) return failedWith(referenceNotInTransaction);
    return writeReference(draft, database, { ...table, rows: everywhere }, write);
  }
  const changes = write.changes ?? [];
  const ordinals =
    write.deletes === null
      ? [...new Set([...write.inserts, ...changes].map(({ ordinal }) => ordinal))]
      : null;
  const inserts = write.deletes === null || write.inserts.length > 0;
  const readiness = writeReadinessOf(draft.world, database, ordinals, { via, inserts });
  if (readiness.kind === 'refused') return failedWith(readiness.error);
  if (readiness.kind === 'waits') return null;
  const kept =
    draft.world.sessions &&
    later.part.keepWrite(draft, { database, write, changes: changesOf(database, write), session });
  if (!kept) return commit(draft, { database, table }, write);
  // Numbers of AUTO_INCREMENT that a transaction was given are used up, whatever becomes of it.
  if (kept.ok && write.numbers !== undefined) setTable(draft, database, withNumbers(table, write));
  return kept;
};

const referenceNotInTransaction = refusal(
  'Writes to a reference table within a transaction are not part of this model.',
);

/** All partitions, or none when a row would share a key with another one: nothing is known of the heads before the end. */
function commit(draft: Draft, { database, table }: WriteTarget, write: PendingWrite): Outcome {
  const targets: ReplicationTarget[] = [];
  let { partitions } = database;
  const count = { inserted: 0, deleted: 0 };
  const keys = uniqueKeysOf(table);
  for (const { ordinal, rows } of changesOf(database, write)) {
    const partition = partitions.at(ordinal);
    const { head: before, node } = present(onlinePrimary(partition), 'the primary that takes a write');
    const { gone, added } = changeOf(write, rowsOf(before, table.id), { ordinal, rows });
    if (gone.size === 0 && (write.deletes !== null || added.length === 0)) continue;
    const keep = gone.size === 0 ? null : (row: Row) => !gone.has(row);
    const head = commitAfter(before, { table: table.id, added, keep });
    const contents = {
      before: rowsOf(before, table.id),
      after: rowsOf(head, table.id),
      removed: [...gone],
      added,
    };
    const twice = keys.length === 0 ? null : duplicateIn(contents, keys);
    if (twice !== null) return failedWith(duplicateEntry(twice, draft.world.nodes.at(node - 1)));
    partitions = partitions.set(ordinal, withCommit(draft.world, partition, head));
    targets.push(...followersOf(partition, head));
    count.inserted += added.length;
    count.deleted += gone.size;
  }
  finish(draft, { database: { ...database, partitions }, table }, write, count);
  followLater(draft, database.id, targets);
  return succeeded(affectedBy(write, count));
}

/** Every node has the rows of a reference table, so no failover undoes what is written to it [DOC, MODEL]. */
function writeReference(
  draft: Draft,
  database: Database,
  table: TableSchema & { readonly rows: Sequence<Row> },
  write: PendingWrite,
): Outcome {
  const { rows: before } = table;
  const rows = write.inserts.flatMap((insert) => insert.rows);
  const { gone, added } = changeOf(write, before, { ordinal: ordinalOf(0), rows });
  let after = gone.size === 0 ? before : Sequence.of(before.slice().filter((row) => !gone.has(row)));
  for (const row of added) after = after.push(row);
  const twice = duplicateIn({ before, after, removed: [...gone], added }, uniqueKeysOf(table));
  if (twice !== null) return failedWith(duplicateEntry(twice, null));
  const count = { inserted: added.length, deleted: gone.size };
  finish(draft, { database, table: { ...table, rows: after } }, write, count);
  return succeeded(affectedBy(write, count));
}

function finish(draft: Draft, { database, table }: WriteTarget, write: PendingWrite, count: Count): void {
  setTable(draft, database, withNumbers(table, write));
  draft.emit({ kind: 'rowsWritten', database: database.name, table: table.name, ...count });
}

function setTable(draft: Draft, database: Database, table: TableSchema): void {
  const known = present(tableNamed(table.name, database.tables), 'the table');
  draft.setDatabase({ ...database, tables: withTableChanged(database.tables, known, table) });
}

/** AUTO_INCREMENT goes on from the last number of each aggregator. */
function withNumbers(table: TableSchema, { numbers }: PendingWrite): TableSchema {
  if (numbers === undefined) return table;
  const given = [...(table.given ?? [])];
  while (given.length <= numbers.aggregator) given.push(0);
  given[numbers.aggregator] = Math.max(given[numbers.aggregator] ?? 0, numbers.last);
  return { ...table, given };
}

interface Count {
  readonly inserted: number;
  readonly deleted: number;
}

/** A row that is changed is one that goes and one that comes, and counts as one or as both. */
export const affectedBy = (
  { countsBoth, alsoAffected = 0 }: PendingWrite,
  { inserted, deleted }: Count,
): number => alsoAffected + (countsBoth ? inserted + deleted : Math.max(inserted, deleted));

/** What a write does to the rows of one partition as they are now. */
export function changeOf(
  { deletes, changes = [] }: PendingWrite,
  before: Sequence<Row>,
  { ordinal, rows }: { readonly ordinal: Ordinal; readonly rows: readonly Row[] },
): { readonly gone: ReadonlySet<Row>; readonly added: readonly Row[] } {
  const gone = new Set<Row>();
  const added: Row[] = [];
  const isDeleted = deletes === null ? () => false : conditionOf(deletes);
  const wanted = new Map<string, (Row | null)[]>();
  for (const change of changes.flatMap((one) => (one.ordinal === ordinal ? one.rows : []))) {
    const key = JSON.stringify(change.from);
    const others = wanted.get(key);
    if (others === undefined) wanted.set(key, [change.to]);
    else others.push(change.to);
  }
  if (deletes !== null || wanted.size > 0)
    before.forEach((row) => {
      const comes = wanted.size === 0 ? undefined : wanted.get(JSON.stringify(row))?.shift();
      if (comes === undefined && !isDeleted(row)) return;
      gone.add(row);
      if (comes) added.push(comes);
    });
  return { gone, added: added.concat(rows) };
}

/** A DELETE looks into every partition. */
const changesOf = (
  database: Database,
  { deletes, changes = [], inserts }: PendingWrite,
): readonly { readonly ordinal: Ordinal; readonly rows: readonly Row[] }[] => {
  if (deletes === null && changes.length === 0) return inserts;
  const isTouched = (ordinal: Ordinal): boolean =>
    deletes !== null || changes.some((change) => change.ordinal === ordinal);
  return database.partitions.slice().flatMap(({ ordinal }) => {
    const insert = inserts.find((one) => one.ordinal === ordinal);
    return insert ?? (isTouched(ordinal) ? { ordinal, rows: [] } : []);
  });
};

/** ALTER TABLE: at once and everywhere. No failover undoes it: rows have what is new of it by DEFAULT [MODEL]. */
export function alterTable(
  draft: Draft,
  { database: name, table: definition, from = definition.name }: FactsOf<Command, 'alterTable'>,
): Outcome {
  const database = draft.findDatabase(name);
  if (database === null) return failedWith(unknownDatabase(name));
  const table = tableNamed(from, database.tables);
  if (table === null) return failedWith(unknownTable(name, from));
  const twin = tableNamed(definition.name, database.tables);
  if (twin !== null && twin !== table) return failedWith(tableExists(definition.name));
  const tables = withTableChanged(database.tables, table, { ...table, ...definition });
  draft.setDatabase({ ...database, tables });
  return succeeded(0);
}
