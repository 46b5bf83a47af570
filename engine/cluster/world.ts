import type { CommandId, Heap, NodeId, OperationId, Ordinal, Sequence, SimMs } from '../base/index.ts';
import type { ClusterEvent } from './events.ts';
import type { ClusterNode } from './node.ts';
import type { Operation } from './operation.ts';
import type { Database } from './partition.ts';
import type { Commit, Row } from './rows.ts';
import type { GlobalVariables } from './variables.ts';

/**
 * The whole cluster at one instant: plain immutable data, equal for equal histories. Two worlds share every part in
 * which they agree, so identity tells what changed.
 */
export interface World {
  readonly seed: number;
  readonly nowMs: SimMs;
  readonly variables: GlobalVariables;
  /** Index = NODE_ID − 1. A removed leaf stays in its place with the state `unknown`. */
  readonly nodes: Sequence<ClusterNode>;
  /** In creation order. */
  readonly databases: readonly Database[];
  /** The last operation of each database that has had one, in database order. */
  readonly operations: readonly Operation[];
  readonly attachBatch: AttachBatch | null;
  /** Statements that take simulated time and have not ended, in submission order. */
  readonly statements: readonly RunningStatement[];
  readonly timers: Heap<Timer> | null;
  readonly events: Sequence<ClusterEvent>;
  readonly counters: Counters;
}

export interface Counters {
  readonly nextTimer: number;
  readonly nextOperation: number;
  readonly nextDatabase: number;
}

/** The leaves that came back and wait to be attached together [HAC, MODEL]. */
export interface AttachBatch {
  readonly openedAtMs: SimMs;
  readonly closesAtMs: SimMs;
  /** Does it close as soon as every leaf is back? Not when it repeats an attach that failed. */
  readonly closesEarly: boolean;
  readonly leaves: readonly NodeId[];
}

/** A statement that waits: for partitions to be writable, for an operation, or for its own duration. */
export interface RunningStatement {
  readonly statement: CommandId;
  readonly node: NodeId;
  readonly startedAtMs: SimMs;
  readonly waitsFor: StatementWait;
}

export type StatementWait =
  /** A plan: the statement ends with the operations, and then then a leaf departs if they all succeeded. */
  | {
      readonly kind: 'operations';
      readonly operations: readonly OperationId[];
      readonly departure: Departure | null;
    }
  | { readonly kind: 'write'; readonly write: PendingWrite }
  | { readonly kind: 'attach'; readonly leaves: readonly NodeId[]; readonly rebalances: boolean };

/** What becomes of a leaf when its partitions have been taken over. */
export interface Departure {
  readonly leaf: NodeId;
  readonly becomes: 'detached' | 'removed';
}

/** An INSERT or DELETE that has been accepted but not yet committed. */
export interface PendingWrite {
  readonly database: string;
  readonly table: string;
  /** The partitions that it touches, in ordinal order, and the rows that each of them gets. */
  readonly inserts: readonly { readonly ordinal: Ordinal; readonly rows: readonly Row[] }[];
  /** The rows that it deletes, in every partition; null for an INSERT. */
  readonly deletes: RowFilter | null;
}

/** A DELETE's condition: `text` is what identifies it, as the filter itself cannot be compared. */
export interface RowFilter {
  readonly text: string;
  readonly matches: (row: Row) => boolean;
}

/** Something that will happen unless the epoch it was set for has passed by then. */
export interface Timer {
  /** Order of creation, which decides between timers of one instant. */
  readonly sequence: number;
  readonly atMs: SimMs;
  readonly due: Due;
}

export type SilenceCause = 'heartbeatsRefused' | 'heartbeatsSilent';

export type Due =
  | { readonly kind: 'recovery'; readonly node: NodeId; readonly epoch: number }
  | {
      readonly kind: 'detection';
      readonly node: NodeId;
      readonly epoch: number;
      readonly cause: SilenceCause;
    }
  | { readonly kind: 'attachBatchCloses'; readonly openedAtMs: SimMs }
  /** `actions` are the places in the operation of those that end at this instant. */
  | { readonly kind: 'actionsEnd'; readonly operation: OperationId; readonly actions: readonly number[] }
  | { readonly kind: 'evening'; readonly operations: readonly OperationId[] }
  | {
      readonly kind: 'replication';
      readonly databaseId: number;
      readonly targets: readonly ReplicationTarget[];
    }
  | { readonly kind: 'replicaSilence'; readonly statement: CommandId };

/** The commit that the replicas of a partition will have reached when a replication timer is due. */
export interface ReplicationTarget {
  readonly ordinal: Ordinal;
  readonly head: Commit;
}
