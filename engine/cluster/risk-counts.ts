import type { NodeId } from '../base/index.ts';
import { isInService, type Partition, type PartitionInstance } from './partition.ts';
import type { RiskPlace, RiskPlaces } from './risk-places.ts';
import { addAt, RiskTally } from './risk-tally.ts';
import { rowsLostBetween } from './rows.ts';

/** What every failure would cost, counted partition by partition. */
export class RiskCounts {
  /** By NODE_ID. */
  readonly leaves = new RiskTally();
  /** By slot. */
  readonly pairs = new RiskTally();
  readonly groups = new RiskTally();
  /** By NODE_ID, the primaries that it serves. */
  readonly primaries: number[] = [];
  /** Partitions that nothing serves as it is. */
  unserved = 0;
  /** Where leaves stand, and which of them answer. */
  places: RiskPlaces;

  constructor(places: RiskPlaces) {
    this.places = places;
  }

  /** Counts a partition, or with `times` −1 takes it back; where leaves stand must not have changed in between. */
  count(partition: Partition, times: 1 | -1): void {
    const serving = this.#servingOf(partition);
    if (serving.length === 0) this.unserved += times;
    const [one, other] = serving;
    if (serving.length === 2 && one !== undefined && other !== undefined) {
      if (one.role === 'primary') return this.#countTwo(one, other, times);
      if (other.role === 'primary') return this.#countTwo(other, one, times);
    }
    for (let index = 0; index < serving.length; index += 1) {
      const { node, role } = serving[index] as PartitionInstance;
      const place = this.places[node];
      if (place == null) continue;
      if (role === 'primary') addAt(this.primaries, node, times);
      this.#lose(this.leaves, node, { serving, lost: 1 << index }, times);
      // A pair or group that holds several copies is counted once, with all that it would lose.
      const inPair = this.#alike(serving, 'slot', place.slot);
      if (isLowestBit(index, inPair)) this.#lose(this.pairs, place.slot, { serving, lost: inPair }, times);
      const inGroup = this.#alike(serving, 'group', place.group);
      if (isLowestBit(index, inGroup))
        this.#lose(this.groups, place.group, { serving, lost: inGroup }, times);
    }
  }

  /** What `count` does, in the form of nearly all partitions: nothing is gone through more than once. */
  #countTwo(primary: PartitionInstance, heir: PartitionInstance, times: 1 | -1): void {
    const [from, to] = [this.places[primary.node], this.places[heir.node]];
    if (from == null || to == null) return;
    const rowsLost = rowsBetween(primary, heir);
    addAt(this.primaries, primary.node, times);
    this.leaves.lose(primary.node, 1, times);
    this.leaves.lose(heir.node, 1, times);
    this.leaves.inherit(primary.node, heir.node, rowsLost, times);
    loseOneOfTwo(this.pairs, { lost: from.slot, kept: to.slot, heir: heir.node, rowsLost }, times);
    loseOneOfTwo(this.groups, { lost: from.group, kept: to.group, heir: heir.node, rowsLost }, times);
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
      if (this.places[node]?.[key] === value) bits |= 1 << index;
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
    return isInService(instance) && this.places[instance.node] != null;
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
