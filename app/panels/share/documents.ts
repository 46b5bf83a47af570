import { unreachable } from '@ha-playground/engine';
import type { Play } from '@ha-playground/engine/play';
import { eventsAsCsv, eventsAsJson, replay, runbookOf, transcriptOf } from '@ha-playground/engine/record';
import type { Session } from '../../presentation/session.ts';
import { rememberSaved } from '../../presentation/sharing/kept-work.ts';
import { setUpScript, startsOfSession } from '../../presentation/sharing/recorded-starts.ts';
import { type SavedFile, saveFile } from '../../ui/save-file.ts';
import { laterWords } from '../../words/index.ts';
import { sentenceOf } from '../../words/sentences.ts';
import type { Kept } from './keep.ts';

/** In what forms a session can be saved. */
export const documentForms = ['session', 'transcript', 'runbook', 'csv', 'json'] as const;

export type DocumentForm = (typeof documentForms)[number];

/** Lets the browser save a session as a file of some form; one that opens here again keeps all that has been done. */
export function saveDocument(form: DocumentForm, session: Session, kept: Kept, hasOwnHosts = false): void {
  saveFile(documentOf(form, session, kept, hasOwnHosts));
  if (form === 'session') rememberSaved(session);
}

/**
 * A session as a file of some form. With `hasOwnHosts` the runbook calls hosts by their own names, whatever the others do: it is
 * run where they are.
 */
export function documentOf(form: DocumentForm, session: Session, kept: Kept, hasOwnHosts = false): SavedFile {
  const { documents } = laterWords;
  switch (form) {
    case 'session':
      return { name: 'session.ha.txt', type: 'text/plain', text: kept.text };
    case 'transcript': {
      const text = transcriptOf(playKept(session, kept), setUpScript(session), documents);
      return { name: 'transcript.md', type: 'text/markdown', text };
    }
    case 'runbook':
      return {
        name: 'runbook.md',
        type: 'text/markdown',
        text: runbookOf(
          hasOwnHosts ? session.play : playKept(session, kept),
          setUpScript(session),
          documents,
        ),
      };
    case 'csv': {
      const text = eventsAsCsv(playKept(session, kept).history, sentenceOf);
      return { name: 'events.csv', type: 'text/csv', text };
    }
    case 'json': {
      const text = eventsAsJson(playKept(session, kept).history, sentenceOf);
      return { name: 'events.json', type: 'application/json', text };
    }
    default:
      return unreachable(form);
  }
}

/** What was played, under the names that the record has: under others it is played again. */
export function playKept(session: Session, { record, isRenamed }: Kept): Play {
  if (!isRenamed) return session.play;
  const replayed = replay(record, startsOfSession(session));
  if (!replayed.ok) throw new Error('what has been played can be played again');
  return replayed.play;
}
