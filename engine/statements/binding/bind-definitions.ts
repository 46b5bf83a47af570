import { columnLimit, isSystemDatabase, type Named, nameFault, tableNamed } from '../../cluster/index.ts';
import type { Name, Statement } from '../../language/index.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { findVariable } from '../views/variables.ts';
import { type Bound, command, nothingToDo, notLoaded, refused, type Scene } from './bound.ts';
import { databaseExistsAt, findWritableDatabase } from './names.ts';

/** SET GLOBAL; whatever is not one of the usual values of a variable is looked at later. */
export function bindSetGlobal(
  statement: Extract<Statement, { readonly kind: 'setGlobal' }>,
  { extras }: Scene,
): Bound {
  const { variable: name, value } = statement;
  const variable = findVariable(name.text);
  const change = variable?.parse(value.text) ?? null;
  if (variable === null || change === null) return extras?.bindOtherVariable?.(statement) ?? notLoaded;
  return command({ kind: 'setVariable', change, name: variable.name, value: value.text }, value.span);
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
  const unfit = columns.find(
    ({ name }, index) => index === columnLimit || names.indexOf(name.text.toLowerCase()) < index,
  );
  if (unfit !== undefined) return scene.extras?.unfitColumn?.(unfit.name, columns.length) ?? notLoaded;
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
