import type { StatementRun } from '../statements/index.ts';

/** A statement that has ended, as one line of JSON. */
export function jsonLineOf(run: StatementRun): string {
  const { text: statement, node, endedAtMs: atMs, result } = run;
  if (result === null) throw new Error(`statement ${run.id} has not ended`);
  if (!result.ok) {
    const { number, sqlstate, message } = result.error;
    return JSON.stringify({
      statement,
      node,
      atMs,
      ok: false,
      error: { number, sqlstate, message },
      text: result.text,
    });
  }
  const columns = result.table?.columns.map((column) => column.name) ?? [];
  const rows = result.table?.rows ?? [];
  return JSON.stringify({
    statement,
    node,
    atMs,
    ok: true,
    columns,
    rows,
    affected: result.affected,
    text: result.text,
  });
}
