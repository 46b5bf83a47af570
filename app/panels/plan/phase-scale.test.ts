import { describe, expect, test } from 'vitest';
import { phaseScaleOf } from './phase-scale.ts';

const scaled = (...ms: readonly number[]) => phaseScaleOf(ms.map((each) => ({ ms: each })));

describe('phases in one scale', () => {
  test('each is as wide as it lasts, while all can be read', () => {
    const { columns, perMs } = scaled(2_000, 1_000, 1_000);
    expect(columns).toEqual([0.5, 0.25, 0.25]);
    expect(perMs).toBeCloseTo(1 / 4_000);
  });

  test('a short one has room to be read, and its bar stays short', () => {
    const { columns, perMs } = scaled(60_000, 1_000);
    expect(columns).toEqual([0.83, 0.17]);
    expect(1_000 * perMs).toBeLessThan(0.02);
  });

  test.each([
    [[1_000]],
    [[0, 0]],
    [[10, 0, 0, 0, 0, 0, 90_000]],
    [[1, 2, 4, 8, 16, 32, 64]],
    [[1_500, 1_500, 1_000, 700, 1, 3, 4]],
  ])('no bar leaves its column, and columns fill the width (%j)', (ms) => {
    const { columns, perMs } = scaled(...ms);
    expect(columns.reduce((sum, column) => sum + column, 0)).toBeCloseTo(1);
    for (const [index, each] of ms.entries())
      expect(each * perMs).toBeLessThanOrEqual((columns[index] ?? 0) + 1e-9);
  });

  test('no phase: nothing is scaled', () => {
    expect(scaled().columns).toEqual([]);
  });
});
