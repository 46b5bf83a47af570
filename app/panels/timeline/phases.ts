import { type ClusterEvent, type SimMs, traitsOf } from '@ha-playground/engine';

/** Phases that run at one time; most often a single one. `verbs` are what they did, in the order in which they began to. */
export interface PhaseBar {
  readonly databases: readonly [string, ...string[]];
  /** The lowest and the highest of their numbers. */
  readonly phases: readonly [number, number];
  readonly actions: number;
  readonly verbs: readonly string[];
  readonly startMs: SimMs;
  readonly endMs: SimMs | null;
}

/**
 * The phases of all operations since `originMs`, in the order in which they began. Those of several databases that
 * overlap are one bar, so that no bar hides another.
 */
export function phaseBars(events: Iterable<ClusterEvent>, originMs: SimMs): readonly PhaseBar[] {
  const bars: PhaseBar[] = [];
  /** Where the phase is that a database is in. */
  const open = new Map<string, number>();
  for (const event of events) {
    if (event.atMs < originMs || !('database' in event)) continue;
    const { database } = event;
    if (event.kind === 'phaseStarted') {
      const { phase, actions, atMs } = event;
      open.set(database, bars.length);
      bars.push({
        databases: [database],
        phases: [phase, phase],
        actions,
        verbs: [],
        startMs: atMs,
        endMs: null,
      });
      continue;
    }
    const at = open.get(database);
    const bar = at === undefined ? undefined : bars[at];
    if (at === undefined || bar === undefined) continue;
    bars[at] = withEvent(bar, event);
    if (bars[at]?.endMs !== null) open.delete(database);
  }
  return joined(bars);
}

function withEvent(bar: PhaseBar, event: ClusterEvent): PhaseBar {
  if (event.kind === 'phaseFinished' || event.kind === 'operationFinished')
    return { ...bar, endMs: event.atMs };
  const verb = verbOf(event);
  return verb === null || bar.verbs.includes(verb) ? bar : { ...bar, verbs: [...bar.verbs, verb] };
}

/** What the event shows a phase to do. */
const verbOf = (event: ClusterEvent): string | null =>
  event.kind === 'actionFailed' ? 'failed' : (traitsOf(event).action?.verb ?? null);

/** The bars, with those that overlap made one. */
function joined(bars: readonly PhaseBar[]): readonly PhaseBar[] {
  const apart: PhaseBar[] = [];
  for (const bar of bars) {
    const last = apart.at(-1);
    const isApart = last === undefined || (last.endMs !== null && last.endMs <= bar.startMs);
    if (isApart) apart.push(bar);
    else apart[apart.length - 1] = together(last, bar);
  }
  return apart;
}

const together = (one: PhaseBar, other: PhaseBar): PhaseBar => ({
  databases: [...one.databases, ...other.databases.filter((name) => !one.databases.includes(name))],
  phases: [Math.min(one.phases[0], other.phases[0]), Math.max(one.phases[1], other.phases[1])],
  actions: one.actions + other.actions,
  verbs: [...one.verbs, ...other.verbs.filter((verb) => !one.verbs.includes(verb))],
  startMs: one.startMs,
  endMs: one.endMs === null || other.endMs === null ? null : Math.max(one.endMs, other.endMs),
});
