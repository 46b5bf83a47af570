import { isInService, onlinePrimary, type Partition } from '../cluster/partition.ts';
import type { Tables } from '../cluster/rows.ts';
import { countUndone } from '../cluster/undone-writes.ts';

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
  /** Beside each copy: the rows that it holds still and the primary in service does not any more. */
  deleted: Int32Array;
  /** The row that was read last. */
  #freshCopies = new Int32Array(usualWidth);
  #freshMissing = new Int32Array(usualWidth);
  #freshDeleted = new Int32Array(usualWidth);

  constructor(partitions: number) {
    this.copies = new Int32Array(partitions * usualWidth);
    this.missing = new Int32Array(partitions * usualWidth);
    this.deleted = new Int32Array(partitions * usualWidth);
  }

  /** Reads a partition of a database with these tables; false when that says nothing but what is kept of it. */
  read(partition: Partition, living: Tables): boolean {
    const { instances } = partition;
    const head = onlinePrimary(partition)?.head ?? null;
    let count = 0;
    for (let index = 0; index < instances.length; index += 1) {
      const instance = instances[index];
      if (instance === undefined || !isInService(instance)) continue;
      if (count === this.width) this.#widen();
      this.#freshCopies[count] = copyOn(instance.node, instance.role === 'primary');
      const undone =
        head === null || head === instance.head ? none : countUndone(head, instance.head, living);
      this.#freshMissing[count] = undone.gone;
      this.#freshDeleted[count] = undone.back;
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
      this.deleted[start + offset] = this.#freshDeleted[offset] ?? 0;
    }
  }

  /** Completes the row that was read, of so many copies, and holds it against the one that is kept. */
  #isNews(count: number, start: number): boolean {
    let differences = 0;
    for (let offset = 0; offset < this.width; offset += 1) {
      if (offset >= count) {
        this.#freshCopies[offset] = 0;
        this.#freshMissing[offset] = 0;
        this.#freshDeleted[offset] = 0;
      }
      if (this.copies[start + offset] !== this.#freshCopies[offset]) differences += 1;
      if (this.missing[start + offset] !== this.#freshMissing[offset]) differences += 1;
      if (this.deleted[start + offset] !== this.#freshDeleted[offset]) differences += 1;
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
    this.deleted = widened(this.deleted, width);
    this.#freshCopies = widened(this.#freshCopies, width);
    this.#freshMissing = widened(this.#freshMissing, width);
    this.#freshDeleted = widened(this.#freshDeleted, width);
    this.width = 2 * width;
  }
}

const none = { gone: 0, back: 0 };

/** The same rows with room for twice as much in each. */
function widened(cells: Int32Array, width: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(2 * cells.length);
  for (let start = 0; start < cells.length; start += width) {
    wide.set(cells.subarray(start, start + width), 2 * start);
  }
  return wide;
}
