import { assert, present } from '../base/index.ts';
import { grantClaims, type Wish } from './claims.ts';
import { type Draft, isMarked, mark, replicasOf, step } from './draft.ts';
import { givers, type Levels, receivers } from './levels.ts';

/**
 * Stage 4: which partitions move, and where to. `homeless` partitions, by ordinal, have no holder and all move; the
 * fullest holders give away what the levels tell them to [MODEL]. Nothing moves twice.
 */
export function movePartitions(draft: Draft, homeless: readonly number[], levels: Levels): void {
  const leaving = [
    ...homeless.map((ordinal) => ({ ordinal, holder: -1, count: 0 })),
    ...chooseLeaving(draft, levels),
  ];
  const unclaimed = claimWhereInstancesAre(draft, leaving, levels);
  receivers(draft.counts, levels).forEach((holder, turn) => {
    const next = present(unclaimed[turn], 'a partition for each that a holder receives');
    const count = draft.counts[holder] ?? 0;
    arrive(draft, next, { holder, count });
    draft.counts[holder] = count + 1;
  });
}

/** A partition on its way: the holder it leaves (-1 for none) and how many that one held. */
export interface Leaving {
  readonly ordinal: number;
  readonly holder: number;
  readonly count: number;
}

/**
 * Each giver gives, from its leaf with more primaries (on a tie that of group 1), the lowest ordinal, preferring those
 * that the earlier stages did not touch [MODEL].
 */
function chooseLeaving(draft: Draft, levels: Levels): Leaving[] {
  const turns = givers(draft.counts, levels);
  if (turns.length === 0) return [];
  const turnsOfLeaf = new Map<number, number[]>();
  const heldBy = new Int32Array(turns.length);
  turns.forEach((holder, turn) => {
    const leaf = fullerLeaf(draft, holder);
    draft.primaries[leaf] = (draft.primaries[leaf] ?? 0) - 1;
    heldBy[turn] = draft.counts[holder] ?? 0;
    draft.counts[holder] = (draft.counts[holder] ?? 0) - 1;
    const known = turnsOfLeaf.get(leaf);
    if (known === undefined) turnsOfLeaf.set(leaf, [turn]);
    else known.push(turn);
  });
  const ordinals = lowestOrdinals(draft, turnsOfLeaf, turns.length);
  return Array.from(turns, (holder, turn) => ({
    ordinal: ordinals[turn] ?? 0,
    holder,
    count: heldBy[turn] ?? 0,
  }));
}

/** By turn: the ordinal that the turn's leaf gives. */
function lowestOrdinals(draft: Draft, turnsOfLeaf: Map<number, number[]>, turns: number): Int32Array {
  const ordinals = new Int32Array(turns);
  const taken = new Int32Array(draft.placement.leaves.length);
  const wanted = new Int32Array(draft.placement.leaves.length);
  for (const [leaf, its] of turnsOfLeaf) wanted[leaf] = its.length;
  let missing = turns;
  const take = (isTouched: boolean): void => {
    for (let ordinal = 0; ordinal < draft.origin.length && missing > 0; ordinal += 1) {
      const leaf = draft.origin[ordinal] ?? -1;
      const already = taken[leaf] ?? 0;
      if (leaf === -1 || already === wanted[leaf]) continue;
      if (isMarked(draft, ordinal, step.restore | step.replaceReplica) !== isTouched) continue;
      const its = present(turnsOfLeaf.get(leaf), 'the turns of a leaf that gives');
      ordinals[present(its[already], 'the next turn of the leaf')] = ordinal;
      taken[leaf] = already + 1;
      missing -= 1;
    }
  };
  take(false);
  take(true);
  assert(missing === 0, 'a leaf gives no more partitions than it has');
  return ordinals;
}

/**
 * A partition that has instances on a holder's leaves already needs fewer copies there: it goes there, as long as that
 * costs no further move. Returns the others, in order.
 */
function claimWhereInstancesAre(
  draft: Draft,
  leaving: readonly Leaving[],
  levels: Levels,
): readonly Leaving[] {
  const wishes = leaving.map((partition) => wishesOf(draft, partition));
  if (wishes.every((list) => list.length === 0)) return leaving;
  const counts = draft.counts.slice();
  const granted = grantClaims(wishes, draft.counts, levels);
  leaving.forEach((partition, index) => {
    const holder = granted[index] ?? -1;
    if (holder === -1) return;
    arrive(draft, partition, { holder, count: counts[holder] ?? 0 });
    counts[holder] = (counts[holder] ?? 0) + 1;
  });
  return leaving.filter((_, index) => granted[index] === -1);
}

/** The holders, other than its own, on whose leaves the partition has instances: most of them first, then in order. */
function wishesOf(draft: Draft, { ordinal, holder: own }: Leaving): readonly Wish[] {
  const wishes: Wish[] = [];
  for (const replica of replicasOf(draft, ordinal)) {
    const holder = draft.holders.ofLeaf[replica] ?? -1;
    if (holder === -1 || holder === own) continue;
    const known = wishes.findIndex((wish) => wish.holder === holder);
    if (known === -1) wishes.push({ holder, saving: 1 });
    else wishes[known] = { holder, saving: 2 };
  }
  return wishes.sort((left, right) => right.saving - left.saving || left.holder - right.holder);
}

/** The partition becomes primary on the receiver's leaf with fewer primaries, on a tie that of group 1 [MODEL]. */
export function arrive(
  draft: Draft,
  { ordinal, holder, count }: Leaving,
  to: { readonly holder: number; readonly count: number },
): void {
  const { first, second } = draft.holders;
  const leaf = emptierLeaf(draft, to.holder);
  const other = (leaf === first[to.holder] ? second : first)[to.holder] ?? -1;
  draft.arrivals.set(ordinal, {
    fromHolder: holder,
    fromCount: count,
    toHolder: to.holder,
    toCount: to.count,
    primaries: draft.primaries[leaf] ?? 0,
    otherPrimaries: draft.primaries[other] ?? 0,
  });
  draft.primaries[leaf] = (draft.primaries[leaf] ?? 0) + 1;
  draft.target[ordinal] = leaf;
  mark(draft, ordinal, step.move);
}

function fullerLeaf(draft: Draft, holder: number): number {
  const [first, second] = leavesAt(draft.holders, holder);
  return second !== -1 && compareLeaves(draft, second, first) > 0 ? second : first;
}

function emptierLeaf(draft: Draft, holder: number): number {
  const [first, second] = leavesAt(draft.holders, holder);
  return second !== -1 && compareLeaves(draft, second, first) < 0 ? second : first;
}

const leavesAt = ({ first, second }: Draft['holders'], holder: number): [number, number] => [
  first[holder] ?? -1,
  second[holder] ?? -1,
];

/** By primaries of this database, then, if they matter, by those of the others. */
const compareLeaves = ({ primaries, elsewhere }: Draft, one: number, other: number): number =>
  (primaries[one] ?? 0) - (primaries[other] ?? 0) || (elsewhere?.[one] ?? 0) - (elsewhere?.[other] ?? 0);
