import { present, unreachable } from '../../base/index.ts';
import { FlowNetwork } from '../cheapest-flow.ts';

/**
 * What partitions can be brought to. Slots are numbers from 0, grouped by owner. In balance every owner has an even share of
 * the partitions or one more, and every slot of an owner an even share of those or one more.
 */
export interface Slots {
  readonly owners: number;
  /** By slot: its owner, ascending. */
  readonly ownerOf: Int32Array;
  readonly choices: number;
  /** By slot: the choice that it belongs to, which is one between slots of several owners; -1 for none. */
  readonly choiceOf: Int32Array;
}

/** Partitions that are alike for a plan. */
export interface Sort {
  /** Ascending. */
  readonly ordinals: readonly number[];
  /** Those that are open to more slots come first and cost more. */
  readonly ways: readonly Way[];
}

/** A way that a partition can take, and what it costs. */
export interface Way {
  readonly to: Destination;
  readonly copies: number;
  readonly promotions: number;
  readonly drops: number;
}

/** One slot, any slot of an owner or of a choice, or any slot at all. */
export type Destination =
  | { readonly kind: 'slot' | 'owner' | 'choice'; readonly number: number }
  | { readonly kind: 'anywhere' };

/**
 * The cheapest balance: the fewest copies, with them the fewest promotions, and with those the fewest drops. `startOf` gives
 * the slot of each ordinal in any balance, from which the search starts. Returns the slots of each sort's partitions, in the
 * order of its ways. Partitions flow from their sort to a slot, from there to its owner and on to one sink.
 */
export function cheapestTargets(
  slots: Slots,
  sorts: readonly Sort[],
  startOf: (ordinal: number) => number,
): readonly (readonly number[])[] {
  const nodes = nodesOf(slots);
  const flows = flowsAtStart(slots, sorts, startOf);
  const network = new FlowNetwork(nodes.sort(sorts.length));
  const most = sorts.reduce((high, { ways }) => Math.max(high, ways[0]?.drops ?? 0), 2);
  // A circle visits every node once, so one unit of what counts more outweighs all that it can save of what counts less.
  const weight = 1 + most * nodes.sort(0);
  const ways = sorts.map((sort, index) =>
    sort.ways.map(({ to, copies, promotions, drops }, turn) =>
      network.connect(nodes.sort(index), nodes.destination(to), {
        capacity: sort.ordinals.length,
        cost: (copies * weight + promotions) * weight + drops,
        flow: present(flows.ways[index]?.[turn], 'the flow of a way'),
      }),
    ),
  );
  const edges = connectSlots(network, nodes, slots, flows);
  network.improve();
  const open = openSlots(network, slots, edges);
  return sorts.map((sort, index) =>
    sort.ways.flatMap(({ to }, turn) =>
      Array.from({ length: network.flowOn(present(ways[index]?.[turn], 'the edge of a way')) }, () =>
        takeSlot(open, to),
      ),
    ),
  );
}

interface Nodes {
  readonly owner: (owner: number) => number;
  readonly slot: (slot: number) => number;
  readonly destination: (to: Destination) => number;
  readonly sort: (index: number) => number;
}

const [sink, anywhere] = [0, 1];

function nodesOf({ owners, ownerOf, choices }: Slots): Nodes {
  const [firstOpenOwner, firstChoice, firstSlot] = [2 + owners, 2 + 2 * owners, 2 + 2 * owners + choices];
  return {
    owner: (owner) => 2 + owner,
    slot: (slot) => firstSlot + slot,
    destination: (to) => {
      if (to.kind === 'anywhere') return anywhere;
      return { owner: firstOpenOwner, choice: firstChoice, slot: firstSlot }[to.kind] + to.number;
    },
    sort: (index) => firstSlot + ownerOf.length + index,
  };
}

/** How many partitions take which edges. */
interface Flows {
  /** By sort, then by way. */
  readonly ways: readonly Int32Array[];
  readonly toOwner: Int32Array;
  /** By slot: how many come by way of its owner or of its choice, and how many there are in all. */
  readonly byOwner: Int32Array;
  readonly byChoice: Int32Array;
  readonly held: Int32Array;
}

function flowsAtStart(slots: Slots, sorts: readonly Sort[], startOf: (ordinal: number) => number): Flows {
  const none = (): Int32Array => new Int32Array(slots.ownerOf.length);
  const flows: Flows = {
    ways: sorts.map(({ ways }) => new Int32Array(ways.length)),
    toOwner: new Int32Array(slots.owners),
    byOwner: none(),
    byChoice: none(),
    held: none(),
  };
  sorts.forEach(({ ordinals, ways }, index) => {
    for (const ordinal of ordinals) {
      const slot = startOf(ordinal);
      const turn = ways.findLastIndex(({ to }) => reaches(slots, to, slot));
      const { kind } = present(ways[turn], 'a way to the slot that it has').to;
      raise(present(flows.ways[index], 'the flows of a sort'), turn);
      raise(flows.held, slot);
      if (kind === 'anywhere') raise(flows.toOwner, present(slots.ownerOf[slot], 'the owner of a slot'));
      if (kind === 'anywhere' || kind === 'owner') raise(flows.byOwner, slot);
      if (kind === 'choice') raise(flows.byChoice, slot);
    }
  });
  return flows;
}

function reaches({ ownerOf, choiceOf }: Slots, to: Destination, slot: number): boolean {
  switch (to.kind) {
    case 'slot':
      return to.number === slot;
    case 'owner':
      return to.number === ownerOf[slot];
    case 'choice':
      return to.number === choiceOf[slot];
    case 'anywhere':
      return true;
    default:
      return unreachable(to);
  }
}

function raise(counts: Int32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** By owner: the edge from anywhere. By slot: those from its owner, and from its choice or -1. */
interface OpenEdges {
  readonly toOwner: readonly number[];
  readonly byOwner: readonly number[];
  readonly byChoice: readonly number[];
}

function connectSlots(network: FlowNetwork, nodes: Nodes, slots: Slots, flows: Flows): OpenEdges {
  const { owners, ownerOf, choiceOf } = slots;
  const served = flows.held.reduce((sum, count) => sum + count, 0);
  const perOwner = Math.floor(served / owners);
  const width = new Int32Array(owners);
  const held = new Int32Array(owners);
  ownerOf.forEach((owner, slot) => {
    raise(width, owner);
    held[owner] = (held[owner] ?? 0) + (flows.held[slot] ?? 0);
  });
  const openOwner = (owner: number): number => nodes.destination({ kind: 'owner', number: owner });
  const free = (flow = 0) => ({ capacity: served, cost: 0, flow });
  const byOwner: number[] = [];
  const byChoice: number[] = [];
  ownerOf.forEach((owner, slot) => {
    const perSlot = Math.floor(perOwner / (width[owner] ?? 1));
    network.connect(nodes.slot(slot), nodes.owner(owner), within(perSlot, flows.held[slot]));
    byOwner.push(network.connect(openOwner(owner), nodes.slot(slot), free(flows.byOwner[slot])));
    const number = choiceOf[slot] ?? -1;
    const choice = nodes.destination({ kind: 'choice', number });
    byChoice.push(number === -1 ? -1 : network.connect(choice, nodes.slot(slot), free(flows.byChoice[slot])));
  });
  const toOwner = Array.from({ length: owners }, (_, owner) => {
    network.connect(nodes.owner(owner), sink, within(perOwner, held[owner]));
    return network.connect(anywhere, openOwner(owner), free(flows.toOwner[owner]));
  });
  return { toOwner, byOwner, byChoice };
}

/** An even share, or one more. */
const within = (share: number, flow = 0) => ({ capacity: share + 1, cost: 0, least: share, flow });

/** What is still to be given to those who left a choice: owners, then slots by owner and by choice, ascending. */
interface OpenSlots {
  readonly owners: number[];
  readonly ofOwner: readonly number[][];
  readonly ofChoice: readonly number[][];
}

function openSlots(
  network: FlowNetwork,
  { owners, ownerOf, choices, choiceOf }: Slots,
  edges: OpenEdges,
): OpenSlots {
  const open = {
    owners: [] as number[],
    ofOwner: Array.from({ length: owners }, (): number[] => []),
    ofChoice: Array.from({ length: choices }, (): number[] => []),
  };
  const add = (list: number[] | undefined, number: number, edge: number): void => {
    for (let unit = edge === -1 ? 0 : network.flowOn(edge); unit > 0; unit -= 1) list?.push(number);
  };
  edges.toOwner.forEach((edge, owner) => {
    add(open.owners, owner, edge);
  });
  ownerOf.forEach((owner, slot) => {
    add(open.ofOwner[owner], slot, edges.byOwner[slot] ?? -1);
    add(open.ofChoice[choiceOf[slot] ?? -1], slot, edges.byChoice[slot] ?? -1);
  });
  return open;
}

function takeSlot(open: OpenSlots, to: Destination): number {
  switch (to.kind) {
    case 'slot':
      return to.number;
    case 'owner':
      return present(open.ofOwner[to.number]?.shift(), 'an open slot of the owner');
    case 'choice':
      return present(open.ofChoice[to.number]?.shift(), 'an open slot of the choice');
    case 'anywhere':
      return present(open.ofOwner[present(open.owners.shift(), 'an open owner')]?.shift(), 'its open slot');
    default:
      return unreachable(to);
  }
}
