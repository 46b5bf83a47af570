import type { Session } from '../../presentation/session.ts';
import { keptDrafts } from '../../presentation/statements/kept-drafts.ts';

/** So many sessions are kept for whoever goes back to them; those before are opened again from what their entries keep. */
const mostSessions = 8;

/** The entries of the browser's history, as far as they are this page's. */
export interface Entries {
  /** What was written at the entry that is shown. */
  readonly state: () => unknown;
  readonly push: (state: unknown, href: string) => void;
  readonly replace: (state: unknown, href: string) => void;
  readonly href: () => string;
}

/** What an entry keeps of a session that is too long for its address, beside it. */
export interface Beside {
  readonly packed: string;
  /** Does a file hold all of it? */
  readonly isSaved: boolean;
}

/** What is shown: a session, and in which round, so that nothing of the one before is left. */
export interface Shown {
  readonly session: Session;
  readonly round: number;
  /** How many statements were entered in the session that it has put away, which is at the entry before. */
  readonly putAway?: number;
  /** What is to be done so that it is kept, where the address does not do it. */
  readonly mark?: string;
}

/**
 * The sessions of the entries of the browser's history: another session is another entry, and whoever goes back finds the
 * one that was there, as it was left.
 */
export class Visits {
  readonly #entries: Entries;
  /** Numbers of another life of the page mean nothing. */
  readonly #life: number;
  readonly #sessions = new Map<number, Session>();
  readonly #listeners = new Set<() => void>();
  #count = 0;
  #shown: Shown;

  constructor(first: Session, entries: Entries, life: number) {
    this.#entries = entries;
    this.#life = life;
    this.#shown = { session: first, round: 0 };
    this.#mark(first);
  }

  readonly shown = (): Shown => this.#shown;

  /** Is the browser at the entry of what is shown? Not while another one is being opened, to which it has gone. */
  readonly isHere = (): boolean => this.#sessions.get(this.#numberHere()) === this.#shown.session;

  /** The sessions that can be gone back to without being opened. */
  readonly sessions = (): readonly Session[] => [...this.#sessions.values()];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Shows another session, at an entry of its own. */
  open(session: Session, href: string): void {
    this.#entries.push(null, href);
    this.#mark(session);
    this.#show(session, statementsIn(this.#shown.session));
  }

  /** Shows a session at the entry that the browser has gone to, which is a new one where a link was put into the address. */
  adopt(session: Session): void {
    const isNew = this.#entries.state() === null;
    this.#mark(session);
    this.#show(session, isNew ? statementsIn(this.#shown.session) : 0);
  }

  /** The browser has gone to another entry: shows its session, or says that there is none (any more). */
  follow(): boolean {
    const session = this.#sessions.get(this.#numberHere());
    if (session === undefined) return false;
    this.#show(session);
    return true;
  }

  /**
   * Writes what the entry of a session is to keep of it. False, and nothing is written, where the browser has gone to the
   * entry of another one, which may not have been opened yet.
   */
  keep(session: Session, href: string, beside: Beside | null): boolean {
    const visit = this.#numberHere();
    if (this.#sessions.get(visit) !== session) return false;
    const state = { ...this.#stateOf(visit, session), ...beside };
    if (href !== this.#entries.href() || JSON.stringify(state) !== JSON.stringify(this.#entries.state()))
      this.#entries.replace(state, href);
    return true;
  }

  #mark(session: Session): void {
    this.#count += 1;
    this.#sessions.set(this.#count, session);
    this.#entries.replace(this.#stateOf(this.#count, session), this.#entries.href());
    const [oldest] = this.#sessions;
    if (oldest === undefined || this.#sessions.size <= mostSessions) return;
    this.#sessions.delete(oldest[0]);
    if (![...this.#sessions.values()].includes(oldest[1])) oldest[1].close();
  }

  /** No link has what stands at the prompts: it belongs to whoever writes it. */
  #stateOf(visit: number, { drafts, play }: Session): object {
    const kept = keptDrafts(drafts, play);
    return { life: this.#life, visit, ...(kept.length > 0 && { drafts: kept }) };
  }

  #show(session: Session, putAway = 0): void {
    const { session: left, round } = this.#shown;
    if (left === session) return;
    left.transport.pause();
    this.#shown = { session, round: round + 1, ...(putAway > 0 && { putAway }) };
    for (const listener of [...this.#listeners]) listener();
  }

  #numberHere(): number {
    const state = this.#entries.state();
    const isMine = typeof state === 'object' && state !== null && 'life' in state && 'visit' in state;
    return isMine && state.life === this.#life ? Number(state.visit) : -1;
  }
}

const statementsIn = ({ play }: Session): number => play.entered.length;

/** What an entry keeps beside its address, or null; `state` is what was written there, in whatever life of the page. */
export function packedBeside(state: unknown): Beside | null {
  if (typeof state !== 'object' || state === null || !('packed' in state)) return null;
  const { packed } = state;
  if (typeof packed !== 'string') return null;
  return { packed, isSaved: 'isSaved' in state && state.isSaved === true };
}
