import { asCompared, numberOf } from '../../cluster/index.ts';
import type { Cell } from '../types.ts';

export type Cells = readonly Cell[];

/** Two rows are the same group, and the same row of a UNION, when their keys are: texts count whatever their case. */
export function keyOf(cells: Cells): string {
  let key = '';
  for (const cell of cells) key += `${keyOfCell(cell)}\u0000`;
  return key;
}

/** The key of one value. */
export function keyOfCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? `n${cell}` : `t${asCompared(cell)}`;
}

/** A key under which values are found that are equal as a comparison of a number with a text has them. */
export const keyAsNumber = (cell: Cell): string | null => (cell === null ? null : `n${numberOf(cell)}`);

export const keyAsText = (cell: Cell): string | null => (cell === null ? null : keyOfCell(cell));

/** Keys that are remembered by values as they are written: of a column that repeats itself few are made. */
const rememberedKeyLimit = 4_096;

/** The same keys, of which the first are made once. */
export function remembering(keyOfValue: (cell: Cell) => string | null): (cell: Cell) => string | null {
  const known = new Map<Cell, string | null>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const key = keyOfValue(cell);
    if (known.size < rememberedKeyLimit) known.set(cell, key);
    return key;
  };
}
