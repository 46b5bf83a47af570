import type { ColumnDefinition, Row, TableDefinition, Value } from '../../cluster/index.ts';
import type { Cell } from '../types.ts';
import { kindOf } from './column-type.ts';

/** The cells of rows as a SELECT sees them: numbers with a fraction are texts in a row, and numbers to it. */
export function cellsOf(table: TableDefinition): (row: Row) => readonly Cell[] {
  const isPlain = table.columns.every(({ traits }) => traits === undefined);
  if (isPlain) return (row) => row;
  const columns = table.columns.map((column) => {
    const { kind } = kindOf(column);
    return { isNumber: kind === 'decimal' || kind === 'double', fallback: fallbackOf(column) };
  });
  return (row) =>
    columns.map(({ isNumber, fallback }, place) => {
      const value = place < row.length ? (row[place] ?? null) : fallback;
      return isNumber && value !== null ? Number(value) : value;
    });
}

/** What a column that was added to a table has in the rows that were there before. */
export const fallbackOf = ({ traits }: ColumnDefinition): Value => traits?.fallback ?? null;
