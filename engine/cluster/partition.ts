import type { NodeId, Ordinal, Sequence } from '../base/index.ts';
import type { Commit, Tables } from './rows.ts';
import type { InstanceState, PartitionState, ReplicaSync } from './states.ts';

export type Role = 'primary' | 'replica';

/**
 * How the master aggregator's metadata knows an instance. `listed`: in DISTRIBUTED_PARTITIONS; `arriving`: its first
 * copy is under way, so it is not listed yet; `orphan`: on a leaf's disk only, the metadata has dropped it [DOC].
 */
export type Membership = 'listed' | 'arriving' | 'orphan';

/** One database's partition on one leaf (`test_3` on leaf-8). */
export interface PartitionInstance {
  /** Per database, from 1, never used again. */
  readonly instanceId: number;
  readonly node: NodeId;
  readonly membership: Membership;
  /** The role in the master aggregator's metadata. */
  readonly role: Role;
  readonly state: InstanceState;
  /** IS_OFFLINE: the metadata has taken the instance out of service. */
  readonly isOffline: boolean;
  /** The term of the promotion that made it primary; 0 for a replica [HAC]. */
  readonly term: number;
  /** How commits reach it while it is a replica; a primary keeps what it had. */
  readonly replication: ReplicaSync;
  /** The data it holds. */
  readonly head: Commit;
}

/** A replica by its place. */
export interface ReplicaPlace {
  readonly ordinal: Ordinal;
  readonly node: NodeId;
}

/** The commit that a replica will have reached when a replication timer is due. */
export interface ReplicationTarget extends ReplicaPlace {
  readonly head: Commit;
}

/** One ordinal of one database. `instances` are in INSTANCE_ID order, two of them never on one leaf. */
export interface Partition {
  readonly ordinal: Ordinal;
  readonly state: PartitionState;
  readonly instances: readonly PartitionInstance[];
}

export interface Database {
  /** From 1, in creation order, never used again. */
  readonly id: number;
  readonly name: string;
  readonly replication: 'sync' | 'async';
  /** Those that live, in the order in which they were created. */
  readonly tables: Tables;
  /** By ordinal. */
  readonly partitions: Sequence<Partition>;
  /** The term that the next promotion takes [HAC]. */
  readonly nextTerm: number;
  readonly nextInstanceId: number;
}

/** Databases that every node has, which no person creates [HAC]. */
const systemDatabases: readonly string[] = ['cluster', 'information_schema', 'memsql'];

/** Is `name` that of a system database, whatever its letter case? */
export const isSystemDatabase = (name: string): boolean => systemDatabases.includes(name.toLowerCase());

/** The instance that serves the partition, or null: then a statement that needs it meets error 1777. */
export function onlinePrimary({ instances }: Partition): PartitionInstance | null {
  for (const instance of instances) if (instance.role === 'primary' && isInService(instance)) return instance;
  return null;
}

/** The instance that served an unserved partition last: it alone is taken back by itself [MODEL]. Null where none is known. */
export const lastPrimary = ({ instances }: Partition): PartitionInstance | null =>
  instances.find(({ membership, role }) => membership === 'listed' && role === 'primary') ?? null;

/** The instances that follow the primary and could take over without a copy, in INSTANCE_ID order. */
export const onlineReplicas = (partition: Partition): PartitionInstance[] =>
  partition.instances.filter((instance) => instance.role === 'replica' && isInService(instance));

/** Is the instance listed and not taken out of service? */
export const isInService = (instance: Pick<PartitionInstance, 'membership' | 'isOffline'>): boolean =>
  instance.membership === 'listed' && !instance.isOffline;

/** The instance of the partition on `node`, whatever its membership, or null. */
export function instanceOn({ instances }: Partition, node: NodeId): PartitionInstance | null {
  for (const instance of instances) if (instance.node === node) return instance;
  return null;
}
