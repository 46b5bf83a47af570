import type { Span } from '../../language/index.ts';
import type { Lines } from './lines.ts';

/** A line as it was before a terminal wrapped it: one line of the pasted text, or several put together. */
export interface Strip {
  readonly text: string;
  readonly lines: Lines;
  /** The place of its first line, and the place after its last one. */
  readonly place: number;
  readonly next: number;
}

/** As many lines are put together at most: with fewer than 20 characters a line nobody could read a table. */
export const wrapLimit = 32;

export const stripAt = (lines: Lines, place: number): Strip => ({
  text: lines.text(place),
  lines,
  place,
  next: place + 1,
});

/** The strip with the line after it. */
export const withNextLine = ({ text, lines, place, next }: Strip): Strip => ({
  text: text + lines.text(next),
  lines,
  place,
  next: next + 1,
});

/** Where the characters from `from` to `to` of the strip stand in the statement. */
export function spanIn(strip: Strip, from = 0, to = strip.text.length): Span {
  const start = startIn(strip, from);
  return { start, end: to <= from ? start : startIn(strip, to - 1) + 1 };
}

function startIn({ lines, place, next }: Strip, index: number): number {
  let before = 0;
  let at = place;
  while (at < next - 1 && before + lines.text(at).length <= index) {
    before += lines.text(at).length;
    at += 1;
  }
  return lines.start(at) + index - before;
}
