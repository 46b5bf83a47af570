import type { ClusterEvent, NodeId, Ordinal, SimMs } from '@ha-playground/engine';

/** Something that cut or turned the story at one instant. */
export interface StoryMark {
  readonly atMs: SimMs;
  readonly kind: MarkKind;
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
  const groups = new Map<string, { atMs: SimMs; kind: MarkKind; nodes: NodeId[]; count: number }>();
  for (const event of events) {
    const kind = markKindOf(event);
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

const tones = {
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
} as const;

export type MarkKind = keyof typeof tones;

function markKindOf(event: ClusterEvent): MarkKind | null {
  switch (event.kind) {
    case 'processKilled':
      return 'killed';
    case 'processStopped':
      return 'stopped';
    case 'processHung':
      return 'hung';
    case 'processStarted':
      return 'started';
    case 'processResumed':
      return 'resumed';
    case 'leafAdded':
      return 'added';
    case 'leafRemoved':
      return 'removed';
    case 'partitionPromoted':
      return 'promoted';
    case 'leafStateChanged':
      if (event.from === 'unknown' || event.to === 'unknown') return null;
      return event.to === 'offline' || event.to === 'detached' || event.to === 'online' ? event.to : null;
    default:
      return null;
  }
}
