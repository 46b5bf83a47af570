import type { NodeId } from '@ha-playground/engine';
import { centreOf } from '../shared/rect.ts';
import type { ClusterLayout, LeafPlace } from './cluster-layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The leaf that an arrow key leads to, or null at the edge. Left and right stay in the group, also across bands. */
export function neighbourOf(layout: ClusterLayout, node: NodeId, direction: Direction): NodeId | null {
  const from = layout.leaves.get(node);
  if (from === undefined) return null;
  const isAlong = direction === 'left' || direction === 'right';
  return isAlong
    ? inRow(layout, from, direction === 'left' ? -1 : 1)
    : acrossRows(layout, from, direction === 'up' ? -1 : 1);
}

function inRow(layout: ClusterLayout, from: LeafPlace, step: 1 | -1): NodeId | null {
  for (let column = from.column + step; column >= 0 && column < layout.columns.length; column += step) {
    const node = layout.columns[column]?.leaves[from.row] ?? null;
    if (node !== null) return node;
  }
  return null;
}

/** The nearest leaf of the nearest row above or below. */
function acrossRows(layout: ClusterLayout, from: LeafPlace, step: 1 | -1): NodeId | null {
  const here = centreOf(from);
  let nearest: { readonly node: NodeId; readonly distance: number } | null = null;
  for (const [node, place] of layout.leaves) {
    const there = centreOf(place);
    const down = (there.y - here.y) * step;
    if (down <= from.height / 2) continue;
    // A row further away is further than anything within a row.
    const distance = down * layout.width + Math.abs(there.x - here.x);
    if (nearest === null || distance < nearest.distance) nearest = { node, distance };
  }
  return nearest?.node ?? null;
}
