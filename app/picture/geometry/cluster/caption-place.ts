import type { Rect } from '../shared/rect.ts';
import type { CaptionMark } from './captions.ts';
import { pillHeight } from './captions.ts';

/** What of a caption is written, and the pill around it. */
export interface CaptionPlace {
  readonly text: string;
  readonly rect: Rect;
}

/** From the edge of the picture to a pill. */
const inset = 2;

/**
 * A place for a caption in a picture `width` wide: right of the middle of its room, where the bracket is, if one of `texts` fits
 * there; else across it; and never beyond the edges of the picture, whatever its room. The last text is the shortest.
 */
export function captionPlace(
  { x: middle, y, width: room, size }: Pick<CaptionMark, 'x' | 'y' | 'width' | 'size'>,
  texts: readonly string[],
  { width, measure }: { readonly width: number; readonly measure: (text: string) => number },
): CaptionPlace | null {
  const pillWidth = (text: string): number => measure(text) + 1.5 * size;
  const start = middle + size * 0.8;
  const most = width - inset;
  const end = Math.min(middle + room / 2, most);
  const beside = texts.find((text) => start + pillWidth(text) <= end);
  const text = beside ?? texts.find((candidate) => pillWidth(candidate) <= Math.min(room, most - inset));
  const shortest = text ?? texts.at(-1);
  if (shortest === undefined) return null;
  const wide = pillWidth(shortest);
  if (wide > most - inset) return null;
  const x = beside === undefined ? Math.max(inset, Math.min(middle - wide / 2, most - wide)) : start;
  const height = size * pillHeight;
  return { text: shortest, rect: { x, y: y - height / 2, width: wide, height } };
}
