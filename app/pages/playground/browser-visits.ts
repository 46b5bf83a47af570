import { browserSurroundings, isWithinAnotherPage } from '../../browser/surroundings.ts';
import { Session } from '../../presentation/session.ts';
import type { Start } from '../../presentation/start.ts';
import { laterWords } from '../../words/index.ts';
import { addressWithStep, addressWithStory } from './address.ts';
import { type Follower, followAddress } from './follow-address.ts';
import { motionOfSystem } from './motion.ts';
import { type Entries, type Shown, Visits } from './visits.ts';

/** The sessions of this page's entries in the browser's history, and the address that is kept up to the one shown. */
export interface BrowserVisits {
  readonly visits: Visits;
  /** Brings the address up to what is shown, before something else is. */
  readonly writeAddress: () => void;
  /** Begins anew, at an entry of its own. */
  readonly start: (next: Start) => void;
}

const browserEntries: Entries = {
  state: () => history.state,
  push: (state, href) => history.pushState(state, '', href),
  replace: (state, href) => history.replaceState(state, '', href),
  href: () => location.href,
};

/** Begins with `first`, and calls `onShown` whenever another session is to be shown, or one is not kept by the address any more. */
export function beginVisits(first: Session, onShown: (shown: Shown) => void): BrowserVisits {
  const visits = new Visits(first, browserEntries, performance.timeOrigin);
  // Within another page the address is left alone.
  const follow = (session: Session): Follower | null =>
    isWithinAnotherPage()
      ? null
      : followAddress(session, () => {
          const shown = visits.shown();
          if (shown.session === session) onShown({ ...shown, mark: laterWords.share.tooLongMark });
        });
  let follower = follow(first);
  visits.subscribe(() => {
    follower?.end();
    const shown = visits.shown();
    onShown(shown);
    follower = follow(shown.session);
  });
  const writeAddress = () => follower?.write();
  return {
    visits,
    writeAddress,
    start: (next) => {
      const session = new Session(next, motionOfSystem(), browserSurroundings);
      writeAddress();
      visits.open(session, addressWithStep(addressWithStory(location.href, next.id), 0));
      if (next.opening !== undefined) session.run(next.opening);
    },
  };
}
