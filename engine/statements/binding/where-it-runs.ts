import { nodeId } from '../../base/index.ts';
import type { ClusterNode } from '../../cluster/index.ts';
import { type NodeRole, rowOf, type Statement } from '../../language/index.ts';
import { type Mistake, refusalAt } from '../mistake.ts';
import { nameOfNode } from '../naming.ts';
import type { Scene } from './bound.ts';

/** 1105 when a node of this kind does not take the statement [DOC], with where to run it; null when it does. */
export function wrongNodeFor(statement: Statement, scene: Scene): Mistake | null {
  const { runsOn } = rowOf(statement.kind);
  const role = roleOf(scene.node);
  if (runsOn.includes(role)) return null;
  const name = nameOfNode(scene.world, scene.node.id);
  const message = `This statement does not run on ${name}, which is ${titles[role]}.`;
  const places = runsOn.map((place) => titles[place]).join(' or ');
  const hint = `It runs on ${places}: connect there with .connect ${nameOfNode(scene.world, nodeId(1))}.`;
  return refusalAt(statement.span, message, hint);
}

const roleOf = (node: ClusterNode): NodeRole => {
  if (node.kind === 'leaf') return 'leaf';
  return node.isMaster ? 'master' : 'aggregator';
};

const titles: Readonly<Record<NodeRole, string>> = {
  master: 'the master aggregator',
  aggregator: 'a child aggregator',
  leaf: 'a leaf',
};
