import { recordOf, type SessionRecord, writeRecord } from '@ha-playground/engine/record';
import type { Session } from '../session.ts';

/** What a page wants to find again when a session is opened: its own words by their keys. */
export type KeptView = Readonly<Record<string, string>>;

/** The record of all that has been done in a session, with what is looked at. */
export const recordKept = (session: Session, view: KeptView): SessionRecord =>
  recordOf(session.play, {
    start: session.start.recorded,
    view: { ...sightOf(session), ...view },
  });

/** The same as a text. */
export const textKept = (session: Session, view: KeptView): string => writeRecord(recordKept(session, view));

/** Has anything been done that does not follow from the start? */
export const hasBeenPlayed = (session: Session): boolean => session.play.acts.length > 0;

function sightOf({ view, start }: Session): KeptView {
  const { database } = view.sight();
  return {
    ...(database === null ? {} : { database }),
    ...(start.title.kind === 'ownCluster' ? { title: 'own' } : {}),
  };
}
