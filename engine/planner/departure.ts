import type { NodeId } from '../base/index.ts';
import { draftOf } from './draft.ts';
import { planOf } from './draft-rows.ts';
import { emptiestLeaf, instancesByLeaf } from './emptiest-leaf.ts';
import { holdersOf } from './holders.ts';
import { filledLevels } from './levels.ts';
import { movePartitions } from './moves.ts';
import { furtherReplicasOf, type Placement, partnerOf } from './placement.ts';
import { emptyPlan, type Plan, planOfPlacement } from './plan.ts';
import { Rows } from './rows.ts';

/**
 * The plan that relieves a leaf of its primaries before DETACH LEAF or REMOVE LEAF. With a usable pair the pair takes
 * them over (phase 6, no copy back); otherwise they move to the emptiest complete pairs, in redundancy 1 to the
 * emptiest leaves (phases 4 and 5) [DOC, MODEL]. A primary without a row is one that no other usable leaf can take.
 */
export function planDeparture(placement: Placement, leaf: NodeId): Plan {
  const place = placement.leaves.findIndex(({ node }) => node === leaf);
  if (place === -1) return emptyPlan;
  const leaves = placement.leaves.map((other, index) =>
    index === place ? { ...other, usable: false } : other,
  );
  const remaining: Placement = { ...placement, leaves };
  const hasPair = placement.redundancyLevel === 2 && leaves[partnerOf(placement, place)]?.usable === true;
  if (hasPair || holdersOf(remaining).count === 0) return handOver(remaining, place);
  return moveAway(remaining, place);
}

/** The partitions of the leaf go where the holders that remain have fewest; nothing else moves. */
function moveAway(placement: Placement, place: number): Plan {
  const draft = draftOf(placement, { leaving: place });
  const homeless: number[] = [];
  draft.origin.forEach((leaf, ordinal) => {
    const holder = draft.holders.ofLeaf[leaf] ?? -1;
    if (leaf === place) homeless.push(ordinal);
    if (holder === -1) return;
    draft.counts[holder] = (draft.counts[holder] ?? 0) + 1;
    draft.primaries[leaf] = (draft.primaries[leaf] ?? 0) + 1;
  });
  movePartitions(draft, homeless, filledLevels(draft.counts, homeless.length));
  return planOf(draft);
}

/** Replicas in service take over; a primary without one is copied first, to the pair or else to the emptiest leaf. */
function handOver(placement: Placement, place: number): Plan {
  const rows = new Rows(placement.leaves);
  const further = furtherReplicasOf(placement.extras);
  const load = instancesByLeaf(placement);
  const partner = partnerOf(placement, place);
  const hasPair = isUsable(placement, partner);
  const reason = { kind: 'leafLeaves', leaf: rows.node(place) } as const;
  placement.primary.forEach((leaf, ordinal) => {
    if (leaf !== place) return;
    const replicas = [placement.replica[ordinal] ?? -1, ...(further.get(ordinal) ?? [])];
    const successor = replicas.find((replica) => isUsable(placement, replica));
    const target = successor ?? (hasPair ? partner : emptiestLeaf(placement, load));
    if (target === -1) return;
    const row = { ordinal, target, source: place, reason };
    if (successor === undefined) {
      load[target] = (load[target] ?? 0) + 1;
      rows.add({ ...row, action: 'COPY PARTITION', phase: hasPair ? 2 : 4 });
    }
    if (successor !== undefined || hasPair) rows.add({ ...row, action: 'PROMOTE PARTITION', phase: 6 });
    else rows.add({ ...row, action: 'PROMOTE PARTITION WITH DROP', phase: 5 });
  });
  return planOfPlacement(placement, rows.inPrintOrder());
}

const isUsable = (placement: Placement, place: number): boolean => placement.leaves[place]?.usable === true;
