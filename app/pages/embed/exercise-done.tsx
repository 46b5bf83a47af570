import { useMemo, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Exercise } from '../../panels/exercise/exercise.tsx';
import { CompareDialog } from '../../panels/timeline/compare/compare-dialog.tsx';
import { modelName } from '../../presentation/exercise/acts.ts';
import { type Drawer, ProgressShelf } from '../../presentation/exercise/progress-shelf.ts';
import { playgroundFolder } from './playground-address.ts';
import { useWorkshopStyles } from './workshop.tsx';

/** An embed keeps nothing: what is achieved is there for as long as it is. */
const noDrawer: Drawer = { keys: () => [], read: () => null, write: () => false, watch: () => nothing };
const nothing = (): void => undefined;

interface ExerciseDoneProps {
  /** Leads to all exercises, in the playground. */
  readonly onLeave: () => void;
}

/** The exercise of the session as it is done in an embed: what is asked, how one stands, and what helps. */
export function ExerciseDone({ onLeave }: ExerciseDoneProps) {
  useWorkshopStyles();
  const {
    start: { exercise, id },
  } = useSession();
  const desk = useMemo(
    () => ({ shelf: new ProgressShelf(noDrawer), tab: 'embed', now: () => Date.now() }),
    [],
  );
  const [isComparing, setComparing] = useState(false);
  if (exercise === undefined) return null;
  return (
    <div className="flex shrink-0 flex-col border-t border-line">
      <Exercise
        exercise={exercise}
        desk={desk}
        address={() => `${playgroundFolder()}?story=${id}`}
        onBegin={(wanted) => {
          const address = new URL(location.href);
          address.searchParams.set('exercise', wanted);
          location.replace(address);
        }}
        onGoOn={nothing}
        handedIn={null}
        onLeave={onLeave}
        onCompare={() => setComparing(true)}
      />
      <CompareDialog isOpen={isComparing} onClose={() => setComparing(false)} beside={modelName} />
    </div>
  );
}
