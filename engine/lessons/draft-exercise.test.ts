import { expect, test } from 'vitest';
import { freePlayScript } from '../record/starts.ts';
import { checkExercise } from './check-exercise.ts';
import { doneIn, scriptOfDone, writeExercise } from './draft-exercise.ts';
import { playScripts } from './play-scripts.ts';
import { readExercise } from './read-exercise.ts';
import { beginWith } from './start.ts';
import { suggestedGoals } from './suggested-goals.ts';

const begun = () => beginWith(freePlayScript()).history;

test('an exercise that is taken from what was done: its goals are suggested, and it proves itself', () => {
  const play = playScripts(begun(), [
    '.kill leaf-8\n.wait 10s',
    'SHOW LEAVES;',
    'INSERT INTO test.x VALUES (101), (102), ... (150);',
    '.start leaf-8\n.wait idle',
  ]);
  const done = doneIn(play);
  expect(done.map(({ text }) => text)).toHaveLength(6);
  const marked = 2;
  const start = scriptOfDone(done.slice(0, marked), play.history.originMs);
  const solution = scriptOfDone(done.slice(marked), done[marked]?.startedAtMs ?? 0);
  expect(start).toBe('.kill leaf-8\n.wait 10s');
  const again = () => beginWith([freePlayScript(), start].join('\n')).history;
  const suggested = suggestedGoals(playScripts(again(), [solution]), playScripts(again(), []));
  const about = suggested.filter(({ isBroughtAbout }) => isBroughtAbout);
  expect(about.map(({ kind, count }) => [kind, count])).toEqual([
    ['evenPairs', 0],
    ['copiesAtEnd', 2],
    ['onlineAtEnd', 8],
    ['rowsAtEnd', 150],
  ]);
  expect(suggested.map(({ kind }) => kind)).toContain('nothingLost');
  const text = writeExercise({
    id: 'mine',
    title: 'Mine',
    objective: 'You bring it back.',
    par: 2,
    prose: 'leaf-8 is dead.',
    start: { on: 'free-play', script: start },
    goals: about.map(({ kind, name, expectation }) => ({
      sentence: kind,
      weight: 1,
      expectation: `${name} ${expectation}`,
    })),
    hint: 'Look.',
    solution,
    takeaway: 'It comes back.',
  });
  const read = readExercise(text);
  expect(read.ok ? [] : read.mistakes).toEqual([]);
  if (read.ok)
    expect(
      checkExercise(read.exercise).unproved.filter(
        ({ kind }) => kind !== 'goalNeverMissed' && kind !== 'changePasses',
      ),
    ).toEqual([]);
});

test('what was not brought about by what was done is suggested as what was kept to, and what does not hold is not', () => {
  const kinds = (scripts: readonly string[]) =>
    suggestedGoals(playScripts(begun(), scripts), playScripts(begun(), [])).map(
      ({ kind, isBroughtAbout }) => `${kind} ${isBroughtAbout}`,
    );
  const calm = kinds(['SHOW LEAVES;']);
  expect(calm).toContain('servedAtEnd false');
  expect(calm).not.toContain('explained true');
  const broken = kinds(['.kill leaf-4\n.kill leaf-8\n.wait 10s']);
  expect(broken).not.toContain('servedAtEnd false');
  expect(broken).not.toContain('everServed false');
});

test('time that passed between statements is a wait', () => {
  const done = [
    { text: '.kill leaf-1', startedAtMs: 500, endedAtMs: 500 },
    { text: 'SELECT 1;', startedAtMs: 1_700, endedAtMs: 1_700 },
  ];
  expect(scriptOfDone(done, 0)).toBe('.wait 500ms\n.kill leaf-1\n.wait 1200ms\nSELECT 1;');
});
