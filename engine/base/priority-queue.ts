/**
 * A persistent priority queue (a leftist heap): `insert` and `removeFirst` return a new queue in O(log n) and leave
 * the old one as it was, so that the timers of every instant of a history can be kept.
 */
export interface Heap<Item> {
  readonly item: Item;
  /** Length of the right spine; the left child's rank is never smaller than the right child's. */
  readonly rank: number;
  readonly left: Heap<Item> | null;
  readonly right: Heap<Item> | null;
}

export type Order<Item> = (left: Item, right: Item) => number;

export function insert<Item>(heap: Heap<Item> | null, item: Item, order: Order<Item>): Heap<Item> {
  return merge({ item, rank: 1, left: null, right: null }, heap, order) as Heap<Item>;
}

/** The queue without its first item. */
export function removeFirst<Item>(heap: Heap<Item>, order: Order<Item>): Heap<Item> | null {
  return merge(heap.left, heap.right, order);
}

/** Every item in order; O(n log n). */
export function inOrder<Item>(heap: Heap<Item> | null, order: Order<Item>): Item[] {
  const items: Item[] = [];
  const open: Heap<Item>[] = heap === null ? [] : [heap];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    items.push(node.item);
    if (node.left !== null) open.push(node.left);
    if (node.right !== null) open.push(node.right);
  }
  return items.sort(order);
}

function merge<Item>(
  left: Heap<Item> | null,
  right: Heap<Item> | null,
  order: Order<Item>,
): Heap<Item> | null {
  if (left === null) return right;
  if (right === null) return left;
  if (order(right.item, left.item) < 0) return merge(right, left, order);
  const merged = merge(left.right, right, order);
  const [tall, short] = rankOf(left.left) >= rankOf(merged) ? [left.left, merged] : [merged, left.left];
  return { item: left.item, rank: rankOf(short) + 1, left: tall, right: short };
}

const rankOf = <Item>(heap: Heap<Item> | null): number => heap?.rank ?? 0;
