import { describe, expect, it } from 'vitest';
import { placeReached } from './arrow-keys.ts';

const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter'];

describe('arrow keys', () => {
  it('lead to the neighbours along the axis and to both ends', () => {
    const reached = (axis: 'across' | 'down' | 'both') =>
      keys.map((key) => placeReached(key, { from: 2, count: 5, axis }));
    expect(reached('across')).toEqual([3, 1, null, null, 0, 4, null]);
    expect(reached('down')).toEqual([null, null, 3, 1, 0, 4, null]);
    expect(reached('both')).toEqual([3, 1, 3, 1, 0, 4, null]);
  });

  it('stay at the ends of a list, and go on at the other end of a round one', () => {
    const reached = (from: number, isRound: boolean) =>
      ['ArrowRight', 'ArrowLeft'].map((key) =>
        placeReached(key, { from, count: 3, axis: 'across', isRound }),
      );
    expect([reached(0, false), reached(2, false)]).toEqual([
      [1, 0],
      [2, 1],
    ]);
    expect([reached(0, true), reached(2, true)]).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });
});
