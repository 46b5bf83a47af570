import type { Notes } from '../notes.ts';
import { CellList, type Cells, StripRow, valuesOf } from './cells.ts';
import type { Block } from './grid.ts';
import type { Lines } from './lines.ts';
import { footerCount, isClientTalk } from './session.ts';
import { stripAt } from './strip.ts';
import { areAllKnown, columnKey, isHeading, type PastedRow, type PastedTable } from './table.ts';

/**
 * A table with nothing but blanks between its columns: as `memsql-ops memsql-list` prints it, and what a terminal makes of
 * tabs. It begins with a line of known names, and ends with the first line that has not as many cells.
 */
export function readAligned(lines: Lines, place: number, notes: Notes): Block | null {
  const names = namesOf(lines.text(place));
  if (names === null) return null;
  const rows: PastedRow[] = [];
  let next = place + 1;
  // Some clients draw a line of dashes below the names.
  if (/^-[-\s]*$/.test(lines.text(next))) next += 1;
  while (next < lines.count) {
    const text = lines.text(next);
    if (text === '' || footerCount(text) !== null) break;
    const cells = cellsBelow(text, names, lines.indentation(next) - lines.indentation(place));
    if (cells === null) break;
    rows.push(new StripRow(stripAt(lines, next), valuesOf(cells.texts), () => cells));
    next += 1;
  }
  if (rows.length === 0) return null;
  const headings = names.texts;
  const span = lines.span(place);
  if (next < lines.count && lines.text(next) !== '' && !isClientTalk(lines.text(next)))
    notes.row({ kind: 'rowCutOff' }, lines.span(next));
  const table: PastedTable = {
    columns: headings.map(columnKey),
    headings,
    rows,
    span,
    damaged: 0,
    statement: null,
    end: 'unknown',
  };
  return { tables: [table], next, strangers: [] };
}

/** Names with any blanks between them, if all are known; or with two and more, if two of them are known. */
function namesOf(text: string): Cells | null {
  if (text.length > headingLengthLimit || !namesAny.test(text)) return null;
  const all = cellsBetween(text, anyBlanks);
  if (areAllKnown(all.texts)) return all;
  const apart = cellsBetween(text, farApart);
  return apart.texts.length > 1 && isHeading(apart.texts) ? apart : null;
}

const headingLengthLimit = 2_000;

/** A heading has one of these names, and another one beside it. */
const namesAny = /\S\s.*(?:host|port|role|state|ordinal|value)/i;

const farApart = /\S+(?: \S+)*/g;
const anyBlanks = /\S+/g;

function cellsBetween(text: string, pattern: RegExp): Cells {
  const cells = new CellList();
  for (const match of text.matchAll(pattern))
    cells.addText(match[0], match.index, match.index + match[0].length);
  return cells;
}

/** As many cells as names; where some are empty, those that stand below their names. */
function cellsBelow(text: string, names: Cells, shift: number): Cells | null {
  const columns = names.texts.length;
  const apart = cellsBetween(text, farApart);
  if (apart.texts.length === columns) return apart;
  // The rows of a frame of pandas are numbered, in a column without a name.
  if (apart.texts.length === columns + 1 && shift < 0 && /^\d+$/.test(apart.texts[0] ?? ''))
    return { texts: apart.texts.slice(1), edges: apart.edges.slice(2) };
  const all = cellsBetween(text, anyBlanks);
  if (all.texts.length === columns) return all;
  return all.texts.length < columns ? cellsAtNames(text, names, shift) : null;
}

/** The row cut where the names begin, or null when something stands across such a place. */
function cellsAtNames(text: string, names: Cells, shift: number): Cells | null {
  const begins = names.texts.map((_name, column) => Math.max(0, (names.edges[2 * column] ?? 0) - shift));
  if (begins.some((begin) => begin > 0 && /\S/.test(text[begin - 1] ?? ' '))) return null;
  const cells = new CellList();
  begins.forEach((from, column) => {
    cells.add(text, Math.min(from, text.length), begins[column + 1] ?? text.length);
  });
  return cells;
}
