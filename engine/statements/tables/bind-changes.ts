import {
  type Database,
  type PendingWrite,
  type Row,
  type RowsChanged,
  readinessOf,
  rowsEverywhere,
  sessionIn,
  type TableSchema,
} from '../../cluster/index.ts';
import type { SelectItem } from '../../language/index.ts';
import { visibleRows } from '../../simulation/transactions/index.ts';
import { conditionIn } from '../binding/bind-delete.ts';
import { bindSelect, type FoundTable } from '../binding/bind-reads.ts';
import { findWritableTable } from '../binding/bind-writes.ts';
import { type Bound, command, type Of, refused, type Scene, waits } from '../binding/bound.ts';
import { fault, mistakeAt } from '../mistake.ts';
import { tablesIn } from '../query/prepare.ts';
import type { Cell, Column } from '../types.ts';
import { queryFrom, readAssignments } from './assign.ts';
import { cellsOf } from './cells.ts';
import { RowMaker } from './row-maker.ts';
import { tableColumns } from './table-columns.ts';

/**
 * DELETE. A condition of columns and values is kept as such, and every partition looks for its rows when it commits; for any
 * other one the rows are looked for at once.
 */
export function bindDelete(statement: Of<'delete'>, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const { where, orderBy, limit } = statement;
  const hasPlainColumns = table.columns.every(({ traits }) => traits === undefined);
  const isOfOne = statement.from.kind === 'table';
  const condition =
    isOfOne && (where === null || hasPlainColumns)
      ? conditionIn(where, table, scene)
      : { ok: false as const, mistake: null };
  if (condition.ok && orderBy.length === 0 && limit === null) {
    const write = { database: database.name, table: table.id, inserts: [], deletes: condition.formula };
    return command({ kind: 'write', write }, statement.table.span);
  }
  const found = findRows(statement, target.thing, { items: [], scene });
  if (!found.ok) return found.bound;
  return changing(
    statement,
    target.thing,
    found.rows.map(({ ordinal, row }) => ({ ordinal, from: row, to: null })),
  );
}

/** UPDATE: the rows that are found get their new values; one that has gone before they are written is left alone. */
export function bindUpdate(statement: Of<'update'>, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { table } = target.thing;
  const read = readAssignments(statement.assignments, table);
  if (!read.ok) return refused(read.mistake);
  const found = findRows(statement, target.thing, { items: read.assigned.items, scene });
  if (!found.ok) return found.bound;
  const maker = new RowMaker(table, scene);
  const changes: Change[] = [];
  for (const [index, { ordinal, row, values }] of found.rows.entries()) {
    const made = maker.changedRow(row, read.assigned.cells(values), index + 1);
    if (!made.ok) return refused(mistakeAt(statement.table.span, made.error, { kind: 'fitTheColumns' }));
    if (made.row !== row) changes.push({ ordinal, from: row, to: made.row });
  }
  return changing(statement, target.thing, changes);
}

interface Target {
  readonly database: Database;
  readonly table: TableSchema;
}

interface Change {
  readonly ordinal: RowsChanged['ordinal'];
  readonly from: Row;
  readonly to: Row | null;
}

function changing(
  statement: Of<'update'> | Of<'delete'>,
  { database, table }: Target,
  changes: readonly Change[],
): Bound {
  const parts = new Map<RowsChanged['ordinal'], RowsChanged['rows'][number][]>();
  for (const { ordinal, from, to } of changes) {
    const part = parts.get(ordinal) ?? [];
    part.push({ from, to });
    parts.set(ordinal, part);
  }
  const sorted = [...parts].sort(([one], [other]) => one - other);
  const write: PendingWrite = {
    database: database.name,
    table: table.id,
    inserts: [],
    deletes: null,
    changes: sorted.map(([ordinal, rows]) => ({ ordinal, rows })),
  };
  return command({ kind: 'write', write }, statement.table.span);
}

interface FoundRow {
  readonly ordinal: RowsChanged['ordinal'];
  readonly row: Row;
  readonly values: readonly Cell[];
}

type FoundRows =
  | { readonly ok: true; readonly rows: readonly FoundRow[] }
  | { readonly ok: false; readonly bound: Bound };

/** What a column is called that no statement can name: the place of a row among those that are looked through. */
const placeColumn: Column = { name: '\u0000', align: 'right', nullable: false };

/** The rows that a statement is about, as a SELECT finds them, and what `items` come to for each. */
function findRows(
  { table: name, from, where, orderBy, limit, span }: Of<'update'> | Of<'delete'>,
  { database, table }: Target,
  { items, scene }: { readonly items: readonly SelectItem[]; readonly scene: Scene },
): FoundRows {
  const known = rowsWithPlaces(database, table, scene);
  if (!known.ok) return known;
  const place = { text: placeColumn.name, span };
  const placeItem: SelectItem = {
    kind: 'column',
    expression: { kind: 'column', name: place, table: null, schema: null, span },
    heading: placeColumn.name,
    alias: null,
  };
  const query = queryFrom([...items, placeItem], from, span, { where, orderBy, limit });
  const source = tablesIn(query).find((one) => one.table === name);
  const cells = cellsOf(table);
  const rows = known.rows.map(({ row }, index) => [...cells(row), index]);
  const columns = [...tableColumns(table), placeColumn];
  const given: FoundTable = { ok: true, columns, read: () => ({ ok: true, rows }) };
  const read = bindSelect(query, scene, source === undefined ? undefined : new Map([[source, given]]));
  if (read.kind !== 'table') return { ok: false, bound: read };
  // Beside several rows of others a row is found several times, and changed once.
  const seen = new Set<number>();
  const found = read.table.rows.flatMap((values) => {
    const place = Number(values.at(-1));
    const at = values.at(-1) === null || seen.has(place) ? undefined : known.rows[place];
    seen.add(place);
    return at === undefined ? [] : [{ ...at, values: values.slice(0, -1) }];
  });
  return { ok: true, rows: found };
}

/** Every row of a table with the partition that it lies in; a reference table has none, and counts as one. */
function rowsWithPlaces(database: Database, table: TableSchema, scene: Scene): FoundRows {
  const rows: FoundRow[] = [];
  const everywhere = rowsEverywhere(table);
  if (everywhere !== null) {
    const { ordinal } = database.partitions.at(0);
    everywhere.forEach((row) => {
      rows.push({ ordinal, row, values: [] });
    });
    return { ok: true, rows };
  }
  const readiness = readinessOf(scene.world, database, null, scene.node.id);
  if (readiness.kind === 'refused') return { ok: false, bound: refused(fault(readiness.error)) };
  if (readiness.kind === 'waits') return { ok: false, bound: waits };
  const own = sessionIn(scene.world, scene.session)?.transaction ?? null;
  database.partitions.forEach((partition) => {
    visibleRows(partition, own, { database: database.name, table: table.id }).forEach((row) => {
      rows.push({ ordinal: partition.ordinal, row, values: [] });
    });
  });
  return { ok: true, rows };
}
