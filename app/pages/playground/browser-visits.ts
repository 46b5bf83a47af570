import { motionOfSystem } from '../../browser/motion.ts';
import { keepOffline } from '../../browser/offline.ts';
import { browserSurroundings, isWithinAnotherPage } from '../../browser/surroundings.ts';
import { Session } from '../../presentation/session.ts';
import { isKept } from '../../presentation/sharing/kept-work.ts';
import type { Start } from '../../presentation/start.ts';
import { laterWords } from '../../words/index.ts';
import { addressWithStep } from './address.ts';
import { addressWithStory } from './address-with-story.ts';
import { Allowance } from './allowance.ts';
import { type Follower, followAddress, type OwnEntry } from './follow-address.ts';
import { keepPace, takeUpPace } from './keep-pace.ts';
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

/** Characters of what a session begins with. */
const longOpening = 10_000;

/** An address that changes while the page is being loaded again costs what its entry keeps beside it: then nothing is written. */
let isLeaving = false;

const entryOf = (visits: Visits, session: Session): OwnEntry => ({
  href: browserEntries.href,
  keep: (href, beside) => !isLeaving && visits.keep(session, href, beside),
});

/** Begins with `first`, and calls `onShown` whenever another session is to be shown, or one is not kept by the address any more. */
export function beginVisits(first: Session, onShown: (shown: Shown) => void): BrowserVisits {
  const visits = new Visits(first, browserEntries, performance.timeOrigin);
  const allowance = new Allowance();
  // Within another page the address is left alone.
  const follow = (session: Session): Follower | null =>
    isWithinAnotherPage()
      ? null
      : followAddress(session, entryOf(visits, session), {
          allowance,
          onTooLong: () => {
            const shown = visits.shown();
            if (shown.session === session) onShown({ ...shown, mark: laterWords.share.tooLongMark });
            window.addEventListener('beforeunload', askFirst);
          },
        });
  const writeAddress = () => follower?.write();
  /** The browser puts the question in its own words, and to nobody who has done nothing here. */
  const askFirst = (event: BeforeUnloadEvent): void => {
    if (visits.sessions().every(isKept)) return;
    event.preventDefault();
    // What browsers ask that are older than a standard for this.
    event.returnValue = true;
  };
  let follower = follow(first);
  takeUpPace(first);
  keepOffline();
  let leavePace = keepPace(first);
  writeBeforeLeaving(() => follower?.leave());
  visits.subscribe(() => {
    follower?.end();
    const shown = visits.shown();
    onShown(shown);
    follower = follow(shown.session);
    leavePace();
    leavePace = keepPace(shown.session);
  });
  return {
    visits,
    writeAddress,
    start: (next) => {
      const session = new Session(next, motionOfSystem(), browserSurroundings);
      writeAddress();
      visits.open(session, addressWithStep(addressWithStory(location.href, next.id), 0));
      // On a phone its picture stands above what it was chosen in.
      scrollTo({ top: 0 });
      const { opening } = next;
      if (opening === undefined) return;
      // A long one is read when the page stands.
      if (opening.length > longOpening) session.whenIdle(0, () => session.run(opening));
      else session.run(opening);
    },
  };
}

/**
 * Writes whenever the page may be left: before it is loaded again, where what is written later is lost; when it is hidden, as
 * a phone gives no other notice before it ends a page; and at last for whoever comes back to this entry from another site.
 */
function writeBeforeLeaving(write: () => void): void {
  window.addEventListener('beforeunload', () => {
    write();
    isLeaving = true;
  });
  window.addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') write();
  });
  // Whoever does something has stayed.
  for (const kind of ['keydown', 'pointerdown'] as const)
    window.addEventListener(
      kind,
      () => {
        isLeaving = false;
      },
      { capture: true },
    );
}
