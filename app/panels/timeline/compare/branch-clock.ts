import type { TimeLine } from '@ha-playground/engine';
import type { Moment, PictureClock } from '../../../presentation/time/moment.ts';

/**
 * Shows another branch at the instant that the session's clock shows, and in the same stage of it where anything happens
 * there; at its end if it is shorter.
 */
export function branchClock(line: TimeLine, clock: PictureClock): PictureClock {
  const now = (): Moment => {
    const { atMs, stage } = clock.current;
    const world = line.worldAt(atMs);
    const worldBefore = stage === null || atMs > line.endMs ? world : line.worldBefore(atMs);
    if (stage === null || worldBefore.events === world.events)
      return { worldBefore: world, world, stage: null, atMs: world.nowMs };
    return { worldBefore, world, stage, atMs };
  };
  return {
    get current() {
      return now();
    },
    subscribe: (onFrame) => clock.subscribe(() => onFrame(now())),
  };
}
