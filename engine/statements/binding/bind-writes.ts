import type { Row, TableSchema, Value } from '../../cluster/index.ts';
import type { Statement, TableName } from '../../language/index.ts';
import { type Bound, command, notLoaded, refused, type Scene } from './bound.ts';
import { findTable, findWritableDatabase } from './names.ts';
import { distribute } from './shard.ts';

type Insert = Extract<Statement, { readonly kind: 'insert' }>;

/**
 * INSERT of values that the columns of a table of INT and TEXT take as they stand, which is all that a start needs; whatever
 * else there is to look at is looked at by what comes later.
 */
export function bindInsert(statement: Insert, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const rows = plainRows(statement, table);
  if (rows === null) return scene.extras?.bindComputedWrite?.(statement, scene) ?? notLoaded;
  const inserts = distribute(rows, database.partitions.length);
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

/** The rows as they are written; null where one is not simply that. */
function plainRows({ columns, rows, progression }: Insert, table: TableSchema): readonly Row[] | null {
  if (columns !== null || table.traits !== undefined) return null;
  const written = rows.map((literals): Row => literals.map(({ value }) => value));
  const arePlain = written.every(
    (row) =>
      row.length === table.columns.length &&
      row.every((value, place) => isPlain(value, table.columns[place]?.type === 'integer')),
  );
  if (!arePlain) return null;
  if (progression === null) return written;
  return table.columns.length === 1 && isPlain(progression.last, true)
    ? continued(written, progression.last)
    : null;
}

/** Has the column of an INT or TEXT the value as it stands? */
const isPlain = (value: Value, isInteger: boolean): boolean =>
  value === null ||
  (isInteger ? typeof value === 'number' && Math.abs(value) < 2_147_483_648 : typeof value === 'string');

/** `(a), (b), ... (z)`: after the last written row it goes on by b − a up to z, as the parser has made sure [HAC, MODEL]. */
export function continued(rows: readonly Row[], end: number): readonly Row[] {
  const [before, last] = rows.slice(-2).map((row) => Number(row[0]));
  const [from, step] = [last ?? 0, (last ?? 0) - (before ?? 0)];
  const further = Array.from(
    { length: (end - from) / step },
    (_value, index): Row => [from + step * (index + 1)],
  );
  return [...rows, ...further];
}
