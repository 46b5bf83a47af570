import { type Sequence, type SimMs, unreachable } from '../../base/index.ts';
import {
  type ActionName,
  type ActionVerb,
  actionIs,
  actionTraits,
  bytesArrived,
  type ClusterEvent,
  isCopy,
  type OperationAction,
  type Phase,
  traitsOf,
  type World,
} from '../../cluster/index.ts';

/** A moving average looks back at this many finished actions of its kind [MODEL]. */
const rememberedActions = 16;

/** Milliseconds that actions have taken on average of late, by action name; absent where none has been seen. */
export type PastDurations = ReadonlyMap<ActionName, SimMs>;

/**
 * How long actions of each name last took on `database`: the moving average on which estimates of actions that have
 * not begun are based. It is read off the events, so it knows what any client could have seen, and looks back to the
 * last `.assume` at most.
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
  past.get(actionTraits[action].estimatedAs) ?? null;

/** Estimated_Time_Remaining_Ms of an action that is part of an operation. Ended: 0 [HAC]. */
export function estimateRemaining(action: OperationAction, past: PastDurations, nowMs: SimMs): SimMs | null {
  if (actionIs.scheduled(action.state)) return estimateBeforeStart(past, action.action);
  if (!actionIs.running(action.state) || action.startedAtMs === null) return 0;
  const elapsedMs = nowMs - action.startedAtMs;
  const arrived = isCopy(action) ? bytesArrived(action, nowMs) : 0;
  if (arrived > 0) return Math.ceil((elapsedMs * (action.bytes - arrived)) / arrived);
  const usualMs = past.get(actionTraits[action.action].estimatedAs);
  return usualMs === undefined ? null : Math.max(0, usualMs - elapsedMs);
}

/** Averages by the identity of the event list: the same list is asked about for every row and every frame. */
const averages = new WeakMap<Sequence<ClusterEvent>, Map<string, PastDurations>>();

function averageDurations(events: Sequence<ClusterEvent>, database: string): PastDurations {
  const measured = new Measured();
  events.forEach((event) => {
    if (event.kind === 'assumptionChanged') measured.forget();
    if ('database' in event && event.database === database) measured.note(event);
  });
  return measured.averages();
}

/** How long actions took, as the events of one database show it. */
class Measured {
  readonly #durations = new Map<ActionName, SimMs[]>();
  readonly #begun = new Map<string, SimMs>();
  #isFailover = false;
  #phase: { readonly number: Phase; readonly sinceMs: SimMs } | null = null;

  note(event: ClusterEvent): void {
    if (event.kind === 'operationStarted') this.#isFailover = event.operationKind === 'failover';
    if (event.kind === 'phaseStarted') this.#phase = { number: event.phase, sinceMs: event.atMs };
    if (event.kind === 'operationFinished') this.#phase = null;
    const { action } = traitsOf(event);
    if (action === null || !('ordinal' in event)) return;
    const place = `${action.verb} ${event.ordinal} ${'to' in event ? event.to : ''}`;
    if (action.part === 'begins') this.#begun.set(place, event.atMs);
    else this.#end(action.verb, this.#begun.get(place), event.atMs);
  }

  /** Sizes and speeds are others from now on: what has been measured says nothing about what comes. */
  forget(): void {
    this.#durations.clear();
  }

  averages(): PastDurations {
    return new Map([...this.#durations].map(([name, all]) => [name, Math.round(sum(all) / all.length)]));
  }

  /** An action that does not show when it begins has begun with its phase. */
  #end(verb: ActionVerb, begunMs: SimMs | undefined, endedMs: SimMs): void {
    const sinceMs = begunMs ?? this.#phase?.sinceMs;
    const name = this.#nameOf(verb);
    if (name === null || sinceMs === undefined) return;
    const known = this.#durations.get(name) ?? [];
    this.#durations.set(name, [...known, endedMs - sinceMs].slice(-rememberedActions));
  }

  /** The action of a plan that has ended; null for one that tells nothing about those of a plan. */
  #nameOf(verb: ActionVerb): ActionName | null {
    const phase = this.#phase?.number;
    switch (verb) {
      case 'COPY':
        return 'COPY PARTITION';
      case 'PROMOTE':
        // A failover waits for nobody to catch up.
        if (this.#isFailover) return null;
        return phase === 5 ? 'PROMOTE PARTITION WITH DROP' : 'PROMOTE PARTITION';
      case 'ATTACH':
        return phase === 1 ? 'ATTACH PARTITION' : null;
      case 'CREATE':
        return phase === 1 ? 'CREATE PARTITION' : null;
      case 'DROP':
        // In phase 5 it is a part of the promotion.
        return phase === 6 ? 'DROP PARTITION' : null;
      case 'DETACH':
        return phase === 6 ? 'DETACH PARTITION' : null;
      default:
        return unreachable(verb);
    }
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
