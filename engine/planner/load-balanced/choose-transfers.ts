import { present } from '../../base/index.ts';
import { FlowNetwork } from '../cheapest-flow.ts';
import { countPlaces } from '../emptiest-leaf.ts';
import { groupOf, replicasIn, rightReplica, rightReplicas, type Spread } from './spread.ts';

export interface Turns {
  /** Ordinals of partitions whose primary is on a leaf that is not usable. */
  readonly homeless: readonly number[];
  /** Places of the leaves that give a primary away and of those that receive one, one entry each. */
  readonly giving: readonly number[];
  readonly receiving: readonly number[];
}

export interface ChosenTransfer {
  readonly ordinal: number;
  readonly to: number;
}

/**
 * Which partition goes where, with the fewest copies: a move within the group costs one, for the replica stays right;
 * one to the other group costs one where the replica takes over, or where a right replica is missing anyway, else two.
 * Of equal partitions the lowest ordinals move. Partitions flow to the leaves that receive, directly to the one that has
 * the replica, or by way of a group to whichever of its leaves are open.
 */
export function chooseTransfers(spread: Spread, turns: Turns): readonly ChosenTransfer[] {
  if (turns.receiving.length === 0) return [];
  const needs = countOf(turns.receiving);
  const candidates = candidatesOf(spread, turns, needs);
  const network = new FlowNetwork(firstLeaf + 2 * spread.placement.leaves.length + candidates.length);
  const entries = connectReceivers(network, spread, needs);
  const routes = connectCandidates(network, spread, candidates);
  network.send(source, sink, Number.MAX_SAFE_INTEGER);

  const open = openPlaces(network, spread, turns.receiving, entries);
  const taken = new Map<Candidates, number>();
  return routes.flatMap(({ from, group, to, edge }) => {
    const start = taken.get(from) ?? 0;
    const end = start + network.flowOn(edge);
    taken.set(from, end);
    return from.ordinals
      .slice(start, end)
      .map((ordinal) => ({ ordinal, to: to ?? present(open[group].shift(), 'an open leaf of the group') }));
  });
}

/** Partitions that are alike: on one leaf, and with a right replica where it makes the same difference. */
interface Candidates {
  readonly place: number;
  /** The leaves that have a right replica and receive primaries. */
  readonly successors: readonly number[];
  /** The groups that its right replicas are in. */
  readonly replicaGroups: ReadonlySet<1 | 2>;
  readonly isHomeless: boolean;
  /** Ascending; no more than can move. */
  readonly ordinals: readonly number[];
  /** How many partitions of the leaf move in all. */
  readonly limit: number;
}

type Filling = Candidates & { readonly ordinals: number[] };

function candidatesOf(spread: Spread, turns: Turns, needs: ReadonlyMap<number, number>): Candidates[] {
  const homeless = turns.homeless.map((ordinal) =>
    candidatesFrom(spread, needs, { ordinals: [ordinal], limit: 1, isHomeless: true }),
  );
  const alike = new Map<number | string, Filling>();
  const limits = new Int32Array(spread.placement.leaves.length);
  countPlaces(turns.giving, limits);
  for (let ordinal = 0; ordinal < spread.origin.length; ordinal += 1) {
    const limit = limits[spread.origin[ordinal] ?? -1] ?? 0;
    if (limit === 0) continue;
    const key = keyOf(spread, needs, ordinal);
    const known = alike.get(key);
    if (known === undefined)
      alike.set(key, candidatesFrom(spread, needs, { ordinals: [ordinal], limit, isHomeless: false }));
    else if (known.ordinals.length < limit) known.ordinals.push(ordinal);
  }
  return [...homeless, ...alike.values()];
}

/** The same for partitions that are alike: a number for those with one replica at most, so that they cost little. */
function keyOf(spread: Spread, needs: ReadonlyMap<number, number>, ordinal: number): number | string {
  const from = spread.origin[ordinal] ?? -1;
  if (spread.furtherReplicas.has(ordinal)) {
    const replicas = rightReplicas(spread, ordinal, from);
    const successors = replicas.filter((place) => needs.has(place)).sort((left, right) => left - right);
    return `${from} ${Math.sign(replicas.length)} ${successors.join()}`;
  }
  const replica = rightReplica(spread, ordinal, from);
  const successor = needs.has(replica) ? replica : -1;
  return (from * 2 + Math.sign(replica + 1)) * (spread.placement.leaves.length + 1) + successor + 1;
}

function candidatesFrom(
  spread: Spread,
  needs: ReadonlyMap<number, number>,
  { ordinals, limit, isHomeless }: { ordinals: number[]; limit: number; isHomeless: boolean },
): Filling {
  const ordinal = present(ordinals[0], 'one of the partitions that are alike');
  const place = spread.origin[ordinal] ?? -1;
  const replicas = isHomeless ? usableReplicas(spread, ordinal) : rightReplicas(spread, ordinal, place);
  return {
    place,
    successors: replicas.filter((replica) => needs.has(replica)).sort((left, right) => left - right),
    replicaGroups: new Set(replicas.map((replica) => groupOf(spread, replica))),
    isHomeless,
    ordinals,
    limit,
  };
}

const [source, sink] = [0, 1];
const hubOf = (group: 1 | 2): number => 1 + group;
const firstLeaf = 4;

/** Every receiver is entered by way of its group's hub; returns the entry edge by place. */
function connectReceivers(
  network: FlowNetwork,
  spread: Spread,
  needs: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  for (const [place, capacity] of needs) {
    network.connect(firstLeaf + place, sink, { capacity, cost: 0 });
    const hub = hubOf(groupOf(spread, place));
    entries.set(place, network.connect(hub, firstLeaf + place, { capacity, cost: 0 }));
  }
  return entries;
}

/** A way that candidates can take: to the leaf `to`, or to any open leaf of the group. */
interface Route {
  readonly from: Candidates;
  readonly group: 1 | 2;
  readonly to: number | null;
  readonly edge: number;
}

function connectCandidates(
  network: FlowNetwork,
  spread: Spread,
  all: readonly Candidates[],
): readonly Route[] {
  const places = spread.placement.leaves.length;
  const opened = new Set<number>();
  return all.flatMap((from, index) => {
    const giver = firstLeaf + places + from.place;
    const node = firstLeaf + 2 * places + index;
    const capacity = from.ordinals.length;
    if (!from.isHomeless && !opened.has(giver)) {
      network.connect(source, giver, { capacity: from.limit, cost: 0 });
      opened.add(giver);
    }
    network.connect(from.isHomeless ? source : giver, node, { capacity, cost: 0 });
    const toGroup = ([1, 2] as const).map((group) => {
      const edge = network.connect(node, hubOf(group), { capacity, cost: costToGroup(spread, from, group) });
      return { from, group, to: null, edge };
    });
    const toSuccessors = from.successors.map((to) => {
      const edge = network.connect(node, firstLeaf + to, { capacity, cost: costOfCopy });
      return { from, group: groupOf(spread, to), to, edge };
    });
    return [...toSuccessors, ...toGroup];
  });
}

/** Twice the copies, so that between equals the partitions that lack a replica stay where it will be given to them. */
const costOfCopy = 2;

function costToGroup(spread: Spread, { place, replicaGroups, isHomeless }: Candidates, group: 1 | 2): number {
  if (isHomeless) return replicaGroups.has(group === 1 ? 2 : 1) ? costOfCopy : 2 * costOfCopy;
  if (replicaGroups.size === 0) return costOfCopy + 1;
  return groupOf(spread, place) === group ? costOfCopy : 2 * costOfCopy;
}

/** The leaves of each group that are open to whoever comes by way of it, in the order in which they receive. */
function openPlaces(
  network: FlowNetwork,
  spread: Spread,
  receiving: readonly number[],
  entries: ReadonlyMap<number, number>,
): Record<1 | 2, number[]> {
  const open: Record<1 | 2, number[]> = { 1: [], 2: [] };
  const left = new Map([...entries].map(([place, edge]) => [place, network.flowOn(edge)]));
  for (const place of receiving) {
    const count = present(left.get(place), 'what a leaf that receives has left');
    if (count > 0) open[groupOf(spread, place)].push(place);
    left.set(place, count - 1);
  }
  return open;
}

function countOf(places: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

const usableReplicas = (spread: Spread, ordinal: number): readonly number[] =>
  replicasIn(spread, ordinal).filter((place) => spread.indexInGroup[place] !== -1);
