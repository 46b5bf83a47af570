import type { Diagnostic, Span } from '../language/index.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import { readGrid, readMarkdown } from './grid.ts';
import { readJson } from './json.ts';
import {
  type BlockReader,
  footerCount,
  type Line,
  linesOf,
  mistakeOnLine,
  type PastedTable,
} from './lines.ts';
import { readSeparated } from './separated.ts';
import { readVertical } from './vertical.ts';

/** A table with the database that a statement line before it names (`SHOW PARTITIONS ON test;`), if one does. */
export interface NamedTable extends PastedTable {
  readonly database: string | null;
}

/** What was left out, and the line of the pasted text, counted from 1. */
export interface Remark {
  readonly line: number;
  readonly text: string;
}

export type ReadTables =
  | { readonly ok: true; readonly tables: readonly NamedTable[]; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly mistake: Diagnostic };

/** The longest text that is read, in UTF-16 units. */
const textLimit = 20_000_000;

/** Remarks on lines; further ones are counted. */
const remarkLimit = 20;

/** The ways in which tables are written, in the order in which they are looked for. */
const readers: readonly BlockReader[] = [readGrid, readVertical, readJson, readMarkdown, readSeparated];

/**
 * Reads pasted result tables, in whatever way they are written, and the statement lines, comments and footers between
 * them. `offset` is where `text` begins in the statement, so that mistakes have their place there. A line that is
 * nothing of the kind is left out with a remark; half a table is a mistake.
 */
export function readTables(text: string, offset: number): ReadTables {
  if (text.length > textLimit) return refuse(tooLong(offset));
  const lines = linesOf(text.replace(/^\uFEFF/, ' '), offset);
  const tables: NamedTable[] = [];
  const strangers: Line[] = [];
  let database: string | null = null;
  let place = 0;
  while (place < lines.length) {
    const block = firstBlock(lines, place);
    if (block?.kind === 'mistake') return refuse(block.mistake);
    if (block !== null) {
      for (const table of block.tables) tables.push({ ...table, database });
      strangers.push(...(block.strangers ?? []));
      place = block.next;
      continue;
    }
    const line = lines[place];
    place += 1;
    if (line === undefined) continue;
    const mistake = mistakeInFooter(line, tables.at(-1) ?? null);
    if (mistake !== null) return refuse(mistake);
    database = databaseNamedIn(line.text) ?? database;
    if (!isExpected(line)) strangers.push(line);
  }
  return { ok: true, tables, remarks: remarksOn(strangers) };
}

const refuse = (mistake: Diagnostic): ReadTables => ({ ok: false, mistake });

function firstBlock(lines: readonly Line[], place: number) {
  for (const read of readers) {
    const block = read(lines, place);
    if (block !== null) return block;
  }
  return null;
}

/** A footer must agree with the table before it. */
function mistakeInFooter(line: Line, table: PastedTable | null): Diagnostic | null {
  const count = footerCount(line);
  if (count === null || table === null || table.rows.length === count) return null;
  const message = `The table has ${table.rows.length} rows, but its footer counts ${count}.`;
  const block = mistakeOnLine(line, message, 'Paste the whole table.');
  return block.kind === 'mistake' ? block.mistake : null;
}

/** `SHOW PARTITIONS ON test`, `USE test`; a name in quotes may hold anything. */
function databaseNamedIn(text: string): string | null {
  const [, shown] = /\bpartitions\s+(?:extended\s+)?on\s+(`[^`]+`|"[^"]+"|[\w$]+)/i.exec(text) ?? [];
  const [, used] = /^(?:[^|>]{0,80}>\s*)?use\s+(`[^`]+`|"[^"]+"|[\w$]+)/i.exec(text) ?? [];
  return (shown ?? used)?.replace(/^[`"]|[`"]$/g, '') ?? null;
}

/** Is the line one that stands round tables: empty, a statement, a comment, a prompt, a footer? */
const isExpected = (line: Line): boolean =>
  footerCount(line) !== null ||
  line.text === '' ||
  /^(--|#|\/\*|->|```|(mysql|mariadb|singlestore|memsql)\b[^|]*>|show\b|select\b|from\b|use\b|where\b|and\b|order by\b|explain\b|database changed\b|empty set\b|query ok\b|bye\b)/i.test(
    line.text,
  );

function remarksOn(strangers: readonly Line[]): Remark[] {
  const remarks = strangers.slice(0, remarkLimit).map(({ number, text }) => ({
    line: number,
    text: `${quoted(text)} is no part of a result table; it was left out.`,
  }));
  const rest = strangers[remarkLimit];
  return rest === undefined
    ? remarks
    : [
        ...remarks,
        { line: rest.number, text: `${strangers.length - remarkLimit} more lines were left out.` },
      ];
}

const quoted = (text: string): string => `'${text.length > 40 ? `${text.slice(0, 40)}…` : text}'`;

function tooLong(offset: number): Diagnostic {
  const span: Span = { start: offset, end: offset + 1 };
  return diagnosticAt(span, `A pasted text holds at most ${textLimit} characters.`, 'Paste fewer tables.');
}
