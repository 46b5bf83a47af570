import type { InSteps } from '@ha-playground/engine';
import { lookAhead, recordOf, type SessionRecord, writeRecord } from '@ha-playground/engine/record';
import type { Session } from '../session.ts';

/** What a page wants to find again when a session is opened: its own words by their keys. */
export type KeptView = Readonly<Record<string, string>>;

/** Does time go on for whoever opens a session, or does it stand still? */
export type Way = 'play' | 'still';

const ways = new WeakMap<Session, Way>();

/** Says how a session was opened, so that its address goes on to open it like that. */
export const rememberWay = (session: Session, way: Way): void => void ways.set(session, way);

/** The record of all that has been done in a session, with what is looked at; unless `way` is given, it opens as it was opened. */
export const recordKept = (
  session: Session,
  view: KeptView,
  way: Way = ways.get(session) ?? 'still',
): SessionRecord =>
  recordOf(session.play, {
    start: session.start.recorded,
    view: { ...sightOf(session), ...view, ...(way === 'play' ? { opens: 'playing' } : {}) },
  });

/** The same as a text. */
export const textKept = (session: Session, view: KeptView): string => writeRecord(recordKept(session, view));

/** The same in steps: what is done meanwhile is in it. */
export function* textInSteps(session: Session, view: KeptView): InSteps<string> {
  yield* lookAhead(session.play);
  return textKept(session, view);
}

/** Has anything been done that does not follow from the start? */
export const hasBeenPlayed = (session: Session): boolean => session.play.acts.length > 0;

function sightOf({ view, start }: Session): KeptView {
  const { database, hidesClients } = view.sight();
  return {
    ...(database === null ? {} : { database }),
    ...(hidesClients ? { clients: 'off' } : {}),
    ...(start.title.kind === 'ownCluster' ? { title: 'own' } : {}),
  };
}
