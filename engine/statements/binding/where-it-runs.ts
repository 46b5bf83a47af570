import {
  addressOf,
  type ClusterNode,
  masterOf,
  processIs,
  reaches,
  type World,
} from '../../cluster/index.ts';
import { isForwarded, type NodeRole, rolesFor, type Statement, writtenNode } from '../../language/index.ts';
import { nameOfNode } from '../../telling/index.ts';
import { type Mistake, refusalAt } from '../mistake.ts';
import type { Scene } from './bound.ts';

/** 1105 when a node of this kind does not take the statement [DOC], with where to run it; null when it does. */
export function wrongNodeFor(statement: Statement, scene: Scene): Mistake | null {
  if (scene.node.kind === 'aggregator' && !scene.node.isMember) return removedAggregator(statement, scene);
  const runsOn = rolesFor(statement.kind);
  const role = roleOf(scene.node);
  if (runsOn.includes(role)) return null;
  const name = nameOfNode(scene.world, scene.node.id);
  const message = `This statement does not run on ${name}, which is ${titles[role]}.`;
  return refusalAt(statement.span, message, {
    kind: 'runsOn',
    roles: runsOn,
    connection: connectionToMaster(scene.world),
  });
}

/** A removed aggregator is no way into the cluster any more [MODEL]. */
function removedAggregator(statement: Statement, { world, node }: Scene): Mistake {
  const message = `${nameOfNode(world, node.id)} is no longer an aggregator of the cluster.`;
  return refusalAt(statement.span, message, {
    kind: 'connectElsewhere',
    connection: connectionToMaster(world),
  });
}

/** What becomes of a statement that a child aggregator passes on to the master. */
export type Forwarding =
  | { readonly kind: 'goesOn' }
  | { readonly kind: 'waits' }
  | { readonly kind: 'refused'; readonly mistake: Mistake };

/**
 * A child aggregator forwards what only the master can decide [DOC]. Without the master it is refused; while the
 * master hangs, or the network to it is silent, it waits [MODEL].
 */
export function forwardingOf(statement: Statement, { world, node }: Scene): Forwarding {
  if (roleOf(node) !== 'aggregator' || !isForwarded(statement.kind)) return { kind: 'goesOn' };
  const master = masterOf(world);
  if (reaches(world, node.id, master.id)) return { kind: 'goesOn' };
  if (!processIs.refusing(master.process)) return { kind: 'waits' };
  const message = `The master aggregator ${addressOf(master)} cannot be reached, and this statement is forwarded to it.`;
  const mistake = refusalAt(statement.span, message, { kind: 'startMasterOrTakeOver' });
  return { kind: 'refused', mistake };
}

const connectionToMaster = (world: World): string =>
  `.connect ${writtenNode(nameOfNode(world, masterOf(world).id))}`;

const roleOf = (node: ClusterNode): NodeRole => {
  if (node.kind === 'leaf') return 'leaf';
  return node.isMaster ? 'master' : 'aggregator';
};

const titles: Readonly<Record<NodeRole, string>> = {
  master: 'the master aggregator',
  aggregator: 'a child aggregator',
  leaf: 'a leaf',
};
