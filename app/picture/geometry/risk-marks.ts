import { type NodeId, partitionsAtRisk, type World } from '@ha-playground/engine';
import type { CellMark } from './cells.ts';

/** What would become of an instance if one leaf died now. */
export interface RiskMark {
  readonly node: NodeId;
  readonly slot: number;
  /** `lost`: its partition would go offline with it · `last`: it would be the only copy that serves. */
  readonly fate: 'lost' | 'last';
}

/** The cells that a picture shows, leaf by leaf, and of which database. */
interface ShownCells {
  readonly databaseName: string | null;
  readonly cellsByLeaf: ReadonlyMap<NodeId, readonly CellMark[]>;
}

/**
 * Marks the instances that the death of `leaf` would cost their partition or their second copy. The last answer is
 * remembered: while nothing changes it stays the same object.
 */
export function createRiskMarker(): (
  world: World,
  leaf: NodeId | null,
  shown: ShownCells,
) => readonly RiskMark[] {
  let last: { readonly world: World; readonly leaf: NodeId; readonly shown: ShownCells } | null = null;
  let marks: readonly RiskMark[] = [];
  return (world, leaf, shown) => {
    if (leaf === null) return [];
    const isKnown =
      last !== null &&
      last.leaf === leaf &&
      last.shown === shown &&
      last.world.nodes === world.nodes &&
      last.world.brokenLinks === world.brokenLinks &&
      last.world.databases === world.databases;
    if (!isKnown) marks = riskMarksOf(world, leaf, shown);
    last = { world, leaf, shown };
    return marks;
  };
}

function riskMarksOf(
  world: World,
  leaf: NodeId,
  { databaseName, cellsByLeaf }: ShownCells,
): readonly RiskMark[] {
  if (databaseName === null) return [];
  const risk = partitionsAtRisk(world, { kind: 'leaf', leaf }, databaseName);
  if (risk.offline.length + risk.degraded.length === 0) return [];
  const offline = new Set(risk.offline);
  const degraded = new Set(risk.degraded);
  const marks: RiskMark[] = [];
  for (const [node, cells] of cellsByLeaf) {
    for (const cell of cells) {
      if (cell.look !== 'primary' && cell.look !== 'replica') continue;
      if (node === leaf && offline.has(cell.ordinal)) marks.push({ node, slot: cell.slot, fate: 'lost' });
      if (node !== leaf && degraded.has(cell.ordinal)) marks.push({ node, slot: cell.slot, fate: 'last' });
    }
  }
  return marks;
}
