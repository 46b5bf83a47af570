import { type NodeId, nodeId } from '../../base/index.ts';
import {
  addressOf,
  failedWith,
  type Group,
  healthyLeaf,
  isKnown,
  type LeafNode,
  leafAt,
  leafLimit,
  leavesInGroup,
  masterReaches,
  nodesAt,
  type Outcome,
  placeFault,
  refusal,
  succeeded,
  vacantSlot,
  type World,
} from '../../cluster/index.ts';
import { leafEvents } from '../../machines/index.ts';
import type { Address } from '../command.ts';
import type { Draft } from '../world/draft.ts';
import { changeLeafState } from '../world/leaf-states.ts';

/**
 * ADD LEAF: a new leaf joins the smaller group, or the one that was asked for; it holds nothing yet [DOC]. A leaf that was
 * removed and still runs is the same machine: what it holds stays on it as orphans, which nobody looks at [HAC, MODEL].
 */
export function addLeaf(draft: Draft, address: Address, wanted: Group | null): Outcome {
  const { nodes } = draft.world;
  const fault = placeFault(address, nodesAt(nodes, address).filter(isKnown));
  if (fault !== null) return failedWith(fault);
  if (leafAt(draft.world, address) !== null)
    return refuse(`Leaf ${addressOf(address)} is already in the cluster.`);
  if (leavesInGroup(nodes, 1) + leavesInGroup(nodes, 2) >= leafLimit)
    return refuse(`A cluster here has at most ${leafLimit} leaves.`);
  const { redundancyLevel } = draft.world.variables;
  if (wanted === 2 && redundancyLevel === 1) {
    return refuse(
      'There is no availability group 2 while redundancy_level is 1; SET GLOBAL redundancy_level = 2 first.',
    );
  }
  const group = wanted ?? smallerGroup(nodes, redundancyLevel);
  const slot = vacantSlot(nodes, group);
  const removed = removedLeafAt(draft, address);
  if (removed !== null && masterReaches(draft.world, removed.id)) {
    draft.setNode({ ...removed, group, slot, detachedBy: null });
    return joined(draft, removed.id, group);
  }
  const id = nodeId(nodes.length + 1);
  const leaf: LeafNode = {
    kind: 'leaf',
    id,
    ...address,
    process: 'running',
    processEpoch: 0,
    processSinceMs: draft.nowMs,
    group,
    slot,
    state: 'unknown',
    stateSinceMs: draft.nowMs,
    detachedBy: null,
    ...healthyLeaf,
  };
  draft.setNode(leaf);
  return joined(draft, id, group);
}

function joined(draft: Draft, leaf: NodeId, group: Group): Outcome {
  draft.emit({ kind: 'leafAdded', node: leaf, group });
  changeLeafState(draft, leaf, leafEvents.add, 'added');
  return succeeded(1);
}

/** The leaf that was at this address before it was removed, the last one if there were several. */
export const removedLeafAt = (draft: Draft, address: Address): LeafNode | null =>
  nodesAt(draft.world.nodes, address).findLast(
    (node): node is LeafNode => node.kind === 'leaf' && !isKnown(node) && node.host === address.host,
  ) ?? null;

const smallerGroup = (nodes: World['nodes'], redundancyLevel: 1 | 2): Group =>
  redundancyLevel === 2 && leavesInGroup(nodes, 2) < leavesInGroup(nodes, 1) ? 2 : 1;

const refuse = (message: string): Outcome => failedWith(refusal(message));
