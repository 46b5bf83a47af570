import { commonLength, firstIndex, type Sequence, type SimMs } from '../../base/index.ts';
import type { ClusterEvent } from '../../cluster/index.ts';
import type { TimeLine } from '../../history/index.ts';

/** At most so many times something is asked at intervals, though nothing happens; then only when something does. [MODEL] */
const sampleLimit = 10_000;

/** The instants of a line at which something is asked: the origin, whenever something happens, and every so often. */
export class InstantList {
  /** In order. It grows in place. */
  readonly instants: SimMs[] = [];
  /** Null where nothing is asked between events. */
  readonly #stepMs: SimMs | null;
  #samples = 0;
  /** The events of the line as it was last seen, and how many of them are in the list. */
  #events: Sequence<ClusterEvent> | null = null;
  #seen = 0;

  constructor(stepMs: SimMs | null) {
    this.#stepMs = stepMs;
  }

  /** The last instant at or before this one; 0 where there is none. */
  indexAt(atMs: SimMs): number {
    return Math.max(0, firstIndex(this.instants.length, (index) => (this.instants[index] ?? 0) > atMs) - 1);
  }

  /** Comes to be about the line as it is now. Returns how many of the instants are the same, with the same world. */
  follow(line: TimeLine): number {
    const { events } = line.tip;
    const before = this.#events;
    const changedMs = before === null ? line.originMs : changedFrom(before, events, line.endMs);
    const kept = firstIndex(this.instants.length, (index) => (this.instants[index] ?? 0) >= changedMs);
    this.instants.length = kept;
    this.#events = events;
    this.#seen = firstIndex(events.length, (index) => events.at(index).atMs >= changedMs);
    this.#samples = this.#samplesUpTo(line.originMs);
    this.#grow(line);
    return kept;
  }

  #grow({ originMs, endMs, tip }: TimeLine): void {
    if (this.instants.length === 0) this.instants.push(originMs);
    for (; this.#seen < tip.events.length; this.#seen += 1) {
      const { atMs } = tip.events.at(this.#seen);
      if (atMs <= (this.instants.at(-1) ?? originMs)) continue;
      this.#sampleUpTo(atMs - 1, originMs);
      this.instants.push(atMs);
    }
    this.#sampleUpTo(endMs, originMs);
  }

  /** What lies at an interval is in the list already where something happens then. */
  #sampleUpTo(atMs: SimMs, originMs: SimMs): void {
    if (this.#stepMs === null) return;
    while (this.#samples < sampleLimit) {
      const nextMs = originMs + (this.#samples + 1) * this.#stepMs;
      if (nextMs > atMs) return;
      this.#samples += 1;
      if (nextMs > (this.instants.at(-1) ?? originMs)) this.instants.push(nextMs);
    }
  }

  #samplesUpTo(originMs: SimMs): number {
    const last = this.instants.at(-1);
    if (last === undefined || this.#stepMs === null) return 0;
    return Math.min(sampleLimit, Math.floor((last - originMs) / this.#stepMs));
  }
}

/** From which instant on a line may be another one than it was; past its end where it has only gone on. */
function changedFrom(before: Sequence<ClusterEvent>, now: Sequence<ClusterEvent>, endMs: SimMs): SimMs {
  if (before === now) return endMs + 1;
  const common = commonLength(before, now);
  const changed = [before, now].flatMap((line) => (common < line.length ? [line.at(common).atMs] : []));
  return Math.min(endMs + 1, ...changed);
}
