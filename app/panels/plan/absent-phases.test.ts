import { describe, expect, test } from 'vitest';
import { absentPhasesOf } from './absent-phases.ts';

const absent = (present: readonly number[], isWhole = true, kind: 'rebalance' | 'failover' = 'rebalance') =>
  absentPhasesOf({ kind, present, isWhole }).map(({ first, last, why }) => `${first}–${last} ${why}`);

describe('phases that a plan does not have', () => {
  test('a move to a new pair: nothing is missing, nothing is copied back', () => {
    expect(absent([4, 5, 6])).toEqual(['1–3 nothingMissing', '7–7 nothingBack']);
  });

  test('what is offline is not called whole', () => {
    expect(absent([4, 5, 6], false)[0]).toBe('1–3 nothingToRestore');
  });

  test('second copies alone: nothing moves, nothing is left over', () => {
    expect(absent([2])).toEqual(['4–5 nothingMoves', '6–6 nothingLeft', '7–7 nothingBack']);
  });

  test('a whole plan lacks none; other operations and empty plans are not explained so', () => {
    expect(absent([1, 2, 3, 4, 5, 6, 7])).toEqual([]);
    expect(absent([])).toEqual([]);
    expect(absent([6], true, 'failover')).toEqual([]);
  });
});
