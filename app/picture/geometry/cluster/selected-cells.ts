import { type PictureSelection, selectionAt } from '../../../presentation/sight/selection.ts';
import type { CellMark } from '../shared/cells.ts';
import type { Rect } from '../shared/rect.ts';
import { cellRect } from './cluster-layout.ts';
import type { Scene } from './scene.ts';

/** A cell of the selected partition, and how much of the selection it is. */
export interface SelectedCell {
  readonly cell: CellMark;
  readonly lit: 'itself' | 'kin';
}

/** The cells of the partition that is selected, leaf by leaf; none while the picture does not show its database. */
export function selectedCells(
  { cellsByLeaf, databaseName }: Pick<Scene, 'cellsByLeaf' | 'databaseName'>,
  selection: PictureSelection | null,
): readonly SelectedCell[] {
  if (selection === null || selection.ordinal === null) return [];
  const wanted = { ...selection, database: selection.database ?? databaseName };
  return [...cellsByLeaf.values()].flatMap((cells) =>
    cells.flatMap((cell) => {
      const lit = selectionAt(wanted, cell);
      return lit === null ? [] : [{ cell, lit }];
    }),
  );
}

/** Where the leaf or the instance stands: of a partition, the instance that serves it. Null where it is not shown. */
export function placeOfSelection(scene: Scene, selection: PictureSelection): Rect | null {
  const { node, ordinal } = selection;
  if (ordinal === null) return node === null ? null : (scene.layout.leaves.get(node) ?? null);
  const cells = selectedCells(scene, selection);
  const selected =
    cells.find(({ cell, lit }) => lit === 'itself' && (node !== null || cell.role === 'primary')) ?? cells[0];
  return selected === undefined ? null : cellRect(scene.layout, selected.cell);
}
