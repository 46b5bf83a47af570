import { useRef, useSyncExternalStore } from 'react';
import { useDatabaseShown, useSession } from '../../hooks/use-session.tsx';
import { askedOf } from '../../presentation/clients/asked-of.ts';
import { saidOf } from './client-items.ts';

/** Reads out how clients fare, when that has become another: not whose turn it is. */
export function ClientsSaid() {
  const session = useSession();
  const database = useDatabaseShown(session);
  const first = useRef<string | null>(null);
  const said = useSyncExternalStore(session.subscribe, () =>
    saidOf(askedOf(session, database, session.current)),
  );
  first.current ??= said;
  // What was so when the page was opened is no news.
  const isNews = first.current !== said || first.current === '';
  if (isNews) first.current = '';
  return (
    <span aria-live="polite" className="sr-only">
      {isNews ? said : ''}
    </span>
  );
}
