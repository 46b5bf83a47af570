import {
  addressOf,
  type ClusterEvent,
  type Database,
  isAncestor,
  isReachable,
  knownLeaves,
  leafIs,
  onlinePrimary,
  onlineReplicas,
  replicaIs,
  type World,
} from '../../cluster/index.ts';
import { eventsBetween } from './events-between.ts';
import type { InvariantOfRun } from './invariant.ts';

/**
 * A failover of a synchronous database undoes no acknowledged write while failures come one at a time: while, since all
 * was well last, a single leaf or a single link has failed. What a statement gives up on purpose is no failover.
 */
export const acknowledgedEffectsStay: InvariantOfRun = () => {
  let failures = new Set<string>();
  return (after, before) => {
    const events = eventsBetween(before, after);
    for (const failure of [...failuresNow(after), ...events.flatMap((event) => failureBy(event, after))])
      failures.add(failure);
    const loss = failures.size > 1 ? null : firstLoss(events, after);
    if (isWell(after)) failures = new Set();
    return loss;
  };
};

function failuresNow(world: World): string[] {
  const leaves = knownLeaves(world).filter((leaf) => !isReachable(leaf) || leaf.isDiskFull);
  const links = world.brokenLinks.map(({ nodes }) => `the network between nodes ${nodes.join(' and ')}`);
  return [...leaves.map(addressOf), ...damagedLeaves(world), ...links];
}

/** Leaves with a replica in service that holds what its primary never had. */
function damagedLeaves(world: World): string[] {
  const damaged: string[] = [];
  for (const { partitions } of world.databases) {
    partitions.forEach((partition) => {
      const primary = onlinePrimary(partition);
      if (primary === null) return;
      for (const { node, head } of onlineReplicas(partition))
        if (!isAncestor(head, primary.head)) damaged.push(addressOf(world.nodes.at(node - 1)));
    });
  }
  return damaged;
}

function failureBy(event: ClusterEvent, { nodes }: World): string[] {
  const isFailure =
    event.kind === 'replicaDiverged' ||
    (event.kind === 'leafStateChanged' && (event.to === 'unknown' || event.to === 'detached'));
  return isFailure ? [addressOf(nodes.at(event.node - 1))] : [];
}

function firstLoss(events: readonly ClusterEvent[], { databases }: World): string | null {
  for (const event of events) {
    if (event.kind !== 'writesUndone' || !databases.some((one) => isSynchronous(one, event.database)))
      continue;
    const isGivenUp = events.some(
      (other) =>
        other.kind === 'lossAccepted' && other.database === event.database && other.ordinal === event.ordinal,
    );
    if (!isGivenUp)
      return `${event.database}:${event.ordinal} has lost ${event.gone.length} acknowledged rows and has ${event.back.length} back after one failure`;
  }
  return null;
}

const isSynchronous = ({ name, replication }: Database, database: string): boolean =>
  name === database && replication === 'sync';

/** Is every leaf in service, and every replica of a synchronous database in sync with a primary that serves? */
const isWell = (world: World): boolean =>
  failuresNow(world).length === 0 &&
  knownLeaves(world).every(({ state }) => leafIs.serving(state)) &&
  world.databases.every(
    ({ replication, partitions }) =>
      replication === 'async' ||
      partitions.slice().every((partition) => {
        const primary = onlinePrimary(partition);
        return (
          primary !== null &&
          onlineReplicas(partition).every(
            (replica) =>
              replicaIs.waitedFor(replica.replication) && replica.head.digest === primary.head.digest,
          )
        );
      }),
  );
