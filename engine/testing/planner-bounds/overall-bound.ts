import { type ClusterMap, type MapPartition, sharers } from './cluster-map.ts';
import { FlowNetwork } from './min-cost-flow.ts';

export interface Effort {
  readonly copies: number;
  readonly promotions: number;
}

/** What it takes to bring a partition to a holder with its primary on a given leaf of it. */
export type EffortOf = (partition: MapPartition, holder: readonly number[], leaf: number) => Effort;

/**
 * The fewest copies, and with them the fewest promotions, that any way to balance needs: every partition flows to the
 * leaf of its primary, every leaf to its holder. Places that balance fills in any case are made so cheap that they are
 * filled first.
 */
export function fewestToBalance(map: ClusterMap, effortOf: EffortOf = effortByFormula): Effort {
  const holders = sharers(map);
  const served = map.partitions.filter(({ primary }) => primary !== -1);
  if (holders.length === 0 || served.length === 0) return { copies: 0, promotions: 0 };
  const perCopy = served.length + 1;
  const filling = -perCopy * perCopy * 4;
  const [source, sink, remainder] = [0, 1, 2];
  const holderNode = (holder: number): number => 3 + holder;
  const leafNode = (leaf: number): number => 3 + holders.length + leaf;
  const partitionNode = (index: number): number => 3 + holders.length + map.leaves.length + index;
  const network = new FlowNetwork(partitionNode(served.length));
  served.forEach((partition, index) => {
    network.connect(source, partitionNode(index), { capacity: 1, cost: 0 });
    for (const holder of holders) {
      for (const leaf of holder) {
        const { copies, promotions } = effortOf(partition, holder, leaf);
        network.connect(partitionNode(index), leafNode(leaf), {
          capacity: 1,
          cost: copies * perCopy + promotions,
        });
      }
    }
  });
  const perHolder = Math.floor(served.length / holders.length);
  const perLeaf = Math.floor(perHolder / map.redundancyLevel);
  holders.forEach((holder, number) => {
    for (const leaf of holder) {
      network.connect(leafNode(leaf), holderNode(number), { capacity: perLeaf, cost: filling });
      network.connect(leafNode(leaf), holderNode(number), { capacity: 1, cost: 0 });
    }
    network.connect(holderNode(number), sink, { capacity: perHolder, cost: filling });
    network.connect(holderNode(number), remainder, { capacity: 1, cost: 0 });
  });
  network.connect(remainder, sink, { capacity: served.length % holders.length, cost: 0 });
  const { cost } = network.solve(source, sink);
  const filled = holders.length * (perHolder + perLeaf * map.redundancyLevel);
  const effort = cost - filled * filling;
  return { copies: Math.floor(effort / perCopy), promotions: effort % perCopy };
}

/** Counted: a new instance is a copy, and so is an instance that has been demoted; every new primary is a promotion. */
export function effortByFormula(
  { primary, replicas }: MapPartition,
  holder: readonly number[],
  leaf: number,
): Effort {
  const instances = holder.includes(primary) ? [primary, ...replicas] : replicas;
  const missing = holder.filter((place) => !instances.includes(place)).length;
  const isDemoted = leaf !== primary && holder.includes(primary);
  return { copies: missing + (isDemoted ? 1 : 0), promotions: leaf === primary ? 0 : 1 };
}

/**
 * The same by search: all sequences of COPY, PROMOTE, PROMOTE WITH DROP and DROP, the cheapest first, until exactly the
 * holder has instances, all in step, with the primary on `leaf`.
 */
export function effortBySearch(leaves: number): EffortOf {
  const known = new Map<string, ReadonlyMap<string, Effort>>();
  return (partition, holder, leaf) => {
    const key = `${partition.primary}/${[...partition.replicas].sort().join()}`;
    const reached = known.get(key) ?? searchFrom(partition, leaves);
    known.set(key, reached);
    const following = holder.filter((place) => place !== leaf);
    const effort = reached.get(stateKey({ primary: leaf, following: bits(following), behind: 0 }));
    if (effort === undefined) throw new Error(`no way to ${holder.join()}`);
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
  const perCopy = 100;
  const waiting: State[][] = [[{ primary, following: bits(replicas), behind: 0 }]];
  for (let cost = 0; cost < waiting.length; cost += 1) {
    const states = waiting[cost] ?? [];
    for (let state = states.pop(); state !== undefined; state = states.pop()) {
      const key = stateKey(state);
      if (done.has(key)) continue;
      done.set(key, { copies: Math.floor(cost / perCopy), promotions: cost % perCopy });
      for (const next of nextStates(state, leaves)) {
        const total = cost + next.copies * perCopy + next.promotions;
        if (next.copies + Math.floor(cost / perCopy) > 3) continue;
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
        state: { primary, following: following | bit, behind: behind & ~bit },
      });
    }
    if (isFollowing) {
      const rest = following & ~bit;
      next.push({ copies: 0, promotions: 1, state: { primary: leaf, following: rest, behind } });
      next.push({
        copies: 0,
        promotions: 1,
        state: { primary: leaf, following: rest, behind: behind | (1 << primary) },
      });
      next.push({ copies: 0, promotions: 0, state: { primary, following: rest, behind } });
    }
    if ((behind & bit) !== 0)
      next.push({ copies: 0, promotions: 0, state: { primary, following, behind: behind & ~bit } });
  }
  return next;
}

const bits = (places: readonly number[]): number => places.reduce((sum, place) => sum | (1 << place), 0);
const stateKey = ({ primary, following, behind }: State): string => `${primary}/${following}/${behind}`;
