import { formats, laterWords } from '../../../words/index.ts';
import type { Lifeline } from '../../geometry/lifelines/spans.ts';
import type { StoryMark } from '../../geometry/lifelines/story-marks.ts';

/** The whole story of one partition on one leaf, for those who listen. */
export function sentenceOfLine({ database, ordinal, spans }: Lifeline, leaf: string): string {
  const { matrix, lifelines } = laterWords;
  const parts = spans.map(({ look, endMs }) =>
    endMs === null
      ? matrix.looks[look]
      : lifelines.until(matrix.looks[look], formats.shortClockWithTenths(endMs)),
  );
  return `${lifelines.line(database, ordinal, leaf)}: ${parts.join(', ')}`;
}

/** More leaves than this are counted. */
const mostNamed = 2;

/** What happened at an instant: to which leaves, or how often where leaves do not matter. */
export function markText({ kind, leaves, count }: StoryMark): string {
  const { lifelines } = laterWords;
  const subject =
    kind === 'promoted'
      ? String(count)
      : leaves.length > mostNamed
        ? lifelines.leaves(leaves.length)
        : leaves.join(', ');
  return lifelines.mark(subject, lifelines.marks[kind]);
}
