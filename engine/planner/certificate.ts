import { type NodeId, present, unreachable } from '../base/index.ts';
import { isCopy, type Phase, type PlannedAction } from '../cluster/index.ts';
import { type Draft, isMarked, replicasOf, step } from './draft.ts';
import { countPlaces, instancesByLeaf } from './emptiest-leaf.ts';
import { leavesOf } from './holders.ts';
import { type Placement, partnerOf } from './placement.ts';
import type { Plan } from './plan.ts';

/** The copies of a plan against the least that its stages need, one after another. */
export interface Certificate {
  readonly copies: number;
  readonly atLeast: number;
  /** The stages that copy, in order. */
  readonly stages: readonly StageBound[];
}

/**
 * `restore`: second copies (phase 2); `replicas`: replicas to their right pair (3); `moves`: partitions to other pairs
 * or leaves (4); `evening`: primaries within a pair, each with a copy back (6, 7).
 */
export type Stage = 'restore' | 'replicas' | 'moves' | 'evening';

export interface StageBound {
  readonly stage: Stage;
  readonly copies: number;
  readonly atLeast: number;
  /** The argument: who lacks what, in leaf order. Its copies add up to `atLeast`. */
  readonly needs: readonly Need[];
}

/**
 * A leaf, or a pair in the stage `moves`, has fewer than it needs: instances in `restore` and `replicas`, partitions in
 * `moves`, primaries in `evening`. So at least `copies` COPY rows end there, or come from there in `evening`.
 */
export interface Need {
  readonly leaves: readonly NodeId[];
  readonly has: number;
  readonly needs: number;
  /** Instances of what has to arrive that are there already and save their copies. */
  readonly alreadyThere: number;
  readonly copies: number;
}

/** The copies of a plan against the least that each stage needs, with the argument: who has fewer than it has to have. */
export function certificateOf({ actions, source }: Plan): Certificate {
  switch (source.kind) {
    case 'draft':
      return certify(source.draft, actions);
    case 'placement':
      return certifyCopies(source.placement, actions);
    case 'nothing':
      return withBounds([]);
    default:
      return unreachable(source);
  }
}

/** Holds the copies of a draft's rows against the least that each stage needs. */
function certify(draft: Draft, actions: readonly PlannedAction[]): Certificate {
  const copies = copiesByPhase(actions);
  return withBounds([
    stageBound('restore', copies[2], secondCopyNeeds(draft, step.restore)),
    stageBound('replicas', copies[3], secondCopyNeeds(draft, step.replaceReplica)),
    stageBound('moves', copies[4], moveNeeds(draft)),
    stageBound('evening', copies[7], eveningNeeds(draft)),
  ]);
}

/**
 * Holds rows against the instances that their targets lack: each leaf has none of what it is given. In `evening` it is
 * the primaries of the leaves that take over, which cost a copy back each.
 */
function certifyCopies(placement: Placement, actions: readonly PlannedAction[]): Certificate {
  const placeOfNode = new Map(placement.leaves.map(({ node }, place) => [node, place]));
  const instances = instancesByLeaf(placement);
  const primaries = new Int32Array(placement.leaves.length);
  countPlaces(placement.primary, primaries);
  const boundOf = (stage: Stage, phase: Phase): StageBound => {
    const arriving = new Map<number, number>();
    const copies = actions.filter((action) => isCopy(action) && action.phase === phase);
    for (const { target, source } of copies) {
      const node = stage === 'evening' && source !== null ? source : target;
      const place = present(placeOfNode.get(node), `leaf ${node}`);
      arriving.set(place, (arriving.get(place) ?? 0) + 1);
    }
    const needs = inLeafOrder(arriving).map(([place, count]) => {
      const has = (stage === 'evening' ? primaries : instances)[place] ?? 0;
      return { leaves: nodesAt(placement, [place]), has, needs: has + count, alreadyThere: 0, copies: count };
    });
    return stageBound(stage, copies.length, needs);
  };
  return withBounds([
    boundOf('restore', 2),
    boundOf('replicas', 3),
    boundOf('moves', 4),
    boundOf('evening', 7),
  ]);
}

/** Stages that copy nothing and need nothing are left out. */
function withBounds(bounds: readonly StageBound[]): Certificate {
  const stages = bounds.filter((stage) => stage.copies > 0 || stage.atLeast > 0);
  return {
    copies: stages.reduce((sum, stage) => sum + stage.copies, 0),
    atLeast: stages.reduce((sum, stage) => sum + stage.atLeast, 0),
    stages,
  };
}

const stageBound = (stage: Stage, copies: number, needs: readonly Need[]): StageBound => ({
  stage,
  copies,
  atLeast: needs.reduce((sum, need) => sum + need.copies, 0),
  needs,
});

function copiesByPhase(actions: readonly PlannedAction[]): Record<Phase, number> {
  const copies: Record<Phase, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0 };
  for (const action of actions) if (isCopy(action)) copies[action.phase] += 1;
  return copies;
}

/** A leaf needs an instance of every partition whose primary its partner holds; each that it lacks is a copy. */
function secondCopyNeeds(draft: Draft, bit: number): Need[] {
  const lacking = new Map<number, number>();
  for (let ordinal = 0; ordinal < draft.steps.length; ordinal += 1) {
    if (draft.steps[ordinal] === 0 || !isMarked(draft, ordinal, bit)) continue;
    const leaf = partnerOf(draft.placement, draft.origin[ordinal] ?? -1);
    lacking.set(leaf, (lacking.get(leaf) ?? 0) + 1);
  }
  const needed = new Map<number, number>();
  if (lacking.size > 0) {
    for (const origin of draft.origin) {
      const leaf = partnerOf(draft.placement, origin);
      if (lacking.has(leaf)) needed.set(leaf, (needed.get(leaf) ?? 0) + 1);
    }
  }
  return inLeafOrder(lacking).map(([leaf, copies]) => {
    const needs = needed.get(leaf) ?? 0;
    return { leaves: nodesAt(draft.placement, [leaf]), has: needs - copies, needs, alreadyThere: 0, copies };
  });
}

/** A holder needs every arriving partition on each of its leaves, but for the instances that it has already. */
function moveNeeds(draft: Draft): Need[] {
  const arriving = new Map<number, { partitions: number; alreadyThere: number }>();
  for (const [ordinal, { toHolder }] of draft.arrivals) {
    const saved = replicasOf(draft, ordinal).filter((leaf) => draft.holders.ofLeaf[leaf] === toHolder).length;
    const known = arriving.get(toHolder) ?? { partitions: 0, alreadyThere: 0 };
    arriving.set(toHolder, { partitions: known.partitions + 1, alreadyThere: known.alreadyThere + saved });
  }
  return inLeafOrder(arriving).map(([holder, { partitions, alreadyThere }]) => {
    const leaves = leavesOf(draft.holders, holder);
    const needs = draft.counts[holder] ?? 0;
    const copies = partitions * leaves.length - alreadyThere;
    return { leaves: nodesAt(draft.placement, leaves), has: needs - partitions, needs, alreadyThere, copies };
  });
}

/** A leaf needs half of its pair's primaries, rounded down; each that it takes over is copied back. */
function eveningNeeds(draft: Draft): Need[] {
  const taken = new Map<number, number>();
  for (const ordinal of draft.evenings.keys()) {
    const leaf = draft.target[ordinal] ?? -1;
    taken.set(leaf, (taken.get(leaf) ?? 0) + 1);
  }
  return inLeafOrder(taken).map(([leaf, copies]) => {
    const needs = draft.primaries[leaf] ?? 0;
    return { leaves: nodesAt(draft.placement, [leaf]), has: needs - copies, needs, alreadyThere: 0, copies };
  });
}

const inLeafOrder = <Value>(counts: ReadonlyMap<number, Value>): [number, Value][] =>
  [...counts].sort(([left], [right]) => left - right);

const nodesAt = (placement: Placement, places: readonly number[]): NodeId[] =>
  places.map((place) => present(placement.leaves[place], `leaf at place ${place}`).node);
