import type { Point, Rect } from './arrow-paths.ts';

export interface LabelWish {
  readonly id: string;
  readonly width: number;
  /** The points of its line, from beginning to end; it stands on one of them. */
  readonly points: readonly Point[];
}

const height = 15;
/** Tried first near the middle of the line, then farther from it. */
const shares = [0.45, 0.55, 0.35, 0.65, 0.25, 0.75, 0.15, 0.85];

/** Where the middle of each label stands: on its line, where it covers boxes and other labels least, and inside. */
export function placedLabels(
  wishes: readonly LabelWish[],
  boxes: readonly Rect[],
  width: number,
): ReadonlyMap<string, Point> {
  const taken: Rect[] = [...boxes];
  const places = new Map<string, Point>();
  for (const wish of wishes) {
    let best: { readonly point: Point; readonly cost: number } | null = null;
    for (const share of shares) {
      const on = wish.points[Math.round(share * (wish.points.length - 1))];
      if (on === undefined) continue;
      for (const shift of [0, wish.width * 0.3, -wish.width * 0.3]) {
        const point = { x: within(on.x + shift, wish.width / 2, width - wish.width / 2), y: on.y };
        const cost =
          covered(around(point, wish.width), taken) +
          Math.abs(shift) / 4 +
          Math.abs(point.x - on.x - shift) * 8;
        if (best === null || cost < best.cost) best = { point, cost };
      }
    }
    if (best === null) continue;
    places.set(wish.id, best.point);
    taken.push(around(best.point, wish.width));
  }
  return places;
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

const around = ({ x, y }: Point, width: number): Rect => ({
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
});

const covered = (label: Rect, taken: readonly Rect[]): number =>
  taken.reduce((sum, other) => sum + overlap(label, other), 0);

const overlap = (one: Rect, other: Rect): number =>
  Math.max(0, Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top));
