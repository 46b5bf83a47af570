import { finished, type InSteps } from '@ha-playground/engine';
import { mostPackedCharacters, packInSteps } from '@ha-playground/engine/packed';
import { isLarge } from '../../presentation/large.ts';
import type { Session } from '../../presentation/session.ts';
import { hasBeenPlayed, textInSteps } from '../../presentation/sharing/kept-text.ts';
import { isSaved, rememberAddressed, workIn } from '../../presentation/sharing/kept-work.ts';
import { mostLinkCharacters } from '../../presentation/sharing/limits.ts';
import { packedIn } from '../../presentation/sharing/packed-in.ts';
import type { Allowance } from './allowance.ts';
import { addressWithPacked } from './packed-address.ts';
import type { Beside } from './visits.ts';

/** Time that passes and what is being written are kept no more often: nobody reads the address meanwhile. */
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
  /**
   * Writes before the page is left, perhaps to be loaded again: an address that changes then costs what its entry keeps
   * beside it, so it stays where it holds all that has been done.
   */
  readonly leave: () => void;
  readonly end: () => void;
}

interface FollowOptions {
  /** Shared by all that follow. */
  readonly allowance: Allowance;
  readonly onTooLong: () => void;
}

/**
 * Lets the address of the page follow the session, so that loading it again, a bookmark and going back bring it back as it
 * is. A session that is too long for a link leaves the address without one, and says so: what would be there is not the
 * session. Then the entry keeps it beside its address, as long as the page is open. What somebody does is written as it is
 * done: a page that is loaded again in the next moment has it. What stands at the prompts is kept beside the address.
 */
export function followAddress(
  session: Session,
  entry: OwnEntry,
  { allowance, onTooLong }: FollowOptions,
): Follower {
  const writer = new Writer(session, writingAt(entry, session, onTooLong));
  let pause: ReturnType<typeof setTimeout> | null = null;
  let pauses = 0;
  let isOver = false;
  let [hasChanged, hasDraftChanged] = [false, false];
  let seen = workIn(session);
  const writeNow = (): void => {
    if (!isOver) writer.now();
  };
  /** Tries again later what may not be done now. */
  const writeIfAllowed = (): void => {
    // What is being entered is kept when it has been.
    if (session.play.entering === null && allowance.spend()) return writer.begin(isLong(session));
    hasChanged = true;
    wait();
  };
  // Time that passes is written now and then, and what was done where that has not been possible at once.
  const look = (): void => {
    const { isLive, state } = session.transport;
    const isBehind = hasDraftChanged || workIn(session) > writer.written;
    const isDue = state !== 'scrubbing' && (!isLive || isBehind || pauses >= mostPauses);
    if (isDue) session.whenIdle(pauseMs, writeIfAllowed);
    pauses = isDue ? 0 : pauses + 1;
    hasChanged = !isDue;
    hasDraftChanged &&= !isDue;
    wait();
  };
  const wait = (): void => {
    pause ??= setTimeout(() => {
      pause = null;
      if (hasChanged && !isOver) look();
    }, pauseMs);
  };
  const onChange = (): void => {
    hasChanged = true;
    const work = workIn(session);
    if (work > seen && isLong(session)) session.whenIdle(pauseMs, writeIfAllowed);
    else if (work > seen) writeIfAllowed();
    seen = work;
    if (pause === null) look();
  };
  const unsubscribe = session.subscribe(onChange);
  session.drafts.onChange = () => {
    hasDraftChanged = true;
    onChange();
  };
  // What was opened is in the address from the beginning: nobody loses it who loads the page again.
  writeNow();
  return {
    write: writeNow,
    leave: () => {
      const isHeld = workIn(session) <= writer.written && packedIn(new URL(entry.href()).hash) !== null;
      if (isHeld) entry.keep(entry.href(), null);
      else writeNow();
    },
    end: () => {
      isOver = true;
      writer.stop();
      if (pause !== null) clearTimeout(pause);
      unsubscribe();
      session.drafts.onChange = () => undefined;
    },
  };
}

/** What is written takes the place of what is still being written in slices. */
class Writer {
  readonly #session: Session;
  readonly #writing: Writing;
  #current: InSteps<boolean> | null = null;
  /** So much of what has been done has been written. */
  written = 0;

  constructor(session: Session, writing: Writing) {
    this.#session = session;
    this.#writing = writing;
  }

  now(): void {
    this.#current = null;
    if (finished(this.#writing.steps())) this.written = workIn(this.#session);
  }

  /** The first slice is done at once, and so is the rest where it is not long. */
  begin(isLong: boolean): void {
    const work = workIn(this.#session);
    const own = this.#writing.steps();
    this.#current = own;
    const slice = (timeLeft: () => boolean): void => {
      if (this.#current !== own) return;
      const goesOn = (): boolean => timeLeft() || !(isLong || this.#writing.isLong());
      let step = own.next();
      while (step.done !== true && goesOn()) step = own.next();
      if (step.done !== true) return this.#session.whenIdle(pauseMs, slice);
      this.#current = null;
      if (step.value) this.written = work;
    };
    slice(() => false);
  }

  stop(): void {
    this.#current = null;
  }
}

interface Writing {
  readonly steps: () => InSteps<boolean>;
  /** Is the text long that is being written, or was last? */
  readonly isLong: () => boolean;
}

/** Writes at the entry of a session what that is to keep of it, where the browser is there; `onTooLong` is called once. */
function writingAt(entry: OwnEntry, session: Session, onTooLong: () => void): Writing {
  let isTold = false;
  /** What a text has been packed to is the same again. */
  let last = { text: '', packed: '' };
  let length = 0;
  function* steps(): InSteps<boolean> {
    if (!hasBeenPlayed(session)) return entry.keep(entry.href(), null);
    const text = yield* textInSteps(session, {});
    // What is done while it is packed stands in the next one.
    const work = workIn(session);
    length = text.length;
    yield;
    const packed = text === last.text ? last.packed : yield* packInSteps(text);
    last = { text, packed };
    yield;
    const fits = bareLinkLength(entry.href(), packed) <= mostLinkCharacters;
    const beside =
      fits || packed.length > mostPackedCharacters ? null : { packed, isSaved: isSaved(session) };
    if (!entry.keep(addressWithPacked(entry.href(), fits ? packed : null), beside)) return false;
    rememberAddressed(session, fits ? work : 0);
    if (!fits && !isTold) onTooLong();
    isTold ||= !fits;
    return true;
  }
  return { steps, isLong: () => length > mostCharactersAtOnce };
}

/** Is so much to be kept that writing it is no part of what was just done? Who leaves the page before that has it written too. */
const isLong = ({ history, play, world }: Session): boolean =>
  Math.max(history.branch.entries.length, play.entered.length) > mostAtOnce || isLarge(world);

/** Entries of a line of time, and statements, that are written at once. */
const mostAtOnce = 256;
/** Of the text that is kept. */
const mostCharactersAtOnce = 50_000;

/** As long would a link to it be: what an address asks for besides, a view or a story, does not count. */
const bareLinkLength = (href: string, packed: string): number => {
  const { origin, pathname } = new URL(href);
  return `${origin}${pathname}#s=${packed}`.length;
};
