import { type SimMs, visible } from '../../base/index.ts';
import type { ResultTable } from '../types.ts';
import { displayWidth, padLeft, padRight } from './display-width.ts';
import { countRows, printCell, printDuration } from './print-result.ts';

/** How a result set is printed: as a table, or with `\G` a line for each cell. */
export type Layout = 'table' | 'vertical';

/** A result set as the MySQL client prints it, footer included; without rows there is no table. */
export function printTable(table: ResultTable, durationMs: SimMs, layout: Layout = 'table'): string {
  if (table.rows.length === 0) return `Empty set ${printDuration(durationMs)}`;
  const body = layout === 'table' ? printGrid(table) : printVertically(table);
  return `${body}\n${countRows(table.rows.length)} in set ${printDuration(durationMs)}`;
}

const headingsOf = ({ columns }: ResultTable): string[] => columns.map(({ name }) => visible(name));

/** The table alone: rules, headings and rows. */
export function printGrid(table: ResultTable): string {
  const texts = table.rows.map((row) => row.map(printCell));
  const headings = headingsOf(table);
  const widths = headings.map((heading, index) => {
    const least = table.columns[index]?.nullable === false ? 0 : 'NULL'.length;
    const own = Math.max(least, displayWidth(heading));
    return texts.reduce((width, row) => Math.max(width, displayWidth(row[index] ?? '')), own);
  });
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`;
  const line = (cells: readonly string[]): string => `|${cells.map((cell) => ` ${cell} `).join('|')}|`;
  const header = line(headings.map((heading, index) => padRight(heading, widths[index] ?? 0)));
  const rows = texts.map((row) =>
    line(
      table.columns.map((column, index) => {
        const pad = column.align === 'right' ? padLeft : padRight;
        return pad(row[index] ?? '', widths[index] ?? 0);
      }),
    ),
  );
  return [rule, header, rule, ...rows, rule].join('\n');
}

function printVertically(table: ResultTable): string {
  const headings = headingsOf(table);
  const nameWidth = headings.reduce((width, heading) => Math.max(width, displayWidth(heading)), 0);
  const stars = '*'.repeat(27);
  const lines = table.rows.flatMap((row, index) => [
    `${stars} ${index + 1}. row ${stars}`,
    ...headings.map((heading, place) => `${padLeft(heading, nameWidth)}: ${printCell(row[place] ?? null)}`),
  ]);
  return lines.join('\n');
}
