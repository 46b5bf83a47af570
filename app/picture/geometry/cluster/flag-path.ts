import { easeCubicInOut } from 'd3-ease';
import { centreOf, type Rect } from '../shared/rect.ts';
import type { ClusterLayout } from './cluster-layout.ts';
import type { Curve } from './curve.ts';

/** A flag is on its way in this part of a promotion; after it the new primary is seen as one. */
const crossing = { from: 0.08, to: 0.72 };

/** How far flags are on their way at `progress` of a promotion, both 0 to 1; null before and after it. */
export const flagShareAt = (progress: number): number | null =>
  progress > crossing.from && progress < crossing.to
    ? easeCubicInOut((progress - crossing.from) / (crossing.to - crossing.from))
    : null;

/** How much has passed of the time after the flags have come, 0 to 1. */
export const arrivalShareAt = (progress: number): number =>
  Math.max(0, Math.min(1, (progress - crossing.to) / (1 - crossing.to)));

/** The way of a flag from one cell to another: through the free strip of the band, around the other cells. */
export function flagPath(layout: ClusterLayout, from: Rect, to: Rect): Curve {
  const start = centreOf(from);
  const end = centreOf(to);
  return {
    start,
    startControl: { x: start.x, y: stripNear(layout, start.y) },
    endControl: { x: end.x, y: stripNear(layout, end.y) },
    end,
  };
}

/** The middle of the strip that is nearest to a height. */
function stripNear(layout: ClusterLayout, y: number): number {
  let nearest = y;
  let distance = Number.POSITIVE_INFINITY;
  for (const { channel } of layout.bands) {
    const middle = channel.y + channel.height / 2;
    if (Math.abs(middle - y) >= distance) continue;
    distance = Math.abs(middle - y);
    nearest = middle;
  }
  return nearest;
}
