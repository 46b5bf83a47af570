import { printCell, printFooter, type ResultTable, type StatementRun } from '@ha-playground/engine/console';
import { cellChanges } from '../statements/cell-changes.ts';
import { decisiveOf } from './decisive.ts';

/** A wait says when something happens, not what. */
export const isTelling = ({ statement }: StatementRun): boolean => statement?.kind !== 'dotWait';

/** Of a table of one cell what it says, of a larger one how many rows it has, of all else its first line. */
export function answerOf({ result, startedAtMs, endedAtMs }: StatementRun): string {
  const rows = result?.ok === true ? (result.table?.rows ?? null) : null;
  const [row] = rows ?? [];
  if (rows === null) return (result?.text ?? '').trim().split('\n', 1).join();
  if (rows.length === 1 && row?.length === 1) return printCell(row[0] ?? null);
  return printFooter(rows.length, (endedAtMs ?? startedAtMs) - startedAtMs);
}

/** The part of a table that is seen where there is hardly any room. */
export interface ShortTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** So many rows are left out. */
  readonly more: number;
}

interface ShortHints {
  readonly before: ResultTable | null;
  readonly named: readonly string[];
  readonly mostRows: number;
}

/** The columns that decide and a few rows: those that changed, else the first. */
export function shortTable(table: ResultTable, { before, named, mostRows }: ShortHints): ShortTable {
  const { columns, rows } = decisiveOf(table, { before, named });
  const changed = cellChanges(before, table).rows;
  const chosen = [...new Set([...rows.filter((row) => changed.has(row)), ...rows])]
    .slice(0, mostRows)
    .sort((one, other) => one - other);
  return {
    headings: columns.map((at) => table.columns[at]?.name ?? ''),
    rows: chosen.map((row) => columns.map((at) => printCell(table.rows[row]?.[at] ?? null))),
    more: table.rows.length - chosen.length,
  };
}
