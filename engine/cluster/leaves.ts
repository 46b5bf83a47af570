import { compareNaturally, type NodeId } from '../base/index.ts';
import { isReachable, type LeafNode } from './node.ts';
import { leavesIn, nodesAt } from './roll.ts';
import { leafIs } from './states.ts';
import type { World } from './world.ts';

/** The leaves that the cluster knows, by NODE_ID. */
export function knownLeaves(world: World): LeafNode[] {
  const leaves: LeafNode[] = [];
  world.nodes.forEach((node) => {
    if (node.kind === 'leaf' && leafIs.known(node.state)) leaves.push(node);
  });
  return leaves;
}

/**
 * The leaves in the product's order, the order of the rows of SHOW LEAVES [OBS]: group 1 by host (natural order) and
 * port, then group 2 in the order of their partners, then group 2's leaves without a partner. Without pairs there are no
 * partners either: each group by host and port.
 */
export function leavesInOrder(world: World): LeafNode[] {
  const leaves = knownLeaves(world);
  if (world.variables.leafFailoverFanout !== 'paired')
    return leaves.sort((one, other) => one.group - other.group || byAddress(one, other));
  const first = leaves.filter((leaf) => leaf.group === 1).sort(byAddress);
  const second = leaves.filter((leaf) => leaf.group === 2);
  const bySlot = new Map(second.map((leaf) => [leaf.slot, leaf]));
  const paired = first.flatMap((leaf) => bySlot.get(leaf.slot) ?? []);
  const withPartner = new Set(paired.map((leaf) => leaf.slot));
  const isPaired = ({ slot }: LeafNode): boolean => second.length === 0 || withPartner.has(slot);
  const unpaired = second.filter((leaf) => !isPaired(leaf)).sort(byAddress);
  return [...first.filter(isPaired), ...paired, ...first.filter((leaf) => !isPaired(leaf)), ...unpaired];
}

/** The leaf in the same slot of the other group, or null. */
export const pairOf = (world: World, { slot, group }: LeafNode): LeafNode | null =>
  leavesIn(world.nodes, group === 1 ? 2 : 1, slot)[0] ?? null;

/** The leaf at this address among those that the cluster knows, or null. */
export const leafAt = (
  world: World,
  address: { readonly host: string; readonly port: number },
): LeafNode | null =>
  nodesAt(world.nodes, address).find(
    (node): node is LeafNode =>
      node.kind === 'leaf' && leafIs.known(node.state) && node.host === address.host,
  ) ?? null;

/** Does the process of this node answer right now? */
export const answers = (world: World, node: NodeId): boolean => isReachable(world.nodes.at(node - 1));

/** By host, as people sort names, then by port. */
export const byAddress = (
  left: { readonly host: string; readonly port: number },
  right: { readonly host: string; readonly port: number },
): number => compareNaturally(left.host, right.host) || left.port - right.port;
