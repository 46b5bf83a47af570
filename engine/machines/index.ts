export { type InstanceEvent, instanceEvents, instanceLifecycle } from './instance.ts';
export { type LeafEffect, type LeafEvent, leafEvents, leafLifecycle } from './leaf.ts';
export type { Lifecycle } from './lifecycle.ts';
export {
  type ActionEvent,
  actionEvents,
  actionLifecycle,
  operationEvents,
  operationLifecycle,
} from './operation.ts';
export { type PartitionEvent, partitionEvents, partitionLifecycle } from './partition.ts';
export { type ProcessEvent, processEvents, processLifecycle } from './process.ts';
export { type ReplicaEvent, replicaEvents, replicaLifecycle } from './replica.ts';
