import { mostPackedCharacters, packRecord } from '@ha-playground/engine/packed';
import type { Session } from '../../presentation/session.ts';
import { hasBeenPlayed, textKept } from '../../presentation/sharing/kept-text.ts';
import { isSaved, rememberAddressed, workIn } from '../../presentation/sharing/kept-work.ts';
import { mostLinkCharacters } from '../../presentation/sharing/limits.ts';
import { addressWithPacked } from './packed-address.ts';
import type { Beside } from './visits.ts';

/** The address is written no more often: browsers allow so much in a while, and nobody reads it meanwhile. */
const pauseMs = 500;
/** While nothing but time goes on the address waits for it, but for no more pauses than this. */
const mostPauses = 8;

/** The entry of the browser's history that a session is shown at. */
export interface OwnEntry {
  readonly href: () => string;
  /** Writes what it is to keep, and says false where the browser has gone to another entry meanwhile. */
  readonly keep: (href: string, beside: Beside | null) => boolean;
}

/** Keeps the address up to what has been done in a session. */
export interface Follower {
  /** Writes it now: the page is about to go to another entry. */
  readonly write: () => void;
  readonly end: () => void;
}

/**
 * Lets the address of the page follow the session, so that loading it again, a bookmark and going back bring it back as it
 * is. A session that is too long for a link leaves the address without one, and says so: what would be there is not the
 * session. Then the entry keeps it beside its address, as long as the page is open.
 */
export function followAddress(session: Session, entry: OwnEntry, onTooLong: () => void): Follower {
  let pause: ReturnType<typeof setTimeout> | null = null;
  let pauses = 0;
  let isOver = false;
  let hasChanged = false;
  let isTold = false;
  let written = -1;
  const write = (): void => {
    if (isOver || !hasBeenPlayed(session)) return;
    const packed = packRecord(textKept(session, {}));
    const fits = bareLinkLength(entry.href(), packed) <= mostLinkCharacters;
    const beside =
      fits || packed.length > mostPackedCharacters ? null : { packed, isSaved: isSaved(session) };
    if (!entry.keep(addressWithPacked(entry.href(), fits ? packed : null), beside)) return;
    written = workIn(session);
    rememberAddressed(session, fits);
    if (!fits && !isTold) onTooLong();
    isTold ||= !fits;
  };
  // What somebody does is written at once, and time that passes now and then.
  const look = (): void => {
    const { isLive, state } = session.transport;
    const isDue = state !== 'scrubbing' && (!isLive || workIn(session) !== written || pauses >= mostPauses);
    if (isDue) session.whenIdle(pauseMs, write);
    pauses = isDue ? 0 : pauses + 1;
    hasChanged = !isDue;
    pause = setTimeout(onPauseOver, pauseMs);
  };
  const onPauseOver = (): void => {
    pause = null;
    if (hasChanged) look();
  };
  const unsubscribe = session.subscribe(() => {
    hasChanged = true;
    if (pause === null) look();
  });
  // What was opened is in the address from the beginning: nobody loses it who loads the page again.
  write();
  return {
    write,
    end: () => {
      isOver = true;
      if (pause !== null) clearTimeout(pause);
      unsubscribe();
    },
  };
}

/** As long would a link to it be: what an address asks for besides, a view or a story, does not count. */
const bareLinkLength = (href: string, packed: string): number => {
  const { origin, pathname } = new URL(href);
  return `${origin}${pathname}#s=${packed}`.length;
};
