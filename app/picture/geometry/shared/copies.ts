import {
  actionIs,
  isCopy,
  type NodeId,
  type Operation,
  type Ordinal,
  type Progress,
  type SimMs,
  shareArrived,
  type World,
} from '@ha-playground/engine';
import { progressIn, type StageKind } from '../../../presentation/time/stages.ts';

/** A COPY that runs: what travels, between which leaves, and when it begins and will have arrived. */
export interface CopyRun extends Progress {
  readonly database: string;
  readonly ordinal: Ordinal;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly startedAtMs: SimMs;
  readonly endsAtMs: SimMs;
}

/** Copies as they are during a stage: they `start`, they `end`, or they just run. */
export interface StagedCopy extends CopyRun {
  readonly presence: 'starts' | 'runs' | 'ends';
}

/** The operation of the database that has not ended, or null. */
export const runningOperation = (world: World, database: string): Operation | null =>
  world.operations.find((operation) => operation.database === database && operation.endedAtMs === null) ??
  null;

/** The copies of the database that run, in plan order. */
export function runningCopies(world: World, database: string): readonly CopyRun[] {
  const copies: CopyRun[] = [];
  runningOperation(world, database)?.actions.forEach((action) => {
    const { ordinal, source, target, startedAtMs, endsAtMs, bytes, pace } = action;
    if (!actionIs.running(action.state) || !isCopy(action)) return;
    if (source === null || startedAtMs === null || endsAtMs === null) return;
    const run = { database, ordinal, from: source, to: target, startedAtMs, endsAtMs };
    copies.push(pace === undefined ? run : { ...run, bytes, pace });
  });
  return copies;
}

/** The share of several copies that has arrived, taken together. */
export function shareOfAll(copies: readonly CopyRun[], atMs: SimMs): number {
  const groups = together.get(copies) ?? groupsOf(copies);
  together.set(copies, groups);
  return shareOfGroups(groups, atMs);
}

/** The same for copies that have been put together; 0 for none. */
export function shareOfGroups(groups: readonly CopyGroup[], atMs: SimMs): number {
  let [arrived, all] = [0, 0];
  for (const { copy, count } of groups) {
    arrived += count * shareArrived(copy, atMs);
    all += count;
  }
  return arrived / Math.max(1, all);
}

/** Copies that run over the same time, of which thousands may be asked about with every frame. */
export interface CopyGroup {
  readonly copy: CopyRun;
  readonly count: number;
}

const together = new WeakMap<readonly CopyRun[], readonly CopyGroup[]>();

/** The copies by the time over which they run. */
export function groupsOf(copies: readonly CopyRun[]): readonly CopyGroup[] {
  const groups = new Map<string, { readonly copy: CopyRun; count: number }>();
  for (const copy of copies) {
    const name = `${copy.startedAtMs} ${copy.endsAtMs} ${copy.pace?.arrived}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { copy, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()];
}

/**
 * The copies that are seen during `stage` of the instant `atMs`, at which those of `before` become those of `after`.
 * A copy that breaks off is cut; one that is done stays until its end has been seen.
 */
export function copiesDuring(
  stage: StageKind,
  atMs: SimMs,
  { before, after }: { readonly before: readonly CopyRun[]; readonly after: readonly CopyRun[] },
): readonly StagedCopy[] {
  const [isBefore, isAfter] = [membershipOf(before), membershipOf(after)];
  const ending = before.filter((copy) => !isAfter(copy) && copy.endsAtMs <= atMs);
  const endProgress = progressIn(stage, 'copyEnd');
  const startProgress = progressIn(stage, 'copyStart');
  return [
    ...(endProgress === 'done' ? [] : withPresence(ending, endProgress === 'underWay' ? 'ends' : 'runs')),
    ...withPresence(after.filter(isBefore), 'runs'),
    ...(startProgress === 'toCome'
      ? []
      : withPresence(
          after.filter((copy) => !isBefore(copy)),
          startProgress === 'underWay' ? 'starts' : 'runs',
        )),
  ];
}

export const withPresence = (copies: readonly CopyRun[], presence: StagedCopy['presence']): StagedCopy[] =>
  copies.map((copy) => ({ ...copy, presence }));

/** Answers whether a copy is one of these, of which there may be tens of thousands. */
function membershipOf(copies: readonly CopyRun[]): (copy: CopyRun) => boolean {
  const byOrdinal = new Map<Ordinal, CopyRun[]>();
  for (const copy of copies) {
    const known = byOrdinal.get(copy.ordinal);
    if (known === undefined) byOrdinal.set(copy.ordinal, [copy]);
    else known.push(copy);
  }
  return ({ ordinal, to, startedAtMs }) =>
    byOrdinal.get(ordinal)?.some((copy) => copy.to === to && copy.startedAtMs === startedAtMs) ?? false;
}
