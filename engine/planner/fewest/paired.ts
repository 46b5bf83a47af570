import { present } from '../../base/index.ts';
import { type Draft, draftOf, mark, replicasOf, step } from '../draft.ts';
import { planOf } from '../draft-rows.ts';
import { countPlaces } from '../emptiest-leaf.ts';
import { handOver } from '../evening.ts';
import { arrive } from '../moves.ts';
import { type Placement, partnerOf } from '../placement.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { draftRebalance } from '../rebalance.ts';
import { slotOfLeaf, slotsOfHolders, sortsOfHolders } from './paired-ways.ts';
import { cheapestTargets } from './slot-network.ts';

/** The plan with the fewest copies for pairs, and for the leaves of redundancy 1. */
export function planFewestPaired(placement: Placement): Plan {
  const product = draftRebalance(placement);
  if (product === null) return emptyPlan;
  const draft = draftOf(placement);
  const sorts = sortsOfHolders(draft);
  const slots = slotsOfHolders(draft);
  const targets = cheapestTargets(slots, sorts, (ordinal) =>
    slotOfLeaf(draft, product.target[ordinal] ?? -1),
  );
  const slotOf = new Int32Array(draft.origin.length).fill(-1);
  sorts.forEach(({ ordinals }, index) => {
    ordinals.forEach((ordinal, turn) => {
      slotOf[ordinal] = present(targets[index]?.[turn], 'a slot for each partition');
    });
  });
  assign(draft, slotOf, (slot) => slots.ownerOf[slot] ?? -1);
  return planOf(draft);
}

/** First those that leave are gone, then those that stay change roles, then those that come find what is left. */
function assign(draft: Draft, slotOf: Int32Array, holderOf: (slot: number) => number): void {
  const { holders, origin, counts, primaries } = draft;
  countPlaces(origin, primaries);
  countPlaces(
    origin.map((leaf) => holders.ofLeaf[leaf] ?? -1),
    counts,
  );
  const moves = origin.map((leaf, ordinal) =>
    Number(leaf !== -1 && holderOf(slotOf[ordinal] ?? -1) !== holders.ofLeaf[leaf]),
  );
  countDown(primaries, origin, moves);
  origin.forEach((leaf, ordinal) => {
    if (leaf === -1 || moves[ordinal] === 1) return;
    mark(draft, ordinal, stepsAtHome(draft, ordinal));
    if (slotOf[ordinal] !== slotOfLeaf(draft, leaf)) handOver(draft, ordinal, leaf);
  });
  origin.forEach((leaf, ordinal) => {
    if (moves[ordinal] !== 1) return;
    const [from, to] = [holders.ofLeaf[leaf] ?? -1, holderOf(slotOf[ordinal] ?? -1)];
    const leaving = { ordinal, holder: from, count: counts[from] ?? 0 };
    arrive(draft, leaving, { holder: to, count: counts[to] ?? 0 });
    if (from !== -1) counts[from] = leaving.count - 1;
    counts[to] = (counts[to] ?? 0) + 1;
  });
}

function countDown(primaries: Int32Array, origin: Int32Array, moves: Int32Array): void {
  origin.forEach((leaf, ordinal) => {
    if (moves[ordinal] === 1) primaries[leaf] = (primaries[leaf] ?? 0) - 1;
  });
}

/** What puts the instances of a partition that stays in order. */
function stepsAtHome(draft: Draft, ordinal: number): number {
  const replicas = replicasOf(draft, ordinal);
  const leaf = draft.origin[ordinal] ?? -1;
  const partner = draft.placement.redundancyLevel === 2 ? partnerOf(draft.placement, leaf) : -1;
  if (partner !== -1 && !replicas.includes(partner)) {
    return replicas.length === 0 ? step.restore : step.replaceReplica;
  }
  return replicas.every((place) => place === partner) ? 0 : step.clear;
}
