import type { Answered, CourseShown } from '../../../presentation/watches/courses.ts';

/** A stretch of time in which an expectation held, was broken, or could not be asked. */
export interface Holding {
  readonly look: 'met' | 'broken' | 'unknown';
  readonly startMs: number;
  /** Null while it lasts. */
  readonly endMs: number | null;
}

/** The course of an expectation; what is as it was before goes on. */
export function holdingsOf(stretches: readonly Answered<boolean>[]): readonly Holding[] {
  const holdings: Holding[] = [];
  for (const [index, { fromMs, toMs, value }] of stretches.entries()) {
    const look = value === null ? 'unknown' : value ? 'met' : 'broken';
    const endMs = index === stretches.length - 1 ? null : toMs;
    const last = holdings.at(-1);
    if (last?.look === look) holdings[holdings.length - 1] = { ...last, endMs };
    else holdings.push({ look, startMs: fromMs, endMs });
  }
  return holdings;
}

/** Where it breaks: the instants at which a stretch begins in which it is broken. */
export const breaksIn = (stretches: readonly Answered<boolean>[]): readonly number[] =>
  holdingsOf(stretches)
    .filter(({ look }) => look === 'broken')
    .map(({ startMs }) => startMs);

/** Those of a lane: only an expectation breaks. */
export const breaksOf = (course: CourseShown): readonly number[] =>
  course.kind === 'expectation' ? breaksIn(course.stretches) : [];

/** The next of some instants after one, or the last before it; null when there is none there. */
export function nextOf(instants: readonly number[], atMs: number, way: 1 | -1): number | null {
  const ahead = instants.filter((instant) => (way === 1 ? instant > atMs : instant < atMs));
  if (ahead.length === 0) return null;
  return way === 1 ? Math.min(...ahead) : Math.max(...ahead);
}

/** What was answered at an instant; undefined where the course does not reach. */
export function answerAt<Value>(
  stretches: readonly Answered<Value>[],
  atMs: number,
): Value | null | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.fromMs ?? 0) > atMs) high = middle;
    else low = middle + 1;
  }
  return stretches[low - 1]?.value;
}
