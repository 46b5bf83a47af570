import { useEffect, useState } from 'react';
import type { Session } from '../../presentation/session.ts';
import type { Start } from '../../presentation/start.ts';
import { later } from '../../ui/later.ts';
import type { BrowserVisits } from './browser-visits.ts';
import type { Shown } from './visits.ts';

const loadVisits = later(() => import('./browser-visits.ts'));

interface VisitsShown extends Shown {
  /** Null until what keeps them has come. */
  readonly visits: BrowserVisits | null;
  /** Begins anew, as soon as there is something to keep what is left. */
  readonly start: (next: Start) => void;
}

/** The session that is shown, of those at this page's entries in the browser's history. */
export function useVisits(first: Session): VisitsShown {
  const [shown, setShown] = useState<Shown>({ session: first, round: 0 });
  const [visits, setVisits] = useState<BrowserVisits | null>(null);
  const [wished, setWished] = useState<Start | null>(null);
  useEffect(() => {
    void loadVisits().then(({ beginVisits }) => setVisits(beginVisits(first, setShown)));
  }, [first]);
  useEffect(() => {
    if (visits === null || wished === null) return;
    visits.start(wished);
    setWished(null);
  }, [visits, wished]);
  return { ...shown, visits, start: setWished };
}
