import { present } from '../base/index.ts';
import type { Span } from '../language/index.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import {
  type Block,
  columnName,
  type Line,
  mistakeOnLine,
  type PastedRow,
  type PastedTable,
} from './lines.ts';

/** Brackets that may stand open at once. */
const depthLimit = 32;

/** Different names among the objects of a list. */
const columnLimit = 100;

/**
 * JSON: a list of objects is a table, an object with lists of objects several, and objects one after another are the
 * rows of one. Null and missing members are NULL.
 */
export function readJson(lines: readonly Line[], place: number): Block | null {
  const first = lines[place];
  if (first === undefined || !/^[[{]/.test(first.text)) return null;
  const values: Value[] = [];
  let next = place;
  for (let line = lines[next]; line !== undefined && /^[[{]/.test(line.text); line = lines[next]) {
    const extent = extentOf(lines, next);
    if (extent === null) return brokenAt(line.span);
    const parsed = parse(extent.text);
    if (parsed === null) return brokenAt(line.span);
    values.push({ parsed: parsed.value, starts: extent.starts });
    next = extent.next;
  }
  const tables = tablesOf(values, first);
  if (tables.every(({ columns }) => columns.length <= columnLimit)) return { kind: 'tables', tables, next };
  const message = `A table has at most ${columnLimit} columns.`;
  return mistakeOnLine(first, message, 'Leave out what is not needed.');
}

/** A value with the places at which its objects begin, in the order in which they open. */
interface Value {
  readonly parsed: unknown;
  readonly starts: readonly Start[];
}

interface Start {
  readonly span: Span;
  readonly line: number;
}

interface Extent {
  readonly text: string;
  readonly next: number;
  readonly starts: readonly Start[];
}

/** The lines of the value that begins at `place`, up to the bracket that closes it; null when none does. */
function extentOf(lines: readonly Line[], place: number): Extent | null {
  const texts: string[] = [];
  const starts: Start[] = [];
  let depth = 0;
  let isText = false;
  for (let next = place; next < lines.length; next += 1) {
    const line = present(lines[next], 'a line');
    for (let index = 0; index < line.text.length; index += 1) {
      const character = line.text[index];
      if (isText && character === '\\') index += 1;
      else if (character === '"') isText = !isText;
      else if (!isText && (character === '{' || character === '[')) {
        depth += 1;
        if (character === '{') starts.push({ span: line.span, line: line.number });
      } else if (!isText && (character === '}' || character === ']')) depth -= 1;
      if (depth > depthLimit) return null;
    }
    texts.push(line.text);
    if (depth <= 0) return { text: texts.join('\n').replace(/[;,]$/, ''), next: next + 1, starts };
  }
  return null;
}

/** `JSON.parse` without its exception: null for what is not JSON. */
function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function tablesOf(values: readonly Value[], first: Line): PastedTable[] {
  const lists: ObjectAt[][] = [];
  const lone: ObjectAt[] = [];
  for (const { parsed, starts } of values) collect(parsed, { starts: [...starts].reverse(), lists, lone });
  return [...(lone.length > 0 ? [lone] : []), ...lists].map((rows) => tableOf(rows, first));
}

interface ObjectAt {
  readonly members: ReadonlyMap<string, string | null>;
  readonly start: Start | null;
}

interface Collection {
  /** The places that are left, the next one last. */
  readonly starts: Start[];
  readonly lists: ObjectAt[][];
  readonly lone: ObjectAt[];
}

/** Objects of a list are the rows of a table; an object with simple members only is a row of its own. */
function collect(value: unknown, into: Collection): void {
  if (Array.isArray(value)) {
    const rows: ObjectAt[] = [];
    for (const item of value) {
      if (isObject(item) && !holdsTables(item))
        rows.push({ start: into.starts.pop() ?? null, members: membersOf(item) });
      else collect(item, into);
    }
    if (rows.length > 0) into.lists.push(rows);
  } else if (isObject(value)) {
    const start = into.starts.pop() ?? null;
    if (!holdsTables(value)) into.lone.push({ start, members: membersOf(value) });
    else for (const member of Object.values(value)) collect(member, into);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const holdsTables = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.values(value).some((member) =>
    Array.isArray(member) ? member.some(isObject) : isObject(member) && holdsTables(member),
  );

function membersOf(value: Readonly<Record<string, unknown>>): ReadonlyMap<string, string | null> {
  return new Map(
    Object.entries(value).map(([name, member]) => [
      columnName(name),
      member === null || member === undefined || member === 'NULL' ? null : textOf(member),
    ]),
  );
}

/** A flag is 1 or 0, as in the tables. */
function textOf(member: unknown): string {
  if (typeof member === 'boolean') return member ? '1' : '0';
  return String(member);
}

function tableOf(objects: readonly ObjectAt[], first: Line): PastedTable {
  const columns = [...new Set(objects.flatMap(({ members }) => [...members.keys()]))];
  const rows = objects.map(({ members, start }): PastedRow => {
    const place = start ?? { span: first.span, line: first.number };
    return { ...place, cells: columns.map((column) => members.get(column) ?? null) };
  });
  const [row] = rows;
  return { columns, rows, span: row?.span ?? first.span, line: row?.line ?? first.number };
}

const brokenAt = (span: Span): Block => ({
  kind: 'mistake',
  mistake: diagnosticAt(
    span,
    'The JSON that begins here cannot be read.',
    'Paste it up to its last bracket.',
  ),
});
