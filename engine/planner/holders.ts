import { completePairs } from './leaves.ts';
import type { Placement } from './placement.ts';

/**
 * What partitions are shared out over, in order: the complete pairs in redundancy 2, the usable leaves in redundancy 1.
 * Only holders hold anything in a balanced state.
 */
export interface Holders {
  readonly count: number;
  /** By holder: the place of its leaf of group 1, or of its only leaf. */
  readonly first: Int32Array;
  /** By holder: the place of its leaf of group 2; -1 for a holder of one leaf. */
  readonly second: Int32Array;
  /** By place of a leaf: its holder, or -1. */
  readonly ofLeaf: Int32Array;
}

/** The complete pairs in redundancy 2, the usable leaves in redundancy 1. */
export function holdersOf(placement: Placement): Holders {
  if (placement.redundancyLevel === 2)
    return holdersFrom(completePairs(placement.leaves), placement.leaves.length);
  const alone = placement.leaves.flatMap((leaf, place) => (leaf.usable ? [[place, -1] as const] : []));
  return holdersFrom(alone, placement.leaves.length);
}

/** The two leaves, or the one leaf, of a holder. */
export function leavesOf(holders: Holders, holder: number): readonly number[] {
  const { first, second } = holders;
  const other = second[holder] ?? -1;
  return other === -1 ? [first[holder] ?? -1] : [first[holder] ?? -1, other];
}

function holdersFrom(members: readonly (readonly [number, number])[], leaves: number): Holders {
  const ofLeaf = new Int32Array(leaves).fill(-1);
  members.forEach(([first, second], holder) => {
    ofLeaf[first] = holder;
    if (second !== -1) ofLeaf[second] = holder;
  });
  return {
    count: members.length,
    first: Int32Array.from(members, ([first]) => first),
    second: Int32Array.from(members, ([, second]) => second),
    ofLeaf,
  };
}
