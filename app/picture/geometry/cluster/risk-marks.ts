import type { NodeId, World } from '@ha-playground/engine';
import { partitionsAtRisk, type RiskSubject } from '@ha-playground/engine/risk';
import type { SeenDatabase } from '../../../presentation/sight/bands.ts';
import { failingNodes } from '../../../presentation/sight/failing-nodes.ts';
import { isSameFailure } from '../../../presentation/sight/selection.ts';
import type { CellMark } from '../shared/cells.ts';

/** What would become of an instance if a leaf, a pair or a group died now. */
export interface RiskMark {
  readonly node: NodeId;
  readonly database: string;
  readonly slot: number;
  /** `lost`: its partition would go offline with it · `last`: it would be the only copy that serves. */
  readonly fate: 'lost' | 'last';
}

/** The cells that a picture shows, leaf by leaf, and of which databases. */
interface ShownCells {
  readonly databases: readonly SeenDatabase[];
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
  { databases, cellsByLeaf }: ShownCells,
): readonly RiskMark[] {
  const risks = new Map<string, { offline: ReadonlySet<number>; degraded: ReadonlySet<number> }>();
  for (const { name, isOpen } of databases) {
    if (!isOpen || !world.databases.some((database) => database.name === name)) continue;
    const { offline, degraded } = partitionsAtRisk(world, subject, name);
    if (offline.length + degraded.length > 0)
      risks.set(name, { offline: new Set(offline), degraded: new Set(degraded) });
  }
  if (risks.size === 0) return [];
  const failing = failingNodes(world, subject);
  const marks: RiskMark[] = [];
  const holders = holdersOf(world, risks);
  for (const [node, cells] of cellsByLeaf) {
    if (!holders.has(node)) continue;
    for (const { look, database, ordinal, slot } of cells) {
      if (look !== 'primary' && look !== 'replica') continue;
      const risk = risks.get(database);
      if (failing.has(node)) {
        if (risk?.offline.has(ordinal)) marks.push({ node, database, slot, fate: 'lost' });
      } else if (risk?.degraded.has(ordinal)) marks.push({ node, database, slot, fate: 'last' });
    }
  }
  return marks;
}

/** The leaves with a copy of what is at risk: of a thousand few have any. */
function holdersOf(
  { databases }: World,
  risks: ReadonlyMap<
    string,
    { readonly offline: ReadonlySet<number>; readonly degraded: ReadonlySet<number> }
  >,
): ReadonlySet<NodeId> {
  const holders = new Set<NodeId>();
  for (const { name, partitions } of databases) {
    const { offline = [], degraded = [] } = risks.get(name) ?? {};
    for (const ordinal of [...offline, ...degraded])
      for (const { node } of partitions.at(ordinal).instances) holders.add(node);
  }
  return holders;
}
