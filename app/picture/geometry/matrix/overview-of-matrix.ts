import { lookOf, type Overview, overviewOf, type Size } from '../shared/overview.ts';
import { type MatrixLayout, rowTop } from './matrix-layout.ts';
import type { MatrixRow } from './matrix-rows.ts';

/** Every leaf of the Matrix view as its row, for a corner of the box through which it is seen. */
export function overviewOfMatrix(layout: MatrixLayout, rows: readonly MatrixRow[], box: Size): Overview {
  const { nameWidth, countsWidth, density } = layout;
  const width = layout.width - nameWidth - countsWidth;
  return overviewOf(
    layout,
    box,
    rows.map((row, index) => ({
      place: { x: nameWidth, y: rowTop(layout, index), width, height: density.rowHeight },
      look: lookOf(row),
    })),
  );
}
