import { type ClusterLayout, cellRect } from '../picture/geometry/cluster/cluster-layout.ts';
import { flagShareAt } from '../picture/geometry/cluster/flag-path.ts';
import { flagsOnTheirWay, placesOfFlags } from '../picture/geometry/cluster/flags.ts';
import { leafChangesOf } from '../picture/geometry/cluster/leaf-changes.ts';
import type { Scene } from '../picture/geometry/cluster/scene.ts';
import { detailOf } from '../picture/geometry/shared/detail.ts';
import type { Rect } from '../picture/geometry/shared/rect.ts';
import type { Mark } from './measured.ts';

/**
 * What a stage is about, as it can be told apart at this size: a mark is a cell that changes, or, where a leaf shows
 * shares, a bar: the share of one look in one leaf. `layout` says where things stand in the frame that is meant.
 */
export function marksOf(scene: Scene, layout: ClusterLayout, pixelRatio: number): readonly Mark[] {
  return isDense(scene) ? barsOf(scene, layout, pixelRatio) : cellsOf(scene, layout, pixelRatio);
}

export const countOf = (marks: readonly Mark[]): number =>
  marks.reduce((total, mark) => total + mark.marks, 0);

/** The flags of a promotion that has come so far, where they are on their ways. */
export function flagsOf(scene: Scene, progress: number, pixelRatio: number): readonly Mark[] {
  const share = flagShareAt(progress);
  if (isDense(scene) || share === null) return [];
  return placesOfFlags(flagsOnTheirWay(scene), share).map((place) => ({
    ...inPixels(place, pixelRatio),
    marks: 1,
  }));
}

function isDense({ layout }: Scene): boolean {
  const { cellWidth, cellHeight } = layout.grid;
  return detailOf(cellWidth, cellHeight) === 'density';
}

function cellsOf(scene: Scene, layout: ClusterLayout, pixelRatio: number): readonly Mark[] {
  return scene.changing.flatMap(({ before, after }) => {
    const cell = after ?? before;
    const rect = cell === null ? null : cellRect(layout, cell);
    return rect === null ? [] : [{ ...inPixels(rect, pixelRatio), marks: 1 }];
  });
}

/** How much of a copy has arrived makes no bar of its own, so the instant makes no difference. */
function barsOf(scene: Scene, layout: ClusterLayout, pixelRatio: number): readonly Mark[] {
  return leafChangesOf(scene, 0).flatMap(({ node, before, after }) => {
    const place = layout.leaves.get(node);
    const marks = after.shares.filter((share, stack) => share !== before.shares[stack]).length;
    return place === undefined || marks === 0 ? [] : [{ ...inPixels(place, pixelRatio), marks }];
  });
}

/** The pixels that belong to the place alone, and not to a neighbour as well; at least one. */
function inPixels({ x, y, width, height }: Rect, pixelRatio: number): Rect {
  const [left, across] = within(x * pixelRatio, width * pixelRatio);
  const [top, down] = within(y * pixelRatio, height * pixelRatio);
  return { x: left, y: top, width: across, height: down };
}

function within(start: number, length: number): readonly [number, number] {
  const first = Math.ceil(start);
  const pixels = Math.floor(start + length) - first;
  return pixels > 0 ? [first, pixels] : [Math.floor(start + length / 2), 1];
}
