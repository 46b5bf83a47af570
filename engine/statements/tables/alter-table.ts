import { unreachable } from '../../base/index.ts';
import {
  type ColumnDefinition,
  columnLimit,
  type Database,
  entryOf,
  nameFault,
  onlinePrimary,
  type Row,
  rowsOf,
  type TableDefinition,
  type TableKey,
  type TableSchema,
  type TableTraits,
  tableNamed,
  type Value,
} from '../../cluster/index.ts';
import type { Name, TableChange, WrittenColumn, WrittenKey } from '../../language/index.ts';
import { findWritableTable } from '../binding/bind-writes.ts';
import { type Bound, command, type Of, refused, type Scene } from '../binding/bound.ts';
import { type Mistake, mistakeAt, refusalAt, unknownColumnAt } from '../mistake.ts';
import { columnIndex } from '../query/columns.ts';
import { absentOf } from './cells.ts';
import { convertValue, nowIn } from './convert-value.ts';
import {
  columnOf,
  foreignKeyAt,
  missingTypesAt,
  nameOfKey,
  notWithinPartition,
  placesOf,
  tooManyColumnsAt,
} from './define-table.ts';
import { dropped, isDropped, namesShown } from './dropped-columns.ts';

/** ALTER TABLE, RENAME TABLE, CREATE INDEX and DROP INDEX: what a table has and how that is called. */
export function bindAlterTable(statement: Of<'alterTable'>, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const written = statement.changes.flatMap((change) =>
    change.kind === 'addColumns' ? change.columns : change.kind === 'changeColumn' ? [change.column] : [],
  );
  const mistakes: Mistake[] = [...missingTypesAt(written, scene)];
  const { name, columns, traits = spread } = table;
  let altered: Altered = { name, columns, traits };
  for (const change of statement.changes)
    altered = changed(altered, change, { mistakes, target: target.thing, nowMs: scene.world.nowMs });
  const [added] = written.slice(-1);
  if (added !== undefined && altered.columns.filter((column) => !isDropped(column)).length > columnLimit)
    mistakes.push(tooManyColumnsAt(added.span));
  const twice =
    mistakes.length > 0
      ? null
      : duplicateUnder(statement.changes, { ...table, ...altered }, target.thing.database);
  const [mistake] = twice === null ? mistakes : [twice];
  if (mistake !== undefined) return refused(mistake);
  const alter = { kind: 'alterTable', database: database.name, table: altered } as const;
  return command(altered.name === name ? alter : { ...alter, from: name }, statement.table.span);
}

/** A table of which nothing else is known: it is spread by its first column, and has no key. */
const spread: TableTraits = {
  storage: 'columnstore',
  isReference: false,
  shardKey: [],
  keys: [],
  comment: '',
};

type Altered = Pick<TableDefinition, 'name' | 'columns'> & { readonly traits: TableTraits };

interface Altering {
  readonly mistakes: Mistake[];
  readonly target: { readonly database: Database; readonly table: TableSchema };
  readonly nowMs: number;
}

function changed(table: Altered, change: TableChange, altering: Altering): Altered {
  const { mistakes } = altering;
  const names = table.columns.map(({ name }) => name);
  switch (change.kind) {
    case 'addColumns':
      return change.columns.reduce((made, column) => withColumn(made, column, altering), table);
    case 'dropColumn':
      return withoutColumn(table, change.name, mistakes);
    case 'changeColumn':
      return withOtherColumn(table, change, altering);
    case 'renameTable':
      return renamed(table, change.to, altering);
    case 'addKey':
      return withKey(table, change.key, names, mistakes);
    case 'dropKey': {
      const key = table.traits.keys.find(({ name }) => name.toLowerCase() === change.name.text.toLowerCase());
      if (key === undefined || key.kind === 'primary' || key.kind === 'sort') {
        const message = `Can't DROP '${change.name.text}'; check that column/key exists`;
        const existing = table.traits.keys.map(({ name }) => name);
        const error = { number: 1091, sqlstate: '42000', message };
        mistakes.push(
          mistakeAt(change.name.span, error, { kind: 'namesThatThereAre', of: 'column', names: existing }),
        );
      }
      return { ...table, traits: { ...table.traits, keys: table.traits.keys.filter((one) => one !== key) } };
    }
    case 'renameColumn': {
      const place = columnIndex(names, change.from.text);
      const fault = nameFault('column', change.to.text);
      if (place === -1) mistakes.push(unknownColumnAt(change.from, 'field list', namesShown(table.columns)));
      if (columnIndex(names, change.to.text) >= 0) mistakes.push(thereAlreadyAt(change.to));
      if (fault !== null) mistakes.push(mistakeAt(change.to.span, fault.error, fault.reason));
      if (table.columns.some(({ traits }) => traits?.computed))
        mistakes.push(leftOutAt('RENAME COLUMN beside computed columns', change.from.span));
      const columns = table.columns.map((column, index) =>
        index === place ? { ...column, name: change.to.text } : column,
      );
      return { ...table, columns };
    }
    case 'leftOut':
      mistakes.push(leftOutAt(change.words, change.span));
      return table;
    default:
      return unreachable(change);
  }
}

function withColumn(table: Altered, column: WrittenColumn, { mistakes, nowMs }: Altering): Altered {
  const names = table.columns.map(({ name }) => name);
  if (columnIndex(names, column.name.text) >= 0) mistakes.push(thereAlreadyAt(column.name));
  const isLeftOut =
    column.isNumbered ||
    column.computed !== null ||
    column.keys.length > 0 ||
    (!column.isNullable && column.fallback === null);
  if (isLeftOut) mistakes.push(leftOutAt(`ADD COLUMN ${column.name.text} with that`, column.span));
  const added = columnOf(column, false, mistakes);
  const isTimed = column.clock === 'onInsert' || column.clock === 'onBoth';
  const timed = isTimed ? withAbsent(added, nowIn(added, nowMs)) : added;
  return { ...table, columns: [...table.columns, timed] };
}

/** The place of a column that is there; what is wrong with it is noted, and it is -1 then. */
function placeOf(table: Altered, name: Name, error: 'cannotDrop' | 'unknown', mistakes: Mistake[]): number {
  const names = table.columns.map((column) => column.name);
  const place = columnIndex(names, name.text);
  if (place >= 0) return place;
  const message = `Can't DROP '${name.text}'; check that column/key exists`;
  mistakes.push(
    error === 'unknown'
      ? unknownColumnAt(name, 'field list', namesShown(table.columns))
      : mistakeAt(
          name.span,
          { number: 1091, sqlstate: '42000', message },
          { kind: 'namesThatThereAre', of: 'column', names: namesShown(table.columns) },
        ),
  );
  return place;
}

/** What rows are found and spread by is not dropped, nor what others are computed of [MODEL]. */
function withoutColumn(table: Altered, name: Name, mistakes: Mistake[]): Altered {
  const place = placeOf(table, name, 'cannotDrop', mistakes);
  const column = table.columns[place];
  if (column === undefined) return table;
  if (table.columns.filter((one) => !isDropped(one)).length === 1) {
    const message = "You can't delete all columns with ALTER TABLE; use DROP TABLE instead";
    mistakes.push(
      mistakeAt(name.span, { number: 1090, sqlstate: '42000', message }, { kind: 'createThenInsert' }),
    );
  }
  const { keys, shardKey } = table.traits;
  const key = keys.find(({ columns }) => columns.includes(place));
  if (key !== undefined || shardKey.includes(place))
    mistakes.push(leftOutAt(`DROP COLUMN ${column.name}, which belongs to a key,`, name.span));
  if (table.columns.some(({ traits }, index) => index !== place && traits?.computed))
    mistakes.push(leftOutAt('DROP COLUMN beside computed columns', name.span));
  return {
    ...table,
    columns: table.columns.map((one, index) => (index === place ? dropped(one, place) : one)),
  };
}

/** MODIFY, and CHANGE with a definition: the values that rows have stay as they are, so each has to fit as it is [MODEL]. */
function withOtherColumn(
  table: Altered,
  { from, column: written }: TableChange & { readonly kind: 'changeColumn' },
  { mistakes, target }: Altering,
): Altered {
  const place = placeOf(table, from, 'unknown', mistakes);
  const before = table.columns[place];
  if (before === undefined) return table;
  const isPrimary = table.traits.keys.some(
    ({ kind, columns }) => kind === 'primary' && columns.includes(place),
  );
  const after = columnOf(written, isPrimary, mistakes);
  const isRenamed = after.name.toLowerCase() !== before.name.toLowerCase();
  if (
    isRenamed &&
    columnIndex(
      table.columns.map(({ name }) => name),
      after.name,
    ) >= 0
  )
    mistakes.push(thereAlreadyAt(written.name));
  const isLeftOut =
    written.isNumbered !== (before.traits?.isNumbered ?? false) ||
    written.computed !== null ||
    before.traits?.computed ||
    written.keys.length > 0 ||
    after.type !== before.type;
  if (isLeftOut) mistakes.push(leftOutAt(`MODIFY COLUMN ${before.name} to that`, written.span));
  else {
    const misfit = rowsOfTable(target).findIndex(
      (row) => !fits(place < row.length ? (row[place] ?? null) : absentOf(before), after),
    );
    const message = `Data truncated for column '${after.name}' at row ${misfit + 1}`;
    if (misfit >= 0)
      mistakes.push(
        mistakeAt(written.span, { number: 1265, sqlstate: '01000', message }, { kind: 'fitTheColumns' }),
      );
  }
  const kept = withAbsent(after, absentOf(before));
  return { ...table, columns: table.columns.map((one, index) => (index === place ? kept : one)) };
}

/** The column with what older rows go on having in it. */
const withAbsent = (column: ColumnDefinition, absent: Value): ColumnDefinition =>
  column.traits === undefined || column.traits.fallback === absent
    ? column
    : { ...column, traits: { ...column.traits, absent } };

function fits(value: Row[number], column: ColumnDefinition): boolean {
  if (value === null) return column.traits?.isNullable ?? true;
  const converted = convertValue(value, column, 1);
  return converted.ok && converted.value === value;
}

/** The rows that are committed, partition after partition. */
function rowsOfTable({ database, table }: Altering['target']): readonly Row[] {
  if (table.rows !== undefined) return table.rows.slice();
  return database.partitions.slice().flatMap((partition) => {
    const primary = onlinePrimary(partition);
    return primary === null ? [] : rowsOf(primary.head, table.id).slice();
  });
}

function renamed(table: Altered, to: Name, { mistakes, target }: Altering): Altered {
  const fault = nameFault('table', to.text);
  if (fault !== null) mistakes.push(mistakeAt(to.span, fault.error, fault.reason));
  if (to.text !== target.table.name && tableNamed(to.text, target.database.tables) !== null) {
    const error = { number: 1050, sqlstate: '42S01', message: `Table '${to.text}' already exists` };
    mistakes.push(mistakeAt(to.span, error, { kind: 'columnsDiffer' }));
  }
  return { ...table, name: to.text };
}

function withKey(table: Altered, key: WrittenKey, names: readonly string[], mistakes: Mistake[]): Altered {
  if (key.kind === 'unenforced') return table;
  if (key.kind === 'foreign') {
    mistakes.push(foreignKeyAt(key.span));
    return table;
  }
  if (key.kind === 'primary' || key.kind === 'shard' || key.kind === 'sort') {
    mistakes.push(leftOutAt(`ADD ${key.kind.toUpperCase()} KEY`, key.span));
    return table;
  }
  const { keys, shardKey, isReference } = table.traits;
  const name = nameOfKey(key, keys, names);
  const made: TableKey = { name, kind: key.kind, columns: placesOf(key, names, mistakes) };
  if (keys.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    const error = { number: 1061, sqlstate: '42000', message: `Duplicate key name '${name}'` };
    mistakes.push(mistakeAt(key.span, error, { kind: 'columnsDiffer' }));
  }
  const isWithin =
    isReference || (shardKey.length > 0 && shardKey.every((place) => made.columns.includes(place)));
  if (key.kind === 'unique' && !isWithin) {
    const columns = shardKey.map((place) => names[place] ?? '');
    mistakes.push(mistakeAt(key.span, notWithinPartition(name), { kind: 'keyHasShardKey', columns }));
  }
  return { ...table, traits: { ...table.traits, keys: [...keys, made] } };
}

/** 1062 for rows that a new unique key would find twice. */
function duplicateUnder(
  changes: readonly TableChange[],
  table: TableSchema,
  database: Database,
): Mistake | null {
  const added = changes.flatMap((change) =>
    change.kind === 'addKey' && change.key.kind === 'unique' ? [change.key] : [],
  );
  for (const { name, span, columns } of added) {
    const key = table.traits?.keys.find(
      (one) =>
        one.kind === 'unique' &&
        (name === null || one.name === name) &&
        one.columns.length === columns.length,
    );
    if (key === undefined) continue;
    const seen = new Set<string>();
    const twice: Row[] = [];
    const look = (row: Row): void => {
      const entry = entryOf(row, key);
      if (entry !== null && seen.has(entry)) twice.push(row);
      if (entry !== null) seen.add(entry);
    };
    rowsOfTable({ database, table }).forEach(look);
    const [first] = twice;
    if (first !== undefined) {
      const values = key.columns.map((column) => first[column]).join('-');
      const error = {
        number: 1062,
        sqlstate: '23000',
        message: `Duplicate entry '${values}' for key '${key.name}'`,
      };
      return mistakeAt(span, error, { kind: 'columnsDiffer' });
    }
  }
  return null;
}

const thereAlreadyAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    { number: 1060, sqlstate: '42S21', message: `Duplicate column name '${name.text}'` },
    { kind: 'columnsDiffer' },
  );

const leftOutAt = (words: string, span: Name['span']): Mistake =>
  refusalAt(span, `${words} is not part of this model.`, { kind: 'createThenInsert' });
