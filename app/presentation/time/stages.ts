import { type ClusterEvent, unreachable } from '@ha-playground/engine';

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
  switch (event.kind) {
    case 'processKilled':
    case 'processStopped':
    case 'processHung':
    case 'partitionOffline':
    case 'actionFailed':
      return 'failure';
    case 'copyFinished':
    case 'replicaReprovisioned':
      return 'copyEnd';
    case 'partitionPromoted':
    case 'lossAccepted':
      return 'promotion';
    case 'instanceDropped':
    case 'databaseDropped':
      return 'drop';
    case 'processStarted':
    case 'processRecovered':
    case 'processResumed':
    case 'partitionAttached':
    case 'instanceOrphaned':
    case 'instanceDetached':
    case 'replicaAttached':
      return 'change';
    case 'leafStateChanged':
      // Joining and leaving the cluster are seen as the change of the layout that they are.
      return event.from === 'unknown' || event.to === 'unknown' ? null : 'change';
    case 'leafAdded':
    case 'leafRemoved':
      return 'layout';
    case 'databaseCreated':
    case 'partitionEmptied':
      return 'placement';
    case 'copyStarted':
    case 'replicaDiverged':
      return 'copyStart';
    case 'variableChanged':
    case 'tableCreated':
    case 'rowsWritten':
    case 'replicasCaughtUp':
    case 'partitionLocked':
    case 'writesUndone':
    case 'attachBatchOpened':
    case 'attachBatchClosed':
    case 'partitionsUnserved':
    case 'operationStarted':
    case 'phaseStarted':
    case 'phaseFinished':
    case 'operationFinished':
    case 'statementFinished':
    case 'tableDropped':
    case 'replicasFellBack':
    case 'replicasReady':
    case 'replicasInSync':
    case 'replicationLagChanged':
    case 'linkBroken':
    case 'linkMended':
    case 'resourceFilled':
    case 'resourceFreed':
    case 'aggregatorAdded':
    case 'aggregatorRemoved':
    case 'masterChanged':
    case 'workloadStarted':
    case 'workloadStopped':
    case 'writeKilled':
    case 'attachRepeated':
      return null;
    default:
      return unreachable(event);
  }
}
