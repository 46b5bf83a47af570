import { present } from '../../base/index.ts';
import {
  type Database,
  emptyCommit,
  instanceOn,
  isAncestor,
  type Operation,
  type OperationAction,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
} from '../../cluster/index.ts';
import { instanceEvents, partitionEvents } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { lastPrimaryOf, stepInstance, stepPartition, withInstance } from '../world/instances.ts';
import { lossOf } from './lost-partitions.ts';
import { nameUndone } from './undone.ts';

/** May the instance be attached: as primary where there is none, or as a replica that has not diverged? */
export function canAttach(partition: Partition, instance: PartitionInstance): boolean {
  const primary = onlinePrimary(partition);
  return primary === null || (primary !== instance && isAncestor(instance.head, primary.head));
}

/** The end of ATTACH PARTITION: the instance serves the partition, or follows the primary that does [DOC]. */
export function completeAttach(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  const primary = onlinePrimary(partition);
  if (primary === null) return attachPrimary(draft, operation, action, partition);
  const { database } = operation;
  const changed = withInstance(partition, action.target, (instance) => ({
    ...stepInstance(stepInstance(instance, instanceEvents.provision), instanceEvents.copied),
    role: 'replica',
    term: 0,
    membership: 'listed',
    isOffline: false,
    replication: draft.database(database).replication,
    head: primary.head,
  }));
  draft.setPartition(database, changed);
  draft.emit({ kind: 'replicaAttached', database, ordinal: action.ordinal, node: action.target });
}

/** The end of DETACH PARTITION: the replica stays listed and on disk, but it follows nobody. */
export function completeDetach(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  const { database } = operation;
  const changed = withInstance(partition, action.target, (instance) => ({
    ...stepInstance(instance, instanceEvents.takenOut),
    isOffline: true,
  }));
  draft.setPartition(database, changed);
  draft.emit({ kind: 'instanceDetached', database, ordinal: action.ordinal, node: action.target });
}

/** The end of CREATE PARTITION: an empty partition serves, and whatever is left of the lost one is an orphan [DOC]. */
export function completeCreation(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  const database = draft.database(operation.database);
  const { ordinal, target: node } = action;
  const { heldBy, rows: lostRows } = lossOf(database, partition);
  const others = partition.instances.filter((instance) => instance.node !== node).map(orphaned);
  draft.setDatabase({
    ...database,
    nextInstanceId: database.nextInstanceId + 1,
    nextTerm: database.nextTerm + 1,
  });
  const served = stepPartition(partition, partitionEvents.attached);
  draft.setPartition(database.name, { ...served, instances: [...others, emptyPrimary(database, action)] });
  draft.emit({
    kind: 'partitionEmptied',
    database: database.name,
    ordinal,
    node,
    heldBy,
    lostRows,
  });
  for (const other of partition.instances) {
    if (other.node !== node && other.membership === 'listed')
      draft.emit({ kind: 'instanceOrphaned', database: database.name, ordinal, node: other.node });
  }
}

const emptyPrimary = (database: Database, { target }: OperationAction): PartitionInstance => ({
  instanceId: database.nextInstanceId,
  node: target,
  membership: 'listed',
  role: 'primary',
  state: 'online',
  isOffline: false,
  term: database.nextTerm,
  replication: database.replication,
  head: emptyCommit,
});

const orphaned = (instance: PartitionInstance): PartitionInstance => ({
  ...instance,
  membership: 'orphan',
  role: 'replica',
  term: 0,
  isOffline: true,
});

/**
 * The last primary keeps its TERM [HAC]. An older copy that takes its place is promoted: it takes the next term, and
 * what only the last primary holds is given up and named; it is the last primary no longer, also if its leaf was
 * removed [MODEL].
 */
function attachPrimary(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  const { ordinal, target: node } = action;
  const attached = present(instanceOn(partition, node), 'the instance to attach');
  const others = partition.instances.filter((instance) => instance !== attached);
  const last = lastPrimaryOf({ ...partition, instances: others });
  const database = draft.database(operation.database);
  const keepsTerm = last === null && attached.role === 'primary' && attached.term > 0;
  let changed = withInstance(partition, node, (instance) => ({
    ...stepInstance(instance, instanceEvents.attach),
    role: 'primary',
    membership: 'listed',
    isOffline: false,
    term: keepsTerm ? instance.term : database.nextTerm,
  }));
  if (last !== null) {
    changed = withInstance(changed, last.node, (instance) => ({ ...instance, role: 'replica', term: 0 }));
  }
  if (!keepsTerm) draft.setDatabase({ ...database, nextTerm: database.nextTerm + 1 });
  draft.setPartition(database.name, stepPartition(changed, partitionEvents.attached));
  draft.emit({ kind: 'partitionAttached', database: database.name, ordinal, node });
  // The last primary itself gives nothing up: what an orphan holds beyond it was named when it took over.
  const lost = last ?? (keepsTerm ? null : newerOrphan(partition, attached));
  if (last?.membership === 'listed')
    draft.emit({ kind: 'lossAccepted', database: database.name, ordinal, node, lastPrimary: last.node });
  if (lost !== null) nameUndone(draft, database.name, ordinal, { last: lost, kept: attached.head });
}

/** A copy that the metadata has dropped and that holds what this one does not: its leaf was removed. */
const newerOrphan = ({ instances }: Partition, attached: PartitionInstance): PartitionInstance | null =>
  instances.find(
    ({ membership, head }) =>
      membership === 'orphan' && head.position >= attached.head.position && !isAncestor(head, attached.head),
  ) ?? null;
