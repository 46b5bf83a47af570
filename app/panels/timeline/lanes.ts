import {
  type ClusterEvent,
  ConditionCourse,
  type LeafConditionKind,
  type NodeId,
  type Sequence,
  type SimMs,
  type World,
} from '@ha-playground/engine';
import { kindTold } from '../../presentation/sight/leaf-tone.ts';

export interface Segment<Look> {
  readonly look: Look;
  readonly startMs: SimMs;
  /** Null while it lasts. */
  readonly endMs: SimMs | null;
}

/** Leaves that changed at the same instants and in the same way: one, or a whole group that fell together. */
export interface LeafLane {
  readonly names: readonly [string, ...string[]];
  readonly segments: readonly Segment<LeafConditionKind>[];
}

/**
 * The lanes of the leaves, in the order in which they first changed, from the world `beginning` on, which is shown at its
 * instant; leaves that stayed as they were have none. `nameOf` knows every leaf of the events.
 */
export function leafLanes(
  events: Sequence<ClusterEvent>,
  beginning: World,
  nameOf: (node: NodeId) => string,
): readonly LeafLane[] {
  const course = new ConditionCourse(beginning);
  const lives = new Map<NodeId, readonly Segment<LeafConditionKind>[]>();
  const recovering = new Set<NodeId>();
  for (const { id, process } of beginning.nodes) if (process === 'recovering') recovering.add(id);
  for (const { node, kind } of course.conditions)
    lives.set(node, withLook([], kindTold(kind, recovering.has(node)), beginning.nowMs));
  for (let index = beginning.events.length; index < events.length; index += 1) {
    const event = events.at(index);
    if (event.kind === 'processStarted') recovering.add(event.node);
    else if (event.kind.startsWith('process') && 'node' in event) recovering.delete(event.node);
    for (const { node, kind } of course.follow(event))
      lives.set(node, withLook(lives.get(node) ?? [], kindTold(kind, recovering.has(node)), event.atMs));
  }
  const changed = [...lives]
    .filter(([, segments]) => segments.length > 1)
    .sort(([, left], [, right]) => firstChangeMs(left) - firstChangeMs(right));
  const lanes = new Map<string, LeafLane>();
  for (const [node, segments] of changed) {
    const name = nameOf(node);
    const story = segments.map(({ look, startMs }) => `${look} ${startMs}`).join();
    const lane = lanes.get(story);
    lanes.set(story, { names: lane === undefined ? [name] : [...lane.names, name], segments });
  }
  return [...lanes.values()];
}

function withLook(
  segments: readonly Segment<LeafConditionKind>[],
  look: LeafConditionKind,
  atMs: SimMs,
): readonly Segment<LeafConditionKind>[] {
  const last = segments.at(-1);
  if (last === undefined) return [{ look, startMs: atMs, endMs: null }];
  if (last.look === look) return segments;
  const before = segments.slice(0, -1);
  // What lasted no time at all left nothing to see.
  if (last.startMs === atMs) return withLook(reopened(before), look, atMs);
  return [...before, { ...last, endMs: atMs }, { look, startMs: atMs, endMs: null }];
}

function reopened(segments: readonly Segment<LeafConditionKind>[]): readonly Segment<LeafConditionKind>[] {
  const last = segments.at(-1);
  return last === undefined ? [] : [...segments.slice(0, -1), { ...last, endMs: null }];
}

const firstChangeMs = (segments: LeafLane['segments']): SimMs => segments[1]?.startMs ?? 0;
