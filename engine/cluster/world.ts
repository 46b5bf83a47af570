import type {
  CommandId,
  Heap,
  NodeId,
  OperationId,
  Ordinal,
  Sequence,
  SimMs,
  TableId,
} from '../base/index.ts';
import type { Assumed } from './assumptions.ts';
import type { ClusterEvent } from './events.ts';
import type { Formula } from './formula.ts';
import type { ClusterNode } from './node.ts';
import type { Operation } from './operation.ts';
import type { Database, ReplicaPlace, ReplicationTarget } from './partition.ts';
import type { Row } from './rows.ts';
import type { Session } from './session.ts';
import type { GlobalVariables } from './variables.ts';
import type { Workload, WorkloadStretch } from './workload.ts';

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
  /** The pairs of nodes between which no message passes, in the order in which they broke. */
  readonly brokenLinks: readonly BrokenLink[];
  /** The steady load of clients, while it is switched on. */
  readonly workload: Workload | null;
  /** How the workload has fared so far: one stretch follows the other, each of constant rates. */
  readonly workloadCourse: Sequence<WorkloadStretch>;
  /** Statements that take simulated time and have not ended, in submission order. */
  readonly statements: readonly RunningStatement[];
  /** Connections with a transaction, in the order in which they began one; absent until the first one has. */
  readonly sessions?: readonly Session[];
  /** What somebody has assumed otherwise; absent while nothing is. */
  readonly assumed?: readonly Assumed[];
  readonly timers: Heap<Timer> | null;
  readonly events: Sequence<ClusterEvent>;
  readonly counters: Counters;
}

export interface Counters {
  readonly nextTimer: number;
  readonly nextOperation: number;
  readonly nextDatabase: number;
  /** The number in the identity of the next table. */
  readonly nextTable: number;
  /** Writes that workloads have sent before the present one; their rows are numbered on from there. */
  readonly workloadWrites: number;
}

/** No message passes between two nodes; the lower NODE_ID comes first. */
export interface BrokenLink {
  readonly nodes: readonly [NodeId, NodeId];
  readonly sinceMs: SimMs;
}

/** The leaves that came back and wait to be attached together [HAC, MODEL]. */
export interface AttachBatch {
  readonly openedAtMs: SimMs;
  readonly closesAtMs: SimMs;
  /** Does it close as soon as every leaf is back? Not when it repeats an attach that failed. */
  readonly closesEarly: boolean;
  /** Which try this is, from 1: a failed automatic rebalance is repeated three times, then with KILL [DOC]. */
  readonly attempt: number;
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
  /** Plans: the statement ends with the operations, and then the leaves depart if they all succeeded. */
  | {
      readonly kind: 'operations';
      /** Those that have not ended. */
      readonly operations: readonly OperationId[];
      /** Has one of those that have ended not succeeded? */
      readonly hasFailed: boolean;
      readonly departures: readonly Departure[];
    }
  /** `session` is that of the transaction that it belongs to. */
  | { readonly kind: 'write'; readonly write: PendingWrite; readonly session?: number }
  | { readonly kind: 'commit'; readonly session: number }
  | {
      readonly kind: 'attach';
      readonly leaves: readonly NodeId[];
      readonly rebalances: boolean;
      /** Does it accept the loss of last primaries that are away? */
      readonly force: boolean;
    };

/** What becomes of a leaf when its partitions have been taken over. */
export interface Departure {
  readonly leaf: NodeId;
  readonly becomes: 'detached' | 'removed';
}

/** An INSERT, DELETE or UPDATE that has been accepted but not yet committed. */
export interface PendingWrite {
  readonly database: string;
  /** The table that was meant: one of the same name that is created later is another one. */
  readonly table: TableId;
  /** The partitions that it touches, in ordinal order, and the rows that each of them gets. */
  readonly inserts: readonly { readonly ordinal: Ordinal; readonly rows: readonly Row[] }[];
  /** The rows that it deletes, in every partition as they are when it commits; null for an INSERT. */
  readonly deletes: Formula | null;
  /** Rows that were found when it was bound, and what takes their places. One that has gone meanwhile is left alone. */
  readonly changes?: readonly RowsChanged[];
  /** Does a row that takes the place of another one count as two, as in REPLACE? */
  readonly countsBoth?: boolean;
  /** What it affected beside: rows that it changed more than once, and those that it put in their own place. */
  readonly alsoAffected?: number;
  /** The last number that AUTO_INCREMENT gives to its rows, and the number of the aggregator that gives it. */
  readonly numbers?: { readonly aggregator: number; readonly last: number };
}

/** Rows of a partition, found by their values, each with the row that takes its place; null for one that goes. */
export interface RowsChanged {
  readonly ordinal: Ordinal;
  readonly rows: readonly { readonly from: Row; readonly to: Row | null }[];
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
  /** The master aggregator has heard nothing over a broken link for long enough. */
  | { readonly kind: 'linkDetection'; readonly link: BrokenLink }
  /** The replicas that became silent with the node, or with the link, have been so for 5 s [DOC]. */
  | { readonly kind: 'replicaSilence'; readonly node: NodeId; readonly epoch: number }
  | { readonly kind: 'linkSilence'; readonly link: BrokenLink }
  /** Replicas that have caught up are waited for again. */
  | {
      readonly kind: 'syncReturns';
      readonly databaseId: number;
      readonly replicas: readonly ReplicaPlace[];
    }
  /** The snapshot for a replica that held other data has arrived. */
  | { readonly kind: 'reprovision'; readonly databaseId: number; readonly replica: ReplicaPlace };
