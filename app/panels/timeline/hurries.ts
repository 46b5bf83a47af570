import type { SimMs } from '@ha-playground/engine';
import type { Pace, ViewMs } from '../../presentation/time/pace.ts';

/** A wait that is played in less time than it takes, because nothing moves in it. */
export interface Hurry {
  readonly startMs: SimMs;
  readonly endMs: SimMs;
  /** How long it takes to watch at speed 1. */
  readonly viewMs: ViewMs;
}

/** A wait counts as shortened when it is played at least this much faster than it is. */
const leastFactor = 2;

/** The waits of a pace that are shortened, those that follow each other as one. */
export function hurriesOf({ stops }: Pick<Pace, 'stops'>): readonly Hurry[] {
  const hurries: Hurry[] = [];
  for (const [index, stop] of stops.entries()) {
    const before = stops[index - 1];
    if (before === undefined) continue;
    const viewMs = stop.viewStartMs - before.viewEndMs;
    if (stop.atMs - before.atMs < viewMs * leastFactor) continue;
    const last = hurries.at(-1);
    if (last === undefined || last.endMs !== before.atMs)
      hurries.push({ startMs: before.atMs, endMs: stop.atMs, viewMs });
    else hurries[hurries.length - 1] = { ...last, endMs: stop.atMs, viewMs: last.viewMs + viewMs };
  }
  return hurries;
}
