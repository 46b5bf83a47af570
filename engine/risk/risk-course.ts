import { commonLength, firstIndex, type NodeId, type Sequence, type SimMs } from '../base/index.ts';
import type { ClusterEvent } from '../cluster/events.ts';
import type { World } from '../cluster/world.ts';
import { RiskLens } from './risk-lens.ts';
import type { RiskLosses } from './risk-tally.ts';

/** The worst failure of one leaf, from an instant until the next span. */
export interface RiskSpan extends RiskLosses {
  readonly fromMs: SimMs;
  /** The leaf whose failure would cost most; null while no failure of one leaf would cost anything. */
  readonly leaf: NodeId | null;
  /** Partitions that nothing serves as it is, whatever fails next. */
  readonly unserved: number;
}

/** The line of time that a course is about: a `History` is one, by its current branch. */
export interface RiskTimeline {
  /** The world at the end: its events are all that is known to happen. */
  readonly tip: World;
  readonly originMs: SimMs;
  /** The world after all that happens at `atMs`: its events are those of the tip up to then. */
  readonly worldAt: (atMs: SimMs) => World;
}

/**
 * The course of the worst single failure over a whole line of time, found out bit by bit: `advance` looks at so many
 * more instants. What is new at the end costs only itself, and after a change of branch what the two have in common is
 * kept. At every instant the spans say what a new lens on the world of that instant would.
 */
export class RiskCourse {
  readonly #timeline: RiskTimeline;
  #lens: RiskLens | null = null;
  /** What becomes the lens when it has counted the first world. */
  #fresh: RiskLens | null = null;
  #spans: readonly RiskSpan[] = [];
  /** The events of the line as it was last seen, and how many of them are behind. */
  #events: Sequence<ClusterEvent>;
  #seen = 0;

  constructor(timeline: RiskTimeline) {
    this.#timeline = timeline;
    this.#events = timeline.tip.events;
  }

  /** What is known so far, in order; the last span lasts until {@link knownUntilMs}. Another array after every change. */
  get spans(): readonly RiskSpan[] {
    return this.#spans;
  }

  /** Up to where the course is known. */
  get knownUntilMs(): SimMs {
    const { tip, originMs } = this.#timeline;
    if (this.#lens === null) return originMs;
    if (this.#seen < this.#events.length) return this.#events.at(this.#seen).atMs;
    return this.#isComplete ? tip.nowMs : (this.#events.last()?.atMs ?? originMs);
  }

  /** Looks at up to so many more instants; true when the whole line of time is known. */
  advance(instants: number): boolean {
    this.#followTimeline();
    const spans = [...this.#spans];
    for (let instant = 0; instant < instants && !this.#isComplete; instant += 1) {
      const span = this.#lookAtNext(instants * portionsAnInstant);
      // A large world is not counted at once.
      if (span === null) break;
      place(span, spans);
    }
    if (spans.length !== this.#spans.length || spans.at(-1) !== this.#spans.at(-1)) this.#spans = spans;
    return this.#isComplete;
  }

  get #isComplete(): boolean {
    return (
      this.#lens !== null && this.#seen === this.#events.length && this.#events === this.#timeline.tip.events
    );
  }

  /** Lets go of what is no longer so: the line has grown, was cut, or is another branch. */
  #followTimeline(): void {
    const { events } = this.#timeline.tip;
    if (events === this.#events) return;
    const common = commonLength(this.#events, events, this.#seen);
    if (common < this.#seen) {
      const partedMs = Math.min(
        ...[this.#events, events].flatMap((line) => (common < line.length ? [line.at(common).atMs] : [])),
      );
      this.#seen = firstAt(events, partedMs);
      this.#spans = this.#spans.filter(({ fromMs }) => fromMs < partedMs);
      if (this.#spans.length === 0) this.#lens = null;
    }
    this.#events = events;
  }

  #lookAtNext(portions: number): RiskSpan | null {
    const { originMs } = this.#timeline;
    const atMs = this.#lens === null ? originMs : this.#events.at(this.#seen).atMs;
    const world = this.#timeline.worldAt(atMs);
    const lens = this.#lens ?? this.#fresh ?? new RiskLens(world, 0);
    this.#fresh = lens;
    if (!lens.moveTo(world, portions)) return null;
    this.#lens = lens;
    this.#seen = world.events.length;
    return spanOf(lens, atMs);
  }
}

/** Of 512 partitions each. */
const portionsAnInstant = 2;

/** A span that says what the one before it said is none of its own; one of the same instant is replaced. */
function place(span: RiskSpan, spans: RiskSpan[]): void {
  if (spans.at(-1)?.fromMs === span.fromMs) spans.pop();
  const last = spans.at(-1);
  if (last === undefined || !saysTheSame(last, span)) spans.push(span);
}

function spanOf(lens: RiskLens, fromMs: SimMs): RiskSpan {
  const leaf = lens.mostNeededLeaf();
  const losses = leaf === null ? noLosses : lens.lossesOf(leaf);
  return { fromMs, leaf, ...losses, unserved: lens.unserved };
}

const noLosses: RiskLosses = { offline: 0, degraded: 0, rowsLost: 0, rowsBack: 0 };

const saysTheSame = (left: RiskSpan, right: RiskSpan): boolean =>
  left.leaf === right.leaf &&
  left.offline === right.offline &&
  left.degraded === right.degraded &&
  left.rowsLost === right.rowsLost &&
  left.rowsBack === right.rowsBack &&
  left.unserved === right.unserved;

/** The index of the first event at or after `atMs`. */
const firstAt = (events: Sequence<ClusterEvent>, atMs: SimMs): number =>
  firstIndex(events.length, (index) => events.at(index).atMs >= atMs);
