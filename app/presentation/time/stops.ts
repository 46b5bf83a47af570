import { type ClusterEvent, type Entry, type Sequence, type SimMs, unreachable } from '@ha-playground/engine';

/**
 * How far one step goes: to whatever is next, to the next change that a story would tell, to the next command, or to
 * the nearer of the last two: a chapter.
 */
export type Stride = 'step' | 'phase' | 'command' | 'chapter';

/** Does a step to whatever is next, or to the next change, stop at the event? */
function isStop(event: ClusterEvent, stride: 'step' | 'phase'): boolean {
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
    case 'writesUndone':
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

/** What has happened, and what was told to happen, in order. */
export interface Stops {
  readonly events: Sequence<ClusterEvent>;
  readonly entries: readonly Entry[];
}

/** The latest instant before `beforeMs` at which a step stops, or `originMs`. */
export function previousStopMs(
  stops: Stops,
  where: { readonly beforeMs: SimMs; readonly originMs: SimMs; readonly stride: Stride },
): SimMs {
  const { stride } = where;
  if (stride === 'command') return previousCommandMs(stops, where);
  if (stride !== 'chapter') return previousEventMs(stops, { ...where, stride });
  return Math.max(previousCommandMs(stops, where), previousEventMs(stops, { ...where, stride: 'phase' }));
}

interface Where {
  readonly beforeMs: SimMs;
  readonly originMs: SimMs;
}

function previousCommandMs({ entries }: Stops, { beforeMs, originMs }: Where): SimMs {
  return Math.max(originMs, entries.findLast(({ atMs }) => atMs < beforeMs)?.atMs ?? originMs);
}

function previousEventMs(
  { events }: Stops,
  { beforeMs, originMs, stride }: Where & { readonly stride: 'step' | 'phase' },
): SimMs {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events.at(index);
    if (event.atMs <= originMs) break;
    if (event.atMs < beforeMs && isStop(event, stride)) return event.atMs;
  }
  return originMs;
}

/** Does what came after the first `events` and the first `entries` stop a step? `applied` entries have come by now. */
export function hasStop(
  { events, applied }: { readonly events: Sequence<ClusterEvent>; readonly applied: number },
  seen: { readonly events: number; readonly applied: number },
  stride: Stride,
): boolean {
  if ((stride === 'command' || stride === 'chapter') && applied > seen.applied) return true;
  if (stride === 'command') return false;
  for (let index = seen.events; index < events.length; index += 1)
    if (isStop(events.at(index), stride === 'step' ? 'step' : 'phase')) return true;
  return false;
}
