import { firstIndex, type NodeId, type Sequence, type SimMs } from '../../base/index.ts';
import { type ClusterEvent, leafIs, processAfter, processIs } from '../../cluster/index.ts';

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
    const after = processAfter(event);
    if (after !== null && processIs.stuck(after.process)) {
      died.push(after.node);
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
    diedAtMs: silenceBefore(events, first, nodes),
  };
}

/**
 * When that happened which somebody saw at `seenMs`: the death of the nodes that were missed or set offline then. Where
 * nothing of the kind can be named, what was seen is all that is known, and it is `seenMs`.
 */
export const happenedBy = (events: Sequence<ClusterEvent>, seenMs: SimMs): SimMs =>
  causeAt(events, seenMs)?.diedAtMs ?? seenMs;

/** Since when the first of some nodes had not answered any more just before an event; null where all of them did. */
function silenceBefore(
  events: Sequence<ClusterEvent>,
  before: number,
  nodes: readonly NodeId[],
): SimMs | null {
  const open = new Set(nodes);
  let sinceMs: SimMs | null = null;
  for (let index = before - 1; index >= 0 && open.size > 0; index -= 1) {
    const event = events.at(index);
    const after = processAfter(event);
    if (after === null || !open.has(after.node)) continue;
    if (processIs.stuck(after.process)) sinceMs = event.atMs;
    else if (processIs.answering(after.process)) open.delete(after.node);
  }
  return sinceMs;
}

const once = (nodes: readonly NodeId[]): readonly NodeId[] => [...new Set(nodes)];
