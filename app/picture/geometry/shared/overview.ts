import type { LeafTone } from '../../../presentation/sight/leaf-tone.ts';
import type { LeafMark } from './leaves.ts';
import type { Rect } from './rect.ts';

/** How a leaf looks from afar: its state, or `alone` where it serves and holds the only copy of something. */
export type OverviewLook = LeafTone | 'alone';

export interface OverviewMark {
  readonly place: Rect;
  readonly look: OverviewLook;
}

/** A small picture of the whole, for while only a part of it can be seen. CSS pixels of its own. */
export interface Overview {
  readonly width: number;
  readonly height: number;
  /** The overview's pixels for one of the picture. */
  readonly scale: number;
  readonly marks: readonly OverviewMark[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The most that an overview takes, and the most of its picture. */
const mostRoom: Size = { width: 168, height: 104 };
const mostShare: Size = { width: 0.22, height: 0.3 };
/** A leaf is never smaller than this, so that none is missing. */
const leastMark = 1;

/** The overview of a picture with these marks, for a corner of `box`. */
export function overviewOf({ width, height }: Size, box: Size, marks: readonly OverviewMark[]): Overview {
  const scale = Math.min(
    Math.min(mostRoom.width, mostShare.width * box.width) / width,
    Math.min(mostRoom.height, mostShare.height * box.height) / height,
  );
  return {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    scale,
    marks: marks.map(({ place, look }) => ({ place: shrunk(place, scale), look })),
  };
}

/** From left to right and from top to bottom a mark ends where the next place begins, whatever the rounding. */
const shrunk = ({ x, y, width, height }: Rect, scale: number): Rect => ({
  x: x * scale,
  y: y * scale,
  width: Math.max(leastMark, width * scale),
  height: Math.max(leastMark, height * scale),
});

/** How all leaves look, in one word: while it stays the same, an overview of them is still right. */
export const looksOf = (leaves: readonly Pick<LeafMark, 'face' | 'isTroubled'>[]): string =>
  leaves.map(lookOf).join();

/** How a leaf looks from afar. */
export const lookOf = ({ face, isTroubled }: Pick<LeafMark, 'face' | 'isTroubled'>): OverviewLook =>
  face.tone === 'ok' && isTroubled ? 'alone' : face.tone;

/** The part of the picture that can be seen, on the overview; it never leaves the overview. */
export function frameOnOverview({ scale, width, height }: Overview, seen: Rect): Rect {
  const left = Math.max(0, seen.x * scale);
  const top = Math.max(0, seen.y * scale);
  return {
    x: left,
    y: top,
    width: Math.min(width, (seen.x + seen.width) * scale) - left,
    height: Math.min(height, (seen.y + seen.height) * scale) - top,
  };
}

/** The place of the picture that is meant by a point of the overview. */
export const placeOnPicture = (
  { scale }: Overview,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } => ({ x: x / scale, y: y / scale });

/**
 * The corner in which the overview hides least: the right one, or the left one while the picture's own right end is in
 * sight and its left end is not.
 */
export const cornerFor = ({ width }: Overview, frame: Rect): 'left' | 'right' =>
  frame.x + frame.width >= width - 1 && frame.x > 1 ? 'left' : 'right';
