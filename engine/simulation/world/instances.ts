import { type NodeId, present } from '../../base/index.ts';
import {
  type Database,
  instanceOn,
  isInService,
  type Partition,
  type PartitionInstance,
} from '../../cluster/index.ts';
import {
  type InstanceEvent,
  instanceLifecycle,
  type PartitionEvent,
  partitionLifecycle,
} from '../../machines/index.ts';
import type { Draft } from './draft.ts';
import { ordinalsOn } from './holdings.ts';

/** The state of the instance after `event`, to which it must react. */
export const stateAfter = (instance: PartitionInstance, event: InstanceEvent): PartitionInstance['state'] =>
  instanceLifecycle.after(instance.state, event);

/** The instance after `event`; unchanged when its state does not react to it. */
export function stepInstance(instance: PartitionInstance, event: InstanceEvent): PartitionInstance {
  const step = instanceLifecycle.step(instance.state, event);
  return step === null ? instance : withChanges(instance, { state: step.state });
}

/**
 * The instance with some values changed. It is written out so that all instances are objects of one shape: copies by
 * `...` are of many, and whoever reads thousands of them waits for that.
 */
export function withChanges(
  instance: PartitionInstance,
  {
    role = instance.role,
    state = instance.state,
    isOffline = instance.isOffline,
    term = instance.term,
    replication = instance.replication,
    head = instance.head,
  }: Partial<Omit<PartitionInstance, 'instanceId' | 'node' | 'membership'>>,
): PartitionInstance {
  const { instanceId, node, membership } = instance;
  return { instanceId, node, membership, role, state, isOffline, term, replication, head };
}

/** The partition after `event`; unchanged when its state does not react to it. */
export function stepPartition(partition: Partition, event: PartitionEvent): Partition {
  const step = partitionLifecycle.step(partition.state, event);
  if (step === null) return partition;
  return { ordinal: partition.ordinal, state: step.state, instances: partition.instances };
}

/** The partition after `event`, with `change` applied to each of its instances; a change to null removes one. */
export function stepTogether(
  partition: Partition,
  event: PartitionEvent,
  change: (instance: PartitionInstance) => PartitionInstance | null,
): Partition {
  const state = partitionLifecycle.after(partition.state, event);
  const changed = partition.instances.map(change);
  const instances = changed.every(remains) ? changed : changed.filter(remains);
  return { ordinal: partition.ordinal, state, instances };
}

const remains = (instance: PartitionInstance | null): instance is PartitionInstance => instance !== null;

/** The partition with `change` applied to its instance on `node`; a change to null removes the instance. */
export function withInstance(
  partition: Partition,
  node: NodeId,
  change: (instance: PartitionInstance) => PartitionInstance | null,
): Partition {
  const before = instanceOn(partition, node);
  if (before === null) return partition;
  const after = change(before);
  return after === before ? partition : withReplaced(partition, before, after);
}

function withReplaced(
  { ordinal, state, instances }: Partition,
  before: PartitionInstance,
  after: PartitionInstance | null,
): Partition {
  const copy = instances.slice();
  const place = copy.indexOf(before);
  if (after === null) copy.splice(place, 1);
  else copy[place] = after;
  return { ordinal, state, instances: copy };
}

/**
 * Visits the partitions of every database that have an instance on `node`, in database and ordinal order; costs what
 * the node holds. A visit may change the partition that it is shown, and others that hold nothing on the node.
 */
export function forEachInstanceOn(
  draft: Draft,
  node: NodeId,
  visit: (database: Database, partition: Partition, instance: PartitionInstance) => void,
): void {
  for (const database of draft.world.databases)
    forEachInstanceIn(draft, database, node, (partition, instance) => visit(database, partition, instance));
}

/** The same in one database. */
export function forEachInstanceIn(
  draft: Draft,
  { name, partitions }: Database,
  node: NodeId,
  visit: (partition: Partition, instance: PartitionInstance) => void,
): void {
  for (const ordinal of ordinalsOn(partitions, node)) {
    const partition = draft.database(name).partitions.at(ordinal);
    visit(partition, present(instanceOn(partition, node), 'the instance'));
  }
}

/** Applies `event` to every instance on `node`. */
export function stepInstancesOn(
  draft: Draft,
  node: NodeId,
  eventFor: (instance: PartitionInstance) => InstanceEvent,
): void {
  const step = (instance: PartitionInstance) => stepInstance(instance, eventFor(instance));
  for (const { name, partitions } of draft.world.databases)
    draft.changePartitions(name, ordinalsOn(partitions, node), (partition) =>
      withInstance(partition, node, step),
    );
}

/** The primary in service, or else the last one; after a removal by force it may be an orphan already. */
export function lastPrimaryOf({ instances }: Partition): PartitionInstance | null {
  let last: PartitionInstance | null = null;
  for (const instance of instances) {
    if (instance.role !== 'primary') continue;
    if (isInService(instance)) return instance;
    if (last === null || (instance.membership === 'listed' && last.membership !== 'listed')) last = instance;
  }
  return last;
}
