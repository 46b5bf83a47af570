import { visibleJson } from '../base/index.ts';
import type { StatementRun } from '../statements/index.ts';
import type { StoryReport } from '../statements/story/run-story.ts';
import { changesOf, coursesOf } from './watched.ts';

/**
 * The statements of a story that have ended, and each change of what it watches, in the order of their instants: lines
 * of JSON that a terminal can show.
 */
export function jsonLinesOf(report: StoryReport): readonly string[] {
  const lines = [
    ...report.runs.map((run) => ({ atMs: run.endedAtMs ?? 0, told: toldOf(run) })),
    ...changesOf(coursesOf(report)).map((change) => ({ atMs: change.atMs, told: change })),
  ];
  return lines
    .sort((left, right) => left.atMs - right.atMs)
    .map(({ told }) => visibleJson(JSON.stringify(told)));
}

/** A statement that has ended, as such a line. */
export const jsonLineOf = (run: StatementRun): string => visibleJson(JSON.stringify(toldOf(run)));

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
