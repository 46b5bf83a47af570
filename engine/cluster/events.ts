import type { CommandId, NodeId, OperationId, Ordinal, SimMs } from '../base/index.ts';
import type { Group } from './node.ts';
import type { OperationKind, Phase } from './operation.ts';
import type { Outcome } from './outcome.ts';
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

/** What happened, in the order in which it happened. Narration, timeline, tables and tests read nothing else. */
export type ClusterEvent = { readonly atMs: SimMs } & ClusterFact;

export type ClusterFact =
  | { readonly kind: 'processKilled'; readonly node: NodeId }
  | { readonly kind: 'processStopped'; readonly node: NodeId }
  | { readonly kind: 'processStarted'; readonly node: NodeId; readonly recoversAtMs: SimMs }
  | { readonly kind: 'processRecovered'; readonly node: NodeId }
  | { readonly kind: 'processHung'; readonly node: NodeId }
  | { readonly kind: 'processResumed'; readonly node: NodeId }
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
  | { readonly kind: 'databaseCreated'; readonly database: string; readonly partitions: number }
  | { readonly kind: 'databaseDropped'; readonly database: string }
  | { readonly kind: 'tableCreated'; readonly database: string; readonly table: string }
  | {
      readonly kind: 'rowsWritten';
      readonly database: string;
      readonly table: string;
      readonly inserted: number;
      readonly deleted: number;
    }
  | { readonly kind: 'replicasCaughtUp'; readonly database: string; readonly instances: number }
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
      readonly kind: 'actionFailed';
      readonly operation: OperationId;
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
    }
  | {
      readonly kind: 'rowsLost';
      readonly database: string;
      readonly ordinal: Ordinal;
      readonly node: NodeId;
      readonly rows: readonly Row[];
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
