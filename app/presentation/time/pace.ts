import { type ClusterEvent, firstIndex, type Sequence, type SimMs } from '@ha-playground/engine';
import { stageOf } from './event-rows.ts';
import { Movement } from './movement.ts';
import { type StageKind, stageOrder } from './stages.ts';

/** Presentation time: milliseconds as a viewer at speed 1 lives them. */
export type ViewMs = number;

export interface PaceOptions {
  /** Shortens waits in which nothing moves. */
  readonly skipsIdle: boolean;
  /** `reduced`: every stage is a short cross-fade; `none`: no stages at all. */
  readonly motion: 'full' | 'reduced' | 'none';
}

/**
 * Presentation time as a monotone function of a history: simulated time runs at speed while something moves, stands
 * still for the stages of an instant at which something visible happens, and hurries through idle waits.
 */
export interface Pace {
  readonly options: PaceOptions;
  /** Ascending in both times; the first is at 0. */
  readonly stops: readonly Stop[];
  /** What it takes to go on from here when the history has grown. */
  readonly read: {
    readonly events: number;
    readonly lastEvent: ClusterEvent | null;
    readonly tally: Tally;
    /** The stops that new events cannot change any more. */
    readonly settledStops: number;
    readonly settledEvents: number;
    /** The stops of all events, and what the events mean for a stop after them. */
    readonly eventStops: number;
    readonly tallyAfterAll: Tally;
  };
}

/** An instant at which simulated time may stand still. */
export interface Stop {
  readonly atMs: SimMs;
  readonly stages: readonly { readonly kind: StageKind; readonly durationMs: ViewMs }[];
  /** When its stages begin and when they are over; simulated time runs on from there. */
  readonly viewStartMs: ViewMs;
  readonly viewEndMs: ViewMs;
}

/** A place in presentation time. */
export interface PacedMoment {
  readonly atMs: SimMs;
  readonly stage: { readonly kind: StageKind; readonly progress: number } | null;
}

/** What earlier events mean for later stops. */
interface Tally {
  /** Copies and promotions that run after the last event. */
  readonly movement: Movement;
  /** When each kind of stage was shown last. */
  readonly shownAtMs: ReadonlyMap<StageKind, SimMs>;
}

/** How long a stage moves, and for how long the picture then rests. */
const stageMs: Readonly<Record<StageKind, ViewMs>> = {
  failure: 200,
  copyEnd: 600,
  promotion: 900,
  drop: 600,
  change: 600,
  layout: 900,
  placement: 600,
  copyStart: 600,
};
const restMs: ViewMs = 200;
const crossFadeMs: ViewMs = 150;
/** The longest that a wait without motion takes to watch when idle waits are skipped. */
const longestIdleMs: ViewMs = 1_200;
/** Stages of one kind that follow each other faster than this share its view time instead of adding to it. */
const burstMs: SimMs = 1_000;

/** Another branch that is shown in the same time, so that its events are among those of the history. */
export interface Companion {
  /** Is this an event of the other branch alone? */
  readonly has: (event: ClusterEvent) => boolean;
  /** Does anything move there between the instant `atMs` and what happens next? */
  readonly movesAfter: (atMs: SimMs) => boolean;
}

/** What a pace is made of: everything that happened, up to an instant until which nothing else can. */
export interface Course {
  readonly events: Sequence<ClusterEvent>;
  readonly endMs: SimMs;
  readonly companion?: Companion;
}

/**
 * The pace of a history whose events are `events` and which is known up to `endMs`. Give the `previous` pace of the
 * same history to pay only for what is new. View times up to the last instant that `previous` knew stay as they were;
 * after it they are only guessed (simulated time at speed 1), so derive the view time of the cursor anew.
 */
export function createPace(history: Course, options: PaceOptions, previous: Pace | null = null): Pace {
  const start =
    previous !== null && isContinuedBy(previous, history.events, options) ? previous : emptyPace(options);
  if (start.read.events === history.events.length) return endedAt(start, history);
  const stops = start.stops.slice(0, start.read.settledStops);
  let { tally } = start.read;
  let settled = { tally, settledStops: stops.length, settledEvents: start.read.settledEvents };
  for (let index = settled.settledEvents; index < history.events.length; ) {
    settled = { tally, settledStops: stops.length, settledEvents: index };
    const together = eventsOfInstant(history.events, index);
    const first = together[0] as ClusterEvent;
    const before = stops.at(-1) ?? origin;
    const isIdle = isIdleAfter(before, tally, history.companion);
    stops.push(stopAfter(before, first.atMs, stagesOf(together, tally, options), { isIdle, options }));
    tally = tallyAfter(tally, together, history.companion);
    index += together.length;
  }
  const lastEvent = history.events.last() ?? null;
  const read = { events: history.events.length, lastEvent, ...settled };
  const pace = { options, stops, read: { ...read, eventStops: stops.length, tallyAfterAll: tally } };
  return endedAt(pace, history);
}

/** What is shown at `viewMs`; past the end of the history simulated time runs at speed 1. */
export function simAt(pace: Pace, viewMs: ViewMs): PacedMoment {
  const index = lastIndex(pace.stops, (stop) => stop.viewStartMs <= viewMs);
  const stop = pace.stops[index] ?? origin;
  if (viewMs < stop.viewEndMs)
    return { atMs: stop.atMs, stage: stageAt(stop, viewMs - stop.viewStartMs, pace.options) };
  const next = pace.stops[index + 1];
  const passedMs = Math.max(0, viewMs - stop.viewEndMs);
  if (next === undefined) return { atMs: stop.atMs + Math.floor(passedMs), stage: null };
  const share = passedMs / (next.viewStartMs - stop.viewEndMs);
  return { atMs: stop.atMs + Math.floor(share * (next.atMs - stop.atMs)), stage: null };
}

/** When everything of the instant `simMs` has been shown. */
export function viewAt(pace: Pace, simMs: SimMs): ViewMs {
  const index = lastIndex(pace.stops, (stop) => stop.atMs <= simMs);
  const stop = pace.stops[index] ?? origin;
  const next = pace.stops[index + 1];
  const passedMs = Math.max(0, simMs - stop.atMs);
  if (next === undefined) return stop.viewEndMs + passedMs;
  // Rounded up, so that `simAt` of the result is `simMs` again and not the millisecond before it.
  const share = passedMs / (next.atMs - stop.atMs);
  return stop.viewEndMs + share * (next.viewStartMs - stop.viewEndMs) + (passedMs > 0 ? roundingMs : 0);
}

/** When the stages of the instant `simMs` begin: from here on they are seen. */
export function viewBefore(pace: Pace, simMs: SimMs): ViewMs {
  const stop = pace.stops[lastIndex(pace.stops, (candidate) => candidate.atMs <= simMs)] ?? origin;
  return stop.atMs === simMs ? stop.viewStartMs : viewAt(pace, simMs);
}

/** The pace with a last stop at `endMs`, where no event is: most frames change nothing else, and many not even that. */
function endedAt(pace: Pace, { endMs, companion }: Course): Pace {
  const { options, stops, read } = pace;
  const lastEventStop = stops[read.eventStops - 1] ?? origin;
  const isEndStop = endMs > lastEventStop.atMs;
  const known = stops[read.eventStops];
  if (isEndStop ? known?.atMs === endMs : known === undefined) return pace;
  const eventStops = stops.slice(0, read.eventStops);
  if (!isEndStop) return { ...pace, stops: eventStops };
  const isIdle = isIdleAfter(lastEventStop, read.tallyAfterAll, companion);
  const end = stopAfter(lastEventStop, endMs, [], { isIdle, options });
  return { ...pace, stops: [...eventStops, end] };
}

const origin: Stop = { atMs: 0, stages: [], viewStartMs: 0, viewEndMs: 0 };
const roundingMs = 1e-6;

function emptyPace(options: PaceOptions): Pace {
  const tally: Tally = { movement: new Movement(), shownAtMs: new Map() };
  return {
    options,
    stops: [origin],
    read: {
      events: 0,
      lastEvent: null,
      tally,
      settledStops: 1,
      settledEvents: 0,
      eventStops: 1,
      tallyAfterAll: tally,
    },
  };
}

function isContinuedBy(pace: Pace, events: Sequence<ClusterEvent>, options: PaceOptions): boolean {
  const { options: old, read } = pace;
  if (old.motion !== options.motion || old.skipsIdle !== options.skipsIdle) return false;
  if (read.lastEvent === null) return true;
  return events.length >= read.events && events.at(read.events - 1) === read.lastEvent;
}

function eventsOfInstant(events: Sequence<ClusterEvent>, start: number): ClusterEvent[] {
  const { atMs } = events.at(start);
  let end = start + 1;
  while (end < events.length && events.at(end).atMs === atMs) end += 1;
  return events.slice(start, end);
}

function stagesOf(together: readonly ClusterEvent[], tally: Tally, options: PaceOptions): Stop['stages'] {
  if (options.motion === 'none') return [];
  const atMs = together[0]?.atMs ?? 0;
  const kinds = new Set(together.map(stageOf));
  return stageOrder
    .filter((kind) => kinds.has(kind))
    .map((kind) => ({ kind, durationMs: durationOf(kind, options) * shareInBurst(kind, atMs, tally) }));
}

const durationOf = (kind: StageKind, options: PaceOptions): ViewMs =>
  options.motion === 'reduced' ? crossFadeMs : stageMs[kind] + restMs;

/** 1, or less when the same kind of stage was shown a moment before: a thousand copies that end one by one stay watchable. */
function shareInBurst(kind: StageKind, atMs: SimMs, tally: Tally): number {
  const shownAtMs = tally.shownAtMs.get(kind);
  return shownAtMs === undefined ? 1 : Math.min(1, (atMs - shownAtMs) / burstMs);
}

const isIdleAfter = ({ atMs }: Stop, { movement }: Tally, companion: Companion | undefined): boolean =>
  !movement.isAny && companion?.movesAfter(atMs) !== true;

function stopAfter(
  previous: Stop,
  atMs: SimMs,
  stages: Stop['stages'],
  between: { readonly isIdle: boolean; readonly options: PaceOptions },
): Stop {
  const gapMs = atMs - previous.atMs;
  const isSkipped = between.options.skipsIdle && between.isIdle;
  const viewStartMs = previous.viewEndMs + (isSkipped ? Math.min(gapMs, longestIdleMs) : gapMs);
  const stagesMs = stages.reduce((total, stage) => total + stage.durationMs, 0);
  return { atMs, stages, viewStartMs, viewEndMs: viewStartMs + stagesMs };
}

function stageAt(stop: Stop, passedMs: ViewMs, options: PaceOptions): PacedMoment['stage'] {
  let leftMs = passedMs;
  for (const { kind, durationMs } of stop.stages) {
    if (leftMs < durationMs) {
      const movingShare = options.motion === 'reduced' ? 1 : stageMs[kind] / (stageMs[kind] + restMs);
      return { kind, progress: Math.min(1, leftMs / (durationMs * movingShare)) };
    }
    leftMs -= durationMs;
  }
  return null;
}

function tallyAfter(
  tally: Tally,
  together: readonly ClusterEvent[],
  companion: Companion | undefined,
): Tally {
  const movement = tally.movement.copy();
  const shownAtMs = new Map(tally.shownAtMs);
  for (const event of together) {
    // What moves is known by its place, which says nothing about the branch: each branch keeps its own.
    if (companion?.has(event) !== true) movement.note(event);
    const kind = stageOf(event);
    if (kind !== null) shownAtMs.set(kind, event.atMs);
  }
  return { movement, shownAtMs };
}

/** The index of the last item for which `holds`, which holds for a leading part of them; 0 when for none. */
function lastIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return Math.max(0, firstIndex(items.length, (index) => !holds(items[index] as Item)) - 1);
}
