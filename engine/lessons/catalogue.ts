import { assert } from '../base/index.ts';
import { readExercise } from './read-exercise.ts';
import { levels } from './types.ts';

/** An exercise file: its name without `.md`, and its text. */
export interface ExerciseFile {
  readonly id: string;
  readonly text: string;
}

/** The source of `exercises/catalogue.generated.ts`: the exercises as values, from the easiest to the hardest. */
export function exercisesSource(files: readonly ExerciseFile[]): string {
  const entries = files
    .map(entryOf)
    .sort(
      (one, other) =>
        levels.indexOf(one.level) - levels.indexOf(other.level) ||
        one.minutes - other.minutes ||
        (one.id < other.id ? -1 : 1),
    );
  return [
    '// Written by engine/cli/write-catalogue.ts from the .md files beside it.',
    `export const catalogue = ${JSON.stringify(entries, null, 2)} as const;`,
    '',
  ].join('\n');
}

function entryOf({ id, text }: ExerciseFile) {
  const read = readExercise(text);
  assert(read.ok, `exercise ${id} can be read`);
  const { title, objective, level, minutes, version } = read.exercise;
  assert(read.exercise.id === id, `exercise ${id} is called as its file is`);
  return { id, version, title, objective, level, minutes, text };
}
