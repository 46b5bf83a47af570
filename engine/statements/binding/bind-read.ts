import { unreachable } from '../../base/index.ts';
import { refusalAt } from '../mistake.ts';
import type { Column, ResultTable } from '../types.ts';
import { showVariables } from '../views/all-variables.ts';
import { showClusterStatus } from '../views/cluster-status.ts';
import { showDatabases, showDatabasesExtended } from '../views/databases.ts';
import { showColumns, showCreateTable } from '../views/definitions.ts';
import { showAggregators, showAggregatorsExtended, showLeaves } from '../views/nodes.ts';
import { showPartitions, showPartitionsExtended } from '../views/partitions.ts';
import { showProcesslist, showStatus } from '../views/processes.ts';
import { explainClearOrphans, showRebalanceAllStatus } from '../views/rebalance.ts';
import { showReplicationStatus } from '../views/replication-status.ts';
import { showViewColumns } from '../views/view-columns.ts';
import {
  bindExplainRebalance,
  bindExplainRebalanceAll,
  bindExplainRestore,
  bindRebalanceStatus,
} from './bind-plans.ts';
import { answerTo } from './bind-reads.ts';
import { bindShowPart, bindShowTables, likeTheFirst, viewNamed } from './bind-show-part.ts';
import { bindSelectInto } from './bind-user-variables.ts';
import { answer, type Bound, type Of, type ReadStatement, refused, type Scene } from './bound.ts';
import { findDatabase, findTable } from './names.ts';

/** What a node that can be reached and takes the statement answers; nothing is changed. */
export function bindRead(statement: ReadStatement, scene: Scene): Bound {
  const { world } = scene;
  switch (statement.kind) {
    case 'explainRebalancePartitions':
      return bindExplainRebalance(statement, scene);
    case 'explainRebalanceAllDatabases':
      return bindExplainRebalanceAll(scene);
    case 'explainRestoreRedundancy':
      return bindExplainRestore(statement, scene);
    case 'explainClearOrphanDatabases':
      return answer(explainClearOrphans(world));
    case 'showRebalanceStatus':
      return bindRebalanceStatus(statement, scene);
    case 'showRebalanceAllDatabasesStatus':
      return answer(showRebalanceAllStatus(world));
    case 'showLeaves':
      return answer(showLeaves(world));
    case 'showAggregators':
      return answer(statement.extended ? showAggregatorsExtended(world) : showAggregators(world));
    case 'showPartitions':
      return bindShowPartitions(statement, scene);
    case 'showClusterStatus':
      return answer(showClusterStatus(world));
    case 'showDatabases':
      return answer(
        named(
          statement.extended ? showDatabasesExtended(world, scene.node) : showDatabases(world, scene.node),
          statement.like,
        ),
      );
    case 'showTables':
      return bindShowTables(statement, scene, { full: false });
    case 'showVariables':
      return answer(showVariables(scene, statement));
    case 'showStatus':
      return answer(showStatus(scene, statement.like));
    case 'showProcesslist':
      return answer(showProcesslist(scene));
    case 'showReplicationStatus':
      return answer(showReplicationStatus(world, scene.node));
    case 'showPart':
      return bindShowPart(statement, scene, bindRead);
    case 'showWarnings':
      return bindShowWarnings(scene);
    case 'showCreateTable':
    case 'showColumns':
      return bindTableDefinition(statement, scene);
    case 'select':
      return bindWholeSelect(statement, scene);
    default:
      return unreachable(statement);
  }
}

/** SHOW WARNINGS and SHOW ERRORS leave what they list as it is. */
function bindShowWarnings({ memory }: Scene): Bound {
  const warnings = memory?.warnings ?? [];
  const rows = warnings.map(({ level, code, message }) => [level, code, message]);
  return {
    kind: 'table',
    table: { columns: warningColumns, rows },
    remembers: { warnings },
  };
}

const warningColumns: readonly Column[] = [
  { name: 'Level', align: 'left', nullable: false },
  { name: 'Code', align: 'right', nullable: false },
  { name: 'Message', align: 'left', nullable: false },
];

/** A SELECT that is shown, or whose values variables get; with SLEEP it takes its time. */
function bindWholeSelect({ query, into, span }: Of<'select'>, scene: Scene): Bound {
  if (into !== null) return bindSelectInto({ query, into, span }, scene);
  const answered = answerTo(query, scene);
  if (!answered.ok) return answered.bound;
  const ends = answer(answered.table);
  return answered.sleptMs === 0 ? ends : { kind: 'waits', limit: { afterMs: answered.sleptMs, ends } };
}

function bindShowPartitions({ database, extended, span }: Of<'showPartitions'>, scene: Scene): Bound {
  const found = findDatabase(scene, database, span);
  if (!found.ok) return refused(found.mistake);
  const show = extended ? showPartitionsExtended : showPartitions;
  return answer(show(scene.world, found.thing));
}

const named = (table: ResultTable, like: string | null): ResultTable =>
  like === null ? table : likeTheFirst(table, like);

/** SHOW CREATE TABLE, SHOW COLUMNS and DESCRIBE. */
function bindTableDefinition(statement: Of<'showCreateTable'> | Of<'showColumns'>, scene: Scene): Bound {
  const view = viewNamed(statement.table, scene);
  if (view !== null) {
    if (statement.kind === 'showColumns') return answer(showViewColumns(view, false));
    const message = 'SHOW CREATE TABLE of a view of the server is not part of this model.';
    return refused(refusalAt(statement.table.span, message, { kind: 'leftOut', about: 'otherTables' }));
  }
  const found = findTable(scene, statement.table);
  if (!found.ok) return refused(found.mistake);
  const { table } = found.thing;
  return answer(statement.kind === 'showColumns' ? showColumns(table) : showCreateTable(table, scene.world));
}
