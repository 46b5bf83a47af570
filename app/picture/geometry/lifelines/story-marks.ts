import type { ClusterEvent, NodeId, Ordinal, SimMs } from '@ha-playground/engine';
import { counted } from '../words.ts';

/** Something that cut or turned the story at one instant. */
export interface StoryMark {
  readonly atMs: SimMs;
  readonly tone: 'failure' | 'plain';
  readonly text: string;
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
  return [...groups.values()].map(({ atMs, kind, nodes, count }) => {
    const { verb, tone, isCounted } = markKinds[kind];
    const [first] = nodes;
    const subject =
      isCounted || first === undefined || nodes.length > 2
        ? isCounted
          ? String(count)
          : counted(nodes.length, 'leaf', 'leaves')
        : nodes.map(nameOf).join(', ');
    return { atMs, tone, text: `${subject} ${verb}` };
  });
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

const markKinds = {
  killed: { verb: 'killed', tone: 'failure', isCounted: false },
  stopped: { verb: 'stopped', tone: 'failure', isCounted: false },
  hung: { verb: 'hangs', tone: 'failure', isCounted: false },
  offline: { verb: 'offline', tone: 'failure', isCounted: false },
  detached: { verb: 'detached', tone: 'plain', isCounted: false },
  started: { verb: 'started', tone: 'plain', isCounted: false },
  resumed: { verb: 'answers', tone: 'plain', isCounted: false },
  online: { verb: 'online', tone: 'plain', isCounted: false },
  added: { verb: 'added', tone: 'plain', isCounted: false },
  removed: { verb: 'removed', tone: 'plain', isCounted: false },
  promoted: { verb: 'promoted', tone: 'plain', isCounted: true },
} as const;

type MarkKind = keyof typeof markKinds;

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
