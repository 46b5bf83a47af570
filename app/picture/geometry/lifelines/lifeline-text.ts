import type { SimMs } from '@ha-playground/engine';
import { pictureWords } from '../words.ts';
import { type LifelinesLayout, xOf } from './lifelines-layout.ts';
import type { Lifeline } from './spans.ts';
import type { StoryMark } from './story-marks.ts';

/** `m:ss`, with tenths where they are asked for. */
export function instantText(ms: SimMs, hasTenths = false): string {
  const tenths = Math.floor(ms / 100);
  const seconds = Math.floor(tenths / 10);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return hasTenths ? `${text}.${tenths % 10}` : text;
}

/** The whole story of one partition on one leaf, for those who listen. */
export function sentenceOfLine({ database, ordinal, spans }: Lifeline, leaf: string): string {
  const { matrix, lifelines } = pictureWords;
  const parts = spans.map(({ look, endMs }) =>
    endMs === null ? matrix.looks[look] : lifelines.until(matrix.looks[look], instantText(endMs, true)),
  );
  return `${lifelines.line(database, ordinal, leaf)}: ${parts.join(', ')}`;
}

/** A mark with a place for its text: `row` is null where every row is taken, and it is drawn without. */
export interface MarkPlace extends StoryMark {
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
export function markPlaces(marks: readonly StoryMark[], layout: LifelinesLayout): readonly MarkPlace[] {
  const ends = Array.from({ length: markRows }, () => Number.NEGATIVE_INFINITY);
  return marks.map((mark) => {
    const x = xOf(layout, mark.atMs);
    const width = mark.text.length * letterWidth + 2 * besideMark;
    const isLeft = x + width > layout.right + besideMark;
    const start = isLeft ? x - width : x;
    const row = ends.findIndex((end) => end <= start);
    if (row === -1) return { ...mark, x, row: null, isLeft };
    ends[row] = start + width;
    return { ...mark, x, row, isLeft };
  });
}
