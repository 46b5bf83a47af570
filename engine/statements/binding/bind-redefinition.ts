import { unreachable } from '../../base/index.ts';
import { tableNamed } from '../../cluster/index.ts';
import { mistakeAt } from '../mistake.ts';
import { bindAlterTable } from '../tables/alter-table.ts';
import { bindDefineTable } from '../tables/define-table.ts';
import {
  bindPartitionCommand,
  bindPromoteAggregator,
  bindRebalanceAll,
  bindSetAsMaster,
} from './bind-rare-changes.ts';
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

/** ALTER DATABASE, DROP DATABASE, DROP TABLE, and CREATE TABLE and ALTER TABLE in all their forms; and what seldom changes partitions and masters. */
export function bindRedefinition(statement: Redefinition, scene: Scene): Bound {
  switch (statement.kind) {
    case 'alterDatabase':
      return bindAlterDatabase(statement, scene);
    case 'dropDatabase':
      return bindDropDatabase(statement, scene);
    case 'dropTable':
      return bindDropTable(statement, scene);
    case 'defineTable':
      return bindDefineTable(statement, scene);
    case 'alterTable':
      return bindAlterTable(statement, scene);
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

/** DROP TABLE: 1051 for a table that there is not, as in MySQL. */
function bindDropTable({ table, ifExists }: Of<'dropTable'>, scene: Scene): Bound {
  const database = findWritableDatabase(scene, table);
  if (!database.ok) return refused(database.mistake);
  const { name, tables } = database.thing;
  if (tableNamed(table.name.text, tables) !== null) {
    return command({ kind: 'dropTable', database: name, table: table.name.text }, table.name.span);
  }
  if (ifExists) return nothingToDo;
  const existing = tables.map((candidate) => candidate.name);
  const message = `Unknown table '${name}.${table.name.text}'`;
  const error = { number: 1051, sqlstate: '42S02', message };
  return refused(
    mistakeAt(table.name.span, error, { kind: 'namesThatThereAre', of: 'table', names: existing }),
  );
}
