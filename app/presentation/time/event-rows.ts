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
}

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
  const { stride } = rows.leafStateChanged;
  // Joining and leaving the cluster are seen as the change of the layout that they are.
  if (event.from === 'unknown' || event.to === 'unknown') return { stage: null, stride, mark: null };
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
const rows: Readonly<Record<ClusterEvent['kind'], EventRow>> = {
  processKilled: { stage: 'failure', stride: 'phase', mark: 'killed' },
  processStopped: { stage: 'failure', stride: 'phase', mark: 'stopped' },
  processHung: { stage: 'failure', stride: 'phase', mark: 'hung' },
  partitionOffline: { stage: 'failure', stride: 'step', mark: null },
  actionFailed: { stage: 'failure', stride: 'step', mark: null },
  copyFinished: { stage: 'copyEnd', stride: 'step', mark: null },
  replicaReprovisioned: { stage: 'copyEnd', stride: 'step', mark: null },
  partitionPromoted: { stage: 'promotion', stride: 'step', mark: 'promoted' },
  lossAccepted: { stage: 'promotion', stride: 'phase', mark: null },
  instanceDropped: { stage: 'drop', stride: 'step', mark: null },
  databaseDropped: { stage: 'drop', stride: 'phase', mark: null },
  leftoversDropped: { stage: null, stride: 'phase', mark: null },
  processStarted: { stage: 'change', stride: 'phase', mark: 'started' },
  processRecovered: { stage: 'change', stride: 'step', mark: null },
  processResumed: { stage: 'change', stride: 'phase', mark: 'resumed' },
  partitionAttached: { stage: 'change', stride: 'step', mark: null },
  instanceOrphaned: { stage: 'change', stride: 'step', mark: null },
  instanceDetached: { stage: 'change', stride: 'step', mark: null },
  replicaAttached: { stage: 'change', stride: 'step', mark: null },
  leafStateChanged: { stage: 'change', stride: 'phase', mark: null },
  leafAdded: { stage: 'layout', stride: 'phase', mark: 'added' },
  leafRemoved: { stage: 'layout', stride: 'phase', mark: 'removed' },
  databaseCreated: { stage: 'placement', stride: 'phase', mark: null },
  partitionEmptied: { stage: 'placement', stride: 'phase', mark: null },
  copyStarted: { stage: 'copyStart', stride: 'step', mark: null },
  replicaDiverged: { stage: 'copyStart', stride: 'step', mark: null },
  variableChanged: { stage: null, stride: 'step', mark: null },
  tableCreated: { stage: null, stride: 'step', mark: null },
  rowsWritten: { stage: null, stride: 'step', mark: null },
  replicasCaughtUp: { stage: null, stride: null, mark: null },
  partitionLocked: { stage: null, stride: 'step', mark: null },
  writesUndone: { stage: null, stride: 'phase', mark: null },
  attachBatchOpened: { stage: null, stride: 'step', mark: null },
  attachBatchClosed: { stage: null, stride: 'step', mark: null },
  partitionsUnserved: { stage: null, stride: 'phase', mark: null },
  operationStarted: { stage: null, stride: 'step', mark: null },
  phaseStarted: { stage: null, stride: 'phase', mark: null },
  phaseFinished: { stage: null, stride: 'step', mark: null },
  operationFinished: { stage: null, stride: 'phase', mark: null },
  statementFinished: { stage: null, stride: null, mark: null },
  tableDropped: { stage: null, stride: 'step', mark: null },
  replicasFellBack: { stage: null, stride: 'step', mark: null },
  replicasReady: { stage: null, stride: null, mark: null },
  replicasInSync: { stage: null, stride: null, mark: null },
  replicationLagChanged: { stage: null, stride: 'step', mark: null },
  linkBroken: { stage: null, stride: 'phase', mark: null },
  linkMended: { stage: null, stride: 'phase', mark: null },
  resourceFilled: { stage: null, stride: 'step', mark: null },
  resourceFreed: { stage: null, stride: 'step', mark: null },
  aggregatorAdded: { stage: null, stride: 'phase', mark: null },
  aggregatorRemoved: { stage: null, stride: 'phase', mark: null },
  masterChanged: { stage: null, stride: 'phase', mark: null },
  workloadStarted: { stage: null, stride: 'step', mark: null },
  workloadStopped: { stage: null, stride: 'step', mark: null },
  writeKilled: { stage: null, stride: 'step', mark: null },
  attachRepeated: { stage: null, stride: 'step', mark: null },
};
