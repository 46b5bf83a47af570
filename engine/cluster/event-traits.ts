import type { ActionVerb } from './actions.ts';
import type { ClusterEvent } from './events.ts';
import { processEventTraits } from './process-events.ts';
import type { ProcessState } from './states.ts';

/** What is to be known of an event by its kind alone. */
export interface EventTraits {
  /** What the node's process does from then on; null where the event is about something else. */
  readonly process: ProcessState | null;
  /** Which action of a plan shows in it, and whether that begins or ends then. */
  readonly action: { readonly verb: ActionVerb; readonly part: 'begins' | 'ends' } | null;
  /** May a leaf be in another condition from then on? */
  readonly isOfConditions: boolean;
  /** What is lost with it; null where nothing is. */
  readonly loss: Loss | null;
  /** Is it what a dot command did? The console tells such an event with its instant. */
  readonly isDated: boolean;
  /** Does the product record it in MV_EVENTS [DOC]? */
  readonly isRecorded: boolean;
}

/**
 * `rows`: what clients were told is not so any more · `accepted`: what only a last primary that is away holds is given up ·
 * `offline`: a partition is served by nobody any more · `unserved`: a rebalance leaves out what nobody serves.
 */
export type Loss = 'rows' | 'accepted' | 'offline' | 'unserved';

type EventKind = ClusterEvent['kind'];

const plain = {
  process: null,
  action: null,
  isOfConditions: false,
  loss: null,
  isDated: false,
  isRecorded: false,
} as const;
const dated = { ...plain, isDated: true } as const;
const recorded = { ...plain, isRecorded: true } as const;

/** A row for every kind of event: a kind without one does not compile. */
const eventTraits = {
  ...processEventTraits,
  processStarted: { ...dated, isOfConditions: true, process: 'recovering', isRecorded: true },
  leafStateChanged: { ...recorded, isOfConditions: true },
  leafAdded: { ...recorded, isOfConditions: true },
  leafRemoved: { ...recorded, isOfConditions: true },
  variableChanged: recorded,
  assumptionChanged: dated,
  databaseCreated: plain,
  databaseDropped: plain,
  leftoversDropped: plain,
  tableCreated: plain,
  tableDropped: plain,
  rowsWritten: plain,
  replicasCaughtUp: plain,
  replicasFellBack: plain,
  replicasReady: plain,
  replicasInSync: plain,
  replicaDiverged: plain,
  replicaReprovisioned: plain,
  replicationLagChanged: dated,
  linkBroken: { ...dated, isOfConditions: true },
  linkMended: { ...dated, isOfConditions: true },
  resourceFilled: dated,
  resourceFreed: dated,
  aggregatorAdded: recorded,
  aggregatorRemoved: recorded,
  masterChanged: { ...recorded, isOfConditions: true },
  workloadStarted: dated,
  workloadStopped: dated,
  partitionLocked: { ...plain, action: { verb: 'PROMOTE', part: 'begins' } },
  partitionPromoted: { ...plain, action: { verb: 'PROMOTE', part: 'ends' } },
  partitionAttached: { ...plain, action: { verb: 'ATTACH', part: 'ends' } },
  partitionOffline: { ...plain, loss: 'offline' },
  copyStarted: { ...plain, action: { verb: 'COPY', part: 'begins' } },
  copyFinished: { ...plain, action: { verb: 'COPY', part: 'ends' } },
  instanceDropped: { ...plain, action: { verb: 'DROP', part: 'ends' } },
  instanceOrphaned: plain,
  instanceDetached: { ...plain, action: { verb: 'DETACH', part: 'ends' } },
  replicaAttached: { ...plain, action: { verb: 'ATTACH', part: 'ends' } },
  lossAccepted: { ...plain, loss: 'accepted' },
  partitionsUnserved: { ...plain, loss: 'unserved' },
  partitionEmptied: { ...recorded, action: { verb: 'CREATE', part: 'ends' }, loss: 'rows' },
  writeKilled: plain,
  transactionRolledBack: plain,
  attachRepeated: plain,
  actionFailed: plain,
  writesUndone: { ...recorded, loss: 'rows' },
  attachBatchOpened: plain,
  attachBatchClosed: plain,
  operationStarted: recorded,
  phaseStarted: plain,
  phaseFinished: plain,
  operationFinished: recorded,
  statementFinished: plain,
} as const satisfies Record<EventKind, EventTraits>;

export const traitsOf = ({ kind }: { readonly kind: EventKind }): EventTraits => eventTraits[kind];

/** The events that are so by their traits. */
type EventWith<Traits> = Extract<
  ClusterEvent,
  {
    readonly kind: {
      [Kind in EventKind]: (typeof eventTraits)[Kind] extends Traits ? Kind : never;
    }[EventKind];
  }
>;

/** What a dot command did. */
export type DatedEvent = EventWith<{ readonly isDated: true }>;

export const isDated = (event: ClusterEvent): event is DatedEvent => traitsOf(event).isDated;

/** What was lost, or would be. */
export type CostEvent = EventWith<{ readonly loss: Loss }>;

export const isCost = (event: ClusterEvent): event is CostEvent => traitsOf(event).loss !== null;

/** What may put a leaf into another condition. */
export type ConditionEvent = EventWith<{ readonly isOfConditions: true }>;

export const isOfConditions = (event: ClusterEvent): event is ConditionEvent =>
  traitsOf(event).isOfConditions;

/** What MV_EVENTS has an entry of. */
export type RecordedEvent = EventWith<{ readonly isRecorded: true }>;

export const isRecorded = (event: ClusterEvent): event is RecordedEvent => traitsOf(event).isRecorded;

/** What clients were told is not so any more. */
export type LossEvent = EventWith<{ readonly loss: 'rows' }>;

export const isLoss = (event: ClusterEvent): event is LossEvent => traitsOf(event).loss === 'rows';

/** A change of what a node's process does. */
export type ProcessEvent = EventWith<{ readonly process: ProcessState }>;

export const isOfProcess = (event: ClusterEvent): event is ProcessEvent => traitsOf(event).process !== null;

/** What the process does from this event on, and whose it is; null for events about something else. */
export function processAfter(
  event: ClusterEvent,
): { readonly node: ProcessEvent['node']; readonly process: ProcessState } | null {
  const { process } = traitsOf(event);
  return process === null ? null : { node: (event as ProcessEvent).node, process };
}
