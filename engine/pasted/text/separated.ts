import { columnLimit } from '../limits.ts';
import type { Notes } from '../notes.ts';
import { CellList, type Cut, StripRow, valuesOfFile } from './cells.ts';
import type { Block } from './grid.ts';
import type { Lines } from './lines.ts';
import { footerCount, isClientTalk } from './session.ts';
import { type Strip, spanIn, stripAt, withNextLine, wrapLimit } from './strip.ts';
import { columnKey, countKnown, isHeading, type PastedRow, type PastedTable } from './table.ts';

const separators = ['\t', ',', ';', '|'] as const;

/**
 * A table with a sign between cells: tabs as `mysql --batch` prints them, CSV, where a cell may stand in quotes, or bars, as
 * where a log has its own words in front of each line. It begins with a line of known names, and ends with the first line
 * that has not the sign, or that has other names.
 */
export function readSeparated(lines: Lines, place: number, notes: Notes): Block | null {
  const first = lines.text(place);
  const separator = separators.find((candidate) => isHeadingLine(first, candidate));
  if (separator === undefined) return null;
  const strip = wholeHeading(stripAt(lines, place), separator);
  const headings = cellsOf(strip.text, separator).texts;
  const cut: Cut = (text) => cellsOf(text, separator);
  const manner = { separator, columns: headings.length, cut, isBroken: false };
  if (headings.length > columnLimit) {
    notes.refuse({ kind: 'tooManyColumns', limit: columnLimit }, spanIn(strip));
    return null;
  }
  const rows: PastedRow[] = [];
  let damaged = 0;
  let next = strip.next;
  let isBroken = strip.next > place + 1;
  while (next < lines.count && (isRow(lines.text(next), manner) || isNameAlone(lines, next, manner))) {
    const row = readRow(lines, next, { ...manner, isBroken });
    if (row === 'anotherTable') break;
    if (row.read === null) {
      damaged += 1;
      notes.row({ kind: 'rowRagged', cells: row.count, columns: headings.length }, lines.span(next));
    } else rows.push(row.read);
    isBroken ||= row.next > next + 1;
    next = row.next;
  }
  const table: PastedTable = {
    columns: headings.map(columnKey),
    headings,
    rows,
    span: spanIn(strip),
    damaged,
    statement: null,
    end: 'unknown',
  };
  return { tables: [table], next, strangers: [] };
}

/** A list of names is a table of one column: it has no sign between cells. */
const isRow = (text: string, { separator, columns }: Pick<Manner, 'separator' | 'columns'>): boolean =>
  columns === 1 ? /^[\w$-]{1,64}$/.test(text) : text.includes(separator) && footerCount(text) === null;

/** A name whose value is empty, in a table of names and values: the end of its line, with the tab, is trimmed. */
const isNameAlone = (lines: Lines, place: number, { separator, columns }: Manner): boolean =>
  separator === '\t' &&
  columns === 2 &&
  /^\w{1,64}$/.test(lines.text(place)) &&
  place + 1 < lines.count &&
  lines.text(place + 1).includes(separator);

/** Long lines are rows: no heading has as many characters. */
function isHeadingLine(text: string, separator: string): boolean {
  if (text.length > headingLengthLimit) return false;
  if (separator === '\t' && /^database$/i.test(text)) return true;
  return text.includes(separator) && isHeading(cellsOf(text, separator).texts);
}

const headingLengthLimit = 200_000;

/** The heading with the lines into which a terminal has broken it: each of them brings further names that are known. */
function wholeHeading(first: Strip, separator: string): Strip {
  let whole = first;
  let known = countKnown(cellsOf(first.text, separator).texts);
  while (whole.next - first.place < wrapLimit) {
    const longer = withNextLine(whole);
    const more = countKnown(cellsOf(longer.text, separator).texts);
    if (more <= known) break;
    whole = longer;
    known = more;
  }
  return whole;
}

interface Manner {
  readonly separator: string;
  readonly columns: number;
  readonly cut: Cut;
  /** Has a terminal broken a line of the table before? */
  readonly isBroken: boolean;
}

interface RowRead {
  /** Null for a row that is damaged. */
  readonly read: PastedRow | null;
  readonly next: number;
  readonly count: number;
}

/** A row with the lines into which a terminal, or a line feed within quotes, has broken it. */
function readRow(
  lines: Lines,
  place: number,
  { separator, columns, cut, isBroken }: Manner,
): RowRead | 'anotherTable' {
  let strip = stripAt(lines, place);
  let cells = cellsOf(strip.text, separator);
  if (columns > 1 && isHeading(cells.texts)) return 'anotherTable';
  const count = cells.texts.length;
  // The end of a line is trimmed, and with it empty last cells of a line with tabs.
  const isTrimmed = separator === '\t' && count > columns - emptyCellLimit;
  while (isTrimmed && cells.texts.length < columns) cells.addText('', strip.text.length, strip.text.length);
  while (cells.texts.length < columns && strip.next - place < wrapLimit) {
    const text = lines.text(strip.next);
    if (text === '' || cellsOf(text, separator).texts.length >= columns) break;
    strip = withNextLine(strip);
    cells = cellsOf(strip.text, separator);
  }
  if (cells.texts.length !== columns) return { read: null, next: place + 1, count };
  if (isBroken && isRestOfCell(lines.text(strip.next), separator)) {
    strip = withNextLine(strip);
    cells = cellsOf(strip.text, separator);
  }
  const read = new StripRow(strip, valuesOfFile(cells.texts), cut);
  return { read, next: strip.next, count };
}

/** In a table that a terminal has broken, a line without a separator is the end of the last cell before it. */
const isRestOfCell = (text: string, separator: string): boolean =>
  text !== '' && !text.includes(separator) && !isClientTalk(text);

/** Fewer cells than this at the end of a row can have been empty. */
const emptyCellLimit = 4;

/** The cells of a line; two quotes within a quoted cell stand for one. */
function cellsOf(line: string, separator: string): CellList {
  const cells = new CellList();
  const hasQuotes = line.includes('"');
  let from = 0;
  while (from <= line.length) {
    const quoted = hasQuotes ? quotedCell(line, from, separator) : null;
    if (quoted === null) {
      const end = line.indexOf(separator, from);
      const to = end === -1 ? line.length : end;
      cells.add(line, from, to);
      from = to + 1;
    } else {
      cells.addText(quoted.text, quoted.begins, quoted.ends);
      from = quoted.next;
    }
  }
  return cells;
}

/**
 * Null when no cell in quotes begins here, or its quotes are not closed in this line. A spreadsheet keeps text as it is when
 * it is written as a formula, `="3306"`.
 */
function quotedCell(line: string, from: number, separator: string) {
  let opening = from;
  while (line[opening] === ' ') opening += 1;
  if (line[opening] === '=') opening += 1;
  if (line[opening] !== '"') return null;
  let closing = line.indexOf('"', opening + 1);
  while (closing !== -1 && line[closing + 1] === '"') closing = line.indexOf('"', closing + 2);
  if (closing === -1) return null;
  const end = line.indexOf(separator, closing);
  const text = line.slice(opening + 1, closing).replaceAll('""', '"');
  return { text, begins: opening + 1, ends: closing, next: (end === -1 ? line.length : end) + 1 };
}
