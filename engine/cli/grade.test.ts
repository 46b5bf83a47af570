import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { pairExercise } from '../lessons/exercise-for-tests.ts';
import { checkExercises } from './exercises.ts';
import { grade } from './grade.ts';
import { readOrder } from './order.ts';

const folder = mkdtempSync(join(tmpdir(), 'grade-'));
const exercise = join(folder, 'back.md');
const handedIn = join(folder, 'handed-in');
writeFileSync(exercise, pairExercise);
mkdirSync(join(handedIn, 'more'), { recursive: true });
const solve = ".start leaf-2\n.wait 10s\nATTACH LEAF 'leaf-2';\n";
writeFileSync(join(handedIn, 'a.sql'), `-- bet state: detached\n${solve}`);
writeFileSync(join(handedIn, 'b.sql'), solve);
writeFileSync(join(handedIn, 'more', 'c.sql'), solve);
writeFileSync(join(handedIn, 'd.txt'), 'I was ill, "really".');
writeFileSync(join(handedIn, 'e.txt'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
writeFileSync(join(handedIn, '=f.sql'), '.kill leaf-1\n.wait 10s\n');
symlinkSync('/etc/passwd', join(handedIn, 'g.txt'));

const all = { exercise, asCsv: true, shard: { part: 1, of: 1 } } as const;

/** What is printed, a line each, with the folder's name left out. */
function printedBy(run: () => number): { readonly code: number; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const keep = (text: string): void => {
    lines.push(...text.replaceAll(`${handedIn}/`, '').replaceAll(`${folder}/`, '').split('\n'));
  };
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
  const code = run();
  return { code, lines: lines.map((line) => line.replace(/\r$/, '')) };
}

describe('story grade', () => {
  test('has a row for every file, in natural order, and says of those that cannot be graded why', () => {
    const { code, lines } = printedBy(() => grade(handedIn, all));
    expect(code).toBe(1);
    expect(lines).toEqual([
      'file,exercise,cannot be graded,score,of,passed,steps,par,attempts,hints,not allowed,first mistake,goes another way,same as,near copy of,goal back,goal served,bet state',
      '=f.sql,back,,0,10,no,1,2,1,0,,"At 00:10.000, after .kill leaf-1: leaf-1: process killed. “No partition is without a primary.” was broken then. This cost 1 of the 5 that count.",,,,not yet,broken,open',
      'a.sql,back,,10,10,yes,2,2,1,0,,,,,,met,met,right',
      'b.sql,back,,8,10,yes,2,2,1,0,,,,,,met,met,none',
      'd.txt,,"This is neither a record, nor a link, nor a transcript or script.",,,,,,,,,,,,,,,',
      'e.txt,,This cannot be read as a text.,,,,,,,,,,,,,,,',
      'g.txt,,This cannot be read as a text.,,,,,,,,,,,,,,,',
      'more/c.sql,back,,8,10,yes,2,2,1,0,,,,b.sql,,met,met,none',
    ]);
  });

  test('shards have all rows between them, and copies are found over all files', () => {
    const shards = [1, 2, 3].map((part) =>
      printedBy(() => grade(handedIn, { ...all, shard: { part, of: 3 } })),
    );
    const rows = shards.flatMap(({ lines }) => lines.slice(1));
    expect(rows).toHaveLength(7);
    expect(rows.filter((line) => line.includes(',b.sql,'))).toHaveLength(1);
  });

  test('where nothing says for which exercise, that is said', () => {
    const { lines } = printedBy(() => grade(join(handedIn, 'b.sql'), { ...all, exercise: null }));
    expect(lines[1]).toContain('name it with --exercise');
    expect(printedBy(() => grade(join(folder, 'nothing'), all)).code).toBe(2);
    expect(printedBy(() => grade(handedIn, { ...all, exercise: 'none' })).code).toBe(2);
  });
});

describe('story lesson check', () => {
  test('prints a table of what is proved, and what is not with what to do', () => {
    expect(printedBy(() => checkExercises([exercise]))).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'loose.md'), pairExercise.replace(') = 2\n', ') >= 1\n'));
    const { code, lines } = printedBy(() => checkExercises([join(folder, 'loose.md')]));
    expect(code).toBe(1);
    expect(lines).toContain('loose.md: doing nothing passes: a goal is needed that is not met at the start.');
    expect(lines.at(-2)).toMatch(/\| no {5}\|$/);
  });

  test('says what is wrong with a text, and where', () => {
    writeFileSync(join(folder, 'broken.md'), pairExercise.replace('par: 2', 'par: two'));
    expect(printedBy(() => checkExercises([join(folder, 'broken.md')]))).toEqual({
      code: 2,
      lines: ['broken.md:7:6: par is a whole number from 0 to 1000.'],
    });
  });
});

describe('the command line of exercises', () => {
  test.each([
    ['lesson check a b', { kind: 'checkExercises', named: ['a', 'b'] }],
    ['lesson', { kind: 'unusable', why: 'lesson needs check.' }],
    ['lesson check', { kind: 'unusable', why: 'lesson check needs a folder or a file.' }],
    [
      'grade a --csv --shard 2/3 --exercise b',
      { kind: 'grade', folder: 'a', how: { exercise: 'b', asCsv: true, shard: { part: 2, of: 3 } } },
    ],
    [
      'grade a --shard 4/3',
      { kind: 'unusable', why: 'A shard is written as 2/5: the second of five parts.' },
    ],
    ['grade a --exercise', { kind: 'unusable', why: '--exercise needs a value.' }],
    ['grade', { kind: 'unusable', why: 'grade needs a folder or a file.' }],
    ['grade a b', { kind: 'unusable', why: 'grade takes one folder, and here are 2.' }],
    ['grade a --fast', { kind: 'unusable', why: 'grade knows no option --fast.' }],
  ])('%s', (words, order) => {
    expect(readOrder(words.split(' '))).toEqual(order);
  });
});
