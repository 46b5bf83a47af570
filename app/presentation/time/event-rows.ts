import type { ClusterEvent, LeafState } from '@ha-playground/engine';
import type { StageKind } from './stages.ts';

/** What the presentation makes of an event. */
export interface EventRow {
  /** The stage in which it is seen, or null when it changes nothing that is drawn. */
  readonly stage: StageKind | null;
  /** The longest stride that stops at it: shorter ones do so too. Null where none does. */
  readonly stride: 'step' | 'phase' | null;
  /** The mark that it leaves in the story of the leaves, or null. */
  readonly mark: EventMark | null;
  /** What it changes of what is remembered of a database: what moves in it, or where its copies stand. */
  readonly changes: 'motion' | 'places' | 'both' | null;
}

type EventKind = ClusterEvent['kind'];

export type EventMark =
  | 'killed'
  | 'stopped'
  | 'hung'
  | 'started'
  | 'resumed'
  | 'added'
  | 'removed'
  | 'promoted'
  | 'offline'
  | 'detached'
  | 'online';

export function rowOf(event: ClusterEvent): EventRow {
  if (event.kind !== 'leafStateChanged') return rows[event.kind];
  // Joining and leaving the cluster are seen as the change of the layout that they are.
  if (event.from === 'unknown' || event.to === 'unknown') return { ...rows.leafStateChanged, stage: null };
  return { ...rows.leafStateChanged, mark: marks[event.to] };
}

/** The stage in which an event is seen, or null when it changes nothing that is drawn. */
export const stageOf = (event: ClusterEvent): StageKind | null => rowOf(event).stage;

/** Leaves that are on their way back have not arrived. */
const marks: Readonly<Record<LeafState, EventMark | null>> = {
  unknown: null,
  online: 'online',
  offline: 'offline',
  attaching: null,
  detached: 'detached',
  recovering: null,
};

/** A row for every kind of event: a kind without one does not compile. */
const rows = {
  processKilled: { stage: 'failure', stride: 'phase', mark: 'killed', changes: null },
  processStopped: { stage: 'failure', stride: 'phase', mark: 'stopped', changes: null },
  processHung: { stage: 'failure', stride: 'phase', mark: 'hung', changes: null },
  partitionOffline: { stage: 'failure', stride: 'step', mark: null, changes: 'motion' },
  actionFailed: { stage: 'failure', stride: 'step', mark: null, changes: 'both' },
  copyFinished: { stage: 'copyEnd', stride: 'step', mark: null, changes: 'both' },
  replicaReprovisioned: { stage: 'copyEnd', stride: 'step', mark: null, changes: null },
  partitionPromoted: { stage: 'promotion', stride: 'step', mark: 'promoted', changes: 'motion' },
  lossAccepted: { stage: 'promotion', stride: 'phase', mark: null, changes: null },
  instanceDropped: { stage: 'drop', stride: 'step', mark: null, changes: 'places' },
  databaseDropped: { stage: 'drop', stride: 'phase', mark: null, changes: null },
  leftoversDropped: { stage: null, stride: 'phase', mark: null, changes: null },
  processStarted: { stage: 'change', stride: 'phase', mark: 'started', changes: null },
  processRecovered: { stage: 'change', stride: 'step', mark: null, changes: null },
  processResumed: { stage: 'change', stride: 'phase', mark: 'resumed', changes: null },
  partitionAttached: { stage: 'change', stride: 'step', mark: null, changes: null },
  instanceOrphaned: { stage: 'change', stride: 'step', mark: null, changes: null },
  instanceDetached: { stage: 'change', stride: 'step', mark: null, changes: null },
  replicaAttached: { stage: 'change', stride: 'step', mark: null, changes: null },
  leafStateChanged: { stage: 'change', stride: 'phase', mark: null, changes: null },
  leafAdded: { stage: 'layout', stride: 'phase', mark: 'added', changes: null },
  leafRemoved: { stage: 'layout', stride: 'phase', mark: 'removed', changes: null },
  databaseCreated: { stage: 'placement', stride: 'phase', mark: null, changes: null },
  partitionEmptied: { stage: 'placement', stride: 'phase', mark: null, changes: null },
  copyStarted: { stage: 'copyStart', stride: 'step', mark: null, changes: 'both' },
  replicaDiverged: { stage: 'copyStart', stride: 'step', mark: null, changes: null },
  variableChanged: { stage: null, stride: 'step', mark: null, changes: null },
  assumptionChanged: { stage: null, stride: 'step', mark: null, changes: null },
  tableCreated: { stage: null, stride: 'step', mark: null, changes: null },
  rowsWritten: { stage: null, stride: 'step', mark: null, changes: null },
  replicasCaughtUp: { stage: null, stride: null, mark: null, changes: null },
  partitionLocked: { stage: null, stride: 'step', mark: null, changes: 'motion' },
  writesUndone: { stage: null, stride: 'phase', mark: null, changes: null },
  attachBatchOpened: { stage: null, stride: 'step', mark: null, changes: null },
  attachBatchClosed: { stage: null, stride: 'step', mark: null, changes: null },
  partitionsUnserved: { stage: null, stride: 'phase', mark: null, changes: null },
  operationStarted: { stage: null, stride: 'step', mark: null, changes: null },
  phaseStarted: { stage: null, stride: 'phase', mark: null, changes: null },
  phaseFinished: { stage: null, stride: 'step', mark: null, changes: null },
  operationFinished: { stage: null, stride: 'phase', mark: null, changes: 'both' },
  statementFinished: { stage: null, stride: null, mark: null, changes: null },
  tableDropped: { stage: null, stride: 'step', mark: null, changes: null },
  replicasFellBack: { stage: null, stride: 'step', mark: null, changes: null },
  replicasReady: { stage: null, stride: null, mark: null, changes: null },
  replicasInSync: { stage: null, stride: null, mark: null, changes: null },
  replicationLagChanged: { stage: null, stride: 'step', mark: null, changes: null },
  linkBroken: { stage: null, stride: 'phase', mark: null, changes: null },
  linkMended: { stage: null, stride: 'phase', mark: null, changes: null },
  resourceFilled: { stage: null, stride: 'step', mark: null, changes: null },
  resourceFreed: { stage: null, stride: 'step', mark: null, changes: null },
  aggregatorAdded: { stage: null, stride: 'phase', mark: null, changes: null },
  aggregatorRemoved: { stage: null, stride: 'phase', mark: null, changes: null },
  masterChanged: { stage: null, stride: 'phase', mark: null, changes: null },
  workloadStarted: { stage: null, stride: 'step', mark: null, changes: null },
  workloadStopped: { stage: null, stride: 'step', mark: null, changes: null },
  writeKilled: { stage: null, stride: 'step', mark: null, changes: null },
  transactionRolledBack: { stage: null, stride: 'step', mark: null, changes: null },
  attachRepeated: { stage: null, stride: 'step', mark: null, changes: null },
} as const satisfies Readonly<Record<EventKind, EventRow>>;

/** The events of which the rows say so. */
type EventThatChanges<What> = Extract<
  ClusterEvent,
  {
    readonly kind: {
      [Kind in EventKind]: (typeof rows)[Kind]['changes'] extends What ? Kind : never;
    }[EventKind];
  }
>;

/** What begins or ends a copy that fills or a promotion, or may do so. */
export type MotionEvent = EventThatChanges<'motion' | 'both'>;

export const isOfMotion = (event: ClusterEvent): event is MotionEvent => touches('motion', event);

/** What brings copies to their places within leaves or away from them, or may do so. */
export type PlaceEvent = EventThatChanges<'places' | 'both'>;

export const isOfPlaces = (event: ClusterEvent): event is PlaceEvent => touches('places', event);

function touches(what: 'motion' | 'places', { kind }: ClusterEvent): boolean {
  const { changes }: EventRow = rows[kind];
  return changes === what || changes === 'both';
}
