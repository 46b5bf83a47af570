import type { PhaseStretch } from '@ha-playground/engine/watch';
import type { CourseShown } from '../../../presentation/watches/courses.ts';

/** A stretch of the lane of an expectation. */
export interface PhaseShown {
  readonly stretch: PhaseStretch;
  readonly startMs: number;
  /** Null while it lasts. */
  readonly endMs: number | null;
}

/** The course of an expectation as it is drawn: what was last goes on to the edge. */
export const phasesShown = (phases: readonly PhaseStretch[]): readonly PhaseShown[] =>
  phases.map((stretch, index) => ({
    stretch,
    startMs: stretch.fromMs,
    endMs: index === phases.length - 1 ? null : stretch.toMs,
  }));

/** Where it breaks: the instants at which a stretch begins in which it is broken. Only an expectation breaks. */
export const breaksOf = (course: CourseShown): readonly number[] =>
  course.kind === 'expectation'
    ? course.phases.filter(({ phase }) => phase === 'broken').map(({ fromMs }) => fromMs)
    : [];

/** The names of all that break at an instant, in the order of their lanes. */
export const brokenAt = (courses: readonly CourseShown[], atMs: number): readonly string[] =>
  courses.filter((course) => breaksOf(course).includes(atMs)).map(({ name }) => name);

/** The next of some instants after one, or the last before it; null when there is none there. */
export function nextOf(instants: readonly number[], atMs: number, way: 1 | -1): number | null {
  const ahead = instants.filter((instant) => (way === 1 ? instant > atMs : instant < atMs));
  if (ahead.length === 0) return null;
  return way === 1 ? Math.min(...ahead) : Math.max(...ahead);
}
