import type { ActionMark } from '../geometry/action-marks.ts';
import { type ClusterLayout, cellRect, type Rect } from '../geometry/layout.ts';
import type { Brush } from './paint-cell.ts';
import { outline } from './paint-change.ts';
import { grown } from './shapes.ts';

/** Paints which instances the actions of a phase are about: a ring, dashed where the instance is not there just now. */
export function paintLit(brush: Brush, marks: readonly ActionMark[], layout: ClusterLayout): void {
  if (brush.detail === 'density') return paintLitLeaves(brush, marks, layout);
  for (const { node, slot, isThere } of marks) {
    const rect = cellRect(layout, node, slot);
    if (rect === null) continue;
    if (isThere) outline(brush, rect, 1);
    else outlinePlace(brush, rect);
  }
}

/** Where cells are too small to be seen one by one, their leaves are lit. */
function paintLitLeaves(brush: Brush, marks: readonly ActionMark[], { leaves }: ClusterLayout): void {
  for (const node of new Set(marks.map((mark) => mark.node))) {
    const place = leaves.get(node);
    if (place !== undefined) outline(brush, place, 1);
  }
}

function outlinePlace({ context, palette, zoom }: Brush, rect: Rect): void {
  const scale = 1 / Math.max(1, zoom);
  const { x, y, width, height } = grown(rect, 1.5 * scale);
  context.save();
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5 * palette.strokeScale * scale;
  context.setLineDash([4 * scale, 3 * scale]);
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(12, height * 0.32));
  context.stroke();
  context.restore();
}
