import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { timesOfLooking } from '../testing/processor-time.ts';
import { checkExercise } from './check-exercise.ts';
import { exerciseOf, pairExercise, said } from './exercise-for-tests.ts';
import { readExercise } from './read-exercise.ts';

/** The text with one thing in place of another, which has to be there. */
function with_(from: string, to: string): string {
  expect(pairExercise).toContain(from);
  return pairExercise.replace(from, to);
}

const saidOf = (from: string, to: string): readonly string[] => said(readExercise(with_(from, to)));

describe('the text of an exercise', () => {
  test('reads what it says, what is expected, and how it is done', () => {
    const { goals, bets, hints, ...exercise } = exerciseOf();
    expect(exercise).toMatchObject({
      id: 'back',
      version: 2,
      title: 'Bring leaf-2 back',
      level: 'first steps',
      minutes: 5,
      par: 2,
      points: 10,
      repair: 'undo',
      feedback: 'continuous',
      prose: 'Why.',
      takeaway: 'A leaf that runs is not yet a leaf that serves.',
    });
    expect(exercise.allow?.map(({ words }) => words)).toEqual(['.start', '.kill', 'ATTACH LEAF']);
    expect(goals.map(({ name, sentence, weight }) => [name, sentence, weight])).toEqual([
      ['back', 'leaf-2 is online.', 3],
      ['served', 'No partition is without a primary.', 1],
    ]);
    expect(bets.map(({ name, choices }) => [name, choices])).toEqual([
      ['state', { kind: 'written', texts: ['online', 'detached', 'nowhere'] }],
    ]);
    expect(hints.map(({ text, when }) => [text, when !== null])).toEqual([
      ['Start it.', false],
      ['It waits for you.', true],
    ]);
  });

  test('the one that docs/exercises.md shows is proved', () => {
    const page = readFileSync(new URL('../../docs/exercises.md', import.meta.url), 'utf8');
    const [, shown = ''] = /^````markdown\n(.*?)^````$/ms.exec(page) ?? [];
    expect(checkExercise(exerciseOf(shown)).unproved).toEqual([]);
  });

  test('without a start of its own it begins in the cluster of free play', () => {
    const start = /## Start[\s\S]*?(?=## Goals)/.exec(pairExercise)?.[0] ?? '';
    expect(exerciseOf(with_(start, '')).start).toContain("'leaf-8'");
  });

  test.each([
    ['par: 2', 'par: two', '7:6 par is a whole number from 0 to 1000.'],
    ['par: 2', '', '1:1 The front matter needs a line par: with a value.'],
    [
      'points: 10',
      'point: 10',
      '8:1 There is no key point. Was points meant? Take it away, or write it as docs/exercises.md says.',
    ],
    ['points: 10', 'id: other', '8:1 The key id is there twice. Keep one.'],
    [
      'ATTACH LEAF\n',
      'ATACH LEAF\n',
      '6:23 No statement begins with ATACH LEAF. Was ATTACH LEAF meant? Name it by its first words, such as ATTACH LEAF or .start.',
    ],
    [
      '## Takeaway',
      '## Takaway',
      '78:1 There is no section Takaway; there is Takeaway. Rename it, or write it as a heading of the third level.',
    ],
    ['expect 3', 'expect 0', '31:1 A weight is a whole number from 1 to 100.'],
    [
      'leaf-2 is online.\n',
      '',
      '30:1 This goal has no sentence: write it before the fence, so that people know what is asked of them.',
    ],
    [
      'answer: SELECT STATE FROM',
      'answers: SELECT STATE FROM',
      '48:1 A bet has no key answers; there is weight, asked, settled, given, moot, answer or choices. A line that goes on is indented.',
    ],
    [
      'choices: online | detached | nowhere',
      'choices: online',
      '49:10 A bet needs two choices or more, with | between them, or a SELECT that finds them.',
    ],
    [
      'settled: when EXISTS',
      'settled: if EXISTS',
      '46:10 An instant is at start, at end, or when and a condition.',
    ],
  ])('%s → %s: says what is wrong, and where', (from, to, sentence) => {
    expect(saidOf(from, to)).toContain(sentence);
  });

  test('what the cluster refuses is told at its place: syntax, a name, a statement of the start', () => {
    const [syntax] = saidOf('back at end (SELECT', 'back at end (SELCT');
    expect(syntax).toMatch(/^32:20 /);
    const [column] = saidOf("'online') = 2", "'online' AND STAT = 1) = 2");
    expect(column).toMatch(/^32:88 Unknown column 'STAT' in 'where clause'\. Did you mean STATE\?/);
    const [condition] = saidOf('AND REACHABLE = 1)', 'AND REACHED = 1)');
    expect(condition).toMatch(/^47:29 Unknown column 'REACHED'/);
    expect(saidOf('CREATE DATABASE test PARTITIONS 2;\n', '')[0]).toMatch(/^13:1 Unknown database 'test'/);
  });

  test('a table that the solution creates can be asked about', () => {
    const text = with_(
      "ATTACH LEAF 'leaf-2';",
      "ATTACH LEAF 'leaf-2';\nCREATE TABLE test.y (id INT);",
    ).replace('back at end (', 'back at end (SELECT COUNT(*) FROM test.y) = 0 AND (');
    expect(said(readExercise(text))).toEqual([]);
    expect(said(readExercise(text.replace('FROM test.y', 'FROM test.z')))).toHaveLength(1);
  });

  test.each([
    ['', '1:1 An exercise begins with front matter'],
    ['---\nid: a', '1:1 The front matter is never closed'],
    [`${pairExercise}\n\`\`\`sql\nSELECT 1;`, ': This fence is never closed'.slice(2)],
    ['x'.repeat(300_000), '1:1 An exercise has at most 200000 characters'],
    ['---\n---\n', 'The section Goals is missing'],
    [`---\nid: \u202e<script>\n---\n`, 'An id has small letters'],
  ])('a text from anywhere is answered (%#)', (text, sentence) => {
    expect(said(readExercise(text)).join('\n')).toContain(sentence);
  });

  test.each([
    ['a key', 'title: Bring', (blanks: string) => `title:${blanks}Bring\u2028`],
    ['a heading', '## Goals', (blanks: string) => `## Goals${blanks}x${blanks}#`],
    ['a sentence', 'leaf-2 is online.', (blanks: string) => `leaf-2 is${blanks}online.`],
    ['a hint', '1. Start it.', (blanks: string) => `1. Start${blanks}it.`],
    ['a fence', '```expect 3', (blanks: string) => `${blanks.replaceAll(' ', '`')}\u2028x\n\`\`\`expect 3`],
  ])('very many blanks in %s are gone through once', (_where, from, to) => {
    const text = with_(from, to(' '.repeat(80_000)));
    const { times } = timesOfLooking(() => readExercise(text));
    expect(times).toBeLessThan(20);
  });

  test('a name that stands as code in a sentence is told without its marks', () => {
    const read = readExercise(with_('leaf-2 is online.', 'The leaf `leaf-2` is online.'));
    expect(read.ok && read.exercise.goals[0]?.sentence).toBe('The leaf leaf-2 is online.');
  });

  test('damaged texts are answered too', () => {
    for (let at = 0; at < pairExercise.length; at += 61) {
      const damaged = `${pairExercise.slice(0, at)}\u0000\`\`\`;${pairExercise.slice(at + 7)}`;
      const read = readExercise(damaged);
      expect(read.ok || read.mistakes.length > 0).toBe(true);
    }
  });
});
