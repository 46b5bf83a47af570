import { assert, present } from './assert.ts';

const bits = 5;
const width = 1 << bits;
const mask = width - 1;

type Branch<Item> = readonly (Branch<Item> | Item)[];

/**
 * A persistent list: `set` and `push` return a new list that shares all but O(log₃₂ n) nodes with the old one.
 * Worlds are built of these, so that every instant of a history can be kept and compared by identity.
 *
 * Whoever makes many changes at once opens a copy, changes it in place with `put` and `append`, and closes it before
 * anybody else sees it: each node is then copied once, not once a change.
 */
export class Sequence<Item> implements Iterable<Item> {
  #length: number;
  /** Number of index bits above the leaf level; 0 when the root is a leaf. */
  #shift: number;
  #root: Branch<Item>;
  /** What an open list was when it was opened: a node that differs from the one there is its own. Else null. */
  #shared: Branch<Item> | null = null;

  private constructor(length: number, shift: number, root: Branch<Item>) {
    this.#length = length;
    this.#shift = shift;
    this.#root = root;
  }

  get length(): number {
    return this.#length;
  }

  static of<Item>(items: readonly Item[]): Sequence<Item> {
    let level: Branch<Item>[] = chunk(items);
    let shift = 0;
    while (level.length > 1) {
      level = chunk(level) as Branch<Item>[];
      shift += bits;
    }
    return new Sequence(items.length, shift, level[0] ?? []);
  }

  static empty<Item>(): Sequence<Item> {
    return new Sequence<Item>(0, 0, []);
  }

  /** The item at `index`; the index must be within the list. */
  at(index: number): Item {
    this.#mustHold(index);
    let node = this.#root;
    for (let shift = this.#shift; shift > 0; shift -= bits) {
      node = node[(index >> shift) & mask] as Branch<Item>;
    }
    return node[index & mask] as Item;
  }

  last(): Item | undefined {
    return this.length === 0 ? undefined : this.at(this.length - 1);
  }

  /** The same list with `item` at `index`, or this very list when the item is already there. */
  set(index: number, item: Item): Sequence<Item> {
    if (this.at(index) === item) return this;
    this.#share();
    return new Sequence(this.length, this.#shift, replaced(this.#root, { shift: this.#shift, index }, item));
  }

  push(item: Item): Sequence<Item> {
    const index = this.length;
    this.#share();
    if (index === width << this.#shift) {
      const shift = this.#shift + bits;
      return new Sequence(index + 1, shift, replaced([this.#root], { shift, index }, item));
    }
    return new Sequence(index + 1, this.#shift, replaced(this.#root, { shift: this.#shift, index }, item));
  }

  get isOpen(): boolean {
    return this.#shared !== null;
  }

  /** A list of the same items that can be changed in place; this one stays as it is. */
  open(): Sequence<Item> {
    this.#share();
    const opened = new Sequence(this.#length, this.#shift, this.#root);
    opened.#shared = opened.#root;
    return opened;
  }

  /** From now on this list never changes again. */
  close(): void {
    this.#shared = null;
  }

  /** Replaces the item at `index` of an open list. */
  put(index: number, item: Item): void {
    this.#mustHold(index);
    this.#ownLeafOf(index)[index & mask] = item;
  }

  /** Adds `item` at the end of an open list. */
  append(item: Item): void {
    const index = this.#length;
    assert(this.isOpen, 'an open sequence');
    if (index === width << this.#shift) {
      this.#root = [this.#root];
      this.#shared = [present(this.#shared, 'an open sequence')];
      this.#shift += bits;
    }
    this.#length += 1;
    this.#ownLeafOf(index)[index & mask] = item;
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (let index = 0; index < this.length; index += width) yield* this.#leafAt(index);
  }

  /** Calls `visit` for every item in order; faster than iterating where every item is wanted. */
  forEach(visit: (item: Item, index: number) => void): void {
    for (let start = 0; start < this.length; start += width) {
      const leaf = this.#leafAt(start);
      for (let offset = 0; offset < leaf.length; offset += 1) visit(leaf[offset] as Item, start + offset);
    }
  }

  /** The items from `start` to before `end`, as a plain array. */
  slice(start = 0, end = this.length): Item[] {
    const items: Item[] = [];
    for (let index = Math.max(0, start); index < Math.min(end, this.length); index += 1)
      items.push(this.at(index));
    return items;
  }

  /**
   * Folds the list chunk by chunk of up to 32 items. Chunks are shared between versions of a list, so a caller
   * may remember what it computed for a chunk by the chunk's identity: this is how hashing a world stays cheap.
   */
  foldChunks<Result>(start: Result, fold: (result: Result, chunk: readonly Item[]) => Result): Result {
    let result = start;
    this.#forEachChunk((chunk) => {
      result = fold(result, chunk);
    });
    return result;
  }

  /**
   * Visits the chunks of up to 32 items in which this list differs from `before`, by identity, with the chunk that
   * stood there before (empty when there was none). Shared parts are skipped whole, so the cost is that of the changes.
   */
  forEachChangedChunk(
    before: Sequence<Item>,
    visit: (chunk: readonly Item[], chunkBefore: readonly Item[]) => void,
  ): void {
    if (this.#shift === before.#shift) visitChanged(this.#root, before.#root, this.#shift, visit);
    else {
      before.#forEachChunk((chunk) => visit([], chunk));
      this.#forEachChunk((chunk) => visit(chunk, []));
    }
  }

  #forEachChunk(visit: (chunk: readonly Item[]) => void): void {
    for (let index = 0; index < this.length; index += width) visit(this.#leafAt(index));
  }

  #mustHold(index: number): void {
    // The sentence is only put together when it is needed: this is asked a million times a second.
    if (index < 0 || index >= this.#length) assert(false, `index ${index} of a sequence of ${this.#length}`);
  }

  /** Another list is about to share the nodes of this one: an open list owns none of them any more. */
  #share(): void {
    if (this.#shared !== null) this.#shared = this.#root;
  }

  /** The leaf of `index`, after the nodes on the way to it that are shared with other lists have been copied. */
  #ownLeafOf(index: number): Item[] {
    let shared: Branch<Item> | undefined = present(this.#shared, 'an open sequence');
    if (this.#root === shared) this.#root = shared.slice();
    let node = this.#root as (Branch<Item> | Item)[];
    for (let shift = this.#shift; shift > 0; shift -= bits) {
      const slot = (index >> shift) & mask;
      const sharedChild = shared?.[slot] as Branch<Item> | undefined;
      if (node[slot] === sharedChild) node[slot] = sharedChild?.slice() ?? [];
      node = node[slot] as (Branch<Item> | Item)[];
      shared = sharedChild;
    }
    return node as Item[];
  }

  #leafAt(index: number): readonly Item[] {
    let node = this.#root;
    for (let shift = this.#shift; shift > 0; shift -= bits) {
      node = node[(index >> shift) & mask] as Branch<Item>;
    }
    return node as readonly Item[];
  }
}

function visitChanged<Item>(
  now: Branch<Item>,
  before: Branch<Item>,
  shift: number,
  visit: (chunk: readonly Item[], chunkBefore: readonly Item[]) => void,
): void {
  if (now === before) return;
  if (shift === 0) return visit(now as readonly Item[], before as readonly Item[]);
  for (let slot = 0; slot < Math.max(now.length, before.length); slot += 1) {
    const [child, childBefore] = [now[slot] ?? [], before[slot] ?? []];
    visitChanged(child as Branch<Item>, childBefore as Branch<Item>, shift - bits, visit);
  }
}

function chunk<Item>(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += width) chunks.push(items.slice(start, start + width));
  return chunks;
}

function replaced<Item>(
  node: Branch<Item>,
  place: { shift: number; index: number },
  item: Item,
): Branch<Item> {
  const copy = node.slice();
  const slot = (place.index >> place.shift) & mask;
  copy[slot] =
    place.shift === 0
      ? item
      : replaced((node[slot] ?? []) as Branch<Item>, { shift: place.shift - bits, index: place.index }, item);
  return copy;
}
