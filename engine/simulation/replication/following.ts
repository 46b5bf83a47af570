import type { NodeId, Ordinal } from '../../base/index.ts';
import { type Database, type ReplicaPlace, type ReplicationTarget, replicaIs } from '../../cluster/index.ts';
import type { UnsettledReplicas } from '../failures.ts';
import type { Draft } from '../world/draft.ts';
import { ordinalsOn } from '../world/holdings.ts';
import { followLater } from './replication.ts';
import { isFarBehind, reprovision, reprovisionAgain } from './reprovisioning.ts';
import { type Follower, followersIn, returnLater, watchSilentFollowers } from './synchrony.ts';

/** Replicas that hold other rows get a new snapshot; those that have caught up are shortly waited for again [DOC, MODEL]. */
export function settleReplicas(
  draft: Draft,
  { id, name }: Database,
  { diverged, ready }: UnsettledReplicas,
): void {
  if (diverged.length > 0) reprovision(draft, name, diverged, 'otherRows');
  if (ready.length === 0) return;
  draft.emit({ kind: 'replicasReady', database: name, instances: ready.length });
  returnLater(draft, id, ready);
}

/**
 * A node answers again: the replicas on it, and those of its primaries, that are behind will have caught up after the
 * usual lag, or get a new snapshot when they are too far behind.
 */
export function catchUp(draft: Draft, node: NodeId): void {
  for (const database of draft.world.databases) {
    const followers = ordinalsOn(database.partitions, node).flatMap((ordinal) =>
      followersIn(database.partitions.at(ordinal)),
    );
    letFollow(
      draft,
      database,
      followers.filter(({ primary, replica }) => primary.node === node || replica.node === node),
    );
    reprovisionAgain(draft, database.name, node);
  }
}

/** Partitions have another primary: replicas in service that are behind it, or fell back, follow it. */
export function followNewPrimaries(draft: Draft, name: string, ordinals: readonly Ordinal[]): void {
  const database = draft.findDatabase(name);
  if (database === null) return;
  letFollow(
    draft,
    database,
    ordinals.flatMap((ordinal) => followersIn(database.partitions.at(ordinal))),
  );
}

/** Followers that lack something, or for which commits do not wait, get on the way to where they belong; silent ones fall back. */
export function letFollow(
  draft: Draft,
  { id, name, replication }: Database,
  followers: readonly Follower[],
): void {
  const targets: ReplicationTarget[] = [];
  const farBehind: ReplicaPlace[] = [];
  const ready: ReplicaPlace[] = [];
  for (const { ordinal, primary, replica } of followers) {
    const place = { ordinal, node: replica.node };
    const fellBack = replication === 'sync' && !replicaIs.prompt(replica.replication);
    if (isFarBehind(replica, primary)) farBehind.push(place);
    else if (fellBack || replica.head !== primary.head) targets.push({ ...place, head: primary.head });
    // Its return may have come to nothing while it could not be reached.
    if (replicaIs.caughtUp(replica.replication)) ready.push(place);
  }
  followLater(draft, id, targets);
  if (ready.length > 0) returnLater(draft, id, ready);
  if (farBehind.length > 0) reprovision(draft, name, farBehind, 'farBehind');
  watchSilentFollowers(draft, followers);
}
