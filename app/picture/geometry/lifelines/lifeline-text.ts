import { type LifelinesLayout, xOf } from './lifelines-layout.ts';
import type { StoryMark } from './story-marks.ts';

/** A mark with a place for its text: `row` is null where every row is taken, and it is drawn without. */
export interface MarkPlace extends StoryMark {
  readonly text: string;
  readonly x: number;
  readonly row: number | null;
  /** Does the text stand to the left of the mark, because there is no room at its right? */
  readonly isLeft: boolean;
}

const markRows = 3;
/** Of a letter, in CSS pixels at the size in which marks are written. */
const letterWidth = 6.1;
const besideMark = 5;

/** Stands the texts of marks into rows in which they do not meet. */
export function markPlaces(
  marks: readonly StoryMark[],
  textOf: (mark: StoryMark) => string,
  layout: LifelinesLayout,
): readonly MarkPlace[] {
  const ends = Array.from({ length: markRows }, () => Number.NEGATIVE_INFINITY);
  return marks.map((mark) => {
    const x = xOf(layout, mark.atMs);
    const text = textOf(mark);
    const width = text.length * letterWidth + 2 * besideMark;
    const isLeft = x + width > layout.right + besideMark;
    const start = isLeft ? x - width : x;
    const row = ends.findIndex((end) => end <= start);
    if (row === -1) return { ...mark, text, x, row: null, isLeft };
    ends[row] = start + width;
    return { ...mark, text, x, row, isLeft };
  });
}
