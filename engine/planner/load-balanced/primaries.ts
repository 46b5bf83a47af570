import { countPlaces } from '../emptiest-leaf.ts';
import { evenLevels, givers, type Levels, levelsOverDatabases, receivers } from '../levels.ts';
import { chooseTransfers } from './choose-transfers.ts';
import { groupOf, type Spread } from './spread.ts';

/**
 * Gives every usable leaf as many primaries, with the fewest moves: the fullest leaf gives, the emptiest receives, as
 * in redundancy 1, but where the remainder leaves a choice, primaries stay in their group [MODEL]. Which partitions move
 * is what takes the fewest copies. Where primaries of other databases
 * matter, the remainder is where they are fewest.
 */
export function spreadPrimaries(spread: Spread): void {
  const usable = [...spread.groups[1], ...spread.groups[2]].sort((left, right) => left - right);
  const held = heldBy(spread);
  const homeless: number[] = [];
  for (let ordinal = 0; ordinal < spread.origin.length; ordinal += 1) {
    const place = spread.origin[ordinal] ?? -1;
    if (place !== -1 && spread.indexInGroup[place] === -1) homeless.push(ordinal);
  }
  const counts = Int32Array.from(usable, (place) => held[place] ?? 0);
  const levels = levelsFor(spread, counts, { usable, arriving: homeless.length });
  const giving = givers(counts, levels);
  for (const index of giving) counts[index] = (counts[index] ?? 0) - 1;
  const receiving = receivers(counts, levels);
  const transfers = chooseTransfers(spread, {
    homeless,
    giving: Array.from(giving, (index) => usable[index] ?? -1),
    receiving: Array.from(receiving, (index) => usable[index] ?? -1),
  });
  for (const { ordinal, to } of transfers) {
    const from = spread.origin[ordinal] ?? -1;
    spread.transfers.set(ordinal, { from, to, fromCount: held[from] ?? 0, toCount: held[to] ?? 0 });
    spread.primary[ordinal] = to;
    held[from] = (held[from] ?? 0) - 1;
    held[to] = (held[to] ?? 0) + 1;
  }
}

function levelsFor(
  spread: Spread,
  counts: Int32Array,
  { usable, arriving }: { readonly usable: readonly number[]; readonly arriving: number },
): Levels {
  const { elsewhere } = spread;
  const groups = usable.map((place) => groupOf(spread, place));
  if (elsewhere === null) return levelsWithinGroups(counts, groups, arriving);
  return levelsOverDatabases(
    counts,
    arriving,
    Int32Array.from(usable, (place) => elsewhere[place] ?? 0),
  );
}

/** By place: primaries at the outset. */
function heldBy(spread: Spread): Int32Array {
  const held = new Int32Array(spread.placement.leaves.length);
  countPlaces(spread.origin, held);
  return held;
}

/**
 * Levels without a choice left. The remainder goes to leaves that hold more than the common level, or, if they are too
 * few, to others as well: in each group to the first ones, to so many that as few primaries as possible change groups.
 */
function levelsWithinGroups(counts: Int32Array, groups: readonly (1 | 2)[], arriving: number): Levels {
  const { mandatory, common, flexible } = evenLevels(counts, arriving);
  const isOpen = counts.map((count) => (flexible === 0 ? Number(count > common) : Number(count <= common)));
  const level = mandatory.map((fixed, index) => (isOpen[index] === 1 ? common : fixed));
  const remainder = flexible === 0 ? mandatory.reduce((sum, fixed) => sum + fixed - common, 0) : flexible;

  const open: Record<1 | 2, number> = { 1: 0, 2: 0 };
  let surplusOfFirst = 0;
  groups.forEach((group, index) => {
    open[group] += isOpen[index] ?? 0;
    if (group === 1) surplusOfFirst += (counts[index] ?? 0) - (level[index] ?? 0);
  });
  const inFirst = Math.max(remainder - open[2], Math.min(surplusOfFirst, remainder, open[1]), 0);
  const left = { 1: inFirst, 2: remainder - inFirst };
  groups.forEach((group, index) => {
    if (isOpen[index] !== 1 || left[group] === 0) return;
    left[group] -= 1;
    level[index] = common + 1;
  });
  return { mandatory: level, common, flexible: 0 };
}
