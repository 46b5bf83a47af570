import { type SimMs, visibleLines } from '../../base/index.ts';
import { type Layout, printGrid, printTable } from '../printing/print-table.ts';
import type { Report, ResultTable, StatementResult } from '../types.ts';

/** Of more rows the text is not kept: it is printed whenever somebody asks for it. */
const keptRowLimit = 1_000;

/** The answer of a read. */
export function tableResult(table: ResultTable, durationMs: SimMs, layout: Layout): StatementResult {
  const print = (): string => printTable(table, durationMs, layout);
  if (table.rows.length <= keptRowLimit) return { ok: true, table, affected: null, text: print() };
  return {
    ok: true,
    table,
    affected: null,
    get text() {
      return print();
    },
  };
}

/** What a dot command tells: its table without a footer, as it is no result set of the product. */
export function reportResult(report: Report): StatementResult {
  const { heading, table, remarks } = report;
  const lines = [
    ...(heading === null ? [] : [heading]),
    ...(table === null || table.rows.length === 0 ? [] : [printGrid(table)]),
    ...remarks,
  ];
  return { ok: true, table, affected: null, text: visibleLines(lines.join('\n')), report };
}
