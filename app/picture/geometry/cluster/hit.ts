import type { NodeId } from '@ha-playground/engine';
import type { Rect } from '../shared/rect.ts';
import type { ClusterLayout } from './cluster-layout.ts';
import type { DatabaseBand } from './leaf-bands.ts';

/** What lies under a point: a leaf, the database whose band it is on, and the slot of a cell if the point is on one. */
export interface Hit {
  readonly node: NodeId;
  readonly database: string | null;
  readonly slot: number | null;
}

/** The leaf and cell at a point of the picture, or null between the leaves. */
export function hitAt(layout: ClusterLayout, x: number, y: number): Hit | null {
  for (const [node, place] of layout.leaves) {
    if (!contains(place, x, y)) continue;
    const below = y - place.y;
    const band = layout.databaseBands.findLast(({ label }) => below >= label.y) ?? null;
    if (band === null || below >= band.y + band.height) return { node, database: null, slot: null };
    return { node, database: band.database, slot: slotAt(layout, band, x - place.x, below) };
  }
  return null;
}

function slotAt({ grid }: ClusterLayout, band: DatabaseBand, x: number, y: number): number | null {
  const column = indexAlong(x - grid.x, grid.cellWidth, grid.gapX, grid.columns);
  const row = indexAlong(y - band.y, grid.cellHeight, grid.gapY, band.rows);
  return column === null || row === null ? null : row * grid.columns + column;
}

function indexAlong(distance: number, size: number, gap: number, count: number): number | null {
  const index = Math.floor(distance / (size + gap));
  const isInGap = distance - index * (size + gap) >= size;
  return index < 0 || index >= count || isInGap ? null : index;
}

const contains = (rect: Rect, x: number, y: number): boolean =>
  x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
