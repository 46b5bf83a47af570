import type { NodeId } from '../base/index.ts';
import { knownLeaves } from './leaves.ts';
import type { Group, LeafNode } from './node.ts';
import { isInService, type Partition, type PartitionInstance } from './partition.ts';
import { rowsLostBetween } from './rows.ts';
import type { World } from './world.ts';

/** What could fail at once: a leaf, the leaves of one slot (a pair), or a whole availability group. */
export type RiskSubject =
  | { readonly kind: 'leaf'; readonly leaf: NodeId }
  | { readonly kind: 'pair'; readonly slot: number }
  | { readonly kind: 'group'; readonly group: Group };

/** What it would cost if the subject failed at this instant. Counts are partitions, but for `rowsLost`. */
export interface Risk {
  readonly subject: RiskSubject;
  /** Partitions of which nothing would serve any more: error 1777. */
  readonly offline: number;
  /** Partitions that would go on with one copy fewer, and no second one left. */
  readonly degraded: number;
  /** Acknowledged rows that only the failing primaries hold, because an asynchronous replica lags. */
  readonly rowsLost: number;
  /** Primaries that would move to other leaves: work that the survivors take over. */
  readonly takenOver: number;
}

interface Counts {
  offline: number;
  degraded: number;
  rowsLost: number;
  takenOver: number;
}

/**
 * The cost of the next failure, kept up from one world to another: only partitions that differ are looked at again, so
 * following a whole history costs what happened in it. What it answers is exactly what a new lens on the same world
 * answers.
 */
export class RiskLens {
  #world: World;
  #byLeaf = new Map<NodeId, Counts>();
  #bySlot = new Map<number, Counts>();
  #byGroup = new Map<Group, Counts>();

  constructor(world: World) {
    this.#world = world;
    this.#countAll();
  }

  /** Looks at another world, later or earlier. */
  moveTo(world: World): void {
    const before = this.#world;
    this.#world = world;
    if (world.nodes !== before.nodes || !haveSameDatabases(world, before)) return this.#countAll();
    world.databases.forEach((database, index) => {
      const old = before.databases[index];
      if (old === undefined || old === database) return;
      database.partitions.forEachChangedChunk(old.partitions, (chunk, chunkBefore) => {
        for (const partition of chunkBefore) this.#count(partition, -1);
        for (const partition of chunk) this.#count(partition, 1);
      });
    });
  }

  /** The cost of one failure. */
  riskOf(subject: RiskSubject): Risk {
    return { subject, ...(this.#countsOf(subject) ?? nothing) };
  }

  /** The leaf whose failure would cost most, or null when no failure of one leaf would cost anything. */
  worstLeaf(): Risk | null {
    let worst: Risk | null = null;
    for (const leaf of knownLeaves(this.#world)) {
      const risk = this.riskOf({ kind: 'leaf', leaf: leaf.id });
      if (worst === null || isWorse(risk, worst)) worst = risk;
    }
    return worst === null || isHarmless(worst) ? null : worst;
  }

  #countAll(): void {
    this.#byLeaf = new Map();
    this.#bySlot = new Map();
    this.#byGroup = new Map();
    for (const { partitions } of this.#world.databases) {
      partitions.forEach((partition) => {
        this.#count(partition, 1);
      });
    }
  }

  #count(partition: Partition, sign: 1 | -1): void {
    const serving = partition.instances.filter((instance) => serves(this.#world, instance));
    const leaves = serving.map((instance) => this.#world.nodes.at(instance.node - 1) as LeafNode);
    const rows = rowsAtRisk(serving);
    serving.forEach((instance, index) => {
      const leaf = leaves[index];
      if (leaf === undefined) return;
      const isPrimary = instance.role === 'primary';
      add(this.#byLeaf, leaf.id, { serving, lost: 1, isPrimary, rows }, sign);
      // A pair or group that holds several instances is counted once, with all that it would lose.
      if (leaves.findIndex((other) => other.slot === leaf.slot) === index) {
        const lost = leaves.filter((other) => other.slot === leaf.slot).length;
        add(
          this.#bySlot,
          leaf.slot,
          { serving, lost, isPrimary: holdsPrimary(serving, leaves, 'slot', leaf), rows },
          sign,
        );
      }
      if (leaves.findIndex((other) => other.group === leaf.group) === index) {
        const lost = leaves.filter((other) => other.group === leaf.group).length;
        add(
          this.#byGroup,
          leaf.group,
          { serving, lost, isPrimary: holdsPrimary(serving, leaves, 'group', leaf), rows },
          sign,
        );
      }
    });
  }

  #countsOf(subject: RiskSubject): Counts | undefined {
    if (subject.kind === 'leaf') return this.#byLeaf.get(subject.leaf);
    return subject.kind === 'pair' ? this.#bySlot.get(subject.slot) : this.#byGroup.get(subject.group);
  }
}

const nothing: Counts = { offline: 0, degraded: 0, rowsLost: 0, takenOver: 0 };

/** Could the instance serve if the others were gone? It is in service, on a process that answers. */
const serves = (world: World, instance: PartitionInstance): boolean =>
  isInService(instance) && world.nodes.at(instance.node - 1).process === 'running';

/** Rows that the primary holds and no replica does, yet. */
function rowsAtRisk(serving: readonly PartitionInstance[]): number {
  const primary = serving.find((instance) => instance.role === 'primary');
  const replicas = serving.filter((instance) => instance.role === 'replica');
  if (primary === undefined || replicas.length === 0) return 0;
  return Math.min(
    ...replicas.map((replica) =>
      replica.head === primary.head ? 0 : rowsLostBetween(primary.head, replica.head).length,
    ),
  );
}

const holdsPrimary = (
  serving: readonly PartitionInstance[],
  leaves: readonly LeafNode[],
  key: 'slot' | 'group',
  leaf: LeafNode,
): boolean =>
  serving.some((instance, index) => instance.role === 'primary' && leaves[index]?.[key] === leaf[key]);

function add<Key>(
  totals: Map<Key, Counts>,
  key: Key,
  loss: {
    readonly serving: readonly PartitionInstance[];
    readonly lost: number;
    readonly isPrimary: boolean;
    readonly rows: number;
  },
  sign: 1 | -1,
): void {
  let counts = totals.get(key);
  if (counts === undefined) {
    counts = { ...nothing };
    totals.set(key, counts);
  }
  const left = loss.serving.length - loss.lost;
  if (left === 0) counts.offline += sign;
  else if (left === 1) counts.degraded += sign;
  if (loss.isPrimary && left > 0) {
    counts.takenOver += sign;
    counts.rowsLost += sign * loss.rows;
  }
}

/** Offline partitions weigh most, then lost rows, then lost copies. */
const isWorse = (risk: Risk, other: Risk): boolean =>
  risk.offline - other.offline > 0 ||
  (risk.offline === other.offline &&
    (risk.rowsLost > other.rowsLost || (risk.rowsLost === other.rowsLost && risk.degraded > other.degraded)));

const isHarmless = ({ offline, degraded, rowsLost }: Risk): boolean => offline + degraded + rowsLost === 0;

const haveSameDatabases = (world: World, before: World): boolean =>
  world.databases.length === before.databases.length &&
  world.databases.every((database, index) => database.id === before.databases[index]?.id);
