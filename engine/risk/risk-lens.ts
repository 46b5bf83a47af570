import { type NodeId, nodeId, present, unreachable } from '../base/index.ts';
import { aggregatorForClients } from '../cluster/aggregators.ts';
import type { Group } from '../cluster/node.ts';
import type { Partition } from '../cluster/partition.ts';
import type { World } from '../cluster/world.ts';
import { RiskCopies } from './risk-copies.ts';
import { RiskCounts } from './risk-counts.ts';
import { noPlaces, type RiskPlaces, riskPlaces } from './risk-places.ts';
import { failsOver } from './risk-server.ts';
import type { RiskLosses, RiskTally } from './risk-tally.ts';

/** What could fail at once: a leaf, the leaves of one slot (a pair), or a whole availability group. */
export type RiskSubject =
  | { readonly kind: 'leaf'; readonly leaf: NodeId }
  | { readonly kind: 'pair'; readonly slot: number }
  | { readonly kind: 'group'; readonly group: Group };

/** What it would cost if the subject failed at this instant. */
export interface Risk extends RiskLosses {
  readonly subject: RiskSubject;
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
 * The cost of the next failure, kept up from one world to another: only partitions that differ in something that counts
 * are counted again, so following a whole history costs what happened in it. What it answers is exactly what a new lens
 * on the same world answers.
 */
export class RiskLens {
  #world: World;
  #places: RiskPlaces = noPlaces;
  #counts = new RiskCounts();
  /** By the place of their database in the world. */
  #tables: readonly RiskCopies[] = [];
  /** All is counted anew and not to its end yet. */
  #counting: Iterator<void> | null = null;

  /** With `portions`, no more than so many are counted at once, and {@link moveTo} has to go on. */
  constructor(world: World, portions = Number.POSITIVE_INFINITY) {
    this.#world = world;
    this.#counting = this.#countAll();
    this.moveTo(world, portions);
  }

  /** Partitions that nothing serves as it is: all of them while no aggregator leads to any. */
  get unserved(): number {
    const { databases } = this.#world;
    if (aggregatorForClients(this.#world) !== null) return this.#counts.unserved;
    return databases.reduce((sum, { partitions }) => sum + partitions.length, 0);
  }

  /**
   * Looks at another world, later or earlier. Where all has to be counted anew, no more than so many portions of 512 partitions
   * are counted at once: while it is false nothing may be asked, and the same call goes on.
   */
  moveTo(world: World, portions = Number.POSITIVE_INFINITY): boolean {
    for (let portion = 0; this.#counting !== null; portion += 1) {
      if (portion >= portions) return false;
      if (this.#counting.next().done === true) this.#counting = null;
    }
    const before = this.#world;
    this.#world = world;
    if (failsOver(world) !== this.#counts.failsOver || !haveSameDatabases(world, before)) {
      this.#counting = this.#countAll();
      return this.moveTo(world, portions);
    }
    if (world.databases !== before.databases) this.#recountChanged(before);
    if (world.nodes !== before.nodes || world.brokenLinks !== before.brokenLinks) this.#recountMoved();
    return true;
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
    const leaf = this.mostNeededLeaf();
    return leaf === null ? null : this.riskOf({ kind: 'leaf', leaf });
  }

  /** The leaf that {@link worstLeaf} is about. */
  mostNeededLeaf(): NodeId | null {
    const worst = this.#counts.leaves.worst();
    return worst === null ? null : nodeId(worst);
  }

  /** What would be gone with a leaf: of its risk, what is known without asking who would take over. */
  lossesOf(leaf: NodeId): RiskLosses {
    return this.#counts.leaves.losses(leaf);
  }

  #riskIn(tally: RiskTally, index: number, subject: RiskSubject): Risk {
    const survivors = [...tally.inherited(index)].flatMap(([leaf, takesOver]): Survivor[] => {
      return takesOver === 0
        ? []
        : [{ leaf: nodeId(leaf), serves: this.#counts.primaries[leaf] ?? 0, takesOver }];
    });
    survivors.sort((left, right) => right.takesOver - left.takesOver || left.leaf - right.leaf);
    return {
      subject,
      ...tally.losses(index),
      takenOver: survivors.reduce((sum, { takesOver }) => sum + takesOver, 0),
      survivors,
    };
  }

  *#countAll(): Generator<void, void, void> {
    const { databases } = this.#world;
    this.#places = riskPlaces(this.#world);
    this.#counts = new RiskCounts();
    this.#counts.failsOver = failsOver(this.#world);
    this.#tables = databases.map(({ partitions }) => new RiskCopies(partitions.length));
    let counted = 0;
    for (const [index, { partitions, tables }] of databases.entries()) {
      const table = present(this.#tables[index], 'a table of a database');
      for (const partition of partitions) {
        if (table.read(partition, tables)) table.keep(partition.ordinal);
        this.#counts.count(table, partition.ordinal, this.#places, 1);
        counted += 1;
        if (counted % inPortion === 0) yield;
      }
    }
  }

  #recountChanged(before: World): void {
    for (const [index, { partitions, tables }] of this.#world.databases.entries()) {
      const [old, table] = [before.databases[index], this.#tables[index]];
      if (old === undefined || table === undefined) continue;
      const recount = (partition: Partition): void => {
        if (!table.read(partition, tables)) return;
        this.#counts.count(table, partition.ordinal, this.#places, -1);
        table.keep(partition.ordinal);
        this.#counts.count(table, partition.ordinal, this.#places, 1);
      };
      // Which rows count depends on which tables live, so that every partition may differ in what counts.
      if (old.tables !== tables) partitions.forEach(recount);
      else if (old.partitions !== partitions)
        partitions.forEachChangedChunk(old.partitions, (chunk, chunkBefore) => {
          for (let offset = 0; offset < chunk.length; offset += 1) {
            const partition = chunk[offset];
            if (partition !== undefined && partition !== chunkBefore[offset]) recount(partition);
          }
        });
    }
  }

  /** Counts anew what is on leaves that answer again, answer no more, or stand elsewhere. */
  #recountMoved(): void {
    const [before, places] = [this.#places, riskPlaces(this.#world, this.#places)];
    if (places === before) return;
    this.#places = places;
    const hasMoved = new Uint8Array(Math.max(before.length, places.length));
    for (let node = 0; node < hasMoved.length; node += 1) {
      if ((places[node] ?? null) !== (before[node] ?? null)) hasMoved[node] = 1;
    }
    for (const table of this.#tables) {
      table.forEachOn(hasMoved, (ordinal) => {
        this.#counts.count(table, ordinal, before, -1);
        this.#counts.count(table, ordinal, places, 1);
      });
    }
  }
}

/** Partitions that are counted in a row. */
const inPortion = 512;

const haveSameDatabases = (world: World, before: World): boolean =>
  world.databases === before.databases || haveSameShapes(world, before);

const haveSameShapes = (world: World, before: World): boolean =>
  world.databases.length === before.databases.length &&
  world.databases.every(({ id, partitions }, index) => {
    const old = before.databases[index];
    return id === old?.id && partitions.length === old.partitions.length;
  });
