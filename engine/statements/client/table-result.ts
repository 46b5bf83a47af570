import { type SimMs, visibleLines } from '../../base/index.ts';
import { type Layout, printGrid, printTable } from '../printing/print-table.ts';
import type { Report, ResultTable, StatementResult } from '../types.ts';

/** The answer of a read. */
export const tableResult = (table: ResultTable, durationMs: SimMs, layout: Layout): StatementResult => ({
  ok: true,
  table,
  affected: null,
  text: printTable(table, durationMs, layout),
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
