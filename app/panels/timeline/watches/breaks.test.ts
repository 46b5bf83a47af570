import { describe, expect, test } from 'vitest';
import { firstStop, nextOf, phasesShown, stoppedAt, stopsOf } from './breaks.ts';
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

  test('it stops where a broken stretch begins, and where its answers end', () => {
    expect(stopsOf(twice)).toEqual([
      { kind: 'broken', atMs: 1_000 },
      { kind: 'unanswered', atMs: 4_300 },
      { kind: 'broken', atMs: 6_000 },
    ]);
    expect(stoppedAt([twice], { kind: 'unanswered', atMs: 4_300 })).toEqual(['twice']);
    expect(stoppedAt([twice], { kind: 'broken', atMs: 4_300 })).toEqual([]);
    expect(firstStop([twice], 'broken')).toEqual({ atMs: 1_000, names: ['twice'] });
    const neverAsked = expectation('silent', {}, { parts: [[0, 'unknown']], endMs: 9_000 });
    expect(stopsOf(neverAsked)).toEqual([]);
    expect(firstStop([neverAsked], 'unanswered')).toBeNull();
  });

  test('what is not met yet, or pending, stops nowhere', () => {
    for (const when of ['ever', 'atEnd'] as const) {
      const parts = [
        [0, 'notYet'],
        [1_000, 'pending'],
        [2_000, 'notYet'],
      ] as const;
      expect(stopsOf(expectation('later', { when }, { parts, endMs: 9_000 }))).toEqual([]);
    }
    expect(stopsOf({ name: 'rows', kind: 'number', stretches: [] })).toEqual([]);
  });

  test('an alert fires, and stops too where that begins for which it never does', () => {
    const parts = [
      [0, 'met'],
      [1_000, 'pending'],
      [4_300, 'met'],
      [6_000, 'pending'],
      [7_000, 'broken'],
      [8_000, 'pending'],
    ] as const;
    const alert = expectation('alert', { everyMs: 1_000 }, { parts, endMs: 9_000 });
    expect(stopsOf(alert)).toEqual([
      { kind: 'missed', atMs: 1_000 },
      { kind: 'fires', atMs: 7_000 },
    ]);
    expect(stopsOf(expectation('no alert', {}, { parts, endMs: 9_000 }))).toEqual([
      { kind: 'broken', atMs: 7_000 },
    ]);
  });

  test('what an alert misses begins when it happened, though the list that it asks shows it later', () => {
    const parts = [
      [0, 'met'],
      [3_100, 'pending', 3_100, 1_000],
      [4_300, 'met'],
    ] as const;
    const alert = expectation('blind', { everyMs: 60_000 }, { parts, endMs: 9_000 });
    expect(stopsOf(alert)).toEqual([{ kind: 'missed', atMs: 1_000 }]);
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
