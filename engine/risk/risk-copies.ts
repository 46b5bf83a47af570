import { isInService, onlinePrimary, type Partition } from '../cluster/partition.ts';
import { type Commit, rowsLostBetween } from '../cluster/rows.ts';

/** Copies of a partition for which there is room at first; rows widen when one has more. */
const usualWidth = 4;

/** A copy as one number; 0 is none, because NODE_IDs count from 1. */
const copyOn = (node: number, isPrimary: boolean): number => (node << 1) | (isPrimary ? 1 : 0);

export const nodeOfCopy = (copy: number): number => copy >> 1;

export const isPrimaryCopy = (copy: number): boolean => (copy & 1) === 1;

/**
 * All that counts for risk about the partitions of a database: the copies in service, in INSTANCE_ID order, and what
 * each lacks. Numbers side by side, so that it is quick to say that a partition has changed in nothing that counts.
 */
export class RiskCopies {
  /** Copies that there is room for in a row; the rows are the partitions, by ordinal. */
  width = usualWidth;
  /** Row by row, the copies and then zeros. */
  copies: Int32Array;
  /** Beside each copy: the rows that the primary in service holds and it does not, yet. */
  missing: Int32Array;
  /** The row that was read last. */
  #freshCopies = new Int32Array(usualWidth);
  #freshMissing = new Int32Array(usualWidth);

  constructor(partitions: number) {
    this.copies = new Int32Array(partitions * usualWidth);
    this.missing = new Int32Array(partitions * usualWidth);
  }

  /** Reads a partition; false when that says nothing but what is kept of it. */
  read(partition: Partition): boolean {
    const { instances } = partition;
    const head = onlinePrimary(partition)?.head ?? null;
    let count = 0;
    for (let index = 0; index < instances.length; index += 1) {
      const instance = instances[index];
      if (instance === undefined || !isInService(instance)) continue;
      if (count === this.width) this.#widen();
      this.#freshCopies[count] = copyOn(instance.node, instance.role === 'primary');
      this.#freshMissing[count] = head === null ? 0 : rowsMissing(head, instance.head);
      count += 1;
    }
    return this.#isNews(count, partition.ordinal * this.width);
  }

  /** Keeps the partition that was read last, as that of the ordinal. */
  keep(ordinal: number): void {
    const start = ordinal * this.width;
    for (let offset = 0; offset < this.width; offset += 1) {
      this.copies[start + offset] = this.#freshCopies[offset] ?? 0;
      this.missing[start + offset] = this.#freshMissing[offset] ?? 0;
    }
  }

  /** Completes the row that was read, of so many copies, and holds it against the one that is kept. */
  #isNews(count: number, start: number): boolean {
    let differences = 0;
    for (let offset = 0; offset < this.width; offset += 1) {
      if (offset >= count) {
        this.#freshCopies[offset] = 0;
        this.#freshMissing[offset] = 0;
      }
      if (this.copies[start + offset] !== this.#freshCopies[offset]) differences += 1;
      if (this.missing[start + offset] !== this.#freshMissing[offset]) differences += 1;
    }
    return differences > 0;
  }

  /** Calls `visit` for the ordinals, ascending, of the partitions with a copy on a node for which `asks[node]` is 1. */
  forEachOn(asks: Uint8Array, visit: (ordinal: number) => void): void {
    const { copies, width } = this;
    for (let start = 0; start < copies.length; start += width) {
      for (let index = start; index < start + width; index += 1) {
        const copy = copies[index] ?? 0;
        if (copy === 0) break;
        if (asks[nodeOfCopy(copy)] !== 1) continue;
        visit(start / width);
        break;
      }
    }
  }

  #widen(): void {
    const { width } = this;
    this.copies = widened(this.copies, width);
    this.missing = widened(this.missing, width);
    this.#freshCopies = widened(this.#freshCopies, width);
    this.#freshMissing = widened(this.#freshMissing, width);
    this.width = 2 * width;
  }
}

/** Rows that the holder of one head has and the holder of the other has not, yet. */
const rowsMissing = (head: Commit, other: Commit): number =>
  head === other ? 0 : rowsLostBetween(head, other).length;

/** The same rows with room for twice as much in each. */
function widened(cells: Int32Array, width: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(2 * cells.length);
  for (let start = 0; start < cells.length; start += width) {
    wide.set(cells.subarray(start, start + width), 2 * start);
  }
  return wide;
}
