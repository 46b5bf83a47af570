import type { PlannedAction, Reason } from '../cluster/index.ts';
import { certify } from './certificate.ts';
import { type Arrival, type Draft, isMarked, replicasOf, step } from './draft.ts';
import { leavesOf } from './holders.ts';
import { partnerOf } from './placement.ts';
import type { Plan } from './plan.ts';
import { Rows } from './rows.ts';

/** The rows that lead every partition of a draft from its origin to its target, with their certificate. */
export function planOf(draft: Draft): Plan {
  const actions = rowsOf(draft);
  return { actions, certificate: certify(draft, actions) };
}

function rowsOf(draft: Draft): readonly PlannedAction[] {
  const rows = new Rows(draft.placement.leaves);
  for (let ordinal = 0; ordinal < draft.steps.length; ordinal += 1) {
    if (draft.steps[ordinal] !== 0) addPartition(rows, draft, ordinal);
  }
  return rows.inPrintOrder();
}

function addPartition(rows: Rows, draft: Draft, ordinal: number): void {
  const replicas = [...replicasOf(draft, ordinal)];
  if (isMarked(draft, ordinal, step.restore | step.replaceReplica)) {
    replicas.push(addSecondCopy(rows, draft, ordinal));
  }
  const arrival = draft.arrivals.get(ordinal);
  if (arrival !== undefined) addMove(rows, draft, { ordinal, replicas, arrival });
  if (isMarked(draft, ordinal, step.move | step.replaceReplica | step.clear)) {
    addDrops(rows, draft, { ordinal, replicas });
  }
  if (isMarked(draft, ordinal, step.even)) addEvening(rows, draft, ordinal);
}

/** Returns the place of the new replica. */
function addSecondCopy(rows: Rows, draft: Draft, ordinal: number): number {
  const source = draft.origin[ordinal] ?? -1;
  const target = partnerOf(draft.placement, source);
  const isLone = isMarked(draft, ordinal, step.restore);
  rows.add({
    action: 'COPY PARTITION',
    ordinal,
    phase: isLone ? 2 : 3,
    target,
    source,
    reason: { kind: isLone ? 'restoresSecondCopy' : 'placesReplicaOnItsPair' },
  });
  return target;
}

interface Move {
  readonly ordinal: number;
  readonly replicas: readonly number[];
  readonly arrival: Arrival;
}

function addMove(rows: Rows, draft: Draft, { ordinal, replicas, arrival }: Move): void {
  const source = draft.origin[ordinal] ?? -1;
  const target = draft.target[ordinal] ?? -1;
  const cause = causeOf(rows, draft, arrival, source);
  for (const leaf of leavesOf(draft.holders, arrival.toHolder)) {
    if (replicas.includes(leaf)) continue;
    const reason: Reason = leaf === target ? cause : { kind: 'bothLeavesOfTheNewPair' };
    rows.add({ action: 'COPY PARTITION', ordinal, phase: 4, target: leaf, source, reason });
  }
  const { primaries, otherPrimaries } = arrival;
  const isPair = draft.placement.redundancyLevel === 2;
  const reason: Reason = isPair ? { kind: 'takesOver', primaries, otherPrimaries } : cause;
  rows.add({ action: 'PROMOTE PARTITION WITH DROP', ordinal, phase: 5, target, source, reason });
}

function causeOf(rows: Rows, draft: Draft, arrival: Arrival, source: number): Reason {
  const { fromHolder, toHolder, fromCount, toCount } = arrival;
  if (draft.leaving !== -1) return { kind: 'leafLeaves', leaf: rows.node(draft.leaving) };
  if (fromHolder === -1) return { kind: 'leavesIncompletePair', from: rows.node(source) };
  if (fromCount <= toCount) return { kind: 'savesCopies' };
  if (draft.placement.redundancyLevel === 2) {
    return {
      kind: 'evensPairs',
      from: pairNumber(draft, fromHolder),
      to: pairNumber(draft, toHolder),
      fromCount,
      toCount,
    };
  }
  const to = draft.holders.first[toHolder] ?? -1;
  return { kind: 'evensLeaves', from: rows.node(source), to: rows.node(to), fromCount, toCount };
}

/** Pairs are numbered from 1 in leaf order, the incomplete ones too: their leaves of group 1 come first in it. */
const pairNumber = (draft: Draft, holder: number): number => (draft.holders.first[holder] ?? -1) + 1;

/** Replicas that are where none belongs go once the others are in place. */
function addDrops(
  rows: Rows,
  draft: Draft,
  partition: { ordinal: number; replicas: readonly number[] },
): void {
  const { ordinal, replicas } = partition;
  const kept = finalPlaces(draft, ordinal);
  for (const target of replicas) {
    if (kept.includes(target)) continue;
    rows.add({
      action: 'DROP PARTITION',
      ordinal,
      phase: 6,
      target,
      source: -1,
      reason: { kind: 'leftOver' },
    });
  }
}

/** The places where a partition's instances are in the end. */
function finalPlaces(draft: Draft, ordinal: number): readonly number[] {
  const arrival = draft.arrivals.get(ordinal);
  if (arrival !== undefined) return leavesOf(draft.holders, arrival.toHolder);
  const origin = draft.origin[ordinal] ?? -1;
  return draft.placement.redundancyLevel === 1 ? [origin] : [origin, partnerOf(draft.placement, origin)];
}

function addEvening(rows: Rows, draft: Draft, ordinal: number): void {
  const from = draft.origin[ordinal] ?? -1;
  const to = draft.target[ordinal] ?? -1;
  const { fromCount, toCount } = draft.evenings.get(ordinal) ?? { fromCount: 0, toCount: 0 };
  rows.add({
    action: 'PROMOTE PARTITION',
    ordinal,
    phase: 6,
    target: to,
    source: from,
    reason: { kind: 'evensPrimaries', from: rows.node(from), fromCount, toCount },
  });
  rows.add({
    action: 'COPY PARTITION',
    ordinal,
    phase: 7,
    target: from,
    source: to,
    reason: { kind: 'followsAgain' },
  });
}
