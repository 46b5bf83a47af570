import type { Formula, Row, TableSchema, Value } from '../../cluster/index.ts';
import type { Assignment, Expression, Literal, Query, SelectItem, Span } from '../../language/index.ts';
import { mistakeAt, refusalAt, unknownColumnAt } from '../mistake.ts';
import { columnIndex } from '../query/columns.ts';
import { conditionIn } from './bind-delete.ts';
import { bindSelect } from './bind-reads.ts';
import { findWritableTable, placesOfColumns, type ReadRows, readRow } from './bind-writes.ts';
import { type Bound, type ComputedWrite, command, type Of, refused, type Scene } from './bound.ts';
import { distribute } from './shard.ts';

/** INSERT … SELECT and UPDATE: what they write is read first, at the instant at which they are bound. */
export const bindComputedWrite = (statement: ComputedWrite, scene: Scene): Bound =>
  statement.kind === 'update' ? bindUpdate(statement, scene) : bindInsertSelect(statement, scene);

/** The rows that are given, or those of the answer, go to the partitions that their first column hashes to. */
function bindInsertSelect(statement: Of<'insertSelect'>, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const places = placesOfColumns(statement.columns, table);
  if (!places.ok) return refused(places.mistake);
  const { query, lengths } = statement;
  const read = bindSelect(query, scene);
  if (read.kind !== 'table') return read;
  const count = places.places.length;
  const other = (lengths ?? [read.table.columns.length]).findIndex((length) => length !== count);
  if (other !== -1) {
    const message = `Column count doesn't match value count at row ${other + 1}`;
    const error = { number: 1136, sqlstate: '21S01', message };
    return refused(mistakeAt(query.span, error, { kind: 'valueForEachColumn' }));
  }
  const [values = []] = read.table.rows;
  const cells =
    lengths === null
      ? read.table.rows
      : lengths.map((_, index) => values.slice(index * count, (index + 1) * count));
  const rows = rowsIn(cells, { table, places: places.places, span: query.span });
  if (!rows.ok) return refused(rows.mistake);
  const inserts = distribute(rows.rows, database.partitions.length);
  const write = { database: database.name, table: table.id, inserts, deletes: null };
  return command({ kind: 'write', write }, statement.table.span);
}

/**
 * Other rows take the place of those for which the condition holds. A row that somebody adds before they are written is
 * left alone: only rows whose first column was read are replaced. That column says where a row lies, so it stays [DOC].
 */
function bindUpdate(statement: Of<'update'>, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const columns = table.columns.map((column) => column.name);
  const mistaken = mistakenAssignment(statement.assignments, columns);
  if (mistaken !== null) return refused(mistaken);
  const condition = conditionIn(statement.where, table, scene);
  if (!condition.ok) return refused(condition.mistake);
  const read = bindSelect(selectOf(statement, table), scene);
  if (read.kind !== 'table') return read;
  const places = columns.map((_name, index) => index);
  const rows = rowsIn(read.table.rows, { table, places, span: statement.table.span });
  if (!rows.ok) return refused(rows.mistake);
  const deletes: Formula = { kind: 'and', left: condition.formula, right: keyedBy(rows.rows) };
  const inserts = distribute(rows.rows, database.partitions.length);
  const write = { database: database.name, table: table.id, inserts, deletes };
  return command({ kind: 'write', write }, statement.table.span);
}

/** The rows as they will be. */
function selectOf({ assignments, table: from, where, span }: Of<'update'>, table: TableSchema): Query {
  const items = table.columns.map(({ name }): SelectItem => {
    const assigned = assignments.find((one) => one.column.text.toLowerCase() === name.toLowerCase());
    const column: Expression = {
      kind: 'column',
      name: { text: name, span },
      table: null,
      schema: null,
      span,
    };
    return { kind: 'column', expression: assigned?.value ?? column, heading: name, alias: null };
  });
  const source = { kind: 'table', table: from, alias: null, span } as const;
  const rest = { distinct: false, groupBy: [], having: null, span };
  const body = { kind: 'selection', items, from: source, where, ...rest } as const;
  return { kind: 'select', commons: [], body, orderBy: [], limit: null, span };
}

function mistakenAssignment(assignments: readonly Assignment[], columns: readonly string[]) {
  for (const [index, { column }] of assignments.entries()) {
    const place = columnIndex(columns, column.text);
    if (place === -1) return unknownColumnAt(column, 'field list', columns);
    if (place === 0) {
      const message = `Column ${column.text} says in which partition a row lies, so it is not updated.`;
      return refusalAt(column.span, message, { kind: 'insertAnew' });
    }
    if (assignments.findIndex((one) => one.column.text.toLowerCase() === column.text.toLowerCase()) < index)
      return refusalAt(column.span, `Column ${column.text} is set twice.`, { kind: 'nameColumnOnce' });
  }
  return null;
}

/** Holds for rows whose first column is that of one of `rows`. */
function keyedBy(rows: readonly Row[]): Formula {
  const operand = { kind: 'column', column: 0 } as const;
  const keys = new Set(rows.map((row) => row[0] ?? null));
  const options = [...keys].flatMap((value): Formula[] => (value === null ? [] : [{ kind: 'value', value }]));
  const isAmong: Formula =
    options.length === 0 ? { kind: 'value', value: 0 } : { kind: 'in', operand, options, negated: false };
  if (!keys.has(null)) return isAmong;
  return { kind: 'or', left: { kind: 'isNull', operand, negated: false }, right: isAmong };
}

interface Target {
  readonly table: TableSchema;
  readonly places: readonly number[];
  readonly span: Span;
}

/** The cells of an answer as rows of the table: converted as written values are. */
function rowsIn(cells: readonly (readonly Value[])[], { table, places, span }: Target): ReadRows {
  const rows: Row[] = [];
  for (const [index, values] of cells.entries()) {
    const literals = values.map((value): Literal => ({ kind: 'literal', value, span }));
    const read = readRow(literals, table, { places, rowNumber: index + 1 });
    if (!read.ok) return read;
    rows.push(read.row);
  }
  return { ok: true, rows };
}
