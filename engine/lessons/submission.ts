import { assert, firstIndex, tell } from '../base/index.ts';
import { splitScript } from '../language/index.ts';
import { unpackRecord } from '../packed/index.ts';
import { recordLengthLimit } from '../record/limits.ts';
import { readRecord } from '../record/read-record.ts';
import { replay } from '../record/replay.ts';
import type { SessionRecord } from '../record/types.ts';
import { type Play, readMarkdownStory, readSqlStory } from '../statements/index.ts';
import type { RecordDifference, RecordWording, SubmissionFault } from '../telling/index.ts';
import { gradedActLimit, gradedStatementLimit, gradedTimeLimitMs } from './limits.ts';
import { playScripts } from './play-scripts.ts';
import { saidIn } from './said.ts';
import { beginWith, startsOf } from './start.ts';
import type { Exercise } from './types.ts';

/** What somebody hands in: a session as it was recorded, or scripts that are entered one after another. */
export type Submission =
  | { readonly kind: 'record'; readonly record: SessionRecord }
  | { readonly kind: 'scripts'; readonly scripts: readonly string[] };

export type ReadSubmission =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly fault: SubmissionFault };

const refused = (fault: SubmissionFault): { readonly ok: false; readonly fault: SubmissionFault } => ({
  ok: false,
  fault,
});

/**
 * Reads the text of a record, a link or what stands in one behind its #, a transcript or another story in Markdown, or a
 * script. A text from anywhere is answered with what is wrong with it; nothing is thrown, and nothing is run yet.
 */
export function readSubmission(text: string, words: RecordWording['fault']): ReadSubmission {
  if (text.length > recordLengthLimit) return refused({ kind: 'tooLarge', limit: recordLengthLimit });
  const written = text.replace(/^\ufeff/, '');
  if (written.trim() === '') return refused({ kind: 'empty' });
  if (written.startsWith('HA Playground ')) return readWritten(written, words);
  const packed = /(?:^|[#=])(\d+\.[\w-]+)\s*$/.exec(written.length > 100_000 ? '' : written)?.[1];
  if (packed !== undefined && !written.trim().includes('\n')) {
    const unpacked = unpackRecord(packed);
    return unpacked.ok ? readWritten(unpacked.text, words) : refused({ kind: 'damagedLink' });
  }
  if (/^https?:\/\/\S+$/.test(written.trim())) return refused({ kind: 'damagedLink' });
  return readScripts(written);
}

function readWritten(text: string, words: RecordWording['fault']): ReadSubmission {
  const read = readRecord(text);
  if (!read.ok) return refused({ kind: 'record', said: tell(words, read.fault) });
  const { record } = read;
  if (record.acts.length > gradedActLimit)
    return refused({ kind: 'tooMuch', of: 'acts', limit: gradedActLimit });
  if (record.acts.some((act) => 'toMs' in act && act.toMs > gradedTimeLimitMs))
    return refused({ kind: 'tooFar', limitMs: gradedTimeLimitMs });
  return withinLimit(
    { kind: 'record', record },
    record.acts.flatMap((act) => (act.kind === 'enter' ? [act.script] : [])),
  );
}

function readScripts(text: string): ReadSubmission {
  const read = readMarkdownStory(text);
  if (!read.ok && read.isStory) return refused({ kind: 'story', line: read.line, said: read.message });
  const { blocks } = read.ok ? read.story : readSqlStory(text);
  const scripts = blocks.map(({ script }) => script);
  // Prose alone is no script: somebody has handed in something else.
  if (!read.ok && !/^\s*(?:\.\w|--\s*bet\b)|;/m.test(text)) return refused({ kind: 'notThis' });
  return withinLimit({ kind: 'scripts', scripts }, scripts);
}

function withinLimit(submission: Submission, scripts: readonly string[]): ReadSubmission {
  const count = scripts.reduce((total, script) => total + splitScript(script).length, 0);
  return count > gradedStatementLimit
    ? refused({ kind: 'tooMuch', of: 'statements', limit: gradedStatementLimit })
    : { ok: true, submission };
}

export type PlayedSubmission =
  | {
      readonly ok: true;
      /** The session as it counts: up to where the author's solution was asked for. */
      readonly play: Play;
      /** From where on a record goes another way than it says; null where it does not, and for scripts. */
      readonly difference: RecordDifference | null;
    }
  | { readonly ok: false; readonly fault: SubmissionFault };

/** Plays what was handed in on the cluster of the exercise. What a record says of itself is compared, and never believed. */
export function playSubmission(exercise: Exercise, submission: Submission): PlayedSubmission {
  if (submission.kind === 'record') return playRecord(exercise, submission.record);
  const { scripts } = submission;
  const { history } = beginWith(exercise.start);
  return { ok: true, play: playScripts(history, withoutStart(exercise, scripts)), difference: null };
}

function playRecord(exercise: Exercise, record: SessionRecord): PlayedSubmission {
  const starts = startsOf(exercise);
  const replayed = replay(record, starts);
  if (!replayed.ok) {
    const { start } = record;
    return refused({ kind: 'otherStart', id: start.kind === 'empty' ? start.kind : start.id });
  }
  const { play, difference } = replayed;
  const { modelAt } = saidIn(play);
  if (modelAt === null) return { ok: true, play, difference };
  // Whoever has seen the solution practises: what counts is what was done before.
  const counted = replay({ ...record, acts: record.acts.slice(0, modelAt) }, starts);
  assert(counted.ok, 'what begins somewhere begins there again');
  return { ok: true, play: counted.play, difference };
}

/** A transcript begins with what made the cluster, which is there already. */
function withoutStart({ start }: Exercise, scripts: readonly string[]): readonly string[] {
  const made = statementsOf(start);
  const entered = scripts.map(statementsOf);
  const all = entered.flat();
  if (made.length === 0 || !made.every((statement, index) => all[index] === statement)) return scripts;
  let count = 0;
  const ends = entered.map((statements) => {
    count += statements.length;
    return count;
  });
  const first = firstIndex(ends.length, (index) => (ends[index] ?? 0) >= made.length);
  const rest = splitScript(scripts[first] ?? '').slice(made.length - (ends[first - 1] ?? 0));
  const kept = rest.map(({ text }) => (text.startsWith('.') ? text : `${text};`)).join('\n');
  return [...(kept === '' ? [] : [kept]), ...scripts.slice(first + 1)];
}

const statementsOf = (script: string): readonly string[] =>
  splitScript(script).map(({ text }) => text.trim().replace(/\s+/g, ' '));
