import { type NodeId, type SimMs, shareArrived } from '@ha-playground/engine';
import { type CellMark, isSameCell } from '../shared/cells.ts';
import { type CopyGroup, type CopyRun, groupsOf } from '../shared/copies.ts';
import type { CellChange } from '../shared/staged-cells.ts';
import type { Scene } from './scene.ts';
import { type Shares, sharesOf } from './shares.ts';

/** The cells of a leaf that stay as they are while a scene lasts, but for copies, which fill. */
export interface LeafContents {
  readonly cells: readonly CellMark[];
  /** The copy that fills a cell, cell by cell; null for what is no copy. */
  readonly copies: readonly (CopyRun | null)[];
  /** The same copies by the time over which they run. */
  readonly runs: readonly CopyGroup[];
  /** What the leaf tells where its cells are too small to be told apart, database by database. */
  readonly densities: readonly BandContents[];
  readonly isTroubled: boolean;
}

/** The shares of a database in a leaf, and the copies of which they have a part. */
export interface BandContents {
  readonly database: string;
  readonly shares: Shares;
  readonly runs: readonly CopyGroup[];
}

/**
 * What every leaf shows at rest: all that does not change. Where it tells shares, `isDense`, these change as a whole: a
 * leaf in which anything changes shows nothing here.
 */
export function leafContentsOf(scene: Scene, isDense: boolean): ReadonlyMap<NodeId, LeafContents> {
  const troubled = troubledLeaves(scene);
  const changing = new Set(isDense ? scene.changing.map(nodeOf) : []);
  const contents = new Map<NodeId, LeafContents>();
  for (const [node, cells] of scene.restingByLeaf) {
    if (changing.has(node)) continue;
    const copies = cells.map((cell) => (cell.look === 'copying' ? scene.copyInto(cell) : null));
    const runs = groupsOf(copies.filter((copy) => copy !== null));
    const densities = isDense ? densitiesOf(scene, cells) : [];
    contents.set(node, { cells, copies, runs, densities, isTroubled: troubled.has(node) });
  }
  return contents;
}

/** What the bands of a leaf with these cells tell. */
export function densitiesOf(
  { layout, copyInto }: Scene,
  cells: readonly CellMark[],
): readonly BandContents[] {
  return layout.databaseBands.flatMap(({ database, isOpen, rows }) => {
    if (!isOpen) return [];
    const own = cells.filter((cell) => cell.database === database);
    const copies = own.flatMap((cell) => (cell.look === 'copying' ? (copyInto(cell) ?? []) : []));
    return { database, shares: sharesOf(own, layout.grid.columns * rows), runs: groupsOf(copies) };
  });
}

const nodeOf = ({ before, after }: CellChange): NodeId | null => (before ?? after)?.node ?? null;

/**
 * How full a cell is drawn: in steps that can be told apart, so that it is drawn anew when it looks different and not
 * with every frame. `offset`, from 0 to 1, is how much earlier than others it takes its steps.
 */
export interface Steps {
  readonly count: number;
  readonly offset: number;
}

/** The share that is drawn of a copy at `atMs`, 0 to 1. */
export const shareDrawn = (copy: CopyRun, atMs: SimMs, steps: Steps): number =>
  Math.max(0, (stepOf(copy, atMs, steps) - steps.offset) / steps.count);

/** A number that changes when any copy of the leaf looks different from before. */
export function fillingOf({ runs }: LeafContents, atMs: SimMs, steps: Steps): number {
  // Copies only ever fill, so the sum stays the same only if all of them do.
  let sum = 0;
  for (const { copy, count } of runs) sum += count * stepOf(copy, atMs, steps);
  return sum;
}

/** Do the two look the same, apart from how full their copies are? */
export function isSameContents(left: LeafContents, right: LeafContents): boolean {
  if (left === right) return true;
  if (left.isTroubled !== right.isTroubled || left.cells.length !== right.cells.length) return false;
  return left.cells.every((cell, index) => {
    const other = right.cells[index];
    if (other === undefined || cell.ordinal !== other.ordinal || !isSameCell(cell, other)) return false;
    return left.copies[index]?.startedAtMs === right.copies[index]?.startedAtMs;
  });
}

/** The leaves that hold the only copy of a partition that ought to have two. */
export const troubledLeaves = ({ leaves }: Pick<Scene, 'leaves'>): ReadonlySet<NodeId> =>
  new Set(leaves.flatMap(({ node, isTroubled }) => (isTroubled ? node : [])));

const stepOf = (copy: CopyRun, atMs: SimMs, { count, offset }: Steps): number =>
  Math.floor(shareArrived(copy, atMs) * count + offset + rounding);

/** A share of 29 % is 28.999… hundredths to the processor. */
const rounding = 1e-9;
