import type { Rect } from '../shared/rect.ts';

/** A label that wants a place: on a line of a given height, between two edges. */
export interface LabelWish {
  /** The middle of its line. */
  readonly y: number;
  /** Of its letters. */
  readonly size: number;
  /** It may stand from here to there. */
  readonly left: number;
  readonly right: number;
  /** Where it stands in that room: at an edge, or around a point as far as the room allows. */
  readonly stands: 'left' | 'right' | { readonly around: number };
}

/** What is written, and the pill around it. */
export interface PlacedLabel {
  readonly text: string;
  readonly rect: Rect;
}

/** Height of a pill around one line, in font sizes. */
export const labelHeight = 1.55;
/** With the round ends. */
const ends = 1.4;
/** Between two labels, CSS pixels. */
const apart = 2;

/**
 * A place for every label that has one: the longest of its texts that fits its room and touches none that came before it;
 * null for a label that has no room even for the shortest. `measure` is the width of a text in letters of one size.
 */
export function placedLabels(
  wishes: readonly { readonly wish: LabelWish; readonly texts: readonly string[] }[],
  measure: (text: string, size: number) => number,
): readonly (PlacedLabel | null)[] {
  const placed: Rect[] = [];
  return wishes.map(({ wish, texts }) => {
    for (const text of texts) {
      const rect = rectOf(wish, measure(text, wish.size) + ends * wish.size);
      if (rect === null || placed.some((other) => touches(other, rect))) continue;
      placed.push(rect);
      return { text, rect };
    }
    return null;
  });
}

function rectOf({ y, size, left, right, stands }: LabelWish, width: number): Rect | null {
  if (width > right - left) return null;
  const height = labelHeight * size;
  const x =
    stands === 'left'
      ? left
      : stands === 'right'
        ? right - width
        : Math.max(left, Math.min(stands.around - width / 2, right - width));
  return { x, y: y - height / 2, width, height };
}

const touches = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width + apart &&
  other.x < one.x + one.width + apart &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
