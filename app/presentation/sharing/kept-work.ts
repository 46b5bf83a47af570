import { isLooking } from '@ha-playground/engine/play';
import type { Session } from '../session.ts';

/** How much a person has done in a session that they would miss. It never becomes less. */
export const workIn = ({ play }: Session): number => play.acts.filter((act) => !isLooking(act)).length;

const saved = new WeakMap<Session, number>();
const addressed = new WeakMap<Session, number>();

/** All that has been done in the session so far stands in a file that somebody has. */
export const rememberSaved = (session: Session): void => void saved.set(session, workIn(session));

/** So much of what has been done in the session stands in an address; 0 where none of it does any more. */
export const rememberAddressed = (session: Session, work: number): void => void addressed.set(session, work);

/** Does all that has been done in the session stand in a file? */
export const isSaved = (session: Session): boolean => workIn(session) <= (saved.get(session) ?? 0);

/** Does it stand in a file or in an address, so that nothing is lost with the page? */
export const isKept = (session: Session): boolean =>
  isSaved(session) || workIn(session) <= (addressed.get(session) ?? 0);
