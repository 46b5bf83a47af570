import type { Span } from '../../language/index.ts';
import { type Mistake, refusalAt } from '../mistake.ts';

/** A result table as it was pasted: texts, each with its place. */
export interface PastedTable {
  /** Column names in lower case. */
  readonly columns: readonly string[];
  readonly rows: readonly PastedRow[];
  /** The header line. */
  readonly span: Span;
}

export interface PastedRow {
  /** By column; `NULL` is null. */
  readonly cells: readonly (string | null)[];
  readonly span: Span;
}

export interface PastedText {
  readonly tables: readonly PastedTable[];
  /** The database that a statement line names, as in `SHOW PARTITIONS ON test;`. */
  readonly database: string | null;
}

export type ReadTables =
  | { readonly ok: true; readonly text: PastedText }
  | { readonly ok: false; readonly mistake: Mistake };

/**
 * Reads what a MySQL client printed: tables with their rules, and between them statement lines, comments and footers.
 * `offset` is where `text` begins in the statement, so that mistakes have their place there.
 */
export function readTables(text: string, offset: number): ReadTables {
  const tables: PastedTable[] = [];
  let database: string | null = null;
  let open: OpenTable | null = null;
  for (const line of linesOf(text, offset)) {
    const step: Step = open === null ? readOutside(line, tables.at(-1) ?? null) : readInside(line, open);
    if (step.kind === 'mistake') return { ok: false, mistake: step.mistake };
    if (step.kind === 'database') database ??= step.name;
    if (step.kind === 'opens') open = { rule: step.rule, header: null, hasHeaderRule: false, rows: [] };
    if (step.kind === 'closes') {
      tables.push(step.table);
      open = null;
    }
  }
  if (open !== null) return { ok: false, mistake: halfTableAt(open.rule) };
  return { ok: true, text: { tables, database } };
}

interface Line {
  readonly text: string;
  readonly span: Span;
}

interface OpenTable {
  readonly rule: Span;
  header: { readonly columns: readonly string[]; readonly span: Span } | null;
  hasHeaderRule: boolean;
  readonly rows: PastedRow[];
}

type Step =
  | { readonly kind: 'goesOn' }
  | { readonly kind: 'opens'; readonly rule: Span }
  | { readonly kind: 'closes'; readonly table: PastedTable }
  | { readonly kind: 'database'; readonly name: string }
  | { readonly kind: 'mistake'; readonly mistake: Mistake };

const goesOn: Step = { kind: 'goesOn' };

function* linesOf(text: string, offset: number): Generator<Line> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const line = text.slice(start, stop);
    const indent = line.length - line.trimStart().length;
    const trimmed = line.trim();
    yield {
      text: trimmed,
      span: { start: offset + start + indent, end: offset + start + indent + trimmed.length },
    };
    start = stop + 1;
  }
}

const isRule = (text: string): boolean => /^\+[-+]+$/.test(text);
const isRow = (text: string): boolean => text.startsWith('|');
const isOther = (text: string): boolean =>
  text === '' ||
  /^(--|#|->|(mysql|singlestore|memsql)\b.*>|show\b|select\b|use\b|where\b|empty set\b|query ok\b)/i.test(
    text,
  );

/** Between tables: a statement line may name the database, a footer must agree with the table before it. */
function readOutside(line: Line, before: PastedTable | null): Step {
  if (isRule(line.text)) return { kind: 'opens', rule: line.span };
  if (isRow(line.text)) {
    return mistake(
      line,
      'A row of a table stands here without the rule that begins a table.',
      'Paste the whole table, from its first +---+ line on.',
    );
  }
  const footer = /^(\d+) rows? in set\b/i.exec(line.text);
  if (footer !== null) return checkFooter(line, Number(footer[1]), before);
  const named = /\bpartitions\s+(?:extended\s+)?on\s+`?(\w+)`?/i.exec(line.text);
  if (named?.[1] !== undefined) return { kind: 'database', name: named[1] };
  if (isOther(line.text)) return goesOn;
  return mistake(
    line,
    'This line is no part of a result table.',
    'Paste tables as the client prints them, with their rules.',
  );
}

function checkFooter(line: Line, count: number, before: PastedTable | null): Step {
  if (before === null || before.rows.length === count) return goesOn;
  const message = `The table has ${before.rows.length} rows, but its footer counts ${count}.`;
  return mistake(line, message, 'Paste the whole table.');
}

function readInside(line: Line, open: OpenTable): Step {
  if (isRule(line.text)) return readRule(line, open);
  if (!isRow(line.text)) return { kind: 'mistake', mistake: halfTableAt(open.rule) };
  const cells = cellsOf(line.text);
  if (cells === null)
    return mistake(line, 'This row of the table has no end.', 'Each row begins and ends with |.');
  if (open.header === null) {
    open.header = { columns: cells.map((cell) => cell.toLowerCase()), span: line.span };
    return goesOn;
  }
  if (!open.hasHeaderRule) return { kind: 'mistake', mistake: halfTableAt(open.rule) };
  const { columns } = open.header;
  if (cells.length !== columns.length) {
    const message = `This row has ${cells.length} cells, but the table has ${columns.length} columns.`;
    return mistake(line, message, 'Paste the row again, with all of its cells.');
  }
  open.rows.push({ cells: cells.map((cell) => (cell === 'NULL' ? null : cell)), span: line.span });
  return goesOn;
}

function readRule(line: Line, open: OpenTable): Step {
  if (open.header === null)
    return mistake(
      line,
      'A table cannot begin with two rules.',
      'The names of the columns stand between them.',
    );
  if (!open.hasHeaderRule) {
    open.hasHeaderRule = true;
    return goesOn;
  }
  return { kind: 'closes', table: { columns: open.header.columns, rows: open.rows, span: open.header.span } };
}

/** The trimmed texts between the bars, or null when the last bar is missing. */
function cellsOf(row: string): string[] | null {
  if (row.length < 2 || !row.endsWith('|')) return null;
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

const mistake = (line: Line, message: string, hint: string): Step => ({
  kind: 'mistake',
  mistake: refusalAt(line.span, message, hint),
});

const halfTableAt = (rule: Span): Mistake =>
  refusalAt(rule, 'The table that begins here is not complete.', 'Paste it up to its last +---+ line.');
