import type { NodeId } from '../base/index.ts';
import { type Beginning, type DatabasePlan, inTurn } from './all-databases.ts';
import { type Draft, draftOf, mark, step } from './draft.ts';
import { planOf } from './draft-rows.ts';
import { evenPrimaries } from './evening.ts';
import { laterPlans } from './later-plans.ts';
import type { PlacementLeaf } from './leaves.ts';
import { isSpread, type Placement, partnerOf } from './placement.ts';
import { emptyPlan, type Plan } from './plan.ts';

/**
 * The plan for the leaves that came back together: phase 2 gives every partition of their pairs its second copy, phases
 * 6 and 7 hand primaries over until each leaf of a pair has half of them [HAC, MODEL]. A partition whose last primary
 * is on a returned leaf counts as primary there: attaching it (phase 1) is not part of this plan. What a returned leaf
 * holds of a partition that lives on another pair now is an orphan and gets no row, and so does a partition that has its
 * second copy on a leaf outside the pair: REBALANCE brings that one home. Redundancy 1 needs nothing. With
 * `load_balanced` the batch rebalances the whole database; {@link planAttachBatches} is for several [DOC].
 */
export function planAttachBatch(placement: Placement, returned: readonly NodeId[]): Plan {
  if (placement.redundancyLevel === 1) return emptyPlan;
  const { placement: batch, origin } = whenBack(placement, returned);
  if (isSpread(batch)) return laterPlans.part(batch, origin);
  const isBack = new Set(returned);
  const draft = draftOf(batch, { origin });
  const isConcerned = batch.leaves.map(
    (leaf) => isBack.has(leaf.node) || isBack.has(partnerNode(batch, leaf)),
  );
  draft.origin.forEach((leaf, ordinal) => {
    const holder = draft.holders.ofLeaf[leaf] ?? -1;
    if (holder === -1 || isConcerned[leaf] !== true) return;
    draft.primaries[leaf] = (draft.primaries[leaf] ?? 0) + 1;
    const replica = batch.replica[ordinal] ?? -1;
    if (replica === -1) mark(draft, ordinal, step.restore);
    else if (replica !== partnerOf(batch, leaf)) leaveAlone(draft, ordinal);
  });
  evenPrimaries(draft);
  return planOf(draft);
}

/**
 * The plans of an attach batch for placements on the same leaves, in their order. With `load_balanced` each is a full
 * rebalance, planned after the ones before it: what does not divide goes to the leaves with the fewest primaries of those
 * [DOC]. So REBALANCE ALL DATABASES finds nothing to do afterwards.
 */
export function planAttachBatches(
  placements: readonly Placement[],
  returned: readonly NodeId[],
): readonly DatabasePlan[] {
  const first = placements[0];
  if (first === undefined || !isSpread(first))
    return placements.map((placement) => ({
      database: placement.database,
      plan: planAttachBatch(placement, returned),
    }));
  return inTurn(
    placements.map((placement) => whenBack(placement, returned)),
    ({ placement, origin }, elsewhere) => laterPlans.part(placement, origin, elsewhere),
  );
}

/** The placement with the returned leaves in use, and what they served last counted as theirs. */
function whenBack(placement: Placement, returned: readonly NodeId[]): Beginning {
  const isBack = new Set(returned);
  const batch: Placement = {
    ...placement,
    leaves: placement.leaves.map((leaf) => (isBack.has(leaf.node) ? { ...leaf, usable: true } : leaf)),
  };
  return { placement: batch, origin: withLastPrimaries(batch) };
}

/** Counts the partition where it is, but plans nothing for it. */
function leaveAlone(draft: Draft, ordinal: number): void {
  draft.origin[ordinal] = -1;
  draft.target[ordinal] = -1;
}

/** The primaries in service, and the last ones of partitions that nobody else serves. */
function withLastPrimaries(placement: Placement): Int32Array {
  const origin = placement.primary.slice();
  for (const { ordinal, leaf, kind } of placement.extras) {
    if (kind === 'lastPrimary' && placement.leaves[leaf]?.usable === true) origin[ordinal] = leaf;
  }
  return origin;
}

const partnerNode = (placement: Placement, leaf: PlacementLeaf): NodeId =>
  placement.leaves[leaf.partner]?.node ?? leaf.node;
