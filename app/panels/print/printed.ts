import type { History } from '@ha-playground/engine';
import { Client, type StatementResult } from '@ha-playground/engine/console';
import { extras } from '@ha-playground/engine/extras';
import { printedStatements } from './printed-statements.ts';

/** More rows are not printed below a picture: paper of so many is eight pages. */
export const mostPrintedRows = 400;

/** The leaves may take so many of them: where partitions are is what paper is for. */
const mostLeafRows = mostPrintedRows / 2;

/** A statement that tells what is printed below the picture, with as many rows of its answer as there is room for. */
export interface Printed {
  readonly statement: string;
  /** Null where nobody answers yet. */
  readonly result: StatementResult | null;
  /** How many of the first rows are printed. */
  readonly rows: number;
}

/** What paper has: the leaves, the partitions of databases until it is full, and how many databases it has no room for. */
export function printedOf(history: History): { readonly tables: readonly Printed[]; readonly left: number } {
  const [leaves = '', ...partitions] = printedStatements(history.world);
  const tables = [printed(history, leaves, mostLeafRows)];
  let room = mostPrintedRows - (tables[0]?.rows ?? 0);
  for (const statement of partitions) {
    if (room === 0) break;
    const table = printed(history, statement, room);
    tables.push(table);
    room -= table.rows;
  }
  return { tables, left: partitions.length + 1 - tables.length };
}

function printed(history: History, statement: string, room: number): Printed {
  const [run] = new Client(history, { extras: () => extras }).enqueue(`${statement};`);
  const result = run?.result ?? null;
  return { statement, result, rows: Math.min(room, tableOf(result)?.rows.length ?? 0) };
}

export const tableOf = (result: StatementResult | null) => (result?.ok === true ? result.table : null);
