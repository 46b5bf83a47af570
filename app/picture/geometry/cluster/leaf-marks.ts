import type { NodeId, World } from '@ha-playground/engine';
import type { SeenDatabase } from '../../../presentation/sight/bands.ts';
import { shortNames } from '../../../presentation/sight/short-names.ts';
import type { StageKind } from '../../../presentation/time/stages.ts';
import type { Arrangement } from '../shared/arrangement.ts';
import { type CellMark, isSameCell } from '../shared/cells.ts';
import { nameOfLeaves } from '../shared/leaf-names.ts';
import {
  type LeafMark,
  type LeafSurroundings,
  leafDuring,
  leafMarkOf,
  type OnlyCopies,
  type ShownLeaf,
} from '../shared/leaves.ts';

interface ShownMoment {
  readonly stage: StageKind | null;
  readonly worldBefore: World;
  readonly world: World;
}

interface ShownCells {
  readonly arrangement: Arrangement;
  readonly cellsByLeaf: ReadonlyMap<NodeId, readonly CellMark[]>;
  /** The databases that leaves have the names of, the same list for as long as they stay; none where there is but one. */
  readonly databases: readonly SeenDatabase[];
}

/** The leaves that are shown during a stage, or at rest where `stage` is null, by NODE_ID. */
export type LeafMarker = (moment: ShownMoment, shown: ShownCells) => readonly LeafMark[];

/** Marks leaves, and remembers the marks that it made last: of a thousand leaves few look otherwise than a stage ago. */
export function createLeafMarker(): LeafMarker {
  let known: ReadonlyMap<NodeId, MarkedLeaf> = new Map();
  return (moment, shown) => {
    const marked = new Map<NodeId, MarkedLeaf>();
    for (const [leaf, surroundings] of leavesDuring(moment, shown)) {
      const { id } = leaf.leaf;
      const before = known.get(id);
      const isKnown =
        before !== undefined &&
        isSameLeaf(before.leaf, leaf) &&
        isSameSurroundings(before.surroundings, surroundings);
      marked.set(id, isKnown ? before : { leaf, surroundings, mark: leafMarkOf(leaf, surroundings) });
    }
    known = marked;
    return [...marked.values()].map(({ mark }) => mark);
  };
}

/** A mark, and what it was made of. */
interface MarkedLeaf {
  readonly leaf: ShownLeaf;
  readonly surroundings: LeafSurroundings;
  readonly mark: LeafMark;
}

const isSameLeaf = (one: ShownLeaf, other: ShownLeaf): boolean =>
  one.presence === other.presence &&
  isSame(one.leaf, other.leaf) &&
  one.condition.kind === other.condition.kind &&
  one.condition.silence?.cause === other.condition.silence?.cause &&
  one.condition.silence?.sinceMs === other.condition.silence?.sinceMs;

function isSameSurroundings(
  { cells, alone, ...one }: LeafSurroundings,
  { cells: otherCells, alone: otherAlone, ...other }: LeafSurroundings,
): boolean {
  return (
    isSame(one, other) &&
    alone.length === otherAlone.length &&
    alone.every((only, index) => isSame(only, otherAlone[index] ?? only)) &&
    cells.length === otherCells.length &&
    cells.every((cell, index) => {
      const known = otherCells[index];
      return (
        cell === known ||
        (known !== undefined &&
          cell.ordinal === known.ordinal &&
          cell.database === known.database &&
          isSameCell(cell, known))
      );
    })
  );
}

/** Are the fields of two things of one kind the same? */
const isSame = <Thing extends object>(one: Thing, other: Thing): boolean =>
  one === other || (Object.keys(one) as (keyof Thing)[]).every((field) => one[field] === other[field]);

function leavesDuring(moment: ShownMoment, shown: ShownCells): readonly [ShownLeaf, LeafSurroundings][] {
  const names = nameOfLeaves(moment.world);
  const shorts = shortNames(moment.world);
  const { arrangement, cellsByLeaf, databases } = shown;
  const partners = arrangement.isPaired ? partnersIn(arrangement) : new Map<NodeId, NodeId>();
  const hasGroups = arrangement.rows === 2;
  const alone = hasGroups ? onlyCopiesIn(cellsByLeaf) : new Map<NodeId, readonly OnlyCopies[]>();
  return shownLeaves(moment).map((leaf) => {
    const { id } = leaf.leaf;
    const partner = partners.get(id);
    const surroundings = {
      name: names(id),
      short: shorts.of(id),
      within: shorts.within(id),
      longest: shorts.longest,
      pairName: partner === undefined ? null : names(partner),
      hasGroups,
      cells: cellsByLeaf.get(id) ?? [],
      databases,
      alone: alone.get(id) ?? [],
    };
    return [leaf, surroundings];
  });
}

function shownLeaves(moment: ShownMoment): ShownLeaf[] {
  const shown: ShownLeaf[] = [];
  moment.world.nodes.forEach(({ id }) => {
    const leaf = leafDuring(moment, id);
    if (leaf !== null) shown.push(leaf);
  });
  return shown;
}

function partnersIn(arrangement: Arrangement): ReadonlyMap<NodeId, NodeId> {
  const partners = new Map<NodeId, NodeId>();
  for (const { leaves } of arrangement.columns) {
    const [first, second] = leaves;
    if (first === null || second === null) continue;
    partners.set(first, second).set(second, first);
  }
  return partners;
}

/** The leaves that hold the only copy of a partition which is alive, and of how many. */
function onlyCopiesIn(cellsByLeaf: ShownCells['cellsByLeaf']): ReadonlyMap<NodeId, readonly OnlyCopies[]> {
  const last = new Map<string, number>();
  for (const cells of cellsByLeaf.values())
    for (const { database, ordinal } of cells)
      if (ordinal > (last.get(database) ?? -1)) last.set(database, ordinal);
  const copies = new Map([...last].map(([database, ordinal]) => [database, new Uint8Array(ordinal + 1)]));
  for (const cells of cellsByLeaf.values())
    for (const { look, database, ordinal } of cells) {
      const counts = look === 'primary' || look === 'replica' ? copies.get(database) : undefined;
      if (counts !== undefined) counts[ordinal] = (counts[ordinal] ?? 0) + 1;
    }
  const isAlone = ({ look, database, ordinal }: CellMark): boolean =>
    (look === 'primary' || look === 'replica') && copies.get(database)?.[ordinal] === 1;
  const alone = new Map<NodeId, readonly OnlyCopies[]>();
  for (const [node, cells] of cellsByLeaf) {
    const counts = new Map<string, number>();
    for (const cell of cells)
      if (isAlone(cell)) counts.set(cell.database, (counts.get(cell.database) ?? 0) + 1);
    if (counts.size > 0)
      alone.set(
        node,
        [...counts].map(([database, count]) => ({ database, count })),
      );
  }
  return alone;
}
