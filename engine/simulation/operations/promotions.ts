import { present } from '../../base/index.ts';
import {
  actionTraits,
  type Commit,
  instanceOn,
  isAncestor,
  isInService,
  leafIs,
  masterReaches,
  type Operation,
  type OperationAction,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  replicaIs,
} from '../../cluster/index.ts';
import { instanceEvents, partitionEvents, replicaEvents, replicaLifecycle } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import {
  lastPrimaryOf,
  stateAfter,
  stepInstance,
  stepPartition,
  stepTogether,
  withChanges,
  withInstance,
} from '../world/instances.ts';
import { nameUndone } from './undone.ts';

/** The replica that takes over: the first that is in service on a leaf that answers the master aggregator. */
export function heirOf({ world }: Draft, { instances }: Partition): PartitionInstance | null {
  for (const instance of instances)
    if (instance.role === 'replica' && isInService(instance) && masterReaches(world, instance.node))
      return instance;
  return null;
}

/** The partition is locked, and the roles of both instances are changing. */
export function beginPromotion(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  const former = operation.kind === 'failover' ? null : action.source;
  let changed = withInstance(partition, action.target, changingRole);
  if (former !== null) changed = withInstance(changed, former, changingRole);
  draft.setPartition(operation.database, stepPartition(changed, partitionEvents.lock));
  draft.record({
    atMs: draft.nowMs,
    kind: 'partitionLocked',
    database: operation.database,
    ordinal: action.ordinal,
  });
}

const changingRole = (instance: PartitionInstance): PartitionInstance =>
  stepInstance(instance, instanceEvents.changeRole);

/** The replica is primary from now on; a failover names what it undoes: what only the lost primary held. */
export function completePromotion(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  const former = lastPrimaryOf(partition);
  const target = present(instanceOn(partition, action.target), 'the target of a promotion');
  // A planned promotion waits for the replica to catch up; a failover takes the replica as it is.
  const head = operation.kind === 'failover' || former === null ? target.head : former.head;
  const term = draft.takeTerm(operation.database);
  const state = stateAfter(target, instanceEvents.promoted);
  const promoted = withChanges(target, { state, role: 'primary', term, head });
  const changed = stepTogether(partition, partitionEvents.promoted, (instance) => {
    if (instance === target) return promoted;
    return instance === former ? demoted(instance, action) : following(instance, head);
  });
  draft.setPartition(operation.database, changed);
  draft.record({
    atMs: draft.nowMs,
    kind: 'partitionPromoted',
    database: operation.database,
    ordinal: action.ordinal,
    node: action.target,
    from: former?.node ?? null,
    term,
  });
  if (dropsFormer(action) && former !== null) {
    draft.emit({
      kind: 'instanceDropped',
      database: operation.database,
      ordinal: action.ordinal,
      node: former.node,
    });
    orphanUnreachable(draft, operation, changed);
  }
  const left = former ?? newestAhead(partition, target);
  if (operation.kind === 'failover' && left !== null)
    nameUndone(draft, operation.database, action.ordinal, { last: left, kept: head });
}

/** A promotion that fails or is cancelled leaves the roles as they were; without a primary the partition is offline. */
export function abandonPromotion(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  const kept = (instance: PartitionInstance) =>
    stepInstance(
      instance,
      instance.role === 'primary' ? instanceEvents.primaryKept : instanceEvents.replicaKept,
    );
  let changed = withInstance(partition, action.target, kept);
  if (action.source !== null) changed = withInstance(changed, action.source, kept);
  const hasPrimary = onlinePrimary(changed) !== null;
  changed = stepPartition(changed, hasPrimary ? partitionEvents.kept : partitionEvents.primaryLost);
  draft.setPartition(operation.database, changed);
  if (!hasPrimary) {
    const node = action.source ?? action.target;
    draft.emit({ kind: 'partitionOffline', database: operation.database, ordinal: action.ordinal, node });
  }
}

/** Commits are not waiting for a replica that lacks what its new primary holds, until it has caught up. */
function following(instance: PartitionInstance, head: Commit): PartitionInstance {
  if (!replicaIs.prompt(instance.replication) || instance.head === head || !isAncestor(instance.head, head))
    return instance;
  const behind = replicaLifecycle.step(instance.replication, replicaEvents.silent);
  return behind === null ? instance : withChanges(instance, { replication: behind.state });
}

const dropsFormer = ({ action }: OperationAction): boolean => actionTraits[action].dropsOn === 'source';

/** The former primary follows nobody until its COPY back, so it is out of service; WITH DROP removes it. */
function demoted(instance: PartitionInstance, action: OperationAction): PartitionInstance | null {
  if (dropsFormer(action)) return null;
  // One that a failover replaces takes no part in it, and stays in its state.
  const { state } = stepInstance(instance, instanceEvents.demoted);
  return withChanges(instance, { state, role: 'replica', term: 0, isOffline: true });
}

/** What stays of a moved partition on leaves that are away cannot be dropped: the metadata forgets it [DOC]. */
function orphanUnreachable(draft: Draft, operation: Operation, partition: Partition): void {
  for (const instance of partition.instances) {
    if (
      instance.membership !== 'listed' ||
      !instance.isOffline ||
      leafIs.serving(draft.leaf(instance.node).state)
    )
      continue;
    orphan(draft, operation.database, partition, instance);
  }
}

function orphan(draft: Draft, database: string, partition: Partition, instance: PartitionInstance): void {
  const current = draft.database(database).partitions.at(partition.ordinal);
  const changed = withInstance(current, instance.node, (old) => ({
    ...old,
    membership: 'orphan',
    term: 0,
    isOffline: true,
  }));
  draft.setPartition(database, changed);
  draft.emit({ kind: 'instanceOrphaned', database, ordinal: partition.ordinal, node: instance.node });
}

/** Without a last primary in the metadata: the copy that holds most, if it holds more than the one that takes over. */
function newestAhead({ instances }: Partition, target: PartitionInstance): PartitionInstance | null {
  let newest = target;
  for (const instance of instances) if (instance.head.position > newest.head.position) newest = instance;
  return newest === target ? null : newest;
}
