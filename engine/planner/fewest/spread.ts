import { present } from '../../base/index.ts';
import { planOfSpread, spreadTargets } from '../load-balanced/plan.ts';
import { rightReplica, type Spread, spreadOf } from '../load-balanced/spread.ts';
import type { Placement } from '../placement.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { cheapestTargets } from './slot-network.ts';
import { slotsOfSpread, sortsOfSpread } from './spread-ways.ts';

/** More pairs of a leaf with one of the other group than this are too many to weigh against one another. */
const slotLimit = 50_000;

/**
 * Of all plans that spread a database as `load_balanced` asks for, one with the fewest copies, then the fewest promotions,
 * then the fewest rows. Beyond {@link slotLimit} (over 300 leaves) it is the product's own plan [MODEL].
 */
export function planFewestSpread(placement: Placement): Plan {
  const product = spreadTargets(placement, placement.primary);
  if (product === null) return emptyPlan;
  if (2 * product.groups[1].length * product.groups[2].length > slotLimit) return planOfSpread(product);
  const spread = spreadOf(placement, placement.primary);
  if (spread === null) return emptyPlan;
  assign(spread, product);
  explain(spread);
  return planOfSpread(spread);
}

/** Of a sort's partitions the lowest ordinals take the ways that cost more. */
function assign(spread: Spread, product: Spread): void {
  const slots = slotsOfSpread(spread);
  const sorts = sortsOfSpread(spread, slots);
  const targets = cheapestTargets(slots, sorts, (ordinal) =>
    slots.slotOf(product.primary[ordinal] ?? -1, product.replica[ordinal] ?? -1),
  );
  sorts.forEach(({ ordinals }, index) => {
    ordinals.forEach((ordinal, turn) => {
      const slot = present(targets[index]?.[turn], 'a slot for each partition');
      spread.primary[ordinal] = present(slots.primaryOf[slot], 'the leaf of a slot');
      spread.replica[ordinal] = present(slots.replicaOf[slot], 'the other leaf of a slot');
    });
  });
}

/** Notes, in the order of the ordinals, what leaves held of primaries and replicas when a partition changes between them. */
function explain(spread: Spread): void {
  const { origin, primary, replica } = spread;
  const held = new Int32Array(spread.placement.leaves.length);
  const replicas = new Map<string, number>();
  const holds = (of: number, on: number): number => replicas.get(`${of} ${on}`) ?? 0;
  const raise = (of: number, on: number, by: number): void => {
    replicas.set(`${of} ${on}`, holds(of, on) + by);
  };
  const right = origin.map((place, ordinal) => rightReplica(spread, ordinal, place));
  origin.forEach((place, ordinal) => {
    if (place === -1) return;
    held[place] = (held[place] ?? 0) + 1;
    raise(place, right[ordinal] ?? -1, 1);
  });
  origin.forEach((from, ordinal) => {
    const to = primary[ordinal] ?? -1;
    const [before, after] = [right[ordinal] ?? -1, replica[ordinal] ?? -1];
    if (from === -1 || (to === from && after === before)) return;
    if (to !== from) {
      spread.transfers.set(ordinal, { from, to, fromCount: held[from] ?? 0, toCount: held[to] ?? 0 });
      held[from] = (held[from] ?? 0) - 1;
      held[to] = (held[to] ?? 0) + 1;
    } else if (before !== -1) {
      const counts = { fromCount: holds(from, before), toCount: holds(from, after) };
      spread.shifts.set(ordinal, { from: before, to: after, ...counts });
    }
    raise(from, before, -1);
    raise(to, after, 1);
  });
}
