import { Client } from '@ha-playground/engine/console';
import { type ExerciseEntry, exercises } from '@ha-playground/engine/exercises';
import {
  beginWith,
  type Exercise,
  mayEnter,
  readExercise,
  startIdOf,
  startsOf,
} from '@ha-playground/engine/lessons';
import { packRecord, unpackRecord } from '@ha-playground/engine/packed';
import { type RecordStarts, startsWith } from '@ha-playground/engine/record';
import { hashOfSetUp } from '@ha-playground/engine/starts';
import type { Start } from '../start.ts';
import { extras } from '../statements/extras.ts';
import { loadTexts, spokenText } from '../translated.ts';
import { exerciseIn, startIdOfExercise } from './exercise-id.ts';
import { idOfOwn, packedInId } from './own-exercise-id.ts';

let entries: readonly ExerciseEntry[] | null = null;

/** The exercises that come with the engine, from the easiest on, as they are offered: in the language that is spoken. */
export function exerciseEntries(): readonly ExerciseEntry[] {
  entries ??= exercises.map((entry) => {
    const text = spokenText('exercises', entry);
    return text === entry.text ? entry : { ...entry, text, ...headOf(text) };
  });
  return entries;
}

/** What is said of an exercise before it is read. */
const headOf = (text: string): Partial<ExerciseEntry> =>
  Object.fromEntries(
    [...text.matchAll(/^(title|objective): (.+)$/gm)].slice(0, 2).map(([, key, value]) => [key, value]),
  );

const read = new Map<string, Exercise>();

/** Exercises that somebody has written, by their ids, and how an address calls them: what records of them begin with is known. */
const own = new Map<string, { readonly exercise: Exercise; readonly startId: string }>();

/** An exercise by its id; null for what there is not. Those that come with the engine have been proved. */
function exerciseCalled(id: string): Exercise | null {
  const known = read.get(id);
  if (known !== undefined) return known;
  const entry = exerciseEntries().find((one) => one.id === id);
  if (entry === undefined) return own.get(id)?.exercise ?? null;
  const answer = readExercise(entry.text, { isProved: true });
  if (!answer.ok) return null;
  read.set(id, answer.exercise);
  return answer.exercise;
}

/** Does an exercise with that id come with the page? Nobody else's may be called like it. */
export const isTaken = (id: string): boolean => exercises.some((one) => one.id === id);

/** The start of an exercise that somebody has written; null for a text that is none, or that is called as one of the page. */
export function startOfOwn(text: string): Start | null {
  const answer = readExercise(text);
  if (!answer.ok || isTaken(answer.exercise.id)) return null;
  const { exercise } = answer;
  const startId = startIdOfExercise(idOfOwn(packRecord(text)));
  own.set(exercise.id, { exercise, startId });
  return startOfExercise(exercise.id);
}

function startOfPacked(packed: string): Start | null {
  const unpacked = unpackRecord(packed);
  return unpacked.ok ? startOfOwn(unpacked.text) : null;
}

/** The same, once the texts of the language are there. */
export const loadStartOfExercise = (id: string): Promise<Start | null> =>
  loadTexts().then(() => startOfExercise(id));

/** Where somebody begins who does an exercise; null for what there is not. */
export function startOfExercise(id: string): Start | null {
  const packed = packedInId(id);
  if (packed !== null) return startOfPacked(packed);
  const exercise = exerciseCalled(id);
  if (exercise === null) return null;
  const name = startIdOf(exercise);
  return {
    id: isTaken(id) ? name : (own.get(id)?.startId ?? name),
    title: { kind: 'story', title: exercise.title },
    recorded: { kind: 'story', id: name, hash: hashOfSetUp(exercise.start) },
    steps: [],
    lesson: null,
    exercise,
    mayEnter: (statement) => mayEnter(exercise, statement),
    begin: () => {
      const { history } = beginWith(exercise.start);
      return { history, client: new Client(history, { extras }) };
    },
  };
}

/** The exercise that records with this start are for; null where there is none. */
export const exerciseOfStart = (start: string): Exercise | null => exerciseCalled(exerciseIn(start) ?? '');

/** The starts of records that begin with an exercise. */
export const exerciseStarts =
  (id: string): RecordStarts =>
  (start, seed) => {
    const exercise = exerciseCalled(id);
    return exercise === null ? startsWith(() => null)(start, seed) : startsOf(exercise)(start, seed);
  };

/** The exercise that comes after one; after the last comes the first that is not done, as `isDone` says, or none. */
export function entryAfter(id: string, isDone: (id: string) => boolean): ExerciseEntry | null {
  const all = exerciseEntries();
  const at = all.findIndex((one) => one.id === id);
  const inOrder = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))];
  return inOrder.find((one) => !isDone(one.id)) ?? null;
}
