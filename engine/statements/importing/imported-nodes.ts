import { type NodeId, nodeId, ordinal, present, type SimMs } from '../../base/index.ts';
import {
  type AggregatorNode,
  addressOf,
  type ClusterNode,
  type GlobalVariables,
  healthyLeaf,
  type LeafNode,
  leafIs,
  type ProcessState,
} from '../../cluster/index.ts';
import type { PastedAggregator, PastedCluster, PastedLeaf } from '../../pasted/index.ts';

/** The nodes by their NODE_IDs. An id that nobody has is that of a leaf that was removed. */
export function importedNodes(
  { aggregators, leaves }: PastedCluster,
  variables: GlobalVariables,
  nowMs: SimMs,
): readonly ClusterNode[] {
  const nodes: (ClusterNode | undefined)[] = [];
  for (const aggregator of aggregators) nodes[aggregator.nodeId - 1] = aggregatorOf(aggregator, nowMs);
  const slots = slotsOf(leaves, variables);
  leaves.forEach((leaf, index) => {
    nodes[leaf.nodeId - 1] = leafOf(leaf, { slot: present(slots[index], 'a slot'), variables, nowMs });
  });
  const hosts = new Set([...aggregators, ...leaves].map(({ host }) => host));
  return Array.from(nodes, (node, index) => node ?? removedLeaf(nodeId(index + 1), hosts, nowMs));
}

const aggregatorOf = (
  { nodeId: id, host, port, isMaster, isOnline }: PastedAggregator,
  nowMs: SimMs,
): AggregatorNode => ({
  kind: 'aggregator',
  id: nodeId(id),
  isMaster,
  isMember: true,
  host,
  port,
  process: isOnline ? 'running' : 'stopped',
  processEpoch: 0,
  processSinceMs: nowMs,
});

/** A leaf that is set aside while auto_attach is off is so because of that; otherwise somebody has detached it [MODEL]. */
const leafOf = (
  { nodeId: id, host, port, group, state, leftovers }: PastedLeaf,
  {
    slot,
    variables,
    nowMs,
  }: { readonly slot: number; readonly variables: GlobalVariables; readonly nowMs: SimMs },
): LeafNode => ({
  kind: 'leaf',
  id: nodeId(id),
  host,
  port,
  process: processOf(state),
  processEpoch: 0,
  processSinceMs: nowMs,
  group,
  slot,
  state,
  stateSinceMs: nowMs,
  detachedBy: !leafIs.setAside(state) ? null : variables.autoAttach ? 'statement' : 'autoAttachOff',
  ...healthyLeaf,
  leftovers: leftovers.map((leftover) => ({
    database: leftover.database,
    ordinal: ordinal(leftover.ordinal),
    commits: leftover.commits ?? 1,
  })),
});

/** Of a leaf that is offline nobody knows why: its process has stopped [MODEL]. */
function processOf(state: PastedLeaf['state']): ProcessState {
  if (leafIs.lost(state)) return 'stopped';
  return state === 'recovering' ? 'recovering' : 'running';
}

function removedLeaf(id: NodeId, hosts: ReadonlySet<string>, nowMs: SimMs): LeafNode {
  let host = `removed-${id}`;
  while (hosts.has(host)) host = `${host}-`;
  return {
    kind: 'leaf',
    id,
    host,
    port: 3306,
    process: 'stopped',
    processEpoch: 0,
    processSinceMs: nowMs,
    group: 1,
    slot: 0,
    state: 'unknown',
    stateSinceMs: nowMs,
    detachedBy: null,
    ...healthyLeaf,
  };
}

/**
 * Group 1 takes slots in the order given; group 2 those of its partners, and the next free ones without. Where pairs do not
 * matter the i-th of each group share a slot, as when they are added.
 */
function slotsOf(leaves: readonly PastedLeaf[], { leafFailoverFanout }: GlobalVariables): number[] {
  const isSpread = leafFailoverFanout === 'load_balanced';
  const slots = leaves.map(() => 0);
  const slotByAddress = new Map<string, number>();
  let next = 0;
  leaves.forEach((leaf, index) => {
    if (leaf.group !== 1) return;
    slots[index] = next;
    slotByAddress.set(addressOf(leaf), next);
    next += 1;
  });
  let second = 0;
  leaves.forEach((leaf, index) => {
    if (leaf.group !== 2) return;
    const ofPartner = leaf.pair === null ? undefined : slotByAddress.get(addressOf(leaf.pair));
    const slot = ofPartner ?? (isSpread ? second : next);
    slots[index] = slot;
    second += 1;
    next = Math.max(next, slot + 1);
  });
  return slots;
}
