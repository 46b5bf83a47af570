import type { Group, LeafState, Membership, ProductVersion, ReplicaSync, Role } from '../cluster/index.ts';

/** A node by its address, as tables name it. */
export interface PastedAddress {
  readonly host: string;
  readonly port: number;
}

export interface PastedAggregator extends PastedAddress {
  readonly nodeId: number;
  readonly isMaster: boolean;
  readonly isOnline: boolean;
}

/** How a leaf stands in SHOW LEAVES. */
export type PastedLeafState = Exclude<LeafState, 'unknown'>;

export interface PastedLeaf extends PastedAddress {
  readonly nodeId: number;
  readonly group: Group;
  /** The leaf of the other group that holds the same partitions; null for one that is alone, and where pairs do not matter. */
  readonly pair: PastedAddress | null;
  readonly state: PastedLeafState;
  /** Copies of partitions of databases that there are not any more. */
  readonly leftovers: readonly PastedLeftover[];
}

export interface PastedLeftover {
  readonly database: string;
  readonly ordinal: number;
  /** How many commits it holds, as far as positions tell; null where none does. */
  readonly commits: number | null;
}

/** A partition on one leaf. */
export interface PastedInstance {
  readonly leaf: PastedAddress;
  readonly role: Role;
  readonly membership: Exclude<Membership, 'arriving'>;
  /** IS_OFFLINE: taken out of service by the metadata. */
  readonly isOffline: boolean;
  readonly term: number;
  readonly instanceId: number;
  /** How commits reach it while it is a replica. */
  readonly replication: ReplicaSync;
  /** How many commits it holds, as far as positions tell; null for as many as its primary. */
  readonly commits: number | null;
}

export interface PastedDatabase {
  readonly id: number;
  readonly name: string;
  readonly replication: 'sync' | 'async';
  /** How many partitions there are. */
  readonly count: number;
  /**
   * By ordinal: at most one primary in service, no leaf twice, INSTANCE_IDs in order. Null for a database of which no
   * table says where its partitions are: it is placed as at creation.
   */
  readonly partitions: readonly (readonly PastedInstance[])[] | null;
}

/** A variable as it was pasted, its name in lower case. */
export interface PastedVariable {
  readonly name: string;
  readonly value: string;
}

/**
 * A cluster as pasted tables tell it: plain data, complete, and consistent in itself. Every leaf that an instance or a
 * pair names is one of `leaves`; NODE_IDs are given once; one aggregator is the master.
 */
export interface PastedCluster {
  readonly aggregators: readonly PastedAggregator[];
  readonly leaves: readonly PastedLeaf[];
  readonly redundancyLevel: 1 | 2;
  readonly fanout: 'paired' | 'load_balanced';
  /** Those that whoever reads the paste takes. */
  readonly variables: readonly PastedVariable[];
  /** The version whose columns the tables have; null for those of HAC, and where they do not differ. */
  readonly version: ProductVersion | null;
  /** In the order of their ids. */
  readonly databases: readonly PastedDatabase[];
}
