import { type NodeId, present } from '../../base/index.ts';
import {
  emptyCommit,
  instanceOn,
  isBeingLost,
  isCopy,
  isInService,
  leafIs,
  masterReaches,
  type Operation,
  type OperationAction,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  takesCommits,
} from '../../cluster/index.ts';
import { instanceEvents } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { stepInstance, withInstance } from '../world/instances.ts';
import { abandonPromotion, beginPromotion, completePromotion } from './promotions.ts';
import { canAttach, completeAttach, completeCreation, completeDetach } from './single-instances.ts';

/** The nodes that an action cannot do without: if one of them is lost, the action fails. */
export const nodesNeeded = (action: OperationAction, operation: Operation): readonly NodeId[] =>
  action.source !== null && needsSource(action, operation) ? [action.source, action.target] : [action.target];

/** Do the nodes that the action needs answer the master aggregator, and does its source's log reach its target? */
export function isWithinReach({ world }: Draft, operation: Operation, action: OperationAction): boolean {
  const { source, target } = action;
  if (!masterReaches(world, target)) return false;
  if (source === null || !needsSource(action, operation)) return true;
  return masterReaches(world, source) && takesCommits(world, source, target);
}

/** A copy and a planned promotion do, and so does a replica that is attached: it gets what its primary has. */
const needsSource = (action: OperationAction, operation: Operation): boolean =>
  isCopy(action) ||
  action.action === 'ATTACH PARTITION' ||
  (operation.kind !== 'failover' && action.action.startsWith('PROMOTE'));

/** The action as it starts: a COPY reads from whichever leaf holds the primary by then. */
export function withCurrentSource(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
): OperationAction {
  if (operation.kind === 'failover') return action;
  const primary = onlinePrimary(partitionOf(draft, operation, action));
  return { ...action, source: primary?.node ?? null };
}

/** Can the action start: are its source and target there, and does it still make sense? */
export function canStart(draft: Draft, operation: Operation, action: OperationAction): boolean {
  if (!isWithinReach(draft, operation, action)) return false;
  const { state } = draft.leaf(action.target);
  if (!leafIs.known(state) || leafIs.setAside(state)) return false;
  const partition = partitionOf(draft, operation, action);
  const target = instanceOn(partition, action.target);
  switch (action.action) {
    case 'COPY PARTITION':
    case 'COPY PARTITION FORCE':
      return (
        action.source !== null &&
        action.source !== action.target &&
        !isBeingLost(draft.world.operations, action.target)
      );
    case 'PROMOTE PARTITION':
    case 'PROMOTE PARTITION WITH DROP':
      return (
        keepsCopies(draft, operation, action) &&
        target !== null &&
        isInService(target) &&
        target.role === 'replica' &&
        (operation.kind === 'failover' || action.source !== null)
      );
    case 'DROP PARTITION':
      return (
        keepsCopies(draft, operation, action) &&
        target !== null &&
        !(target.role === 'primary' && isInService(target))
      );
    case 'ATTACH PARTITION':
      return target !== null && canAttach(partition, target);
    case 'DETACH PARTITION':
      return target !== null && isInService(target) && target.role === 'replica';
    case 'CREATE PARTITION':
      return onlinePrimary(partition) === null && !isBeingLost(draft.world.operations, action.target);
  }
}

/**
 * Would a rebalance leave enough copies in service where it drops one? Asked when the drop starts and again when it
 * ends: a replica that has gone out of service since the plan was made needs the copy that was to be dropped.
 */
export function keepsCopies(draft: Draft, operation: Operation, action: OperationAction): boolean {
  if (operation.kind !== 'rebalance' && operation.kind !== 'attach') return true;
  if (action.action !== 'DROP PARTITION' && action.action !== 'PROMOTE PARTITION WITH DROP') return true;
  const dropped = action.action === 'DROP PARTITION' ? action.target : action.source;
  const inService = partitionOf(draft, operation, action).instances.filter(isInService);
  const remaining = inService.filter(({ node }) => node !== dropped);
  return remaining.length >= Math.min(draft.world.variables.redundancyLevel, inService.length);
}

/** What an action does to its partition when it starts. */
export function beginAction(draft: Draft, operation: Operation, action: OperationAction): void {
  const partition = partitionOf(draft, operation, action);
  switch (action.action) {
    case 'COPY PARTITION':
    case 'COPY PARTITION FORCE':
      return beginCopy(draft, operation, action, partition);
    case 'PROMOTE PARTITION':
    case 'PROMOTE PARTITION WITH DROP':
      return beginPromotion(draft, operation, action, partition);
    case 'DROP PARTITION':
    case 'ATTACH PARTITION':
    case 'DETACH PARTITION':
    case 'CREATE PARTITION':
      return;
  }
}

/** What an action does to its partition when it succeeds. */
export function completeAction(draft: Draft, operation: Operation, action: OperationAction): void {
  const partition = partitionOf(draft, operation, action);
  switch (action.action) {
    case 'COPY PARTITION':
    case 'COPY PARTITION FORCE':
      return completeCopy(draft, operation, action, partition);
    case 'PROMOTE PARTITION':
    case 'PROMOTE PARTITION WITH DROP':
      return completePromotion(draft, operation, action, partition);
    case 'DROP PARTITION':
      return completeDrop(draft, operation, action, partition);
    case 'ATTACH PARTITION':
      return completeAttach(draft, operation, action, partition);
    case 'DETACH PARTITION':
      return completeDetach(draft, operation, action, partition);
    case 'CREATE PARTITION':
      return completeCreation(draft, operation, action, partition);
  }
}

/** What remains of an action that fails or is cancelled while it runs: roles stay as they were before it. */
export function abandonAction(draft: Draft, operation: Operation, action: OperationAction): void {
  const partition = partitionOf(draft, operation, action);
  if (isCopy(action)) {
    const target = instanceOn(partition, action.target);
    if (target === null) return;
    const kept = target.membership === 'arriving' ? null : stepInstance(target, instanceEvents.copyFailed);
    draft.setPartition(
      operation.database,
      withInstance(partition, action.target, () => kept),
    );
  } else if (action.action.startsWith('PROMOTE')) {
    abandonPromotion(draft, operation, action, partition);
  }
}

function beginCopy(draft: Draft, operation: Operation, action: OperationAction, partition: Partition): void {
  const existing = instanceOn(partition, action.target);
  if (existing === null || existing.membership === 'orphan') {
    const database = draft.database(operation.database);
    const arriving: PartitionInstance = {
      instanceId: database.nextInstanceId,
      node: action.target,
      membership: 'arriving',
      role: 'replica',
      state: 'provisioning',
      isOffline: true,
      term: 0,
      replication: database.replication,
      head: emptyCommit,
    };
    const others = partition.instances.filter((instance) => instance.node !== action.target);
    draft.setDatabase({ ...database, nextInstanceId: database.nextInstanceId + 1 });
    draft.setPartition(operation.database, { ...partition, instances: [...others, arriving] });
  } else {
    draft.setInstance(operation.database, partition, stepInstance(existing, instanceEvents.provision));
  }
  const { database, id } = operation;
  const from = present(action.source, 'the source of a copy');
  draft.emit({
    kind: 'copyStarted',
    operation: id,
    database,
    ordinal: action.ordinal,
    from,
    to: action.target,
  });
}

function completeCopy(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  const primary = present(onlinePrimary(partition), 'the primary of a copied partition');
  const changed = withInstance(partition, action.target, (target) => ({
    ...stepInstance(target, instanceEvents.copied),
    membership: 'listed',
    role: 'replica',
    isOffline: false,
    replication: draft.database(operation.database).replication,
    head: primary.head,
  }));
  draft.setPartition(operation.database, changed);
  const { database, id } = operation;
  draft.emit({
    kind: 'copyFinished',
    operation: id,
    database,
    ordinal: action.ordinal,
    from: primary.node,
    to: action.target,
  });
}

function completeDrop(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  draft.setPartition(
    operation.database,
    withInstance(partition, action.target, () => null),
  );
  draft.emit({
    kind: 'instanceDropped',
    database: operation.database,
    ordinal: action.ordinal,
    node: action.target,
  });
}

const partitionOf = (draft: Draft, operation: Operation, action: OperationAction): Partition =>
  draft.database(operation.database).partitions.at(action.ordinal);
