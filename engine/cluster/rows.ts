import { Hasher, nameOfTable, Sequence, type TableId } from '../base/index.ts';

/** A value of a table cell. */
export type Value = number | string | null;
export type Row = readonly Value[];

export type ColumnType = 'integer' | 'text';

/** A table as CREATE TABLE defines it. One without traits has no key, and its rows are spread by its first column [MODEL]. */
export interface TableDefinition {
  readonly name: string;
  readonly columns: readonly ColumnDefinition[];
  readonly traits?: TableTraits;
}

/** `type` is what its cells are in the rows. A column without traits is INT or TEXT and may be NULL. */
export interface ColumnDefinition {
  readonly name: string;
  readonly type: ColumnType;
  readonly traits?: ColumnTraits;
}

export interface ColumnTraits {
  /** As the product writes it: `decimal(10,2)`. It says how values are checked, compared and printed. */
  readonly type: string;
  readonly isNullable: boolean;
  /** AUTO_INCREMENT. */
  readonly isNumbered: boolean;
  /** DEFAULT, as its cells are; null where there is none. */
  readonly fallback: Value;
  /** What rows have that are older than the column, where that is not its DEFAULT: what that was, or the time, when it was added. */
  readonly absent?: Value;
  /** When it gets the time of the statement: by DEFAULT or ON UPDATE CURRENT_TIMESTAMP. */
  readonly clock: 'never' | 'onInsert' | 'onUpdate' | 'onBoth';
  /** The expression of a computed column, as written. */
  readonly computed: string | null;
  readonly comment: string;
}

export interface TableTraits {
  readonly storage: 'columnstore' | 'rowstore';
  /** Every node has all rows of a reference table. */
  readonly isReference: boolean;
  /** The columns that decide the partition of a row; none where rows are spread evenly. */
  readonly shardKey: readonly number[];
  readonly keys: readonly TableKey[];
  readonly comment: string;
}

export interface TableKey {
  readonly name: string;
  readonly kind: 'primary' | 'unique' | 'index' | 'fulltext' | 'sort';
  readonly columns: readonly number[];
}

/** A living table. Rows belong to its identity: those of a dropped table of the same name are not its own [MODEL]. */
export interface TableSchema extends TableDefinition {
  readonly id: TableId;
  /** The last number that AUTO_INCREMENT has given, by the number of the aggregator that gave it. */
  readonly given?: readonly number[];
  /** The rows of a reference table, which no partition holds; absent while it has had none. */
  readonly rows?: Sequence<Row>;
}

export interface TableRows {
  readonly table: TableId;
  readonly rows: Sequence<Row>;
}

/**
 * One committed transaction of one partition, with the content of the partition after it. An instance holds the
 * commit that it has replayed up to, so a replica that lags holds an ancestor of the primary's commit, and an
 * instance has diverged when its commit is no ancestor of it. Contents share their unchanged parts.
 */
export interface Commit {
  readonly parent: Commit | null;
  /** Number of commits up to and including this one. */
  readonly position: number;
  /** Hash of the whole chain up to here: equal digests, equal data. */
  readonly digest: number;
  /** Those that have rows; a copy that is behind may hold rows of tables that have been dropped since. */
  readonly tables: readonly TableRows[];
  /** What this commit did, so that what is undone with it can be named; null for the empty partition. */
  readonly effect: Effect | null;
}

/** What one commit did to the rows of one table. */
export interface Effect {
  readonly table: TableId;
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  /** Did a workload let go of its own oldest rows? Nobody was promised that they stay away [MODEL]. */
  readonly isTrim: boolean;
}

/** What one transaction does to one partition. */
export interface Change {
  readonly table: TableId;
  readonly added: readonly Row[];
  /** The rows to keep, where the change deletes; null keeps all. */
  readonly keep: ((row: Row) => boolean) | null;
  readonly isTrim?: boolean;
}

/** The rows of a reference table, which every node has; null for any other table. */
export const rowsEverywhere = ({ traits, rows }: TableSchema): Sequence<Row> | null =>
  traits?.isReference ? (rows ?? Sequence.empty()) : null;

/** The empty partition that a database starts with. */
export const emptyCommit: Commit = { parent: null, position: 0, digest: 0, tables: [], effect: null };

/** The commit that follows `parent` when `change` is applied to its content. */
export function commitAfter(parent: Commit, { table, added, keep, isTrim = false }: Change): Commit {
  const before = rowsOf(parent, table);
  const removed = keep === null ? [] : before.slice().filter((row) => !keep(row));
  let rows = removed.length === 0 || keep === null ? before : Sequence.of(before.slice().filter(keep));
  for (const row of added) rows = rows.push(row);
  const others = parent.tables.filter((entry) => entry.table !== table);
  const effect = { table, added, removed, isTrim };
  return {
    parent,
    position: parent.position + 1,
    digest: digestAfter(parent, effect),
    tables: rows.length === 0 ? others : [...others, { table, rows }],
    effect,
  };
}

/** The rows of `table` at `commit`, in the order in which they were written. */
export function rowsOf(commit: Commit, table: TableId): Sequence<Row> {
  return commit.tables.find((entry) => entry.table === table)?.rows ?? Sequence.empty();
}

/** Is `older` the same commit as `newer` or one that it builds on? */
export function isAncestor(older: Commit, newer: Commit): boolean {
  let commit: Commit | null = newer;
  while (commit !== null && commit.position > older.position) commit = backTowards(older.position, commit);
  return commit !== null && commit.digest === older.digest;
}

/** Of so many commits one knows another that is as many before it: a replica may be thousands behind. */
const stride = 32;

const strides = new WeakMap<Commit, Commit>();

/** The commit a stride or one before, at `position` or behind it. */
function backTowards(position: number, commit: Commit): Commit | null {
  if (commit.position % stride !== 0 || commit.position - position < stride) return commit.parent;
  let back = strides.get(commit);
  if (back === undefined) {
    back = commit;
    while (back.parent !== null && back.position > commit.position - stride) back = back.parent;
    strides.set(commit, back);
  }
  return back;
}

/** The tables of a database, in the order in which they were made: one more costs as much whether there are ten or ten thousand. */
export type Tables = Sequence<TableSchema>;

/** Rows of the partition at `commit` in the tables that live. */
export function rowCount(commit: Commit, living: Tables): number {
  let count = 0;
  for (const { table, rows } of commit.tables) if (isLiving(table, living)) count += rows.length;
  return count;
}

/** Is it one of the living tables? */
export const isLiving = (table: TableId, living: Tables): boolean => tableWith(table, living) !== null;

/** The living table with that identity, or null; most are called as they were when they were made, which costs no look at all. */
export function tableWith(table: TableId, living: Tables): TableSchema | null {
  const alike = tableNamed(nameOfTable(table), living);
  return alike?.id === table ? alike : (living.slice().find(({ id }) => id === table) ?? null);
}

/** How the table is called, or was when it was made. */
export const calledNow = (table: TableId, living: Tables): string =>
  tableWith(table, living)?.name ?? nameOfTable(table);

/** The living table of that name, or null. */
export const tableNamed = (name: string, living: Tables): TableSchema | null =>
  byName(living).get(name) ?? null;

/** The living tables, and one more. */
export function withTable(living: Tables, table: TableSchema): Tables {
  const more = living.push(table);
  knownNames.set(more, byName(living).set(table.name, table));
  knownNames.delete(living);
  return more;
}

/** The living tables, one of them changed. */
export const withTableChanged = (living: Tables, table: TableSchema, changed: TableSchema): Tables =>
  table === changed ? living : living.set(living.slice().indexOf(table), changed);

/** The tables of lists by their names. The list with one more takes over what is known of the one before it. */
const knownNames = new WeakMap<Tables, Map<string, TableSchema>>();

function byName(living: Tables): Map<string, TableSchema> {
  let names = knownNames.get(living);
  if (names === undefined) {
    names = new Map(living.slice().map((table) => [table.name, table]));
    knownNames.set(living, names);
  }
  return names;
}

function digestAfter(parent: Commit, { table, added, removed, isTrim }: Effect): number {
  const hasher = new Hasher()
    .integer(parent.digest)
    .text(table)
    .word(isTrim ? 1 : 0);
  for (const rows of [removed, added]) {
    hasher.integer(rows.length);
    for (const row of rows) hashRow(hasher, row);
  }
  return hasher.digest();
}

function hashRow(hasher: Hasher, row: Row): void {
  for (const value of row) {
    if (value === null) hasher.word(0);
    else if (typeof value === 'number') hasher.word(1).integer(value);
    else hasher.word(2).text(value);
  }
}
