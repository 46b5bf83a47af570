import { unreachable } from '../../base/index.ts';
import { cannotConnect, processIs } from '../../cluster/index.ts';
import { type ClientStatement, effectOf, isForClient, type Statement } from '../../language/index.ts';
import { canCarryOut, withWorkloadRows } from '../../simulation/index.ts';
import { fault } from '../mistake.ts';
import {
  bindAddAggregator,
  bindAddLeaf,
  bindAttachAllLeaves,
  bindAttachLeaf,
  bindDeparture,
  bindRebalance,
} from './bind-cluster.ts';
import { bindCreateDatabase, bindCreateTable, bindSetGlobal } from './bind-definitions.ts';
import { bindForClient } from './bind-for-client.ts';
import { bindInsert } from './bind-writes.ts';
import { type Bound, notLoaded, refused, type Scene, waits } from './bound.ts';
import { findDatabase, isReadOnly, partitionNamed } from './names.ts';
import { forwardingOf, wrongNodeFor } from './where-it-runs.ts';

/**
 * What `statement` amounts to on `connection` at this instant of the cluster: a command for the history, the answer of
 * a read, something the client does itself, or a refusal with its place. `waits` asks to be bound again later.
 * Binding changes nothing.
 */
export function bind(
  statement: Statement,
  { connection, session, world, memory, extras, observer }: Omit<Scene, 'node'>,
): Bound {
  const scene: Scene = {
    world: effectOf(statement) === 'looksAtRows' ? withWorkloadRows(world) : world,
    connection,
    session,
    node: world.nodes.at(connection.node - 1),
    memory,
    extras,
    observer,
  };
  const bound = isForClient(statement) ? bindForClient(statement, scene) : bindForNode(statement, scene);
  return bound.kind === 'command' && !canCarryOut(bound.command) ? notLoaded : bound;
}

type NodeStatement = Exclude<Statement, ClientStatement>;

/** A node that is stopped or recovering refuses the connection; a hung one lets the client wait. An observer needs no node. */
function bindForNode(statement: NodeStatement, scene: Scene): Bound {
  const { node } = scene;
  if (statement.kind === 'select') {
    const isObserved = scene.extras?.isObserved?.(statement, scene);
    if (isObserved === undefined) return notLoaded;
    if (isObserved) return bindOnNode(statement, scene);
  }
  if (processIs.refusing(node.process)) return refused(fault(cannotConnect(node)));
  if (processIs.silent(node.process)) return waits;
  const wrongNode = wrongNodeFor(statement, scene);
  if (wrongNode !== null) return refused(wrongNode);
  const forwarding = forwardingOf(statement, scene);
  switch (forwarding.kind) {
    case 'goesOn':
      return bindOnNode(statement, scene);
    case 'waits':
      return waits;
    case 'refused':
      return refused(forwarding.mistake);
    default:
      return unreachable(forwarding);
  }
}

function bindOnNode(statement: NodeStatement, scene: Scene): Bound {
  switch (statement.kind) {
    case 'addLeaf':
      return bindAddLeaf(statement, scene);
    case 'removeLeaf':
    case 'detachLeaf':
      return bindDeparture(statement, scene);
    case 'attachLeaf':
      return bindAttachLeaf(statement, scene);
    case 'attachAllLeaves':
      return bindAttachAllLeaves(statement);
    case 'addAggregator':
      return bindAddAggregator(statement);
    case 'rebalancePartitions':
      return bindRebalance(statement, scene);
    case 'setGlobal':
      return bindSetGlobal(statement, scene);
    case 'createDatabase':
      return bindCreateDatabase(statement, scene);
    case 'useDatabase':
      return bindUse(statement, scene);
    case 'createTable':
      return bindCreateTable(statement, scene);
    case 'insert':
      return bindInsert(statement, scene);
    default:
      return scene.extras?.bindLater?.(statement, scene) ?? notLoaded;
  }
}

function bindUse({ name }: Extract<Statement, { readonly kind: 'useDatabase' }>, scene: Scene): Bound {
  const isLocal = scene.node.kind === 'leaf' && partitionNamed(name.text, scene) !== null;
  if (isReadOnly(scene, name.text) || isLocal) return { kind: 'use', database: name.text };
  const database = findDatabase(scene, name, name.span);
  return database.ok ? { kind: 'use', database: database.thing.name } : refused(database.mistake);
}
