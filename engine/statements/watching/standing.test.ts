import { describe, expect, test } from 'vitest';
import type { SimMs } from '../../base/index.ts';
import { parse } from '../../language/index.ts';
import { standingText } from '../../telling/english/watches.ts';
import { standingAt } from './standing.ts';
import { tellCourse } from './stretches.ts';

type Values = readonly (readonly [atMs: SimMs, value: boolean | null | undefined])[];

/** The course of `.expect x EXPECTED` over answers that begin at these instants, up to 100 s. */
function courseOf(expected: string, answers: Values, noticedAfterMs = 0) {
  const parsed = parse(`.expect x ${expected}`);
  if (parsed.kind === 'diagnostic' || parsed.statement.kind !== 'dotExpect')
    throw new Error('an expectation');
  return tellCourse(
    { statement: parsed.statement },
    {
      originMs: 0,
      endMs: 100_000,
      instants: answers.map(([atMs]) => atMs),
      values: answers.map(([, value]) => value),
      happenedBy: (seenMs) => seenMs - noticedAfterMs,
    },
  );
}

const phasesOf = (expected: string, answers: Values) =>
  courseOf(expected, answers).phases.map(({ fromMs, phase }) => [fromMs, phase]);

function toldAt(expected: string, answers: Values, atMs: SimMs): string {
  const standing = standingAt(courseOf(expected, answers), atMs);
  return standing === null ? 'nothing is known' : standingText(standing, { atMs, happenedAt: () => null });
}

/** It holds, does not from 10 s on, has no answer from 30 s on, and holds again from 40 s on. */
const broken: Values = [
  [0, true],
  [10_000, false],
  [30_000, null],
  [40_000, true],
];
/** It does not hold, holds from 10 s on, and no longer from 30 s on. */
const met: Values = [
  [0, false],
  [10_000, true],
  [30_000, false],
];

describe('watches: how an expectation goes', () => {
  test('always: met until it is broken, and afterwards met again', () => {
    expect(phasesOf('always 1 = 1', broken)).toEqual([
      [0, 'met'],
      [10_000, 'broken'],
      [30_000, 'unknown'],
      [40_000, 'metAgain'],
    ]);
  });

  test('always … FOR: pending until it has lasted for so long', () => {
    expect(phasesOf('always 1 = 1 FOR 5s', broken)).toEqual([
      [0, 'met'],
      [10_000, 'pending'],
      [15_000, 'broken'],
      [30_000, 'unknown'],
      [40_000, 'metAgain'],
    ]);
    expect(phasesOf('always 1 = 1 FOR 25s', broken)).toEqual([
      [0, 'met'],
      [10_000, 'pending'],
      [30_000, 'unknown'],
      [40_000, 'met'],
    ]);
  });

  test('always … EVERY: pending until it is asked; what is not asked about never counts', () => {
    expect(phasesOf('always 1 = 1 EVERY 15s', broken)).toEqual([
      [0, 'met'],
      [10_000, 'pending'],
      [15_000, 'broken'],
      [30_000, 'unknown'],
      [45_000, 'metAgain'],
    ]);
    expect(phasesOf('always 1 = 1 EVERY 60s', broken)).toEqual([
      [0, 'met'],
      [10_000, 'pending'],
      [30_000, 'met'],
    ]);
  });

  test('ever: not yet until it is met first, and met from then on; never broken', () => {
    expect(phasesOf('ever 1 = 1', met)).toEqual([
      [0, 'notYet'],
      [10_000, 'met'],
    ]);
    expect(phasesOf('ever 1 = 1 FOR 5s', met)).toEqual([
      [0, 'notYet'],
      [10_000, 'pending'],
      [15_000, 'met'],
    ]);
    expect(phasesOf('ever 1 = 1 FOR 50s', met)).toEqual([
      [0, 'notYet'],
      [10_000, 'pending'],
      [30_000, 'notYet'],
    ]);
  });

  test('at end: as each instant says, were it the last; never broken', () => {
    expect(phasesOf('at end 1 = 1', met)).toEqual([
      [0, 'notYet'],
      [10_000, 'met'],
      [30_000, 'notYet'],
    ]);
  });

  test('what has not been worked out is in no stretch', () => {
    const answers: Values = [
      [0, undefined],
      [10_000, false],
      [30_000, undefined],
      [40_000, true],
    ];
    const { phases } = courseOf('always 1 = 1', answers);
    expect(phases.map(({ fromMs, toMs, phase }) => [fromMs, toMs, phase])).toEqual([
      [10_000, 30_000, 'broken'],
      [40_000, 100_000, 'metAgain'],
    ]);
    expect(toldAt('always 1 = 1', answers, 5_000)).toBe('nothing is known');
  });

  test('what the question before has answered is not known yet: nothing counts before it is asked again', () => {
    const { phases } = courseOf('always 1 = 1 EVERY 60s', [
      [0, undefined],
      [10_000, false],
    ]);
    expect(phases.map(({ fromMs, phase }) => [fromMs, phase])).toEqual([
      [10_000, 'pending'],
      [60_000, 'broken'],
    ]);
  });

  test('what is asked at the last instant alone has a stretch of no length', () => {
    expect(
      phasesOf('always 1 = 1', [
        [0, true],
        [100_000, false],
      ]),
    ).toEqual([
      [0, 'met'],
      [100_000, 'broken'],
    ]);
  });
});

describe('watches: what has become of an expectation by an instant', () => {
  const statesOf = (expected: string, answers: Values, ...instants: readonly SimMs[]) =>
    instants.map((atMs) => standingAt(courseOf(expected, answers), atMs)?.state);

  test('always stays broken, ever stays met, at end is decided by the instant', () => {
    const instants = [0, 9_999, 10_000, 29_999, 30_000, 100_000] as const;
    expect(statesOf('always 1 = 1', broken, ...instants)).toEqual([
      'met',
      'met',
      'broken',
      'broken',
      'broken',
      'broken',
    ]);
    expect(statesOf('ever 1 = 1', met, ...instants)).toEqual([
      'notYet',
      'notYet',
      'met',
      'met',
      'met',
      'met',
    ]);
    expect(statesOf('at end 1 = 1', met, ...instants)).toEqual([
      'notYet',
      'notYet',
      'met',
      'met',
      'notYet',
      'notYet',
    ]);
  });

  test('what is never met is not yet met, and without any answer it is unknown', () => {
    const silent: Values = [[0, null]];
    const never: Values = [[0, false]];
    expect([...statesOf('ever 1 = 1', never, 100_000), ...statesOf('at end 1 = 1', never, 100_000)]).toEqual([
      'notYet',
      'notYet',
    ]);
    for (const when of ['always', 'ever', 'at end'])
      expect(statesOf(`${when} 1 = 1`, silent, 100_000)).toEqual(['unknown']);
  });

  test('from the fact to the firing, as far as EVERY and FOR have let it come', () => {
    const standing = (expected: string, atMs: SimMs) => {
      const { factMs, firedMs, lateByMs } = standingAt(courseOf(expected, broken), atMs) ?? {};
      return [factMs, firedMs, lateByMs];
    };
    expect(standing('always 1 = 1', 100_000)).toEqual([10_000, 10_000, 0]);
    expect(standing('always 1 = 1 FOR 5s', 12_000)).toEqual([10_000, null, null]);
    expect(standing('always 1 = 1 FOR 5s', 100_000)).toEqual([10_000, 15_000, 5_000]);
    expect(standing('always 1 = 1 FOR 5s EVERY 12s', 100_000)).toEqual([10_000, 24_000, 14_000]);
    expect(standing('always 1 = 1 EVERY 60s', 100_000)).toEqual([10_000, null, null]);
    expect(standing('at end 1 = 1', 100_000)).toEqual([null, null, null]);
  });
});

describe('watches: the same in words', () => {
  test.each([
    ['always 1 = 1', 5_000, 'met'],
    ['always 1 = 1', 12_000, 'broken since 00:10.000'],
    ['always 1 = 1', 35_000, 'broken at 00:10.000, no answer since 00:30.000'],
    ['always 1 = 1', 50_000, 'broken at 00:10.000, met again since 00:40.000'],
    ['always 1 = 1 FOR 5s', 13_300, 'met, not so since 00:10.000, for 3.3 s of 5.0 s'],
    ['always 1 = 1 FOR 5s', 16_000, 'broken since 00:15.000, 5.0 s late'],
    ['always 1 = 1 EVERY 12s', 11_000, 'met, not so since 00:10.000, for 1.0 s'],
    ['always 1 = 1 EVERY 12s', 13_000, 'fires since 00:12.000, 2.0 s late'],
    ['always 1 = 1 EVERY 12s', 50_000, 'fired at 00:12.000, 2.0 s late, met again since 00:48.000'],
    ['always 1 = 1 EVERY 60s', 50_000, 'met, never fired: blind to what began at 00:10.000'],
  ])('%s, at %i', (expected, atMs, text) => {
    expect(toldAt(expected, broken, atMs)).toBe(text);
  });

  test.each([
    ['ever 1 = 1', 5_000, 'not yet'],
    ['ever 1 = 1', 50_000, 'met since 00:10.000'],
    ['ever 1 = 1 FOR 5s', 12_000, 'not yet, so since 00:10.000, for 2.0 s of 5.0 s'],
    ['ever 1 = 1 FOR 5s', 50_000, 'met since 00:15.000, 5.0 s late'],
    ['at end 1 = 1', 5_000, 'not yet'],
    ['at end 1 = 1', 20_000, 'met so far, since 00:10.000'],
    ['at end 1 = 1', 50_000, 'not yet'],
  ])('%s, at %i', (expected, atMs, text) => {
    expect(toldAt(expected, met, atMs)).toBe(text);
  });

  test('a second break is told with the first', () => {
    const twice: Values = [
      [0, true],
      [10_000, false],
      [20_000, true],
      [30_000, false],
    ];
    expect(toldAt('always 1 = 1', twice, 40_000)).toBe('broken at 00:10.000, again since 00:30.000');
    expect(toldAt('always 1 = 1 FOR 5s', twice, 32_000)).toBe(
      'broken at 00:15.000, 5.0 s late, not so since 00:30.000, for 2.0 s of 5.0 s',
    );
  });

  test('from a minute on, durations have minutes', () => {
    const late: Values = [
      [0, true],
      [4_300, false],
    ];
    expect(toldAt('always 1 = 1 FOR 80s EVERY 9s', late, 99_000)).toBe('fires since 01:30.000, 1:25.7 late');
  });

  test('without an answer there is none', () => {
    expect(toldAt('always 1 = 1', [[0, null]], 1_000)).toBe('no answer since 00:00.000');
  });

  test('what happened before it was seen is told with both times', () => {
    const told = (expected: string, atMs: SimMs, noticedAfterMs = 3_300) => {
      const standing = standingAt(courseOf(expected, broken, noticedAfterMs), atMs);
      const happenedAt = () => ({ kind: 'died', hosts: ['leaf-7', 'leaf-8'] }) as const;
      return standing === null ? 'nothing is known' : standingText(standing, { atMs, happenedAt });
    };
    expect(told('always 1 = 1 EVERY 12s', 13_000)).toBe(
      'fires since 00:12.000, 5.3 s after leaf-7 and leaf-8 died at 00:06.700, 2.0 s after it was seen',
    );
    expect(told('always 1 = 1', 13_000)).toBe(
      'broken since 00:10.000, 3.3 s after leaf-7 and leaf-8 died at 00:06.700, at once when it was seen',
    );
    expect(told('always 1 = 1 EVERY 12s', 13_000, 0)).toBe(
      'fires since 00:12.000, 2.0 s after leaf-7 and leaf-8 died at 00:10.000',
    );
    expect(told('always 1 = 1 EVERY 60s', 50_000)).toBe('met, never fired: blind to what began at 00:06.700');
    expect(standingAt(courseOf('always 1 = 1 EVERY 12s', broken, 3_300), 100_000)).toMatchObject({
      happenedMs: 6_700,
      factMs: 10_000,
      firedMs: 12_000,
      lateByMs: 5_300,
    });
  });
});

describe('watches: a time without an answer is neither met nor broken', () => {
  /** It holds, has no answer from 10 s to 30 s and from 60 s on, and holds between. */
  const silent: Values = [
    [0, true],
    [10_000, null],
    [30_000, true],
    [60_000, null],
  ];

  test.each([
    ['always 1 = 1', 5_000, 'met', 'met'],
    ['always 1 = 1', 20_000, 'unknown', 'no answer since 00:10.000'],
    ['always 1 = 1', 50_000, 'met', 'met wherever it was answered; no answer from 00:10.000 to 00:30.000'],
    ['always 1 = 1', 70_000, 'unknown', 'no answer since 01:00.000, 2 times in all'],
    ['always 1 = 1 FOR 5s EVERY 1s', 20_000, 'unknown', 'blind: no answer since 00:10.000'],
    [
      'always 1 = 1 FOR 5s EVERY 1s',
      50_000,
      'met',
      'met wherever it was answered; no answer from 00:10.000 to 00:30.000',
    ],
    ['ever 1 = 2', 20_000, 'unknown', 'no answer since 00:10.000'],
    ['at end 1 = 1', 20_000, 'unknown', 'no answer since 00:10.000'],
    ['at end 1 = 1', 50_000, 'met', 'met so far, since 00:30.000'],
  ] as const)('%s, at %i: %s', (expected, atMs, state, text) => {
    const answers = expected.startsWith('ever')
      ? silent.map(([at, value]) => [at, value === null ? null : false] as const)
      : silent;
    expect(standingAt(courseOf(expected, answers), atMs)?.state).toBe(state);
    expect(toldAt(expected, answers, atMs)).toBe(text);
  });

  test('what was broken, or met, for good before stays so', () => {
    expect(standingAt(courseOf('always 1 = 1', broken), 35_000)?.state).toBe('broken');
    const silentLater = [...met.slice(0, 2), [30_000, null]] as Values;
    expect(standingAt(courseOf('ever 1 = 1', silentLater), 35_000)?.state).toBe('met');
  });

  test('an instant knows nothing of the gap that comes after it', () => {
    const gapsAt = (atMs: SimMs) => standingAt(courseOf('always 1 = 1', silent), atMs)?.gaps;
    expect(gapsAt(9_999)).toEqual([]);
    expect(gapsAt(20_000)).toEqual([{ fromMs: 10_000, toMs: 20_000 }]);
    expect(gapsAt(100_000)).toEqual([
      { fromMs: 10_000, toMs: 30_000 },
      { fromMs: 60_000, toMs: 100_000 },
    ]);
  });
});
