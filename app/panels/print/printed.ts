import type { History } from '@ha-playground/engine';
import { Client, type StatementResult } from '@ha-playground/engine/console';
import { extras } from '@ha-playground/engine/extras';
import { printedStatements } from './printed-statements.ts';

/** More rows are not printed below a picture: that is three sheets, and whoever prints a large cluster wants what is wrong with it. */
export const mostPrintedRows = 120;

/** The leaves may take so many of them: where partitions are is what paper is for. */
const mostLeafRows = mostPrintedRows / 2;

type Row = NonNullable<ReturnType<typeof tableOf>>['rows'][number];

/** A statement that tells what is printed below the picture, with as many rows of its answer as there is room for. */
export interface Printed {
  readonly statement: string;
  /** Null where nobody answers yet. */
  readonly result: StatementResult | null;
  /** In their order where all have room, else what is amiss first. */
  readonly rows: readonly Row[];
  /** How many rows have no room. */
  readonly left: number;
  /** What stands first because there is no room for all: how many leaves or partitions are amiss. */
  readonly amiss: { readonly of: 'leaves' | 'partitions'; readonly count: number };
}

/** What paper has: the leaves, the partitions of databases until it is full, and how many databases it has no room for. */
export function printedOf(history: History): { readonly tables: readonly Printed[]; readonly left: number } {
  const [leaves = '', ...partitions] = printedStatements(history.world);
  const tables = [printed(history, leaves, 'leaves', mostLeafRows)];
  let room = mostPrintedRows - (tables[0]?.rows.length ?? 0);
  for (const statement of partitions) {
    if (room === 0) break;
    const table = printed(history, statement, 'partitions', room);
    tables.push(table);
    room -= table.rows.length;
  }
  return { tables, left: partitions.length + 1 - tables.length };
}

function printed(history: History, statement: string, of: Printed['amiss']['of'], room: number): Printed {
  const [run] = new Client(history, { extras: () => extras }).enqueue(`${statement};`);
  const result = run?.result ?? null;
  const table = tableOf(result);
  const all = table?.rows ?? [];
  if (table === null || all.length <= room)
    return { statement, result, rows: all, left: 0, amiss: { of, count: 0 } };
  const state = table.columns.findIndex(({ name }) => name === 'State');
  const things = of === 'leaves' ? all.map((row) => [row]) : byOrdinal(all);
  const usual = things.reduce((most, { length }) => Math.max(most, length), 0);
  const isAmiss = (rows: readonly Row[]): boolean =>
    of === 'leaves'
      ? rows[0]?.[state] !== 'online'
      : rows.length < usual || rows.some(([, host]) => host === null);
  const amiss = things.filter(isAmiss);
  const rows = amiss.slice(0, room).flat();
  for (const thing of things) {
    if (rows.length >= room) break;
    if (!isAmiss(thing)) rows.push(...thing);
  }
  return {
    statement,
    result,
    rows: rows.slice(0, room),
    left: all.length - room,
    amiss: { of, count: amiss.length },
  };
}

/** The rows of each partition, which follow one another. */
function byOrdinal(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.[0] === row[0]) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

export const tableOf = (result: StatementResult | null) => (result?.ok === true ? result.table : null);
