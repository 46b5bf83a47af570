import type { Database, Ordinal, Partition, World } from '@ha-playground/engine';
import { isOfDatabase, type PictureSelection } from '../../../presentation/sight/selection.ts';

/** The partitions of all databases side by side, in creation order. Columns are counted from 0. */
export interface MatrixColumns {
  readonly count: number;
  readonly spans: readonly ColumnSpan[];
}

/** The columns of one database. */
export interface ColumnSpan {
  readonly database: Database;
  /** The column of its ordinal 0. */
  readonly first: number;
}

export interface ColumnSubject {
  readonly database: Database;
  readonly partition: Partition;
}

export function columnsOf({ databases }: Pick<World, 'databases'>): MatrixColumns {
  const spans: ColumnSpan[] = [];
  let first = 0;
  for (const database of databases) {
    if (database.partitions.length === 0) continue;
    spans.push({ database, first });
    first += database.partitions.length;
  }
  return { count: first, spans };
}

/** The partition that stands in a column, or null beyond them. */
export function partitionAt({ count, spans }: MatrixColumns, column: number): ColumnSubject | null {
  if (column < 0 || column >= count) return null;
  const span = spans[spanAt(spans, column)];
  if (span === undefined) return null;
  return { database: span.database, partition: span.database.partitions.at(column - span.first) };
}

/** The index of the span that a column lies in. */
export const spanAt = (spans: readonly ColumnSpan[], column: number): number =>
  spans.findLastIndex(({ first }) => first <= column);

/** The column of a partition, or null where there is none. */
export function columnOf({ spans }: MatrixColumns, database: string | null, ordinal: Ordinal): number | null {
  const span = spans.find((candidate) =>
    isOfDatabase({ node: null, ordinal, database }, candidate.database.name),
  );
  if (span === undefined || ordinal >= span.database.partitions.length) return null;
  return span.first + ordinal;
}

/** The column of a selected partition, or null where none is selected. */
export const columnOfSelection = (
  columns: MatrixColumns,
  selection: PictureSelection | null,
): number | null =>
  selection === null || selection.ordinal === null
    ? null
    : columnOf(columns, selection.database ?? null, selection.ordinal);
