import type { NodeId, World } from '@ha-playground/engine';
import { shortNames } from '../../../presentation/sight/short-names.ts';
import type { StageKind } from '../../../presentation/time/stages.ts';
import type { Arrangement } from '../shared/arrangement.ts';
import type { CellMark } from '../shared/cells.ts';
import { nameOfLeaves } from '../shared/leaf-names.ts';
import { type LeafMark, leafDuring, leafMarkOf, type ShownLeaf } from '../shared/leaves.ts';

/** The leaves that are shown during a stage, or at rest where `stage` is null, by NODE_ID. */
export function leafMarksDuring(
  moment: { readonly stage: StageKind | null; readonly worldBefore: World; readonly world: World },
  shown: {
    readonly arrangement: Arrangement;
    readonly cellsByLeaf: ReadonlyMap<NodeId, readonly CellMark[]>;
  },
): readonly LeafMark[] {
  const names = nameOfLeaves(moment.world);
  const shorts = shortNames(moment.world);
  const { arrangement, cellsByLeaf } = shown;
  const partners = arrangement.isPaired ? partnersIn(arrangement) : new Map<NodeId, NodeId>();
  const hasGroups = arrangement.rows === 2;
  const alone = hasGroups ? leavesWithOnlyCopies([...cellsByLeaf.values()].flat()) : new Set<NodeId>();
  return shownLeaves(moment).map((leaf) => {
    const { id } = leaf.leaf;
    const partner = partners.get(id);
    return leafMarkOf(leaf, {
      name: names(id),
      short: shorts.of(id),
      pairName: partner === undefined ? null : names(partner),
      hasGroups,
      cells: cellsByLeaf.get(id) ?? [],
      isTroubled: alone.has(id),
    });
  });
}

function shownLeaves(moment: Parameters<typeof leafMarksDuring>[0]): ShownLeaf[] {
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

/** The leaves that hold a primary which nothing could take over from. */
function leavesWithOnlyCopies(cells: readonly CellMark[]): ReadonlySet<NodeId> {
  const copies: number[] = [];
  const primaries: CellMark[] = [];
  for (const cell of cells) {
    if (cell.look !== 'primary' && cell.look !== 'replica') continue;
    copies[cell.ordinal] = (copies[cell.ordinal] ?? 0) + 1;
    if (cell.look === 'primary') primaries.push(cell);
  }
  return new Set(primaries.filter((cell) => copies[cell.ordinal] === 1).map((cell) => cell.node));
}
