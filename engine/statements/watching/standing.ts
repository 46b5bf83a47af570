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
  const { phase, fromMs: sinceMs, soFromMs, firedMs, factMs, happenedMs } = now;
  return {
    expected,
    fires: isAlert(expected),
    state: stateOf(expected.when, { phase, hasFired: firedMs !== null }),
    phase,
    sinceMs,
    soFromMs,
    firedMs,
    factMs,
    happenedMs,
    lateByMs: firedMs === null || happenedMs === null ? null : firedMs - happenedMs,
    gaps: phases
      .slice(0, index + 1)
      .filter((each) => each.phase === 'unknown')
      .map(({ fromMs, toMs }) => ({ fromMs, toMs: Math.min(toMs, atMs) })),
  };
}

/** A monitor asks now and then whether all is well: what breaks it is an alert, which fires. */
export const isAlert = ({ when, everyMs }: Expected): boolean => when === 'always' && everyMs !== null;

function stateOf(
  when: Expected['when'],
  { phase, hasFired }: { readonly phase: Phase; readonly hasFired: boolean },
): ExpectationState {
  if (phase === 'unknown' && !hasFired) return phase;
  switch (when) {
    case 'always':
      return hasFired ? 'broken' : 'met';
    case 'ever':
      return hasFired ? 'met' : 'notYet';
    case 'atEnd':
      return phase === 'met' ? phase : 'notYet';
    default:
      return unreachable(when);
  }
}
