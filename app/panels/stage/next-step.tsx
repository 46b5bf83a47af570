import { useIsNew } from '../../hooks/use-is-new.ts';
import { usePictureInSight } from '../../hooks/use-picture-in-sight.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { happensIn } from '../../presentation/statements/explained.ts';
import { suggestionsOf } from '../../presentation/statements/suggestions-of.ts';
import { isolated } from '../../words/isolated.ts';
import { Written } from '../../words/written.tsx';

/** The obvious next step, where the console that offers more is far down the page. */
export function NextStep() {
  const session = useSession();
  const [first] = suggestionsOf(session, session.world);
  const next = session.story?.next ?? first?.statement;
  // What is obvious changes with the cluster, and may do so under a finger.
  const isNew = useIsNew(next ?? '');
  const bringPictureIntoSight = usePictureInSight();
  if (next === undefined) return null;
  return (
    <button
      type="button"
      title={isolated(next)}
      aria-disabled={isNew}
      onClick={() => {
        if (isNew) return;
        if (session.story?.next == null) session.run(next);
        else session.takeStep();
        if (happensIn(next)) bringPictureIntoSight();
      }}
      className="hit-target max-h-full w-full cursor-pointer overflow-hidden rounded-lg bg-primary px-3 py-1 font-mono font-semibold text-on-primary"
    >
      {/* Of a long one the beginning is enough: the console has it all. */}
      <span data-sheds="" className="line-clamp-2 wrap-anywhere whitespace-pre-wrap">
        <Written>{next}</Written>
      </span>
    </button>
  );
}
