import type { Value } from './rows.ts';

/**
 * Compares two values as SQL does: texts without regard to case and to blanks at their end, a text with a number as
 * numbers. Null when either has no value, as then nothing can be said.
 */
export function compareValues(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  return numberOf(left) - numberOf(right);
}

/** The order of ORDER BY: NULL comes before every value. */
export function orderValues(left: Value, right: Value): number {
  if (left === null) return right === null ? 0 : -1;
  return right === null ? 1 : (compareValues(left, right) ?? 0);
}

/** A text that does not begin with a number counts as 0, as in MySQL. */
export function numberOf(value: number | string): number {
  if (typeof value === 'number') return value;
  const number = Number.parseFloat(value);
  return Number.isNaN(number) ? 0 : number;
}

/** Does a condition with this value hold? NULL does not. */
export const isTrue = (value: Value): boolean => value !== null && numberOf(value) !== 0;

/**
 * A text as it is compared: in capitals, so that `_` stands behind all letters, and without the blanks at its end, as in
 * MySQL's utf8mb4_general_ci. Two texts are equal when these are.
 */
export function asCompared(text: string): string {
  const capitals = text.toUpperCase();
  return capitals.endsWith(' ') ? capitals.replace(/ +$/, '') : capitals;
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  const [one, other] = [asCompared(left), asCompared(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}
