import { chance } from '../../base/index.ts';
import type { StatementKind } from '../../language/index.ts';
import type { Observer } from '../binding/bound.ts';
import type { Cell, StatementRun } from '../types.ts';
import { enteredOn } from './playground/statements.ts';
import { productTable, type SystemTable } from './system-table.ts';

/** The statements that nodes have run, by their text: how often, and how that ended. */
interface Activity {
  readonly name: string;
  readonly text: string;
  readonly database: string | null;
  running: number;
  succeeded: number;
  failed: number;
  elapsedMs: number;
  lastEndedAtMs: number;
}

/** Statements and no dot commands, from the first on, or those that had not ended so long ago. */
function activitiesOn(observer: Observer | undefined, withinMs: number): readonly Activity[] {
  if (observer === undefined) return [];
  const { atMs } = observer.place;
  const found = new Map<string, Activity>();
  for (const { run } of enteredOn(observer)) {
    if (!isAsked(run)) continue;
    const ended =
      run.endedAtMs !== null && run.endedAtMs <= atMs && run.result !== null ? run.endedAtMs : null;
    if (ended !== null && ended < atMs - withinMs) continue;
    const key = JSON.stringify([run.text, run.database]);
    const activity = found.get(key) ?? newActivity(run);
    found.set(key, activity);
    if (ended === null) activity.running += 1;
    else if (run.result?.ok) activity.succeeded += 1;
    else activity.failed += 1;
    activity.elapsedMs += (ended ?? atMs) - run.startedAtMs;
    activity.lastEndedAtMs = Math.max(activity.lastEndedAtMs, ended ?? 0);
  }
  return [...found.values()];
}

/** Those that write rows. */
const writing: readonly StatementKind[] = ['insert', 'insertSelect', 'update', 'delete', 'truncate'];

const isAsked = (run: StatementRun): boolean => run.kind !== 'dot' && run.state !== 'queued';

/** Called by what it does, to what, and by a digest of its text, as the product does it [MODEL]. */
function newActivity({ text, database }: StatementRun): Activity {
  const [, verb = 'Query'] = /^\s*(\w+)/.exec(text) ?? [];
  const [, table = ''] =
    /^\s*(?:SELECT|INSERT|REPLACE|UPDATE|DELETE)\b(?:.*?\b(?:FROM|INTO))?\s+([\w.]+)/is.exec(text) ?? [];
  const called = `${verb[0]?.toUpperCase() ?? ''}${verb.slice(1).toLowerCase()}_${table.replace(/^.*[.]/, '')}`;
  return {
    name: `${called}_${chance(0, [text], 4_294_967_296).toString(16).padStart(8, '0')}`,
    text,
    database,
    running: 0,
    succeeded: 0,
    failed: 0,
    elapsedMs: 0,
    lastEndedAtMs: 0,
  };
}

/** What of a machine an activity takes; the model has only its time [DOC]. */
const figures = {
  CPU_TIME_MS: 'unknownNumber',
  CPU_WAIT_TIME_MS: 'unknownNumber',
  ELAPSED_TIME_MS: 'number',
  LOCK_TIME_MS: 'unknownNumber',
  NETWORK_TIME_MS: 'unknownNumber',
  DISK_TIME_MS: 'unknownNumber',
  DISK_B: 'unknownNumber',
  NETWORK_B: 'unknownNumber',
  MEMORY_BS: 'unknownNumber',
  MEMORY_MAJOR_FAULTS: 'unknownNumber',
} as const;

const rowOf = ({ name, database, running, succeeded, failed, elapsedMs }: Activity) => ({
  ACTIVITY_TYPE: 'Query',
  ACTIVITY_NAME: name,
  DATABASE_NAME: database,
  RUN_COUNT: running,
  SUCCESS_COUNT: succeeded,
  FAILURE_COUNT: failed,
  ELAPSED_TIME_MS: elapsedMs,
});

const columns = {
  ACTIVITY_TYPE: 'text',
  ACTIVITY_NAME: 'text',
  DATABASE_NAME: 'text',
  RUN_COUNT: 'number',
  SUCCESS_COUNT: 'number',
  FAILURE_COUNT: 'number',
} as const;

/** Nothing of it is kept in a world. */
const session = { madeOf: (): readonly unknown[] => [], looksAtSession: true } as const;

/** activities_delta_sleep_s: what has run within the last second [DOC]. */
const recentMs = 1_000;

/** MV_ACTIVITIES: what has run lately, or runs [DOC]. */
const recent = productTable({
  columns: { ...columns, ...figures },
  ...session,
  rows: (_world, asked) => activitiesOn(asked?.observer, recentMs).map(rowOf),
});

/** MV_ACTIVITIES_CUMULATIVE: all that has run [DOC]. */
const cumulative = productTable({
  columns: {
    ACTIVITY_TYPE: 'text',
    ACTIVITY_NAME: 'text',
    DATABASE_NAME: 'text',
    LAST_FINISHED_TIMESTAMP: 'unknownText',
    RUN_COUNT: 'number',
    SUCCESS_COUNT: 'number',
    FAILURE_COUNT: 'number',
    ...figures,
  },
  ...session,
  rows: (_world, asked) => activitiesOn(asked?.observer, Number.POSITIVE_INFINITY).map(rowOf),
});

/** MV_QUERIES: the text of each activity; numbers and texts stay in it [DOC, MODEL]. */
const queries = productTable({
  columns: { ACTIVITY_NAME: 'text', QUERY_TEXT: 'text' },
  ...session,
  rows: (_world, asked) =>
    activitiesOn(asked?.observer, Number.POSITIVE_INFINITY).map(({ name, text }) => ({
      ACTIVITY_NAME: name,
      QUERY_TEXT: text,
    })),
});

/** What INFORMATION_SCHEMA tells of the statements that have run. */
export const activityTables = {
  MV_ACTIVITIES: recent,
  MV_ACTIVITIES_CUMULATIVE: cumulative,
  MV_QUERIES: queries,
} satisfies Readonly<Record<string, SystemTable>>;

/** What SHOW STATUS counts of the statements of a node, in byte order of the names [DOC]. */
export function countersOf(
  node: string,
  observer: Observer | undefined,
): readonly (readonly [string, Cell])[] {
  const runs = observer === undefined ? [] : enteredOn(observer).map(({ run }) => run);
  const own = runs.filter((run) => isAsked(run) && run.node === node);
  const ended = own.filter(({ endedAtMs }) => endedAtMs !== null && endedAtMs <= (observer?.place.atMs ?? 0));
  const writes = ended.filter(({ statement }) => statement !== null && writing.includes(statement.kind));
  const reads = ended.filter((run) => !writes.includes(run));
  const count = (of: readonly StatementRun[], isOk: boolean): number =>
    of.filter(({ result }) => result?.ok === isOk).length;
  const sum = (of: readonly StatementRun[], rows: (run: StatementRun) => number): number =>
    of.reduce((total, run) => total + rows(run), 0);
  return [
    ['Connections', new Set(own.map(({ session: number }) => number)).size],
    ['Failed_read_queries', count(reads, false)],
    ['Failed_write_queries', count(writes, false)],
    ['Queries', own.length],
    ['Questions', own.length],
    ['Rows_affected_by_writes', sum(writes, ({ result }) => (result?.ok ? (result.affected ?? 0) : 0))],
    [
      'Rows_returned_by_reads',
      sum(reads, ({ result }) => (result?.ok ? (result.table?.rows.length ?? 0) : 0)),
    ],
    ['Successful_read_queries', count(reads, true)],
    ['Successful_write_queries', count(writes, true)],
  ];
}
