import type {
  ClusterNode,
  Database,
  GlobalVariables,
  PartitionInstance,
  Row,
  TableDefinition,
} from '../cluster/index.ts';

/** A leaf by its address, as statements name it; it need not exist. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Options of REBALANCE PARTITIONS [DOC]. */
export interface RebalanceOptions {
  /** Gives what does not divide to the leaves with the fewest primaries over all databases. */
  readonly full: boolean;
  /** Goes on without partitions that have no instance left: they become empty. */
  readonly force: boolean;
  /** Ends transactions that hold partitions up instead of waiting for them. */
  readonly kill: boolean;
  readonly ensuresOnlineNodes: boolean;
}

/** The low-level commands COPY, PROMOTE, DROP, ATTACH and DETACH PARTITION. */
export type PartitionCommandName = 'copy' | 'promote' | 'drop' | 'attach' | 'detach';

/** What a connection says about its transactions; with `disconnect` it ends. */
export type TransactionStep =
  | 'begin'
  | 'beginReadOnly'
  | 'commit'
  | 'rollback'
  | 'autocommitOff'
  | 'autocommitOn'
  | 'disconnect';

/** How many statements the clients of a workload send. */
export interface WorkloadRate {
  readonly database: string;
  readonly table: string;
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
}

/** A cluster as it stands (`.import`): complete, and consistent in itself. Validated before it becomes a command. */
export interface ImportedCluster {
  /** By NODE_ID from 1 on, without gaps; one is the master aggregator. */
  readonly nodes: readonly ClusterNode[];
  readonly variables: GlobalVariables;
  /** In the order of their ids. */
  readonly databases: readonly ImportedDatabase[];
}

export interface ImportedDatabase extends Omit<Database, 'tables' | 'partitions'> {
  readonly table: TableDefinition;
  /** By ordinal. */
  readonly partitions: readonly ImportedPartition[];
}

export interface ImportedPartition {
  /** In the order of their ids; at most one primary in service, no leaf twice. */
  readonly instances: readonly ImportedInstance[];
  /** The rows of the table that this partition holds. */
  readonly rows: readonly Row[];
}

export interface ImportedInstance extends Omit<PartitionInstance, 'head' | 'membership'> {
  readonly membership: Exclude<PartitionInstance['membership'], 'arriving'>;
  /** The commits that it holds: the first with all rows but one for each commit after it. */
  readonly commits: number;
}
