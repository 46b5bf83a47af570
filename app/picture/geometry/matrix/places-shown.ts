import type { MatrixLayout, MatrixWindow } from './matrix-layout.ts';
import type { GridPlace } from './walk.ts';

/** The rows of a window and, wherever it is, the active one: an element that has the focus must stay. */
export const rowsShown = ({ firstRow, endRow }: MatrixWindow, { row }: GridPlace): readonly number[] =>
  withActive(range(firstRow, endRow), row - 1);

/** The columns of a window and, wherever it is, the active one. */
export const columnsShown = (
  { firstColumn, endColumn }: MatrixWindow,
  { column }: GridPlace,
  { columns }: MatrixLayout,
): readonly number[] =>
  withActive(
    range(firstColumn, Math.min(endColumn, columns.count)),
    column - 1 < columns.count ? column - 1 : -1,
  );

/** The columns of a window whose ordinal is written, every `step`-th of their database. */
export function columnsLabelled(
  { columns }: MatrixLayout,
  { firstColumn, endColumn }: MatrixWindow,
  step: number,
): readonly number[] {
  return range(firstColumn, Math.min(endColumn, columns.count)).filter((column) => {
    const first = columns.spans.findLast((span) => span.first <= column)?.first ?? 0;
    return (column - first) % step === 0;
  });
}

const withActive = (places: readonly number[], active: number): readonly number[] =>
  active < 0 || places.includes(active) ? places : [...places, active].sort((left, right) => left - right);

const range = (first: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
