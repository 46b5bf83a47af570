import { assert } from '../base/index.ts';
import { type Draft, isMarked, mark, step } from './draft.ts';
import { partnerOf } from './placement.ts';

/**
 * Stages 6 and 7: in every pair the leaf with more primaries hands its lowest ordinals over until the two
 * differ by at most one: ⌊difference / 2⌋ partitions, the least that does it [HAC]. Where primaries of other databases
 * matter, an odd one is with the leaf that has fewer of those. Only primaries that the draft has counted are looked at.
 */
export function evenPrimaries(draft: Draft): void {
  const wanted = new Int32Array(draft.placement.leaves.length);
  let missing = 0;
  for (let holder = 0; holder < draft.holders.count; holder += 1) {
    const [fuller, surplus] = surplusOf(draft, holder);
    if (surplus === 0) continue;
    wanted[fuller] = surplus;
    missing += surplus;
  }
  for (let ordinal = 0; ordinal < draft.target.length && missing > 0; ordinal += 1) {
    const leaf = draft.target[ordinal] ?? -1;
    if (leaf === -1 || (wanted[leaf] ?? 0) === 0 || isMarked(draft, ordinal, step.move)) continue;
    wanted[leaf] = (wanted[leaf] ?? 0) - 1;
    missing -= 1;
    handOver(draft, ordinal, leaf);
  }
}

/** The leaf of a holder that has more primaries, and how many of them are too many. */
function surplusOf(
  { holders, primaries, elsewhere }: Draft,
  holder: number,
): [leaf: number, surplus: number] {
  const first = holders.first[holder] ?? -1;
  const second = holders.second[holder] ?? -1;
  if (second === -1) return [first, 0];
  const difference = (primaries[first] ?? 0) - (primaries[second] ?? 0);
  const [fuller, emptier] = difference > 0 ? [first, second] : [second, first];
  const hasFewer = (elsewhere?.[emptier] ?? 0) < (elsewhere?.[fuller] ?? 0);
  return [fuller, Math.floor((Math.abs(difference) + Number(hasFewer)) / 2)];
}

/** The replica on the partner of `leaf` takes over, and `leaf` follows it. */
export function handOver(draft: Draft, ordinal: number, leaf: number): void {
  const partner = partnerOf(draft.placement, leaf);
  assert(partner !== -1, 'primaries are evened between the leaves of a pair');
  const fromCount = draft.primaries[leaf] ?? 0;
  const toCount = draft.primaries[partner] ?? 0;
  draft.evenings.set(ordinal, { fromCount, toCount });
  draft.primaries[leaf] = fromCount - 1;
  draft.primaries[partner] = toCount + 1;
  draft.target[ordinal] = partner;
  mark(draft, ordinal, step.even);
}
