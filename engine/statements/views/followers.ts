import type { NodeId } from '../../base/index.ts';
import {
  type ClusterNode,
  isReachable,
  knownAggregators,
  leavesInOrder,
  masterOf,
  reaches,
  type World,
} from '../../cluster/index.ts';

/** With so many leaves the master hands the databases of every node to one leaf, and that one to the others [DOC]. */
const leavesOfTree = 32;

/** Who hands on to whom what every node follows: the metadata of the cluster, and what a database has beside its partitions. */
export interface Following {
  readonly from: ClusterNode;
  readonly to: ClusterNode;
  readonly isConnected: boolean;
}

/**
 * The nodes that follow the databases of every node, child aggregators first: those whose process answers [DOC]. Which leaf
 * is the first of many is not public: the first in the order of SHOW LEAVES [MODEL].
 */
export function followings(world: World): readonly Following[] {
  const master = masterOf(world);
  const children = knownAggregators(world).filter(({ id }) => id !== master.id);
  const leaves = leavesInOrder(world);
  const others = [...children, ...leaves].filter(isReachable);
  const root = leaves.length < leavesOfTree ? undefined : leaves.find(isReachable);
  return others.map((to): Following => {
    const from = root === undefined || root === to ? master : root;
    return { from, to, isConnected: isReachable(from) && reaches(world, from.id, to.id) };
  });
}

/** How many of them follow this node. */
export const followersOf = (world: World, node: NodeId): number =>
  followings(world).filter(({ from, isConnected }) => isConnected && from.id === node).length;
