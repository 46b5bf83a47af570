import type { NodeId } from '../base/index.ts';
import { addressOf, sharesHost, type World } from '../cluster/index.ts';

/** How people name a node: its host, with the port where a node with another port has the same host. */
export function nameOfNode({ nodes }: World, id: NodeId): string {
  const node = nodes.at(id - 1);
  return sharesHost(nodes, node) ? addressOf(node) : node.host;
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
