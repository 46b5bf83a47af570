import { type SimMs, visible } from '../../base/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { displayWidth, padLeft, padRight } from './display-width.ts';
import { printFooter, printLines } from './print-result.ts';

/** How a result set is printed: as a table, or with `\G` a line for each cell. */
export type Layout = 'table' | 'vertical';

/** A result set as the MySQL client prints it, footer included; without rows there is no table. */
export function printTable(table: ResultTable, durationMs: SimMs, layout: Layout = 'table'): string {
  const footer = printFooter(table.rows.length, durationMs);
  if (table.rows.length === 0) return footer;
  const body = layout === 'table' ? printGrid(table) : printVertically(table);
  return `${body}\n${footer}`;
}

const headingsOf = ({ columns }: ResultTable): string[] => columns.map(({ name }) => visible(name));

/** The table alone: rules, headings and rows. A cell of several lines breaks there, and is as wide as all of it, as in the client. */
export function printGrid(table: ResultTable): string {
  const columns = table.columns.map((_, index) => printColumn(table, index));
  const rule = `+${columns.map(({ width }) => '-'.repeat(width + 2)).join('+')}+`;
  // One list of all pieces: lines that are put together one by one would be copied once more.
  const pieces = [rule, '\n|', ...columns.map(({ heading }) => heading), '\n', rule];
  for (const row of table.rows) {
    pieces.push('\n|');
    for (let index = 0; index < columns.length; index += 1)
      pieces.push(columns[index]?.texts.get(row[index] ?? null) ?? '');
  }
  pieces.push('\n', rule);
  return pieces.join('');
}

/** What stands in a column, as wide as it is, up to the rule behind it. */
interface PrintedColumn {
  readonly width: number;
  readonly heading: string;
  readonly texts: ReadonlyMap<Cell, string>;
}

/** Of a hundred thousand rows most say the same as others: what a cell is as text is found out once for each value. */
function printColumn({ columns, rows }: ResultTable, index: number): PrintedColumn {
  const column = columns[index];
  const heading = visible(column?.name ?? '');
  let width = Math.max(column?.nullable === false ? 0 : 'NULL'.length, displayWidth(heading));
  const texts = new Map<Cell, string>();
  for (const row of rows) {
    const cell = row[index] ?? null;
    if (texts.has(cell)) continue;
    const text = printLines(cell);
    texts.set(cell, text);
    width = Math.max(width, displayWidth(text));
  }
  const pad = column?.align === 'right' ? padLeft : padRight;
  for (const [cell, text] of texts) texts.set(cell, ` ${pad(text, width)} |`);
  return { width, heading: ` ${padRight(heading, width)} |`, texts };
}

function printVertically(table: ResultTable): string {
  const headings = headingsOf(table);
  const nameWidth = headings.reduce((width, heading) => Math.max(width, displayWidth(heading)), 0);
  const stars = '*'.repeat(27);
  const lines = table.rows.flatMap((row, index) => [
    `${stars} ${index + 1}. row ${stars}`,
    ...headings.map((heading, place) => `${padLeft(heading, nameWidth)}: ${printLines(row[place] ?? null)}`),
  ]);
  return lines.join('\n');
}
