import { type ClusterEvent, type Sequence, type SimMs, unreachable } from '@ha-playground/engine';

/** How far one step goes: to whatever is next, or to the next change that a story would tell. */
export type Stride = 'step' | 'phase';

/** Does a step of this stride stop at the event? */
function isStop(event: ClusterEvent, stride: Stride): boolean {
  switch (event.kind) {
    case 'phaseStarted':
    case 'operationFinished':
    case 'leafStateChanged':
    case 'leafAdded':
    case 'leafRemoved':
    case 'processKilled':
    case 'processStopped':
    case 'processStarted':
    case 'processHung':
    case 'processResumed':
    case 'databaseCreated':
    case 'databaseDropped':
    case 'rowsLost':
    case 'linkBroken':
    case 'linkMended':
    case 'aggregatorAdded':
    case 'aggregatorRemoved':
    case 'masterChanged':
    case 'lossAccepted':
    case 'partitionEmptied':
    case 'partitionsUnserved':
      return true;
    case 'processRecovered':
    case 'variableChanged':
    case 'tableCreated':
    case 'rowsWritten':
    case 'partitionLocked':
    case 'partitionPromoted':
    case 'partitionAttached':
    case 'partitionOffline':
    case 'copyStarted':
    case 'copyFinished':
    case 'instanceDropped':
    case 'instanceOrphaned':
    case 'actionFailed':
    case 'attachBatchOpened':
    case 'attachBatchClosed':
    case 'operationStarted':
    case 'phaseFinished':
    case 'tableDropped':
    case 'replicasFellBack':
    case 'replicaDiverged':
    case 'replicaReprovisioned':
    case 'replicationLagChanged':
    case 'resourceFilled':
    case 'resourceFreed':
    case 'workloadStarted':
    case 'workloadStopped':
    case 'instanceDetached':
    case 'replicaAttached':
    case 'writeKilled':
    case 'attachRepeated':
      return stride === 'step';
    case 'replicasCaughtUp':
    case 'replicasReady':
    case 'replicasInSync':
    case 'statementFinished':
      return false;
    default:
      return unreachable(event);
  }
}

/** The latest instant before `beforeMs` at which a step stops, or `originMs`. */
export function previousStopMs(
  events: Sequence<ClusterEvent>,
  {
    beforeMs,
    originMs,
    stride,
  }: { readonly beforeMs: SimMs; readonly originMs: SimMs; readonly stride: Stride },
): SimMs {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events.at(index);
    if (event.atMs <= originMs) break;
    if (event.atMs < beforeMs && isStop(event, stride)) return event.atMs;
  }
  return originMs;
}

/** Does anything among the events from `start` on stop a step? */
export function hasStop(events: Sequence<ClusterEvent>, start: number, stride: Stride): boolean {
  for (let index = start; index < events.length; index += 1)
    if (isStop(events.at(index), stride)) return true;
  return false;
}
