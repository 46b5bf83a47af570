import { unreachable } from '../../base/index.ts';
import { numberOf, orderValues } from '../../cluster/index.ts';
import type { Cell } from '../types.ts';

export type AggregateCall = 'min' | 'max' | 'count' | 'sum' | 'avg';

/** Decimals that AVG prints, as MySQL does for integers. */
const averageDecimals = 4;

/**
 * The value of an aggregate over a group: `cells` are the operand's values, null for COUNT(*), which counts all
 * `rows`. NULLs do not count; without values COUNT is 0 and every other aggregate NULL.
 */
export function aggregate(call: AggregateCall, cells: readonly Cell[] | null, rows: number): Cell {
  if (cells === null) return rows;
  const values = cells.filter((cell) => cell !== null);
  if (call === 'count') return values.length;
  if (values.length === 0) return null;
  switch (call) {
    case 'min':
      return values.reduce((least, value) => (orderValues(value, least) < 0 ? value : least));
    case 'max':
      return values.reduce((most, value) => (orderValues(value, most) > 0 ? value : most));
    case 'sum':
      return total(values);
    case 'avg':
      return averageOf(total(values), values.length);
    default:
      return unreachable(call);
  }
}

/** AVG, as it is printed. */
export const averageOf = (sum: number, count: number): string => (sum / count).toFixed(averageDecimals);

const total = (values: readonly (number | string)[]): number =>
  values.reduce<number>((sum, value) => sum + numberOf(value), 0);
