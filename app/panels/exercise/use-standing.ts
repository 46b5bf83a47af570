import type { Exercise } from '@ha-playground/engine/lessons';
import { useSyncExternalStore } from 'react';
import { liveGradeOf, type Standing } from '../../presentation/exercise/live-grade.ts';
import type { Session } from '../../presentation/session.ts';

/** How one stands in the exercise, as far as the picture has shown it; the component renders again when that changes. */
export function useStanding(session: Session, exercise: Exercise): Standing | null {
  const live = liveGradeOf(session, exercise);
  return useSyncExternalStore(live.subscribe, live.standing);
}
