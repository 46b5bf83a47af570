import { present } from '../../base/index.ts';
import {
  emptyCommit,
  instanceOn,
  type Operation,
  type OperationAction,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
} from '../../cluster/index.ts';
import { instanceEvents } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { stepInstance, withInstance } from '../world/instances.ts';

/** A copy begins to arrive: on a leaf that has none yet as a new instance, which is not listed before it is whole. */
export function beginCopy(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
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

/** The copy follows its primary from now on. */
export function completeCopy(
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

/** What has arrived of a copy that fails is worth nothing; an instance that was there before stays. */
export function abandonCopy(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  const target = instanceOn(partition, action.target);
  if (target === null) return;
  const kept = target.membership === 'arriving' ? null : stepInstance(target, instanceEvents.copyFailed);
  draft.setPartition(
    operation.database,
    withInstance(partition, action.target, () => kept),
  );
}
