import { useCallback, useState } from 'react';
import type { ViewName } from '../../presentation/sight/view-name.ts';
import { addressWithDoor, addressWithView, wishOfAddress } from './address.ts';

/** What somebody is here for. */
export type Door = 'understand' | 'rehearse' | 'teach';

/** What is shown of several, and how to show another: the page's address says which, so that a link opens it. */
function useInAddress<Name>(first: Name, addressWith: (href: string, name: Name) => string) {
  const [shown, setShown] = useState(first);
  const show = useCallback(
    (next: Name): void => {
      setShown(next);
      history.replaceState(history.state, '', addressWith(location.href, next));
    },
    [addressWith],
  );
  return [shown, show] as const;
}

/** The view that is shown, and how to show another one. */
export const useView = () =>
  useInAddress<ViewName>(wishOfAddress(location.search).view ?? 'cluster', addressWithView);

/**
 * The door that is open, and how to open another: at first the one that the page's address asks for, else `first`. Whoever rehearses
 * goes on with that when the cluster is another one, when the page is loaded again, and by a link.
 */
export const useDoor = (first: Door) =>
  useInAddress<Door>(wishOfAddress(location.search).door ?? first, addressWithDoor);
