import type { NodeId } from '@ha-playground/engine';
import type { Arrangement } from '../shared/arrangement.ts';
import { finished, type InSteps } from '../shared/in-steps.ts';
import { betweenRects, type Rect } from '../shared/rect.ts';
import type { Anatomy } from './anatomy.ts';
import { chooseFit, type Fit, leastHeightOf, roomsIn } from './cluster-fit.ts';
import { type BandRoom, bandsOf, type DatabaseBand } from './leaf-bands.ts';

/** Where everything stands, in CSS pixels from the picture's upper left corner. */
export interface ClusterLayout {
  readonly width: number;
  readonly height: number;
  /** The height at which the picture can be read in full at this width. */
  readonly leastHeight: number;
  readonly anatomy: Anatomy;
  /** The frame of every leaf, by node. */
  readonly leaves: ReadonlyMap<NodeId, LeafPlace>;
  /** Places of pairs that have only one leaf. */
  readonly vacancies: readonly LeafPlace[];
  /** Cells within a leaf: the same columns, and the same size, for all databases. */
  readonly grid: CellGrid;
  /** The databases of a leaf, from the top down. */
  readonly databaseBands: readonly DatabaseBand[];
  /** Do leaves have the names of databases on them? */
  readonly isNamed: boolean;
  readonly columns: readonly ColumnPlace[];
  readonly bands: readonly BandPlace[];
  /** Set on the way from one layout to another, `share` from 0 to 1. */
  readonly way: {
    readonly before: ClusterLayout;
    readonly after: ClusterLayout;
    readonly share: number;
  } | null;
}

export interface LeafPlace extends Rect {
  readonly column: number;
  /** 0 for group 1, 1 for group 2. */
  readonly row: number;
  readonly band: number;
}

export interface CellGrid {
  /** From the left edge of the leaf. */
  readonly x: number;
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly gapX: number;
  readonly gapY: number;
}

/** A pair, or a leaf without redundancy. */
export interface ColumnPlace {
  readonly index: number;
  readonly band: number;
  readonly x: number;
  readonly width: number;
  readonly leaves: readonly [NodeId | null, NodeId | null];
}

/** A stretch of columns below the one before it, where the width is not enough for all of them. */
export interface BandPlace extends Rect {
  /** The rows of the groups. */
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  /** The free strip below the first group, where copies travel. */
  readonly channel: { readonly y: number; readonly height: number };
}

export interface LayoutRequest {
  readonly arrangement: Arrangement;
  /** What every leaf holds, database by database. */
  readonly rooms: readonly BandRoom[];
  readonly isNamed: boolean;
  readonly width: number;
  readonly height: number;
  /** Nothing is written but the names of leaves. */
  readonly isBare?: boolean;
}

/** Around everything, so that frames, rings and badges at the edge are whole. */
const margin = 5;

/** Stands the leaves of `arrangement` into a box, as large as can be read. Pure; whole pixels. */
export const layoutOf = (request: LayoutRequest): ClusterLayout => finished(layoutInSteps(request));

/** The same, which of a thousand leaves takes a while, in two steps. */
export function* layoutInSteps(request: LayoutRequest): InSteps<ClusterLayout> {
  const { arrangement, width, height } = request;
  const room = { width: width - 2 * margin, height: height - 2 * margin };
  const { rooms, isNamed } = request;
  const fitting = {
    rooms,
    isNamed,
    ...room,
    columns: arrangement.columns.length,
    rows: arrangement.rows,
    isBare: request.isBare ?? false,
  };
  const fit = chooseFit(fitting);
  const bands = bandPlaces(fit, arrangement, room.width);
  const leaves = new Map<NodeId, LeafPlace>();
  const vacancies: LeafPlace[] = [];
  const columns = arrangement.columns.map(({ leaves: pair }, index): ColumnPlace => {
    const band = Math.floor(index / fit.columnsInBand);
    const { x: left, rows } = bands[band] as BandPlace;
    const x = left + (index % fit.columnsInBand) * (fit.leafWidth + fit.anatomy.columnGap);
    rows.forEach(({ y }, row) => {
      const place: LeafPlace = {
        x,
        y,
        width: fit.leafWidth,
        height: fit.leafHeight,
        column: index,
        row,
        band,
      };
      const node = pair[row] ?? null;
      if (node === null) vacancies.push(place);
      else leaves.set(node, place);
    });
    return { index, band, x, width: fit.leafWidth, leaves: pair };
  });
  yield;
  const last = bands.at(-1);
  const needed = last === undefined ? 0 : last.y + last.height + margin;
  return {
    width,
    height: Math.max(height, needed),
    leastHeight: leastHeightOf(fitting) + 2 * margin,
    anatomy: fit.anatomy,
    leaves,
    vacancies,
    grid: gridOf(fit),
    databaseBands: bandsOf({ ...fit, rooms: roomsIn(rooms), isNamed, gapY: fit.cellGap.y }),
    isNamed,
    columns,
    bands,
    way: null,
  };
}

/** Where an instance stands. */
export interface CellPlace {
  readonly node: NodeId;
  readonly database: string;
  readonly slot: number;
}

/** The cell at a place, or null where the leaf or its database has none. */
export function cellRect(layout: ClusterLayout, cell: CellPlace): Rect | null {
  if (layout.way !== null) return cellOnTheWay(layout.way, cell);
  const place = layout.leaves.get(cell.node);
  const band = bandOf(layout, cell.database);
  if (place === undefined || band === null) return null;
  const { slot } = cell;
  const { x, columns, cellWidth, cellHeight, gapX, gapY } = layout.grid;
  return {
    x: place.x + x + (slot % columns) * (cellWidth + gapX),
    y: place.y + band.y + Math.floor(slot / columns) * (cellHeight + gapY),
    width: cellWidth,
    height: cellHeight,
  };
}

/** The band of a database that is shown cell by cell; null where it is not. There are few, so looking is soon done. */
export function bandOf({ databaseBands }: ClusterLayout, database: string): DatabaseBand | null {
  for (const band of databaseBands) if (band.database === database) return band.isOpen ? band : null;
  return null;
}

function cellOnTheWay(
  { before, after, share }: NonNullable<ClusterLayout['way']>,
  cell: CellPlace,
): Rect | null {
  const from = cellRect(before, cell);
  const to = cellRect(after, cell);
  return from === null || to === null ? (to ?? from) : betweenRects(from, to, share);
}

function bandPlaces(fit: Fit, arrangement: Arrangement, width: number): BandPlace[] {
  const { anatomy, leafHeight, channelHeight, bandHeight, bands, columnsInBand, leafWidth } = fit;
  const labels = arrangement.rows === 2 ? anatomy : { pairLabel: 0, groupLabel: 0 };
  const shown = Math.min(columnsInBand, arrangement.columns.length);
  const bandWidth = shown * leafWidth + Math.max(0, shown - 1) * anatomy.columnGap;
  const x = margin + labels.groupLabel + Math.floor((width - labels.groupLabel - bandWidth) / 2);
  return Array.from({ length: bands }, (_, band) => {
    const y = margin + fit.top + band * (bandHeight + anatomy.bandGap);
    const first = y + labels.pairLabel;
    const channel = { y: first + leafHeight, height: channelHeight };
    const rows = [{ y: first, height: leafHeight }];
    if (arrangement.rows === 2) rows.push({ y: channel.y + channelHeight, height: leafHeight });
    return { x, y, width: bandWidth, height: bandHeight, rows, channel };
  });
}

function gridOf({ gridColumns, cellWidth, cellHeight, cellGap, leafWidth }: Fit): CellGrid {
  const width = gridColumns * cellWidth + (gridColumns - 1) * cellGap.x;
  return {
    // Whole pixels where there is room for them.
    x: leafWidth - width >= 2 ? Math.floor((leafWidth - width) / 2) : (leafWidth - width) / 2,
    columns: gridColumns,
    cellWidth,
    cellHeight,
    gapX: cellGap.x,
    gapY: cellGap.y,
  };
}
