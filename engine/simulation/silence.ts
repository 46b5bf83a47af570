import type { NodeId, SimMs } from '../base/index.ts';
import type { World } from '../cluster/index.ts';

/**
 * Has the node answered nothing for so long, through all that its process went through? A timer that was set for an
 * earlier silence asks this, as a process that ends and starts again is still as silent as before while it recovers.
 */
export function hasBeenSilentFor({ events, nowMs }: World, node: NodeId, forMs: SimMs): boolean {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events.at(index);
    if (event.atMs < nowMs - forMs) return true;
    const answers = event.kind === 'processRecovered' || event.kind === 'processResumed';
    if (answers && event.node === node) return false;
  }
  return true;
}
