import type { History, SimMs, World } from '@ha-playground/engine';
import { Client, type ResultTable, type StatementResult } from '@ha-playground/engine/console';
import { isSameTable } from './changes.ts';

/** A table as it was at an instant. */
export interface Reading {
  readonly statement: string;
  readonly atMs: SimMs;
  readonly result: StatementResult;
  /** The same table as it was before it last changed, while this statement has been shown; null if it never has. */
  readonly before: ResultTable | null;
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
    const [run] = new Client(this.#history).enqueue(`${statement};`);
    this.#endedMs = performance.now();
    this.#costMs = this.#endedMs - startMs;
    this.#world = world;
    const result = run?.result ?? null;
    const last = isOther ? null : this.#reading;
    this.#reading =
      result === null ? null : { statement, atMs: world.nowMs, result, before: before(last, result) };
    return this.#reading;
  }

  #isTooSoon(): boolean {
    return this.#costMs > quickMs && performance.now() - this.#endedMs < this.#costMs / mostShare;
  }
}

function before(last: Reading | null, result: StatementResult): ResultTable | null {
  if (last === null) return null;
  const table = tableOf(last.result);
  return isSameTable(table, tableOf(result)) ? last.before : table;
}

/** The rows that were read; null where there was an error. */
export const tableOf = (result: StatementResult): ResultTable | null => (result.ok ? result.table : null);
