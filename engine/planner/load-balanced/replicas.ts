import { present } from '../../base/index.ts';
import { grantClaims, type Wish } from '../claims.ts';
import { evenLevels, givers, type Levels, receivers } from '../levels.ts';
import { oppositeLeaves, rightReplica, rightReplicas, type Spread } from './spread.ts';

/**
 * Gives every partition its replica: those of one leaf's primaries are spread evenly over the usable leaves of the other
 * group [DOC, MODEL]. Replicas that are right already stay as long as that keeps the spread even; the fullest leaf gives
 * the lowest ordinal, the emptiest receives, on a tie the first.
 */
export function spreadReplicas(spread: Spread): void {
  const leaves = spread.placement.leaves.length;
  const starts = startsByLeaf(spread.primary, leaves);
  const ordinals = new Int32Array(starts[leaves] ?? 0);
  const next = starts.slice();
  for (let ordinal = 0; ordinal < spread.primary.length; ordinal += 1) {
    const place = spread.primary[ordinal] ?? -1;
    if (place === -1) continue;
    const turn = next[place] ?? 0;
    ordinals[turn] = ordinal;
    next[place] = turn + 1;
  }
  const counts = new Int32Array(leaves);
  for (let place = 0; place < leaves; place += 1) {
    if (spread.indexInGroup[place] === -1) continue;
    spreadLeaf(spread, place, {
      ordinals: ordinals.subarray(starts[place], starts[place + 1]),
      counts: counts.subarray(0, oppositeLeaves(spread, place).length).fill(0),
    });
  }
}

/** By place: how many primaries the leaves before it have; at the end all of them. */
function startsByLeaf(primary: Int32Array, leaves: number): Int32Array {
  const starts = new Int32Array(leaves + 1);
  for (let ordinal = 0; ordinal < primary.length; ordinal += 1) {
    const place = primary[ordinal] ?? -1;
    if (place !== -1) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  for (let place = 0; place < leaves; place += 1) {
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  }
  return starts;
}

/** `counts`, all 0, is filled with the replicas that the leaves of the other group have of this one's primaries. */
function spreadLeaf(
  spread: Spread,
  place: number,
  { ordinals, counts }: { ordinals: Int32Array; counts: Int32Array },
): void {
  const leaves = oppositeLeaves(spread, place);
  const arriving = takeStock(spread, place, { ordinals, counts });
  if (arriving.length === 0 && isEven(spread, ordinals, counts)) return;
  const levels = evenLevels(counts, arriving.length);
  const shifted = chooseShifted(spread, ordinals, counts, levels);
  const unclaimed = keepOrigins(spread, arriving, counts, levels);
  const open = receivers(counts, levels);
  [...unclaimed, ...shifted.map(({ ordinal }) => ordinal)].forEach((ordinal, turn) => {
    const index = present(open[turn], 'a leaf that receives for each replica');
    spread.replica[ordinal] = present(leaves[index], 'a leaf of the other group');
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
  { ordinals, counts }: { ordinals: Int32Array; counts: Int32Array },
): readonly number[] {
  const chosen = chooseKept(spread, place, ordinals);
  const leaves = oppositeLeaves(spread, place);
  const lone: number[] = [];
  for (let turn = 0; turn < ordinals.length; turn += 1) {
    const ordinal = ordinals[turn] ?? -1;
    const granted = chosen?.[turn] ?? -1;
    const replica = granted === -1 ? rightReplica(spread, ordinal, place) : (leaves[granted] ?? -1);
    if (replica === -1) {
      lone.push(ordinal);
      continue;
    }
    spread.replica[ordinal] = replica;
    const index = spread.indexInGroup[replica] ?? -1;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return lone;
}

/** Do no two counts differ by more than one? With more leaves than replicas a look at those that have any will do. */
function isEven(spread: Spread, ordinals: Int32Array, counts: Int32Array): boolean {
  const share = Math.floor(ordinals.length / counts.length);
  if (share > 0) return counts.every((count) => count === share || count === share + 1);
  for (let turn = 0; turn < ordinals.length; turn += 1) {
    const replica = spread.replica[ordinals[turn] ?? -1] ?? -1;
    if ((counts[spread.indexInGroup[replica] ?? -1] ?? 0) > 1) return false;
  }
  return true;
}

/**
 * By turn: the index of the leaf whose replica stays, as many as an even spread allows; -1 for the others. Null when no
 * partition has a choice.
 */
function chooseKept(spread: Spread, place: number, ordinals: Int32Array): Int32Array | null {
  if (spread.furtherReplicas.size === 0) return null;
  const right = Array.from(ordinals, (ordinal) => rightReplicas(spread, ordinal, place));
  if (right.every((replicas) => replicas.length < 2)) return null;
  const wishes = right.map((replicas) =>
    replicas.map((replica) => ({ holder: spread.indexInGroup[replica] ?? -1, saving: 1 })),
  );
  const none = new Int32Array(oppositeLeaves(spread, place).length);
  return grantClaims(wishes, none, evenLevels(none, right.length));
}

/** Takes from the fullest leaves what they hold too much, and counts it out. */
function chooseShifted(
  spread: Spread,
  ordinals: Int32Array,
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
