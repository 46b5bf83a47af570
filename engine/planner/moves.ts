import { type Draft, isMarked, mark, replicasOf, step } from './draft.ts';
import { claim, givers, type Levels, receivers } from './levels.ts';

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
    const next = unclaimed[turn];
    if (next === undefined) return;
    arrive(draft, next, holder, draft.counts[holder] ?? 0);
    draft.counts[holder] = (draft.counts[holder] ?? 0) + 1;
  });
}

/** A partition on its way: the holder it leaves (-1 for none) and how many that one held. */
interface Leaving {
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
      ordinals[turnsOfLeaf.get(leaf)?.[already] ?? 0] = ordinal;
      taken[leaf] = already + 1;
      missing -= 1;
    }
  };
  take(false);
  take(true);
  return ordinals;
}

/**
 * A partition that has instances on a holder's leaves already needs fewer copies there: it goes there first, as long
 * as that costs no further move. Returns the others, in order.
 */
function claimWhereInstancesAre(draft: Draft, leaving: readonly Leaving[], levels: Levels): Leaving[] {
  const wishes = leaving.map((partition) => wishOf(draft, partition));
  const claimed = new Set<Leaving>();
  for (const saving of [2, 1]) {
    leaving.forEach((partition, index) => {
      const wish = wishes[index];
      if (wish?.saving !== saving) return;
      const count = draft.counts[wish.holder] ?? 0;
      if (!claim(draft.counts, levels, wish.holder)) return;
      arrive(draft, partition, wish.holder, count);
      claimed.add(partition);
    });
  }
  return claimed.size === 0 ? [...leaving] : leaving.filter((partition) => !claimed.has(partition));
}

/** The holder, other than its own, on whose leaves most of the partition's instances are; on a tie the first. */
function wishOf(draft: Draft, { ordinal, holder: own }: Leaving): { holder: number; saving: number } | null {
  let wish: { holder: number; saving: number } | null = null;
  const replicas = replicasOf(draft, ordinal);
  for (const replica of replicas) {
    const holder = draft.holders.ofLeaf[replica] ?? -1;
    if (holder === -1 || holder === own) continue;
    const saving = replicas.filter((place) => draft.holders.ofLeaf[place] === holder).length;
    if (wish === null || saving > wish.saving || (saving === wish.saving && holder < wish.holder)) {
      wish = { holder, saving };
    }
  }
  return wish;
}

/** The partition becomes primary on the receiver's leaf with fewer primaries, on a tie that of group 1 [MODEL]. */
function arrive(draft: Draft, { ordinal, holder, count }: Leaving, toHolder: number, toCount: number): void {
  const leaf = emptierLeaf(draft, toHolder);
  const other =
    leaf === draft.holders.first[toHolder] ? draft.holders.second[toHolder] : draft.holders.first[toHolder];
  draft.arrivals.set(ordinal, {
    fromHolder: holder,
    fromCount: count,
    toHolder,
    toCount,
    primaries: draft.primaries[leaf] ?? 0,
    otherPrimaries: draft.primaries[other ?? -1] ?? 0,
  });
  draft.primaries[leaf] = (draft.primaries[leaf] ?? 0) + 1;
  draft.target[ordinal] = leaf;
  mark(draft, ordinal, step.move);
}

function fullerLeaf({ holders, primaries }: Draft, holder: number): number {
  const first = holders.first[holder] ?? -1;
  const second = holders.second[holder] ?? -1;
  return (primaries[second] ?? -1) > (primaries[first] ?? 0) ? second : first;
}

function emptierLeaf({ holders, primaries }: Draft, holder: number): number {
  const first = holders.first[holder] ?? -1;
  const second = holders.second[holder] ?? -1;
  return second !== -1 && (primaries[second] ?? 0) < (primaries[first] ?? 0) ? second : first;
}
