import type { NodeId } from '@ha-playground/engine';
import type { CellMark } from '../shared/cells.ts';
import { groupsOf, shareOfGroups } from '../shared/copies.ts';
import { troubledLeaves } from './leaf-contents.ts';
import type { Scene } from './scene.ts';
import { type Density, sharesOf } from './shares.ts';

/** A leaf in which cells change during the stage that is shown, told by its shares. */
export interface LeafChange {
  readonly node: NodeId;
  readonly before: Density;
  readonly after: Density;
  readonly isTroubled: boolean;
}

/** What becomes of the shares of the leaves during the stage of `scene`, at the instant `atMs`. */
export function leafChangesOf(scene: Scene, atMs: number): readonly LeafChange[] {
  const { layout, restingByLeaf, changing, copyInto } = scene;
  const slots = layout.grid.columns * layout.grid.rows;
  const densityOf = (cells: readonly CellMark[]): Density => {
    const copies = cells.flatMap((cell) => (cell.look === 'copying' ? (copyInto(cell) ?? []) : []));
    return { shares: sharesOf(cells, slots), arrived: shareOfGroups(groupsOf(copies), atMs) };
  };
  const sides = new Map<NodeId, { before: CellMark[]; after: CellMark[] }>();
  const sidesOf = (node: NodeId) => {
    const known = sides.get(node);
    if (known !== undefined) return known;
    const resting = restingByLeaf.get(node) ?? [];
    const made = { before: [...resting], after: [...resting] };
    sides.set(node, made);
    return made;
  };
  for (const { before, after } of changing) {
    if (before !== null) sidesOf(before.node).before.push(before);
    if (after !== null) sidesOf(after.node).after.push(after);
  }
  const troubled = troubledLeaves(scene);
  return [...sides].map(([node, { before, after }]) => ({
    node,
    before: densityOf(before),
    after: densityOf(after),
    isTroubled: troubled.has(node),
  }));
}
