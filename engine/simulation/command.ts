import type { CommandId, NodeId } from '../base/index.ts';
import type { GlobalVariables, Group, PendingWrite, Row, TableSchema } from '../cluster/index.ts';

/** A leaf by its address, as statements name it; it need not exist. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Everything that can change a world, already bound to it: the one door of the engine. A command that the cluster
 * refuses changes nothing and ends with an error outcome.
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
  | { readonly kind: 'removeLeaf'; readonly leaf: Address; readonly force: boolean }
  | {
      readonly kind: 'attachLeaf';
      readonly leaf: Address;
      readonly force: boolean;
      readonly rebalances: boolean;
    }
  | { readonly kind: 'attachAllLeaves'; readonly force: boolean; readonly rebalances: boolean }
  | { readonly kind: 'detachLeaf'; readonly leaf: Address }
  | {
      readonly kind: 'createDatabase';
      readonly name: string;
      readonly partitions: number | null;
      readonly replication: 'sync' | 'async';
    }
  | { readonly kind: 'dropDatabase'; readonly name: string }
  | { readonly kind: 'createTable'; readonly database: string; readonly table: TableSchema }
  | { readonly kind: 'write'; readonly write: PendingWrite }
  | { readonly kind: 'rebalance'; readonly database: string }
  | { readonly kind: 'restoreRedundancy'; readonly database: string }
  | { readonly kind: 'clearOrphans' }
  | { readonly kind: 'cancel'; readonly statement: CommandId }
  | { readonly kind: 'importCluster'; readonly cluster: ImportedCluster };

/** A cluster as it stands, read from pasted result tables (`.import`). Validated before it becomes a command. */
export interface ImportedCluster {
  readonly leaves: readonly {
    readonly host: string;
    readonly port: number;
    readonly group: Group;
    readonly pair: Address | null;
    readonly state: 'online' | 'offline' | 'detached';
  }[];
  readonly database: string;
  /** By ordinal; every leaf named is in `leaves`, at most one primary, no leaf twice. */
  readonly partitions: readonly {
    readonly instances: readonly { readonly leaf: Address; readonly role: 'primary' | 'replica' }[];
    /** The rows of `table` that this partition holds. */
    readonly rows: readonly Row[];
  }[];
  readonly table: TableSchema;
}
