import { FlowNetwork } from '../cheapest-flow.ts';
import { oppositeLeaves, type Spread } from '../load-balanced/spread.ts';
import type { SpreadSort, Way } from './spread-ways.ts';

/** Where a partition goes. */
export interface Target {
  readonly primary: number;
  readonly replica: number;
}

/**
 * The cheapest targets that balance with `load_balanced`, starting from those of `spread`: first the fewest copies, then
 * the fewest promotions, then the fewest drops. By sort and way, a target for each partition that takes it. Partitions flow
 * from their sort to a slot, which is a leaf for the primary with one for the replica, from there to the leaf of the primary
 * and on to one sink. Each leaf carries an even share of the primaries or one more; each of its slots then carries an even
 * share of those or one more, and that is an even spread.
 */
export function cheapestSpread(
  spread: Spread,
  sorts: readonly SpreadSort[],
): readonly (readonly (readonly Target[])[])[] {
  const map = mapOf(spread, sorts);
  const start = startOf(map, spread, sorts);
  const network = new FlowNetwork(map.nodes);
  const ways = sorts.map((sort, index) =>
    sort.ways.map((way, turn) =>
      network.connect(map.sort(index), map.way(way), {
        capacity: sort.ordinals.length,
        cost: (way.copies * map.weight + way.promotions) * map.weight + way.drops,
        flow: start.ways[index]?.[turn] ?? 0,
      }),
    ),
  );
  const slots = connectSlots(network, map, start);
  network.improve();
  const open = openTargets(network, map, slots);
  return sorts.map((sort, index) =>
    sort.ways.map((way, turn) =>
      Array.from({ length: network.flowOn(ways[index]?.[turn] ?? 0) }, () => takeTarget(open, way)),
    ),
  );
}

/** The nodes of the network. */
interface NodeMap {
  readonly nodes: number;
  readonly served: number;
  /** One unit of what counts more outweighs whatever a circle can save of what counts less. */
  readonly weight: number;
  /** The usable leaves, and by place those that their replicas may be on. */
  readonly usable: readonly number[];
  readonly opposite: readonly (readonly number[])[];
  readonly leaf: (place: number) => number;
  readonly slot: (target: Target) => number;
  /** Where partitions arrive that leave a leaf open, or both. */
  readonly way: (way: Target) => number;
  readonly sort: (index: number) => number;
}

const [sink, anywhere] = [0, 1];

function mapOf(spread: Spread, sorts: readonly SpreadSort[]): NodeMap {
  const places = spread.placement.leaves.length;
  const width = Math.max(spread.groups[1].length, spread.groups[2].length);
  const firstSlot = 2 + 3 * places;
  const firstSort = firstSlot + places * width;
  const most = sorts.reduce((high, { ways }) => Math.max(high, ways[0]?.drops ?? 0), 2);
  const slot = ({ primary, replica }: Target): number =>
    firstSlot + primary * width + (spread.indexInGroup[replica] ?? 0);
  return {
    nodes: firstSort + sorts.length,
    served: sorts.reduce((sum, { ordinals }) => sum + ordinals.length, 0),
    weight: 1 + most * firstSort,
    usable: [...spread.groups[1], ...spread.groups[2]].sort((left, right) => left - right),
    opposite: spread.placement.leaves.map((_, place) => oppositeLeaves(spread, place)),
    leaf: (place) => 2 + place,
    slot,
    way: ({ primary, replica }) => {
      if (primary === -1) return replica === -1 ? anywhere : 2 + 2 * places + replica;
      return replica === -1 ? 2 + places + primary : slot({ primary, replica });
    },
    sort: (index) => firstSort + index,
  };
}

/** How many partitions take which edges at the outset; the maps are by node. */
interface Start {
  readonly ways: readonly Int32Array[];
  readonly fromAnywhere: Int32Array;
  readonly byPrimary: Map<number, number>;
  readonly byReplica: Map<number, number>;
  readonly slots: Map<number, number>;
}

function startOf(map: NodeMap, spread: Spread, sorts: readonly SpreadSort[]): Start {
  const start: Start = {
    ways: sorts.map(({ ways }) => new Int32Array(ways.length)),
    fromAnywhere: new Int32Array(spread.placement.leaves.length),
    byPrimary: new Map(),
    byReplica: new Map(),
    slots: new Map(),
  };
  sorts.forEach(({ ordinals, ways }, index) => {
    for (const ordinal of ordinals) {
      const target = { primary: spread.primary[ordinal] ?? -1, replica: spread.replica[ordinal] ?? -1 };
      const turn = ways.findLastIndex((way) => reaches(way, target));
      const way = ways[turn] ?? target;
      const slot = map.slot(target);
      raise(start.ways[index], turn);
      if (way.primary === -1 && way.replica === -1) raise(start.fromAnywhere, target.primary);
      if (way.replica === -1) start.byPrimary.set(slot, (start.byPrimary.get(slot) ?? 0) + 1);
      else if (way.primary === -1) start.byReplica.set(slot, (start.byReplica.get(slot) ?? 0) + 1);
      start.slots.set(slot, (start.slots.get(slot) ?? 0) + 1);
    }
  });
  return start;
}

const reaches = (way: Target, { primary, replica }: Target): boolean =>
  (way.primary === -1 || way.primary === primary) && (way.replica === -1 || way.replica === replica);

function raise(counts: Int32Array | undefined, index: number): void {
  if (counts !== undefined) counts[index] = (counts[index] ?? 0) + 1;
}

/** The edges that lead from ways that leave a leaf open to what they are open to. */
interface OpenEdges {
  readonly leaves: readonly { readonly primary: number; readonly fromAnywhere: number }[];
  readonly slots: readonly (Target & { readonly byPrimary: number; readonly byReplica: number })[];
}

function connectSlots(network: FlowNetwork, map: NodeMap, start: Start): OpenEdges {
  const perLeaf = Math.floor(map.served / map.usable.length);
  const free = (flow: number) => ({ capacity: map.served, cost: 0, flow });
  const slots: OpenEdges['slots'][number][] = [];
  const leaves = map.usable.map((primary) => {
    const opposite = map.opposite[primary] ?? [];
    const perSlot = Math.floor(perLeaf / opposite.length);
    const byPrimary = map.way({ primary, replica: -1 });
    let held = 0;
    for (const replica of opposite) {
      const slot = map.slot({ primary, replica });
      const flow = start.slots.get(slot) ?? 0;
      held += flow;
      network.connect(slot, map.leaf(primary), within(perSlot, flow));
      slots.push({
        primary,
        replica,
        byPrimary: network.connect(byPrimary, slot, free(start.byPrimary.get(slot) ?? 0)),
        byReplica: network.connect(
          map.way({ primary: -1, replica }),
          slot,
          free(start.byReplica.get(slot) ?? 0),
        ),
      });
    }
    network.connect(map.leaf(primary), sink, within(perLeaf, held));
    const fromAnywhere = free(start.fromAnywhere[primary] ?? 0);
    return { primary, fromAnywhere: network.connect(anywhere, byPrimary, fromAnywhere) };
  });
  return { leaves, slots };
}

/** An even share, or one more. */
const within = (share: number, flow: number) => ({ capacity: share + 1, cost: 0, least: share, flow });

/** Places that are still to be given to those that have left them open, in leaf order. */
interface OpenTargets {
  readonly primaries: number[];
  readonly replicasOf: readonly number[][];
  readonly primariesOf: readonly number[][];
}

function openTargets(network: FlowNetwork, map: NodeMap, { leaves, slots }: OpenEdges): OpenTargets {
  const none = (): number[][] => map.opposite.map(() => []);
  const open = { primaries: [] as number[], replicasOf: none(), primariesOf: none() };
  const add = (list: number[] | undefined, place: number, edge: number): void => {
    for (let unit = network.flowOn(edge); unit > 0; unit -= 1) list?.push(place);
  };
  for (const { primary, fromAnywhere } of leaves) add(open.primaries, primary, fromAnywhere);
  for (const { primary, replica, byPrimary, byReplica } of slots) {
    add(open.replicasOf[primary], replica, byPrimary);
    add(open.primariesOf[replica], primary, byReplica);
  }
  return open;
}

function takeTarget(open: OpenTargets, way: Way): Target {
  if (way.primary === -1 && way.replica !== -1) {
    return { primary: open.primariesOf[way.replica]?.shift() ?? -1, replica: way.replica };
  }
  const primary = way.primary === -1 ? (open.primaries.shift() ?? -1) : way.primary;
  return { primary, replica: way.replica === -1 ? (open.replicasOf[primary]?.shift() ?? -1) : way.replica };
}
