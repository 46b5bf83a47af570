import type { NodeId } from '@ha-playground/engine';
import type { CellMark } from '../shared/cells.ts';
import { shareOfGroups } from '../shared/copies.ts';
import { densitiesOf, troubledLeaves } from './leaf-contents.ts';
import type { Scene } from './scene.ts';
import type { Density } from './shares.ts';

/** What a database has in a leaf in which cells change during the stage that is shown, told by its shares. */
export interface LeafChange {
  readonly node: NodeId;
  readonly database: string;
  readonly before: Density;
  readonly after: Density;
  readonly isTroubled: boolean;
}

/** What becomes of the shares of the leaves during the stage of `scene`, at the instant `atMs`. */
export function leafChangesOf(scene: Scene, atMs: number): readonly LeafChange[] {
  const { restingByLeaf, changing } = scene;
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
  const densities = (cells: readonly CellMark[]) =>
    densitiesOf(scene, cells).map(({ database, shares, runs }) => ({
      database,
      density: { shares, arrived: shareOfGroups(runs, atMs) },
    }));
  return [...sides].flatMap(([node, { before, after }]) => {
    const ends = densities(after);
    return densities(before).flatMap(({ database, density }, index): LeafChange | readonly [] => {
      const end = ends[index];
      if (end === undefined) return [];
      return { node, database, before: density, after: end.density, isTroubled: troubled.has(node) };
    });
  });
}
