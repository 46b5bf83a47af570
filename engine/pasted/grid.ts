import { diagnosticAt } from './diagnostic-at.ts';
import {
  type Block,
  cellValue,
  columnName,
  filledFrom,
  isFooter,
  type Line,
  mistakeOnLine,
  type PastedRow,
  raggedRow,
} from './lines.ts';

/**
 * A table as the MySQL client draws it, between rules: `+---+`, `| a |`, `+---+`, `| 1 |`, `+---+`. Empty lines between its
 * lines do not matter, and what stands between two rows without being one is left out.
 */
export function readGrid(lines: readonly Line[], place: number): Block | null {
  const rule = lines[place];
  if (rule === undefined || !isRule(rule.text)) return null;
  const headerPlace = filledFrom(lines, place + 1);
  const header = lines[headerPlace];
  if (header === undefined || !isRow(header.text)) {
    if (header !== undefined && isRule(header.text))
      return mistakeOnLine(
        header,
        'A table cannot begin with two rules.',
        'The names of the columns stand between them.',
      );
    return halfTable(rule);
  }
  const second = filledFrom(lines, headerPlace + 1);
  if (!isRule(lines[second]?.text ?? '')) return halfTable(rule);
  return readRows(lines, { header, from: second + 1, isClosed: (line) => isRule(line.text), rule });
}

/** A table of Markdown: `| a |`, `|---|`, `| 1 |`, also without the outer bars. It ends with its last row. */
export function readMarkdown(lines: readonly Line[], place: number): Block | null {
  const header = lines[place];
  if (header === undefined) return null;
  const divider = lines[place + 1]?.text ?? '';
  if (!isRow(header.text))
    return header.text.includes('|') && isBareDivider(divider)
      ? readRows(lines, {
          header: withBars(header),
          from: place + 2,
          isClosed: (line) => !line.text.includes('|'),
          rule: null,
        })
      : null;
  if (!isDivider(divider)) {
    return mistakeOnLine(
      header,
      'A row of a table stands here without the rule that begins a table.',
      'Paste the whole table, from its first +---+ line on.',
    );
  }
  return readRows(lines, { header, from: place + 2, isClosed: (line) => !isRow(line.text), rule: null });
}

/** The line with the outer bars that Markdown and other clients leave out. */
const withBars = (line: Line): Line =>
  line.text.includes('|') && !isRow(line.text) ? { ...line, text: `| ${line.text} |` } : line;

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
  const strangers: Line[] = [];
  let place = from;
  for (; place < lines.length; place += 1) {
    const line = lines[place];
    if (line === undefined || isClosed(line)) break;
    if (rule !== null && !isRow(line.text)) {
      if (!goesOn(lines, place + 1)) return halfTable(rule);
      if (line.text !== '') strangers.push(line);
      place = filledFrom(lines, place + 1) - 1;
      continue;
    }
    const cells = cellsOf(withBars(line).text);
    if (cells === null) return noEnd(line);
    if (cells.length !== columns.length) return raggedRow(line, cells.length, columns.length);
    rows.push({ cells: cells.map(cellValue), span: line.span, line: line.number });
  }
  if (rule !== null && place === lines.length) return halfTable(rule);
  const table = { columns, rows, span: header.span, line: header.number };
  return { kind: 'tables', tables: [table], next: rule === null ? place : place + 1, strangers };
}

/** As many lines that are none of its rows may stand together in a table. */
const strangersTogether = 3;

/** Does the table go on with a row or with its last rule, and not end with a footer or before the first rule of another? */
function goesOn(lines: readonly Line[], from: number): boolean {
  let place = filledFrom(lines, from);
  for (let count = 0; count < strangersTogether; count += 1) {
    const line = lines[place];
    if (line === undefined || isFooter(line)) return false;
    if (isRow(line.text)) return true;
    if (isRule(line.text)) return !opensTable(lines, place);
    place = filledFrom(lines, place + 1);
  }
  return false;
}

function opensTable(lines: readonly Line[], rule: number): boolean {
  const header = filledFrom(lines, rule + 1);
  return isRow(lines[header]?.text ?? '') && isRule(lines[filledFrom(lines, header + 1)]?.text ?? '');
}

const isRule = (text: string): boolean => /^\+[-+]+$/.test(text);
const isRow = (text: string): boolean => text.startsWith('|');
const isBareDivider = (text: string): boolean => /^:?-+:?\s*(?:[|+]\s*:?-+:?\s*)+$/.test(text);
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
  mistake: diagnosticAt(
    rule.span,
    'The table that begins here is not complete.',
    'Paste it up to its last +---+ line.',
  ),
});
