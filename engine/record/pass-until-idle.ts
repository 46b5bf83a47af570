import type { SimMs } from '../base/index.ts';
import { nextStop, type Play } from '../statements/index.ts';

/** Lets time pass until nothing runs that the next statement would have to wait for, or as far as `limitMs`. */
export function passUntilIdle(play: Play, limitMs: SimMs): void {
  for (const _ of passingUntilIdle(play, limitMs));
}

/** The same stop by stop, for whoever has other things to do in between. */
export function* passingUntilIdle(play: Play, limitMs: SimMs): Generator<SimMs, void, void> {
  const { history, connections } = play;
  while (connections.isBusy) {
    const next = nextStop(history, connections.clients);
    if (next === null || next > limitMs) return;
    play.pass(next);
    yield next;
  }
}
