import { type ClusterLayout, cellRect, type Rect } from '../geometry/layout.ts';
import type { RiskMark } from '../geometry/risk-marks.ts';
import type { Brush } from './paint-cell.ts';
import { grown } from './shapes.ts';

/**
 * Paints what one more failure would cost: a cross over what would go offline, a dashed ring around what would be the
 * only copy. The two differ in shape, so they are told apart without their colour.
 */
export function paintRisk(brush: Brush, marks: readonly RiskMark[], layout: ClusterLayout): void {
  if (brush.detail === 'density') return;
  for (const mark of marks) {
    const rect = cellRect(layout, mark.node, mark.slot);
    if (rect === null) continue;
    if (mark.fate === 'lost') paintCross(brush, rect);
    else paintRing(brush, rect);
  }
}

function paintCross({ context, palette, zoom }: Brush, rect: Rect): void {
  const inset = Math.min(5, rect.height * 0.16);
  const { x, y, width, height } = grown(rect, -inset);
  context.save();
  context.lineCap = 'round';
  // A wider stroke in the colour of the card lets the cross stand out from whatever is under it.
  for (const { colour, weight } of [
    { colour: palette.card, weight: 5.5 },
    { colour: palette.trouble, weight: 2.75 },
  ]) {
    context.strokeStyle = colour;
    context.lineWidth = (weight * palette.strokeScale) / Math.max(1, zoom);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + width, y + height);
    context.moveTo(x + width, y);
    context.lineTo(x, y + height);
    context.stroke();
  }
  context.restore();
}

function paintRing({ context, palette, zoom }: Brush, rect: Rect): void {
  const scale = 1 / Math.max(1, zoom);
  const { x, y, width, height } = grown(rect, 1.5 * scale);
  context.save();
  context.strokeStyle = palette.trouble;
  context.lineWidth = 2 * palette.strokeScale * scale;
  context.setLineDash([5 * scale, 3 * scale]);
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(12, height * 0.32));
  context.stroke();
  context.restore();
}
