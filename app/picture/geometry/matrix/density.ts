/** How large a cell of the matrix is, with what is around it. CSS pixels. */
export interface Density {
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** The side of a cell. */
  readonly cell: number;
  /** Font size of what is written beside the cells. */
  readonly text: number;
}

/** From the largest to the smallest. */
export const densities: readonly Density[] = [
  { columnWidth: 42, rowHeight: 48, cell: 34, text: 14 },
  { columnWidth: 30, rowHeight: 38, cell: 24, text: 13 },
  { columnWidth: 23, rowHeight: 29, cell: 18, text: 12 },
  { columnWidth: 14, rowHeight: 18, cell: 11, text: 11 },
  { columnWidth: 8, rowHeight: 10, cell: 6, text: 10 },
  { columnWidth: 4, rowHeight: 5, cell: 3, text: 10 },
];

/** The smallest that is chosen unasked: here a cell still has its letter. */
const smallestUnasked = 2;

/** The largest density at which everything fits the room, as long as cells can be read; the index in {@link densities}. */
export function fittingDensity(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  room: { readonly width: number; readonly height: number },
): number {
  const index = densities.findIndex(
    ({ columnWidth, rowHeight }) => columns * columnWidth <= room.width && rows * rowHeight <= room.height,
  );
  return index === -1 ? smallestUnasked : Math.min(index, smallestUnasked);
}

/** The density with columns and rows further apart, so that what fits the room fills it; cells grow a little. */
export function stretched(
  density: Density,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  room: { readonly width: number; readonly height: number },
): Density {
  const columnWidth = between(
    density.columnWidth,
    Math.floor(room.width / Math.max(1, columns)),
    density.columnWidth * 1.7,
  );
  const rowHeight = between(
    density.rowHeight,
    Math.floor(room.height / Math.max(1, rows)),
    density.rowHeight * 1.25,
  );
  const grown = Math.min(
    density.cell + columnWidth - density.columnWidth,
    density.cell + rowHeight - density.rowHeight,
  );
  return { ...density, columnWidth, rowHeight, cell: between(density.cell, grown, density.cell * 1.35) };
}

const between = (least: number, wanted: number, most: number): number =>
  Math.max(least, Math.min(Math.floor(most), wanted));

/** Every how many-th row or column is labelled, so that labels of this size do not meet. */
export function labelStep(pitch: number, labelSize: number): number {
  const steps = [1, 2, 5, 10, 20, 50, 100];
  return steps.find((step) => step * pitch >= labelSize) ?? 200;
}
