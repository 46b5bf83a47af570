import type { Cursor } from '@ha-playground/engine';
import { useSession } from '../../hooks/use-session.tsx';
import { undoneNow } from '../../presentation/time/taken-back.ts';
import { whereIs } from '../../presentation/time/whereabouts.ts';
import { formats, laterWords } from '../../words/index.ts';
import { nameOfPlace, placeLooks } from '../../words/place-mark.tsx';
import { Written } from '../../words/written.tsx';

/** Says at the end of a log that its last statement is not of the moment shown, and what was undone: it looks as if it held. */
export function LogEnd({ last }: { readonly last: Cursor }) {
  const { history, play } = useSession();
  const where = whereIs(history, last);
  if (where.kind === 'here') return null;
  const undone = where.kind === 'elsewhere' ? undoneNow(play) : null;
  const { branches, places } = laterWords;
  return (
    // What undo says is spoken already.
    <p
      aria-live="off"
      className={`mb-2 w-fit rounded px-1.5 py-0.5 font-sans text-xs text-ink wrap-anywhere ${placeLooks[where.kind]}`}
    >
      <Written>
        {undone === null
          ? places.end(formats.clock(history.cursor.atMs), nameOfPlace(where))
          : branches.undone(undone)}
      </Written>
    </p>
  );
}
