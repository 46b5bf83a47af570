import type { NodeId, SimMs } from '../../base/index.ts';
import { linkBetween, masterOf, processAfter, processIs, type World } from '../../cluster/index.ts';

/**
 * Has the node answered nothing for so long, through all that its process went through? A timer that was set for an
 * earlier silence asks this: a process that ends, starts and ends again has been silent all the while if it never recovered.
 */
export function hasBeenSilentFor({ events, nowMs }: World, node: NodeId, forMs: SimMs): boolean {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events.at(index);
    const after = processAfter(event);
    if (after?.node === node) {
      if (processIs.answering(after.process)) return false;
      if (event.atMs <= nowMs - forMs) return true;
    } else if (event.atMs < nowMs - forMs) return true;
  }
  return true;
}

/**
 * Since when the master aggregator, as long as it is up, has had no answer from a leaf that does not answer now: whether
 * the process or the network failed first, and whichever of the two was mended while the other was not.
 */
export function silentSince(world: World, leaf: NodeId): SimMs {
  const master = masterOf(world);
  const [low, high] = linkBetween(master.id, leaf);
  let isUp = true;
  let isLinked = true;
  let sinceMs: SimMs | null = null;
  world.events.forEach((event) => {
    const after = processAfter(event);
    if (after?.node === leaf) isUp = processIs.answering(after.process);
    else if (event.kind === 'linkBroken' || event.kind === 'linkMended') {
      if (event.nodes[0] === low && event.nodes[1] === high) isLinked = event.kind === 'linkMended';
    } else return;
    sinceMs = isUp && isLinked ? null : (sinceMs ?? event.atMs);
  });
  return Math.max(sinceMs ?? world.nowMs, master.processSinceMs);
}
