import { FlowNetwork } from '../cheapest-flow.ts';
import type { Draft } from '../draft.ts';
import { leavesOf } from '../holders.ts';
import type { HolderShares, SortShares, TargetShares } from './shares.ts';

/**
 * The cheapest shares that balance, starting from any that do: first the fewest copies, then the fewest promotions, then
 * the fewest drops, and of equals the one in which most partitions stay with their holder.
 * Partitions flow from their sort to the leaf where they will be primary, from there to its holder, and from every holder
 * to one sink; what leaves and holders carry is bounded from below and above by what balance means.
 */
export function cheapestShares(draft: Draft, start: TargetShares): TargetShares {
  const map = new TargetNetwork(draft, start);
  const sorts = start.sorts.map((shares, index) => map.connectSort(shares, index));
  const holders = start.holders.map((shares, holder) => map.connectHolder(shares, holder));
  map.network.improve();
  const flowOn = (edge: number | null): number => (edge === null ? 0 : map.network.flowOn(edge));
  return {
    sorts: sorts.map(({ sort, stay, changeRoles, toInstances, toAnywhere }) => ({
      sort,
      stay: flowOn(stay),
      changeRoles: flowOn(changeRoles),
      toInstances: toInstances.map(flowOn),
      toAnywhere: flowOn(toAnywhere),
    })),
    holders: holders.map(({ fromAnywhere, arrivingPrimaries }) => ({
      fromAnywhere: flowOn(fromAnywhere),
      arrivingPrimaries: arrivingPrimaries.map(flowOn),
    })),
  };
}

const [sink, anywhere] = [0, 1];

/** The nodes and edges of the network; edges are numbered as their shares are. */
class TargetNetwork {
  readonly network: FlowNetwork;
  readonly #draft: Draft;
  readonly #served: number;
  /** Leaves of a holder. */
  readonly #width: number;
  /** By place of a leaf: what it carries at the start. */
  readonly #carried: Int32Array;
  /** One unit of what counts more outweighs whatever a circle can save of what counts less. */
  readonly #weight: number;

  constructor(draft: Draft, { sorts }: TargetShares) {
    this.#draft = draft;
    this.#served = sorts.reduce((sum, { sort }) => sum + sort.ordinals.length, 0);
    this.#width = leavesOf(draft.holders, 0).length;
    this.#carried = new Int32Array(draft.placement.leaves.length);
    this.network = new FlowNetwork(this.#sortNode(sorts.length));
    const most = sorts.reduce((high, { sort }) => Math.max(high, sort.replicas), this.#width);
    this.#weight = 1 + most * this.#sortNode(0);
  }

  connectSort(shares: SortShares, index: number) {
    const { sort } = shares;
    const node = this.#sortNode(index);
    const atHome = { drops: sort.dropsAtHome, moves: 0 };
    const edgeTo = (target: number, flow: number, cost: number): number =>
      this.network.connect(node, target, { capacity: sort.ordinals.length, cost, flow });
    return {
      sort,
      stay:
        sort.home === -1
          ? null
          : edgeTo(this.#arrive(sort.leaf, shares.stay), shares.stay, this.#cost(sort.lacking, 0, atHome)),
      changeRoles:
        sort.partner === -1
          ? null
          : edgeTo(
              this.#arrive(sort.partner, shares.changeRoles),
              shares.changeRoles,
              this.#cost(sort.lacking + 1, 1, atHome),
            ),
      toInstances: sort.elsewhere.map(({ holder, copies, drops }, turn) =>
        edgeTo(
          this.#openNode(holder),
          shares.toInstances[turn] ?? 0,
          this.#cost(copies, 1, { drops, moves: 1 }),
        ),
      ),
      toAnywhere: edgeTo(
        anywhere,
        shares.toAnywhere,
        this.#cost(this.#width, 1, { drops: sort.replicas, moves: 1 }),
      ),
    };
  }

  connectHolder({ fromAnywhere, arrivingPrimaries }: HolderShares, holder: number) {
    const { network } = this;
    const open = this.#openNode(holder);
    const places = leavesOf(this.#draft.holders, holder);
    const arriving = places.map((place, turn) => {
      const flow = arrivingPrimaries[turn] ?? 0;
      return network.connect(open, this.#arrive(place, flow), { capacity: this.#served, cost: 0, flow });
    });
    const perHolder = Math.floor(this.#served / this.#draft.holders.count);
    const perLeaf = Math.floor(perHolder / this.#width);
    let held = 0;
    for (const place of places) {
      const flow = this.#carried[place] ?? 0;
      held += flow;
      network.connect(this.#leafNode(place), this.#holderNode(holder), within(perLeaf, flow));
    }
    network.connect(this.#holderNode(holder), sink, within(perHolder, held));
    return {
      fromAnywhere: network.connect(anywhere, open, { capacity: this.#served, cost: 0, flow: fromAnywhere }),
      arrivingPrimaries: arriving,
    };
  }

  /** The node of a leaf, on which so many more become primary. */
  #arrive(place: number, count: number): number {
    this.#carried[place] = (this.#carried[place] ?? 0) + count;
    return this.#leafNode(place);
  }

  /**
   * What counts more in front. A move to anywhere could end at home: that it costs more than a change of roles keeps it
   * from doing so.
   */
  #cost(copies: number, promotions: number, { drops, moves }: { drops: number; moves: number }): number {
    return ((copies * this.#weight + promotions) * this.#weight + drops) * this.#weight + moves;
  }

  #holderNode(holder: number): number {
    return 2 + holder;
  }

  /** Where partitions arrive that may become primary on any leaf of the holder. */
  #openNode(holder: number): number {
    return 2 + this.#draft.holders.count + holder;
  }

  #leafNode(place: number): number {
    return 2 + 2 * this.#draft.holders.count + place;
  }

  #sortNode(index: number): number {
    return 2 + 2 * this.#draft.holders.count + this.#draft.placement.leaves.length + index;
  }
}

/** An even share, or one more. */
const within = (share: number, flow: number) => ({ capacity: share + 1, cost: 0, least: share, flow });
