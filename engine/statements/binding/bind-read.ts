import { unreachable } from '../../base/index.ts';
import { noDatabaseSelected, unknownDatabaseAt } from '../mistake.ts';
import { showClusterStatus } from '../views/cluster-status.ts';
import { showDatabases, showDatabasesExtended } from '../views/databases.ts';
import { showAggregators, showLeaves } from '../views/nodes.ts';
import { showPartitions, showPartitionsExtended } from '../views/partitions.ts';
import { explainClearOrphans, showRebalanceAllStatus } from '../views/rebalance.ts';
import { showTables } from '../views/tables.ts';
import { showVariables } from '../views/variables.ts';
import {
  bindExplainRebalance,
  bindExplainRebalanceAll,
  bindExplainRestore,
  bindRebalanceStatus,
} from './bind-plans.ts';
import { bindSelect } from './bind-reads.ts';
import { answer, type Bound, type Of, type ReadStatement, refused, type Scene } from './bound.ts';
import { databaseNames, findDatabase, partitionNamed } from './names.ts';

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
      return answer(showAggregators(world));
    case 'showPartitions':
      return bindShowPartitions(statement, scene);
    case 'showClusterStatus':
      return answer(showClusterStatus(world));
    case 'showDatabases':
      return answer(
        statement.extended ? showDatabasesExtended(world, scene.node) : showDatabases(world, scene.node),
      );
    case 'showTables':
      return bindShowTables(statement, scene);
    case 'showVariables':
      return answer(showVariables(world, statement.like));
    case 'select':
      return bindSelect(statement, scene);
    default:
      return unreachable(statement);
  }
}

function bindShowPartitions({ database, extended, span }: Of<'showPartitions'>, scene: Scene): Bound {
  const found = findDatabase(scene, database, span);
  if (!found.ok) return refused(found.mistake);
  const show = extended ? showPartitionsExtended : showPartitions;
  return answer(show(scene.world, found.thing));
}

function bindShowTables({ span }: Of<'showTables'>, scene: Scene): Bound {
  const name = scene.connection.database;
  if (name === null) return refused(noDatabaseSelected(span));
  const local = scene.node.kind === 'leaf' ? partitionNamed(name, scene) : null;
  const tables = showTables(scene.world, { shown: name, database: local?.database.name ?? name });
  if (tables !== null) return answer(tables);
  return refused(unknownDatabaseAt({ text: name, span }, databaseNames(scene.world)));
}
