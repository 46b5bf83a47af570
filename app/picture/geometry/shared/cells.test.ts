import { ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { leaf } from '../../../presentation/script-for-tests.ts';
import { type CellMark, isSameCell } from './cells.ts';

const cell: CellMark = {
  node: leaf(1),
  database: 'test',
  ordinal: ordinal(3),
  slot: 1,
  look: 'primary',
  role: 'primary',
  isLocked: false,
  isLagging: false,
  word: 'P',
};

describe('cells', () => {
  test('cells: the same are those that look and stand the same, wherever their leaf is', () => {
    expect(isSameCell(cell, { ...cell })).toBe(true);
    expect(isSameCell(cell, { ...cell, node: leaf(2) })).toBe(true);
    const others: readonly Partial<CellMark>[] = [
      { look: 'silent' },
      { slot: 2 },
      { role: 'replica' },
      { isLocked: true },
      { isLagging: true },
      { word: null },
    ];
    expect(others.map((change) => isSameCell(cell, { ...cell, ...change }))).toEqual(others.map(() => false));
  });
});
