/** Items to be given to slots; slots belong to owners. */
export interface Giving {
  readonly items: number;
  /** By slot: its owner, from 0, in ascending order. */
  readonly owners: readonly number[];
  /** null forbids. */
  readonly costOf: (item: number, slot: number) => number | null;
  /** By owner: how many it has to have, where that is given. Otherwise no owner has two more than another. */
  readonly shares?: readonly number[] | null;
}

/**
 * The least total cost of all ways to give every item to a slot so that the owners have even shares, and so have the slots
 * of each owner. Every way is tried; of those that have filled the slots alike so far only the cheapest is followed up.
 * NaN: there is none.
 */
export function everyWay({ items, owners, costOf, shares = null }: Giving): number {
  let ways = new Map<string, Way>([['', { filled: owners.map(() => 0), cost: 0 }]]);
  const count = (owners.at(-1) ?? -1) + 1;
  const most = shares ?? Array.from({ length: count }, () => Math.ceil(items / count));
  for (let item = 0; item < items; item += 1) {
    const next = new Map<string, Way>();
    for (const way of ways.values()) {
      owners.forEach((owner, slot) => {
        const cost = costOf(item, slot);
        if (cost === null || heldBy(owners, way.filled, owner) >= (most[owner] ?? 0)) return;
        const filled = way.filled.with(slot, (way.filled[slot] ?? 0) + 1);
        const key = filled.join();
        const known = next.get(key);
        if (known === undefined || way.cost + cost < known.cost)
          next.set(key, { filled, cost: way.cost + cost });
      });
    }
    ways = next;
  }
  const ends = [...ways.values()].filter(({ filled }) => isEven({ owners, count, filled, shares }));
  return ends.length === 0 ? Number.NaN : Math.min(...ends.map(({ cost }) => cost));
}

interface Way {
  readonly filled: readonly number[];
  readonly cost: number;
}

interface End {
  readonly owners: readonly number[];
  readonly count: number;
  readonly filled: readonly number[];
  readonly shares: readonly number[] | null;
}

function isEven({ owners, count, filled, shares }: End): boolean {
  const held = Array.from({ length: count }, (_, owner) => heldBy(owners, filled, owner));
  const isShared = shares === null ? spanOf(held) <= 1 : held.every((have, owner) => have === shares[owner]);
  return (
    isShared && held.every((_, owner) => spanOf(filled.filter((_, slot) => owners[slot] === owner)) <= 1)
  );
}

const spanOf = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);

const heldBy = (owners: readonly number[], filled: readonly number[], owner: number): number =>
  filled.reduce((sum, have, slot) => sum + (owners[slot] === owner ? have : 0), 0);
