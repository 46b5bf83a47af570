import {
  type ClusterEvent,
  firstIndex,
  leafIs,
  type NodeId,
  processAfter,
  processIs,
  type Sequence,
  type SimMs,
  type World,
} from '@ha-playground/engine';
import { shortNames } from '../../../presentation/sight/short-names.ts';
import { formats, laterWords } from '../../../words/index.ts';

/** What happened to nodes at an instant: they died or hung, that was noticed, or they were set offline. */
export interface Cause {
  readonly kind: 'died' | 'hung' | 'noticed' | 'offline';
  readonly nodes: readonly NodeId[];
  /** When the first of them had stopped answering, where that was earlier; null otherwise. */
  readonly diedAtMs: SimMs | null;
}

/** What at an instant may have changed an answer: of several things the one nearest to the machines; null where none is. */
export function causeAt(events: Sequence<ClusterEvent>, atMs: SimMs): Cause | null {
  const first = firstIndex(events.length, (index) => events.at(index).atMs >= atMs);
  const died: NodeId[] = [];
  let areAllHung = true;
  const noticed: NodeId[] = [];
  const offline: NodeId[] = [];
  for (let index = first; index < events.length; index += 1) {
    const event = events.at(index);
    if (event.atMs > atMs) break;
    const dead = deadBy(event);
    if (dead !== null) {
      died.push(dead);
      areAllHung &&= event.kind === 'processHung';
    } else if (event.kind === 'operationStarted' && event.operationKind === 'failover')
      noticed.push(...event.leaves);
    else if (event.kind === 'leafStateChanged' && leafIs.lost(event.to)) offline.push(event.node);
  }
  if (died.length > 0) return { kind: areAllHung ? 'hung' : 'died', nodes: once(died), diedAtMs: null };
  const nodes = once(offline.length > 0 ? offline : noticed);
  if (nodes.length === 0) return null;
  return {
    kind: offline.length > 0 ? 'offline' : 'noticed',
    nodes,
    diedAtMs: deathBefore(events, first, nodes),
  };
}

/** The node whose process answers no more from this event on, or null. */
function deadBy(event: ClusterEvent): NodeId | null {
  const after = processAfter(event);
  return after !== null && processIs.stuck(after.process) ? after.node : null;
}

/** When the first of some nodes had died for the last time before an event. */
function deathBefore(events: Sequence<ClusterEvent>, before: number, nodes: readonly NodeId[]): SimMs | null {
  const deaths = new Map<NodeId, SimMs>();
  for (let index = before - 1; index >= 0 && deaths.size < nodes.length; index -= 1) {
    const event = events.at(index);
    const dead = deadBy(event);
    if (dead !== null && nodes.includes(dead) && !deaths.has(dead)) deaths.set(dead, event.atMs);
  }
  return deaths.size === 0 ? null : Math.min(...deaths.values());
}

const once = (nodes: readonly NodeId[]): readonly NodeId[] => [...new Set(nodes)];

/** Since when a lane counts, in words: in few for what is drawn, with every instant for what is said. */
export interface Since {
  readonly brief: (atMs: SimMs) => string;
  readonly whole: (atMs: SimMs) => string;
}

/** It names what happened then in a world where that is known, and otherwise the instant. */
export function sinceIn(world: World): Since {
  const text = () => laterWords.watches.lanes.since;
  const named = (atMs: SimMs): { readonly cause: Cause; readonly told: string } | null => {
    const cause = causeAt(world.events, atMs);
    if (cause === null) return null;
    return { cause, told: text()[cause.kind](cause.nodes.map(shortNames(world).of)) };
  };
  return {
    brief: (atMs) => named(atMs)?.told ?? formats.clock(atMs),
    whole: (atMs) => {
      const found = named(atMs);
      const clock = formats.clock(atMs);
      if (found === null) return clock;
      const { cause, told } = found;
      const died = cause.diedAtMs === null ? null : formats.clock(cause.diedAtMs);
      return text().at(told, clock, died);
    },
  };
}
