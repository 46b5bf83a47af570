import { tell, visible } from '../base/index.ts';
import {
  type Exercise,
  fingerprintOf,
  type Grade,
  gradePlayed,
  type Likeness,
  likenessesOf,
  playSubmission,
  readSubmission,
  type Submission,
  tellMistake,
  wholeWeight,
} from '../lessons.ts';
import { cellOf } from '../record/events-file.ts';
import { recordLengthLimit } from '../record/limits.ts';
import { printGrid } from '../statements/printing/print-table.ts';
import { exerciseWording } from '../telling/english/exercises.ts';
import { sentenceOf } from '../telling/english/index.ts';
import { recordWording } from '../telling/english/records.ts';
import { stateWord } from '../telling/english/watches.ts';
import type { SubmissionFault } from '../telling/index.ts';
import { exerciseCalled, exerciseIn, exerciseOfStart } from './exercises.ts';
import { exitCodes } from './exit-codes.ts';
import { filesUnder, kindOf, sizeOf } from './handed-in.ts';
import type { GradeOptions } from './order.ts';
import { readText } from './story-files.ts';

/** A file that was handed in, and what became of it. */
interface HandedIn {
  readonly file: string;
  readonly read: Submission | SubmissionFault;
}

type Graded =
  | { readonly file: string; readonly fault: SubmissionFault }
  | {
      readonly file: string;
      readonly exercise: Exercise;
      readonly grade: Grade;
      /** What went wrong first, in a sentence; empty where nothing did. */
      readonly mistake: string;
      /** From where on a record goes another way than it says; empty where it does not. */
      readonly difference: string;
    };

/** Grades all that a folder holds by playing it again; a file that cannot be graded has a row that says why. Returns the exit code. */
export function grade(folder: string, { exercise: named, asCsv, shard }: GradeOptions): number {
  const files = filesUnder(folder);
  if (files === null || files.length === 0) {
    console.error(`${visible(folder)} holds nothing to grade.`);
    return exitCodes.unusable;
  }
  const exercise = named === null ? null : exerciseNamed(named);
  if (exercise !== null && 'lines' in exercise) {
    for (const line of exercise.lines) console.error(visible(line));
    return exitCodes.unusable;
  }
  const handedIn = files.map(readFile);
  const likenesses = likenessesOf(
    handedIn.map(({ read }) => (isSubmission(read) ? fingerprintOf(read) : null)),
  );
  const known = new Map<string, Exercise | null>();
  const rows = handedIn.flatMap((one, index) => {
    if (index % shard.of !== shard.part - 1) return [];
    return [{ graded: gradeOne(one, exercise, known), alike: likenesses[index] ?? nobody }];
  });
  const table = tableOf(rows, files);
  console.log(asCsv ? table.map((cells) => `${cells.map(cellOf).join(',')}\r`).join('\n') : gridOf(table));
  return rows.some(({ graded }) => 'fault' in graded) ? exitCodes.differs : exitCodes.well;
}

const nobody: Likeness = { sameAs: null, near: null };

const isSubmission = (read: Submission | SubmissionFault): read is Submission =>
  read.kind === 'scripts' || (read.kind === 'record' && 'record' in read);

function exerciseNamed(named: string): Exercise | { readonly lines: readonly string[] } {
  const known = exerciseCalled(named);
  if (known !== null) return known;
  const read = exerciseIn(named);
  return read.ok ? read.exercise : read;
}

function readFile(file: string): HandedIn {
  if (kindOf(file) !== 'file') return { file, read: { kind: 'unreadable' } };
  if (sizeOf(file) > 4 * recordLengthLimit)
    return { file, read: { kind: 'tooLarge', limit: recordLengthLimit } };
  const text = readText(file);
  if (text === null) return { file, read: { kind: 'unreadable' } };
  const read = readSubmission(text, recordWording.fault);
  return { file, read: read.ok ? read.submission : read.fault };
}

function gradeOne(
  { file, read }: HandedIn,
  named: Exercise | null,
  known: Map<string, Exercise | null>,
): Graded {
  if (!isSubmission(read)) return { file, fault: read };
  const exercise = named ?? exerciseOf(read, known);
  if (exercise === null) return { file, fault: { kind: 'noExercise' } };
  const replayed = playSubmission(exercise, read);
  if (!replayed.ok) return { file, fault: replayed.fault };
  const { play, difference } = replayed;
  const grade = gradePlayed(exercise, play);
  const { firstMistake } = grade;
  const of = wholeWeight(exercise);
  const mistake =
    firstMistake === null
      ? ''
      : tell(exerciseWording.firstMistake, tellMistake(firstMistake, { play, of, tells: sentenceOf }));
  const told = difference === null ? '' : tell(recordWording.difference, difference);
  return { file, exercise, grade, mistake, difference: told };
}

/** A record says by its start what it is for. */
function exerciseOf(submission: Submission, known: Map<string, Exercise | null>): Exercise | null {
  const start = submission.kind === 'record' ? submission.record.start : null;
  if (start?.kind !== 'story') return null;
  const exercise = known.get(start.id) ?? exerciseOfStart(start.id);
  known.set(start.id, exercise);
  return exercise;
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

/** Heading and rows; a column for each goal and each bet that any of them has. */
function tableOf(rows: readonly Row[], files: readonly string[]): readonly (readonly string[])[] {
  const cells = rows.map(({ graded }) => ('fault' in graded ? new Map<string, string>() : answersIn(graded)));
  const asked = [...new Set(cells.flatMap((one) => [...one.keys()]))];
  return [
    [...headings, ...asked],
    ...rows.map((row, index) => [
      ...cellsOf(row, files),
      ...asked.map((name) => cells[index]?.get(name) ?? ''),
    ]),
  ];
}

/** How each goal stands and each bet went: its state, and where a bet was wrong what it should have been. */
function answersIn({ grade }: { readonly grade: Grade }): Map<string, string> {
  const goals = grade.goals.map(({ goal, state }) => [`goal ${goal.name}`, stateWord[state]] as const);
  const bets = grade.bets.map(({ bet, state, placed, answer }) => {
    const told = state === 'wrong' ? `wrong: ${placed}, not ${answer}` : betWord[state];
    return [`bet ${bet.name}`, told] as const;
  });
  return new Map([...goals, ...bets]);
}

const betWord = {
  notAsked: 'not asked',
  open: 'open',
  notPlaced: 'none',
  late: 'late',
  right: 'right',
  wrong: 'wrong',
} as const;

function cellsOf({ graded, alike }: Row, files: readonly string[]): readonly string[] {
  const { sameAs, near } = alike;
  const copies = [
    sameAs === null ? '' : (files[sameAs] ?? ''),
    near === null ? '' : `${files[near.to] ?? ''} (${near.share} %)`,
  ];
  if ('fault' in graded) {
    const why = tell(exerciseWording.submission, graded.fault);
    return [graded.file, '', why, ...new Array<string>(10).fill(''), ...copies].map(visible);
  }
  const { file, exercise, grade, mistake, difference } = graded;
  const { score, passed, steps, notAllowed, attempts, hints } = grade;
  const facts = [
    ...[score, exercise.points, passed ? 'yes' : 'no', steps, exercise.par, attempts, hints.length],
  ].map(String);
  return [file, exercise.id, '', ...facts, notAllowed?.text ?? '', mistake, difference, ...copies].map(
    visible,
  );
}

function gridOf([heading = [], ...rows]: readonly (readonly string[])[]): string {
  return printGrid({ columns: heading.map((name) => ({ name, align: 'left' })), rows });
}
