import type { NodeId } from '@ha-playground/engine';
import { easeCubicInOut } from 'd3-ease';
import { leadingPart } from '../picture/geometry/curve.ts';
import { detailOf } from '../picture/geometry/detail.ts';
import type { CellLook } from '../picture/geometry/encoding.ts';
import { crossing, flagPath } from '../picture/geometry/flag-path.ts';
import { type ClusterLayout, cellRect, type Rect } from '../picture/geometry/layout.ts';
import type { Scene } from '../picture/geometry/scene.ts';
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
  if (isDense(scene) || progress <= crossing.from || progress >= crossing.to) return [];
  const share = easeCubicInOut((progress - crossing.from) / (crossing.to - crossing.from));
  return scene.flags.flatMap(({ from, to }) => {
    const [start, end] = [from, to].map(({ node, slot }) => cellRect(scene.layout, node, slot));
    if (start == null || end == null) return [];
    const { x, y } = leadingPart(flagPath(scene.layout, start, end), share).end;
    const [width, height] = [end.width * 0.5, end.height * 0.6];
    const place = { x: x - width / 2, y: y - height / 2, width, height };
    return [{ ...inPixels(place, pixelRatio), marks: 1 }];
  });
}

function isDense({ layout }: Scene): boolean {
  const { cellWidth, cellHeight } = layout.grid;
  return detailOf(cellWidth, cellHeight) === 'density';
}

function cellsOf(scene: Scene, layout: ClusterLayout, pixelRatio: number): readonly Mark[] {
  return scene.changing.flatMap(({ before, after }) => {
    const cell = after ?? before;
    const rect = cell === null ? null : cellRect(layout, cell.node, cell.slot);
    return rect === null ? [] : [{ ...inPixels(rect, pixelRatio), marks: 1 }];
  });
}

function barsOf(scene: Scene, layout: ClusterLayout, pixelRatio: number): readonly Mark[] {
  const leaves = new Map<NodeId, Map<CellLook, number>>();
  const count = (node: NodeId, look: CellLook, cells: number): void => {
    const bars = leaves.get(node) ?? new Map<CellLook, number>();
    leaves.set(node, bars.set(look, (bars.get(look) ?? 0) + cells));
  };
  for (const { before, after } of scene.changing) {
    if (before !== null) count(before.node, before.look, -1);
    if (after !== null) count(after.node, after.look, 1);
  }
  return [...leaves].flatMap(([node, bars]) => {
    const place = layout.leaves.get(node);
    const marks = [...bars.values()].filter((cells) => cells !== 0).length;
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
