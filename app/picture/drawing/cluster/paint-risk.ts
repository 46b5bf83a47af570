import { type ClusterLayout, cellRect } from '../../geometry/cluster/cluster-layout.ts';
import type { RiskMark } from '../../geometry/cluster/risk-marks.ts';
import { hasShapes } from '../../geometry/shared/detail.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { Brush } from '../shared/paint-cell.ts';
import { grown } from '../shared/shapes.ts';

/**
 * Paints what one more failure would cost: a cross and a solid frame on what would go offline, a dashed ring around
 * what would be the only copy. The two differ in shape, so they are told apart without their colour; the number of the
 * partition can be read below both.
 */
export function paintRisk(brush: Brush, marks: readonly RiskMark[], layout: ClusterLayout): void {
  if (!hasShapes(brush.detail)) return paintLeavesAtRisk(brush, marks, layout);
  for (const mark of marks) {
    const rect = cellRect(layout, mark);
    if (rect === null) continue;
    if (mark.fate === 'lost') paintLost(brush, rect);
    else paintRing(brush, rect, true);
  }
}

/** Where cells are too small to be seen one by one, the same is said of their leaves. */
function paintLeavesAtRisk(brush: Brush, marks: readonly RiskMark[], layout: ClusterLayout): void {
  const fates = new Map(marks.map(({ node, fate }) => [node, fate]));
  for (const [node, fate] of fates) {
    const place = layout.leaves.get(node);
    if (place === undefined) continue;
    if (fate === 'lost') paintLost(brush, place);
    else paintRing(brush, place, true);
  }
}

function paintLost(brush: Brush, rect: Rect): void {
  const { context, palette, detail, zoom } = brush;
  paintRing(brush, rect, false);
  // Between number and letter where both are written, else at the corner.
  const arm = Math.min(7, rect.height * (detail === 'full' ? 0.26 : 0.2));
  const middle =
    detail === 'full'
      ? { x: rect.x + rect.width * 0.56, y: rect.y + rect.height / 2 }
      : { x: rect.x + rect.width - arm, y: rect.y + arm };
  context.save();
  context.lineCap = 'round';
  // A wider stroke in the colour of the card lets the cross stand out from whatever is under it.
  for (const { colour, weight } of [
    { colour: palette.card, weight: 6 },
    { colour: palette.trouble, weight: 3 },
  ]) {
    context.strokeStyle = colour;
    context.lineWidth = Math.min(weight, arm) * palette.strokeScale * (1 / Math.max(1, zoom));
    context.beginPath();
    context.moveTo(middle.x - arm, middle.y - arm);
    context.lineTo(middle.x + arm, middle.y + arm);
    context.moveTo(middle.x + arm, middle.y - arm);
    context.lineTo(middle.x - arm, middle.y + arm);
    context.stroke();
  }
  context.restore();
}

/** A ring around a cell or a leaf; in the colour of trouble where no other is given. */
export function paintRing(
  { context, palette, zoom }: Brush,
  rect: Rect,
  isDashed: boolean,
  colour = palette.trouble,
): void {
  const scale = 1 / Math.max(1, zoom);
  const { x, y, width, height } = grown(rect, 1.5 * scale);
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = (isDashed ? 2 : 2.5) * palette.strokeScale * scale;
  if (isDashed) context.setLineDash([5 * scale, 3 * scale]);
  context.beginPath();
  context.roundRect(x, y, width, height, isDashed ? Math.min(12, height * 0.32) : 2);
  context.stroke();
  context.restore();
}
