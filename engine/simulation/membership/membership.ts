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
import { instanceEvents, leafEvents } from '../../machines/index.ts';
import type { Address } from '../command.ts';
import { takeOver } from '../failover/failover.ts';
import type { Draft } from '../world/draft.ts';
import { forEachInstanceOn, stepInstance, withInstance } from '../world/instances.ts';
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

/**
 * ATTACH LEAF of a leaf that the cluster does not know: a leaf that was removed comes back with the data it still has,
 * any other joins empty [HAC]. Null when the statement now waits for the leaf to be attached.
 */
export function introduceLeaf(draft: Draft, address: Address): { readonly leaf: NodeId } | Outcome {
  const removed = removedLeafAt(draft, address);
  if (removed === null) return addLeaf(draft, address, null);
  if (!masterReaches(draft.world, removed.id))
    return refuse(`Leaf ${addressOf(removed)} cannot be reached; start it first.`);
  const slot = vacantSlot(draft.world.nodes, removed.group);
  draft.setNode({ ...removed, slot });
  draft.emit({ kind: 'leafAdded', node: removed.id, group: removed.group });
  forEachInstanceOn(draft, removed.id, (database, partition, instance) => {
    const listed = partition.instances.filter(({ membership }) => membership === 'listed');
    // Nobody has taken over from a last primary: the copies that stayed are older, and wait for it.
    const isLastPrimary = instance.role === 'primary' && listed.every(({ role }) => role === 'replica');
    const role = isLastPrimary || listed.length === 0 ? 'primary' : 'replica';
    draft.setPartition(
      database.name,
      withInstance(partition, removed.id, (old) => ({
        ...old,
        membership: 'listed',
        role,
        term: role === 'primary' ? old.term : 0,
      })),
    );
  });
  changeLeafState(draft, removed.id, leafEvents.attach, 'attachStatement');
  return { leaf: removed.id };
}

/**
 * Takes a departed leaf's instances out of service; their data stays on the leaf [DOC]. Replicas take over what it still
 * served, as after a failure; without one the partition is offline.
 */
export function takeOutInstances(draft: Draft, leaf: NodeId): void {
  takeOver(draft, leaf);
  forEachInstanceOn(draft, leaf, (database, partition) => {
    const changed = withInstance(partition, leaf, (old) => ({
      ...stepInstance(old, instanceEvents.takenOut),
      isOffline: true,
    }));
    draft.setPartition(database.name, changed);
  });
}

/** A removed leaf's instances are no longer in the metadata; their data stays on the node [DOC]. */
export function forgetInstances(draft: Draft, leaf: NodeId): void {
  takeOutInstances(draft, leaf);
  forEachInstanceOn(draft, leaf, (database, partition) => {
    draft.setPartition(
      database.name,
      withInstance(partition, leaf, (old) => ({ ...old, membership: 'orphan' })),
    );
  });
  draft.emit({ kind: 'leafRemoved', node: leaf });
}

/** The leaf that was at this address before it was removed, the last one if there were several. */
const removedLeafAt = (draft: Draft, address: Address): LeafNode | null =>
  nodesAt(draft.world.nodes, address).findLast(
    (node): node is LeafNode => node.kind === 'leaf' && !isKnown(node) && node.host === address.host,
  ) ?? null;

const smallerGroup = (nodes: World['nodes'], redundancyLevel: 1 | 2): Group =>
  redundancyLevel === 2 && leavesInGroup(nodes, 2) < leavesInGroup(nodes, 1) ? 2 : 1;

const refuse = (message: string): Outcome => failedWith(refusal(message));
