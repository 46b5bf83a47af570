import { type ClusterEvent, type SimMs, traitsOf } from '@ha-playground/engine';

/** Phases that run at one time; most often a single one. `verbs` are what they did, in the order in which they began to. */
export interface PhaseBar {
  readonly databases: readonly [string, ...string[]];
  /** The lowest and the highest of their numbers. */
  readonly phases: readonly [number, number];
  readonly actions: number;
  readonly verbs: readonly string[];
  /** How many of its actions have failed, and how many copies are under way at the end of what is known. */
  readonly failed: number;
  readonly copying: number;
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
  /** Copies under way, by the partition and the leaf that they fill. */
  const copies = new Set<string>();
  for (const event of events) {
    if (event.atMs < originMs || !('database' in event)) continue;
    const { database } = event;
    if (event.kind === 'phaseStarted') {
      const { phase, actions, atMs } = event;
      open.set(database, bars.length);
      bars.push({ ...empty, databases: [database], phases: [phase, phase], actions, startMs: atMs });
      continue;
    }
    const at = open.get(database);
    const bar = at === undefined ? undefined : bars[at];
    if (at === undefined || bar === undefined) continue;
    bars[at] = withEvent(bar, event, copies);
    if (bars[at]?.endMs !== null) open.delete(database);
  }
  return joined(bars);
}

const empty = { verbs: [], failed: 0, copying: 0, endMs: null } as const;

function withEvent(bar: PhaseBar, event: ClusterEvent, copies: Set<string>): PhaseBar {
  switch (event.kind) {
    case 'phaseFinished':
    case 'operationFinished':
      return { ...bar, copying: 0, endMs: event.atMs };
    case 'copyStarted':
      copies.add(placeOfCopy(event, event.to));
      return { ...withVerb(bar, event), copying: bar.copying + 1 };
    case 'copyFinished':
      return {
        ...withVerb(bar, event),
        copying: bar.copying - Number(copies.delete(placeOfCopy(event, event.to))),
      };
    case 'actionFailed': {
      const copying = bar.copying - Number(copies.delete(placeOfCopy(event, event.node)));
      return { ...bar, copying, failed: bar.failed + 1 };
    }
    default:
      return withVerb(bar, event);
  }
}

function withVerb(bar: PhaseBar, event: ClusterEvent): PhaseBar {
  const verb = traitsOf(event).action?.verb;
  return verb === undefined || bar.verbs.includes(verb) ? bar : { ...bar, verbs: [...bar.verbs, verb] };
}

const placeOfCopy = (
  { database, ordinal }: { readonly database: string; readonly ordinal: number },
  to: number,
): string => `${database}:${ordinal} ${to}`;

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
  failed: one.failed + other.failed,
  copying: one.copying + other.copying,
  startMs: one.startMs,
  endMs: one.endMs === null || other.endMs === null ? null : Math.max(one.endMs, other.endMs),
});
