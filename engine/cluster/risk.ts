import { type NodeId, nodeId, unreachable } from '../base/index.ts';
import type { Group } from './node.ts';
import { isInService, type Partition, type PartitionInstance } from './partition.ts';
import { RiskCounts } from './risk-counts.ts';
import { RiskHolders } from './risk-holders.ts';
import { riskPlaces } from './risk-places.ts';
import type { RiskTally } from './risk-tally.ts';
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
  /** The leaves that would take it over, those that take most first. */
  readonly survivors: readonly Survivor[];
}

/** A leaf that would serve more primaries than it does. */
export interface Survivor {
  readonly leaf: NodeId;
  /** Primaries that it serves now. */
  readonly serves: number;
  /** Primaries that it would serve in addition. */
  readonly takesOver: number;
}

/**
 * The cost of the next failure, kept up from one world to another: only partitions that differ are looked at again, so
 * following a whole history costs what happened in it. What it answers is exactly what a new lens on the same world
 * answers.
 */
export class RiskLens {
  #world: World;
  #counts: RiskCounts;
  /** By the place of their database in the world. */
  #holders: readonly RiskHolders[];

  constructor(world: World) {
    this.#world = world;
    this.#counts = new RiskCounts(riskPlaces(world, []));
    this.#holders = this.#countAll();
  }

  /** Partitions that nothing serves as it is. */
  get unserved(): number {
    return this.#counts.unserved;
  }

  /** Looks at another world, later or earlier. */
  moveTo(world: World): void {
    const before = this.#world;
    this.#world = world;
    if (world.databases !== before.databases) {
      if (!haveSameDatabases(world, before)) return this.#startAgain();
      this.#recountChanged(world, before);
    }
    if (world.nodes !== before.nodes || world.brokenLinks !== before.brokenLinks) this.#recountMoved(world);
  }

  /** The cost of one failure. */
  riskOf(subject: RiskSubject): Risk {
    switch (subject.kind) {
      case 'leaf':
        return this.#riskIn(this.#counts.leaves, subject.leaf, subject);
      case 'pair':
        return this.#riskIn(this.#counts.pairs, subject.slot, subject);
      case 'group':
        return this.#riskIn(this.#counts.groups, subject.group, subject);
      default:
        return unreachable(subject);
    }
  }

  /** The leaf whose failure would cost most, or null when no failure of one leaf would cost anything. */
  worstLeaf(): Risk | null {
    const worst = this.#counts.leaves.worst();
    return worst === null ? null : this.riskOf({ kind: 'leaf', leaf: nodeId(worst) });
  }

  #riskIn(tally: RiskTally, index: number, subject: RiskSubject): Risk {
    const survivors = tally.inherited(index).flatMap((takesOver, leaf): Survivor[] => {
      return takesOver === 0
        ? []
        : [{ leaf: nodeId(leaf), serves: this.#counts.primaries[leaf] ?? 0, takesOver }];
    });
    survivors.sort((left, right) => right.takesOver - left.takesOver || left.leaf - right.leaf);
    return {
      subject,
      offline: tally.offline(index),
      degraded: tally.degraded(index),
      rowsLost: tally.rowsLost(index),
      takenOver: survivors.reduce((sum, { takesOver }) => sum + takesOver, 0),
      survivors,
    };
  }

  #startAgain(): void {
    this.#counts = new RiskCounts(riskPlaces(this.#world, []));
    this.#holders = this.#countAll();
  }

  #countAll(): readonly RiskHolders[] {
    return this.#world.databases.map(({ partitions }) => {
      const holders = new RiskHolders(partitions.length);
      partitions.forEach((partition) => {
        holders.note(partition);
        this.#counts.count(partition, 1);
      });
      return holders;
    });
  }

  #recountChanged(world: World, before: World): void {
    world.databases.forEach((database, index) => {
      const [old, holders] = [before.databases[index], this.#holders[index]];
      if (old === undefined || holders === undefined || old === database) return;
      database.partitions.forEachChangedChunk(old.partitions, (chunk, chunkBefore) => {
        for (let offset = 0; offset < chunk.length; offset += 1) {
          const now = chunk[offset];
          const then = chunkBefore[offset];
          if (now === then || now === undefined || then === undefined || areAlike(then, now)) continue;
          this.#counts.count(then, -1);
          this.#counts.count(now, 1);
          holders.note(now);
        }
      });
    });
  }

  /** Counts anew what is on leaves that answer again, answer no more, or stand elsewhere. */
  #recountMoved(world: World): void {
    const [before, places] = [this.#counts.places, riskPlaces(world, this.#counts.places)];
    if (places === before) return;
    const hasMoved = Uint8Array.from(places, (place, node) => (place === (before[node] ?? null) ? 0 : 1));
    const touched = world.databases.flatMap(({ partitions }, index) =>
      (this.#holders[index]?.ordinalsOn(hasMoved) ?? []).map((ordinal) => partitions.at(ordinal)),
    );
    for (const partition of touched) this.#counts.count(partition, -1);
    this.#counts.places = places;
    for (const partition of touched) this.#counts.count(partition, 1);
  }
}

/** Do two versions of a partition mean the same for every failure? */
function areAlike({ instances: left }: Partition, { instances: right }: Partition): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) {
    const one = left[index] as PartitionInstance;
    const other = right[index] as PartitionInstance;
    const isSame =
      one === other ||
      (one.node === other.node &&
        one.role === other.role &&
        one.head === other.head &&
        isInService(one) === isInService(other));
    if (!isSame) return false;
  }
  return true;
}

const haveSameDatabases = (world: World, before: World): boolean =>
  world.databases.length === before.databases.length &&
  world.databases.every(({ id, partitions }, index) => {
    const old = before.databases[index];
    return id === old?.id && partitions.length === old.partitions.length;
  });
