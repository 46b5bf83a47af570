import type { NodeId } from '../base/index.ts';
import { addressOf, type ClusterNode, type World } from '../cluster/index.ts';

/** How people name a node: its host, with the port where a node with another port has the same host. */
export function nameOfNode(world: World, id: NodeId): string {
  const { nodes } = world;
  const node = nodes.at(id - 1);
  if (asked.nodes === nodes) asked.shared ??= sharedHosts(nodes);
  else asked = { nodes, shared: null };
  return (asked.shared?.has(node.host) ?? isShared(node, nodes)) ? addressOf(node) : node.host;
}

/** The nodes that were asked about last, and the hosts that they share once they have been asked about again. */
let asked: { readonly nodes: World['nodes'] | null; shared: ReadonlySet<string> | null } = {
  nodes: null,
  shared: null,
};

function isShared({ host, port }: ClusterNode, nodes: World['nodes']): boolean {
  let isFound = false;
  nodes.forEach((other) => {
    if (other.host === host && other.port !== port) isFound = true;
  });
  return isFound;
}

function sharedHosts(nodes: World['nodes']): ReadonlySet<string> {
  const ports = new Map<string, number>();
  const shared = new Set<string>();
  nodes.forEach(({ host, port }) => {
    if ((ports.get(host) ?? port) !== port) shared.add(host);
    ports.set(host, port);
  });
  return shared;
}

/** Facts in which nodes have the names that people know them by, in place of their ids. */
export type WithNames<Facts> = { readonly [Field in keyof Facts]: Named<Facts[Field]> };

type Named<Value> = Value extends NodeId
  ? string
  : Value extends readonly NodeId[]
    ? readonly string[]
    : Value;

/** The fields of some facts that hold nodes. */
export type NodeFieldOf<Facts> = {
  [Field in keyof Facts]: Facts[Field] extends Named<Facts[Field]> ? never : Field;
}[keyof Facts];

/** The facts with names for the nodes in `fields`; what is no id there stays. */
export function withNames<Facts extends object>(
  facts: Facts,
  fields: Readonly<Record<string, true>>,
  nameOf: (node: NodeId) => string,
): WithNames<Facts> {
  const nameIn = (value: unknown): unknown => (typeof value === 'number' ? nameOf(value as NodeId) : value);
  const named = Object.entries(facts).map(([field, value]: [string, unknown]) => [
    field,
    !(field in fields) ? value : Array.isArray(value) ? value.map(nameIn) : nameIn(value),
  ]);
  return Object.fromEntries(named) as WithNames<Facts>;
}
