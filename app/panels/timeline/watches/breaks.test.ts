import { describe, expect, test } from 'vitest';
import { breaksOf, nextOf, phasesShown } from './breaks.ts';
import { expectation } from './expectation-for-tests.ts';

const twice = expectation(
  'twice',
  {},
  {
    parts: [
      [0, 'met'],
      [1_000, 'broken'],
      [4_300, 'unknown'],
      [5_000, 'metAgain'],
      [6_000, 'broken'],
    ],
    endMs: 9_000,
  },
);

describe('watches: when an expectation is broken', () => {
  test('the last stretch lasts', () => {
    expect(phasesShown(twice.phases).map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 1_000],
      [1_000, 4_300],
      [4_300, 5_000],
      [5_000, 6_000],
      [6_000, null],
    ]);
    expect(phasesShown([])).toEqual([]);
  });

  test('it breaks where a broken stretch begins; what is not met yet, or pending, breaks nowhere', () => {
    expect(breaksOf(twice)).toEqual([1_000, 6_000]);
    for (const when of ['ever', 'atEnd'] as const) {
      const parts = [
        [0, 'notYet'],
        [1_000, 'pending'],
        [2_000, 'notYet'],
      ] as const;
      expect(breaksOf(expectation('later', { when }, { parts, endMs: 9_000 }))).toEqual([]);
    }
    expect(breaksOf({ name: 'rows', kind: 'number', stretches: [] })).toEqual([]);
  });

  test('the next break and the one before', () => {
    expect(nextOf([1_000, 6_000], 0, 1)).toBe(1_000);
    expect(nextOf([1_000, 6_000], 1_000, 1)).toBe(6_000);
    expect(nextOf([1_000, 6_000], 6_000, 1)).toBe(null);
    expect(nextOf([6_000, 1_000], 6_000, -1)).toBe(1_000);
    expect(nextOf([1_000, 6_000], 9_000, -1)).toBe(6_000);
    expect(nextOf([], 0, -1)).toBe(null);
  });
});
