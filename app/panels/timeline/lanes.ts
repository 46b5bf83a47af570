import type { ClusterEvent, Entry, LeafState, NodeId, SimMs } from '@ha-playground/engine';

/** What a leaf does as the timeline shows it: `unnoticed` is down or silent before anyone has found out. */
export type LeafLook = LeafState | 'unnoticed';

export interface Segment<Look> {
  readonly look: Look;
  readonly startMs: SimMs;
  /** Null while it lasts. */
  readonly endMs: SimMs | null;
}

/** A leaf that changed state within the shown time. */
export interface LeafLane {
  readonly name: string;
  readonly segments: readonly Segment<LeafLook>[];
}

/** A lane for each leaf that `nameOfLeaf` names, in the order in which leaves first changed; leaves that stayed as they were have none. */
export function leafLanes(
  events: Iterable<ClusterEvent>,
  nameOfLeaf: (node: NodeId) => string | null,
  originMs: SimMs,
): readonly LeafLane[] {
  const lives = new Map<NodeId, LeafLife>();
  for (const event of events) {
    const change = leafChange(event);
    if (change === null || nameOfLeaf(change.node) === null) continue;
    const life = lives.get(change.node) ?? { state: 'unknown', isSilent: false, segments: [] };
    lives.set(change.node, lived(life, change, Math.max(event.atMs, originMs)));
  }
  return [...lives]
    .filter(([, life]) => life.segments.length > 1)
    .sort(([, left], [, right]) => firstChangeMs(left) - firstChangeMs(right))
    .map(([node, life]) => ({ name: nameOfLeaf(node) ?? '', segments: life.segments }));
}

interface LeafLife {
  readonly state: LeafState;
  readonly isSilent: boolean;
  readonly segments: readonly Segment<LeafLook>[];
}

type LeafChange =
  | { readonly kind: 'state'; readonly node: NodeId; readonly state: LeafState }
  | { readonly kind: 'silence'; readonly node: NodeId; readonly isSilent: boolean };

function leafChange(event: ClusterEvent): LeafChange | null {
  switch (event.kind) {
    case 'leafStateChanged':
      return { kind: 'state', node: event.node, state: event.to };
    case 'leafAdded':
      return { kind: 'state', node: event.node, state: 'online' };
    case 'leafRemoved':
      return { kind: 'state', node: event.node, state: 'unknown' };
    case 'processKilled':
    case 'processStopped':
    case 'processHung':
      return { kind: 'silence', node: event.node, isSilent: true };
    case 'processRecovered':
    case 'processResumed':
      return { kind: 'silence', node: event.node, isSilent: false };
    default:
      return null;
  }
}

function lived(life: LeafLife, change: LeafChange, atMs: SimMs): LeafLife {
  const state = change.kind === 'state' ? change.state : life.state;
  const isSilent = change.kind === 'silence' ? change.isSilent : life.isSilent;
  const look: LeafLook = isSilent && state === 'online' ? 'unnoticed' : state;
  return { state, isSilent, segments: withLook(life.segments, look, atMs) };
}

function withLook(
  segments: readonly Segment<LeafLook>[],
  look: LeafLook,
  atMs: SimMs,
): readonly Segment<LeafLook>[] {
  const last = segments.at(-1);
  if (last === undefined) return [{ look, startMs: atMs, endMs: null }];
  if (last.look === look) return segments;
  const before = segments.slice(0, -1);
  // What lasted no time at all left nothing to see.
  if (last.startMs === atMs) return withLook(reopened(before), look, atMs);
  return [...before, { ...last, endMs: atMs }, { look, startMs: atMs, endMs: null }];
}

function reopened(segments: readonly Segment<LeafLook>[]): readonly Segment<LeafLook>[] {
  const last = segments.at(-1);
  return last === undefined ? [] : [...segments.slice(0, -1), { ...last, endMs: null }];
}

const firstChangeMs = (life: LeafLife): SimMs => life.segments[1]?.startMs ?? 0;

/** One phase of one operation; `verbs` are what it did, in the order in which it began to. */
export interface PhaseBar {
  readonly database: string;
  readonly phase: number;
  readonly actions: number;
  readonly verbs: readonly string[];
  readonly startMs: SimMs;
  readonly endMs: SimMs | null;
}

/** The phases of all operations since `originMs`, in the order in which they began. */
export function phaseBars(events: Iterable<ClusterEvent>, originMs: SimMs): readonly PhaseBar[] {
  const bars: PhaseBar[] = [];
  for (const event of events) {
    if (event.atMs < originMs) continue;
    if (event.kind === 'phaseStarted') {
      const { database, phase, actions, atMs } = event;
      bars.push({ database, phase, actions, verbs: [], startMs: atMs, endMs: null });
      continue;
    }
    if (!('database' in event)) continue;
    const at = bars.findLastIndex((bar) => bar.database === event.database && bar.endMs === null);
    const bar = bars[at];
    if (bar !== undefined) bars[at] = withEvent(bar, event);
  }
  return bars;
}

function withEvent(bar: PhaseBar, event: ClusterEvent): PhaseBar {
  if (event.kind === 'phaseFinished' || event.kind === 'operationFinished')
    return { ...bar, endMs: event.atMs };
  const verb = verbOf(event);
  return verb === null || bar.verbs.includes(verb) ? bar : { ...bar, verbs: [...bar.verbs, verb] };
}

function verbOf(event: ClusterEvent): string | null {
  switch (event.kind) {
    case 'copyStarted':
      return 'COPY';
    case 'partitionLocked':
    case 'partitionPromoted':
      return 'PROMOTE';
    case 'instanceDropped':
      return 'DROP';
    case 'partitionAttached':
      return 'ATTACH';
    case 'actionFailed':
      return 'failed';
    default:
      return null;
  }
}

/** Commands of one instant, or too close to tell apart. */
export interface CommandMark {
  readonly atMs: SimMs;
  readonly texts: readonly string[];
}

/** The commands since the set-up; those within `nearMs` of the first of a group share a mark. */
export function commandMarks(
  entries: readonly Entry[],
  setUpEntries: number,
  nearMs: number,
): readonly CommandMark[] {
  const marks: CommandMark[] = [];
  for (const entry of entries.slice(setUpEntries)) {
    const last = marks.at(-1);
    if (last !== undefined && entry.atMs - last.atMs <= nearMs) {
      marks[marks.length - 1] = { ...last, texts: [...last.texts, entry.text] };
    } else marks.push({ atMs: entry.atMs, texts: [entry.text] });
  }
  return marks;
}
