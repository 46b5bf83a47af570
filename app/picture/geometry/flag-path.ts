import type { Curve } from './curve.ts';
import { type ClusterLayout, centreOf, type Rect } from './layout.ts';

/** A flag is on its way in this part of a promotion; before it the old primary gives it up, after it the new one shows it. */
export const crossing = { from: 0.08, to: 0.72 };

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
