import { readFileSync } from 'node:fs';
import { storyLimitMs, tell } from '../base/index.ts';
import { History } from '../history/index.ts';
import { startsOf } from '../lessons.ts';
import { packRecord, unpackRecord } from '../packed/index.ts';
import { passUntilIdle } from '../record/pass-until-idle.ts';
import { readRecord } from '../record/read-record.ts';
import { recordOf } from '../record/record-of.ts';
import { startsWith } from '../record/recorded-starts.ts';
import { type RecordStarts, replay } from '../record/replay.ts';
import { writeRecord } from '../record/write-record.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play, type Story } from '../statements/index.ts';
import { catalogue } from '../stories/catalogue.generated.ts';
import { recordWording } from '../telling/english/records.ts';
import { exerciseOfStart } from './exercises.ts';
import type { Happened } from './json-line.ts';
import { placeOf } from './story-files.ts';

/** A story as somebody would run it who enters block after block on an empty cluster: the text of that session's record. */
export function recordOfStory({ blocks }: Story): string {
  const play = new Play(new History(), () => extras);
  for (const [index, { script }] of blocks.entries()) {
    play.enter(script, index);
    passUntilIdle(play, storyLimitMs);
  }
  return writeRecord(recordOf(play, { start: { kind: 'empty' } }));
}

/** What stands behind the sign `#` of a link to the page. */
export const fragmentOf = (text: string): string => `#${packRecord(text)}`;

/** What happened in a session, and a sentence where it went another way than it did; or one that says why it cannot be opened. */
export type Opened =
  | ({ readonly ok: true; readonly difference: string | null } & Happened)
  | { readonly ok: false; readonly why: string };

/** Opens a record: the name of a file with its text, a link, or what stands in one after the sign `#`. */
export function openRecord(named: string): Opened {
  const text = textOf(named);
  if (!text.ok) return text;
  const read = readRecord(text.text);
  if (!read.ok) return { ok: false, why: tell(recordWording.fault, read.fault) };
  const replayed = replay(read.record, starts);
  if (!replayed.ok) return { ok: false, why: tell(recordWording.fault, replayed.fault) };
  const { play, difference } = replayed;
  return {
    ok: true,
    history: play.history,
    watches: play.watches.all,
    runs: play.statements.map(({ run }) => run).filter(({ result }) => result !== null),
    difference: difference === null ? null : tell(recordWording.difference, difference),
  };
}

/** A session in an exercise says so by what it starts with. */
const starts: RecordStarts = (start, seed) => {
  const exercise = start.kind === 'story' ? exerciseOfStart(start.id) : null;
  return (exercise === null ? startsWith(storyText) : startsOf(exercise))(start, seed);
};

const storyText = (id: string): string | null => catalogue.find((story) => story.id === id)?.text ?? null;

type RecordText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

function textOf(named: string): RecordText {
  const written = fileText(named) ?? named;
  if (written.startsWith('HA Playground ') || written.startsWith('\ufeff'))
    return { ok: true, text: written };
  const packed = /(?:^|[#=])(\d+\.[\w-]+)\s*$/.exec(written)?.[1];
  if (packed === undefined)
    return { ok: false, why: `${named.slice(0, 200)} is neither a file with a record nor a link.` };
  const unpacked = unpackRecord(packed);
  return unpacked.ok ? unpacked : { ok: false, why: 'This link is damaged, or is none of HA Playground.' };
}

function fileText(named: string): string | null {
  try {
    return readFileSync(placeOf(named), 'utf8');
  } catch {
    return null;
  }
}
