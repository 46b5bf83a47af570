import type { NodeId } from '../base/index.ts';
import { masterOf } from './aggregators.ts';
import { type ClusterNode, isReachable } from './node.ts';
import type { BrokenLink, World } from './world.ts';

/** The two ends of a link in the order in which links are kept. */
export const linkBetween = (one: NodeId, other: NodeId): readonly [NodeId, NodeId] =>
  one < other ? [one, other] : [other, one];

/** The broken link between two nodes, or null when messages pass. */
export function brokenLinkBetween(world: World, one: NodeId, other: NodeId): BrokenLink | null {
  if (world.brokenLinks.length === 0) return null;
  const [low, high] = linkBetween(one, other);
  return world.brokenLinks.find(({ nodes }) => nodes[0] === low && nodes[1] === high) ?? null;
}

/** Does `to` answer what `from` sends? Its process must answer, and messages must pass between the two. */
export const reaches = (world: World, from: NodeId, to: NodeId): boolean =>
  isReachable(world.nodes.at(to - 1)) && brokenLinkBetween(world, from, to) === null;

/** Does the node answer the master aggregator, whether or not that process is up to ask? */
export const masterReaches = (world: World, node: NodeId): boolean =>
  reaches(world, masterOf(world).id, node);

/** Can the primary on `from` hand its commits to the replica on `to`? A full disk takes none [MODEL]. */
export function takesCommits(world: World, from: NodeId, to: NodeId): boolean {
  return isReachable(world.nodes.at(from - 1)) && reaches(world, from, to) && hasRoom(world.nodes.at(to - 1));
}

/** Is there room on the node's disk? */
export const hasRoom = (node: ClusterNode): boolean => node.kind !== 'leaf' || !node.isDiskFull;
