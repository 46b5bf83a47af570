import { easeCubicInOut } from 'd3-ease';
import type { CellMark } from '../geometry/cells.ts';
import type { CellChange, FlagMark } from '../geometry/changes.ts';
import { leadingPart } from '../geometry/curve.ts';
import { flagPath } from '../geometry/flag-path.ts';
import { type ClusterLayout, cellRect, type Rect } from '../geometry/layout.ts';
import { type Brush, paintCell, traceCell } from './paint-cell.ts';
import { cutRectangle, grown } from './shapes.ts';

/** Where a cell is now, or null when its leaf has no place. */
export type Place = (cell: CellMark) => Rect | null;

/** The flag is on its way in this part of a promotion; before it the old primary gives it up, after it the new one shows it. */
const crossing = { from: 0.08, to: 0.72 };

/** Paints a cell on its way from one look to another; `progress` 0 to 1 is linear. */
export function paintChange(brush: Brush, change: CellChange, progress: number, place: Place): void {
  const { before, after, kind } = change;
  switch (kind) {
    case 'failure':
      return paint(brush, after, place);
    case 'promotion':
      return paintPromotion(brush, change, progress, place);
    case 'drop':
      return paintShrinking(brush, before, easeCubicInOut(progress), place);
    case 'placement':
      return paintGrowing(brush, after, easeCubicInOut(progress), place);
    default:
      return crossFade(brush, change, easeCubicInOut(progress), place);
  }
}

/** Paints a cell half before and half after a change, as reduced motion has every change: the cell is outlined. */
export function paintFading(brush: Brush, change: CellChange, progress: number, place: Place): void {
  crossFade(brush, change, progress, place);
  const cell = change.after ?? change.before;
  const rect = cell === null ? null : place(cell);
  if (rect !== null) outline(brush, rect, 1);
}

/** Paints a flag between the former primary and the next one. */
export function paintFlag(
  { context, palette }: Brush,
  flag: FlagMark,
  progress: number,
  layout: ClusterLayout,
): void {
  const from = cellRect(layout, flag.from.node, flag.from.slot);
  const to = cellRect(layout, flag.to.node, flag.to.slot);
  if (from === null || to === null || progress >= crossing.to || progress <= crossing.from) return;
  const share = easeCubicInOut((progress - crossing.from) / (crossing.to - crossing.from));
  const { x, y } = leadingPart(flagPath(layout, from, to), share).end;
  const width = Math.min(30, to.width * 0.5);
  const height = Math.min(22, to.height * 0.62);
  cutRectangle(context, { x: x - width / 2, y: y - height / 2, width, height });
  context.fillStyle = palette.primary;
  context.fill();
  context.strokeStyle = palette.card;
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = palette.onPrimary;
  context.font = `700 ${height * 0.6}px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(flag.ordinal), x, y + 0.5);
}

function paintPromotion(brush: Brush, change: CellChange, progress: number, place: Place): void {
  const { before, after } = change;
  const becomesPrimary = after?.look === 'primary';
  const share = becomesPrimary
    ? easeCubicInOut(within((progress - crossing.to) / 0.12))
    : easeCubicInOut(within(progress / crossing.from / 2));
  crossFade(brush, { kind: change.kind, before, after }, share, place);
  const rect = after === null ? null : place(after);
  if (becomesPrimary && rect !== null)
    pulse(brush, rect, within((progress - crossing.to) / (1 - crossing.to)));
}

/** One ring that leaves the cell and fades. */
function pulse({ context, palette }: Brush, rect: Rect, progress: number): void {
  if (progress <= 0 || progress >= 1) return;
  context.save();
  context.globalAlpha *= 1 - progress;
  context.strokeStyle = palette.primary;
  context.lineWidth = 2.5;
  cutRectangle(context, grown(rect, 1 + 8 * progress));
  context.stroke();
  context.restore();
}

function paintShrinking(brush: Brush, cell: CellMark | null, share: number, place: Place): void {
  const rect = cell === null ? null : place(cell);
  if (cell === null || rect === null) return;
  const shrunk = grown(rect, -share * Math.min(rect.width, rect.height) * 0.5);
  withAlpha(brush, 1 - share * 0.6, () =>
    paintCell(brush, rect.width - shrunk.width < 2 ? rect : shrunk, cell),
  );
  traceCell(brush.context, shrunk, cell);
  brush.context.strokeStyle = brush.palette.trouble;
  brush.context.lineWidth = 2;
  brush.context.stroke();
}

function paintGrowing(brush: Brush, cell: CellMark | null, share: number, place: Place): void {
  const rect = cell === null ? null : place(cell);
  if (cell === null || rect === null) return;
  withAlpha(brush, share, () => paintCell(brush, grown(rect, -(1 - share) * rect.height * 0.2), cell));
}

function crossFade(brush: Brush, { before, after }: CellChange, share: number, place: Place): void {
  // A copy that ends has arrived in full.
  if (share < 1)
    withAlpha(brush, after === null ? 1 - share : Math.min(1, 2 - 2 * share), () =>
      paint(brush, before, place, 1),
    );
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

const within = (share: number): number => Math.max(0, Math.min(1, share));
