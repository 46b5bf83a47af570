export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cubic Bézier curve. */
export interface Curve {
  readonly start: Point;
  readonly startControl: Point;
  readonly endControl: Point;
  readonly end: Point;
}

/** The leading `share` (0 to 1) of a curve, cut as de Casteljau does. */
export function leadingPart(curve: Curve, share: number): Curve {
  const a = towards(curve.start, curve.startControl, share);
  const b = towards(curve.startControl, curve.endControl, share);
  const c = towards(curve.endControl, curve.end, share);
  const ab = towards(a, b, share);
  const bc = towards(b, c, share);
  return { start: curve.start, startControl: a, endControl: ab, end: towards(ab, bc, share) };
}

/** How much each of the four points of a curve counts at `share` of the way: the same for all curves. */
export function weightsAt(share: number): readonly [number, number, number, number] {
  const rest = 1 - share;
  return [rest ** 3, 3 * share * rest ** 2, 3 * share ** 2 * rest, share ** 3];
}

/** The point of a curve that its four points, so weighted, make. */
export const pointOf = (
  { start, startControl, endControl, end }: Curve,
  [first, second, third, fourth]: ReturnType<typeof weightsAt>,
): Point => ({
  x: first * start.x + second * startControl.x + third * endControl.x + fourth * end.x,
  y: first * start.y + second * startControl.y + third * endControl.y + fourth * end.y,
});

/** The curve moved to the right by `x` and down by `y`. */
export function moved(curve: Curve, x: number, y: number): Curve {
  const move = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
  return {
    start: move(curve.start),
    startControl: move(curve.startControl),
    endControl: move(curve.endControl),
    end: move(curve.end),
  };
}

/** The point at `share` of the straight way from one point to another. */
const towards = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
