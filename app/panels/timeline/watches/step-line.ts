import type { Answered } from '../../../presentation/watches/courses.ts';
import { type Axis, shareOf } from '../axis.ts';

/** The lowest and the highest number of a course. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}

/** Null while there has been no number yet. */
export function extentOf(stretches: readonly Answered<number>[]): Extent | null {
  let extent: Extent | null = null;
  for (const { value } of stretches) {
    if (value === null) continue;
    extent =
      extent === null
        ? { least: value, most: value }
        : { least: Math.min(extent.least, value), most: Math.max(extent.most, value) };
  }
  return extent;
}

/**
 * The course as lines of steps in a box of 1 by 1, from the lowest number at its foot to the highest at its top, or in its
 * middle where it never changes. A stretch without an answer is a gap. The last stretch goes on to the edge of the axis:
 * what has not come yet is covered.
 */
export function stepLine(stretches: readonly Answered<number>[], axis: Axis): string {
  const extent = extentOf(stretches);
  if (extent === null) return '';
  const parts: string[] = [];
  let isOpen = false;
  for (const [index, { fromMs, toMs, value }] of stretches.entries()) {
    if (value === null) {
      isOpen = false;
      continue;
    }
    const start = onAxis(shareOf(fromMs, axis));
    const end = index === stretches.length - 1 ? 1 : onAxis(shareOf(toMs, axis));
    const height = heightOf(value, extent);
    parts.push(`${isOpen ? 'L' : 'M'}${place(start)} ${height}H${place(Math.max(start, end))}`);
    isOpen = true;
  }
  return parts.join('');
}

/** Room is left above and below, so that the stroke is not cut. */
function heightOf(value: number, { least, most }: Extent): string {
  const share = most === least ? 0.5 : (value - least) / (most - least);
  return place(0.88 - 0.76 * share);
}

const onAxis = (share: number): number => Math.min(1, Math.max(0, share));
const place = (share: number): string => String(Math.round(share * 10_000) / 10_000);
