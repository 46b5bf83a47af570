import { isAlert, type PhaseStretch } from '@ha-playground/engine/watch';
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

/** What there is to go to of an expectation, in the order in which it is told. */
export const stopKinds = ['broken', 'fires', 'missed', 'unanswered'] as const;

/**
 * A moment at which something goes wrong with an expectation: it breaks, it fires as an alert, that begins which an alert
 * misses, or nobody answers it any more.
 */
export interface Stop {
  readonly kind: (typeof stopKinds)[number];
  readonly atMs: number;
}

/** Where it breaks or fires, where it misses something, and where it is without an answer after it has had one. */
export function stopsOf(course: CourseShown): readonly Stop[] {
  if (course.kind !== 'expectation') return [];
  const { expected, phases } = course;
  const fires = isAlert(expected);
  return phases.flatMap(({ phase, fromMs: atMs, soHappenedMs }, index): readonly Stop[] => {
    if (phase === 'broken') return [{ kind: fires ? 'fires' : 'broken', atMs }];
    if (phase === 'unknown' && index > 0) return [{ kind: 'unanswered', atMs }];
    const isMissed = fires && phase === 'pending' && phases[index + 1]?.phase === 'met';
    // When it happened, as the lane and `.watches` say; the list that is asked may have shown it later.
    return isMissed ? [{ kind: 'missed', atMs: soHappenedMs ?? atMs }] : [];
  });
}

/** The names of all with which a thing goes wrong at an instant, in the order of their lanes. */
export const stoppedAt = (courses: readonly CourseShown[], { kind, atMs }: Stop): readonly string[] =>
  courses
    .filter((course) => stopsOf(course).some((stop) => stop.kind === kind && stop.atMs === atMs))
    .map(({ name }) => name);

/** The first moment of a kind and the names of all whose it is; null where there is none. */
export function firstStop(
  courses: readonly CourseShown[],
  kind: Stop['kind'],
): { readonly atMs: number; readonly names: readonly string[] } | null {
  const instants = courses
    .flatMap(stopsOf)
    .filter((stop) => stop.kind === kind)
    .map((stop) => stop.atMs);
  if (instants.length === 0) return null;
  const atMs = Math.min(...instants);
  return { atMs, names: stoppedAt(courses, { kind, atMs }) };
}

/** The next of some instants after one, or the last before it; null when there is none there. */
export function nextOf(instants: readonly number[], atMs: number, way: 1 | -1): number | null {
  const ahead = instants.filter((instant) => (way === 1 ? instant > atMs : instant < atMs));
  if (ahead.length === 0) return null;
  return way === 1 ? Math.min(...ahead) : Math.max(...ahead);
}
