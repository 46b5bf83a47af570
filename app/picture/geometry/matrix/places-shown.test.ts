import { describe, expect, test } from 'vitest';
import { rowsShown } from './places-shown.ts';

const window = { firstRow: 3, endRow: 6, firstColumn: 0, endColumn: 0 };

describe('places that are shown', () => {
  test('places: the rows of the window, and the active one before or after them', () => {
    expect(rowsShown(window, { row: 5, column: 1 })).toEqual([3, 4, 5]);
    expect(rowsShown(window, { row: 2, column: 1 })).toEqual([1, 3, 4, 5]);
    expect(rowsShown(window, { row: 9, column: 1 })).toEqual([3, 4, 5, 8]);
    expect(rowsShown(window, { row: 0, column: 1 })).toEqual([3, 4, 5]);
  });
});
