import {
  type ClusterError,
  type ColumnDefinition,
  type ColumnTraits,
  columnLimit,
  nameFault,
  refusal,
  type TableDefinition,
  type TableKey,
  type TableTraits,
  tableNamed,
} from '../../cluster/index.ts';
import type { Name, Span, WrittenColumn, WrittenDefinition, WrittenKey } from '../../language/index.ts';
import { type Bound, command, nothingToDo, type Of, refused, type Scene } from '../binding/bound.ts';
import { findTable, findWritableDatabase } from '../binding/names.ts';
import { sessionOf } from '../binding/session.ts';
import { type Mistake, mistakeAt, refusalAt } from '../mistake.ts';
import { columnIndex } from '../query/columns.ts';
import { prepareQuery } from '../query/prepare.ts';
import { hasTodaysColumns, versionNames } from '../views/versions.ts';
import { cellTypeOf, typeAsPrinted } from './column-type.ts';
import { queryOf } from './computed-columns.ts';
import { convertValue } from './convert-value.ts';
import { isDropped, namesShown } from './dropped-columns.ts';
import { selectedColumns, withSelected } from './selected-columns.ts';
import { tableColumns } from './table-columns.ts';

export type Defined =
  | { readonly ok: true; readonly table: TableDefinition }
  | { readonly ok: false; readonly mistake: Mistake };

/** CREATE TABLE with types, keys and options, and CREATE TABLE … LIKE. */
export function bindDefineTable(statement: Of<'defineTable'>, scene: Scene): Bound {
  const { table: name, definition } = statement;
  const database = findWritableDatabase(scene, name);
  if (!database.ok) return refused(database.mistake);
  if (definition.ifNotExists && tableNamed(name.name.text, database.thing.tables) !== null)
    return nothingToDo;
  const fault = nameFault('table', name.name.text);
  if (fault !== null) return refused(mistakeAt(name.name.span, fault.error, fault.reason));
  const selected = definition.query === null ? null : selectedColumns(definition.query, scene);
  if (selected !== null && !selected.ok) return selected.bound;
  const columns = selected === null ? definition.columns : withSelected(definition.columns, selected.columns);
  const defined =
    definition.like === null
      ? defineTable(name.name, { ...definition, columns }, scene)
      : likeAnother(name.name, definition.like, scene);
  if (!defined.ok) return refused(defined.mistake);
  const create = { kind: 'createTable', database: database.thing.name, table: defined.table } as const;
  if (definition.query === null || selected === null) return command(create, name.name.span);
  // The rows follow in the same statement: the table stands also where they cannot be written [MODEL].
  const rest = {
    kind: 'insertSelect',
    how: 'insert',
    table: name,
    columns: selected.columns.map((column) => column.name),
    query: definition.query,
    lengths: null,
    defaults: [],
    onDuplicate: [],
    written: statement.written,
    span: statement.span,
  } as const;
  return { kind: 'first', command: create, text: statement.written, error: null, rest };
}

function likeAnother(name: Name, like: NonNullable<WrittenDefinition['like']>, scene: Scene): Defined {
  const found = findTable(scene, like);
  if (!found.ok) return found;
  const { columns: all, traits } = found.thing.table;
  const columns = all.filter((column) => !isDropped(column));
  if (traits === undefined) return { ok: true, table: { name: name.text, columns } };
  const moved = (places: readonly number[]): readonly number[] =>
    places.map((place) => all.slice(0, place).filter((column) => !isDropped(column)).length);
  const keys = traits.keys.map((key) => ({ ...key, columns: moved(key.columns) }));
  const own = { ...traits, keys, shardKey: moved(traits.shardKey) };
  return { ok: true, table: { name: name.text, columns, traits: own } };
}

/** A table with what is written of it, or the first thing that is wrong with that. */
function defineTable(
  name: Name,
  written: Omit<WrittenDefinition, 'ifNotExists' | 'like' | 'query'>,
  scene: Scene,
): Defined {
  const surplus = written.columns[columnLimit];
  if (surplus !== undefined) return { ok: false, mistake: tooManyColumnsAt(surplus.name.span) };
  const mistakes: Mistake[] = [...missingTypesAt(written.columns, scene)];
  const names = written.columns.map((column) => column.name.text);
  for (const [index, { name: column }] of written.columns.entries())
    if (columnIndex(names, column.text) < index) mistakes.push(sameNameAt(column));
  const keys = [
    ...written.columns.flatMap(({ keys: kinds, name: column, span }) =>
      kinds.map((kind): WrittenKey => ({ kind, name: null, columns: [column], span })),
    ),
    ...written.keys,
  ];
  const found = tableKeys(keys, names, mistakes);
  const primary = found.find(({ kind }) => kind === 'primary');
  const columns = written.columns.map((column, place) =>
    columnOf(column, primary?.columns.includes(place) ?? false, mistakes),
  );
  const traits: TableTraits = {
    storage: written.storage,
    isReference: written.isReference,
    shardKey: written.isReference ? [] : shardKeyOf(keys, found, names, mistakes),
    keys: found,
    comment: written.comment,
  };
  checkNumbered(written.columns, found, mistakes);
  checkUnique(traits, keys, names, mistakes);
  const table = { name: name.text, columns, traits };
  mistakes.push(...mistakesOfComputed(table, written.columns, scene));
  const [mistake] = mistakes;
  return mistake === undefined ? { ok: true, table: withTypes(table, scene) } : { ok: false, mistake };
}

/** 1117, as MySQL has it: a column too many. */
export const tooManyColumnsAt = (span: Span): Mistake =>
  mistakeAt(
    span,
    { number: 1117, sqlstate: 'HY000', message: 'Too many columns' },
    { kind: 'fewerColumns', most: columnLimit },
  );

export const sameNameAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    { number: 1060, sqlstate: '42S21', message: `Duplicate column name '${name.text}'` },
    { kind: 'columnsDiffer' },
  );

/** VECTOR came with version 8.5 [DOC], which the cluster may say that it is not. */
export function missingTypesAt(columns: readonly WrittenColumn[], { world }: Scene): readonly Mistake[] {
  if (hasTodaysColumns(world)) return [];
  const message = `VECTOR came with version 8.5, and this cluster says that it is ${versionNames(world).product}.`;
  return columns
    .filter(({ type }) => type?.text === 'VECTOR')
    .map(({ span }) => refusalAt(span, message, { kind: 'chooseVersion' }));
}

/** A column that is INT or TEXT and nothing else needs no traits. */
export function columnOf(written: WrittenColumn, isPrimary: boolean, mistakes: Mistake[]): ColumnDefinition {
  const { name, type, isNumbered, clock, comment } = written;
  const fault = nameFault('column', name.text);
  if (fault !== null) mistakes.push(mistakeAt(name.span, fault.error, fault.reason));
  const printed = type === null ? autoType : typeAsPrinted(type);
  const isNullable = written.isNullable && !isPrimary;
  const cells = cellTypeOf(printed);
  const bare: ColumnTraits = {
    type: printed,
    isNullable,
    isNumbered,
    fallback: null,
    clock,
    computed: written.computed?.heading ?? null,
    comment,
  };
  const column: ColumnDefinition = { name: name.text, type: cells, traits: bare };
  if (isNumbered && cells !== 'integer') {
    const message = `Incorrect column specifier for column '${name.text}'`;
    mistakes.push(
      mistakeAt(written.span, { number: 1063, sqlstate: '42000', message }, { kind: 'numbersAreIntegers' }),
    );
  }
  if (written.fallback === null) return column;
  const fallback = convertValue(written.fallback, column, 1);
  if (fallback.ok) return { ...column, traits: { ...bare, fallback: fallback.value } };
  const message = `Invalid default value for '${name.text}'`;
  mistakes.push(
    mistakeAt(
      written.span,
      { number: 1067, sqlstate: '42000', message },
      { kind: 'fitTheType', type: printed },
    ),
  );
  return column;
}

/** Stands for the type of a computed column until it is known what its expression gives. */
const autoType = 'auto';

/** PERSISTED AUTO: a number is a double and anything else a text [MODEL]. */
function withTypes(table: TableDefinition, scene: Scene): TableDefinition {
  const query = queryOf(table);
  if (query === null || table.columns.every(({ traits }) => traits?.type !== autoType)) return table;
  const prepared = prepareQuery(query, () => tableColumns(table), { variables: scene.world.variables });
  const given = prepared.ok ? prepared.run(() => [], sessionOf(scene)) : null;
  const results = given?.ok ? given.table.columns : [];
  const computed = table.columns.filter(({ traits }) => traits?.computed);
  return {
    ...table,
    columns: table.columns.map((column) => {
      if (column.traits?.type !== autoType) return column;
      const type = results[computed.indexOf(column)]?.holds === 'number' ? 'double' : 'longtext';
      return { ...column, traits: { ...column.traits, type } };
    }),
  };
}

function tableKeys(
  keys: readonly WrittenKey[],
  names: readonly string[],
  mistakes: Mistake[],
): readonly TableKey[] {
  const found: TableKey[] = [];
  for (const key of keys) {
    const columns = placesOf(key, names, mistakes);
    if (key.kind === 'foreign') mistakes.push(foreignKeyAt(key.span));
    if (key.kind === 'shard' || key.kind === 'foreign' || key.kind === 'unenforced') continue;
    if (key.kind === 'primary' && found.some(({ kind }) => kind === 'primary')) {
      const error = { number: 1068, sqlstate: '42000', message: 'Multiple primary key defined' };
      mistakes.push(mistakeAt(key.span, error, { kind: 'onePrimaryKey' }));
    }
    const name = nameOfKey(key, found, names);
    if (key.kind !== 'sort' && found.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      const error = { number: 1061, sqlstate: '42000', message: `Duplicate key name '${name}'` };
      mistakes.push(mistakeAt(key.span, error, { kind: 'columnsDiffer' }));
    }
    found.push({ name, kind: key.kind, columns });
  }
  return found;
}

/** 1706, as a server answers it [OBS]. */
export const foreignKeyAt = (span: Span): Mistake =>
  mistakeAt(
    span,
    {
      number: 1706,
      sqlstate: 'HY000',
      message: "Feature 'FOREIGN (non-SHARD) key to a sharded table' is not supported by SingleStore",
    },
    { kind: 'unenforcedOrNone' },
  );

/** The places of the columns of a key: 1072 for a column that there is not. */
export function placesOf(key: WrittenKey, names: readonly string[], mistakes: Mistake[]): readonly number[] {
  return key.columns.flatMap((name) => {
    const place = columnIndex(names, name.text);
    if (place >= 0) return [place];
    const message = `Key column '${name.text}' doesn't exist in table`;
    const error = { number: 1072, sqlstate: '42000', message };
    const shown = namesShown(names.map((one) => ({ name: one })));
    mistakes.push(mistakeAt(name.span, error, { kind: 'namesThatThereAre', of: 'column', names: shown }));
    return [];
  });
}

/** A key without a name is called as its first column, with a number where another one is called so. */
export function nameOfKey(
  { kind, name, columns }: WrittenKey,
  others: readonly TableKey[],
  names: readonly string[],
): string {
  if (kind === 'primary') return 'PRIMARY';
  if (name !== null) return name;
  const [first] = columns;
  if (first === undefined) return '__UNORDERED';
  const base = names[columnIndex(names, first.text)] ?? first.text;
  const isTaken = (candidate: string): boolean => others.some((other) => other.name === candidate);
  let candidate = base;
  for (let number = 2; isTaken(candidate) && number <= others.length + 2; number += 1)
    candidate = `${base}_${number}`;
  return candidate;
}

/** SHARD KEY as written, or else the columns of the primary key [DOC], or of the first unique one [MODEL]; else rows are spread. */
function shardKeyOf(
  keys: readonly WrittenKey[],
  found: readonly TableKey[],
  names: readonly string[],
  mistakes: Mistake[],
): readonly number[] {
  const [shard, second] = keys.filter(({ kind }) => kind === 'shard');
  if (second !== undefined)
    mistakes.push(refusalAt(second.span, 'A table has one shard key.', { kind: 'columnsDiffer' }));
  if (shard !== undefined) return placesOf(shard, names, []);
  const key = found.find(({ kind }) => kind === 'primary') ?? found.find(({ kind }) => kind === 'unique');
  return key?.columns ?? [];
}

/** A key can be kept to within a partition alone, so it has all columns of the shard key [DOC]. The number is MODEL. */
export const notWithinPartition = (key: string): ClusterError =>
  refusal(`The unique key named: '${key}' must contain all columns specified in the shard key`);

function checkUnique(
  { keys, shardKey, isReference }: TableTraits,
  written: readonly WrittenKey[],
  names: readonly string[],
  mistakes: Mistake[],
): void {
  const isSpread = shardKey.length === 0 && !isReference;
  for (const key of keys) {
    if (key.kind !== 'primary' && key.kind !== 'unique') continue;
    if (!isSpread && shardKey.every((place) => key.columns.includes(place))) continue;
    const at = written.find(
      ({ kind, columns }) => kind === key.kind && columns.length === key.columns.length,
    );
    const span: Span = at?.span ?? { start: 0, end: 0 };
    const wanted = shardKey.map((place) => names[place] ?? '');
    mistakes.push(mistakeAt(span, notWithinPartition(key.name), { kind: 'keyHasShardKey', columns: wanted }));
  }
}

function checkNumbered(
  columns: readonly WrittenColumn[],
  keys: readonly TableKey[],
  mistakes: Mistake[],
): void {
  const places = columns.flatMap(({ isNumbered }, place) => (isNumbered ? [place] : []));
  const [first, second] = places;
  const isKey = first === undefined || keys.some((key) => key.columns[0] === first && key.kind !== 'sort');
  const wrong = second ?? (isKey ? undefined : first);
  const column = wrong === undefined ? undefined : columns[wrong];
  if (column === undefined) return;
  const message =
    'Incorrect table definition; there can be only one auto column and it must be defined as a key';
  mistakes.push(
    mistakeAt(
      column.span,
      { number: 1075, sqlstate: '42000', message },
      { kind: 'numberedIsKey', column: column.name.text },
    ),
  );
}

/** A computed column is worked out of the columns of its row: what it says is tried when it is made. */
function mistakesOfComputed(
  table: TableDefinition,
  columns: readonly WrittenColumn[],
  scene: Scene,
): readonly Mistake[] {
  const [first] = columns.flatMap(({ computed, span }) => (computed === null ? [] : [span]));
  if (first === undefined) return [];
  const query = queryOf(table);
  if (query === null)
    return [refusalAt(first, 'This computed column cannot be read.', { kind: 'askForLess' })];
  const plain = { ...table, columns: table.columns.filter(({ traits }) => !traits?.computed) };
  const prepared = prepareQuery(query, () => tableColumns(plain), { variables: scene.world.variables });
  if (prepared.ok) return [];
  return [
    mistakeAt(first, prepared.mistake.error, {
      kind: 'namesThatThereAre',
      of: 'column',
      names: plain.columns.map(({ name }) => name),
    }),
  ];
}
