import type { TimeLine } from '@ha-playground/engine';
import type { Moment, PictureClock } from '../../../picture/index.ts';

/** Shows another branch at the instant that the session's clock shows, or at its end if it is shorter. */
export function branchClock(line: TimeLine, clock: PictureClock): PictureClock {
  const now = (): Moment => {
    const world = line.worldAt(clock.current.atMs);
    return { worldBefore: world, world, stage: null, atMs: world.nowMs };
  };
  return {
    get current() {
      return now();
    },
    subscribe: (onFrame) => clock.subscribe(() => onFrame(now())),
  };
}
