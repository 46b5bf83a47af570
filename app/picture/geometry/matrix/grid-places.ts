import type { PictureSelection } from '../../../presentation/sight/selection.ts';
import { columnOfSelection, partitionAt } from './matrix-columns.ts';
import { columnLeft, type MatrixLayout, rowTop } from './matrix-layout.ts';
import type { MatrixModel } from './matrix-model.ts';
import type { GridPlace } from './walk.ts';

/** Leaves come and go under the keyboard: the place, or the nearest one that is still there. */
export const placeWithin = ({ row, column }: GridPlace, { rows, columns }: MatrixLayout): GridPlace => ({
  row: Math.min(row, rows),
  column: Math.min(column, columns.count + 1),
});

/** What stands at a place of the grid: a leaf, a partition, or the meeting of both. */
export function selectionAtPlace({ row, column }: GridPlace, model: MatrixModel): PictureSelection | null {
  const node = model.rows[row - 1]?.node ?? null;
  const subject = partitionAt(model.columns, column - 1);
  if (node === null && subject === null) return null;
  return {
    node,
    ordinal: subject?.partition.ordinal ?? null,
    database: subject?.database.name ?? null,
  };
}

/** Where a selection stands: a partition where its primary is, or at the head of its column. */
export function placeOfSelection(selection: PictureSelection, model: MatrixModel): GridPlace {
  const column = columnOfSelection(model.columns, selection) ?? -1;
  const instances = partitionAt(model.columns, column)?.partition.instances ?? [];
  const holder = instances.find(({ role }) => role === 'primary') ?? instances[0];
  const node = selection.node ?? holder?.node ?? null;
  const row = node === null ? -1 : (model.rowOfNode.get(node) ?? -1);
  return { row: row + 1, column: column + 1 };
}

/** How far to scroll, at least, until the place can be seen beside what is always there. */
export function scrollToPlace(
  layout: MatrixLayout,
  view: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
  { row, column }: GridPlace,
): { readonly left: number; readonly top: number } {
  const { density, nameWidth, countsWidth, headerHeight, columns, rows } = layout;
  let { left, top } = view;
  if (column > 0 && column <= columns.count) {
    const x = columnLeft(layout, column - 1);
    const least = x + density.columnWidth - view.width + countsWidth;
    left = Math.max(least, Math.min(left, x - nameWidth));
  }
  if (row > 0 && row <= rows) {
    const y = rowTop(layout, row - 1);
    top = Math.max(y + density.rowHeight - view.height, Math.min(top, y - headerHeight));
  }
  return { left, top };
}
