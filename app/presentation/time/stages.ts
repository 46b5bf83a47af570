import type { ClusterEvent } from '@ha-playground/engine';

/**
 * A kind of visible change, shown as a stage of its own while simulated time stands still. `failure` is a cut and a
 * hold; the others are eased.
 */
export type StageKind =
  | 'failure'
  | 'copyEnd'
  | 'promotion'
  | 'drop'
  | 'change'
  | 'layout'
  | 'placement'
  | 'copyStart';

/** The order in which the stages of one instant follow each other. */
export const stageOrder: readonly StageKind[] = [
  'failure',
  'copyEnd',
  'promotion',
  'drop',
  'change',
  'layout',
  'placement',
  'copyStart',
];

/** Is a change of kind `change` still to come, under way or done while the stage `stage` is shown? */
export function progressIn(stage: StageKind, change: StageKind): 'toCome' | 'underWay' | 'done' {
  const distance = stageOrder.indexOf(stage) - stageOrder.indexOf(change);
  if (distance === 0) return 'underWay';
  return distance < 0 ? 'toCome' : 'done';
}

/** The stage in which an event is seen, or null when it changes nothing that is drawn. */
export function stageOf(event: ClusterEvent): StageKind | null {
  // Joining and leaving the cluster are seen as the change of the layout that they are.
  if (event.kind === 'leafStateChanged' && (event.from === 'unknown' || event.to === 'unknown')) return null;
  return stages[event.kind];
}

const stages: Readonly<Record<ClusterEvent['kind'], StageKind | null>> = {
  processKilled: 'failure',
  processStopped: 'failure',
  processHung: 'failure',
  partitionOffline: 'failure',
  actionFailed: 'failure',
  copyFinished: 'copyEnd',
  replicaReprovisioned: 'copyEnd',
  partitionPromoted: 'promotion',
  lossAccepted: 'promotion',
  instanceDropped: 'drop',
  databaseDropped: 'drop',
  leftoversDropped: null,
  processStarted: 'change',
  processRecovered: 'change',
  processResumed: 'change',
  partitionAttached: 'change',
  instanceOrphaned: 'change',
  instanceDetached: 'change',
  replicaAttached: 'change',
  leafStateChanged: 'change',
  leafAdded: 'layout',
  leafRemoved: 'layout',
  databaseCreated: 'placement',
  partitionEmptied: 'placement',
  copyStarted: 'copyStart',
  replicaDiverged: 'copyStart',
  variableChanged: null,
  tableCreated: null,
  rowsWritten: null,
  replicasCaughtUp: null,
  partitionLocked: null,
  writesUndone: null,
  attachBatchOpened: null,
  attachBatchClosed: null,
  partitionsUnserved: null,
  operationStarted: null,
  phaseStarted: null,
  phaseFinished: null,
  operationFinished: null,
  statementFinished: null,
  tableDropped: null,
  replicasFellBack: null,
  replicasReady: null,
  replicasInSync: null,
  replicationLagChanged: null,
  linkBroken: null,
  linkMended: null,
  resourceFilled: null,
  resourceFreed: null,
  aggregatorAdded: null,
  aggregatorRemoved: null,
  masterChanged: null,
  workloadStarted: null,
  workloadStopped: null,
  writeKilled: null,
  attachRepeated: null,
};
