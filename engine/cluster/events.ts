import type { CommandId, NodeId, OperationId, Ordinal, SimMs } from '../base/index.ts';
import type { Group } from './node.ts';
import type { OperationKind, Phase } from './operation.ts';
import type { Outcome } from './outcome.ts';
import type { ProcessFact } from './process-events.ts';
import type { Row } from './rows.ts';
import type { LeafState } from './states.ts';

/** Why the master aggregator changed a leaf's state. */
export type LeafStateCause =
  | 'added'
  | 'heartbeatsRefused'
  | 'heartbeatsSilent'
  | 'reachable'
  | 'autoAttachOff'
  | 'copiesDone'
  | 'noRedundancyNeeded'
  | 'attachStatement'
  | 'detachStatement'
  | 'removeStatement'
  | 'attachFailed';

/** The copy that a partition goes on with is an older one, or one with writes of its own that had been given up before. */
export type UndoneCause = 'olderCopy' | 'otherCopy';

/** What happened, in the order in which it happened. Narration, timeline, tables and tests read nothing else. */
export type ClusterEvent = { readonly atMs: SimMs } & ClusterFact;

export type ClusterFact =
  | ProcessFact
  | { readonly kind: 'processStarted'; readonly node: NodeId; readonly recoversAtMs: SimMs }
  | {
      readonly kind: 'leafStateChanged';
      readonly node: NodeId;
      readonly from: LeafState;
      readonly to: LeafState;
      readonly cause: LeafStateCause;
    }
  | { readonly kind: 'leafAdded'; readonly node: NodeId; readonly group: Group }
  | { readonly kind: 'leafRemoved'; readonly node: NodeId }
  | { readonly kind: 'variableChanged'; readonly name: string; readonly value: string }
  /** `what` is `partition_size`, or `partition_size of test`. */
  | { readonly kind: 'assumptionChanged'; readonly what: string; readonly value: string }
  | { readonly kind: 'databaseCreated'; readonly database: string; readonly partitions: number }
  /** What the leaf still held of dropped databases has been removed from its disk. */
  | { readonly kind: 'leftoversDropped'; readonly node: NodeId; readonly partitions: number }
  /** `leaves` were out of reach and keep what they have of it. */
  | { readonly kind: 'databaseDropped'; readonly database: string; readonly leaves: readonly NodeId[] }
  | { readonly kind: 'tableCreated'; readonly database: string; readonly table: string }
  | { readonly kind: 'tableDropped'; readonly database: string; readonly table: string }
  | {
      readonly kind: 'rowsWritten';
      readonly database: string;
      readonly table: string;
      readonly inserted: number;
      readonly deleted: number;
    }
  | { readonly kind: 'replicasCaughtUp'; readonly database: string; readonly instances: number }
  /** Synchronous replicas that gave no answer for 5 s: commits do not wait for them any more. */
  | { readonly kind: 'replicasFellBack'; readonly database: string; readonly instances: number }
  /** They have caught up: they get every commit at once, and commits will wait for them again shortly. */
  | { readonly kind: 'replicasReady'; readonly database: string; readonly instances: number }
  | { readonly kind: 'replicasInSync'; readonly database: string; readonly instances: number }
  /** A replica holds other data than its primary, or is too far behind: it gets a new snapshot by itself. */
  | {
      readonly kind: 'replicaDiverged';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
      readonly cause: 'otherRows' | 'farBehind';
    }
  | {
      readonly kind: 'replicaReprovisioned';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
    }
  | { readonly kind: 'replicationLagChanged'; readonly node: NodeId; readonly byMs: SimMs }
  /** No message passes between the two nodes from now on. */
  | { readonly kind: 'linkBroken'; readonly nodes: readonly [NodeId, NodeId] }
  | { readonly kind: 'linkMended'; readonly nodes: readonly [NodeId, NodeId] }
  | { readonly kind: 'resourceFilled'; readonly node: NodeId; readonly resource: 'disk' | 'memory' }
  | { readonly kind: 'resourceFreed'; readonly node: NodeId; readonly resource: 'disk' | 'memory' }
  | { readonly kind: 'aggregatorAdded'; readonly node: NodeId }
  | { readonly kind: 'aggregatorRemoved'; readonly node: NodeId }
  | { readonly kind: 'masterChanged'; readonly from: NodeId; readonly to: NodeId }
  | {
      readonly kind: 'workloadStarted';
      readonly database: string;
      readonly table: string;
      readonly readsPerSecond: number;
      readonly writesPerSecond: number;
    }
  | { readonly kind: 'workloadStopped'; readonly database: string; readonly table: string }
  | { readonly kind: 'partitionLocked'; readonly database: string; readonly ordinal: Ordinal }
  | {
      readonly kind: 'partitionPromoted';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
      readonly from: NodeId | null;
      readonly term: number;
    }
  | {
      readonly kind: 'partitionAttached';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
    }
  | {
      readonly kind: 'partitionOffline';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
    }
  | {
      readonly kind: 'copyStarted';
      readonly operation: OperationId;
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly from: NodeId;
      readonly to: NodeId;
    }
  | {
      readonly kind: 'copyFinished';
      readonly operation: OperationId;
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly from: NodeId;
      readonly to: NodeId;
    }
  | {
      readonly kind: 'instanceDropped';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
    }
  | {
      readonly kind: 'instanceOrphaned';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
    }
  | {
      readonly kind: 'instanceDetached';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
    }
  /** A replica that had been set aside follows its primary again. */
  | {
      readonly kind: 'replicaAttached';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
    }
  /** An older copy on `node` is primary from now on: what only `lastPrimary`, which is away, holds is given up. */
  | {
      readonly kind: 'lossAccepted';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
      readonly lastPrimary: NodeId;
    }
  /** A rebalance begins and nobody serves these partitions: with FORCE empty ones replace them, else they are left out. */
  | {
      readonly kind: 'partitionsUnserved';
      readonly database: string;
      readonly ordinals: readonly Ordinal[];
      /** In the copies that were served last, which are out of reach. */
      readonly rows: number;
      readonly force: boolean;
    }
  /** An empty partition has replaced the lost one; `lostRows` were in the last copy, which was on `heldBy`. */
  | {
      readonly kind: 'partitionEmptied';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
      readonly heldBy: NodeId | null;
      readonly lostRows: number;
    }
  | {
      readonly kind: 'writeKilled';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly statement: CommandId;
    }
  /** An open transaction that had written to the partition was rolled back: its primary changes, or is lost. */
  | {
      readonly kind: 'transactionRolledBack';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly session: number;
      /** Rows that it had changed, and nobody else has seen. */
      readonly rows: number;
    }
  | {
      readonly kind: 'attachRepeated';
      readonly leaves: readonly NodeId[];
      readonly attempt: number;
      readonly startsAtMs: SimMs;
      readonly kills: boolean;
    }
  | {
      readonly kind: 'actionFailed';
      readonly operation: OperationId;
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
    }
  /** Acknowledged writes on a table that `node` served last are undone: the partition goes on with another copy. */
  | {
      readonly kind: 'writesUndone';
      readonly database: string;
      readonly table: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
      /** Rows that the table does not hold any more. */
      readonly gone: readonly Row[];
      /** Rows that had been deleted, or given up before, and that it holds again. */
      readonly back: readonly Row[];
      readonly cause: UndoneCause;
    }
  | { readonly kind: 'attachBatchOpened'; readonly closesAtMs: SimMs }
  | { readonly kind: 'attachBatchClosed'; readonly leaves: readonly NodeId[] }
  | {
      readonly kind: 'operationStarted';
      readonly operation: OperationId;
      readonly operationKind: OperationKind;
      readonly database: string;
      readonly leaves: readonly NodeId[];
      readonly actions: number;
    }
  | {
      readonly kind: 'phaseStarted';
      readonly operation: OperationId;
      readonly database: string;
      readonly phase: Phase;
      readonly actions: number;
    }
  | {
      readonly kind: 'phaseFinished';
      readonly operation: OperationId;
      readonly database: string;
      readonly phase: Phase;
    }
  | {
      readonly kind: 'operationFinished';
      readonly operation: OperationId;
      readonly operationKind: OperationKind;
      readonly database: string;
      readonly state: 'success' | 'failed' | 'cancelled';
    }
  | { readonly kind: 'statementFinished'; readonly statement: CommandId; readonly outcome: Outcome };
