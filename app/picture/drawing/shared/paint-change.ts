import { restOf } from '../../geometry/cluster/tracks.ts';
import type { CellMark } from '../../geometry/shared/cells.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { CellChange } from '../../geometry/shared/staged-cells.ts';
import { type Brush, paintCell } from './paint-cell.ts';
import { grown } from './shapes.ts';

/** Where a cell is now, or null when it is not seen. */
type Place = (cell: CellMark) => Rect | null;

/** Paints a cell half before and half after a change, where nothing travels: the cell is outlined. */
export function paintFading(brush: Brush, change: CellChange, progress: number, place: Place): void {
  crossFade(brush, change, progress, place);
  const cell = change.after ?? change.before;
  const rect = cell === null ? null : place(cell);
  if (rect !== null) outline(brush, rect, 1);
}

function crossFade(brush: Brush, { before, after }: CellChange, share: number, place: Place): void {
  // A copy that ends has arrived in full.
  if (share < 1)
    withAlpha(brush, restOf(share, { isReplaced: after !== null }), () => paint(brush, before, place, 1));
  if (share > 0) withAlpha(brush, share, () => paint(brush, after, place));
}

function paint(brush: Brush, cell: CellMark | null, place: Place, share = 0): void {
  const rect = cell === null ? null : place(cell);
  if (cell !== null && rect !== null) paintCell(brush, rect, cell, share);
}

/** A ring around a cell, in the colour of text. */
export function outline({ context, palette, zoom }: Brush, rect: Rect, alpha: number): void {
  context.save();
  context.globalAlpha *= alpha;
  context.strokeStyle = palette.ink;
  context.lineWidth = (2 * palette.strokeScale) / Math.max(1, zoom);
  const around = grown(rect, 2.5 / Math.max(1, zoom));
  context.beginPath();
  context.roundRect(around.x, around.y, around.width, around.height, Math.min(12, around.height * 0.32));
  context.stroke();
  context.restore();
}

function withAlpha({ context }: Brush, alpha: number, paintIt: () => void): void {
  if (alpha <= 0) return;
  context.save();
  context.globalAlpha *= Math.min(1, alpha);
  paintIt();
  context.restore();
}
