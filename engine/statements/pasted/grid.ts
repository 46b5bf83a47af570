import { refusalAt } from '../mistake.ts';
import {
  type Block,
  cellValue,
  columnName,
  type Line,
  mistakeOnLine,
  type PastedRow,
  raggedRow,
} from './lines.ts';

/** A table as the MySQL client draws it, between rules: `+---+`, `| a |`, `+---+`, `| 1 |`, `+---+`. */
export function readGrid(lines: readonly Line[], place: number): Block | null {
  const rule = lines[place];
  if (rule === undefined || !isRule(rule.text)) return null;
  const header = lines[place + 1];
  if (header === undefined || !isRow(header.text)) {
    if (header !== undefined && isRule(header.text))
      return mistakeOnLine(
        header,
        'A table cannot begin with two rules.',
        'The names of the columns stand between them.',
      );
    return halfTable(rule);
  }
  if (!isRule(lines[place + 2]?.text ?? '')) return halfTable(rule);
  return readRows(lines, { header, from: place + 3, isClosed: (line) => isRule(line.text), rule });
}

/** A table of Markdown: `| a |`, `|---|`, `| 1 |`. It ends with its last row. */
export function readMarkdown(lines: readonly Line[], place: number): Block | null {
  const header = lines[place];
  if (header === undefined || !isRow(header.text)) return null;
  if (!isDivider(lines[place + 1]?.text ?? '')) {
    return mistakeOnLine(
      header,
      'A row of a table stands here without the rule that begins a table.',
      'Paste the whole table, from its first +---+ line on.',
    );
  }
  return readRows(lines, { header, from: place + 2, isClosed: (line) => !isRow(line.text), rule: null });
}

interface Rows {
  readonly header: Line;
  readonly from: number;
  readonly isClosed: (line: Line) => boolean;
  /** The rule that the last rule answers; null where the last row ends the table. */
  readonly rule: Line | null;
}

function readRows(lines: readonly Line[], { header, from, isClosed, rule }: Rows): Block {
  const columns = cellsOf(header.text)?.map(columnName) ?? null;
  if (columns === null) return noEnd(header);
  const rows: PastedRow[] = [];
  let place = from;
  for (; place < lines.length; place += 1) {
    const line = lines[place];
    if (line === undefined || isClosed(line)) break;
    if (!isRow(line.text)) return rule === null ? noEnd(line) : halfTable(rule);
    const cells = cellsOf(line.text);
    if (cells === null) return noEnd(line);
    if (cells.length !== columns.length) return raggedRow(line, cells.length, columns.length);
    rows.push({ cells: cells.map(cellValue), span: line.span, line: line.number });
  }
  if (rule !== null && place === lines.length) return halfTable(rule);
  const table = { columns, rows, span: header.span, line: header.number };
  return { kind: 'tables', tables: [table], next: rule === null ? place : place + 1 };
}

const isRule = (text: string): boolean => /^\+[-+]+$/.test(text);
const isRow = (text: string): boolean => text.startsWith('|');
const isDivider = (text: string): boolean => /^\|[\s:|-]+\|$/.test(text) && text.includes('-');

/** The trimmed texts between the bars, or null when the last bar is missing. */
function cellsOf(row: string): string[] | null {
  if (row.length < 2 || !row.endsWith('|')) return null;
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

const noEnd = (line: Line): Block =>
  mistakeOnLine(line, 'This row of the table has no end.', 'Each row begins and ends with |.');

const halfTable = (rule: Line): Block => ({
  kind: 'mistake',
  mistake: refusalAt(
    rule.span,
    'The table that begins here is not complete.',
    'Paste it up to its last +---+ line.',
  ),
});
