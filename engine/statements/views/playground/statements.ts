import type { SimMs } from '../../../base/index.ts';
import { leadsThrough } from '../../../history/index.ts';
import {
  effectOf,
  isExplain,
  type Statement,
  type TableName,
  type TableSource,
} from '../../../language/index.ts';
import type { EnteredStatement, Observer } from '../../binding/bound.ts';
import { tablesIn } from '../../query/prepare.ts';
import type { StatementRun } from '../../types.ts';
import { bit } from '../columns.ts';
import { playgroundTable, type Sight } from './table.ts';

/** Every statement that the session entered on this line of time, reads and dot commands too, in that order. */
export const statementsTable = playgroundTable({
  columns: {
    STATEMENT_ID: 'number',
    CONNECTION_ID: 'number',
    KIND: 'text',
    EFFECT: 'text',
    TEXT: 'text',
    HOST: 'text',
    DATABASE_NAME: 'text',
    BACKGROUND: 'number',
    STATE: 'text',
    STARTED_AT_MS: 'number',
    ENDED_AT_MS: 'number',
    WAITED_MS: 'number',
    OK: 'number',
    ERROR: 'number',
    AFFECTED: 'number',
    RESULT_ROWS: 'number',
    COMMAND_ID: 'number',
    EXPLAINED_BY: 'number',
  },
  looksAtSession: true,
  rows: ({ observer }: Sight) => {
    const explains = new Explains();
    return enteredOn(observer).map(({ id, connection, run }) => {
      const { statement } = run;
      const database = statement === null ? null : databaseOf(statement, run);
      return {
        STATEMENT_ID: id,
        CONNECTION_ID: connection,
        KIND: statement?.kind ?? null,
        EFFECT: statement === null ? null : effectOf(statement),
        TEXT: run.text,
        HOST: run.node,
        DATABASE_NAME: database,
        BACKGROUND: bit(run.isBackground),
        ...endingOf(run, observer.place.atMs),
        COMMAND_ID: run.command,
        EXPLAINED_BY: explains.before({ id, run, database }, observer.place.atMs),
      };
    });
  },
});

export interface Entered extends EnteredStatement {
  /** Its place among all that the session entered, from 1. */
  readonly id: number;
}

/** Those that had been entered by the place of the observer, and of which the last that is known lies on its line of time. */
export function enteredOn({ history, place, entered }: Observer): readonly Entered[] {
  const { branches } = history;
  return entered()
    .map((statement, index) => ({ ...statement, id: index + 1 }))
    .filter(({ run }) => run.startedAtMs <= place.atMs && leadsThrough(branches, place.branch, run.place));
}

/** How a statement has ended by then; what came later is not known yet. */
function endingOf({ state, startedAtMs, endedAtMs, result }: StatementRun, nowMs: SimMs) {
  if (endedAtMs === null || endedAtMs > nowMs || result === null)
    return { ...open, STATE: state === 'queued' ? state : 'running', STARTED_AT_MS: startedAtMs };
  return {
    STATE: state,
    STARTED_AT_MS: startedAtMs,
    ENDED_AT_MS: endedAtMs,
    WAITED_MS: endedAtMs - startedAtMs,
    OK: bit(result.ok),
    ERROR: result.ok ? null : result.error.number,
    AFFECTED: result.ok ? result.affected : null,
    RESULT_ROWS: result.ok ? (result.table?.rows.length ?? null) : null,
  };
}

const open = {
  ENDED_AT_MS: null,
  WAITED_MS: null,
  OK: null,
  ERROR: null,
  AFFECTED: null,
  RESULT_ROWS: null,
} as const;

/** The database that a statement is about: the one that it names, else the one that its connection uses. */
function databaseOf(statement: Statement, run: StatementRun): string | null {
  const inUse = (name: { readonly text: string } | null): string | null => name?.text ?? run.database;
  const ofTable = (table: TableName): string | null => inUse(table.schema);
  const ofFirst = ([first]: readonly TableSource[]): string | null => (first ? ofTable(first.table) : null);
  switch (statement.kind) {
    case 'createDatabase':
    case 'dropDatabase':
    case 'useDatabase':
      return statement.name.text;
    case 'createTable':
    case 'dropTable':
    case 'insert':
    case 'delete':
      return ofTable(statement.table);
    case 'select':
      return ofFirst(tablesIn(statement.query));
    default:
      return 'database' in statement ? inUse(statement.database) : null;
  }
}

/** Which EXPLAIN came last before a statement that does what it explains: of the same database, of all, or of orphans. */
class Explains {
  readonly #last = new Map<string, number>();

  before(
    {
      id,
      run,
      database,
    }: { readonly id: number; readonly run: StatementRun; readonly database: string | null },
    nowMs: SimMs,
  ): number | null {
    const { statement } = run;
    if (statement === null) return null;
    const subject = subjectOf(statement, database);
    if (!isExplain(statement)) {
      const last =
        subject === null || effectOf(statement) !== 'changes' ? undefined : this.#last.get(subject);
      const ofAll = subject?.startsWith(ofDatabase) ? this.#last.get(allDatabases) : undefined;
      return last === undefined || (ofAll ?? 0) > last ? (ofAll ?? null) : last;
    }
    const hasAnswered = run.result?.ok === true && (run.endedAtMs ?? nowMs) <= nowMs;
    if (subject !== null && hasAnswered) this.#last.set(subject, id);
    return null;
  }
}

const ofDatabase = 'database ';
const allDatabases = 'all databases';

/** What a statement that can be explained, or that explains, is about. */
function subjectOf({ kind }: Statement, database: string | null): string | null {
  if (database !== null) return `${ofDatabase}${database}`;
  if (kind === 'rebalanceAllDatabases' || kind === 'explainRebalanceAllDatabases') return allDatabases;
  return kind === 'clearOrphanDatabases' || kind === 'explainClearOrphanDatabases' ? 'orphans' : null;
}
