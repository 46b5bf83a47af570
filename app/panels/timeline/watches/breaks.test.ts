import { describe, expect, test } from 'vitest';
import { answerAt, breaksIn, holdingsOf, nextOf } from './breaks.ts';

const course = [
  { fromMs: 0, toMs: 1_000, value: true },
  { fromMs: 1_000, toMs: 2_000, value: false },
  { fromMs: 2_000, toMs: 4_300, value: false },
  { fromMs: 4_300, toMs: 5_000, value: null },
  { fromMs: 5_000, toMs: 6_000, value: true },
  { fromMs: 6_000, toMs: 9_000, value: false },
];

describe('watches: when an expectation is broken', () => {
  test('stretches that say the same are one, and the last one lasts', () => {
    expect(holdingsOf(course)).toEqual([
      { look: 'met', startMs: 0, endMs: 1_000 },
      { look: 'broken', startMs: 1_000, endMs: 4_300 },
      { look: 'unknown', startMs: 4_300, endMs: 5_000 },
      { look: 'met', startMs: 5_000, endMs: 6_000 },
      { look: 'broken', startMs: 6_000, endMs: null },
    ]);
    expect(holdingsOf([])).toEqual([]);
  });

  test('it breaks where a broken stretch begins', () => {
    expect(breaksIn(course)).toEqual([1_000, 6_000]);
    expect(breaksIn([{ fromMs: 0, toMs: 9, value: true }])).toEqual([]);
  });

  test('the next break and the one before', () => {
    expect(nextOf([1_000, 6_000], 0, 1)).toBe(1_000);
    expect(nextOf([1_000, 6_000], 1_000, 1)).toBe(6_000);
    expect(nextOf([6_000, 1_000], 6_000, 1)).toBe(null);
    expect(nextOf([1_000, 6_000], 6_000, -1)).toBe(1_000);
    expect(nextOf([1_000, 6_000], 9_000, -1)).toBe(6_000);
    expect(nextOf([], 0, -1)).toBe(null);
  });

  test('the answer at an instant', () => {
    expect([0, 999, 1_000, 4_300, 99_000].map((atMs) => answerAt(course, atMs))).toEqual([
      true,
      true,
      false,
      null,
      false,
    ]);
    expect(answerAt(course, -1)).toBe(undefined);
    expect(answerAt([], 0)).toBe(undefined);
  });
});
