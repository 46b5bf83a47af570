import type { CommandId, NodeId, Ordinal, SimMs } from '../base/index.ts';
import type {
  ClusterNode,
  Database,
  GlobalVariables,
  Group,
  PartitionInstance,
  PendingWrite,
  Row,
  TableDefinition,
} from '../cluster/index.ts';

/** A leaf by its address, as statements name it; it need not exist. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Everything that can change a world, already bound to it: the one door of the engine. It is plain data, so that it can
 * be kept, sent and read again; its clone does the same. A command that the cluster refuses changes nothing and ends
 * with an error outcome.
 */
export type Command =
  | { readonly kind: 'killNode'; readonly node: NodeId }
  | { readonly kind: 'stopNode'; readonly node: NodeId }
  | { readonly kind: 'startNode'; readonly node: NodeId }
  | { readonly kind: 'hangNode'; readonly node: NodeId }
  | { readonly kind: 'resumeNode'; readonly node: NodeId }
  | {
      readonly kind: 'setVariable';
      readonly change: Partial<GlobalVariables>;
      readonly name: string;
      readonly value: string;
    }
  | { readonly kind: 'addLeaf'; readonly leaf: Address; readonly group: Group | null }
  | {
      readonly kind: 'removeLeaf';
      readonly leaf: Address;
      readonly force: boolean;
      readonly kill: boolean;
      readonly ensuresSafety: boolean;
    }
  | {
      readonly kind: 'attachLeaf';
      readonly leaf: Address;
      readonly force: boolean;
      readonly rebalances: boolean;
    }
  | { readonly kind: 'attachAllLeaves'; readonly force: boolean; readonly rebalances: boolean }
  | {
      readonly kind: 'detachLeaf';
      readonly leaf: Address;
      readonly kill: boolean;
      readonly ensuresSafety: boolean;
    }
  | { readonly kind: 'detachLeaves'; readonly leaves: readonly Address[]; readonly ensuresSafety: boolean }
  | {
      readonly kind: 'createDatabase';
      readonly name: string;
      readonly partitions: number | null;
      readonly replication: 'sync' | 'async';
    }
  | { readonly kind: 'dropDatabase'; readonly name: string }
  | { readonly kind: 'createTable'; readonly database: string; readonly table: TableDefinition }
  | { readonly kind: 'dropTable'; readonly database: string; readonly table: string }
  | { readonly kind: 'write'; readonly write: PendingWrite }
  | ({ readonly kind: 'rebalance'; readonly database: string } & RebalanceOptions)
  | { readonly kind: 'rebalanceAll' }
  | { readonly kind: 'restoreRedundancy'; readonly database: string }
  | { readonly kind: 'clearOrphans' }
  | {
      readonly kind: 'partition';
      readonly action: PartitionCommandName;
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly leaf: Address;
    }
  | { readonly kind: 'addAggregator'; readonly aggregator: Address }
  | { readonly kind: 'removeAggregator'; readonly aggregator: Address }
  /** AGGREGATOR SET AS MASTER on a child aggregator, or PROMOTE AGGREGATOR … TO MASTER on the master. */
  | { readonly kind: 'setMaster'; readonly node: NodeId; readonly whileMasterIsUp: boolean }
  | { readonly kind: 'isolate'; readonly nodes: readonly [NodeId, NodeId] }
  /** The network between the two nodes works again; null mends every break. */
  | { readonly kind: 'heal'; readonly nodes: readonly [NodeId, NodeId] | null }
  | {
      readonly kind: 'fill';
      readonly resource: 'disk' | 'memory';
      readonly node: NodeId;
      readonly isFull: boolean;
    }
  /** The replicas on the leaf follow this much later than usual; 0 is as usual. */
  | { readonly kind: 'lag'; readonly node: NodeId; readonly byMs: SimMs }
  /** The replicas on the leaf come to hold other data than their primaries. */
  | { readonly kind: 'diverge'; readonly node: NodeId }
  /** A steady load of clients on a table; null switches it off. */
  | { readonly kind: 'setWorkload'; readonly workload: WorkloadRate | null }
  | { readonly kind: 'cancel'; readonly statement: CommandId }
  | { readonly kind: 'importCluster'; readonly cluster: ImportedCluster };

/** A command on its way into a world: which statement it is and over which node's connection it came. */
export interface Submission {
  readonly statement: CommandId;
  readonly node: NodeId;
  readonly command: Command;
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
