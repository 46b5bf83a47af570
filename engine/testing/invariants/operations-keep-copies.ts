import {
  actionIs,
  type Database,
  hasEnded,
  leafIs,
  masterReaches,
  type Operation,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type World,
} from '../../cluster/index.ts';
import { earlierPartition } from './earlier-partition.ts';
import { eventsBetween } from './events-between.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/** Operations that move, restore or attach; a departure and a single low-level command may give copies up. */
const keepsCopies: readonly Operation['kind'][] = ['rebalance', 'restoreRedundancy', 'attach'];

/**
 * While an operation runs, a partition's copies in service fall neither below what was there nor below
 * `redundancy_level`, whichever is less; but for a leaf that is gone, a replica that diverged, and from a PROMOTE of phase 6 to the success of
 * its COPY of phase 7, until which the demoted instance does not follow.
 */
export const operationsKeepCopies: Invariant = (after, before) =>
  everyPartition(after, (partition, database) => {
    const operation = after.operations.find((candidate) => candidate.database === database.name);
    if (operation === undefined || hasEnded(operation) || !keepsCopies.includes(operation.kind)) return null;
    if (!before.operations.some(({ id }) => id === operation.id)) return null;
    const earlier = earlierPartition(before, database, partition);
    if (earlier === null || awaitsCopyBack(operation, partition)) return null;
    const needed = Math.min(copiesOf(earlier), after.variables.redundancyLevel);
    const lost = instancesGone(after, earlier) + divergedSince(before, after, database, partition);
    return copiesOf(partition) + lost < needed
      ? `has ${copiesOf(partition)} copies in service after ${copiesOf(earlier)}, and ${lost} went with a leaf`
      : null;
  });

const inService = (partition: Partition) => {
  const primary = onlinePrimary(partition);
  return primary === null ? onlineReplicas(partition) : [primary, ...onlineReplicas(partition)];
};

const copiesOf = (partition: Partition): number => inService(partition).length;

const instancesGone = (world: World, earlier: Partition): number =>
  inService(earlier).filter(({ node }) => {
    const leaf = world.nodes.at(node - 1);
    return leaf.kind !== 'leaf' || !leafIs.serving(leaf.state) || !masterReaches(world, node);
  }).length;

/** Replicas that turned out to hold other data went out of service by themselves. */
const divergedSince = (before: World, after: World, { name }: Database, { ordinal }: Partition): number =>
  eventsBetween(before, after).filter(
    (event) => event.kind === 'replicaDiverged' && event.database === name && event.ordinal === ordinal,
  ).length;

const awaitsCopyBack = (operation: Operation, { ordinal }: Partition): boolean =>
  operation.actions
    .slice()
    .some((action) => action.ordinal === ordinal && action.phase === 7 && !actionIs.succeeded(action.state));
