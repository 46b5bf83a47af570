import type { NodeId, Sequence } from '../base/index.ts';
import type { AggregatorNode, ClusterNode, Group, LeafNode } from './node.ts';
import { leafIs } from './states.ts';

type Nodes = Sequence<ClusterNode>;

/**
 * Which nodes may be found at an address, on a host or in a slot, and which are aggregators. Lists that follow from one another share one, so that a leaf more
 * costs no look at all the others: whoever asks looks at the node itself, which in this list may be another one by now.
 */
type Roll = Map<string | number, NodeId[]>;

/** Of the leaves that a list knows, by group: how many there are, and a slot below which none is vacant. */
interface Tally {
  readonly leaves: Record<Group, number>;
  readonly vacantFrom: Record<Group, number>;
}

/** What is known of lists of nodes. It follows from the list alone, so it is no part of a world. */
const rolls = new WeakMap<Nodes, Roll>();
const tallies = new WeakMap<Nodes, Tally>();

/** The nodes at this address, whatever the case of its letters, members or not, by NODE_ID. */
export function nodesAt(nodes: Nodes, address: Address): ClusterNode[] {
  const key = addressKey(address);
  return found(nodes, key).filter((node) => addressKey(node) === key);
}

/** Is another node, on another port, on the host of this one? */
export const sharesHost = (nodes: Nodes, { host, port }: Address): boolean =>
  (rollOf(nodes).get(hostKey(host)) ?? []).some((id) => {
    const other = id > nodes.length ? null : nodes.at(id - 1);
    return other?.host === host && other.port !== port;
  });

/** The aggregators, members or not, by NODE_ID. */
export const aggregatorsAmong = (nodes: Nodes): AggregatorNode[] =>
  found(nodes, aggregatorKey).filter((node) => node.kind === 'aggregator');

/** The leaves that the cluster knows in this slot of the group: one, if any. */
export const leavesIn = (nodes: Nodes, group: Group, slot: number): LeafNode[] =>
  found(nodes, slotKey(group, slot)).filter(
    (node): node is LeafNode => isKnownLeaf(node) && node.group === group && node.slot === slot,
  );

/** How many leaves of the group the cluster knows. */
export const leavesInGroup = (nodes: Nodes, group: Group): number => tallyOf(nodes).leaves[group];

/** The first slot of the group in which there is no leaf. */
export function vacantSlot(nodes: Nodes, group: Group): number {
  const { vacantFrom } = tallyOf(nodes);
  while (leavesIn(nodes, group, vacantFrom[group]).length > 0) vacantFrom[group] += 1;
  return vacantFrom[group];
}

/** `after` is `before` with `node` in the place of `old`, or behind the others: what is known of one is known of the other. */
export function handOnNodes(before: Nodes, after: Nodes, old: ClusterNode | null, node: ClusterNode): void {
  const roll = rolls.get(before);
  if (roll !== undefined) {
    enter(roll, node);
    rolls.set(after, roll);
  }
  const tally = tallies.get(before);
  if (tally === undefined) return;
  const next = { leaves: { ...tally.leaves }, vacantFrom: { ...tally.vacantFrom } };
  if (old !== null) count(next, old, -1);
  count(next, node, 1);
  tallies.set(after, next);
}

interface Address {
  readonly host: string;
  readonly port: number;
}

const found = (nodes: Nodes, key: string | number): ClusterNode[] =>
  (rollOf(nodes).get(key) ?? []).filter((id) => id <= nodes.length).map((id) => nodes.at(id - 1));

function rollOf(nodes: Nodes): Roll {
  let roll = rolls.get(nodes);
  if (roll === undefined) {
    roll = new Map();
    for (const node of nodes) enter(roll, node);
    rolls.set(nodes, roll);
  }
  return roll;
}

function tallyOf(nodes: Nodes): Tally {
  let tally = tallies.get(nodes);
  if (tally === undefined) {
    tally = { leaves: { 1: 0, 2: 0 }, vacantFrom: { 1: 0, 2: 0 } };
    for (const node of nodes) count(tally, node, 1);
    tallies.set(nodes, tally);
  }
  return tally;
}

function enter(roll: Roll, node: ClusterNode): void {
  put(roll, addressKey(node), node.id);
  put(roll, hostKey(node.host), node.id);
  put(roll, node.kind === 'leaf' ? slotKey(node.group, node.slot) : aggregatorKey, node.id);
}

function put(roll: Roll, key: string | number, id: NodeId): void {
  const ids = roll.get(key) ?? [];
  const last = ids.at(-1);
  if (ids.length === 0) roll.set(key, ids);
  if (last !== undefined && id <= last && ids.includes(id)) return;
  ids.push(id);
  if (last !== undefined && id < last) ids.sort((one, other) => one - other);
}

function count({ leaves, vacantFrom }: Tally, node: ClusterNode, by: 1 | -1): void {
  if (!isKnownLeaf(node)) return;
  leaves[node.group] += by;
  if (by < 0) vacantFrom[node.group] = Math.min(vacantFrom[node.group], node.slot);
}

const isKnownLeaf = (node: ClusterNode): node is LeafNode => node.kind === 'leaf' && leafIs.known(node.state);

const addressKey = ({ host, port }: Address): string => `${host.toLowerCase()}:${port}`;

/** No address begins so. */
const hostKey = (host: string): string => `@${host}`;

/** No slot has it. */
const aggregatorKey = -1;

const slotKey = (group: Group, slot: number): number => 2 * slot + group;
