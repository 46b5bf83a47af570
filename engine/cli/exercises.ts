import { tell, visible } from '../base/index.ts';
import { exercises } from '../exercises/index.ts';
import { checkExercise, type Exercise, readExercise, startIdOf } from '../lessons.ts';
import { printGrid } from '../statements/printing/print-table.ts';
import { exerciseWording } from '../telling/english/exercises.ts';
import { exitCodes } from './exit-codes.ts';
import { filesUnder } from './handed-in.ts';
import { readText } from './story-files.ts';

/** An exercise of a file, or what is wrong with it, a line each. */
export type ExerciseFile =
  | { readonly ok: true; readonly exercise: Exercise }
  | { readonly ok: false; readonly lines: readonly string[] };

export function exerciseIn(file: string, text: string | null = readText(file)): ExerciseFile {
  if (text === null) return { ok: false, lines: [`${file} cannot be read.`] };
  const read = readExercise(text);
  if (read.ok) return read;
  const lines = read.mistakes.map(
    ({ fault, place: { line, column } }) =>
      `${file}:${line}:${column}: ${tell(exerciseWording.fault, fault)}`,
  );
  return { ok: false, lines };
}

/** The exercise that comes with the engine under that id; null where there is none. */
export function exerciseCalled(id: string): Exercise | null {
  const found = exercises.find((each) => each.id === id);
  const read = found === undefined ? null : exerciseIn(`${id}.md`, found.text);
  return read?.ok === true ? read.exercise : null;
}

/** The same by what the records of sessions in it start with. */
export function exerciseOfStart(start: string): Exercise | null {
  const entry = exercises.find((each) => startIdOf(each) === start);
  return entry === undefined ? null : exerciseCalled(entry.id);
}

/** Proves exercises, says what is not proved of each, and prints a table; returns the exit code. */
export function checkExercises(named: readonly string[]): number {
  const files: string[] = [];
  for (const name of named) {
    const found = filesUnder(name, '.md');
    if (found === null || found.length === 0) {
      console.error(`${visible(name)} holds no exercise: name a folder with .md files, or a file.`);
      return exitCodes.unusable;
    }
    files.push(...found);
  }
  let isUnusable = false;
  let isUnproved = false;
  const rows: (readonly string[])[] = [];
  for (const file of files) {
    const read = exerciseIn(file);
    if (!read.ok) {
      isUnusable = true;
      for (const line of read.lines) console.error(visible(line));
      continue;
    }
    const { unproved, solution, tried, failed } = checkExercise(read.exercise);
    for (const one of unproved) console.log(visible(`${file}: ${tell(exerciseWording.unproved, one)}`));
    isUnproved ||= unproved.length > 0;
    rows.push(rowOf(read.exercise, [solution.score, solution.steps, failed, tried], unproved.length === 0));
  }
  if (rows.length > 0) console.log(printGrid({ columns, rows }));
  return isUnusable ? exitCodes.unusable : isUnproved ? exitCodes.differs : exitCodes.well;
}

const columns = [
  { name: 'Exercise', align: 'left' },
  { name: 'Level', align: 'left' },
  { name: 'Goals', align: 'right' },
  { name: 'Bets', align: 'right' },
  { name: 'Hints', align: 'right' },
  { name: 'Score', align: 'right' },
  { name: 'Steps', align: 'right' },
  { name: 'Par', align: 'right' },
  { name: 'Changes that fail', align: 'right' },
  { name: 'Proved', align: 'left' },
] as const;

function rowOf(
  { id, level, goals, bets, hints, points, par }: Exercise,
  [score, steps, failed, tried]: readonly [number, number, number, number],
  isProved: boolean,
): readonly string[] {
  return [
    id,
    level,
    ...[goals.length, bets.length, hints.length].map(String),
    `${score} of ${points}`,
    String(steps),
    String(par),
    `${failed} of ${tried}`,
    isProved ? 'yes' : 'no',
  ];
}
