import type { CellGrid, ClusterLayout, LeafPlace } from './layout.ts';

/**
 * The layout on the way from one to another, `share` from 0 to 1. A leaf that only one of them has stays where that
 * one puts it; labels and strips are those of the layout that is nearer.
 */
export function betweenLayouts(before: ClusterLayout, after: ClusterLayout, share: number): ClusterLayout {
  if (before === after || share >= 1) return after;
  const leaves = new Map(before.leaves);
  for (const [node, place] of after.leaves)
    leaves.set(node, betweenPlaces(before.leaves.get(node), place, share));
  const nearer = share < 0.5 ? before : after;
  return { ...nearer, leaves, grid: betweenGrids(before.grid, after.grid, share) };
}

function betweenPlaces(before: LeafPlace | undefined, after: LeafPlace, share: number): LeafPlace {
  if (before === undefined) return after;
  return {
    ...after,
    x: between(before.x, after.x, share),
    y: between(before.y, after.y, share),
    width: between(before.width, after.width, share),
    height: between(before.height, after.height, share),
  };
}

function betweenGrids(before: CellGrid, after: CellGrid, share: number): CellGrid {
  return {
    ...after,
    x: between(before.x, after.x, share),
    y: between(before.y, after.y, share),
    cellWidth: between(before.cellWidth, after.cellWidth, share),
    cellHeight: between(before.cellHeight, after.cellHeight, share),
    gapX: between(before.gapX, after.gapX, share),
    gapY: between(before.gapY, after.gapY, share),
  };
}

const between = (before: number, after: number, share: number): number => before + (after - before) * share;
