import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isWithinAnotherPage } from '../../browser/surroundings.ts';
import type { Session } from '../../presentation/session.ts';
import { later } from '../../ui/later.ts';
import type { Follower } from './follow-address.ts';
import { type Entries, type Shown, Visits } from './visits.ts';

const loadFollowing = later(() => import('./follow-address.ts'));

const browserEntries: Entries = {
  state: () => history.state,
  push: (state, href) => history.pushState(state, '', href),
  replace: (state, href) => history.replaceState(state, '', href),
  href: () => location.href,
};

/** The sessions of this page's entries, the one that is shown, and what keeps the address up to it. */
export function useVisits(
  first: Session,
): { readonly visits: Visits; readonly writeAddress: () => void } & Shown {
  const [visits] = useState(() => new Visits(first, browserEntries, performance.timeOrigin));
  const shown = useSyncExternalStore(visits.subscribe, visits.shown);
  const follower = useRef<Follower | null>(null);
  const { session } = shown;
  useEffect(() => {
    if (isWithinAnotherPage()) return;
    let isOver = false;
    void loadFollowing().then(({ followAddress }) => {
      if (!isOver) follower.current = followAddress(session);
    });
    return () => {
      isOver = true;
      follower.current?.end();
      follower.current = null;
    };
  }, [session]);
  return { ...shown, visits, writeAddress: () => follower.current?.write() };
}
