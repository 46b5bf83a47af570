import type { Cursor, History, World } from '@ha-playground/engine';
import { Client, type ResultTable, type StatementResult } from '@ha-playground/engine/console';
import { extras } from '@ha-playground/engine/extras';
import { isSameTable } from '../../presentation/statements/same-rows.ts';
import { changesBetween, type TableChanges, unchanged } from './row-changes.ts';

/** A table as it was at an instant. */
export interface Reading {
  readonly statement: string;
  readonly place: Cursor;
  readonly result: StatementResult;
  /** How it differs from the same table before it last changed while it was shown, and where that was. */
  readonly changes: TableChanges;
  readonly since: Cursor | null;
}

/** A table that takes longer to read than this is not read with every change. */
const quickMs = 12;
/** While time passes, so much of it at most is spent reading. */
const mostShare = 0.1;

/** Reads one table again and again; large ones less often while time passes, so that they hold up nothing. */
export class Reader {
  readonly #history: History;
  #reading: Reading | null = null;
  #world: World | null = null;
  #costMs = 0;
  #endedMs = 0;

  constructor(history: History) {
    this.#history = history;
  }

  /** The table at the cursor or, for a large one while time passes, as it was a moment ago. Null if it has to wait. */
  read(statement: string, isLive: boolean): Reading | null {
    const { world } = this.#history;
    const isOther = this.#reading?.statement !== statement;
    if (!isOther && (world === this.#world || (isLive && this.#isTooSoon()))) return this.#reading;
    const startMs = performance.now();
    const [run] = new Client(this.#history, { extras: () => extras }).enqueue(`${statement};`);
    this.#endedMs = performance.now();
    this.#costMs = this.#endedMs - startMs;
    this.#world = world;
    const result = run?.result ?? null;
    const last = isOther ? null : this.#reading;
    this.#reading =
      result === null
        ? null
        : { statement, place: this.#history.place, result, ...changesSince(last, result) };
    return this.#reading;
  }

  #isTooSoon(): boolean {
    return this.#costMs > quickMs && performance.now() - this.#endedMs < this.#costMs / mostShare;
  }
}

function changesSince(last: Reading | null, result: StatementResult): Pick<Reading, 'changes' | 'since'> {
  const before = last === null ? null : tableOf(last.result);
  const table = tableOf(result);
  if (last !== null && isSameTable(before, table)) return { changes: last.changes, since: last.since };
  const changes = table === null ? unchanged : changesBetween(before, table);
  return { changes, since: last?.place ?? null };
}

/** The rows that were read; null where there was an error. */
export const tableOf = (result: StatementResult): ResultTable | null => (result.ok ? result.table : null);
