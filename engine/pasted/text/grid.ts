import type { InSteps } from '../../base/index.ts';
import { columnLimit } from '../limits.ts';
import type { Notes } from '../notes.ts';
import { type Cells, type Cut, StripRow, valuesOf } from './cells.ts';
import { type Bars, cellsAtBars, cellsOfLine, cutAtBars } from './grid-cells.ts';
import { crossingsOf, edgeOf, isBareDivider, isBarred, isDivider, isRule, ruleAt } from './grid-lines.ts';
import type { Lines } from './lines.ts';
import { isClientTalk } from './session.ts';
import { type Strip, spanIn, stripAt, withNextLine, wrapLimit } from './strip.ts';
import { columnKey, isHeading, type PastedRow, type PastedTable } from './table.ts';

/** A table with the place after it, and the lines in it that are none of its rows. */
export interface Block {
  readonly tables: readonly PastedTable[];
  readonly next: number;
  readonly strangers: readonly number[];
}

/** The heading of a table and how its rows are written. */
interface Heading {
  readonly strip: Strip;
  readonly cells: Cells;
  readonly bars: Bars;
  readonly cut: Cut;
  /** Do rules enclose it, as the MySQL client draws it? Markdown has none. */
  readonly isRuled: boolean;
  readonly hasOuterBars: boolean;
  /** The first line after the heading and what divides it from the rows. */
  readonly next: number;
}

/**
 * Reads a table that is drawn with bars: as the MySQL client draws it, with or without its first and last rule, as
 * Markdown, also without the outer bars, and with lines that a terminal has broken. Rows that are cut off or have too
 * many cells are left out and noted. Null when none begins at `place`. A long table takes a few steps.
 */
export function* readGrid(lines: Lines, place: number, notes: Notes): InSteps<Block | null> {
  const heading = headingAt(lines, place, notes);
  return heading === null ? null : yield* readRows(lines, heading, notes);
}

/** So many lines of a table are read in one step. */
const linesPerStep = 5_000;

function headingAt(lines: Lines, place: number, notes: Notes): Heading | null {
  const text = lines.text(place);
  if (isRule(text)) return ruledHeading(lines, place, notes);
  if (isBarred(text)) return barredHeading(lines, place, notes);
  return text.includes('|') && isBareDivider(lines.text(place + 1)) ? bareHeading(lines, place, notes) : null;
}

/** Between two rules, or below one. */
function ruledHeading(lines: Lines, place: number, notes: Notes): Heading | null {
  const rule = ruleAt(lines, place);
  if (rule === null) return null;
  const bars = barsBelow(rule.text);
  const { columns } = bars;
  const begins = lines.filledFrom(rule.next);
  if (columns < 1 || !isBarred(lines.text(begins)) || isTooWide(columns, rule, notes)) return null;
  let strip = stripAt(lines, begins);
  let read = cellsOfLine(strip.text, bars);
  const isBroken = (): boolean => read.kind === 'cutOff' && bars.edge === null;
  while (isBroken() && strip.next - begins < wrapLimit && goesOn(lines.text(strip.next))) {
    strip = withNextLine(strip);
    read = cellsOfLine(strip.text, bars);
  }
  if (read.kind !== 'cells') return null;
  const second = ruleAt(lines, lines.filledFrom(strip.next));
  const next = second === null ? strip.next : second.next;
  return { strip, cells: read.cells, bars, cut: cutAtBars(bars), isRuled: true, hasOuterBars: true, next };
}

/** How the rows below a rule are cut; where its right edge is cut off, the last column has no bar after it. */
function barsBelow(rule: string): Bars & { readonly places: readonly number[] } {
  const places = crossingsOf(rule);
  const edge = edgeOf(rule);
  return { columns: places.length - (edge === null ? 1 : 0), places, edge };
}

/** Without the first rule, or with the divider of Markdown; a heading that is known needs neither. */
function barredHeading(lines: Lines, place: number, notes: Notes): Heading | null {
  const strip = brokenHeading(lines, place) ?? stripAt(lines, place);
  const written = cellsAtBars(strip.text, columnLimit + 1);
  const isKnown = isHeading(written.texts);
  const after = isKnown ? lines.filledFrom(strip.next) : strip.next;
  const rule = ruleAt(lines, after);
  const isFollowed = rule !== null || isDivider(lines.text(after));
  if (!isFollowed && !isKnown) return null;
  // The last row of a table whose heading was not copied stands above a rule too.
  if (!isKnown && rule !== null && !isBarred(lines.text(rule.next))) return null;
  if (isTooWide(written.texts.length, strip, notes)) return null;
  const next = isFollowed ? (rule?.next ?? after + 1) : strip.next;
  const below = rule === null ? null : barsBelow(rule.text);
  const read = below === null ? null : cellsOfLine(strip.text, below);
  const fits =
    below !== null &&
    read?.kind === 'cells' &&
    (below.edge !== null || written.texts.length === below.columns);
  const cells = fits ? read.cells : written;
  const bars = fits ? below : { columns: cells.texts.length, places: null, edge: null };
  const cut = cutAtBars(bars);
  return { strip, cells, bars, cut, isRuled: rule !== null, hasOuterBars: true, next };
}

/** A heading that a terminal has broken, with the rule below it that has as many columns; or null. */
function brokenHeading(lines: Lines, place: number): Strip | null {
  let strip = stripAt(lines, place);
  if (strip.text.endsWith('|')) return null;
  while (strip.next - place < brokenHeadingLimit && goesOn(lines.text(strip.next)))
    strip = withNextLine(strip);
  const rule = ruleAt(lines, strip.next);
  const columns = cellsAtBars(strip.text, columnLimit + 1).texts.length;
  return rule !== null && crossingsOf(rule.text).length === columns + 1 ? strip : null;
}

/** As many lines may be a heading at most. */
const brokenHeadingLimit = 8;

function bareHeading(lines: Lines, place: number, notes: Notes): Heading | null {
  const strip = stripAt(lines, place);
  const cells = cellsAtBars(strip.text, columnLimit + 1);
  if (isTooWide(cells.texts.length, strip, notes)) return null;
  const bars = { columns: cells.texts.length, places: null, edge: null };
  const cut = cutAtBars(bars);
  return { strip, cells, bars, cut, isRuled: false, hasOuterBars: false, next: place + 2 };
}

function isTooWide(columns: number, strip: Strip, notes: Notes): boolean {
  if (columns <= columnLimit) return false;
  notes.refuse({ kind: 'tooManyColumns', limit: columnLimit }, spanIn(strip));
  return true;
}

/** Could the line be the rest of one that a terminal has broken? */
const goesOn = (text: string): boolean => text !== '' && !/^\+[-+=]/.test(text) && !isClientTalk(text);

function* readRows(lines: Lines, heading: Heading, notes: Notes): InSteps<Block> {
  const rows: PastedRow[] = [];
  const strangers: number[] = [];
  let damaged = 0;
  let missing = 0;
  let isClosed = false;
  let place = heading.next;
  while (place < lines.count) {
    const text = lines.text(place);
    const end = heading.isRuled ? ruleAt(lines, place) : null;
    if (end !== null) {
      const after = afterRule(lines, end);
      isClosed = after !== 'goesOn';
      if (after !== 'anotherTable') place = end.next;
      if (isClosed) break;
      continue;
    }
    if (text === '' && heading.hasOuterBars && goesOnAt(lines, place, heading)) {
      place = lines.filledFrom(place);
    } else if (isRowOf(text, heading)) {
      const row = readRow(lines, place, heading, notes);
      if (row === 'anotherTable') break;
      if (row.read === null) damaged += 1;
      else rows.push(row.read);
      if (row.isCutOff) missing += 1;
      place = row.next;
      if (rows.length % linesPerStep === linesPerStep - 1) yield;
    } else if (goesOnAt(lines, place, heading)) {
      strangers.push(place);
      place += 1;
    } else break;
  }
  const { strip, cells } = heading;
  const headings = cells.texts;
  const span = spanIn(strip);
  const table: PastedTable = {
    columns: columnsOf(heading, rows, missing, notes),
    headings,
    rows,
    span,
    damaged,
    statement: null,
    end: !heading.isRuled ? 'unknown' : isClosed ? 'closed' : 'open',
  };
  return { tables: [table], next: place, strangers };
}

/**
 * The keys of the columns. Where the right edge is cut off, that is noted; the last column has no key then when none of its
 * cells is known, or when a missing one would be taken for none.
 */
function columnsOf(
  { strip, cells, bars }: Heading,
  rows: readonly PastedRow[],
  missing: number,
  notes: Notes,
) {
  const columns = cells.texts.map(columnKey);
  if (bars.edge === null) return columns;
  const last = columns.length - 1;
  const key = columns[last] ?? '';
  const isUnknown =
    missing > 0 && (key === 'pairhost' || (missing === rows.length && key !== 'availabilitygroup'));
  const values = { column: cells.texts[last] ?? '', missing, rows: rows.length };
  notes.row(
    { kind: 'edgeCutOff', ...values },
    spanIn(strip, cells.edges[2 * last], cells.edges[2 * last + 1]),
  );
  return isUnknown ? columns.with(last, '') : columns;
}

/** Columns of words that no other word begins with: what reaches the edge is whole, or is no word. */
const wordColumns: readonly string[] = ['state', 'role', 'metadatarole'];

/** Can the last cell go on behind the edge, or have stood there altogether, as a number does? */
function isCutOff(text: string, cells: Cells, { bars, cells: { texts } }: Heading): boolean {
  if (bars.edge === null) return false;
  if (cells.texts.at(-1) === '') return true;
  return text.length >= bars.edge && !wordColumns.includes(columnKey(texts.at(-1) ?? ''));
}

/** What a rule means: the end, one of the rules that some clients draw between rows, or the first of another table. */
function afterRule(lines: Lines, rule: Strip): 'closed' | 'goesOn' | 'anotherTable' {
  if (!isBarred(lines.text(rule.next))) return 'closed';
  return beginsAnother(lines, rule.next) ? 'anotherTable' : 'goesOn';
}

/** Is the line with bars the heading of another table? */
const beginsAnother = (lines: Lines, place: number): boolean =>
  isDivider(lines.text(place + 1)) || isHeading(cellsAtBars(lines.text(place), columnLimit).texts);

/** Does the table go on after lines that are none of its rows, and not end with what the client says of it? */
function goesOnAt(lines: Lines, place: number, heading: Heading): boolean {
  let at = lines.filledFrom(place);
  for (let count = 0; count <= strangersTogether && at < lines.count; count += 1) {
    const text = lines.text(at);
    if (isRowOf(text, heading)) return !beginsAnother(lines, at);
    if (isRule(text)) return heading.isRuled && !beginsTable(lines, at);
    if (isClientTalk(text)) return false;
    at = lines.filledFrom(at + 1);
  }
  return false;
}

/** As many lines that are none of its rows may stand together in a table. */
const strangersTogether = 3;

function beginsTable(lines: Lines, rule: number): boolean {
  const begins = lines.filledFrom(rule + 1);
  return isBarred(lines.text(begins)) && beginsAnother(lines, begins);
}

const isRowOf = (text: string, { hasOuterBars }: Heading): boolean =>
  hasOuterBars ? isBarred(text) : text.includes('|');

interface RowRead {
  /** Null for a row that is damaged. */
  readonly read: PastedRow | null;
  readonly next: number;
  /** Is its last cell missing behind the right edge? */
  readonly isCutOff: boolean;
}

/** A row with the lines into which a terminal has broken it, unless it is the heading of another table. */
function readRow(lines: Lines, place: number, heading: Heading, notes: Notes): RowRead | 'anotherTable' {
  const { bars } = heading;
  const strip = stripAt(lines, place);
  const own = cellsOfLine(strip.text, bars);
  if (own.kind === 'cells' ? isHeading(own.cells.texts) : beginsAnother(lines, place)) return 'anotherTable';
  if (!heading.isRuled && isDivider(lines.text(place + 1))) return 'anotherTable';
  if (own.kind === 'cells') {
    const values = valuesOf(own.cells.texts);
    const isMissing = isCutOff(strip.text, own.cells, heading);
    if (isMissing) values[values.length - 1] = null;
    return { read: new StripRow(strip, values, heading.cut), next: strip.next, isCutOff: isMissing };
  }
  const wrapped = own.kind === 'cutOff' && bars.edge === null ? wrappedRow(strip, heading) : null;
  if (wrapped !== null) return wrapped;
  const { columns } = bars;
  if (own.kind === 'cutOff' && !strip.text.endsWith('|')) notes.row({ kind: 'rowCutOff' }, spanIn(strip));
  else notes.row({ kind: 'rowRagged', cells: own.count, columns }, spanIn(strip));
  return { read: null, next: strip.next, isCutOff: false };
}

function wrappedRow(first: Strip, heading: Heading): RowRead | null {
  const { lines } = first;
  const bars = { ...heading.bars, places: null };
  let strip = first;
  while (strip.next - first.place < wrapLimit && goesOn(lines.text(strip.next))) {
    const next = lines.text(strip.next);
    if (isRowOf(next, heading) && cellsOfLine(next, heading.bars).kind === 'cells') return null;
    strip = withNextLine(strip);
    const read = cellsOfLine(strip.text, bars);
    if (read.kind === 'tooMany') return null;
    if (read.kind === 'cells' && strip.text.endsWith('|'))
      return {
        read: new StripRow(strip, valuesOf(read.cells.texts), heading.cut),
        next: strip.next,
        isCutOff: false,
      };
  }
  return null;
}
