import { unreachable } from '../../base/index.ts';
import { type Database, tableNamed } from '../../cluster/index.ts';
import type { TableName } from '../../language/index.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { bindAlterTable } from '../tables/alter-table.ts';
import { bindDefineTable } from '../tables/define-table.ts';
import {
  bindDetachLeaves,
  bindPartitionCommand,
  bindPromoteAggregator,
  bindRebalanceAll,
  bindRemoveAggregator,
  bindRestoreRedundancy,
  bindSetAsMaster,
} from './bind-rare-changes.ts';
import { findWritableTable } from './bind-writes.ts';
import {
  type Bound,
  command,
  nothingToDo,
  type Of,
  type Redefinition,
  refused,
  type Scene,
} from './bound.ts';
import { accessDeniedAt, findDatabase, findWritableDatabase, isReadOnly } from './names.ts';
import { unknownTableNote } from './notes.ts';

/** ALTER DATABASE, DROP DATABASE, DROP TABLE, and CREATE TABLE and ALTER TABLE in all their forms; and what seldom changes partitions and masters. */
export function bindRedefinition(statement: Redefinition, scene: Scene): Bound {
  switch (statement.kind) {
    case 'alterDatabase':
      return bindAlterDatabase(statement, scene);
    case 'dropDatabase':
      return bindDropDatabase(statement, scene);
    case 'dropTable':
      return bindDropTable(statement, scene);
    case 'truncate':
      return bindTruncate(statement, scene);
    case 'defineTable':
      return bindDefineTable(statement, scene);
    case 'alterTable':
      return bindAlterTable(statement, scene);
    case 'clearOrphanDatabases':
      return command({ kind: 'clearOrphans' }, statement.span);
    case 'detachLeaves':
      return bindDetachLeaves(statement, scene);
    case 'removeAggregator':
      return bindRemoveAggregator(statement, scene);
    case 'restoreRedundancy':
      return bindRestoreRedundancy(statement, scene);
    case 'aggregatorSetAsMaster':
      return bindSetAsMaster(statement, scene);
    case 'promoteAggregator':
      return bindPromoteAggregator(statement, scene);
    case 'rebalanceAllDatabases':
      return bindRebalanceAll(statement, scene);
    case 'partitionCommand':
      return bindPartitionCommand(statement, scene);
    default:
      return unreachable(statement);
  }
}

function bindAlterDatabase({ database: name, replication }: Of<'alterDatabase'>, scene: Scene): Bound {
  const database = findDatabase(scene, name, name.span);
  return database.ok
    ? command({ kind: 'alterDatabase', database: database.thing.name, replication }, name.span)
    : refused(database.mistake);
}

/** DROP DATABASE: 1008 for one that there is not, as in MySQL, 1044 for a system database. */
function bindDropDatabase({ name, ifExists }: Of<'dropDatabase'>, scene: Scene): Bound {
  if (isReadOnly(scene, name.text)) return refused(accessDeniedAt(name.text, name.span));
  const isThere = scene.world.databases.some((known) => known.name === name.text);
  return ifExists && !isThere ? nothingToDo : command({ kind: 'dropDatabase', name: name.text }, name.span);
}

/**
 * DROP TABLE: 1051 for tables that there are not, as in MySQL; with IF EXISTS they are noted. Where one of several is not there
 * none is dropped, and all of them are dropped at one instant [MODEL].
 */
function bindDropTable(statement: Of<'dropTable'>, scene: Scene): Bound {
  const { table: first, others, ifExists } = statement;
  const there: { readonly written: TableName; readonly database: string }[] = [];
  const missing: { readonly written: TableName; readonly database: Database }[] = [];
  for (const written of [first, ...others]) {
    const database = findWritableDatabase(scene, written);
    if (!database.ok) return refused(database.mistake);
    const { name, tables } = database.thing;
    if (tableNamed(written.name.text, tables) === null) missing.push({ written, database: database.thing });
    else there.push({ written, database: name });
  }
  const [unknown] = missing;
  if (unknown !== undefined && !ifExists) return refused(unknownToDrop(unknown.written, missing));
  const [next, ...rest] = there;
  if (next === undefined) return nothingToDo;
  const drop = { kind: 'dropTable', database: next.database, table: next.written.name.text } as const;
  const [second, ...further] = rest.map(({ written }) => written);
  if (second !== undefined)
    return {
      kind: 'first',
      command: drop,
      text: `DROP TABLE ${next.written.name.text}`,
      error: null,
      rest: { ...statement, table: second, others: further },
    };
  const notes = missing.map(({ written, database }) => unknownTableNote(database.name, written.name.text));
  const bound = command(drop, next.written.name.span);
  return notes.length === 0 || bound.kind !== 'command'
    ? bound
    : { ...bound, remembers: { warnings: notes } };
}

function unknownToDrop(
  { name }: TableName,
  missing: readonly { readonly written: TableName; readonly database: Database }[],
): Mistake {
  const listed = missing.map(({ written, database }) => `${database.name}.${written.name.text}`).join(',');
  const existing = missing[0]?.database.tables.slice().map((candidate) => candidate.name) ?? [];
  const error = { number: 1051, sqlstate: '42S02', message: `Unknown table '${listed}'` };
  return mistakeAt(name.span, error, { kind: 'namesThatThereAre', of: 'table', names: existing });
}

/** TRUNCATE deletes all rows, and says that it has affected none, as what defines a table does [DOC, MODEL]. */
function bindTruncate(statement: Of<'truncate'>, scene: Scene): Bound {
  const target = findWritableTable(statement, scene);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const everyRow = { kind: 'value', value: 1 } as const;
  const write = { database: database.name, table: table.id, inserts: [], deletes: everyRow };
  const bound = command({ kind: 'write', write }, statement.table.span);
  return bound.kind === 'command' ? { ...bound, affected: 0 } : bound;
}
