import type { InSteps } from '../../base/index.ts';
import type { Span } from '../../language/index.ts';
import { columnLimit } from '../limits.ts';
import type { Notes } from '../notes.ts';
import { readAligned } from './aligned.ts';
import { type Block, readGrid } from './grid.ts';
import { isBarred } from './grid-lines.ts';
import { beginsValue, readJson } from './json.ts';
import type { Lines } from './lines.ts';
import { readSeparated } from './separated.ts';
import {
  continuesStatement,
  footerCount,
  isClientTalk,
  isTyped,
  joinedStatement,
  mentionsDatabase,
  readSessionLine,
} from './session.ts';
import type { PastedTable } from './table.ts';
import { readVertical } from './vertical.ts';

/** A table with the database that the statement before it asks of (`SHOW PARTITIONS ON test;`), or that is in use. */
export interface NamedTable extends PastedTable {
  readonly database: string | null;
  /** What the statement before it shows, as far as that decides what the table is. */
  readonly asksFor: 'aggregators' | null;
}

type BlockReader = (lines: Lines, place: number, notes: Notes) => Block | null;

/** The ways in which tables are written but for JSON and the grid, which comes first, in the order in which they are looked for. */
const drawnReaders: readonly BlockReader[] = [readVertical];
const otherReaders: readonly BlockReader[] = [readSeparated, readAligned];

/** Those that the line can be the first for; null where no table can begin. */
function readersFor(text: string): readonly BlockReader[] | null {
  if (/^[|+*]/.test(text)) return drawnReaders;
  const canHead = text.includes('|') || headingWords.test(text);
  return canHead && !isTyped(text) ? otherReaders : null;
}

/** Every heading of a table that is not drawn has one of these words. */
const headingWords = /host|port|role|ordinal|database|variable_name|@@|ip_addr/i;

/**
 * The result tables of a pasted text, in whatever way they are written, with what the statements, prompts and footers
 * between them say. What is none of it is left out and noted.
 */
export function* readTables(lines: Lines, notes: Notes): InSteps<readonly NamedTable[]> {
  const reading = new Reading(lines, notes);
  let place = 0;
  while (place < lines.count && notes.refusal === null) place = yield* reading.readAt(place);
  return reading.finish();
}

class Reading {
  readonly #lines: Lines;
  readonly #notes: Notes;
  readonly #tables: NamedTable[] = [];
  readonly #strangers: number[] = [];
  readonly #headless: number[] = [];
  /** The headings of tables that have no end. */
  readonly #open = new Set<Span>();
  /** The table that a footer would speak of. */
  #last: number | null = null;
  /** The statement that is being typed, in one line or several. */
  #typed = '';
  #used: string | null = null;
  #asked: string | null = null;
  #asksFor: NamedTable['asksFor'] = null;
  /** No JSON begins before here. */
  #jsonFrom = 0;

  constructor(lines: Lines, notes: Notes) {
    this.#lines = lines;
    this.#notes = notes;
  }

  /** Reads what begins at `place`, and returns the place after it. */
  *readAt(place: number): InSteps<number> {
    if (this.#lines.text(place) === '') return place + 1;
    const block = yield* this.#blockAt(place);
    if (block === null) {
      this.#readLine(place);
      return place + 1;
    }
    const isDrawn = /^[|+]/.test(this.#lines.text(place));
    for (const table of block.tables) this.#addTable(table, isDrawn);
    for (const stranger of block.strangers) this.#strangers.push(stranger);
    return Math.max(block.next, place + 1);
  }

  finish(): readonly NamedTable[] {
    for (const place of this.#open) this.#notes.row({ kind: 'tableOpen' }, place);
    const [stranger] = this.#strangers;
    if (stranger !== undefined) {
      const values = { text: this.#lines.text(stranger), count: this.#strangers.length };
      this.#notes.remark({ kind: 'linesLeftOut', ...values }, this.#lines.span(stranger));
    }
    const [headless] = this.#headless;
    if (headless !== undefined) {
      const values = { count: this.#headless.length };
      this.#notes.remark({ kind: 'rowsWithoutHeading', ...values }, this.#lines.span(headless));
    }
    return this.#tables;
  }

  *#blockAt(place: number): InSteps<Block | null> {
    const text = this.#lines.text(place);
    if (beginsValue(text) && this.#lines.start(place) >= this.#jsonFrom) {
      const { block, reached } = readJson(this.#lines, place, this.#notes);
      if (block !== null) return block;
      this.#jsonFrom = reached;
    }
    const readers = readersFor(text);
    const grid = readers === null ? null : yield* readGrid(this.#lines, place, this.#notes);
    if (readers === null || grid !== null) return grid;
    for (const read of readers) {
      const block = read(this.#lines, place, this.#notes);
      if (block !== null) return block;
    }
    return null;
  }

  #addTable(table: PastedTable, isDrawn: boolean): void {
    const own = table.statement === null ? null : readSessionLine(table.statement).asked;
    this.#last = this.#tables.length;
    const database = own ?? this.#asked ?? this.#used;
    this.#tables.push({ ...table, database, asksFor: this.#asksFor });
    if (table.end === 'open' && isDrawn) this.#open.add(table.span);
  }

  /** A line that begins no table. */
  #readLine(place: number): void {
    const text = this.#lines.text(place);
    const counted = footerCount(text);
    if (counted !== null) return this.#readFooter(place, counted);
    if (isBarred(text)) {
      this.#headless.push(place);
      this.#last = null;
      return;
    }
    const isTalk = isClientTalk(text);
    if (isTalk || mentionsDatabase(text)) this.#readTyped(text);
    if (!isTalk && !/^[-+=*_.~]+$/.test(text)) this.#strangers.push(place);
  }

  #readTyped(text: string): void {
    this.#typed = continuesStatement(text) ? joinedStatement(this.#typed, text) : text;
    const { asked, used, isStatement, isBeginning } = readSessionLine(this.#typed);
    if (isBeginning) this.#used = null;
    if (isStatement) {
      this.#asked = asked;
      this.#asksFor = /\baggregators\b/i.test(this.#typed) ? 'aggregators' : null;
      this.#last = null;
    }
    if (used !== null) this.#used = used;
  }

  /** A footer shows whether rows are missing in the table before it. */
  #readFooter(place: number, counted: number): void {
    const last = this.#last;
    const table = last === null ? undefined : this.#tables[last];
    if (last === null || table === undefined) return;
    this.#last = null;
    this.#open.delete(table.span);
    const rows = table.rows.length + table.damaged;
    this.#tables[last] = { ...table, end: rows === counted ? 'closed' : 'open' };
    if (rows !== counted) this.#notes.row({ kind: 'footerDiffers', rows, counted }, this.#lines.span(place));
  }
}

/** The names of a table's columns, for a remark. */
export const namesOfColumns = ({ headings }: PastedTable): string =>
  headings.slice(0, Math.min(columnLimit, 8)).join(', ') + (headings.length > 8 ? ', …' : '');
