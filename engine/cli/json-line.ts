import { visibleJson } from '../base/index.ts';
import type { StatementRun } from '../statements/index.ts';

/** A statement that has ended, as one line of JSON that a terminal can show. */
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
