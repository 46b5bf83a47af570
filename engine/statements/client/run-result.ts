import { type SimMs, visibleLines } from '../../base/index.ts';
import { lostConnection } from '../../cluster/index.ts';
import type { Mistake } from '../mistake.ts';
import { type Layout, printAffected, printError, printGrid, printTable } from '../printing/print-result.ts';
import type { Report, ResultTable, StatementResult } from '../types.ts';

/** The answer of a read. */
export const tableResult = (table: ResultTable, durationMs: SimMs, layout: Layout): StatementResult => ({
  ok: true,
  table,
  affected: null,
  text: printTable(table, durationMs, layout),
});

export const affectedResult = (affected: number, durationMs: SimMs): StatementResult => ({
  ok: true,
  table: null,
  affected,
  text: printAffected(affected, durationMs),
});

/** What a dot command tells: its table without a footer, as it is no result set of the product. */
export const reportResult = ({ heading, table, remarks }: Report): StatementResult => ({
  ok: true,
  table,
  affected: null,
  text: visibleLines(
    [
      ...(heading === null ? [] : [heading]),
      ...(table === null || table.rows.length === 0 ? [] : [printGrid(table)]),
      ...remarks,
    ].join('\n'),
  ),
});

/** What the client says itself: a dot command's line, `Database changed`, help. */
export const textResult = (text: string): StatementResult => ({
  ok: true,
  table: null,
  affected: null,
  text: visibleLines(text),
});

export const errorResult = ({ error, diagnostic }: Mistake): StatementResult => ({
  ok: false,
  error,
  diagnostic,
  text: printError(error),
});

/** The client has given up on a statement and closed its connection; the remark says why. */
export const abandonedResult = (remark: string): StatementResult => ({
  ok: false,
  error: lostConnection,
  diagnostic: null,
  text: `-- ${remark}`,
});
