import { firstIndex, type NodeId, type SimMs } from '../../base/index.ts';
import {
  type ClusterEvent,
  leafIs,
  masterOf,
  processAfter,
  processIs,
  type World,
} from '../../cluster/index.ts';
import { nameOfNode } from '../../telling/index.ts';

/** What happened to nodes at an instant: they died, hung or lost each other, that was noticed, or they were set offline. */
export interface Cause {
  readonly kind: 'died' | 'hung' | 'cutOff' | 'noticed' | 'offline';
  readonly nodes: readonly NodeId[];
  /** When the first of them had stopped answering, where that was earlier; null otherwise. */
  readonly happenedMs: SimMs | null;
}

/** What at an instant that a world has passed may have changed an answer: of several things the one nearest to the machines. */
export function causeAt(world: World, atMs: SimMs): Cause | null {
  const { events } = world;
  const first = firstIndex(events.length, (index) => events.at(index).atMs >= atMs);
  const died: NodeId[] = [];
  let areAllHung = true;
  const cutOff: NodeId[] = [];
  const noticed: NodeId[] = [];
  const offline: NodeId[] = [];
  for (let index = first; index < events.length; index += 1) {
    const event = events.at(index);
    if (event.atMs > atMs) break;
    const after = processAfter(event);
    if (after !== null && processIs.stuck(after.process)) {
      died.push(after.node);
      areAllHung &&= event.kind === 'processHung';
    } else if (event.kind === 'linkBroken') cutOff.push(...event.nodes);
    else if (event.kind === 'operationStarted' && event.operationKind === 'failover')
      noticed.push(...event.leaves);
    else if (event.kind === 'leafStateChanged' && leafIs.lost(event.to)) offline.push(event.node);
  }
  if (died.length > 0) return { kind: areAllHung ? 'hung' : 'died', nodes: once(died), happenedMs: null };
  if (cutOff.length > 0) return { kind: 'cutOff', nodes: once(cutOff), happenedMs: null };
  const nodes = once(offline.length > 0 ? offline : noticed);
  if (nodes.length === 0) return null;
  return {
    kind: offline.length > 0 ? 'offline' : 'noticed',
    nodes,
    happenedMs: silenceBefore(world, first, nodes),
  };
}

/** The same with the names of the nodes. */
export function namedCauseAt(
  world: World,
  atMs: SimMs,
): { readonly kind: Cause['kind']; readonly hosts: readonly string[] } | null {
  const cause = causeAt(world, atMs);
  return cause === null ? null : { kind: cause.kind, hosts: cause.nodes.map((id) => nameOfNode(world, id)) };
}

/**
 * When that happened which somebody saw at `seenMs`: the death of the nodes that were missed or set offline then, or the
 * break of their links with the master aggregator. Where nothing of the kind can be named, what was seen is all that is
 * known, and it is `seenMs`.
 */
export const happenedBy = (world: World, seenMs: SimMs): SimMs =>
  causeAt(world, seenMs)?.happenedMs ?? seenMs;

/** Since when the first of some nodes had not answered any more just before an event; null where all of them did. */
function silenceBefore(world: World, before: number, nodes: readonly NodeId[]): SimMs | null {
  const { events } = world;
  const processes = new Set(nodes);
  const links = new Set(nodes);
  let sinceMs: SimMs | null = null;
  for (let index = before - 1; index >= 0 && processes.size + links.size > 0; index -= 1) {
    const event = events.at(index);
    const after = processAfter(event);
    if (after !== null && processes.has(after.node)) {
      if (processIs.stuck(after.process)) sinceMs = event.atMs;
      else if (processIs.answering(after.process)) processes.delete(after.node);
    }
    // What a link was like before it was broken or mended last does not matter.
    const cut = linkedToMaster(world, event);
    if (cut !== null && links.delete(cut) && event.kind === 'linkBroken') sinceMs = event.atMs;
  }
  return sinceMs;
}

/** The node whose link with the master aggregator an event is about, or null. */
function linkedToMaster(world: World, event: ClusterEvent): NodeId | null {
  if (event.kind !== 'linkBroken' && event.kind !== 'linkMended') return null;
  const master = masterOf(world).id;
  const [one, other] = event.nodes;
  return one === master ? other : other === master ? one : null;
}

const once = (nodes: readonly NodeId[]): readonly NodeId[] => [...new Set(nodes)];
