import { Client } from '@ha-playground/engine/console';
import { type ExerciseEntry, exercises } from '@ha-playground/engine/exercises';
import { beginWith, type Exercise, readExercise, startIdOf, startsOf } from '@ha-playground/engine/lessons';
import { type RecordStarts, startsWith } from '@ha-playground/engine/record';
import { hashOfSetUp } from '@ha-playground/engine/starts';
import type { Start } from '../start.ts';
import { extras } from '../statements/extras.ts';

/** The exercises that come with the engine, from the easiest on, as they are offered. */
export const exerciseEntries: readonly ExerciseEntry[] = exercises;

const read = new Map<string, Exercise>();

/** An exercise by its id; null for what there is not. Those that come with the engine have been proved. */
function exerciseCalled(id: string): Exercise | null {
  const known = read.get(id);
  if (known !== undefined) return known;
  const entry = exercises.find((one) => one.id === id);
  const answer = entry === undefined ? null : readExercise(entry.text, { isProved: true });
  if (answer?.ok !== true) return null;
  read.set(id, answer.exercise);
  return answer.exercise;
}

/** Where somebody begins who does an exercise; null for what there is not. */
export function startOfExercise(id: string): Start | null {
  const exercise = exerciseCalled(id);
  if (exercise === null) return null;
  const name = startIdOf(exercise);
  return {
    id: name,
    title: { kind: 'story', title: exercise.title },
    recorded: { kind: 'story', id: name, hash: hashOfSetUp(exercise.start) },
    steps: [],
    lesson: null,
    exercise,
    begin: () => {
      const { history } = beginWith(exercise.start);
      return { history, client: new Client(history, { extras }) };
    },
  };
}

/** The starts of records that begin with an exercise. */
export const exerciseStarts =
  (id: string): RecordStarts =>
  (start, seed) => {
    const exercise = exerciseCalled(id);
    return exercise === null ? startsWith(() => null)(start, seed) : startsOf(exercise)(start, seed);
  };

/** The exercise that comes after one; after the last comes the first that is not done, as `isDone` says, or none. */
export function entryAfter(id: string, isDone: (id: string) => boolean): ExerciseEntry | null {
  const at = exercises.findIndex((one) => one.id === id);
  const inOrder = [...exercises.slice(at + 1), ...exercises.slice(0, Math.max(0, at))];
  return inOrder.find((one) => !isDone(one.id)) ?? null;
}
