import type { Rect } from '../shared/rect.ts';
import type { Density } from './density.ts';
import { type MatrixColumns, spanAt } from './matrix-columns.ts';

/** Where rows and columns stand, in CSS pixels from the upper left corner of the whole matrix. */
export interface MatrixLayout {
  readonly density: Density;
  readonly columns: MatrixColumns;
  readonly rows: number;
  /** The first row of group 2; `rows` where there is one group. */
  readonly secondGroup: number;
  /** The line of ordinals, which stays in sight. */
  readonly headerHeight: number;
  /** The names of leaves at the left, which stay in sight. */
  readonly nameWidth: number;
  /** The counts of leaves at the right, which stay in sight. */
  readonly countsWidth: number;
  /** Is there room for states beside the names? */
  readonly hasStates: boolean;
  readonly width: number;
  readonly height: number;
}

/** A stretch of rows and columns: ends are excluded. */
export interface MatrixWindow {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** The line of ordinals, and above it the names of databases where there are several. */
const headerHeights = { ordinals: 28, databases: 42 };
/** Between databases, and between groups, where the name of the second one stands. */
const databaseGap = 18;
const groupGap = 26;

export function matrixLayout(request: {
  readonly density: Density;
  readonly columns: MatrixColumns;
  readonly rows: number;
  readonly secondGroup: number;
  readonly nameWidth: number;
  readonly countsWidth: number;
  readonly hasStates: boolean;
  readonly leastWidth: number;
}): MatrixLayout {
  const { leastWidth, ...given } = request;
  const { density, columns, rows, secondGroup, nameWidth, countsWidth } = given;
  const groups = secondGroup < rows ? groupGap : 0;
  const needed = nameWidth + columns.count * density.columnWidth + gapsBetween(columns) + countsWidth;
  const headerHeight = headerHeightOf(columns);
  return {
    ...given,
    headerHeight,
    width: Math.max(leastWidth, needed),
    height: headerHeight + rows * density.rowHeight + groups,
  };
}

/** The width of all gaps between databases. */
export const gapsBetween = ({ spans }: MatrixColumns): number => Math.max(0, spans.length - 1) * databaseGap;

/** The room that cells have in a box. */
export const roomForCells = (
  box: { readonly width: number; readonly height: number },
  beside: {
    readonly nameWidth: number;
    readonly countsWidth: number;
    readonly groups: 1 | 2;
    readonly columns: MatrixColumns;
  },
): { readonly width: number; readonly height: number } => ({
  width: box.width - beside.nameWidth - beside.countsWidth - gapsBetween(beside.columns),
  height: box.height - headerHeightOf(beside.columns) - (beside.groups === 2 ? groupGap : 0),
});

const headerHeightOf = ({ spans }: MatrixColumns): number =>
  spans.length > 1 ? headerHeights.databases : headerHeights.ordinals;

export const rowTop = ({ density, secondGroup, headerHeight }: MatrixLayout, row: number): number =>
  headerHeight + row * density.rowHeight + (row >= secondGroup ? groupGap : 0);

export function columnLeft({ density, columns, nameWidth }: MatrixLayout, column: number): number {
  const gaps = Math.max(0, spanAt(columns.spans, column)) * databaseGap;
  return nameWidth + column * density.columnWidth + gaps;
}

/** The square of a cell. */
export function matrixCellRect(layout: MatrixLayout, row: number, column: number): Rect {
  const { cell, columnWidth, rowHeight } = layout.density;
  return {
    x: columnLeft(layout, column) + (columnWidth - cell) / 2,
    y: rowTop(layout, row) + (rowHeight - cell) / 2,
    width: cell,
    height: cell,
  };
}

/** The rows and columns that can be seen of a matrix scrolled to `left` and `top`. */
export function windowOf(
  layout: MatrixLayout,
  view: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
): MatrixWindow {
  const { nameWidth, countsWidth, headerHeight } = layout;
  const firstRow = rowAt(layout, view.top + headerHeight) ?? 0;
  const lastRow = rowAt(layout, view.top + view.height) ?? layout.rows - 1;
  const firstColumn = columnNear(layout, view.left + nameWidth);
  const lastColumn = columnNear(layout, view.left + Math.max(nameWidth, view.width - countsWidth));
  return { firstRow, endRow: lastRow + 1, firstColumn, endColumn: lastColumn + 1 };
}

/** The row at a height, the nearest where there is none; null when the matrix has no rows. */
function rowAt({ rows, secondGroup, density, headerHeight }: MatrixLayout, y: number): number | null {
  if (rows === 0) return null;
  const row = Math.floor((y - headerHeight) / density.rowHeight);
  const below = row < secondGroup ? row : Math.floor((y - headerHeight - groupGap) / density.rowHeight);
  return Math.max(0, Math.min(rows - 1, row < secondGroup ? row : Math.max(secondGroup - 1, below)));
}

/** The column at a distance from the left, the nearest where there is none; 0 when there is no column. */
function columnNear(layout: MatrixLayout, x: number): number {
  const { columns, density, nameWidth } = layout;
  const { spans, count } = columns;
  const index = Math.max(
    0,
    spans.findLastIndex(({ first }) => columnLeft(layout, first) <= x),
  );
  const span = spans[index];
  if (span === undefined) return 0;
  const start = nameWidth + index * databaseGap;
  const end = spans[index + 1]?.first ?? count;
  const column = Math.floor((x - start) / density.columnWidth);
  return Math.max(span.first, Math.min(end - 1, column));
}

/** What lies under a point: a cell, or the leaf of a row where `column` is null, or a partition where `row` is. */
export function matrixHit(
  layout: MatrixLayout,
  point: { readonly x: number; readonly y: number },
  view: { readonly left: number; readonly top: number; readonly width: number },
): { readonly row: number | null; readonly column: number | null } | null {
  const isInHeader = point.y - view.top < layout.headerHeight;
  const isBeside =
    point.x - view.left < layout.nameWidth || point.x - view.left > view.width - layout.countsWidth;
  const row = isInHeader ? null : exactRow(layout, point.y);
  const column = isBeside ? null : exactColumn(layout, point.x);
  return (isInHeader ? column : row) === null ? null : { row, column };
}

function exactRow(layout: MatrixLayout, y: number): number | null {
  const row = rowAt(layout, y);
  if (row === null) return null;
  const top = rowTop(layout, row);
  return y >= top && y < top + layout.density.rowHeight ? row : null;
}

function exactColumn(layout: MatrixLayout, x: number): number | null {
  const column = columnNear(layout, x);
  const left = columnLeft(layout, column);
  return column < layout.columns.count && x >= left && x < left + layout.density.columnWidth ? column : null;
}

/** The window cut to so many rows and columns around `active`, or from its corner where that is out of sight. */
export function clippedWindow(
  shown: MatrixWindow,
  most: { readonly rows: number; readonly columns: number },
  active: { readonly row: number; readonly column: number },
): MatrixWindow {
  const [firstRow, endRow] = clipped(shown.firstRow, shown.endRow, most.rows, active.row);
  const [firstColumn, endColumn] = clipped(shown.firstColumn, shown.endColumn, most.columns, active.column);
  return { firstRow, endRow, firstColumn, endColumn };
}

function clipped(first: number, end: number, most: number, active: number): readonly [number, number] {
  if (end - first <= most) return [first, end];
  const start = active < first || active >= end ? first : active - Math.floor(most / 2);
  const from = Math.max(first, Math.min(end - most, start));
  return [from, from + most];
}
