import type { Sequence, SimMs } from '../../base/index.ts';
import {
  type ActionName,
  actionIs,
  bytesArrived,
  type ClusterEvent,
  isCopy,
  type OperationAction,
  type Phase,
  type World,
} from '../../cluster/index.ts';

/** A moving average looks back at this many finished actions of its kind [MODEL]. */
const rememberedActions = 16;

/** Milliseconds that actions have taken on average of late, by action name; absent where none has been seen. */
export type PastDurations = ReadonlyMap<ActionName, SimMs>;

/**
 * How long actions of each name last took on `database`: the moving average on which estimates of actions that have
 * not begun are based. It is read off the events, so it knows what any client could have seen.
 */
export function pastDurations(world: World, database: string): PastDurations {
  const known = averages.get(world.events) ?? new Map<string, PastDurations>();
  averages.set(world.events, known);
  const computed = known.get(database) ?? averageDurations(world.events, database);
  known.set(database, computed);
  return computed;
}

/** The estimate for an action of a plan that does not run: the average, or null when none is known [DOC]. */
export const estimateBeforeStart = (past: PastDurations, action: ActionName): SimMs | null =>
  past.get(kindOf(action)) ?? null;

/** Estimated_Time_Remaining_Ms of an action that is part of an operation. Ended: 0 [HAC]. */
export function estimateRemaining(action: OperationAction, past: PastDurations, nowMs: SimMs): SimMs | null {
  if (actionIs.scheduled(action.state)) return estimateBeforeStart(past, action.action);
  if (!actionIs.running(action.state) || action.startedAtMs === null) return 0;
  const elapsedMs = nowMs - action.startedAtMs;
  const arrived = isCopy(action) ? bytesArrived(action, nowMs) : 0;
  if (arrived > 0) return Math.ceil((elapsedMs * (action.bytes - arrived)) / arrived);
  const usualMs = past.get(kindOf(action.action));
  return usualMs === undefined ? null : Math.max(0, usualMs - elapsedMs);
}

/** A copy is a copy, whether or not it is forced. */
const kindOf = (action: ActionName): ActionName =>
  action === 'COPY PARTITION FORCE' ? 'COPY PARTITION' : action;

/** Averages by the identity of the event list: the same list is asked about for every row and every frame. */
const averages = new WeakMap<Sequence<ClusterEvent>, Map<string, PastDurations>>();

function averageDurations(events: Sequence<ClusterEvent>, database: string): PastDurations {
  const durations = new Map<ActionName, SimMs[]>();
  const openSince = new Map<string, SimMs>();
  const phase: { number: Phase | null; sinceMs: SimMs } = { number: null, sinceMs: 0 };
  let isFailover = false;
  const close = (action: ActionName, sinceMs: SimMs | undefined, untilMs: SimMs): void => {
    if (sinceMs === undefined) return;
    durations.set(action, [...(durations.get(action) ?? []), untilMs - sinceMs].slice(-rememberedActions));
  };
  events.forEach((event) => {
    if (!('database' in event) || event.database !== database) return;
    switch (event.kind) {
      case 'operationStarted':
        isFailover = event.operationKind === 'failover';
        break;
      case 'phaseStarted':
        phase.number = event.phase;
        phase.sinceMs = event.atMs;
        break;
      case 'operationFinished':
        phase.number = null;
        break;
      case 'copyStarted':
        openSince.set(`copy ${event.ordinal} ${event.to}`, event.atMs);
        break;
      case 'copyFinished':
        close('COPY PARTITION', openSince.get(`copy ${event.ordinal} ${event.to}`), event.atMs);
        break;
      case 'partitionLocked':
        openSince.set(`promote ${event.ordinal}`, event.atMs);
        break;
      case 'partitionPromoted': {
        // A failover waits for nobody to catch up: its promotions tell nothing about a planned one.
        if (isFailover) break;
        const action = phase.number === 5 ? 'PROMOTE PARTITION WITH DROP' : 'PROMOTE PARTITION';
        close(action, openSince.get(`promote ${event.ordinal}`), event.atMs);
        break;
      }
      case 'partitionAttached':
        if (phase.number === 1) close('ATTACH PARTITION', phase.sinceMs, event.atMs);
        break;
      case 'partitionEmptied':
        if (phase.number === 1) close('CREATE PARTITION', phase.sinceMs, event.atMs);
        break;
      case 'instanceDropped':
        if (phase.number === 6) close('DROP PARTITION', phase.sinceMs, event.atMs);
        break;
    }
  });
  return new Map([...durations].map(([action, all]) => [action, Math.round(sum(all) / all.length)]));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
