import type { CellMark } from '../geometry/cells.ts';
import type { CellLook } from '../geometry/encoding.ts';
import type { CellGrid, LeafPlace } from '../geometry/layout.ts';
import type { Brush } from './paint-cell.ts';

/** Paints a leaf whose cells are too small to be told apart: the share of each look as a bar, primaries first. */
export function paintDensity(
  { context, palette }: Brush,
  place: LeafPlace,
  grid: CellGrid,
  cells: readonly CellMark[],
  isTroubled: boolean,
): void {
  const slots = grid.columns * grid.rows;
  const width = place.width - 2 * grid.x;
  const height = place.height - grid.y - grid.x;
  let top = place.y + grid.y + height;
  for (const [looks, colour, alpha] of layers) {
    const share = cells.filter((cell) => looks.includes(cell.look)).length / Math.max(slots, 1);
    top -= share * height;
    context.globalAlpha = alpha;
    context.fillStyle = palette[colour];
    context.fillRect(place.x + grid.x, top, width, share * height);
  }
  context.globalAlpha = 1;
  if (!isTroubled) return;
  // The leaf that must not fail next stands out, however many others there are.
  context.strokeStyle = palette.trouble;
  context.lineWidth = Math.min(2.5, width * 0.15);
  context.strokeRect(place.x + grid.x, place.y + grid.y, width, height);
}

/** From the bottom up. */
const layers: readonly (readonly [readonly CellLook[], 'primary' | 'copy' | 'trouble' | 'gone', number])[] = [
  [['primary'], 'primary', 1],
  [['replica', 'leaving'], 'primary', 0.35],
  [['copying'], 'copy', 0.9],
  [['silent', 'down'], 'trouble', 1],
  [['waiting', 'gone', 'orphan'], 'gone', 0.5],
];
