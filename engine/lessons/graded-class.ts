import { tell, visible } from '../base/index.ts';
import type { TellsEvent } from '../record/events-file.ts';
import type { SessionRecord } from '../record/types.ts';
import type { Play } from '../statements/index.ts';
import { exerciseWording } from '../telling/english/exercises.ts';
import { sentenceOf } from '../telling/english/index.ts';
import { recordWording } from '../telling/english/records.ts';
import { stateWord } from '../telling/english/watches.ts';
import type { ExerciseWording, RecordWording, SubmissionFault } from '../telling/index.ts';
import { tellMistake } from './first-mistake.ts';
import { type Grade, gradePlayed, wholeWeight } from './grade.ts';
import { fingerprintOf, type Likeness, likenessesOf } from './likeness.ts';
import { playSubmission, readSubmission, type Submission } from './submission.ts';
import type { Exercise } from './types.ts';

/** A file that was handed in: its text, or why there is none. */
export interface HandedInFile {
  readonly name: string;
  readonly text: string | SubmissionFault;
}

/** In which words a table says what cannot be graded, what went wrong first, and what goes another way. */
export interface ClassWords {
  readonly exercise: Pick<ExerciseWording, 'submission' | 'firstMistake'>;
  readonly record: RecordWording;
  readonly tells: TellsEvent;
}

const english: ClassWords = { exercise: exerciseWording, record: recordWording, tells: sentenceOf };

export interface GradingOptions {
  /** What all of them are for; null where each record says so itself. */
  readonly exercise: Exercise | null;
  /** The exercise that records with this start are for; null where there is none. */
  readonly exerciseOfStart: (start: string) => Exercise | null;
  /** Is a file to be graded, by its place? Copies are looked for among all of them. */
  readonly isOurs?: (index: number) => boolean;
  /** English if nothing is said; headings and words of a state are so in any case. */
  readonly words?: ClassWords;
}

/** The grades of a class: a table with a heading, and what it bet on. */
export interface GradedClass {
  readonly table: readonly (readonly string[])[];
  readonly bets: readonly BetsInSum[];
  /** How many files could not be graded. */
  readonly ungraded: number;
}

/** How a class bet on one question. */
export interface BetsInSum {
  readonly exercise: string;
  readonly question: string;
  /** Who placed it, in time or not. */
  readonly placed: number;
  readonly right: number;
  /** What was chosen, the most frequent first; choices that differ in case alone are one. */
  readonly choices: readonly { readonly choice: string; readonly count: number }[];
}

type Graded =
  | { readonly name: string; readonly fault: SubmissionFault }
  | {
      readonly name: string;
      readonly exercise: Exercise;
      readonly grade: Grade;
      /** What went wrong first, in a sentence; empty where nothing did. */
      readonly mistake: string;
      /** From where on a record goes another way than it says; empty where it does not. */
      readonly difference: string;
    };

/**
 * Grades what was handed in by playing it again, file by file: after each it answers with how many are done. No score that a
 * file holds is looked at. A file that cannot be graded has a row that says why; nothing is thrown, whatever is in them.
 */
export function* gradingClass(
  files: readonly HandedInFile[],
  { exercise, exerciseOfStart, isOurs = () => true, words = english }: GradingOptions,
): Generator<number, GradedClass, void> {
  const handedIn = files.map(({ name, text }) => ({ name, read: readFile(text, words) }));
  const likenesses = likenessesOf(
    handedIn.map(({ read }) => (isSubmission(read) ? fingerprintOf(read) : null)),
  );
  const known = new Map<string, Exercise | null>();
  const ofRecord = ({ start }: SessionRecord): Exercise | null => {
    if (start.kind !== 'story') return null;
    const found = known.get(start.id) ?? exerciseOfStart(start.id);
    known.set(start.id, found);
    return found;
  };
  const rows: Row[] = [];
  for (const [index, one] of handedIn.entries()) {
    if (!isOurs(index)) continue;
    const graded = gradeOne(one, { named: exercise, ofRecord, words });
    rows.push({ graded, alike: likenesses[index] ?? nobody });
    yield rows.length;
  }
  return {
    table: tableOf(rows, files, words),
    bets: betsInSum(rows),
    ungraded: rows.filter(({ graded }) => 'fault' in graded).length,
  };
}

const nobody: Likeness = { sameAs: null, near: null };

const isSubmission = (read: Submission | SubmissionFault): read is Submission =>
  read.kind === 'scripts' || (read.kind === 'record' && 'record' in read);

function readFile(text: string | SubmissionFault, { record }: ClassWords): Submission | SubmissionFault {
  if (typeof text !== 'string') return text;
  const read = readSubmission(text, record.fault);
  return read.ok ? read.submission : read.fault;
}

function gradeOne(
  { name, read }: { readonly name: string; readonly read: Submission | SubmissionFault },
  {
    named,
    ofRecord,
    words,
  }: {
    readonly named: Exercise | null;
    readonly ofRecord: (record: SessionRecord) => Exercise | null;
    readonly words: ClassWords;
  },
): Graded {
  if (!isSubmission(read)) return { name, fault: read };
  const exercise = named ?? (read.kind === 'record' ? ofRecord(read.record) : null);
  if (exercise === null) return { name, fault: { kind: 'noExercise' } };
  const replayed = playSubmission(exercise, read);
  if (!replayed.ok) return { name, fault: replayed.fault };
  const { play, difference } = replayed;
  const grade = gradePlayed(exercise, play);
  const told = difference === null ? '' : tell(words.record.difference, difference);
  return { name, exercise, grade, mistake: mistakeIn(exercise, { grade, play, words }), difference: told };
}

function mistakeIn(
  exercise: Exercise,
  {
    grade: { firstMistake },
    play,
    words: { exercise: said, tells },
  }: { readonly grade: Grade; readonly play: Play; readonly words: ClassWords },
): string {
  if (firstMistake === null) return '';
  const of = wholeWeight(exercise);
  return tell(said.firstMistake, tellMistake(firstMistake, { play, of, tells }));
}

interface Row {
  readonly graded: Graded;
  readonly alike: Likeness;
}

const headings = [
  'file',
  'exercise',
  'cannot be graded',
  'score',
  'of',
  'passed',
  'steps',
  'par',
  'attempts',
  'hints',
  'not allowed',
  'first mistake',
  'goes another way',
  'same as',
  'near copy of',
];

/** The headings that tell most at a glance, in the order of the table. */
export const briefHeadings: readonly string[] = headings.filter(
  (heading) => !['par', 'attempts', 'hints', 'not allowed'].includes(heading),
);

/** Heading and rows; a column for each goal and each bet that any of them has. */
function tableOf(
  rows: readonly Row[],
  files: readonly Pick<HandedInFile, 'name'>[],
  words: ClassWords,
): readonly (readonly string[])[] {
  const cells = rows.map(({ graded }) => ('fault' in graded ? new Map<string, string>() : answersIn(graded)));
  const asked = [...new Set(cells.flatMap((one) => [...one.keys()]))];
  return [
    [...headings, ...asked],
    ...rows.map((row, index) => [
      ...cellsOf(row, files, words),
      ...asked.map((name) => cells[index]?.get(name) ?? ''),
    ]),
  ];
}

/** How each goal stands and each bet went: its state, and where a bet was wrong what it should have been. */
function answersIn({ grade }: { readonly grade: Grade }): Map<string, string> {
  const goals = grade.goals.map(({ goal, state }) => [`goal ${goal.name}`, stateWord[state]] as const);
  const bets = grade.bets.map(({ bet, state, placed, answer }) => {
    const told = state === 'wrong' ? `wrong: ${placed}, not ${answer}` : betWord[state];
    return [`bet ${bet.name}`, visible(told)] as const;
  });
  return new Map([...goals, ...bets]);
}

const betWord = {
  notAsked: 'not asked',
  open: 'open',
  moot: 'does not count',
  notPlaced: 'none',
  late: 'late',
  right: 'right',
  wrong: 'wrong',
} as const;

function cellsOf(
  { graded, alike }: Row,
  files: readonly Pick<HandedInFile, 'name'>[],
  words: ClassWords,
): readonly string[] {
  const { sameAs, near } = alike;
  const copies = [
    sameAs === null ? '' : (files[sameAs]?.name ?? ''),
    near === null ? '' : `${files[near.to]?.name ?? ''} (${near.share} %)`,
  ];
  if ('fault' in graded) {
    const why = tell(words.exercise.submission, graded.fault);
    return [graded.name, '', why, ...new Array<string>(10).fill(''), ...copies].map(visible);
  }
  const { name, exercise, grade, mistake, difference } = graded;
  const { score, passed, steps, notAllowed, attempts, hints } = grade;
  const facts = [
    ...[score, exercise.points, passed ? 'yes' : 'no', steps, exercise.par, attempts, hints.length],
  ].map(String);
  return [name, exercise.id, '', ...facts, notAllowed?.text ?? '', mistake, difference, ...copies].map(
    visible,
  );
}

/** Bets that somebody placed, in the order in which exercises and questions come. */
function betsInSum(rows: readonly Row[]): readonly BetsInSum[] {
  const sums = new Map<
    string,
    BetsInSum & { readonly byChoice: Map<string, { choice: string; count: number }> }
  >();
  for (const { graded } of rows) {
    if ('fault' in graded) continue;
    for (const { bet, placed, state } of graded.grade.bets) {
      if (placed === null) continue;
      const { id } = graded.exercise;
      const key = JSON.stringify([id, bet.name]);
      const before = sums.get(key);
      const byChoice = before?.byChoice ?? new Map<string, { choice: string; count: number }>();
      const choice = placed.trim().toLowerCase();
      byChoice.set(choice, {
        choice: byChoice.get(choice)?.choice ?? placed,
        count: (byChoice.get(choice)?.count ?? 0) + 1,
      });
      sums.set(key, {
        exercise: id,
        question: bet.question,
        placed: (before?.placed ?? 0) + 1,
        right: (before?.right ?? 0) + (state === 'right' ? 1 : 0),
        choices: [],
        byChoice,
      });
    }
  }
  return [...sums.values()].map(({ byChoice, ...sum }) => ({
    ...sum,
    choices: [...byChoice.values()].toSorted((one, other) => other.count - one.count),
  }));
}
