import { useCallback, useState } from 'react';
import { addressWithDoor, wishOfAddress } from './address.ts';

/** What somebody is here for. */
export type Door = 'understand' | 'rehearse' | 'teach';

/**
 * The door that is open, and how to open another: at first the one that the page's address asks for, else `first`. Whoever rehearses
 * goes on with that when the cluster is another one, when the page is loaded again, and by a link.
 */
export function useDoor(first: Door): readonly [Door, (door: Door) => void] {
  const [door, setDoor] = useState<Door>(() => wishOfAddress(location.search).door ?? first);
  const open = useCallback((next: Door): void => {
    setDoor(next);
    history.replaceState(history.state, '', addressWithDoor(location.href, next));
  }, []);
  return [door, open];
}
