import { type NodeId, present } from '../base/index.ts';
import type { World } from '../cluster/index.ts';
import { completePairs, type PlacementLeaf, placementLeavesOf } from './leaves.ts';

/** Where a new partition's instances are created. */
export interface InitialPlaces {
  readonly primary: NodeId;
  readonly replica: NodeId | null;
}

/**
 * Where CREATE DATABASE puts each ordinal, or null when there is no usable leaf or complete pair to put it on.
 * Redundancy 1: ordinal i on leaf i mod L. Redundancy 2: on pair i mod P, and of a pair's n ordinals the lower ⌊n/2⌋
 * are primary on its leaf of group 2 [OBS].
 */
export function planCreation(world: World, partitions: number): readonly InitialPlaces[] | null {
  const leaves = placementLeavesOf(world);
  return world.variables.redundancyLevel === 1 ? onLeaves(leaves, partitions) : onPairs(leaves, partitions);
}

function onLeaves(leaves: readonly PlacementLeaf[], partitions: number): InitialPlaces[] | null {
  const usable = leaves.filter((leaf) => leaf.usable);
  if (usable.length === 0) return null;
  return Array.from({ length: partitions }, (_, ordinal) => ({
    primary: present(usable[ordinal % usable.length], 'usable leaf').node,
    replica: null,
  }));
}

function onPairs(leaves: readonly PlacementLeaf[], partitions: number): InitialPlaces[] | null {
  const pairs = completePairs(leaves);
  if (pairs.length === 0) return null;
  const nodeAt = (place: number): NodeId => present(leaves[place], `leaf at place ${place}`).node;
  return Array.from({ length: partitions }, (_, ordinal) => {
    const number = ordinal % pairs.length;
    const [first, second] = present(pairs[number], `pair ${number}`);
    const turn = Math.floor(ordinal / pairs.length);
    const ofThePair = Math.ceil((partitions - number) / pairs.length);
    const [primary, replica] = turn < Math.floor(ofThePair / 2) ? [second, first] : [first, second];
    return { primary: nodeAt(primary), replica: nodeAt(replica) };
  });
}
