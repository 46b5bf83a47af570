import { expect, test, vi } from 'vitest';
import { packRecord } from '../packed/index.ts';
import { recordOf } from '../record/record-of.ts';
import { hashOfSetUp } from '../record/starts.ts';
import { writeRecord } from '../record/write-record.ts';
import { Asked } from '../statements/watching/asked.ts';
import { exerciseWording } from '../telling/english/exercises.ts';
import { recordWording } from '../telling/english/records.ts';
import { AskedOfAllTime } from './asked-of-all-time.ts';
import { exerciseOf } from './exercise-for-tests.ts';
import { gradePlayed } from './grade.ts';
import { type GradedClass, type GradingOptions, gradingClass, type HandedInFile } from './graded-class.ts';
import { playScripts } from './play-scripts.ts';
import { beginWith, startIdOf } from './start.ts';
import { playSubmission, readSubmission } from './submission.ts';

const { HANDED_IN = '27' } = process.env;
const count = Number(HANDED_IN);
const exercise = exerciseOf();

/** What the row of a file has to say; the score is of ten points. */
interface Expected {
  readonly refused?: RegExp;
  readonly score?: number;
  readonly passed?: boolean;
  readonly differs?: boolean;
  readonly sameAs?: string;
}

interface Made {
  readonly file: HandedInFile;
  readonly expected: Expected;
}

const recorded = (scripts: readonly string[]): string => {
  const play = playScripts(beginWith(exercise.start).history, scripts);
  const start = { kind: 'story', id: startIdOf(exercise), hash: hashOfSetUp(exercise.start) } as const;
  return writeRecord(recordOf(play, { start }));
};

/** A goal weighs 3, the other 1, the bet 1: the points of a session are twice what it weighs. */
const bets = [
  { line: '-- bet state: detached', weight: 1 },
  { line: '-- bet state: online', weight: 0 },
  { line: '-- somebody who does not bet', weight: 0 },
] as const;

/** Numbered ones differ in how long somebody thinks, so that none is the copy of another by accident. */
function solved(number: number) {
  const bet = bets[number % bets.length] ?? bets[2];
  const pause = `.wait ${1_000 + 37 * number}ms`;
  const scripts = [pause, bet.line, '.start leaf-2', '.wait 10s', "ATTACH LEAF 'leaf-2';"];
  return { scripts, bet };
}

const kinds: readonly ((number: number, before: readonly Made[]) => readonly [string, Expected])[] = [
  // Right, as a record, as a link, and as a script.
  (number) => {
    const { scripts, bet } = solved(number);
    return [recorded(scripts), { score: 8 + 2 * bet.weight, passed: true }];
  },
  (number) => {
    const { scripts, bet } = solved(number);
    const link = `https://example.org/?exercise=back#s=${packRecord(recorded(scripts))}`;
    return [link, { score: 8 + 2 * bet.weight, passed: true }];
  },
  // Begun and left: one goal holds.
  (number) => {
    const { scripts, bet } = solved(number);
    return [recorded(scripts.slice(0, 4)), { score: 2 + 2 * bet.weight, passed: false }];
  },
  // The last copy dies.
  (number) => [
    recorded([`.wait ${2_000 + number}ms`, '.kill leaf-1', '.wait 10s']),
    { score: 0, passed: false },
  ],
  // A score that somebody has written in.
  (number) => [
    `-- score: 10 of 10, passed\n.wait ${3_000 + number}ms\n.start leaf-2\n.wait 10s\n-- goal back: met\n`,
    { score: 2, passed: false },
  ],
  // A history that somebody has written anew, so that it looks solved: it is played as it stands, and its digests tell.
  (number) => [
    recorded([`.wait ${4_000 + number}ms`, '.kill leaf-1', '.wait 10s']).replace(
      '.kill leaf-1',
      '.start leaf-2',
    ),
    { score: 2, passed: false, differs: true },
  ],
  // Copied from the first of all.
  (_, before) => {
    const [first] = before;
    if (first === undefined || typeof first.file.text !== 'string') throw new Error('there is one to copy');
    return [first.file.text, { ...first.expected, sameAs: first.file.name }];
  },
  // Broken, in the file and in the link.
  (number) => {
    const text = recorded(solved(number).scripts);
    return number % 2 === 0
      ? [text.slice(0, 60), { refused: /./ }]
      : [`https://example.org/#s=${packRecord(text).slice(0, -9)}`, { refused: /link/ }];
  },
  // From the future.
  (number) => [recorded(solved(number).scripts).replace('record 1', 'record 9'), { refused: /newer/ }],
];

function made(): readonly Made[] {
  const all: Made[] = [];
  for (let number = 0; number < count; number += 1) {
    const [text, expected] = kinds[number % kinds.length]?.(number, all) ?? ['', {}];
    all.push({ file: { name: `${String(number).padStart(3, '0')}.txt`, text }, expected });
  }
  return all;
}

function graded(files: readonly HandedInFile[], options: Partial<GradingOptions> = {}): GradedClass {
  const grading = gradingClass(files, { exercise, exerciseOfStart: () => null, ...options });
  let step = grading.next();
  while (step.done !== true) step = grading.next();
  return step.value;
}

test('a class: what is wrong is told in the words that are given', () => {
  const { scripts } = solved(0);
  const file = { name: 'new.txt', text: recorded(scripts).replace('record 1', 'record 9') };
  const words = {
    exercise: exerciseWording,
    record: { ...recordWording, fault: { ...recordWording.fault, newerFormat: () => 'zu neu' } },
    tells: () => '',
  };
  expect(graded([file], { words }).table[1]).toContain('zu neu');
});

const submissions = made();

test(`a class of ${count}: right, wrong, forged, copied, broken and newer, and every row is right`, () => {
  const { table, ungraded } = graded(submissions.map(({ file }) => file));
  const [heading = [], ...rows] = table;
  const cell = (row: readonly string[], name: string): string => row[heading.indexOf(name)] ?? '';
  const seen = rows.map((row, index) => ({ row, ...(submissions[index] as Made) }));
  expect(rows).toHaveLength(count);
  expect(ungraded).toBe(submissions.filter(({ expected }) => expected.refused !== undefined).length);
  for (const { row, file, expected } of seen) {
    const { refused, score, passed, differs = false, sameAs = '' } = expected;
    const told = `${file.name}: ${row.join(' | ')}`;
    expect(cell(row, 'file'), told).toBe(file.name);
    if (refused === undefined) expect(cell(row, 'cannot be graded'), told).toBe('');
    else expect(cell(row, 'cannot be graded'), told).toMatch(refused);
    expect(cell(row, 'score'), told).toBe(score === undefined ? '' : String(score));
    expect(cell(row, 'passed'), told).toBe(passed === undefined ? '' : passed ? 'yes' : 'no');
    expect(cell(row, 'goes another way') !== '', told).toBe(differs);
    expect(cell(row, 'same as'), told).toBe(sameAs);
  }
});

test('a class: what it bet stands in sum, whatever the case, and the most frequent choice first', () => {
  const scripts = ['detached', 'Online', 'online', 'nowhere'].map((choice, index) => ({
    name: `${index}.sql`,
    text: `-- bet state: ${choice}\n.start leaf-2\n.wait 1${index}s\n`,
  }));
  expect(graded([...scripts, { name: '4.sql', text: '.start leaf-2' }]).bets).toEqual([
    {
      exercise: 'back',
      question: 'What is leaf-2 called when it answers again?',
      placed: 4,
      right: 1,
      choices: [
        { choice: 'Online', count: 2 },
        { choice: 'detached', count: 1 },
        { choice: 'nowhere', count: 1 },
      ],
    },
  ]);
});

test('a class: a near copy is named, with how much both have in common', () => {
  const common = Array.from({ length: 9 }, (_, index) => `SHOW LEAVES; -- ${index}`);
  const files = [
    { name: 'a.txt', text: recorded([...common, '.start leaf-2']) },
    { name: 'b.txt', text: recorded([...common, 'SHOW PARTITIONS ON test;']) },
  ];
  const { table } = graded(files);
  const near = table.map((row) => row[table[0]?.indexOf('near copy of') ?? 0]);
  expect(near).toEqual(['near copy of', 'b.txt (90 %)', 'a.txt (90 %)']);
});

test('a class: what has to hold at the end is asked at the end alone', () => {
  const asked = vi.spyOn(Asked.prototype, 'ask');
  const questionsIn = (work: () => unknown): number => {
    asked.mockClear();
    work();
    return asked.mock.calls.length;
  };
  for (const scripts of [solved(1).scripts, ['.kill leaf-1', '.wait 10s']]) {
    const play = playScripts(beginWith(exercise.start).history, scripts);
    const all = new AskedOfAllTime(exercise, play);
    const atEveryInstant = questionsIn(() => all.work(() => true));
    expect(questionsIn(() => gradePlayed(exercise, play))).toBeLessThan(atEveryInstant * 0.7);
  }
  asked.mockRestore();
});

// Processor time: the more files, the more it says.
test.runIf(count >= 200)('a class: grading costs no more than three times what playing again costs', () => {
  const files = submissions.map(({ file }) => file);
  const spent = (work: () => void): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const playAll = (): void => {
    for (const { text } of files) {
      const read = readSubmission(typeof text === 'string' ? text : '', recordWording.fault);
      if (read.ok) playSubmission(exercise, read.submission);
    }
  };
  // In turn, so that what else the machine does falls on both.
  const rounds = [0, 1, 2].map(() => ({ play: spent(playAll), grade: spent(() => graded(files)) }));
  const least = (name: 'play' | 'grade'): number => Math.min(...rounds.map((round) => round[name]));
  const [play, grade] = [least('play'), least('grade')];
  const told = `${grade / 1_000 / count} ms each, ${grade / play} times a plain replay`;
  expect(grade / play, told).toBeLessThanOrEqual(3);
  expect(grade / 1_000 / count, told).toBeLessThanOrEqual(50);
});
