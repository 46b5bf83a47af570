import type { ClusterEvent, Entry, LeafState, NodeId, SimMs } from '@ha-playground/engine';

/** What a leaf does as the timeline shows it: `unnoticed` is down or silent before anyone has found out. */
export type LeafLook = LeafState | 'unnoticed';

export interface Segment<Look> {
  readonly look: Look;
  readonly startMs: SimMs;
  /** Null while it lasts. */
  readonly endMs: SimMs | null;
}

/** Leaves that changed state in the same way and at the same instants: one, or a whole group that fell together. */
export interface LeafLane {
  readonly names: readonly [string, ...string[]];
  readonly segments: readonly Segment<LeafLook>[];
}

/**
 * The lanes of the leaves that `nameOfLeaf` names, in the order in which leaves first changed; leaves that stayed as
 * they were have none.
 */
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
  const changed = [...lives]
    .filter(([, life]) => life.segments.length > 1)
    .sort(([, left], [, right]) => firstChangeMs(left) - firstChangeMs(right));
  const lanes = new Map<string, LeafLane>();
  for (const [node, { segments }] of changed) {
    const name = nameOfLeaf(node) ?? '';
    const course = segments.map(({ look, startMs }) => `${look} ${startMs}`).join();
    const lane = lanes.get(course);
    lanes.set(course, { names: lane === undefined ? [name] : [...lane.names, name], segments });
  }
  return [...lanes.values()];
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
