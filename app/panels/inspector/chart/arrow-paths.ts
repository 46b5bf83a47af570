export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A path through `stations` that leaves and reaches each of them upright. */
export function joined(stations: readonly Point[]): string {
  return stations
    .map(({ x, y }, index) => {
      const before = stations[index - 1];
      if (before === undefined) return `M${round(x)} ${round(y)}`;
      const middle = (before.y + y) / 2;
      return before.x === x
        ? `V${round(y)}`
        : `C${round(before.x)} ${round(middle)} ${round(x)} ${round(middle)} ${round(x)} ${round(y)}`;
    })
    .join('');
}

const stepsBetween = 12;

/** Points along the path that {@link joined} draws. */
export function sampled(stations: readonly Point[]): readonly Point[] {
  return stations.flatMap((to, index) => {
    const from = stations[index - 1];
    if (from === undefined) return [to];
    return Array.from({ length: stepsBetween }, (_, step) => upright(from, to, (step + 1) / stepsBetween));
  });
}

/** The point at `share` of the cubic curve between two stations. */
function upright(from: Point, to: Point, share: number): Point {
  const rest = 1 - share;
  const middle = (from.y + to.y) / 2;
  const near = rest * rest * rest;
  const far = share * share * share;
  const inner = 3 * rest * share;
  return {
    x: (near + inner * rest) * from.x + (far + inner * share) * to.x,
    y: near * from.y + inner * middle + far * to.y,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
