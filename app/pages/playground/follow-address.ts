import { packRecord } from '@ha-playground/engine/packed';
import type { Session } from '../../presentation/session.ts';
import { hasBeenPlayed, textKept } from '../../presentation/sharing/kept-text.ts';
import { mostLinkCharacters } from '../../presentation/sharing/limits.ts';
import { addressWithPacked } from './packed-address.ts';

/** The address is written no more often: browsers allow so much in a while, and nobody reads it meanwhile. */
const pauseMs = 500;
/** While nothing but time goes on the address waits for it, but for no more pauses than this. */
const mostPauses = 8;

/** Keeps the address up to what has been done in a session. */
export interface Follower {
  /** Writes it now: the page is about to go to another entry. */
  readonly write: () => void;
  readonly end: () => void;
}

/**
 * Lets the address of the page follow the session, so that loading it again, a bookmark and going back bring it back as it
 * is. A session that is too long for a link leaves the address without one, and says so: what would be there is not the session.
 */
export function followAddress(session: Session, onTooLong: () => void): Follower {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pauses = 0;
  let isOver = false;
  let isTold = false;
  let written = -1;
  const write = (): void => {
    if (isOver || !hasBeenPlayed(session)) return;
    written = doneIn(session);
    const packed = packRecord(textKept(session, {}));
    const followed = addressWithPacked(location.href, packed);
    const isTooLong = followed.length > mostLinkCharacters;
    const href = isTooLong ? addressWithPacked(location.href, null) : followed;
    if (href !== location.href) history.replaceState(history.state, '', href);
    if (isTooLong && !isTold) onTooLong();
    isTold ||= isTooLong;
  };
  const onPause = (): void => {
    timer = null;
    const { isLive, state } = session.transport;
    pauses += 1;
    const onlyTimeGoesOn = isLive && doneIn(session) === written;
    if ((onlyTimeGoesOn && pauses < mostPauses) || state === 'scrubbing') return wait();
    pauses = 0;
    session.whenIdle(pauseMs, write);
  };
  const wait = (): void => {
    timer ??= setTimeout(onPause, pauseMs);
  };
  const unsubscribe = session.subscribe(wait);
  // What was opened is in the address from the beginning: nobody loses it who loads the page again.
  write();
  wait();
  return {
    write,
    end: () => {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
      unsubscribe();
    },
  };
}

/** How much a person has done: whoever loads the page again would miss it more than the time that has passed. */
const doneIn = ({ play }: Session): number => play.acts.filter(({ kind }) => kind !== 'pass').length;
