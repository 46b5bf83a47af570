import { printCell, type ResultTable, type StatementRun } from '@ha-playground/engine/console';
import { identityOf, isRestless } from './same-rows.ts';

/** How a table differs from what the same statement answered before. */
export interface CellChanges {
  /** What a changed cell was before, by `${row} ${column}`; null in a row that is new. */
  readonly cells: ReadonlyMap<string, string | null>;
  readonly columns: ReadonlySet<number>;
  readonly rows: ReadonlySet<number>;
  /** Each change of a row that was there before, in order. */
  readonly changed: readonly CellChange[];
  /** The rows that are new, by what tells them apart. */
  readonly fresh: readonly string[];
  /** How many rows are gone. */
  readonly gone: number;
}

interface CellChange {
  /** What tells the row from others. */
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export const noChanges: CellChanges = {
  cells: new Map(),
  columns: new Set(),
  rows: new Set(),
  changed: [],
  fresh: [],
  gone: 0,
};

/** What is different in `table`; nothing where there is nothing to compare. Figures that never rest, as a latency, do not count. */
export function cellChanges(before: ResultTable | null, table: ResultTable): CellChanges {
  if (before === null || before.columns.length !== table.columns.length) return noChanges;
  const identity = identityOf(table.columns);
  const known = new Map(before.rows.map((row, index) => [identity(row, index), row]));
  const cells = new Map<string, string | null>();
  const [columns, rows] = [new Set<number>(), new Set<number>()];
  const changed: CellChange[] = [];
  const fresh: string[] = [];
  table.rows.forEach((row, index) => {
    const name = identity(row, index);
    const old = known.get(name);
    known.delete(name);
    if (old === undefined) fresh.push(name);
    row.forEach((cell, at) => {
      const column = table.columns[at]?.name ?? '';
      if (old?.[at] === cell || (old !== undefined && isRestless(column))) return;
      const was = old === undefined ? null : printCell(old[at] ?? null);
      cells.set(`${index} ${at}`, was);
      rows.add(index);
      if (was === null) return;
      columns.add(at);
      changed.push({ row: name, column, before: was, after: printCell(cell) });
    });
  });
  return { cells, columns, rows, changed, fresh, gone: known.size };
}

/** What the same statement answered the last time before, among all that was entered; null where it was not asked. */
export function answerBefore(
  run: StatementRun,
  entered: readonly { readonly run: StatementRun }[],
): ResultTable | null {
  const at = entered.findIndex((other) => other.run === run);
  const before = entered
    .slice(0, Math.max(0, at))
    .findLast((other) => other.run.text === run.text && other.run.node === run.node);
  return before?.run.result?.ok === true ? before.run.result.table : null;
}
