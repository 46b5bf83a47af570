import { grantClaims, type Wish } from '../claims.ts';
import { evenLevels, givers, type Levels, receivers } from '../levels.ts';
import { oppositeLeaves, rightReplicas, type Spread } from './spread.ts';

/**
 * Gives every partition its replica: those of one leaf's primaries are spread evenly over the usable leaves of the other
 * group [DOC, MODEL]. Replicas that are right already stay as long as that keeps the spread even; the fullest leaf gives
 * the lowest ordinal, the emptiest receives, on a tie the first.
 */
export function spreadReplicas(spread: Spread): void {
  const ordinalsOf = new Map<number, number[]>();
  spread.primary.forEach((place, ordinal) => {
    if (place === -1) return;
    const known = ordinalsOf.get(place);
    if (known === undefined) ordinalsOf.set(place, [ordinal]);
    else known.push(ordinal);
  });
  for (const [place, ordinals] of ordinalsOf) {
    if (spread.indexInGroup[place] !== -1) spreadLeaf(spread, place, ordinals);
  }
}

function spreadLeaf(spread: Spread, place: number, ordinals: readonly number[]): void {
  const leaves = oppositeLeaves(spread, place);
  const counts = new Int32Array(leaves.length);
  const arriving = takeStock(spread, place, { ordinals, counts });
  if (arriving.length === 0 && isEven(counts)) return;
  const levels = evenLevels(counts, arriving.length);
  const shifted = chooseShifted(spread, ordinals, counts, levels);
  const unclaimed = keepOrigins(spread, arriving, counts, levels);
  const open = receivers(counts, levels);
  [...unclaimed, ...shifted.map(({ ordinal }) => ordinal)].forEach((ordinal, turn) => {
    spread.replica[ordinal] = leaves[open[turn] ?? -1] ?? -1;
  });
  for (const { ordinal, from, fromCount } of shifted) {
    const to = spread.replica[ordinal] ?? -1;
    spread.shifts.set(ordinal, { from, to, fromCount, toCount: counts[spread.indexInGroup[to] ?? -1] ?? 0 });
  }
}

/**
 * Counts the right replicas of a leaf's primaries and returns the ordinals that have none. Where a partition has
 * several, the one that stays is chosen so that as few as possible have to move.
 */
function takeStock(
  spread: Spread,
  place: number,
  { ordinals, counts }: { ordinals: readonly number[]; counts: Int32Array },
): readonly number[] {
  const right = ordinals.map((ordinal) => rightReplicas(spread, ordinal, place));
  const chosen = right.some((replicas) => replicas.length > 1)
    ? chooseKept(spread, right, counts.length)
    : null;
  return ordinals.filter((ordinal, turn) => {
    const granted = chosen?.[turn] ?? -1;
    const replica = granted === -1 ? right[turn]?.[0] : oppositeLeaves(spread, place)[granted];
    if (replica === undefined) return true;
    spread.replica[ordinal] = replica;
    const index = spread.indexInGroup[replica] ?? -1;
    counts[index] = (counts[index] ?? 0) + 1;
    return false;
  });
}

function isEven(counts: Int32Array): boolean {
  let least = counts[0] ?? 0;
  let most = least;
  for (const count of counts) {
    if (count < least) least = count;
    if (count > most) most = count;
  }
  return most - least <= 1;
}

/** By turn: the index of the leaf whose replica stays, as many as an even spread allows; -1 for the others. */
function chooseKept(spread: Spread, right: readonly (readonly number[])[], leaves: number): Int32Array {
  const wishes = right.map((replicas) =>
    replicas.map((place) => ({ holder: spread.indexInGroup[place] ?? -1, saving: 1 })),
  );
  const none = new Int32Array(leaves);
  return grantClaims(wishes, none, evenLevels(none, right.length));
}

/** Takes from the fullest leaves what they hold too much, and counts it out. */
function chooseShifted(
  spread: Spread,
  ordinals: readonly number[],
  counts: Int32Array,
  levels: Levels,
): { ordinal: number; from: number; fromCount: number }[] {
  const surplus = new Int32Array(counts.length);
  for (const index of givers(counts, levels)) surplus[index] = (surplus[index] ?? 0) + 1;
  const shifted: { ordinal: number; from: number; fromCount: number }[] = [];
  for (const ordinal of ordinals) {
    const from = spread.replica[ordinal] ?? -1;
    const index = spread.indexInGroup[from] ?? -1;
    if (from === -1 || (surplus[index] ?? 0) === 0) continue;
    surplus[index] = (surplus[index] ?? 0) - 1;
    shifted.push({ ordinal, from, fromCount: counts[index] ?? 0 });
    counts[index] = (counts[index] ?? 0) - 1;
  }
  return shifted;
}

/** Where primary and replica change roles, the old primary's leaf keeps its instance if the spread allows it. */
function keepOrigins(
  spread: Spread,
  arriving: readonly number[],
  counts: Int32Array,
  levels: Levels,
): readonly number[] {
  const wishes = arriving.map((ordinal): readonly Wish[] => {
    const origin = spread.origin[ordinal] ?? -1;
    const primary = spread.primary[ordinal] ?? -1;
    const index = spread.indexInGroup[origin] ?? -1;
    const isOpposite = index !== -1 && oppositeLeaves(spread, primary)[index] === origin;
    return isOpposite ? [{ holder: index, saving: 1 }] : [];
  });
  const granted = grantClaims(wishes, counts, levels);
  arriving.forEach((ordinal, turn) => {
    if (granted[turn] !== -1) spread.replica[ordinal] = spread.origin[ordinal] ?? -1;
  });
  return arriving.filter((_, turn) => granted[turn] === -1);
}
