import { type Domain, isSystemDatabase, type Named, nameFault, tableNamed } from '../../cluster/index.ts';
import type { Name, Statement } from '../../language/index.ts';
import type { FixedValue } from '../../telling/index.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { findVariable } from '../views/variables.ts';
import { type Bound, command, nothingToDo, notLoaded, refused, type Scene } from './bound.ts';
import { databaseExistsAt, findWritableDatabase } from './names.ts';

/** SET GLOBAL: 1193 for a variable that there is not, 1231 for a value that it cannot take. */
export function bindSetGlobal(
  statement: Extract<Statement, { readonly kind: 'setGlobal' }>,
  { extras }: Scene,
): Bound {
  const { variable: name, value } = statement;
  const variable = findVariable(name.text);
  if (variable === null) return extras?.bindOtherVariable?.(statement) ?? notLoaded;
  const change = variable.parse(value.text);
  if (change !== null) {
    return command({ kind: 'setVariable', change, name: variable.name, value: value.text }, value.span);
  }
  return refused(valueNotTaken(variable, value));
}

/** 1231, with the values that the variable takes. */
export function valueNotTaken(
  { name, domain }: { readonly name: string; readonly domain: Domain | FixedValue },
  { text, span }: Name,
): Mistake {
  const message = `Variable '${name}' can't be set to the value of '${text}'`;
  return mistakeAt(span, { number: 1231, sqlstate: '42000', message }, { kind: 'variableTakes', domain });
}

/** CREATE DATABASE: synchronous where nothing else is written [DOC]. */
export function bindCreateDatabase(
  statement: Extract<Statement, { readonly kind: 'createDatabase' }>,
  { world }: Scene,
): Bound {
  const { name, partitions } = statement;
  if (statement.ifNotExists && world.databases.some((database) => database.name === name.text))
    return nothingToDo;
  if (isSystemDatabase(name.text)) return refused(databaseExistsAt(name));
  const mistake = mistakenName('database', name);
  if (mistake !== null) return refused(mistake);
  const replication = statement.replication ?? 'sync';
  return command({ kind: 'createDatabase', name: name.text, partitions, replication }, name.span);
}

/** CREATE TABLE: the first column is the shard key [MODEL]. */
export function bindCreateTable(
  statement: Extract<Statement, { readonly kind: 'createTable' }>,
  scene: Scene,
): Bound {
  const { table, columns } = statement;
  const database = findWritableDatabase(scene, table);
  if (!database.ok) return refused(database.mistake);
  if (statement.ifNotExists && tableNamed(table.name.text, database.thing.tables) !== null)
    return nothingToDo;
  const mistake =
    [mistakenName('table', table.name), ...columns.map((column) => mistakenName('column', column.name))].find(
      (found) => found !== null,
    ) ?? null;
  if (mistake !== null) return refused(mistake);
  const names = columns.map((column) => column.name.text.toLowerCase());
  const repeated = columns.find((column, index) => names.indexOf(column.name.text.toLowerCase()) < index);
  if (repeated !== undefined) {
    const message = `Duplicate column name '${repeated.name.text}'`;
    const error = { number: 1060, sqlstate: '42S21', message };
    return refused(mistakeAt(repeated.name.span, error, { kind: 'columnsDiffer' }));
  }
  const schema = {
    name: table.name.text,
    columns: columns.map(({ name, type }) => ({ name: name.text, type })),
  };
  return command({ kind: 'createTable', database: database.thing.name, table: schema }, table.name.span);
}

/** A name that nothing can have, at its place. */
function mistakenName(named: Named, { text, span }: Name): Mistake | null {
  const fault = nameFault(named, text);
  return fault === null ? null : mistakeAt(span, fault.error, fault.reason);
}
