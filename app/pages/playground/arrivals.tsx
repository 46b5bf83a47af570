import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { motionOfSystem } from '../../browser/motion.ts';
import { browserSurroundings, isWithinAnotherPage } from '../../browser/surroundings.ts';
import { Session } from '../../presentation/session.ts';
import { mostLinkCharacters } from '../../presentation/sharing/limits.ts';
import type { Notice } from '../../presentation/sharing/notice.ts';
import { packedIn } from '../../presentation/sharing/packed-in.ts';
import { freePlay } from '../../presentation/start.ts';
import { startCalled } from '../../presentation/starts.ts';
import { takeUpDrafts } from '../../presentation/statements/kept-drafts.ts';
import { wishOfAddress } from './address.ts';
import { addressWithStory } from './address-with-story.ts';
import type { BrowserVisits } from './browser-visits.ts';
import { DropSign } from './drop-sign.tsx';
import { NoticeBar } from './notice.tsx';
import { addressOf, noticeOf, wantedHere } from './opening.ts';
import { OpeningBar } from './opening-bar.tsx';
import { addressWithPacked } from './packed-address.ts';
import { useDrop } from './use-drop.ts';
import { useOpening } from './use-opening.ts';
import type { Visits } from './visits.ts';

/** What the rest of the page asks of {@link Arrivals}. */
export interface ArrivalsHandle {
  /** Lets a person choose a file to be opened. */
  readonly chooseFile: () => void;
}

interface ArrivalsProps {
  readonly ref: Ref<ArrivalsHandle>;
  readonly browserVisits: BrowserVisits;
  /** What there is to say of how the page was opened. */
  readonly notice: Notice | null;
  /** Set where the session has become too long for the address. */
  readonly mark: string | undefined;
}

/**
 * Opens what comes while the page stands: a file, a link that is pasted into its address, an entry to which somebody goes
 * back. What is shown stays until the other session is there, and stays where that cannot be opened.
 */
export function Arrivals({ ref, browserVisits, notice: firstNotice, mark }: ArrivalsProps) {
  const { visits, writeAddress } = browserVisits;
  const [notice, setNotice] = useState(firstNotice);
  const field = useRef<HTMLInputElement>(null);
  const { share, open, cancel } = useOpening();
  useImperativeHandle(ref, () => ({ chooseFile: () => field.current?.click() }), []);
  // Whoever begins something else wants nothing of before any more.
  useEffect(() => {
    return visits.subscribe(() => {
      cancel();
      setNotice(null);
    });
  }, [visits, cancel]);

  // Once it is said, the address does not keep a link that cannot be opened; going back leads to it.
  useEffect(() => {
    if (firstNotice?.kind !== 'notOpened' || isWithinAnotherPage()) return;
    visits.open(visits.shown().session, addressWithPacked(location.href, null));
  }, [firstNotice, visits]);

  useEffect(() => {
    if (mark !== undefined) setNotice({ kind: 'tooLongForAddress', most: mostLinkCharacters });
  }, [mark]);

  const openFile = (file: File) =>
    open({ kind: 'file', file }, (opened) => {
      if (opened.ok) {
        writeAddress();
        visits.open(opened.session, addressOf(opened, null));
      }
      setNotice(noticeOf(opened, 'file'));
    });
  const onEntry = () => {
    cancel();
    if (visits.follow()) return;
    const wanted = wantedHere();
    if (wanted === null) return void stayOrBegin(browserVisits);
    open(wanted, (opened) => {
      if (opened.ok) history.replaceState(history.state, '', addressOf(opened, packedIn(location.hash)));
      visits.adopt(opened.ok ? opened.session : visits.shown().session);
      if (!opened.ok) writeAddress();
      setNotice(noticeOf(opened, 'link'));
    });
  };
  /** What is shown stays, at an entry of its own where the browser has gone to another one. */
  const onCancel = () => {
    cancel();
    if (visits.isHere()) return;
    const { session } = visits.shown();
    visits.open(session, addressWithStory(location.href, session.start.id));
    writeAddress();
  };
  const isHeld = useDrop(openFile);
  useEntries(onEntry);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".txt,text/plain"
        hidden
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          // The same file may be chosen again.
          target.value = '';
          if (chosen !== undefined) openFile(chosen);
        }}
      />
      {isHeld && <DropSign />}
      <Notices visits={visits} notice={notice} onClose={() => setNotice(null)} />
      {share !== null && <OpeningBar share={share} onCancel={onCancel} />}
    </>
  );
}

interface NoticesProps {
  readonly visits: Visits;
  readonly notice: Notice | null;
  readonly onClose: () => void;
}

/** What there is to say, and what was put away for what is shown. */
function Notices({ visits, notice, onClose }: NoticesProps) {
  const [putAway, setPutAway] = useState(0);
  useEffect(() => visits.subscribe(() => setPutAway(visits.shown().putAway ?? 0)), [visits]);
  if (notice === null && putAway === 0) return null;
  const close = () => {
    setPutAway(0);
    onClose();
  };
  return <NoticeBar notice={notice} putAway={putAway} onGoBack={() => history.back()} onClose={close} />;
}

/** Calls `onEntry` when the browser has gone to another entry of its history, or a link was pasted into the address. */
function useEntries(onEntry: () => void): void {
  const latest = useRef(onEntry);
  useEffect(() => {
    latest.current = onEntry;
  });
  useEffect(() => {
    window.onpopstate = () => latest.current();
  }, []);
}

/**
 * At an entry without a kept session: one of an earlier life of the page, in which nothing had been done yet, begins with its
 * story; anything else that is written after `#` changes nothing.
 */
async function stayOrBegin({ visits, writeAddress }: BrowserVisits): Promise<void> {
  const entry = history.state;
  if (entry === null) {
    visits.adopt(visits.shown().session);
    return writeAddress();
  }
  const { story } = wishOfAddress(location.search);
  const wished = story === null ? null : await startCalled(story);
  // The browser may have gone on meanwhile.
  if (history.state !== entry) return;
  const session = new Session(wished ?? freePlay, motionOfSystem(), browserSurroundings);
  takeUpDrafts(session.drafts, entry.drafts);
  visits.adopt(session);
}
