import type { NodeId } from '../base/index.ts';
import type { Database, Partition, PartitionInstance } from '../cluster/index.ts';
import {
  type InstanceEvent,
  instanceLifecycle,
  type PartitionEvent,
  partitionLifecycle,
} from '../machines/index.ts';
import type { Draft } from './draft.ts';

/** The instance after `event`; unchanged when its state does not react to it. */
export function stepInstance(instance: PartitionInstance, event: InstanceEvent): PartitionInstance {
  const step = instanceLifecycle.step(instance.state, event);
  return step === null ? instance : { ...instance, state: step.state };
}

/** The partition after `event`; unchanged when its state does not react to it. */
export function stepPartition(partition: Partition, event: PartitionEvent): Partition {
  const step = partitionLifecycle.step(partition.state, event);
  return step === null ? partition : { ...partition, state: step.state };
}

/** The partition with `change` applied to its instance on `node`; a change to null removes the instance. */
export function withInstance(
  partition: Partition,
  node: NodeId,
  change: (instance: PartitionInstance) => PartitionInstance | null,
): Partition {
  const instances = partition.instances.flatMap((instance) => {
    if (instance.node !== node) return [instance];
    const changed = change(instance);
    return changed === null ? [] : [changed];
  });
  return { ...partition, instances };
}

/** Visits the partitions of every database that have an instance on `node`, in database and ordinal order. */
export function forEachInstanceOn(
  draft: Draft,
  node: NodeId,
  visit: (database: Database, partition: Partition, instance: PartitionInstance) => void,
): void {
  for (const database of draft.world.databases) {
    database.partitions.forEach((partition) => {
      const instance = partition.instances.find((candidate) => candidate.node === node);
      if (instance !== undefined) visit(database, partition, instance);
    });
  }
}

/** Applies `event` to every instance on `node`. */
export function stepInstancesOn(
  draft: Draft,
  node: NodeId,
  eventFor: (instance: PartitionInstance) => InstanceEvent,
): void {
  forEachInstanceOn(draft, node, (database, partition, instance) => {
    const changed = stepInstance(instance, eventFor(instance));
    if (changed !== instance) draft.setInstance(database.name, partition, changed);
  });
}
