/**
 * How much of a partition instance can be told apart on the screen: `full` has room for number and letter, `number`
 * for the number, `shape` for the shape alone, `dot` for its colour; below that a leaf shows shares instead of cells.
 */
export type Detail = 'full' | 'number' | 'shape' | 'dot' | 'density';

/** From the least to the most. */
export const details: readonly Detail[] = ['density', 'dot', 'shape', 'number', 'full'];

/** The detail of a cell that is drawn `width` by `height` CSS pixels large, zoom included. */
export function detailOf(width: number, height: number): Detail {
  if (width >= 44 && height >= 24) return 'full';
  if (width >= 18 && height >= 13) return 'number';
  if (width >= 5 && height >= 4) return 'shape';
  if (width >= leastDot && height >= leastDot) return 'dot';
  return 'density';
}

/** Are cells large enough for marks of their own, such as rings? Otherwise their leaf is marked. */
export const hasShapes = (detail: Detail): boolean => detail !== 'dot' && detail !== 'density';

/** Two pixels of a plain screen, less what a gap between them takes. */
export const leastDot = 1.5;
