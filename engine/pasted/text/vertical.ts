import type { Span } from '../../language/index.ts';
import { columnLimit } from '../limits.ts';
import type { Notes } from '../notes.ts';
import type { Block } from './grid.ts';
import type { Lines } from './lines.ts';
import { isClientTalk } from './session.ts';
import { cellValue, columnKey, type PastedRow, type PastedTable } from './table.ts';

/** A result printed with `\G`: a line of stars for each row, then a line `Name: value` for each cell. */
export function readVertical(lines: Lines, place: number, notes: Notes): Block | null {
  if (!isStars(lines.text(place))) return null;
  const rows: VerticalRow[] = [];
  let next = place;
  while (next < lines.count && isStars(lines.text(next))) {
    const row = readRow(lines, next);
    rows.push(row);
    next = lines.filledFrom(row.next);
    if (!isStars(lines.text(next))) next = row.next;
  }
  const headings = headingsOf(rows);
  if (headings.length > columnLimit)
    notes.refuse({ kind: 'tooManyColumns', limit: columnLimit }, lines.span(place));
  const whole = rows.filter((row) => {
    const isWhole = row.cells.size >= headings.length;
    if (!isWhole) notes.row({ kind: 'rowCutOff' }, row.span);
    return isWhole;
  });
  const table: PastedTable = {
    columns: headings.map(columnKey),
    headings,
    rows: whole.map((row) => rowOf(row, headings)),
    span: lines.span(place),
    damaged: rows.length - whole.length,
    statement: null,
    end: 'unknown',
  };
  return { tables: [table], next, strangers: [] };
}

interface VerticalRow {
  /** By the names as they are written. */
  readonly cells: Map<string, { text: string; span: Span }>;
  readonly span: Span;
  readonly next: number;
}

/** The columns are those of the row that has most of them. */
const headingsOf = (rows: readonly VerticalRow[]): string[] => {
  let most: VerticalRow | null = null;
  for (const row of rows) if (most === null || row.cells.size > most.cells.size) most = row;
  return [...(most?.cells.keys() ?? [])];
};

function readRow(lines: Lines, place: number): VerticalRow {
  const cells: VerticalRow['cells'] = new Map();
  let next = place + 1;
  let last: { text: string; span: Span } | null = null;
  for (; next < lines.count && cells.size <= columnLimit; next += 1) {
    const text = lines.text(next);
    const [, name, value = ''] = /^(\w[\w ?-]{0,63}):(?:\s+(.*))?$/.exec(text) ?? [];
    if (name !== undefined && !cells.has(name)) {
      const { end } = lines.span(next);
      last = { text: value, span: { start: end - value.length, end } };
      cells.set(name, last);
    } else if (last !== null && text !== '' && !isStars(text) && !isClientTalk(text)) {
      // A terminal has broken the line before.
      last.text += text;
    } else break;
  }
  return { cells, span: lines.span(place), next };
}

const rowOf = ({ cells, span }: VerticalRow, headings: readonly string[]): PastedRow => {
  const own = headings.map((name) => cells.get(name));
  return {
    cells: own.map((cell) => (cell === undefined ? null : cellValue(cell.text))),
    span,
    cellSpan: (column) => own[column]?.span ?? span,
  };
};

const isStars = (text: string): boolean => /^\*{3,} ?\d+\. row ?\*{3,}$/.test(text);
