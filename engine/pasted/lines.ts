import type { Diagnostic, Span } from '../language/index.ts';
import { diagnosticAt } from './diagnostic-at.ts';

/** A line of pasted text, trimmed, with its place in the statement. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly span: Span;
}

/** A result table as it was pasted: texts, each with its place. */
export interface PastedTable {
  /** Names in lower case, with `_` for spaces. */
  readonly columns: readonly string[];
  readonly rows: readonly PastedRow[];
  /** The line or name with which the table begins. */
  readonly span: Span;
  readonly line: number;
}

export interface PastedRow {
  /** By column; `NULL` is null. */
  readonly cells: readonly (string | null)[];
  readonly span: Span;
  readonly line: number;
}

/** What one way of writing tables makes of the lines from a place on. */
export type Block =
  | {
      readonly kind: 'tables';
      readonly tables: readonly PastedTable[];
      readonly next: number;
      /** Lines in the middle of a table that are none of its rows: they are left out. */
      readonly strangers?: readonly Line[];
    }
  | { readonly kind: 'mistake'; readonly mistake: Diagnostic };

/** Reads the table that begins with the line at `place`; null when none of its kind begins there. */
export type BlockReader = (lines: readonly Line[], place: number) => Block | null;

/** The lines of `text`; `offset` is where it begins in the statement. */
export function linesOf(text: string, offset: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const written = text.slice(start, stop);
    const trimmed = written.trim();
    const begins = offset + start + written.length - written.trimStart().length;
    lines.push({
      number: lines.length + 1,
      text: trimmed,
      span: { start: begins, end: begins + trimmed.length },
    });
    start = stop + 1;
  }
  return lines;
}

/** A column's name as tables of all versions write it: `Node ID`, `NODE_ID` and `node_id` are one. */
export const columnName = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** A cell as it is meant: `NULL`, and `\N` of a file, are no value. */
export const cellValue = (written: string): string | null =>
  written === 'NULL' || written === '\\N' ? null : written;

/** The mistake of a whole line. */
export const mistakeOnLine = (line: Line, message: string, hint: string): Block => ({
  kind: 'mistake',
  mistake: diagnosticAt(line.span, message, hint),
});

/** A row with more or fewer cells than its table has columns. */
export const raggedRow = (line: Line, cells: number, columns: number): Block =>
  mistakeOnLine(
    line,
    `This row has ${cells} cells, but the table has ${columns} columns.`,
    'Paste the row again, with all of its cells.',
  );

/** The place of the first line from `place` on that is not empty, or the number of lines. */
export function filledFrom(lines: readonly Line[], place: number): number {
  let filled = place;
  while (lines[filled]?.text === '') filled += 1;
  return filled;
}

export const isFooter = (line: Line): boolean => footerCount(line) !== null;

/** The rows that a footer counts (`4 rows in set (0.00 sec)`), or null for any other line. */
export function footerCount({ text }: Line): number | null {
  const [, count] = /^\(?(\d{1,9}) rows?(?: in set\b|[),]|$)/i.exec(text) ?? [];
  return count === undefined ? null : Number(count);
}
