import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AskedOfAllTime } from '../lessons/asked-of-all-time.ts';
import { exercisesSource } from '../lessons/catalogue.ts';
import { checkExercise, solutionScripts } from '../lessons/check-exercise.ts';
import { gradePlayed } from '../lessons/grade.ts';
import { playScripts } from '../lessons/play-scripts.ts';
import { readExercise } from '../lessons/read-exercise.ts';
import { beginWith } from '../lessons/start.ts';
import { exercises } from './index.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

test('exercises: the catalogue is what stands in the files beside it', () => {
  const files = readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ id: name.slice(0, -3), text: read(name) }));
  expect(read('catalogue.generated.ts')).toBe(exercisesSource(files));
});

test.each(exercises.map((exercise) => [exercise.id, exercise.text] as const))(
  '%s: whoever begins has lost nothing yet',
  (_id, text) => {
    const read = readExercise(text, { isProved: true });
    if (!read.ok) throw new Error('an exercise');
    const { exercise } = read;
    const begun = playScripts(beginWith(exercise.start).history, []);
    expect(gradePlayed(exercise, begun).withinReach).toBe(exercise.points);
  },
);

test.each(exercises.map((exercise) => [exercise.id, exercise.text] as const))(
  '%s: what is asked once gives the grade of what is asked at every instant',
  (_id, text) => {
    const read = readExercise(text, { isProved: true });
    if (!read.ok) throw new Error('an exercise');
    const { exercise } = read;
    for (const scripts of [solutionScripts(exercise), [exercise.wrongWays[0]?.script ?? '']]) {
      const play = playScripts(beginWith(exercise.start).history, scripts);
      const all = new AskedOfAllTime(exercise, play);
      all.work(() => true);
      expect(gradePlayed(exercise, play)).toEqual(gradePlayed(exercise, play, all.answers()));
    }
  },
);

describe('every exercise is proved', () => {
  test.each(exercises.map((exercise) => [exercise.id, exercise] as const))('%s', (_id, { text }) => {
    const found = readExercise(text);
    const proof = found.ok ? checkExercise(found.exercise) : null;
    expect(proof?.unproved).toEqual([]);
    expect(proof?.tried).toBeGreaterThanOrEqual(5);
    expect(found.ok && [found.exercise.prose, found.exercise.takeaway].every((prose) => prose !== '')).toBe(
      true,
    );
  });
});
