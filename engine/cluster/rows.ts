import { Hasher, Sequence } from '../base/index.ts';

/** A value of a table cell. */
export type Value = number | string | null;
export type Row = readonly Value[];

export type ColumnType = 'integer' | 'text';

export interface TableSchema {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
}

export interface TableRows {
  readonly table: string;
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
  readonly tables: readonly TableRows[];
  /** Rows that this commit added, so that a lost commit can name them. */
  readonly added: readonly Row[];
}

/** What one transaction does to one partition. */
export interface Change {
  readonly table: string;
  readonly added: readonly Row[];
  /** The rows to keep, where the change deletes; null keeps all. */
  readonly keep: ((row: Row) => boolean) | null;
}

/** The empty partition that a database starts with. */
export const emptyCommit: Commit = { parent: null, position: 0, digest: 0, tables: [], added: [] };

/** The commit that follows `parent` when `change` is applied to its content. */
export function commitAfter(parent: Commit, change: Change): Commit {
  const before = rowsOf(parent, change.table);
  let rows = change.keep === null ? before : Sequence.of([...before].filter(change.keep));
  for (const row of change.added) rows = rows.push(row);
  const others = parent.tables.filter((entry) => entry.table !== change.table);
  return {
    parent,
    position: parent.position + 1,
    digest: digestAfter(parent, change, rows),
    tables: [...others, { table: change.table, rows }],
    added: change.added,
  };
}

/** The rows of `table` at `commit`, in the order in which they were written. */
export function rowsOf(commit: Commit, table: string): Sequence<Row> {
  return commit.tables.find((entry) => entry.table === table)?.rows ?? Sequence.empty();
}

/** Is `older` the same commit as `newer` or one that it builds on? O(distance). */
export function isAncestor(older: Commit, newer: Commit): boolean {
  let commit: Commit | null = newer;
  while (commit !== null && commit.position > older.position) commit = commit.parent;
  return commit !== null && commit.digest === older.digest;
}

/** The rows that `from` holds and that a fail-over to `to` drops: those added after their last common commit. */
export function rowsLostBetween(from: Commit, to: Commit): Row[] {
  const lost: Row[] = [];
  for (let commit: Commit | null = from; commit !== null && !isAncestor(commit, to); commit = commit.parent) {
    lost.unshift(...commit.added);
  }
  return lost;
}

/** Rows in all tables of the partition at `commit`. */
export const rowCount = (commit: Commit): number =>
  commit.tables.reduce((total, entry) => total + entry.rows.length, 0);

function digestAfter(parent: Commit, change: Change, rows: Sequence<Row>): number {
  const hasher = new Hasher().integer(parent.digest).text(change.table).integer(rows.length);
  const written = change.keep === null ? change.added : rows;
  for (const row of written) hashRow(hasher, row);
  return hasher.digest();
}

function hashRow(hasher: Hasher, row: Row): void {
  for (const value of row) {
    if (value === null) hasher.word(0);
    else if (typeof value === 'number') hasher.word(1).integer(value);
    else hasher.word(2).text(value);
  }
}
