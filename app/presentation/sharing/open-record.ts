import { unpackRecord } from '@ha-playground/engine/packed';
import { type RecordStart, readRecord, replaying, type SessionRecord } from '@ha-playground/engine/record';
import { exerciseIn } from '../exercise/exercise-id.ts';
import { Session } from '../session.ts';
import { builtBy, emptyCluster, freePlay, type Start } from '../start.ts';
import { storyStarts } from '../stories.ts';
import type { Surroundings } from '../surroundings.ts';
import type { PaceOptions } from '../time/pace.ts';
import { loadTexts } from '../translated.ts';
import { inSlices } from './in-slices.ts';
import { rememberWay } from './kept-text.ts';
import type { Opened, OpeningFault } from './opened.ts';
import { rememberOpened } from './opened-from.ts';
import { recordedStarts } from './recorded-starts.ts';

/** What is to be opened: what a link holds, or the text of a file. */
export type Source =
  | { readonly kind: 'packed'; readonly packed: string }
  | { readonly kind: 'text'; readonly text: string };

interface OpenOptions {
  readonly motion: PaceOptions['motion'];
  readonly surroundings: Surroundings;
  /** How much of it has been done again, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly isWanted: () => boolean;
}

/**
 * Does all again that was done in a kept session, in slices, so that the page stays alive; null when it is not wanted any
 * more. Whatever it is given, it answers with a session or with what is wrong.
 */
export async function openRecord(source: Source, options: OpenOptions): Promise<Opened | null> {
  const read = readSource(source);
  if (!read.ok) return read;
  const { record } = read;
  await loadTexts();
  const exercise = record.start.kind === 'story' ? exerciseIn(record.start.id) : null;
  // Exercises are loaded for whoever does one.
  const exercises = exercise === null ? null : await import('../exercise/exercise-starts.ts');
  const start = exercises?.startOfExercise(exercise ?? '') ?? startOf(record);
  if (start === null)
    return failed({ kind: 'record', fault: { kind: 'unknownStart', id: nameOf(record.start) } });
  const { motion, surroundings, onProgress, isWanted } = options;
  const replayed = await inSlices(
    replaying(record, exercises?.exerciseStarts(exercise ?? '') ?? recordedStarts),
    {
      whenIdle: surroundings.whenIdle,
      onProgress: ({ done, of }) => onProgress(of === 0 ? 1 : done / of),
      isWanted,
    },
  );
  if (replayed === null) return null;
  if (!replayed.ok) return failed({ kind: 'record', fault: replayed.fault });
  const session = new Session(start, motion, surroundings, replayed.play);
  lookAgain(session, record);
  rememberOpened(session, {
    packed: source.kind === 'packed' ? source.packed : '',
    by: record.view.by ?? null,
  });
  return {
    ok: true,
    session,
    difference: replayed.difference,
    view: record.view,
  };
}

type Read = { readonly ok: true; readonly record: SessionRecord } | Extract<Opened, { readonly ok: false }>;

function readSource(source: Source): Read {
  if (source.kind === 'text') return readText(source.text);
  const unpacked = unpackRecord(source.packed);
  return unpacked.ok ? readText(unpacked.text) : failed({ kind: 'packed', fault: unpacked.fault });
}

function readText(text: string): Read {
  const read = readRecord(text);
  return read.ok ? read : failed({ kind: 'record', fault: read.fault });
}

const failed = (fault: OpeningFault) => ({ ok: false, fault }) as const;

const nameOf = (start: RecordStart): string => (start.kind === 'empty' ? start.kind : start.id);

/** What people call the start, and the steps that go on from it; null for a story that there is not. */
function startOf({ start, view }: SessionRecord): Start | null {
  if (start.kind === 'empty') return view.title === 'own' ? builtBy('') : emptyCluster;
  return [freePlay, ...storyStarts()].find(({ recorded }) => isSameStart(recorded, start)) ?? null;
}

/** A story may have been written anew since: that is told as a difference. */
const isSameStart = (one: RecordStart, other: RecordStart): boolean =>
  one.kind !== 'empty' && other.kind === one.kind && other.id === one.id;

/** The session as its picture was left: at the same moment, and with time going on only where it was meant to. */
function lookAgain(session: Session, { view }: SessionRecord): void {
  const { database, opens, clients } = view;
  if (database !== undefined) session.view.showDatabase(database);
  if (clients === 'off') session.view.hideClients(true);
  rememberWay(session, opens === 'playing' ? 'play' : 'still');
  if (opens === 'playing') session.transport.play();
  else session.transport.pause();
}
