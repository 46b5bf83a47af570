import { type Draft, draftOf, mark, step } from './draft.ts';
import { planOf } from './draft-rows.ts';
import { evenPrimaries } from './evening.ts';
import { leavesOf } from './holders.ts';
import { laterPlans } from './later-plans.ts';
import { evenLevels, type Levels, levelsOverDatabases } from './levels.ts';
import { movePartitions } from './moves.ts';
import { isSpread, type Placement, partnerOf } from './placement.ts';
import { emptyPlan, type Plan } from './plan.ts';

export interface RebalanceOptions {
  /** By place of a leaf: its primaries of other databases. Given, it decides who gets what does not divide (FULL). */
  readonly primariesElsewhere?: Int32Array;
}

/**
 * The plan of REBALANCE PARTITIONS: second copies and replicas to where they belong, then partitions from the fullest
 * holders to the emptiest, then primaries evened within pairs; each stage does the least that it needs, and an empty
 * plan means balance [HAC, MODEL]. Partitions without a primary in service are left alone. Without a holder that is
 * complete and online nothing is done. With `load_balanced` replicas are spread instead of paired. With FULL what does
 * not divide goes to the leaves with the fewest primaries over all databases [DOC].
 */
export function planRebalance(placement: Placement, options: RebalanceOptions = {}): Plan {
  const elsewhere = options.primariesElsewhere ?? null;
  if (isSpread(placement)) return laterPlans.part(placement, placement.primary, elsewhere);
  const draft = draftRebalance(placement, elsewhere);
  return draft === null ? emptyPlan : planOf(draft);
}

/** The target of REBALANCE PARTITIONS and the steps to it; null without a holder. */
export function draftRebalance(placement: Placement, elsewhere: Int32Array | null = null): Draft | null {
  const draft = draftOf(placement, { elsewhere });
  if (draft.holders.count === 0) return null;
  const homeless = takeStock(draft);
  movePartitions(draft, homeless, levelsFor(draft, homeless.length));
  evenPrimaries(draft);
  return draft;
}

function levelsFor({ counts, holders, elsewhere }: Draft, arriving: number): Levels {
  if (elsewhere === null) return evenLevels(counts, arriving);
  const ofHolders = counts.map((_, holder) =>
    leavesOf(holders, holder).reduce((sum, place) => sum + (elsewhere[place] ?? 0), 0),
  );
  return levelsOverDatabases(counts, arriving, ofHolders);
}

/**
 * Counts partitions and primaries, marks what stages 2 and 3 do and what belongs nowhere, and returns the ordinals of
 * the partitions whose primary is on no holder, ascending.
 */
function takeStock(draft: Draft): number[] {
  const { placement, origin, holders, counts, primaries } = draft;
  const homeless: number[] = [];
  for (let ordinal = 0; ordinal < origin.length; ordinal += 1) {
    const leaf = origin[ordinal] ?? -1;
    if (leaf === -1) continue;
    const holder = holders.ofLeaf[leaf] ?? -1;
    if (holder === -1) {
      homeless.push(ordinal);
      continue;
    }
    counts[holder] = (counts[holder] ?? 0) + 1;
    primaries[leaf] = (primaries[leaf] ?? 0) + 1;
    const replica = placement.replica[ordinal] ?? -1;
    const right = placement.redundancyLevel === 2 ? partnerOf(placement, leaf) : -1;
    if (replica !== right) mark(draft, ordinal, misplacedStep(replica, right));
  }
  for (const ordinal of draft.furtherReplicas.keys()) {
    if (origin[ordinal] !== -1) mark(draft, ordinal, step.clear);
  }
  return homeless;
}

function misplacedStep(replica: number, right: number): number {
  if (right === -1) return step.clear;
  return replica === -1 ? step.restore : step.replaceReplica;
}
