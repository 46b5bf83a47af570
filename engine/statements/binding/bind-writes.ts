import type { Row, TableSchema, Value } from '../../cluster/index.ts';
import type { Literal, Name, Progression, Statement, TableName } from '../../language/index.ts';
import { type Mistake, mistakeAt, refusalAt, unknownColumnAt } from '../mistake.ts';
import { columnIndex } from '../query/columns.ts';
import { type Bound, command, refused, type Scene } from './bound.ts';
import { findTable, findWritableDatabase } from './names.ts';
import { distribute } from './shard.ts';

type Insert = Extract<Statement, { readonly kind: 'insert' }>;

/** INSERT: rows are checked against the table and given to the partitions that their first column hashes to. */
export function bindInsert(statement: Insert, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const places = placesOfColumns(statement.columns, table);
  if (!places.ok) return refused(places.mistake);
  const read = readRows(statement, table, places.places);
  if (!read.ok) return refused(read.mistake);
  const inserts = distribute(read.rows, database.partitions.length);
  return command(
    { kind: 'write', write: { database: database.name, table: table.id, inserts, deletes: null } },
    statement.table.span,
  );
}

/** The table that rows are written to, with its database. */
export function findWritableTable(statement: { readonly table: TableName }, scene: Scene) {
  const database = findWritableDatabase(scene, statement.table);
  return database.ok ? findTable(scene, statement.table) : database;
}

type Places = { readonly ok: true; readonly places: readonly number[] } | Refusal;
export type ReadRows = { readonly ok: true; readonly rows: readonly Row[] } | Refusal;
type ReadValue = { readonly ok: true; readonly value: Value } | Refusal;
type Refusal = { readonly ok: false; readonly mistake: Mistake };

/** Where in a row each written value goes. */
export function placesOfColumns(columns: readonly Name[] | null, table: TableSchema): Places {
  const existing = table.columns.map((column) => column.name);
  if (columns === null) return { ok: true, places: existing.map((_name, index) => index) };
  const places: number[] = [];
  for (const name of columns) {
    const place = columnIndex(existing, name.text);
    if (place === -1) return { ok: false, mistake: unknownColumnAt(name, 'field list', existing) };
    if (places.includes(place)) return { ok: false, mistake: columnTwiceAt(name) };
    places.push(place);
  }
  return { ok: true, places };
}

function readRows(statement: Insert, table: TableSchema, places: readonly number[]): ReadRows {
  const rows: Row[] = [];
  for (const [index, literals] of statement.rows.entries()) {
    if (literals.length !== places.length)
      return { ok: false, mistake: valueCountAt(statement, literals, index + 1) };
    const read = readRow(literals, table, { places, rowNumber: index + 1 });
    if (!read.ok) return read;
    rows.push(read.row);
  }
  const { progression } = statement;
  return progression === null ? { ok: true, rows } : continueRows(table, rows, progression);
}

/** A row of the table with the written values at their places, and NULL at the others. */
export function readRow(
  literals: readonly Literal[],
  table: TableSchema,
  { places, rowNumber }: { readonly places: readonly number[]; readonly rowNumber: number },
): { readonly ok: true; readonly row: Row } | Refusal {
  const row: Value[] = table.columns.map(() => null);
  for (const [position, literal] of literals.entries()) {
    const place = places[position] ?? 0;
    const read = readValue(literal, table, { place, rowNumber });
    if (!read.ok) return read;
    row[place] = read.value;
  }
  return { ok: true, row };
}

function readValue(
  literal: Literal,
  table: TableSchema,
  at: { readonly place: number; readonly rowNumber: number },
): ReadValue {
  const { value } = literal;
  const column = table.columns[at.place];
  if (value === null || column === undefined) return { ok: true, value: null };
  if (column.type === 'text') return { ok: true, value: String(value) };
  const isNumber = typeof value === 'number' || /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value);
  const integer = isNumber ? nearestInteger(Number(value)) : value;
  if (typeof integer === 'string') {
    return {
      ok: false,
      mistake: incorrectIntegerAt(literal, { column: column.name, rowNumber: at.rowNumber }),
    };
  }
  if (!Number.isSafeInteger(integer)) {
    return { ok: false, mistake: outOfRangeAt(literal, { column: column.name, rowNumber: at.rowNumber }) };
  }
  return { ok: true, value: integer };
}

/** Half away from zero, as MySQL rounds for a column of integers; never -0. */
const nearestInteger = (value: number): number => Math.sign(value) * Math.round(Math.abs(value)) + 0;

/** `(a), (b), ... (z)`: after the last written row it goes on by b − a up to z, as the parser has made sure [HAC, MODEL]. */
function continueRows(table: TableSchema, rows: readonly Row[], progression: Progression): ReadRows {
  const [before, last] = [rows.at(-2)?.[0], rows.at(-1)?.[0]];
  if (table.columns.length > 1 || typeof before !== 'number' || typeof last !== 'number') {
    const message = `Table ${table.name} is not made of one integer column.`;
    return {
      ok: false,
      mistake: refusalAt(progression.span, message, { kind: 'writeAllRows' }),
    };
  }
  const step = last - before;
  const further = Array.from(
    { length: (progression.last - last) / step },
    (_value, index): Row => [last + step * (index + 1)],
  );
  return { ok: true, rows: [...rows, ...further] };
}

function valueCountAt(statement: Insert, literals: readonly Literal[], rowNumber: number): Mistake {
  const span = {
    start: literals[0]?.span.start ?? statement.span.start,
    end: literals.at(-1)?.span.end ?? statement.span.end,
  };
  const message = `Column count doesn't match value count at row ${rowNumber}`;
  return mistakeAt(span, { number: 1136, sqlstate: '21S01', message }, { kind: 'valueForEachColumn' });
}

const columnTwiceAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    { number: 1110, sqlstate: '42000', message: `Column '${name.text}' specified twice` },
    { kind: 'nameColumnOnce' },
  );

const incorrectIntegerAt = (
  literal: Literal,
  at: { readonly column: string; readonly rowNumber: number },
): Mistake =>
  mistakeAt(
    literal.span,
    {
      number: 1366,
      sqlstate: 'HY000',
      message: `Incorrect integer value: '${literal.value}' for column '${at.column}' at row ${at.rowNumber}`,
    },
    { kind: 'columnHoldsIntegers', column: at.column },
  );

const outOfRangeAt = (
  literal: Literal,
  at: { readonly column: string; readonly rowNumber: number },
): Mistake =>
  mistakeAt(
    literal.span,
    {
      number: 1264,
      sqlstate: '22003',
      message: `Out of range value for column '${at.column}' at row ${at.rowNumber}`,
    },
    { kind: 'integersReachSoFar' },
  );
