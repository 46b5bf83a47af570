import type {
  InstanceState,
  LeafState,
  OperationState,
  PartitionState,
  ProcessState,
  ReplicaSync,
} from '../cluster/index.ts';

/**
 * What is going on in each state of what has a life, in one sentence. The names of states are the product's, the same in
 * every language.
 */
export interface StateWording {
  readonly leaf: Readonly<Record<LeafState, string>>;
  readonly process: Readonly<Record<ProcessState, string>>;
  readonly partition: Readonly<Record<PartitionState, string>>;
  readonly instance: Readonly<Record<InstanceState, string>>;
  readonly replica: Readonly<Record<ReplicaSync, string>>;
  readonly operation: Readonly<Record<OperationState, string>>;
}
