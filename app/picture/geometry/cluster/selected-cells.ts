import {
  isOfDatabase,
  isPartitionOf,
  type PictureSelection,
  selectionAt,
} from '../../../presentation/sight/selection.ts';
import type { CellMark } from '../shared/cells.ts';
import type { Rect } from '../shared/rect.ts';
import { cellRect } from './cluster-layout.ts';
import type { GhostMark } from './ghosts.ts';
import type { PlanRibbon } from './plan-ribbons.ts';
import type { Scene } from './scene.ts';

/** A cell of the selected partition, and how much of the selection it is. */
export interface SelectedCell {
  readonly cell: CellMark;
  readonly lit: 'itself' | 'kin';
}

/** The cells of the partition that is selected, leaf by leaf; none while the picture shows another database. */
export function selectedCells(
  { cellsByLeaf, databaseName }: Pick<Scene, 'cellsByLeaf' | 'databaseName'>,
  selection: PictureSelection | null,
): readonly SelectedCell[] {
  if (databaseName === null || selection === null || selection.ordinal === null) return [];
  return [...cellsByLeaf.values()].flatMap((cells) =>
    cells.flatMap((cell) => {
      const lit = selectionAt(selection, { ...cell, database: databaseName });
      return lit === null ? [] : [{ cell, lit }];
    }),
  );
}

/** Where a plan that is shown would put copies of what is selected, as far as nothing stands there yet. */
export function selectedGhosts(
  { ghosts, databaseName }: Pick<Scene, 'ghosts' | 'databaseName'>,
  selection: PictureSelection | null,
): readonly GhostMark[] {
  if (databaseName === null || selection === null || selection.ordinal === null) return [];
  return ghosts.filter(
    ({ kind, ordinal }) =>
      kind === 'arrives' && isPartitionOf(selection, ordinal) && isOfDatabase(selection, databaseName),
  );
}

/** The partitions whose copies the ribbon under a point carries; null where there is none. */
export function partitionsOnRibbon(
  { planned, databaseName }: Pick<Scene, 'planned' | 'databaseName'>,
  { x, y }: { readonly x: number; readonly y: number },
): PictureSelection | null {
  const found = planned.ribbons.find(({ lane }) => lane !== null && isOnLane(lane, x, y));
  const [ordinal, ...others] = found?.ordinals ?? [];
  if (ordinal === undefined) return null;
  return { node: null, ordinal, others, database: databaseName };
}

/** A finger or a pointer meets a lane this far beside its middle. */
const laneReach = 8;

function isOnLane({ from, to }: NonNullable<PlanRibbon['lane']>, x: number, y: number): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return x >= left - laneReach && x <= right + laneReach && y >= top - laneReach && y <= bottom + laneReach;
}

/** Where the leaf or the instance stands: of a partition, the instance that serves it. Null where it is not shown. */
export function placeOfSelection(scene: Scene, selection: PictureSelection): Rect | null {
  const { node, ordinal } = selection;
  if (ordinal === null) return node === null ? null : (scene.layout.leaves.get(node) ?? null);
  const cells = selectedCells(scene, selection);
  const selected =
    cells.find(({ cell, lit }) => lit === 'itself' && (node !== null || cell.role === 'primary')) ?? cells[0];
  return selected === undefined ? null : cellRect(scene.layout, selected.cell.node, selected.cell.slot);
}
