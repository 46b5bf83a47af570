import { isPrimaryCopy, nodeOfCopy, RiskCopies } from './risk-copies.ts';
import type { RiskPlaces } from './risk-places.ts';
import { serverOf } from './risk-server.ts';
import { addAt, RiskTally } from './risk-tally.ts';

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

  /** Does the cluster fail over, for as long as these are counted? */
  failsOver = true;

  /** The partition that is being counted: its row, and as bits the copies of it that serve, and the primary of those. */
  #table = new RiskCopies(0);
  #start = 0;
  #serving = 0;
  #primary = 0;

  /**
   * Counts a partition, or with `times` −1 takes it back: its copies and the places must then be those with which it
   * was counted. Nothing is allocated on the way: a history asks for this hundreds of thousands of times.
   */
  count(table: RiskCopies, ordinal: number, places: RiskPlaces, times: 1 | -1): void {
    this.#look(table, ordinal, places);
    // Nothing more is taken offline by what fails next.
    if (serverOf(this.#serving, this.#primary, this.failsOver) === 0) {
      this.unserved += times;
      return;
    }
    if (this.#primary !== 0) addAt(this.primaries, this.#nodeAt(this.#primary), times);
    for (let left = this.#serving; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const node = this.#nodeAt(bit);
      const place = places[node];
      if (place == null) continue;
      let [inPair, inGroup] = [0, 0];
      for (let rest = this.#serving; rest !== 0; rest &= rest - 1) {
        const other = places[this.#nodeAt(rest & -rest)];
        if (other?.slot === place.slot) inPair |= rest & -rest;
        if (other?.group === place.group) inGroup |= rest & -rest;
      }
      this.#lose(this.leaves, node, bit, times);
      // A pair or group that holds several copies is counted once, with all that it would lose.
      if ((inPair & -inPair) === bit) this.#lose(this.pairs, place.slot, inPair, times);
      if ((inGroup & -inGroup) === bit) this.#lose(this.groups, place.group, inGroup, times);
    }
  }

  /** Which copies could serve if the others were gone: those on leaves that answer. */
  #look(table: RiskCopies, ordinal: number, places: RiskPlaces): void {
    const start = ordinal * table.width;
    this.#table = table;
    this.#start = start;
    this.#serving = 0;
    this.#primary = 0;
    for (let offset = 0; offset < table.width; offset += 1) {
      const copy = table.copies[start + offset] ?? 0;
      if (copy === 0) return;
      if (places[nodeOfCopy(copy)] == null) continue;
      this.#serving |= 1 << offset;
      if (isPrimaryCopy(copy)) this.#primary = 1 << offset;
    }
  }

  /** Of the partition the copies in `lost` would go with the subject. */
  #lose(tally: RiskTally, subject: number, lost: number, times: 1 | -1): void {
    const left = this.#serving & ~lost;
    const heir = serverOf(left, this.#primary, this.failsOver);
    if (heir === 0) return tally.loseLast(subject, times);
    if (left === heir) tally.loseSecond(subject, times);
    if ((lost & this.#primary) === 0) return;
    const place = this.#start + offsetOf(heir);
    tally.undo(subject, this.#table.missing[place] ?? 0, this.#table.deleted[place] ?? 0, times);
    tally.inherit(subject, this.#nodeAt(heir), times);
  }

  #nodeAt(bit: number): number {
    return nodeOfCopy(this.#table.copies[this.#start + offsetOf(bit)] ?? 0);
  }
}

const offsetOf = (bit: number): number => 31 - Math.clz32(bit);
