import { type Draft, draftOf, mark, replicasOf, step } from '../draft.ts';
import { planOf } from '../draft-rows.ts';
import { handOver } from '../evening.ts';
import { arrive } from '../moves.ts';
import { isSpread, type Placement } from '../placement.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { draftRebalance } from '../rebalance.ts';
import { type SortShares, sharesOf, type TargetShares } from './shares.ts';
import { type Sort, sortsOf } from './sorts.ts';
import { planFewestSpread } from './spread.ts';
import { cheapestShares } from './target-network.ts';

/**
 * Of all plans that reach balance, whatever the product's stages, one with the fewest copies, among those the fewest
 * promotions, and among those the fewest rows [MODEL]. Its certificate counts what its own targets need; that no other
 * targets need less is what `cheapestShares` and `cheapestSpread` see to.
 */
export function planFewest(placement: Placement): Plan {
  if (isSpread(placement)) return planFewestSpread(placement);
  const product = draftRebalance(placement);
  if (product === null) return emptyPlan;
  const shares = cheapestShares(product, sharesOf(product, sortsOf(product)));
  const draft = draftOf(placement);
  countPartitions(draft);
  assign(draft, shares);
  return planOf(draft);
}

function countPartitions(draft: Draft): void {
  for (const leaf of draft.origin) {
    const holder = draft.holders.ofLeaf[leaf] ?? -1;
    if (holder === -1) continue;
    draft.counts[holder] = (draft.counts[holder] ?? 0) + 1;
    draft.primaries[leaf] = (draft.primaries[leaf] ?? 0) + 1;
  }
}

/** Of a sort's partitions the lowest ordinals move, the next change roles, the others stay. */
function assign(draft: Draft, { sorts, holders }: TargetShares): void {
  const moving = sorts.flatMap((shares) => split(draft, shares));
  const open = holders.flatMap(({ fromAnywhere }, holder) => new Array<number>(fromAnywhere).fill(holder));
  for (const { ordinal, home, destination } of moving.sort((left, right) => left.ordinal - right.ordinal)) {
    const holder = destination ?? open.shift() ?? -1;
    const leaving = { ordinal, holder: home, count: draft.counts[home] ?? 0 };
    const count = draft.counts[holder] ?? 0;
    arrive(draft, leaving, { holder, count });
    if (home !== -1) draft.counts[home] = leaving.count - 1;
    draft.counts[holder] = count + 1;
  }
}

/** A partition that moves, to a holder that has instances of it or, if null, to any that is open. */
interface Moving {
  readonly ordinal: number;
  readonly home: number;
  readonly destination: number | null;
}

/** Plans those that stay with their holder, and returns those that move. */
function split(draft: Draft, { sort, toInstances, toAnywhere, changeRoles }: SortShares): Moving[] {
  const { ordinals, home, leaf } = sort;
  const destinations = [
    ...sort.elsewhere.flatMap(({ holder }, turn) => new Array<number>(toInstances[turn] ?? 0).fill(holder)),
    ...new Array<null>(toAnywhere).fill(null),
  ];
  const isHomeless = home === -1;
  if (!isHomeless) draft.primaries[leaf] = (draft.primaries[leaf] ?? 0) - destinations.length;
  ordinals.slice(destinations.length).forEach((ordinal, turn) => {
    mark(draft, ordinal, stepsAtHome(draft, sort, ordinal));
    if (turn < changeRoles) handOver(draft, ordinal, leaf);
  });
  return destinations.map((destination, turn) => ({ ordinal: ordinals[turn] ?? -1, home, destination }));
}

/** What puts the instances of a partition that stays in order. */
function stepsAtHome(draft: Draft, { lacking, partner }: Sort, ordinal: number): number {
  const replicas = replicasOf(draft, ordinal);
  if (lacking > 0) return replicas.length === 0 ? step.restore : step.replaceReplica;
  return replicas.every((place) => place === partner) ? 0 : step.clear;
}
