import { unreachable } from '../../base/index.ts';
import {
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
} from '../../cluster/index.ts';
import type { Name, TableChange, WrittenKey } from '../../language/index.ts';
import { findWritableTable } from '../binding/bind-writes.ts';
import { type Bound, command, type Of, refused, type Scene } from '../binding/bound.ts';
import { type Mistake, mistakeAt, refusalAt, unknownColumnAt } from '../mistake.ts';
import { columnIndex } from '../query/columns.ts';
import { columnOf, nameOfKey, notWithinPartition, placesOf } from './define-table.ts';

/** ALTER TABLE, CREATE INDEX and DROP INDEX: columns and keys are added, keys are dropped, and columns are called otherwise. */
export function bindAlterTable(statement: Of<'alterTable'>, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const mistakes: Mistake[] = [];
  let { columns, traits = spread }: Omit<TableDefinition, 'name'> = table;
  for (const change of statement.changes)
    ({ columns, traits = spread } = changed({ columns, traits }, change, mistakes));
  const altered = { ...table, columns, traits };
  const twice =
    mistakes.length > 0 ? null : duplicateUnder(statement.changes, altered, target.thing.database);
  const [mistake] = twice === null ? mistakes : [twice];
  if (mistake !== undefined) return refused(mistake);
  const definition = { name: table.name, columns, traits };
  return command({ kind: 'alterTable', database: database.name, table: definition }, statement.table.span);
}

/** A table of which nothing else is known: it is spread by its first column, and has no key. */
const spread: TableTraits = {
  storage: 'columnstore',
  isReference: false,
  shardKey: [],
  keys: [],
  comment: '',
};

type Altered = Pick<TableDefinition, 'columns'> & { readonly traits: TableTraits };

function changed(table: Altered, change: TableChange, mistakes: Mistake[]): Altered {
  const names = table.columns.map(({ name }) => name);
  switch (change.kind) {
    case 'addColumn': {
      const { column } = change;
      const isThere = columnIndex(names, column.name.text) >= 0;
      if (isThere) mistakes.push(thereAlreadyAt(column.name));
      const isLeftOut =
        column.isNumbered ||
        column.computed !== null ||
        column.keys.length > 0 ||
        (!column.isNullable && column.fallback === null);
      if (isLeftOut) mistakes.push(leftOutAt(`ADD COLUMN ${column.name.text} with that`, column.span));
      return { ...table, columns: [...table.columns, columnOf(column, false, mistakes)] };
    }
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
      if (place === -1) mistakes.push(unknownColumnAt(change.from, 'field list', names));
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

function withKey(table: Altered, key: WrittenKey, names: readonly string[], mistakes: Mistake[]): Altered {
  if (key.kind === 'primary' || key.kind === 'shard' || key.kind === 'sort' || key.kind === 'foreign') {
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
  { partitions }: Database,
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
    table.rows?.forEach(look);
    partitions.forEach((partition) => {
      const primary = onlinePrimary(partition);
      if (primary !== null) rowsOf(primary.head, table.id).forEach(look);
    });
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
