import { describe, expect, test } from 'vitest';
import { compare, growthExponent, median, percentile } from './measure.ts';

describe('measuring', () => {
  test('bench: the median is the middle value, of an even number the lower one', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2, 0]);
  });

  test('bench: 95 of 100 values are at most the 95th percentile', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(values, 95), percentile(values, 100)]).toEqual([95, 100]);
  });

  test('bench: the exponent of a line is 1, of a square 2', () => {
    const points = (cost: (size: number) => number) =>
      [10, 100, 1_000].map((size) => ({ size, cost: cost(size) }));
    expect(growthExponent(points((size) => 3 * size))).toBeCloseTo(1);
    expect(growthExponent(points((size) => size * size))).toBeCloseTo(2);
  });

  test('bench: work and its base are repeated until they are warm, then timed as often as asked', () => {
    let works = 0;
    const busy = (rounds: number) => Array.from({ length: rounds }, (_, index) => index % 7);
    const work = () => {
      works += 1;
      return busy(40_000);
    };
    const { ratio, workMs, baseMs } = compare({ work, base: () => busy(400), runs: 5, warmUpMs: 20 });
    expect(works).toBeGreaterThan(5);
    expect(ratio).toBe(workMs / baseMs);
    expect(ratio).toBeGreaterThan(5);
  });
});
