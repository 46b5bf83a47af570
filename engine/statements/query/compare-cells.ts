import type { Cell } from '../types.ts';

/**
 * Compares two cells as SQL does: texts without regard to case, a text with a number as numbers. Null when either
 * has no value, as then nothing can be said.
 */
export function compareCells(left: Cell, right: Cell): number | null {
  if (left === null || right === null) return null;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  return numberOf(left) - numberOf(right);
}

/** The order of ORDER BY: NULL comes before every value. */
export function orderCells(left: Cell, right: Cell): number {
  if (left === null) return right === null ? 0 : -1;
  return right === null ? 1 : (compareCells(left, right) ?? 0);
}

/** A text that does not begin with a number counts as 0, as in MySQL. */
export function numberOf(cell: number | string): number {
  if (typeof cell === 'number') return cell;
  const value = Number.parseFloat(cell);
  return Number.isNaN(value) ? 0 : value;
}

/** Does a condition with this value hold? NULL does not. */
export const isTrue = (cell: Cell): boolean => cell !== null && numberOf(cell) !== 0;

function compareTexts(left: string, right: string): number {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}
