import { firstIndex, type SimMs, unreachable } from '../../base/index.ts';
import type { WatchCourse } from './course.ts';
import type { ExpectationState, Expected, Phase, Standing } from './expected.ts';

/** Null where nothing has been asked up to there, and for a watch that expects nothing. */
export function standingAt(
  { expected, phases }: Pick<WatchCourse, 'expected' | 'phases'>,
  atMs: SimMs,
): Standing | null {
  const index = firstIndex(phases.length, (each) => (phases[each]?.fromMs ?? 0) > atMs) - 1;
  const now = phases[index];
  if (expected === null || now === undefined) return null;
  const { phase, fromMs: sinceMs, soFromMs, firedMs, factMs } = now;
  const hasAnswered = phase !== 'unknown' || index > 0;
  return {
    expected,
    fires: isAlert(expected),
    state: stateOf(expected.when, { phase, hasAnswered, hasFired: firedMs !== null }),
    phase,
    sinceMs,
    soFromMs,
    firedMs,
    factMs,
    lateByMs: firedMs === null || factMs === null ? null : firedMs - factMs,
  };
}

/** A monitor asks now and then whether all is well: what breaks it is an alert, which fires. */
export const isAlert = ({ when, everyMs }: Expected): boolean => when === 'always' && everyMs !== null;

function stateOf(
  when: Expected['when'],
  seen: { readonly phase: Phase; readonly hasAnswered: boolean; readonly hasFired: boolean },
): ExpectationState {
  const { phase, hasAnswered, hasFired } = seen;
  switch (when) {
    case 'always':
      return hasFired ? 'broken' : hasAnswered ? 'met' : 'unknown';
    case 'ever':
      return hasFired ? 'met' : hasAnswered ? 'notYet' : 'unknown';
    case 'atEnd':
      return phase === 'met' || phase === 'unknown' ? phase : 'notYet';
    default:
      return unreachable(when);
  }
}
