import { hasEnded, isInService, type World } from '../../cluster/index.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/**
 * A partition has at most one instance in service in a group, unless an operation runs, or one on its database failed,
 * was cancelled or was a single partition command and no rebalance has cleaned up after it.
 */
export const oneInstancePerGroupAtRest: Invariant = (after) => {
  if (after.operations.some((operation) => !hasEnded(operation))) return null;
  const withLeftovers = databasesWithLeftovers(after);
  return everyPartition(after, ({ instances }, database) => {
    if (withLeftovers.has(database.name)) return null;
    const groups = instances.filter(isInService).map((instance) => {
      const node = after.nodes.at(instance.node - 1);
      return node.kind === 'leaf' ? node.group : 0;
    });
    return new Set(groups).size < groups.length
      ? `has two instances in one group (${groups.join(', ')})`
      : null;
  });
};

function databasesWithLeftovers({ events, databases }: World): ReadonlySet<string> {
  const undecided = new Set(databases.map(({ name }) => name));
  const withLeftovers = new Set<string>();
  for (let index = events.length - 1; index >= 0 && undecided.size > 0; index -= 1) {
    const event = events.at(index);
    if (event.kind !== 'operationFinished' || !undecided.has(event.database)) continue;
    const leavesSome = event.state !== 'success' || event.operationKind === 'partition';
    if (leavesSome) withLeftovers.add(event.database);
    if (leavesSome || event.operationKind === 'rebalance') undecided.delete(event.database);
  }
  return withLeftovers;
}
