import { type NodeId, present } from '../base/index.ts';
import type { World } from '../cluster/index.ts';
import { completePairs, type PlacementLeaf, placementLeavesOf } from './leaves.ts';
import { isSpread } from './placement.ts';

/** Where a new partition's instances are created. */
export interface InitialPlaces {
  readonly primary: NodeId;
  readonly replica: NodeId | null;
}

/**
 * Where CREATE DATABASE puts each ordinal, or null when there is no usable leaf or complete pair to put it on.
 * Redundancy 1: ordinal i on leaf i mod L. Redundancy 2: on pair i mod P, and of a pair's n ordinals the lower ⌊n/2⌋
 * are primary on its leaf of group 2 [OBS]. With `load_balanced`: primaries on leaf i mod L; each leaf's, in ordinal
 * order, are cut into contiguous chunks of even size, and chunk j has its replicas on leaf j of the other group [DOC].
 */
export function planCreation(world: World, partitions: number): readonly InitialPlaces[] | null {
  const leaves = placementLeavesOf(world);
  const { redundancyLevel, leafFailoverFanout: fanout } = world.variables;
  if (isSpread({ redundancyLevel, fanout })) return spreadOut(leaves, partitions);
  return redundancyLevel === 1 ? onLeaves(leaves, partitions) : onPairs(leaves, partitions);
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

function spreadOut(leaves: readonly PlacementLeaf[], partitions: number): InitialPlaces[] | null {
  const usable = leaves.filter((leaf) => leaf.usable);
  const groups = {
    1: usable.filter(({ group }) => group === 1),
    2: usable.filter(({ group }) => group === 2),
  };
  if (groups[1].length === 0 || groups[2].length === 0) return null;
  return Array.from({ length: partitions }, (_, ordinal) => {
    const number = ordinal % usable.length;
    const leaf = present(usable[number], `usable leaf ${number}`);
    const opposite = groups[leaf.group === 1 ? 2 : 1];
    const turn = Math.floor(ordinal / usable.length);
    const ofTheLeaf = Math.ceil((partitions - number) / usable.length);
    const chunk = chunkOf(turn, ofTheLeaf, opposite.length);
    return { primary: leaf.node, replica: present(opposite[chunk], `leaf of chunk ${chunk}`).node };
  });
}

/** Which of `chunks` contiguous chunks item `index` of `items` is in; the first items mod chunks are one longer. */
function chunkOf(index: number, items: number, chunks: number): number {
  const short = Math.floor(items / chunks);
  const long = items % chunks;
  const inLong = long * (short + 1);
  return index < inLong ? Math.floor(index / (short + 1)) : long + Math.floor((index - inLong) / short);
}
