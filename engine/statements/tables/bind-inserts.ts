import type { Sequence } from '../../base/index.ts';
import {
  type Database,
  type PendingWrite,
  type Row,
  readinessOf,
  rowsEverywhere,
  sessionIn,
  type TableSchema,
  uniqueKeysOf,
} from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import { visibleRows } from '../../simulation/transactions/index.ts';
import { bindSelect } from '../binding/bind-reads.ts';
import { continued, findWritableTable } from '../binding/bind-writes.ts';
import { type Bound, command, type Of, refused, type Scene, waits } from '../binding/bound.ts';
import { distribute, partitionOf } from '../binding/shard.ts';
import { fault, mistakeAt, refusalAt } from '../mistake.ts';
import { typeOfColumn } from '../views/definitions.ts';
import { type Assigner, assigner } from './assign.ts';
import { type GivenCell, RowMaker } from './row-maker.ts';
import { RowsFound } from './rows-found.ts';
import { placesOfColumns, valueCountAt } from './written-columns.ts';

/** INSERT, INSERT IGNORE, REPLACE and INSERT … ON DUPLICATE KEY UPDATE, of values or of what a SELECT gives. */
export function bindInserts(statement: Of<'insert'> | Of<'insertSelect'>, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const places = placesOfColumns(statement.columns, table);
  if (!places.ok) return refused(places.mistake);
  const given =
    statement.kind === 'insert'
      ? literalCells(statement, table, places.places)
      : selectedCells(statement, places.places, scene);
  if (!given.ok) return given.bound;
  const maker = new RowMaker(table, scene);
  const rows: Row[] = [];
  for (const [index, { cells, spans }] of given.rows.entries()) {
    const whole: GivenCell[] = [];
    for (const [position, cell] of cells.entries()) whole[places.places[position] ?? 0] = cell;
    const made = maker.newRow(whole, index + 1);
    if (!made.ok) {
      const at = spans[places.places.indexOf(made.place)] ?? spans[0] ?? statement.table.span;
      const column = table.columns[made.place];
      const advice =
        column === undefined
          ? ({ kind: 'fitTheColumns' } as const)
          : ({ kind: 'fitTheType', type: typeOfColumn(column) } as const);
      return refused(mistakeAt(at, made.error, advice));
    }
    rows.push(made.row);
  }
  const insert: Insert = { database, table, rows, maker, span: statement.table.span };
  const how = statement.kind === 'insert' ? 'insert' : statement.how;
  const onDuplicate = statement.kind === 'insert' ? [] : statement.onDuplicate;
  if (how === 'insert' && onDuplicate.length === 0) return written(insert, inPartitions(insert, rows));
  const assigning = assigner(onDuplicate, { table, scene, maker });
  if (!assigning.ok) return refused(assigning.mistake);
  return besideDuplicates(insert, how, onDuplicate.length === 0 ? null : assigning.assign, scene);
}

interface Insert {
  readonly database: Database;
  readonly table: TableSchema;
  readonly rows: readonly Row[];
  readonly maker: RowMaker;
  readonly span: Span;
}

/** `spans` are the places of its values, or the one place of all of them. */
interface WrittenRow {
  readonly cells: readonly GivenCell[];
  readonly spans: readonly Span[];
}

type GivenRows =
  | {
      readonly ok: true;
      readonly rows: readonly WrittenRow[];
    }
  | { readonly ok: false; readonly bound: Bound };

function literalCells(statement: Of<'insert'>, table: TableSchema, places: readonly number[]): GivenRows {
  for (const [index, literals] of statement.rows.entries())
    if (literals.length !== places.length)
      return { ok: false, bound: refused(valueCountAt(statement, literals, index + 1)) };
  const { progression } = statement;
  const rows = statement.rows.map((literals) => ({
    cells: literals.map(({ value }) => value),
    spans: literals.map(({ span }) => span),
  }));
  if (progression === null) return { ok: true, rows };
  const [column, second] = table.columns;
  if (column?.type !== 'integer' || second !== undefined) {
    const message = `Table ${table.name} is not made of one integer column.`;
    return { ok: false, bound: refused(refusalAt(progression.span, message, { kind: 'writeAllRows' })) };
  }
  const all = continued(
    rows.map(({ cells }) => cells),
    progression.last,
  );
  return { ok: true, rows: all.map((cells) => ({ cells, spans: [progression.span] })) };
}

/** VALUES has no columns to name: a word that stands there is most likely a text. */
function withQuotes(bound: Bound): Bound {
  const { error, diagnostic } = bound.kind === 'refused' ? bound.mistake : { error: null, diagnostic: null };
  if (error?.number !== 1054 || diagnostic === null) return bound;
  const text = /^Unknown column '(\w+)'/.exec(error.message)?.[1];
  return text === undefined ? bound : refused(mistakeAt(diagnostic.span, error, { kind: 'quoteText', text }));
}

/** What VALUES or a SELECT gives, worked out once. */
function selectedCells(statement: Of<'insertSelect'>, places: readonly number[], scene: Scene): GivenRows {
  const { query, lengths, defaults } = statement;
  const isEmpty = lengths?.every((length) => length === 0) === true;
  const read = isEmpty ? null : bindSelect(query, scene);
  if (read !== null && read.kind !== 'table')
    return { ok: false, bound: lengths === null ? read : withQuotes(read) };
  const count = places.length;
  const found = lengths ?? [read?.table.columns.length ?? 0];
  const other = found.findIndex((length) => length !== count && !(lengths !== null && length === 0));
  if (other !== -1) {
    const message = `Column count doesn't match value count at row ${other + 1}`;
    const error = { number: 1136, sqlstate: '21S01', message };
    return { ok: false, bound: refused(mistakeAt(query.span, error, { kind: 'valueForEachColumn' })) };
  }
  const answers = read?.table.rows ?? [];
  if (lengths === null) return { ok: true, rows: answers.map((cells) => ({ cells, spans: [query.span] })) };
  const [values = []] = answers;
  const isDefault = new Set(defaults);
  let next = 0;
  const rows = lengths.map((length) => {
    const from = next;
    next += length;
    const cells = values
      .slice(from, next)
      .map((value, index) => (isDefault.has(from + index) ? undefined : value));
    return { cells, spans: [query.span] };
  });
  return { ok: true, rows };
}

type Shares = PendingWrite['inserts'];

/** A reference table has no partitions: its rows are all one share. */
const inPartitions = ({ database, table }: Insert, rows: readonly Row[]): Shares =>
  table.traits?.isReference
    ? distribute(rows, 1, [])
    : distribute(rows, database.partitions.length, table.traits?.shardKey);

/** INSERT and what goes with it, as the command that the cluster carries out. */
function written(
  { database, table, maker, span }: Insert,
  inserts: Shares,
  found: Pick<PendingWrite, 'changes' | 'countsBoth' | 'alsoAffected'> = {},
): Bound {
  const { numbers, insertId } = maker;
  const write: PendingWrite = {
    database: database.name,
    table: table.id,
    inserts,
    deletes: null,
    ...found,
    ...(numbers === null ? {} : { numbers }),
  };
  const bound = command({ kind: 'write', write }, span);
  return insertId === null || bound.kind !== 'command' ? bound : { ...bound, remembers: { insertId } };
}

/** Looks for each row by the keys of the table, by hash, among the rows that there are and those before it in the statement. */
function besideDuplicates(
  insert: Insert,
  how: 'insert' | 'ignore' | 'replace',
  assign: Assigner | null,
  scene: Scene,
): Bound {
  const { database, table, rows, maker } = insert;
  const { length } = database.partitions;
  const shardKey = table.traits?.shardKey;
  const ordinals = rows.map((row, number) =>
    partitionOf(row, table.traits?.isReference ? 1 : length, shardKey, number),
  );
  if (!table.traits?.isReference) {
    const readiness = readinessOf(scene.world, database, [...new Set(ordinals)], scene.node.id);
    if (readiness.kind === 'refused') return refused(fault(readiness.error));
    if (readiness.kind === 'waits') return waits;
  }
  const parts = new Map<number, RowsFound>();
  for (const [index, row] of rows.entries()) {
    const ordinal = ordinals[index] ?? ordinals[0];
    if (ordinal === undefined) continue;
    const part =
      parts.get(ordinal) ?? new RowsFound(contentOf(insert, ordinal, scene), uniqueKeysOf(table), ordinal);
    parts.set(ordinal, part);
    const twins = part.twinsOf(row);
    const [twin] = twins;
    if (how === 'replace' && twin !== undefined && isSameRow(twin, row)) part.keep();
    else if (twin === undefined || how === 'replace') {
      for (const one of twins) part.remove(one);
      part.add(row);
    } else if (assign !== null) {
      const made = assign(twin, row, index + 1);
      if (!made.ok) return refused(made.mistake);
      if (made.row !== twin) part.change(twin, made.row);
    } else if (how !== 'ignore') part.add(row);
  }
  const touched = [...parts.values()].sort((one, other) => one.ordinal - other.ordinal);
  const inserts = touched.flatMap(({ ordinal, added }) =>
    added.length === 0 ? [] : [{ ordinal, rows: added }],
  );
  const changes = touched.flatMap(({ ordinal, changes: changed }) =>
    changed.length === 0 ? [] : [{ ordinal, rows: changed }],
  );
  const alsoAffected = touched.reduce((sum, part) => sum + part.alsoAffected, 0);
  const counted = alsoAffected === 0 ? { countsBoth: true } : { countsBoth: true, alsoAffected };
  return written({ ...insert, maker }, inserts, { changes, ...counted });
}

const isSameRow = (one: Row, other: Row): boolean => one.every((value, place) => value === other[place]);

/** The rows that the connection sees in a partition, with those of its own transaction. */
function contentOf({ database, table }: Insert, ordinal: number, { world, session }: Scene): Sequence<Row> {
  const everywhere = rowsEverywhere(table);
  if (everywhere !== null) return everywhere;
  const own = sessionIn(world, session)?.transaction ?? null;
  const at = { database: database.name, table: table.id };
  return visibleRows(database.partitions.at(ordinal), own, at);
}
