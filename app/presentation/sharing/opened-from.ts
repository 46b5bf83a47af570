import type { Session } from '../session.ts';

/** What a session was opened from. */
export interface OpenedFrom {
  /** The packed record of a link; empty for the text of a file. */
  readonly packed: string;
  /** The name that whoever has kept it has given, if any. */
  readonly by: string | null;
}

const known = new WeakMap<Session, OpenedFrom>();

export const rememberOpened = (session: Session, from: OpenedFrom): void => void known.set(session, from);

/** What a session was opened from; null for one that has begun here. */
export const openedFrom = (session: Session): OpenedFrom | null => known.get(session) ?? null;
