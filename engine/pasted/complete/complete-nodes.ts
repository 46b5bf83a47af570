import { addressOf, aggregatorLimit } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import type { FactList } from '../fact-list.ts';
import type { AggregatorFacts } from '../facts/read-aggregators.ts';
import type { StatusNode } from '../facts/read-status.ts';
import { removedNodeLimit } from '../limits.ts';
import type { Notes } from '../notes.ts';
import type { PastedAddress, PastedAggregator, PastedLeaf } from '../pasted-cluster.ts';
import type { LeafWithoutId } from './complete-leaves.ts';

export interface CompleteNodes {
  readonly aggregators: readonly PastedAggregator[];
  readonly leaves: readonly Omit<PastedLeaf, 'leftovers'>[];
}

interface Given {
  readonly aggregators: readonly AggregatorFacts[];
  readonly leaves: readonly LeafWithoutId[];
  readonly statusNodes: Iterable<StatusNode>;
  /** NODE_IDs by address, with the place where each stands. */
  readonly ids: ReadonlyMap<string, { readonly id: number; readonly span: Span }>;
  /** The paste as a whole. */
  readonly span: Span;
}

/** The master aggregator with which a cluster here begins, for pastes that name none [MODEL]. */
const assumedMaster = 'ma';

/**
 * The aggregators, and every node with its NODE_ID. Without a table of aggregators the node that follows nobody is the
 * master, and nodes that hold nothing are child aggregators; without one of those either the master is `ma` [MODEL].
 */
export function completeNodes(given: Given, facts: FactList, notes: Notes): CompleteNodes {
  const aggregators = aggregatorsOf(given, facts);
  const leaves = new Map(given.leaves.map((leaf) => [addressOf(leaf), leaf.span]));
  for (const aggregator of given.aggregators) {
    const other = leaves.get(addressOf(aggregator));
    const values = { node: addressOf(aggregator) };
    if (other !== undefined) notes.refuse({ kind: 'nodeTwice', ...values }, aggregator.span, other);
  }
  if (aggregators.length > aggregatorLimit)
    notes.refuse({ kind: 'tooManyAggregators', limit: aggregatorLimit }, given.span);
  const ids = nodeIds(aggregators, given, facts, notes);
  const idOf = (node: PastedAddress): number => ids.get(addressOf(node)) ?? 0;
  return {
    aggregators: aggregators.map((aggregator) => ({ ...aggregator, nodeId: idOf(aggregator) })),
    leaves: given.leaves.map(({ span: _span, ...leaf }) => ({ ...leaf, nodeId: idOf(leaf) })),
  };
}

type AggregatorWithoutId = Omit<PastedAggregator, 'nodeId'>;

function aggregatorsOf({ aggregators, leaves, statusNodes }: Given, facts: FactList): AggregatorWithoutId[] {
  const listed = aggregators.length > 0 ? aggregators : aggregatorsOfStatus(leaves, statusNodes);
  const known = listed.map(({ host, port, isMaster, isOnline }) => ({
    host,
    port,
    isMaster,
    isOnline: isOnline ?? true,
  }));
  const master = known.find(({ isMaster }) => isMaster === true);
  const first = known.every(({ isMaster }) => isMaster === null) ? known[0] : undefined;
  if (aggregators.length > 0 && master !== undefined) facts.take('aggregators');
  else facts.assume('aggregators', { as: (master ?? first)?.host ?? assumedMaster });
  const others = known
    .filter((aggregator) => aggregator !== (master ?? first))
    .map((aggregator) => ({ ...aggregator, isMaster: false }));
  const leader = master ?? first ?? { host: vacantName([...known, ...leaves]), port: 3306 };
  return [{ host: leader.host, port: leader.port, isMaster: true, isOnline: true }, ...others];
}

function aggregatorsOfStatus(
  leaves: readonly LeafWithoutId[],
  nodes: Iterable<StatusNode>,
): (PastedAddress & Pick<AggregatorFacts, 'isMaster' | 'isOnline'>)[] {
  const known = new Set(leaves.map(addressOf));
  const others = [...nodes].filter((node) => !node.holds && !known.has(addressOf(node)));
  const master = others.find(({ leads }) => leads);
  return others.map((node) => ({
    host: node.host,
    port: node.port,
    isMaster: node === master,
    isOnline: true,
  }));
}

function vacantName(nodes: readonly PastedAddress[]): string {
  const hosts = new Set(nodes.map(({ host }) => host));
  let name = assumedMaster;
  for (let number = 2; hosts.has(name); number += 1) name = `${assumedMaster}-${number}`;
  return name;
}

/**
 * NODE_IDs as they stand. A node without one gets the next after the largest; the master aggregator the lowest that is
 * free. Where none stands, or too many are gone: the master 1, then the other aggregators, then the leaves in their order.
 */
function nodeIds(
  aggregators: readonly AggregatorWithoutId[],
  given: Given,
  facts: FactList,
  notes: Notes,
): ReadonlyMap<string, number> {
  const nodes = [...aggregators, ...given.leaves];
  const taken = idsThatStand(nodes, given, notes);
  const largest = Math.max(0, ...taken.values());
  const isSparse = largest - nodes.length > removedNodeLimit;
  if (isSparse)
    notes.remark({ kind: 'nodesRenumbered', largest, limit: removedNodeLimit }, spanOf(largest, given));
  if (taken.size === 0 || isSparse) {
    facts.assume('nodeIds');
    return new Map(nodes.map((node, index) => [addressOf(node), index + 1]));
  }
  facts.take('nodeIds');
  const without = nodes.filter((node) => !taken.has(addressOf(node)));
  if (without[0] === nodes[0]) facts.assume('nodeIds', { as: 'lowest' });
  if (without.some((node) => node !== nodes[0])) facts.assume('nodeIds', { as: 'next' });
  return withNextIds(nodes, taken);
}

function withNextIds(
  nodes: readonly PastedAddress[],
  taken: ReadonlyMap<string, number>,
): Map<string, number> {
  const ids = new Map(taken);
  const used = new Set(taken.values());
  let next = Math.max(0, ...used) + 1;
  const [master] = nodes;
  if (master !== undefined && !ids.has(addressOf(master))) {
    let lowest = 1;
    while (used.has(lowest)) lowest += 1;
    ids.set(addressOf(master), lowest);
    if (lowest === next) next += 1;
  }
  for (const node of nodes) {
    if (ids.has(addressOf(node))) continue;
    ids.set(addressOf(node), next);
    next += 1;
  }
  return ids;
}

function idsThatStand(nodes: readonly PastedAddress[], { ids }: Given, notes: Notes): Map<string, number> {
  const taken = new Map<string, number>();
  const holders = new Map<number, { readonly node: PastedAddress; readonly span: Span }>();
  for (const node of nodes) {
    const known = ids.get(addressOf(node));
    if (known === undefined) continue;
    const holder = holders.get(known.id);
    if (holder !== undefined) {
      const values = { id: known.id, one: addressOf(node), other: addressOf(holder.node) };
      notes.refuse({ kind: 'nodeIdTwice', ...values }, known.span, holder.span);
    }
    holders.set(known.id, { node, span: known.span });
    taken.set(addressOf(node), known.id);
  }
  return taken;
}

const spanOf = (id: number, { ids, span }: Given): Span =>
  [...ids.values()].find((known) => known.id === id)?.span ?? span;
