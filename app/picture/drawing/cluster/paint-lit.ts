import type { ActionMark } from '../../geometry/cluster/action-marks.ts';
import { type ClusterLayout, cellRect } from '../../geometry/cluster/cluster-layout.ts';
import { hasShapes } from '../../geometry/shared/detail.ts';
import type { Brush } from '../shared/paint-cell.ts';
import { paintRing } from './paint-risk.ts';

/**
 * Paints which instances the actions of a phase are about: a ring, dashed where the instance is not there just now.
 * Where cells are too small to be seen one by one, their leaves are lit.
 */
export function paintLit(brush: Brush, marks: readonly ActionMark[], layout: ClusterLayout): void {
  const isDense = !hasShapes(brush.detail);
  const leaves = new Set<number>();
  for (const mark of marks) {
    const { node, isThere } = mark;
    if (isDense && leaves.has(node)) continue;
    leaves.add(node);
    const rect = isDense ? (layout.leaves.get(node) ?? null) : cellRect(layout, mark);
    if (rect !== null) paintRing(brush, rect, !isThere && !isDense, brush.palette.ink);
  }
}
