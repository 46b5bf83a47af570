import { type NodeId, nodeId, unreachable } from '../base/index.ts';
import type { Group } from './node.ts';
import { isInService, type Partition, type PartitionInstance } from './partition.ts';
import { RiskHolders } from './risk-holders.ts';
import { type RiskPlace, type RiskPlaces, riskPlaces } from './risk-places.ts';
import { addAt, RiskTally } from './risk-tally.ts';
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
  #places: RiskPlaces = [];
  /** By the place of their database in the world. */
  #holders: readonly RiskHolders[] = [];
  #leaves = new RiskTally();
  #pairs = new RiskTally();
  #groups = new RiskTally();
  /** By NODE_ID, the primaries that it serves. */
  #primaries: number[] = [];
  #unserved = 0;

  constructor(world: World) {
    this.#world = world;
    this.#countAll();
  }

  /** Partitions that nothing serves as it is. */
  get unserved(): number {
    return this.#unserved;
  }

  /** Looks at another world, later or earlier. */
  moveTo(world: World): void {
    const before = this.#world;
    this.#world = world;
    if (world.databases !== before.databases) {
      if (!haveSameDatabases(world, before)) return this.#countAll();
      this.#recountChanged(world, before);
    }
    if (world.nodes !== before.nodes || world.brokenLinks !== before.brokenLinks) this.#recountMoved(world);
  }

  /** The cost of one failure. */
  riskOf(subject: RiskSubject): Risk {
    switch (subject.kind) {
      case 'leaf':
        return this.#riskIn(this.#leaves, subject.leaf, subject);
      case 'pair':
        return this.#riskIn(this.#pairs, subject.slot, subject);
      case 'group':
        return this.#riskIn(this.#groups, subject.group, subject);
      default:
        return unreachable(subject);
    }
  }

  /** The leaf whose failure would cost most, or null when no failure of one leaf would cost anything. */
  worstLeaf(): Risk | null {
    const worst = this.#leaves.worst();
    return worst === null ? null : this.riskOf({ kind: 'leaf', leaf: nodeId(worst) });
  }

  #riskIn(tally: RiskTally, index: number, subject: RiskSubject): Risk {
    const survivors = tally.inherited(index).flatMap((takesOver, leaf): Survivor[] => {
      return takesOver === 0 ? [] : [{ leaf: nodeId(leaf), serves: this.#primaries[leaf] ?? 0, takesOver }];
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

  #countAll(): void {
    this.#leaves = new RiskTally();
    this.#pairs = new RiskTally();
    this.#groups = new RiskTally();
    this.#primaries = [];
    this.#unserved = 0;
    this.#places = riskPlaces(this.#world, []);
    this.#holders = this.#world.databases.map(({ partitions }) => {
      const holders = new RiskHolders(partitions.length);
      partitions.forEach((partition) => {
        holders.note(partition);
        this.#count(partition, 1);
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
          this.#count(then, -1);
          this.#count(now, 1);
          holders.note(now);
        }
      });
    });
  }

  /** Counts anew what is on leaves that answer again, answer no more, or stand elsewhere. */
  #recountMoved(world: World): void {
    const [before, places] = [this.#places, riskPlaces(world, this.#places)];
    if (places === before) return;
    const hasMoved = Uint8Array.from(places, (place, node) => (place === (before[node] ?? null) ? 0 : 1));
    const touched = world.databases.flatMap(({ partitions }, index) =>
      (this.#holders[index]?.ordinalsOn(hasMoved) ?? []).map((ordinal) => partitions.at(ordinal)),
    );
    for (const partition of touched) this.#count(partition, -1);
    this.#places = places;
    for (const partition of touched) this.#count(partition, 1);
  }

  #count(partition: Partition, times: 1 | -1): void {
    const serving = this.#servingOf(partition);
    if (serving.length === 0) this.#unserved += times;
    const [one, other] = serving;
    if (serving.length === 2 && one !== undefined && other !== undefined) {
      if (one.role === 'primary') return this.#countTwo(one, other, times);
      if (other.role === 'primary') return this.#countTwo(other, one, times);
    }
    for (let index = 0; index < serving.length; index += 1) {
      const { node, role } = serving[index] as PartitionInstance;
      const place = this.#places[node];
      if (place == null) continue;
      if (role === 'primary') addAt(this.#primaries, node, times);
      this.#lose(this.#leaves, node, { serving, lost: 1 << index }, times);
      // A pair or group that holds several copies is counted once, with all that it would lose.
      const inPair = this.#alike(serving, 'slot', place.slot);
      if (isLowestBit(index, inPair)) this.#lose(this.#pairs, place.slot, { serving, lost: inPair }, times);
      const inGroup = this.#alike(serving, 'group', place.group);
      if (isLowestBit(index, inGroup))
        this.#lose(this.#groups, place.group, { serving, lost: inGroup }, times);
    }
  }

  /** What `#count` does, in the form of nearly all partitions: nothing is gone through more than once. */
  #countTwo(primary: PartitionInstance, heir: PartitionInstance, times: 1 | -1): void {
    const [from, to] = [this.#places[primary.node], this.#places[heir.node]];
    if (from == null || to == null) return;
    const rowsLost = rowsBetween(primary, heir);
    addAt(this.#primaries, primary.node, times);
    this.#leaves.lose(primary.node, 1, times);
    this.#leaves.lose(heir.node, 1, times);
    this.#leaves.inherit(primary.node, heir.node, rowsLost, times);
    loseOneOfTwo(this.#pairs, { lost: from.slot, kept: to.slot, heir: heir.node, rowsLost }, times);
    loseOneOfTwo(this.#groups, { lost: from.group, kept: to.group, heir: heir.node, rowsLost }, times);
  }

  /** Of the copies that serve a partition those in the bits of `lost` would go with the subject. */
  #lose(
    tally: RiskTally,
    subject: number,
    { serving, lost }: { readonly serving: readonly PartitionInstance[]; readonly lost: number },
    times: 1 | -1,
  ): void {
    let left = 0;
    let primary: PartitionInstance | null = null;
    let heir: PartitionInstance | null = null;
    for (let index = 0; index < serving.length; index += 1) {
      const instance = serving[index] as PartitionInstance;
      if ((lost & (1 << index)) === 0) {
        left += 1;
        heir ??= instance;
      } else if (instance.role === 'primary') primary = instance;
    }
    tally.lose(subject, left, times);
    if (primary !== null && heir !== null) {
      tally.inherit(subject, heir.node, rowsBetween(primary, heir), times);
    }
  }

  /** The copies, as bits, that stand in one slot or group. */
  #alike(serving: readonly PartitionInstance[], key: keyof RiskPlace, value: number): number {
    let bits = 0;
    for (let index = 0; index < serving.length; index += 1) {
      const node = serving[index]?.node ?? 0;
      if (this.#places[node]?.[key] === value) bits |= 1 << index;
    }
    return bits;
  }

  /** The instances that could serve if the others were gone: in service, on a leaf that answers. */
  #servingOf({ instances }: Partition): readonly PartitionInstance[] {
    for (let index = 0; index < instances.length; index += 1) {
      if (!this.#serves(instances[index] as PartitionInstance)) {
        return instances.filter((instance) => this.#serves(instance));
      }
    }
    return instances;
  }

  #serves(instance: PartitionInstance): boolean {
    return isInService(instance) && this.#places[instance.node] != null;
  }
}

/** Of the two copies of a partition the primary is in `lost` and the other one in `kept`, which may be the same. */
function loseOneOfTwo(
  tally: RiskTally,
  { lost, kept, heir, rowsLost }: { lost: number; kept: number; heir: NodeId; rowsLost: number },
  times: 1 | -1,
): void {
  tally.lose(lost, lost === kept ? 0 : 1, times);
  if (lost === kept) return;
  tally.lose(kept, 1, times);
  tally.inherit(lost, heir, rowsLost, times);
}

/** Is the bit at `index` the lowest of `bits`? */
const isLowestBit = (index: number, bits: number): boolean => (bits & -bits) === 1 << index;

/** Rows that the primary holds and its heir does not, yet. */
const rowsBetween = (primary: PartitionInstance, heir: PartitionInstance): number =>
  primary.head === heir.head ? 0 : rowsLostBetween(primary.head, heir.head).length;

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
