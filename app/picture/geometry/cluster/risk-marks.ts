import type { NodeId, World } from '@ha-playground/engine';
import { partitionsAtRisk, type RiskSubject } from '@ha-playground/engine/risk';
import { failingNodes } from '../../../presentation/sight/failing-nodes.ts';
import { isSameFailure } from '../../../presentation/sight/selection.ts';
import type { CellMark } from '../shared/cells.ts';

/** What would become of an instance if a leaf, a pair or a group died now. */
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
 * Marks the instances that the death of `subject` would cost their partition or their second copy. The last answer is
 * remembered: while nothing changes it stays the same object.
 */
export function createRiskMarker(): (
  world: World,
  subject: RiskSubject | null,
  shown: ShownCells,
) => readonly RiskMark[] {
  let last: { readonly world: World; readonly subject: RiskSubject; readonly shown: ShownCells } | null =
    null;
  let marks: readonly RiskMark[] = [];
  return (world, subject, shown) => {
    if (subject === null) return [];
    const isKnown =
      last !== null &&
      isSameFailure(last.subject, subject) &&
      last.shown === shown &&
      last.world.nodes === world.nodes &&
      last.world.brokenLinks === world.brokenLinks &&
      last.world.databases === world.databases;
    if (!isKnown) marks = riskMarksOf(world, subject, shown);
    last = { world, subject, shown };
    return marks;
  };
}

function riskMarksOf(
  world: World,
  subject: RiskSubject,
  { databaseName, cellsByLeaf }: ShownCells,
): readonly RiskMark[] {
  if (databaseName === null) return [];
  const risk = partitionsAtRisk(world, subject, databaseName);
  if (risk.offline.length + risk.degraded.length === 0) return [];
  const offline = new Set(risk.offline);
  const degraded = new Set(risk.degraded);
  const failing = failingNodes(world, subject);
  const marks: RiskMark[] = [];
  for (const [node, cells] of cellsByLeaf) {
    for (const cell of cells) {
      if (cell.look !== 'primary' && cell.look !== 'replica') continue;
      if (failing.has(node)) {
        if (offline.has(cell.ordinal)) marks.push({ node, slot: cell.slot, fate: 'lost' });
      } else if (degraded.has(cell.ordinal)) marks.push({ node, slot: cell.slot, fate: 'last' });
    }
  }
  return marks;
}
