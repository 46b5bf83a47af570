import { hasEnded, isInService, type World } from '../../cluster/index.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/**
 * A partition has at most one instance in service in a group, unless an operation runs, or one failed or was cancelled
 * and no rebalance has cleaned up after it.
 */
export const oneInstancePerGroupAtRest: Invariant = (after) => {
  if (after.operations.some((operation) => !hasEnded(operation)) || hasLeftovers(after)) return null;
  return everyPartition(after, ({ instances }) => {
    const groups = instances.filter(isInService).map((instance) => {
      const node = after.nodes.at(instance.node - 1);
      return node.kind === 'leaf' ? node.group : 0;
    });
    return new Set(groups).size < groups.length
      ? `has two instances in one group (${groups.join(', ')})`
      : null;
  });
};

function hasLeftovers(world: World): boolean {
  for (let index = world.events.length - 1; index >= 0; index -= 1) {
    const event = world.events.at(index);
    if (event.kind !== 'operationFinished') continue;
    if (event.state !== 'success') return true;
    if (event.operationKind === 'rebalance') return false;
  }
  return false;
}
