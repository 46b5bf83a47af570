import { visibleJson } from '../base/index.ts';
import type { StatementRun } from '../statements/index.ts';
import type { StoryReport } from '../statements/story/run-story.ts';
import { changesOf, coursesOf } from './watched.ts';

/** What a story or a session has come to. */
export type Happened = Pick<StoryReport, 'runs' | 'history' | 'watches'>;

/**
 * The statements that have ended, and each change of what is watched on the line of time of the cursor, in the order of their instants: lines
 * of JSON that a terminal can show.
 */
export function jsonLinesOf(report: Happened): readonly string[] {
  const lines = [
    ...report.runs.map((run) => ({ atMs: run.endedAtMs ?? 0, told: toldOf(run) })),
    ...changesOf(coursesOf(report)).map((change) => ({ atMs: change.atMs, told: change })),
  ];
  return lines
    .sort((left, right) => left.atMs - right.atMs)
    .map(({ told }) => visibleJson(JSON.stringify(told)));
}

function toldOf(run: StatementRun): object {
  const { text: statement, node, endedAtMs: atMs, result } = run;
  if (result === null) throw new Error(`statement ${run.id} has not ended`);
  if (!result.ok) {
    const { number, sqlstate, message } = result.error;
    return {
      statement,
      node,
      atMs,
      ok: false,
      error: { number, sqlstate, message },
      text: result.text,
    };
  }
  const columns = result.table?.columns.map((column) => column.name) ?? [];
  const rows = result.table?.rows ?? [];
  return {
    statement,
    node,
    atMs,
    ok: true,
    columns,
    rows,
    affected: result.affected,
    text: result.text,
  };
}
