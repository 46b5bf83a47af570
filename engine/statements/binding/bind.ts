import { unreachable } from '../../base/index.ts';
import { cannotConnect, type World } from '../../cluster/index.ts';
import type { Connection } from '../../history/index.ts';
import { describeHelp, type Statement } from '../../language/index.ts';
import { placementOf, planRebalance, planRestoreRedundancy } from '../../planner/index.ts';
import { fault, noDatabaseSelected, unknownDatabaseAt } from '../mistake.ts';
import { showDatabases, showDatabasesExtended, systemDatabases } from '../views/databases.ts';
import { showAggregators, showLeaves } from '../views/nodes.ts';
import { showPartitions } from '../views/partitions.ts';
import {
  explainClearOrphans,
  explainRebalance,
  explainRestoreRedundancy,
  showRebalanceStatus,
} from '../views/rebalance.ts';
import { showTables } from '../views/tables.ts';
import { showVariables } from '../views/variables.ts';
import { bindCreateDatabase, bindCreateTable, bindDropDatabase, bindSetGlobal } from './bind-definitions.ts';
import { bindConnect, bindImport, bindProcess, bindWait } from './bind-dots.ts';
import { bindSelect, partitionNamed } from './bind-reads.ts';
import { bindDelete, bindInsert } from './bind-writes.ts';
import { answer, type Bound, command, refused, type Scene, waits } from './bound.ts';
import { databaseNames, findDatabase, findLeaf } from './names.ts';
import { wrongNodeFor } from './where-it-runs.ts';

/**
 * What `statement` amounts to on `connection` at this instant of the cluster: a command for the history, the answer of
 * a read, something the client does itself, or a refusal with its place. `waits` asks to be bound again later.
 * Binding changes nothing.
 */
export function bind(statement: Statement, connection: Connection, world: World): Bound {
  const scene: Scene = { world, connection, node: world.nodes.at(connection.node - 1) };
  return isForClient(statement) ? bindForClient(statement, scene) : bindForNode(statement, scene);
}

/** Dot commands and help need no node to answer. */
function isForClient(statement: Statement): statement is ClientStatement {
  return statement.kind.startsWith('dot') || statement.kind === 'help';
}

type ClientStatement = Extract<Statement, { readonly kind: `dot${string}` | 'help' }>;
type NodeStatement = Exclude<Statement, ClientStatement>;

function bindForClient(statement: ClientStatement, scene: Scene): Bound {
  switch (statement.kind) {
    case 'help':
      return { kind: 'text', text: describeHelp(statement.topic).join('\n') };
    case 'dotHelp':
      return { kind: 'text', text: describeHelp('.').join('\n') };
    case 'dotKill':
      return bindProcess('killNode', statement.node, scene);
    case 'dotStop':
      return bindProcess('stopNode', statement.node, scene);
    case 'dotStart':
      return bindProcess('startNode', statement.node, scene);
    case 'dotHang':
      return bindProcess('hangNode', statement.node, scene);
    case 'dotResume':
      return bindProcess('resumeNode', statement.node, scene);
    case 'dotConnect':
      return bindConnect(statement.node, scene);
    case 'dotWait':
      return bindWait(statement.until, scene, statement.span);
    case 'dotBackground':
      return { kind: 'background', text: statement.text };
    case 'dotImport':
      return bindImport(statement);
    default:
      return unreachable(statement);
  }
}

/** A node that is stopped or recovering refuses the connection; a hung one lets the client wait. */
function bindForNode(statement: NodeStatement, scene: Scene): Bound {
  const { node } = scene;
  if (node.process === 'stopped' || node.process === 'recovering') return refused(fault(cannotConnect(node)));
  if (node.process === 'hung') return waits;
  const wrongNode = wrongNodeFor(statement, scene);
  return wrongNode === null ? bindOnNode(statement, scene) : refused(wrongNode);
}

function bindOnNode(statement: NodeStatement, scene: Scene): Bound {
  const { world } = scene;
  switch (statement.kind) {
    case 'addLeaf':
      return command(
        { kind: 'addLeaf', leaf: addressOf(statement), group: statement.group },
        statement.leaf.span,
      );
    case 'removeLeaf':
      return ofLeaf(statement, scene, (leaf) => ({ kind: 'removeLeaf', leaf, force: statement.force }));
    case 'detachLeaf':
      return ofLeaf(statement, scene, (leaf) => ({ kind: 'detachLeaf', leaf }));
    case 'attachLeaf':
      // It may introduce a leaf that the cluster does not know [HAC], so the leaf is not looked up here.
      return command(
        {
          kind: 'attachLeaf',
          leaf: addressOf(statement),
          force: statement.force,
          rebalances: !statement.noRebalance,
        },
        statement.leaf.span,
      );
    case 'attachAllLeaves':
      return command(
        { kind: 'attachAllLeaves', force: statement.force, rebalances: !statement.noRebalance },
        statement.span,
      );
    case 'rebalancePartitions':
      return ofDatabase(statement, scene, (database) =>
        command({ kind: 'rebalance', database }, statement.database.span),
      );
    case 'restoreRedundancy':
      return ofDatabase(statement, scene, (database) =>
        command({ kind: 'restoreRedundancy', database }, statement.database.span),
      );
    case 'clearOrphanDatabases':
      return command({ kind: 'clearOrphans' }, statement.span);
    case 'explainRebalancePartitions':
      return ofDatabase(statement, scene, (database) =>
        answer(explainRebalance(world, database, planRebalance(placementOf(world, database)).actions)),
      );
    case 'explainRestoreRedundancy':
      return ofDatabase(statement, scene, (database) =>
        answer(explainRestoreRedundancy(world, planRestoreRedundancy(placementOf(world, database)).actions)),
      );
    case 'explainClearOrphanDatabases':
      return answer(explainClearOrphans(world));
    case 'showRebalanceStatus':
      return ofDatabase(statement, scene, (database) => answer(showRebalanceStatus(world, database)));
    case 'showLeaves':
      return answer(showLeaves(world));
    case 'showAggregators':
      return answer(showAggregators(world));
    case 'showPartitions': {
      const database = findDatabase(scene, statement.database, statement.span);
      return database.ok ? answer(showPartitions(world, database.thing)) : refused(database.mistake);
    }
    case 'showDatabases':
      return answer(
        statement.extended ? showDatabasesExtended(world, scene.node) : showDatabases(world, scene.node),
      );
    case 'showTables':
      return bindShowTables(statement, scene);
    case 'showVariables':
      return answer(showVariables(world, statement.like));
    case 'setGlobal':
      return bindSetGlobal(statement);
    case 'createDatabase':
      return bindCreateDatabase(statement);
    case 'dropDatabase':
      return bindDropDatabase(statement);
    case 'useDatabase':
      return bindUse(statement, scene);
    case 'createTable':
      return bindCreateTable(statement, scene);
    case 'insert':
      return bindInsert(statement, scene);
    case 'delete':
      return bindDelete(statement, scene);
    case 'select':
      return bindSelect(statement, scene);
    default:
      return unreachable(statement);
  }
}

type LeafStatement = Extract<NodeStatement, { readonly leaf: unknown }>;
type LeafCommand = Parameters<typeof command>[0];

const addressOf = ({ leaf }: LeafStatement) => ({ host: leaf.host, port: leaf.port });

function ofLeaf(
  statement: LeafStatement,
  scene: Scene,
  commandFor: (leaf: ReturnType<typeof addressOf>) => LeafCommand,
): Bound {
  const leaf = findLeaf(scene.world, statement.leaf);
  return leaf.ok ? command(commandFor(addressOf(statement)), statement.leaf.span) : refused(leaf.mistake);
}

type DatabaseStatement = Extract<NodeStatement, { readonly database: unknown }>;

function ofDatabase(statement: DatabaseStatement, scene: Scene, bound: (database: string) => Bound): Bound {
  const database = findDatabase(scene, statement.database, statement.span);
  return database.ok ? bound(database.thing.name) : refused(database.mistake);
}

function bindUse({ name }: Extract<Statement, { readonly kind: 'useDatabase' }>, scene: Scene): Bound {
  const isSystem = systemDatabases.includes(name.text.toLowerCase());
  const isLocal = scene.node.kind === 'leaf' && partitionNamed(name.text, scene) !== null;
  if (isSystem || isLocal) return { kind: 'use', database: name.text };
  const database = findDatabase(scene, name, name.span);
  return database.ok ? { kind: 'use', database: database.thing.name } : refused(database.mistake);
}

function bindShowTables(statement: Statement, scene: Scene): Bound {
  const name = scene.connection.database;
  if (name === null) return refused(noDatabaseSelected(statement.span));
  const local = scene.node.kind === 'leaf' ? partitionNamed(name, scene) : null;
  const tables = showTables(scene.world, { shown: name, database: local?.database.name ?? name });
  if (tables !== null) return answer(tables);
  return refused(unknownDatabaseAt({ text: name, span: statement.span }, databaseNames(scene.world)));
}
