import type { SimMs } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import type { Place, TimeLine } from '../../history/index.ts';
import { advance } from '../../simulation/index.ts';

/** The world that would have been, had nothing more been entered from a place on a line of time on, so much later. */
export const leftAlone = (line: TimeLine, { atMs, applied }: Place, forMs: SimMs): World =>
  advance(line.worldAt(atMs, applied), atMs + forMs);
