import type { NodeId, Sequence } from '../base/index.ts';
import { type ClusterNode, type Group, leafIs, leavesInOrder, type World } from '../cluster/index.ts';

/** A leaf as a plan sees it; its place is its index in the leaf order, from 0. */
export interface PlacementLeaf {
  readonly node: NodeId;
  readonly host: string;
  readonly port: number;
  readonly group: Group;
  /** Does the master aggregator hold it for online? Only such a leaf is given anything. */
  readonly usable: boolean;
  /** Place of the leaf in the same slot of the other group; -1 for an unpaired leaf. */
  readonly partner: number;
}

/** The cluster's leaves in leaf order. With `load_balanced` they have no partners. */
export function placementLeavesOf(world: World): readonly PlacementLeaf[] {
  const leaves = leavesInSlots(world);
  if (world.variables.leafFailoverFanout === 'paired') return leaves;
  return leaves.map((leaf) => ({ ...leaf, partner: -1 }));
}

/** Places of the leaves of each complete pair, group 1 before group 2, in leaf order; both leaves are usable. */
export function completePairs(leaves: readonly PlacementLeaf[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  leaves.forEach((leaf, place) => {
    if (leaf.group === 1 && leaf.usable && leaves[leaf.partner]?.usable === true)
      pairs.push([place, leaf.partner]);
  });
  return pairs;
}

/** A node list is immutable, so its leaves are remembered with it; their order depends on the fan-out too. */
const leavesOfNodes = {
  paired: new WeakMap<Sequence<ClusterNode>, readonly PlacementLeaf[]>(),
  load_balanced: new WeakMap<Sequence<ClusterNode>, readonly PlacementLeaf[]>(),
};

function leavesInSlots(world: World): readonly PlacementLeaf[] {
  const remembered = leavesOfNodes[world.variables.leafFailoverFanout];
  const known = remembered.get(world.nodes);
  if (known !== undefined) return known;
  const ordered = leavesInOrder(world);
  const placeOfSlot = new Map(ordered.map(({ group, slot }, place) => [`${group}/${slot}`, place]));
  const leaves = ordered.map((leaf) => ({
    node: leaf.id,
    host: leaf.host,
    port: leaf.port,
    group: leaf.group,
    usable: leafIs.serving(leaf.state),
    partner: placeOfSlot.get(`${leaf.group === 1 ? 2 : 1}/${leaf.slot}`) ?? -1,
  }));
  remembered.set(world.nodes, leaves);
  return leaves;
}
