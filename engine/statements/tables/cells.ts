import type { ColumnDefinition, Row, TableDefinition, Value } from '../../cluster/index.ts';
import type { Cell } from '../types.ts';
import { kindOf } from './column-type.ts';
import { isDropped } from './dropped-columns.ts';

/** The cells of rows as a SELECT sees them: numbers with a fraction are texts in a row, and numbers to it. */
export function cellsOf(table: TableDefinition): (row: Row) => readonly Cell[] {
  const isPlain = table.columns.every(({ traits }) => traits === undefined);
  if (isPlain) return (row) => row;
  const columns = table.columns.flatMap((column, place) => {
    const { kind } = kindOf(column);
    const isNumber = kind === 'decimal' || kind === 'double';
    return isDropped(column) ? [] : { place, isNumber, absent: absentOf(column) };
  });
  return (row) =>
    columns.map(({ place, isNumber, absent }) => {
      const value = place < row.length ? (row[place] ?? null) : absent;
      return isNumber && value !== null ? Number(value) : value;
    });
}

/** What a column that was added to a table has in the rows that were there before. */
export const absentOf = ({ traits }: ColumnDefinition): Value =>
  traits?.absent === undefined ? (traits?.fallback ?? null) : traits.absent;
