import type { NodeId } from '../../base/index.ts';
import {
  addressOf,
  type Database,
  instanceIs,
  isInService,
  knownLeaves,
  leafIs,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type World,
} from '../../cluster/index.ts';
import { placementOf, planRebalance } from '../../planner/index.ts';
import { whyNotIdle } from '../../simulation/index.ts';
import { planWording } from '../../telling/english/plans.ts';
import { tellReason } from '../../telling/plans.ts';

/**
 * Why a cluster in which nothing is broken any more, and which has been rebalanced, is not redundant and balanced yet, in
 * one sentence; null when it is. A partition whose every copy left with a removed leaf stays away for good: half a snapshot
 * is no copy.
 */
export function whyNotWhole(world: World): string | null {
  const away = knownLeaves(world).find(({ state }) => !leafIs.serving(state));
  return (
    whyNotIdle(world) ??
    (away === undefined ? null : `${addressOf(away)} is ${away.state}`) ??
    firstOf(world.databases, (database) => whyNotServed(world, database)) ??
    firstOf(world.databases, (database) => whyNotBalanced(world, database)) ??
    firstOf(world.databases, (database) => whyNotRedundant(world, database))
  );
}

function whyNotServed(world: World, { name, partitions }: Database): string | null {
  return firstOf(partitions.slice(), (partition) => {
    const known = new Set(knownLeaves(world).map(({ id }) => id));
    const copy = partition.instances.find(
      ({ membership, node, state }) =>
        membership === 'listed' && known.has(node) && !instanceIs.arriving(state),
    );
    return onlinePrimary(partition) !== null || copy === undefined
      ? null
      : `${name}:${partition.ordinal} is not served, though there is a copy of it on node ${copy.node}`;
  });
}

function whyNotBalanced(world: World, { name }: Database): string | null {
  const [action] = planRebalance(placementOf(world, name)).actions;
  if (action === undefined) return null;
  const partition = `${name}:${action.ordinal}`;
  const hostOf = (node: NodeId): string => world.nodes.at(node - 1).host;
  return `${action.action} ${partition} is still to be done: ${tellReason(planWording, action.reason, { hostOf, partition })}`;
}

function whyNotRedundant(world: World, { name, partitions, replication }: Database): string | null {
  const copies = hasPair(world) ? world.variables.redundancyLevel : 1;
  return firstOf(partitions.slice(), (partition) => {
    const primary = onlinePrimary(partition);
    if (primary === null) return null;
    const inService = partition.instances.filter(isInService);
    if (inService.length < copies)
      return `${name}:${partition.ordinal} has ${inService.length} of ${copies} copies`;
    const behind = behindPrimary(partition, replication);
    return behind === undefined
      ? null
      : `${name}:${partition.ordinal} does not follow on node ${behind.node}`;
  });
}

function behindPrimary(partition: Partition, replication: Database['replication']) {
  const digest = onlinePrimary(partition)?.head.digest;
  return onlineReplicas(partition).find(
    (replica) => replica.head.digest !== digest || replica.replication !== replication,
  );
}

/** Are there two leaves on which the two copies of a partition may be? */
function hasPair(world: World): boolean {
  const leaves = knownLeaves(world);
  const isPaired = world.variables.leafFailoverFanout === 'paired';
  return leaves.some((one) =>
    leaves.some((other) => one.group < other.group && (!isPaired || one.slot === other.slot)),
  );
}

function firstOf<Item>(items: readonly Item[], complaintAbout: (item: Item) => string | null): string | null {
  for (const item of items) {
    const complaint = complaintAbout(item);
    if (complaint !== null) return complaint;
  }
  return null;
}
