import type { ResultTable } from '../types.ts';

/** The table of before where the next one says the same, so that whatever was made of it need not be made anew. */
export function sameTable<Next extends ResultTable | null>(
  before: ResultTable | null,
  next: Next,
): Next | ResultTable {
  if (before === null || next === null || before.rows.length !== next.rows.length) return next;
  const isAlike =
    before.columns.length === next.columns.length &&
    before.columns.every((column, index) => {
      const other = next.columns[index];
      return (
        other?.name === column.name &&
        other.align === column.align &&
        other.holds === column.holds &&
        other.decimals === column.decimals &&
        other.isDouble === column.isDouble
      );
    }) &&
    before.rows.every((row, index) => {
      const other = next.rows[index] ?? [];
      return row.every((cell, place) => cell === other[place]);
    });
  return isAlike ? before : next;
}
