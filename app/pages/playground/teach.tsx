import { useCallback, useEffect, useMemo, useState } from 'react';
import { keptProgress, thisTab } from '../../browser/kept-progress.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { Exercise } from '../../panels/exercise/exercise.tsx';
import { ExerciseList } from '../../panels/exercise/exercise-list.tsx';
import { expectFocus } from '../../panels/exercise/use-focus-within.ts';
import { Teacher } from '../../panels/teacher/class.tsx';
import { CompareDialog } from '../../panels/timeline/compare/compare-dialog.tsx';
import { modelName } from '../../presentation/exercise/acts.ts';
import { startOfExercise } from '../../presentation/exercise/exercise-starts.ts';
import type { ProgressShelf } from '../../presentation/exercise/progress-shelf.ts';
import type { Session } from '../../presentation/session.ts';
import { openedFrom } from '../../presentation/sharing/opened-from.ts';
import type { Start } from '../../presentation/start.ts';
import { addressWithStory } from './address-with-story.ts';
import { addressWithPacked } from './packed-address.ts';
import { reportProgress } from './report-progress.ts';
import { isHandedIn, markHandedIn } from './whose-work.ts';

export interface TeachProps {
  readonly onStart: (start: Start) => void;
}

/** What somebody does who learns by doing: the exercises, or the one that is being done. */
export function Teach({ onStart }: TeachProps) {
  const session = useSession();
  const { exercise, id } = session.start;
  const desk = useMemo(() => ({ shelf: keptProgress(), tab: thisTab(), now: () => Date.now() }), []);
  const handedIn = useHandedIn(session, desk.shelf);
  const [isListed, setListed] = useState(exercise === undefined);
  const [isComparing, setComparing] = useState(false);
  const [isTeaching, setTeaching] = useState(false);
  const set = useMemo(() => setIn(location.search), []);
  const address = useCallback(() => addressWithStory(location.href, id), [id]);
  const begin = (wanted: string) => {
    expectFocus();
    const start = startOfExercise(wanted);
    if (wanted === exercise?.id && isListed) setListed(false);
    else if (start !== null) onStart(start);
  };
  useEffect(
    () => (exercise === undefined ? undefined : reportProgress(session, exercise, address())),
    [session, exercise, address],
  );
  if (exercise === undefined || isListed)
    return (
      <>
        <ExerciseList shelf={desk.shelf} only={set} onBegin={begin} onTeacher={() => setTeaching(true)} />
        {isTeaching && (
          <Teacher
            isOpen
            onClose={() => setTeaching(false)}
            onStart={onStart}
            address={location.href.replace(/[?#].*/s, '')}
          />
        )}
      </>
    );
  return (
    <>
      <Exercise
        exercise={exercise}
        desk={desk}
        address={address}
        onBegin={begin}
        // As a link that is put into the address: what is there now stays one Back away.
        onGoOn={(packed) => {
          expectFocus();
          location.href = addressWithPacked(address(), packed);
        }}
        handedIn={handedIn}
        onLeave={() => setListed(true)}
        onCompare={() => setComparing(true)}
      />
      <CompareDialog isOpen={isComparing} onClose={() => setComparing(false)} beside={modelName} />
    </>
  );
}

/** Whose work is looked at, where it is somebody else's; null where it is one's own. */
function useHandedIn(session: Session, shelf: ProgressShelf) {
  const [, setClaimed] = useState(false);
  const { exercise } = session.start;
  if (exercise === undefined || !isHandedIn(session, shelf, exercise.id)) return null;
  const onClaim = () => {
    markHandedIn(session, false);
    setClaimed(true);
  };
  return { by: openedFrom(session)?.by ?? null, onClaim };
}

/** The exercises of a set that an address names, `?set=a.b.c`; null where it names none. */
function setIn(search: string): ReadonlySet<string> | null {
  const named = new URLSearchParams(search).get('set');
  return named === null ? null : new Set(named.split('.').slice(0, 100));
}
