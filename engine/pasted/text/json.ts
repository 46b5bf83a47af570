import type { Span } from '../../language/index.ts';
import { columnLimit } from '../limits.ts';
import type { Notes } from '../notes.ts';
import type { Block } from './grid.ts';
import { type JsonValue, readJsonValue } from './json-value.ts';
import type { Lines } from './lines.ts';
import { columnKey, isHeading, type PastedRow, type PastedTable } from './table.ts';

/**
 * JSON in any of the shapes in which clients and HTTP answers hold tables: a list of objects; an object with such lists;
 * names of columns beside lists of cells; objects one after another, which are the rows of one table. Null and missing
 * members are NULL. Of a text that is cut off what is whole is read. `reached` is where reading has ended: no table begins
 * before it if there is no block.
 */
export function readJson(
  lines: Lines,
  place: number,
  notes: Notes,
): { readonly block: Block | null; readonly reached: number } {
  const { text, start } = lines.from(place);
  const found = new Collection();
  let end = 0;
  let isCutOff = false;
  let next = place;
  while (next < lines.count && beginsValue(lines.text(next))) {
    const read = readJsonValue(text, lines.start(next) - start, start);
    end = start + read.end;
    if (read.value === null) break;
    found.collect(read.value, null);
    isCutOff = read.isCutOff;
    next = lines.filledFrom(lines.placeOf(Math.max(0, end - 1)) + 1);
  }
  const tables = found.tables(!isCutOff, notes);
  if (tables.length === 0) return { block: null, reached: end };
  if (isCutOff) notes.remark({ kind: 'jsonCutOff' }, lines.span(place));
  const after = lines.placeOf(Math.max(0, end - 1)) + 1;
  return { block: { tables, next: after, strangers: [] }, reached: end };
}

/** Can a line begin a value that holds tables? */
export const beginsValue = (text: string): boolean => /^[[{]/.test(text);

type Members = ReadonlyMap<string, JsonValue>;
type JsonObject = JsonValue & { readonly kind: 'object' };

interface Found {
  readonly objects: readonly JsonObject[];
  readonly statement: string | null;
}

/** The tables within values, in their order. */
class Collection {
  readonly #lists: (Found | Tuples)[] = [];
  readonly #lone: JsonObject[] = [];
  #asked: string | null = null;

  /** `name` is that of the member that holds the value: it may be the statement that the table answers. */
  collect(value: JsonValue, name: string | null): void {
    if (value.kind === 'list') this.#collectList(value.items, name);
    if (value.kind !== 'object') return;
    const tuples = tuplesOf(value.members);
    const statement = textOf(value.members.get('sql')) ?? textOf(value.members.get('statement'));
    if (statement !== null) this.#asked = statement;
    if (tuples !== null) this.#lists.push({ ...tuples, statement: this.#statementOf(name) });
    else if (!holdsTables(value)) {
      if (statement === null) this.#lone.push(value);
    } else for (const [member, inner] of value.members) this.collect(inner, member);
  }

  tables(isWhole: boolean, notes: Notes): PastedTable[] {
    const lone = this.#lone.length === 0 ? [] : [{ objects: this.#lone, statement: null }];
    return [...lone, ...this.#lists].flatMap((list) => tableOf(list, isWhole, notes) ?? []);
  }

  /** The name of the member if it is a statement, else the last that was asked. */
  #statementOf(name: string | null): string | null {
    return name !== null && /\s/.test(name) ? name : this.#asked;
  }

  #collectList(items: readonly JsonValue[], name: string | null): void {
    const tuples = headedTuples(items);
    if (tuples !== null) {
      this.#lists.push({ ...tuples, statement: this.#statementOf(name) });
      return;
    }
    const objects: JsonObject[] = [];
    for (const item of items) {
      if (item.kind === 'object' && !holdsTables(item) && tuplesOf(item.members) === null) objects.push(item);
      else this.collect(item, name);
    }
    if (objects.length > 0) this.#lists.push({ objects, statement: this.#statementOf(name) });
  }
}

function holdsTables(value: JsonObject): boolean {
  for (const member of value.members.values()) {
    if (member.kind === 'list' && member.items.some(({ kind }) => kind === 'object' || kind === 'list'))
      return true;
    if (member.kind === 'object' && holdsTables(member)) return true;
  }
  return false;
}

/** Names of columns, and rows that are lists of cells. */
interface Tuples {
  readonly names: readonly string[];
  readonly rows: readonly (JsonValue & { readonly kind: 'list' })[];
  readonly span: Span;
  readonly statement: string | null;
}

/** `{"columns": [{"name": "Host"}, …], "rows": [["a", …], …]}`. */
function tuplesOf(members: Members): Tuples | null {
  const columns = members.get('columns') ?? members.get('fields') ?? members.get('meta');
  const rows = members.get('rows') ?? members.get('data') ?? members.get('values');
  if (columns?.kind !== 'list' || rows?.kind !== 'list') return null;
  const names = columns.items.map((column) =>
    column.kind === 'object' ? textOf(column.members.get('name')) : textOf(column),
  );
  const lists = rows.items.filter((row) => row.kind === 'list');
  if (lists.length === 0 && rows.items.length > 0) return null;
  return { names: names.map((name) => name ?? ''), rows: lists, span: columns, statement: null };
}

/** Lists of cells, the first of which are names. */
function headedTuples(items: readonly JsonValue[]): Tuples | null {
  const [first, ...rest] = items;
  if (first?.kind !== 'list' || first.items.length === 0) return null;
  const names = first.items.map((item) => textOf(item) ?? '');
  if (!isHeading(names)) return null;
  return { names, rows: rest.filter((row) => row.kind === 'list'), span: first, statement: null };
}

function textOf(value: JsonValue | undefined): string | null {
  return value?.kind === 'text' ? value.text : null;
}

function tableOf(list: Found | Tuples, isWhole: boolean, notes: Notes): PastedTable | null {
  const { headings, rows, span } = 'names' in list ? rowsOfTuples(list, notes) : rowsOfObjects(list);
  if (headings.length > columnLimit) {
    notes.refuse({ kind: 'tooManyColumns', limit: columnLimit }, span);
    return null;
  }
  const { statement } = list;
  return {
    columns: headings.map(columnKey),
    headings,
    rows,
    span,
    damaged: 0,
    statement,
    end: isWhole ? 'closed' : 'open',
  };
}

interface Rows {
  readonly headings: readonly string[];
  readonly rows: readonly PastedRow[];
  readonly span: Span;
}

function rowsOfObjects({ objects }: Found): Rows {
  const names = new Set<string>();
  for (const { members } of objects) {
    for (const name of members.keys()) names.add(name);
    if (names.size > columnLimit) break;
  }
  const headings = [...names];
  const rows = objects.map((object) =>
    rowOf(
      headings.map((name) => object.members.get(name)),
      firstCharacters(object),
    ),
  );
  return { headings, rows, span: rows[0]?.span ?? { start: 0, end: 0 } };
}

function rowsOfTuples({ names, rows, span }: Tuples, notes: Notes): Rows {
  const whole = rows.filter((row) => {
    const { length } = row.items;
    if (length === names.length) return true;
    notes.row({ kind: 'rowRagged', cells: length, columns: names.length }, row);
    return false;
  });
  return { headings: names, rows: whole.map((row) => rowOf(row.items, firstCharacters(row))), span };
}

const rowOf = (cells: readonly (JsonValue | undefined)[], span: Span): PastedRow => ({
  cells: cells.map((cell) => (cell?.kind === 'text' ? cell.text : null)),
  span,
  cellSpan: (column) => cells[column] ?? span,
});

/** An object may be long: its beginning is enough to find it. */
const firstCharacters = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + 80) });
