/**
 * A place in the grid as the keyboard walks it: row 0 is the line of ordinals, column 0 the names of leaves, and the
 * last column their counts.
 */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  /** The last row and column that can be walked to. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Rows that Page Up and Page Down leap over. */
  readonly page: number;
}

/** Where a key leads from `place`, as in every grid; null for a key that is no move. */
export function walked(place: GridPlace, key: string, hasControl: boolean, size: GridSize): GridPlace | null {
  const { row, column } = place;
  const { lastRow, lastColumn, page } = size;
  const to = (nextRow: number, nextColumn: number): GridPlace => ({
    row: Math.max(0, Math.min(lastRow, nextRow)),
    column: Math.max(0, Math.min(lastColumn, nextColumn)),
  });
  switch (key) {
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'Home':
      return to(hasControl ? 0 : row, 0);
    case 'End':
      return to(hasControl ? lastRow : row, lastColumn);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return null;
  }
}
