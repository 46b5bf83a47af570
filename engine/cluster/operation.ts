import type { CommandId, NodeId, OperationId, Ordinal, Sequence, SimMs } from '../base/index.ts';
import type { ActionName } from './actions.ts';
import { type ActionState, actionIs, type OperationState } from './states.ts';

/** The fixed stages of a plan: actions of one phase run together, phases one after another [HAC, OBS]. */
export type Phase = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Why the planner wants an action; `telling` says it in words. Counts are partitions. */
export type Reason =
  | { readonly kind: 'onlyInstance' }
  /** An older copy takes over, because a statement accepts the loss of what only the last primary holds. */
  | { readonly kind: 'lossAccepted'; readonly lastPrimary: NodeId }
  /** No copy is in service, and REBALANCE … FORCE goes on without its data. */
  | { readonly kind: 'noInstanceLeft' }
  /** A low-level partition command asked for it. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'restoresSecondCopy' }
  | { readonly kind: 'placesReplicaOnItsPair' }
  | {
      readonly kind: 'evensPairs';
      readonly from: number;
      readonly to: number;
      readonly fromCount: number;
      readonly toCount: number;
    }
  | {
      readonly kind: 'evensLeaves';
      readonly from: NodeId;
      readonly to: NodeId;
      readonly fromCount: number;
      readonly toCount: number;
    }
  | { readonly kind: 'leavesIncompletePair'; readonly from: NodeId }
  | { readonly kind: 'savesCopies' }
  | { readonly kind: 'bothLeavesOfTheNewPair' }
  | { readonly kind: 'separatesGroups' }
  | {
      readonly kind: 'spreadsReplicas';
      readonly primaries: NodeId;
      readonly from: NodeId;
      readonly to: NodeId;
      readonly fromCount: number;
      readonly toCount: number;
    }
  /** Counts are primaries of all databases; from and to are a leaf or a pair each. */
  | {
      readonly kind: 'evensDatabases';
      readonly from: readonly NodeId[];
      readonly to: readonly NodeId[];
      readonly fromCount: number;
      readonly toCount: number;
    }
  | { readonly kind: 'takesOver'; readonly primaries: number; readonly otherPrimaries: number }
  | { readonly kind: 'leftOver' }
  | {
      readonly kind: 'evensPrimaries';
      readonly from: NodeId;
      readonly fromCount: number;
      readonly toCount: number;
    }
  | { readonly kind: 'followsAgain' }
  | { readonly kind: 'leafFailed'; readonly leaf: NodeId }
  | { readonly kind: 'leafLeaves'; readonly leaf: NodeId };

/** A row of a plan before it runs. */
export interface PlannedAction {
  readonly action: ActionName;
  readonly ordinal: Ordinal;
  readonly phase: Phase;
  readonly target: NodeId;
  /** Where a COPY reads from or whose primary a PROMOTE takes over, as planned; null where there is none. */
  readonly source: NodeId | null;
  readonly reason: Reason;
}

/** A row of a plan that runs or has run. */
export interface OperationAction extends PlannedAction {
  readonly state: ActionState;
  readonly startedAtMs: SimMs | null;
  /** While running the instant at which it will end if nothing fails; then the instant at which it did. */
  readonly endsAtMs: SimMs | null;
  /** Bytes that a COPY moves; 0 for the other actions. */
  readonly bytes: number;
  /** Since when another share of the network is its own than at its start; absent while it kept that one. */
  readonly pace?: Pace;
}

/** How a COPY goes on after its share of the network has changed. */
export interface Pace {
  readonly sinceMs: SimMs;
  /** What had arrived by then, in bytes. */
  readonly arrived: number;
  /** How long the whole copy would take at this pace. */
  readonly wholeMs: SimMs;
}

export type OperationKind =
  | 'rebalance'
  | 'restoreRedundancy'
  | 'attach'
  | 'detach'
  | 'remove'
  | 'failover'
  /** One low-level partition command. */
  | 'partition';

/** One run of a plan on one database; each database shows its last one in SHOW REBALANCE STATUS [HAC]. */
export interface Operation {
  readonly id: OperationId;
  readonly kind: OperationKind;
  readonly database: string;
  readonly state: OperationState;
  /** The leaves that an attach, detach, remove, failover or partition command is about; empty for a rebalance. */
  readonly leaves: readonly NodeId[];
  /** Which try of an automatic rebalance this is, from 1 [DOC]; 1 for any other operation. */
  readonly attempt: number;
  /** Does it end the writes that hold a partition up instead of letting them wait [DOC]? */
  readonly kills: boolean;
  /** In plan order: phase, ordinal, host (natural order), port. */
  readonly actions: Sequence<OperationAction>;
  /** The phase that runs now; null between phases and after the end. */
  readonly phase: Phase | null;
  /** Actions of the current phase that have not ended. */
  readonly running: number;
  /** Actions that have failed so far. */
  readonly failures: number;
  readonly startedAtMs: SimMs;
  readonly endedAtMs: SimMs | null;
  /** The statement that waits for it, if one does. */
  readonly statement: CommandId | null;
}

/** Has the operation ended, well or badly? */
export const hasEnded = (operation: Operation): boolean => operation.endedAtMs !== null;

/** What tells how far an action has got. */
export interface Progress extends Pick<OperationAction, 'startedAtMs' | 'endsAtMs'> {
  readonly bytes?: number;
  readonly pace?: Pace | undefined;
}

/** The bytes of a COPY that have arrived at `atMs`: at a steady rate while its share of the network stays [MODEL]. */
export function bytesArrived(action: OperationAction, atMs: SimMs): number {
  if (actionIs.succeeded(action.state)) return action.bytes;
  if (!actionIs.running(action.state)) return 0;
  const { arrived, elapsedMs, leftMs } = courseOf(action, atMs);
  return arrived + Math.floor(((action.bytes - arrived) * elapsedMs) / leftMs);
}

/** How much of an action that runs is done at `atMs`, from 0 to 1: as with the bytes of a COPY, so with the time of others. */
export function shareArrived(action: Progress, atMs: SimMs): number {
  const { arrived, elapsedMs, leftMs } = courseOf(action, atMs);
  const before = arrived / Math.max(1, action.bytes ?? 0);
  return before + (1 - before) * (elapsedMs / leftMs);
}

/** How long it has gone on at its present pace, and how long it does so in all. */
function courseOf({ startedAtMs, endsAtMs, pace }: Progress, atMs: SimMs) {
  const sinceMs = pace?.sinceMs ?? startedAtMs ?? atMs;
  const endMs = endsAtMs ?? atMs;
  const elapsedMs = Math.max(0, Math.min(atMs, endMs) - sinceMs);
  return { arrived: pace?.arrived ?? 0, elapsedMs, leftMs: Math.max(1, endMs - sinceMs) };
}
