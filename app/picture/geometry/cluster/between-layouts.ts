import { betweenRects } from '../shared/rect.ts';
import type { ClusterLayout, LeafPlace } from './cluster-layout.ts';

/**
 * The layout on the way from one to another, `share` from 0 to 1. A leaf that only one of them has stays where that
 * one puts it; labels and strips are those of the layout that is nearer.
 */
export function betweenLayouts(before: ClusterLayout, after: ClusterLayout, share: number): ClusterLayout {
  if (before === after || share >= 1) return after;
  const leaves = new Map(before.leaves);
  for (const [node, place] of after.leaves) leaves.set(node, onTheWay(before.leaves.get(node), place, share));
  return { ...(share < 0.5 ? before : after), leaves, way: { before, after, share } };
}

const onTheWay = (before: LeafPlace | undefined, after: LeafPlace, share: number): LeafPlace =>
  before === undefined ? after : { ...after, ...betweenRects(before, after, share) };
