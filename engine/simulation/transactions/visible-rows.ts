import { type Ordinal, Sequence, type TableId } from '../../base/index.ts';
import {
  onlinePrimary,
  type Partition,
  type Row,
  rowsOf,
  type Transaction,
  type TransactionPart,
} from '../../cluster/index.ts';

/** What is seen of a table in a partition with what `transaction` has written, which others do not see. */
export function visibleRows(
  partition: Partition,
  transaction: Transaction | null,
  at: { readonly database: string; readonly table: TableId },
): Sequence<Row> {
  const primary = onlinePrimary(partition);
  if (primary === null) return Sequence.empty();
  const rows = rowsOf(primary.head, at.table);
  const own = partOf(transaction, { ...at, ordinal: partition.ordinal });
  if (own === null) return rows;
  const gone = rowsLike(rows, own.removed);
  return Sequence.of([...rows.slice().filter((row) => !gone.has(row)), ...own.added]);
}

/** The part of a transaction that is about one table of one partition. */
export const partOf = (
  transaction: Transaction | null,
  at: { readonly database: string; readonly ordinal: Ordinal; readonly table: TableId },
): TransactionPart | null =>
  transaction?.parts.find(
    ({ database, ordinal, table }) =>
      ordinal === at.ordinal && table === at.table && database === at.database,
  ) ?? null;

/** As many of `rows` as there are of each in `wanted`, by their values: the first ones. */
export function rowsLike(rows: Sequence<Row>, wanted: readonly Row[]): ReadonlySet<Row> {
  const found = new Set<Row>();
  if (wanted.length === 0) return found;
  const open = new Map<string, number>();
  for (const row of wanted) open.set(JSON.stringify(row), (open.get(JSON.stringify(row)) ?? 0) + 1);
  rows.forEach((row) => {
    const key = JSON.stringify(row);
    const left = open.get(key) ?? 0;
    if (left > 0) found.add(row);
    open.set(key, left - 1);
  });
  return found;
}
