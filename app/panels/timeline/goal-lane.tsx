import type { Exercise } from '@ha-playground/engine/lessons';
import { useSyncExternalStore } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { showMoment } from '../../presentation/exercise/acts.ts';
import { goalMoments } from '../../presentation/exercise/goal-moments.ts';
import { liveGradeOf } from '../../presentation/exercise/live-grade.ts';
import { formats, laterWords } from '../../words/index.ts';
import { type Axis, shareOf } from './axis.ts';
import { Lane } from './lane.tsx';

interface GoalLaneProps {
  readonly exercise: Exercise;
  readonly axis: Axis;
}

/** The moments that have decided a goal of the exercise, each of which can be gone to. */
export function GoalLane({ exercise, axis }: GoalLaneProps) {
  const session = useSession();
  const live = liveGradeOf(session, exercise);
  const standing = useSyncExternalStore(live.subscribe, live.standing);
  const text = laterWords.exercise;
  // Of one that tells nothing before the end, the column tells how it went.
  const moments =
    standing === null || exercise.feedback === 'atend' || standing.isPractice
      ? []
      : goalMoments(standing.grade.goals);
  return (
    <Lane name={text.lane} isOnTop>
      {moments.map(({ atMs, goals, isBroken }) => {
        const place = shareOf(atMs, axis);
        if (place < 0 || place > 1) return null;
        const clock = formats.shortClock(atMs);
        const said = goals
          .map(({ sentence }) =>
            isBroken ? text.markBroken(sentence, clock) : text.markMet(sentence, clock),
          )
          .join(' ');
        return (
          <button
            key={`${atMs} ${isBroken}`}
            type="button"
            aria-label={said}
            title={said}
            onClick={() => showMoment(session, atMs)}
            className={`absolute top-0 cursor-pointer rounded-full border bg-card px-1.5 leading-3.5 font-semibold whitespace-nowrap ${place > 0.85 ? '-translate-x-full' : '-translate-x-1/2'} ${isBroken ? 'border-trouble text-trouble-ink' : 'border-ok text-ok'}`}
            style={{ left: `${place * 100}%` }}
          >
            {isBroken ? '✕' : '✓'} {text.mark(goals.map(({ number }) => number))}
          </button>
        );
      })}
    </Lane>
  );
}
