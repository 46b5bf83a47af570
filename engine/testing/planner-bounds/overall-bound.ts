import { type ClusterMap, type MapPartition, sharers, usableIn } from './cluster-map.ts';
import { FlowNetwork } from './min-cost-flow.ts';

export interface Effort {
  readonly copies: number;
  readonly promotions: number;
  readonly drops: number;
}

/** What it takes to bring a partition onto exactly the leaves of `instances`, with its primary on `leaf`. */
export type EffortOf = (partition: MapPartition, instances: readonly number[], leaf: number) => Effort;

/** How it is found which partition goes where. */
export type SlotSearch = (sharing: SlotSharing) => number;

/** Partitions to be shared out evenly over owners, and those of each owner evenly over its slots. */
export interface SlotSharing {
  readonly items: number;
  /** By slot: its owner, from 0, in ascending order. */
  readonly owners: readonly number[];
  readonly costOf: (item: number, slot: number) => number;
}

/**
 * The fewest copies, with them the fewest promotions, and with those the fewest drops, that any way to balance needs. A
 * slot is what a partition can be brought to: a leaf for the primary in a pair, in redundancy 1 a leaf, with
 * `load_balanced` a leaf for the primary and one of the other group for the replica.
 */
export function fewestToBalance(
  map: ClusterMap,
  effortOf: EffortOf = effortByFormula,
  search: SlotSearch = cheapestFlow,
): Effort {
  const slots = slotsOf(map);
  const served = map.partitions.filter(({ primary }) => primary !== -1);
  if (slots.length === 0 || served.length === 0) return { copies: 0, promotions: 0, drops: 0 };
  const cost = search({
    items: served.length,
    owners: slots.map(({ owner }) => owner),
    costOf: (item, slot) => {
      const { instances, leaf } = slots[slot] ?? { instances: [], leaf: -1 };
      const { copies, promotions, drops } = effortOf(served[item] ?? nobody, instances, leaf);
      return copies * perCopy + promotions * perPromotion + drops;
    },
  });
  return {
    copies: Math.floor(cost / perCopy),
    promotions: Math.floor((cost % perCopy) / perPromotion),
    drops: cost % perPromotion,
  };
}

const [perCopy, perPromotion] = [1_000_000, 1000];
const nobody: MapPartition = { primary: -1, replicas: [] };

interface Slot {
  readonly owner: number;
  /** Where the primary is to be, and all instances. */
  readonly leaf: number;
  readonly instances: readonly number[];
}

function slotsOf(map: ClusterMap): Slot[] {
  if (map.redundancyLevel === 1 || map.fanout === 'paired') {
    return sharers(map).flatMap((instances, owner) => instances.map((leaf) => ({ owner, leaf, instances })));
  }
  const usable = [...usableIn(map, 1), ...usableIn(map, 2)];
  return usable.flatMap((leaf, owner) =>
    usableIn(map, map.leaves[leaf]?.group === 1 ? 2 : 1).map((replica) => ({
      owner,
      leaf,
      instances: [leaf, replica],
    })),
  );
}

/** The least total cost by a flow, in which the places that balance fills in any case are made so cheap that they are filled first. */
function cheapestFlow({ items, owners, costOf }: SlotSharing): number {
  const filling = -perCopy * perCopy;
  const count = (owners.at(-1) ?? -1) + 1;
  const [source, sink, remainder] = [0, 1, 2];
  const ownerNode = (owner: number): number => 3 + owner;
  const slotNode = (slot: number): number => 3 + count + slot;
  const itemNode = (item: number): number => 3 + count + owners.length + item;
  const network = new FlowNetwork(itemNode(items));
  for (let item = 0; item < items; item += 1) {
    network.connect(source, itemNode(item), { capacity: 1, cost: 0 });
    owners.forEach((_, slot) => {
      network.connect(itemNode(item), slotNode(slot), { capacity: 1, cost: costOf(item, slot) });
    });
  }
  const perOwner = Math.floor(items / count);
  const perSlot = owners.map((owner) =>
    Math.floor(perOwner / owners.filter((other) => other === owner).length),
  );
  owners.forEach((owner, slot) => {
    network.connect(slotNode(slot), ownerNode(owner), { capacity: perSlot[slot] ?? 0, cost: filling });
    network.connect(slotNode(slot), ownerNode(owner), { capacity: 1, cost: 0 });
  });
  for (let owner = 0; owner < count; owner += 1) {
    network.connect(ownerNode(owner), sink, { capacity: perOwner, cost: filling });
    network.connect(ownerNode(owner), remainder, { capacity: 1, cost: 0 });
  }
  network.connect(remainder, sink, { capacity: items % count, cost: 0 });
  const filled = count * perOwner + perSlot.reduce((sum, share) => sum + share, 0);
  return network.solve(source, sink).cost - filled * filling;
}

/**
 * Counted: a new instance is a copy, and so is an instance that has been demoted; every new primary is a promotion; every
 * replica that is left over is a drop.
 */
function effortByFormula(
  { primary, replicas }: MapPartition,
  wanted: readonly number[],
  leaf: number,
): Effort {
  const instances = wanted.includes(primary) ? [primary, ...replicas] : replicas;
  const missing = wanted.filter((place) => !instances.includes(place)).length;
  const isDemoted = leaf !== primary && wanted.includes(primary);
  return {
    copies: missing + (isDemoted ? 1 : 0),
    promotions: leaf === primary ? 0 : 1,
    drops: replicas.filter((place) => !wanted.includes(place)).length,
  };
}

/**
 * The same by search: all sequences of COPY, PROMOTE, PROMOTE WITH DROP and DROP, the cheapest first, until exactly the
 * wanted leaves have instances, all in step, with the primary on `leaf`.
 */
export function effortBySearch(leaves: number): EffortOf {
  const known = new Map<string, ReadonlyMap<string, Effort>>();
  return (partition, wanted, leaf) => {
    const key = `${partition.primary}/${[...partition.replicas].sort().join()}`;
    const reached = known.get(key) ?? searchFrom(partition, leaves);
    known.set(key, reached);
    const following = wanted.filter((place) => place !== leaf);
    const effort = reached.get(stateKey({ primary: leaf, following: bits(following), behind: 0 }));
    if (effort === undefined) throw new Error(`no way to ${wanted.join()}`);
    return effort;
  };
}

interface State {
  readonly primary: number;
  /** Bit i: an instance on leaf i that is in step, or that has been demoted. */
  readonly following: number;
  readonly behind: number;
}

function searchFrom({ primary, replicas }: MapPartition, leaves: number): ReadonlyMap<string, Effort> {
  const done = new Map<string, Effort>();
  const [copy, promotion] = [100, 10];
  const waiting: State[][] = [[{ primary, following: bits(replicas), behind: 0 }]];
  for (let cost = 0; cost < waiting.length; cost += 1) {
    const states = waiting[cost] ?? [];
    for (let state = states.pop(); state !== undefined; state = states.pop()) {
      const key = stateKey(state);
      if (done.has(key)) continue;
      done.set(key, {
        copies: Math.floor(cost / copy),
        promotions: Math.floor((cost % copy) / promotion),
        drops: cost % promotion,
      });
      for (const next of nextStates(state, leaves)) {
        const total = cost + next.copies * copy + next.promotions * promotion + next.drops;
        if (total >= 3 * copy || total % copy >= 4 * promotion) continue;
        waiting[total] ??= [];
        waiting[total].push(next.state);
      }
    }
  }
  return done;
}

function nextStates({ primary, following, behind }: State, leaves: number): (Effort & { state: State })[] {
  const next: (Effort & { state: State })[] = [];
  for (let leaf = 0; leaf < leaves; leaf += 1) {
    const bit = 1 << leaf;
    const isFollowing = (following & bit) !== 0;
    if (leaf !== primary && !isFollowing) {
      next.push({
        copies: 1,
        promotions: 0,
        drops: 0,
        state: { primary, following: following | bit, behind: behind & ~bit },
      });
    }
    if (isFollowing) {
      const rest = following & ~bit;
      next.push({ copies: 0, promotions: 1, drops: 0, state: { primary: leaf, following: rest, behind } });
      next.push({
        copies: 0,
        promotions: 1,
        drops: 0,
        state: { primary: leaf, following: rest, behind: behind | (1 << primary) },
      });
      next.push({ copies: 0, promotions: 0, drops: 1, state: { primary, following: rest, behind } });
    }
    if ((behind & bit) !== 0)
      next.push({ copies: 0, promotions: 0, drops: 1, state: { primary, following, behind: behind & ~bit } });
  }
  return next;
}

const bits = (places: readonly number[]): number => places.reduce((sum, place) => sum | (1 << place), 0);
const stateKey = ({ primary, following, behind }: State): string => `${primary}/${following}/${behind}`;
