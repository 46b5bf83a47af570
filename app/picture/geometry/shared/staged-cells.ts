import type { Ordinal } from '@ha-playground/engine';
import { progressIn, type StageKind } from '../../../presentation/time/stages.ts';
import { type CellMark, isSameCell, type PartitionCells } from './cells.ts';
import { finished, type InSteps, itemsPerStep } from './in-steps.ts';

/** A cell that changes during the stage that is shown; null where it is not there. */
export interface CellChange {
  readonly kind: StageKind;
  readonly before: CellMark | null;
  readonly after: CellMark | null;
}

/** The flag of a primary on its way to the next one. */
export interface FlagMark {
  readonly ordinal: Ordinal;
  readonly from: CellMark;
  readonly to: CellMark;
}

/** The cells during one stage. */
export interface StagedCells {
  /** Those that stay as they are. */
  readonly resting: readonly CellMark[];
  readonly changing: readonly CellChange[];
  readonly flags: readonly FlagMark[];
}

/** What the cells of every partition look like when nothing changes. */
export const cellsAtRest = (cells: readonly PartitionCells[]): StagedCells => ({
  resting: cells.flat(),
  changing: [],
  flags: [],
});

/** What becomes of the cells during `stage` of an instant that turns `before` into `after`. */
export const cellsDuring = (
  stage: StageKind,
  before: readonly PartitionCells[],
  after: readonly PartitionCells[],
): StagedCells => finished(cellsInSteps(stage, before, after));

/** The same, step by step. */
export function* cellsInSteps(
  stage: StageKind,
  before: readonly PartitionCells[],
  after: readonly PartitionCells[],
): InSteps<StagedCells> {
  const resting: CellMark[] = [];
  const changing: CellChange[] = [];
  const flags: FlagMark[] = [];
  for (let ordinal = 0; ordinal < Math.max(before.length, after.length); ordinal += 1) {
    if (ordinal % itemsPerStep === itemsPerStep - 1) yield;
    const old = before[ordinal] ?? [];
    const next = after[ordinal] ?? [];
    // Of a hundred thousand cells few change.
    if (old === next) {
      for (const cell of old) resting.push(cell);
      continue;
    }
    for (const [oldCell, nextCell] of matched(old, next)) {
      const shown = cellDuring(stage, oldCell, nextCell);
      if (shown === null) continue;
      if ('look' in shown) resting.push(shown);
      else changing.push(shown);
    }
    const flag = stage === 'promotion' ? flagBetween(old, next) : null;
    if (flag !== null) flags.push(flag);
  }
  return { resting, changing, flags };
}

/** The cells of one partition before and after, those of the same leaf together. */
function matched(before: PartitionCells, after: PartitionCells): [CellMark | null, CellMark | null][] {
  const pairs: [CellMark | null, CellMark | null][] = before.map((old) => [
    old,
    after.find((next) => next.node === old.node) ?? null,
  ]);
  for (const next of after) if (!before.some((old) => old.node === next.node)) pairs.push([null, next]);
  return pairs;
}

function cellDuring(
  stage: StageKind,
  before: CellMark | null,
  after: CellMark | null,
): CellMark | CellChange | null {
  let shown = before;
  for (const step of stepsBetween(before, after)) {
    const progress = progressIn(stage, step.kind);
    if (progress === 'underWay') return { kind: step.kind, before: shown, after: step.after };
    if (progress === 'done') shown = step.after;
  }
  return shown;
}

interface CellStep {
  readonly kind: StageKind;
  readonly after: CellMark | null;
}

function stepsBetween(before: CellMark | null, after: CellMark | null): readonly CellStep[] {
  if (before === null) return after === null ? [] : [{ kind: kindOfArrival(after), after }];
  if (after === null) return stepsOfDeparture(before);
  if (isSameCell(before, after)) return [];
  if (before.look === 'primary' && after.look === 'copying') return stepsOfDemotion(before, after);
  return [{ kind: kindOfChange(before, after), after }];
}

const kindOfArrival = (cell: CellMark): StageKind => (cell.look === 'copying' ? 'copyStart' : 'placement');

function stepsOfDeparture(cell: CellMark): readonly CellStep[] {
  if (cell.look === 'copying') return [{ kind: 'failure', after: null }];
  if (cell.role === 'replica') return [{ kind: 'drop', after: null }];
  // A primary that is dropped hands its flag on first.
  const leaving: CellMark = { ...cell, look: 'leaving', role: 'replica', word: null, isLocked: false };
  return [
    { kind: 'promotion', after: leaving },
    { kind: 'drop', after: null },
  ];
}

/** A former primary that is copied anew hands its flag on first, and waits for a moment. */
function stepsOfDemotion(before: CellMark, after: CellMark): readonly CellStep[] {
  const waiting: CellMark = { ...before, look: 'waiting', role: 'replica', word: null, isLocked: false };
  return [
    { kind: 'promotion', after: waiting },
    { kind: 'copyStart', after },
  ];
}

function kindOfChange(before: CellMark, after: CellMark): StageKind {
  if (before.role !== after.role) return 'promotion';
  if (after.look === 'copying') return 'copyStart';
  if (before.look === 'copying') return after.look === 'replica' ? 'copyEnd' : 'failure';
  if (after.look === 'silent' || after.look === 'gone' || after.look === 'down') return 'failure';
  // Locks close at once; they open when the promotion that they are for has been seen.
  if (before.isLocked !== after.isLocked) return after.isLocked ? 'failure' : 'promotion';
  return 'change';
}

function flagBetween(before: PartitionCells, after: PartitionCells): FlagMark | null {
  const from = before.find((cell) => cell.role === 'primary');
  const to = after.find((cell) => cell.look === 'primary');
  if (from === undefined || to === undefined || from.node === to.node) return null;
  return { ordinal: to.ordinal, from, to };
}
