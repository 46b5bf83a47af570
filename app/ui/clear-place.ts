import { type Box, marginPx, type Size } from './placement.ts';

/** Places are tried so far apart. */
const stepPx = 6;

/**
 * Where a box covers none of what stands on a screen, as near to the middle of its lower edge as can be; where it has to cover
 * something, where that is least. The size of a screen in pixels bounds the places that are tried.
 */
export function clearPlace(
  box: Size,
  screen: Size,
  standing: readonly Box[],
): { readonly left: number; readonly top: number } {
  const lowest = Math.max(marginPx, screen.height - box.height - marginPx);
  const rightmost = Math.max(marginPx, screen.width - box.width - marginPx);
  const middle = (screen.width - box.width) / 2;
  let best = { left: Math.max(marginPx, middle), top: lowest };
  let least = coveredBy({ ...box, ...best }, standing) * coverCost;
  for (let top = lowest; top >= marginPx; top -= stepPx) {
    // Most of what stands there is above or below: a thousand boxes are not looked at for each place.
    const level = standing.filter((other) => shared(top, box.height, other.top, other.height) > 0);
    for (let left = marginPx; left <= rightmost; left += stepPx) {
      const far = lowest - top + Math.abs(left - middle);
      if (far >= least) continue;
      const cost = far + coveredBy({ ...box, left, top }, level) * coverCost;
      if (cost >= least) continue;
      least = cost;
      best = { left, top };
    }
  }
  return best;
}

/** To cover one pixel of a control is worse than to stand as far away as that. */
const coverCost = 100_000;

const coveredBy = (box: Box, standing: readonly Box[]): number =>
  standing.reduce(
    (sum, other) =>
      sum +
      shared(box.left, box.width, other.left, other.width) *
        shared(box.top, box.height, other.top, other.height),
    0,
  );

const shared = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
