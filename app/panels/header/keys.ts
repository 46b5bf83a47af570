import { useEffect } from 'react';
import type { Session } from '../../presentation/session.ts';
import { later } from '../../ui/later.ts';
import type { PageActs } from './page-keys.ts';

/** Nobody presses a key before the first picture. */
const loadPageKeys = later(() => import('./page-keys.ts'));

/** The keys of the whole page, from when what reads them has come. */
export function usePageKeys(
  session: Session,
  { onHelp, onConsole, onPresent, onView, turnPage }: PageActs,
): void {
  useEffect(() => {
    let isWanted = true;
    let stop: (() => void) | undefined;
    const begin = ({ listenForPageKeys }: Awaited<ReturnType<typeof loadPageKeys>>) => {
      if (isWanted) stop = listenForPageKeys(session, { onHelp, onConsole, onPresent, onView, turnPage });
    };
    // That a part of the page has not come is said by who loads the rest.
    void loadPageKeys().then(begin, () => {});
    return () => {
      isWanted = false;
      stop?.();
    };
  }, [session, onHelp, onConsole, onPresent, onView, turnPage]);
}
