import { present } from '../base/index.ts';
import type { PlannedAction, Reason } from '../cluster/index.ts';
import { type Arrival, type Draft, isMarked, replicasOf, step } from './draft.ts';
import { leavesOf } from './holders.ts';
import { partnerOf } from './placement.ts';
import type { Plan } from './plan.ts';
import { Rows } from './rows.ts';

/** The rows that lead every partition of a draft from its origin to its target. */
export const planOf = (draft: Draft): Plan => ({ actions: rowsOf(draft), source: { kind: 'draft', draft } });

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
  const isPair = draft.placement.redundancyLevel === 2;
  const reason = isPair ? takeOverReason(rows, draft, arrival, target) : cause;
  rows.add({ action: 'PROMOTE PARTITION WITH DROP', ordinal, phase: 5, target, source, reason });
}

function takeOverReason(
  rows: Rows,
  draft: Draft,
  { primaries, otherPrimaries }: Arrival,
  target: number,
): Reason {
  const partner = partnerOf(draft.placement, target);
  const isTie = primaries === otherPrimaries && draft.elsewhere?.[target] !== draft.elsewhere?.[partner];
  if (!isTie) return { kind: 'takesOver', primaries, otherPrimaries };
  const counts = { fromCount: otherPrimaries, toCount: primaries };
  return overDatabases(rows, draft, { ...counts, from: [partner], to: [target] });
}

/** The reason that is left when this database alone gives none. */
function overDatabases(
  rows: Rows,
  { elsewhere }: Draft,
  { from, to, fromCount, toCount }: { from: Places; to: Places; fromCount: number; toCount: number },
): Reason {
  const countElsewhere = (places: Places): number =>
    places.reduce((sum, place) => sum + (elsewhere?.[place] ?? 0), 0);
  return {
    kind: 'evensDatabases',
    from: from.map((place) => rows.node(place)),
    to: to.map((place) => rows.node(place)),
    fromCount: fromCount + countElsewhere(from),
    toCount: toCount + countElsewhere(to),
  };
}

type Places = readonly number[];

function causeOf(rows: Rows, draft: Draft, arrival: Arrival, source: number): Reason {
  const { fromHolder, toHolder, fromCount, toCount } = arrival;
  if (draft.leaving !== -1) return { kind: 'leafLeaves', leaf: rows.node(draft.leaving) };
  if (fromHolder === -1) return { kind: 'leavesIncompletePair', from: rows.node(source) };
  if (draft.elsewhere !== null && fromCount <= toCount + 1) {
    const [from, to] = [leavesOf(draft.holders, fromHolder), leavesOf(draft.holders, toHolder)];
    return overDatabases(rows, draft, { from, to, fromCount, toCount });
  }
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
  const { fromCount, toCount } = present(draft.evenings.get(ordinal), 'why roles change');
  const reason: Reason =
    draft.elsewhere === null || fromCount > toCount + 1
      ? { kind: 'evensPrimaries', from: rows.node(from), fromCount, toCount }
      : overDatabases(rows, draft, { from: [from], to: [to], fromCount, toCount });
  rows.add({ action: 'PROMOTE PARTITION', ordinal, phase: 6, target: to, source: from, reason });
  rows.add({
    action: 'COPY PARTITION',
    ordinal,
    phase: 7,
    target: from,
    source: to,
    reason: { kind: 'followsAgain' },
  });
}
