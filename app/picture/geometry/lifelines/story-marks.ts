import type { ClusterEvent, NodeId, Ordinal, SimMs } from '@ha-playground/engine';
import { type EventMark, rowOf } from '../../../presentation/time/event-rows.ts';

/** Something that cut or turned the story at one instant. */
export interface StoryMark {
  readonly atMs: SimMs;
  readonly kind: EventMark;
  readonly tone: 'failure' | 'plain';
  /** The leaves that it happened to. */
  readonly leaves: readonly string[];
  /** How often it happened. */
  readonly count: number;
}

/** A primary's flag on its way from one leaf to another. */
export interface Crossing {
  readonly atMs: SimMs;
  readonly database: string;
  readonly ordinal: Ordinal;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** The marks of the events, one an instant and kind, in the order in which they happened. */
export function marksOf(
  events: Iterable<ClusterEvent>,
  nameOf: (node: NodeId) => string,
): readonly StoryMark[] {
  const groups = new Map<string, { atMs: SimMs; kind: EventMark; nodes: NodeId[]; count: number }>();
  for (const event of events) {
    const kind = rowOf(event).mark;
    if (kind === null) continue;
    const key = `${event.atMs} ${kind}`;
    const group = groups.get(key) ?? { atMs: event.atMs, kind, nodes: [], count: 0 };
    groups.set(key, group);
    group.count += 1;
    if ('node' in event && event.node !== null) group.nodes.push(event.node);
  }
  return [...groups.values()].map(({ atMs, kind, nodes, count }) => ({
    atMs,
    kind,
    tone: tones[kind],
    leaves: nodes.map(nameOf),
    count,
  }));
}

/** The promotions among the events that took the flag from another leaf. */
export function crossingsOf(events: Iterable<ClusterEvent>): readonly Crossing[] {
  const crossings: Crossing[] = [];
  for (const event of events) {
    if (event.kind !== 'partitionPromoted' || event.from === null || event.from === event.node) continue;
    const { atMs, database, ordinal, from, node: to } = event;
    crossings.push({ atMs, database, ordinal, from, to });
  }
  return crossings;
}

const tones: Readonly<Record<EventMark, StoryMark['tone']>> = {
  killed: 'failure',
  stopped: 'failure',
  hung: 'failure',
  offline: 'failure',
  detached: 'plain',
  started: 'plain',
  resumed: 'plain',
  online: 'plain',
  added: 'plain',
  removed: 'plain',
  promoted: 'plain',
};
