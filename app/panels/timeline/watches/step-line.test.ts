import { describe, expect, test } from 'vitest';
import { extentOf, stepLine } from './step-line.ts';

const axis = { startMs: 0, lengthMs: 10_000 };

describe('watches: the line of a number', () => {
  test('it steps where the number changes, from the lowest at the foot to the highest at the top', () => {
    const course = [
      { fromMs: 0, toMs: 2_000, value: 16 },
      { fromMs: 2_000, toMs: 5_000, value: 14 },
      { fromMs: 5_000, toMs: 6_000, value: 16 },
    ];
    expect(stepLine(course, axis)).toBe('M0 0.12H0.2L0.2 0.88H0.5L0.5 0.12H1');
  });

  test('no answer is a gap, and the last answer goes on', () => {
    const course = [
      { fromMs: 0, toMs: 2_000, value: 1 },
      { fromMs: 2_000, toMs: 5_000, value: null },
      { fromMs: 5_000, toMs: 6_000, value: 3 },
    ];
    expect(stepLine(course, axis)).toBe('M0 0.88H0.2M0.5 0.12H1');
  });

  test('a number that never changes lies in the middle', () => {
    expect(stepLine([{ fromMs: 0, toMs: 6_000, value: 4 }], axis)).toBe('M0 0.5H1');
  });

  test('what lies before the axis begins at its edge', () => {
    const course = [
      { fromMs: 0, toMs: 6_000, value: 0 },
      { fromMs: 6_000, toMs: 9_000, value: 10 },
    ];
    expect(stepLine(course, { startMs: 5_000, lengthMs: 2_000 })).toBe('M0 0.88H0.5L0.5 0.12H1');
  });

  test('without a number there is no line', () => {
    const course = [{ fromMs: 0, toMs: 6_000, value: null }];
    expect(stepLine(course, axis)).toBe('');
    expect(extentOf(course)).toBe(null);
  });
});
