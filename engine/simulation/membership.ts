import { type CommandId, type NodeId, nodeId } from '../base/index.ts';
import {
  addressOf,
  answers,
  type Departure,
  failedWith,
  type Group,
  instanceOn,
  isReachable,
  knownLeaves,
  type LeafNode,
  leafAt,
  type Outcome,
  onlinePrimary,
  refusal,
  succeeded,
} from '../cluster/index.ts';
import { instanceEvents, leafEvents, partitionEvents } from '../machines/index.ts';
import { placementOf, planDeparture } from '../planner/index.ts';
import type { Address } from './command.ts';
import type { Draft } from './draft.ts';
import { forEachInstanceOn, stepInstance, stepPartition, withInstance } from './instances.ts';
import { changeLeafState } from './leaf-states.ts';
import { failActionsOn, runningOperation, startOperation } from './operations.ts';

/** More leaves than this are refused: the picture and the planner are measured up to here. */
export const leafLimit = 1_000;

/** ADD LEAF: a new leaf joins the smaller group, or the one that was asked for; it holds nothing yet [DOC]. */
export function addLeaf(draft: Draft, address: Address, wanted: Group | null): Outcome {
  const leaves = knownLeaves(draft.world);
  if (leafAt(draft.world, address) !== null)
    return refuse(`Leaf ${addressOf(address)} is already in the cluster.`);
  if (leaves.length >= leafLimit) return refuse(`A cluster here has at most ${leafLimit} leaves.`);
  const { redundancyLevel } = draft.world.variables;
  if (wanted === 2 && redundancyLevel === 1) {
    return refuse(
      'There is no availability group 2 while redundancy_level is 1; SET GLOBAL redundancy_level = 2 first.',
    );
  }
  const group = wanted ?? smallerGroup(leaves, redundancyLevel);
  const id = nodeId(draft.world.nodes.length + 1);
  const leaf: LeafNode = {
    kind: 'leaf',
    id,
    ...address,
    process: 'running',
    processEpoch: 0,
    processSinceMs: draft.nowMs,
    group,
    slot: vacantSlot(leaves, group),
    state: 'unknown',
    stateSinceMs: draft.nowMs,
    detachedBy: null,
  };
  draft.change({ nodes: draft.world.nodes.push(leaf) });
  draft.emit({ kind: 'leafAdded', node: id, group });
  changeLeafState(draft, id, leafEvents.add, 'added');
  return succeeded(1);
}

/** ATTACH LEAF. Null when the statement now waits for the leaves to be attached. */
export function attachLeaves(draft: Draft, leaves: readonly LeafNode[]): Outcome | null {
  for (const leaf of leaves) {
    if (leaf.state !== 'detached')
      return refuse(`Leaf ${addressOf(leaf)} is ${leaf.state}; only a detached leaf can be attached.`);
    if (!isReachable(leaf) && leaf.process !== 'recovering') {
      return refuse(`Leaf ${addressOf(leaf)} cannot be reached; start it first.`);
    }
  }
  for (const { id } of leaves) {
    const event = answers(draft.world, id) ? leafEvents.attach : leafEvents.attachBeforeRecovery;
    changeLeafState(draft, id, event, 'attachStatement');
  }
  return null;
}

/**
 * ATTACH LEAF of a leaf that the cluster does not know: a leaf that was removed comes back with the data it still has,
 * any other joins empty [HAC]. Null when the statement now waits for the leaf to be attached.
 */
export function introduceLeaf(draft: Draft, address: Address): { readonly leaf: NodeId } | Outcome {
  const removed = removedLeafAt(draft, address);
  if (removed === null) return addLeaf(draft, address, null);
  if (!isReachable(removed)) return refuse(`Leaf ${addressOf(removed)} cannot be reached; start it first.`);
  const slot = vacantSlot(knownLeaves(draft.world), removed.group);
  draft.setNode({ ...removed, slot });
  draft.emit({ kind: 'leafAdded', node: removed.id, group: removed.group });
  forEachInstanceOn(draft, removed.id, (database, partition) => {
    const isLastCopy = !partition.instances.some(({ membership }) => membership === 'listed');
    const role = isLastCopy ? 'primary' : 'replica';
    draft.setPartition(
      database.name,
      withInstance(partition, removed.id, (old) => ({
        ...old,
        membership: 'listed',
        role,
        term: isLastCopy ? old.term : 0,
      })),
    );
  });
  changeLeafState(draft, removed.id, leafEvents.attach, 'attachStatement');
  return { leaf: removed.id };
}

/**
 * DETACH LEAF and REMOVE LEAF: the pair's replicas are promoted, or the partitions move elsewhere; then the leaf
 * departs. Null when the statement has to wait for that.
 */
export function startDeparture(
  draft: Draft,
  departure: Departure,
  statement: CommandId,
):
  | { readonly kind: 'ended'; readonly outcome: Outcome }
  | { readonly kind: 'waits'; readonly operations: ReturnType<typeof startOperation>[] } {
  const leaf = draft.leaf(departure.leaf);
  const ended = (outcome: Outcome) => ({ kind: 'ended', outcome }) as const;
  if (departure.becomes === 'detached' && leaf.state !== 'online') {
    return ended(refuse(`Leaf ${addressOf(leaf)} is ${leaf.state}; only an online leaf can be detached.`));
  }
  const isServing = leaf.state === 'online';
  const plans = isServing
    ? draft.world.databases.map(({ name }) => ({
        name,
        actions: planDeparture(placementOf(draft.world, name), leaf.id).actions,
      }))
    : [];
  const wanted = plans.filter((plan) => plan.actions.length > 0);
  const busy = wanted.find(({ name }) => runningOperation(draft, name) !== null);
  if (busy !== undefined)
    return ended(refuse(`Another operation is running on database ${busy.name}; wait for it to end.`));
  if (isServing && wouldStrand(draft, leaf.id, plans)) {
    return ended(refuse(`Leaf ${addressOf(leaf)} holds partitions that no other online leaf can take over.`));
  }
  if (wanted.length === 0) {
    completeDeparture(draft, departure);
    return ended(succeeded(1));
  }
  const kind = departure.becomes === 'detached' ? 'detach' : 'remove';
  const operations = wanted.map(({ name, actions }) =>
    startOperation(draft, { kind, database: name, leaves: [leaf.id], actions, statement }),
  );
  return { kind: 'waits', operations };
}

/** The partitions have been taken over: the leaf leaves. */
export function completeDeparture(draft: Draft, departure: Departure): void {
  if (departure.becomes === 'detached')
    changeLeafState(draft, departure.leaf, leafEvents.detach, 'detachStatement');
  else changeLeafState(draft, departure.leaf, leafEvents.remove, 'removeStatement');
}

/** Takes a detached leaf's instances out of service; their data stays on the leaf [DOC]. */
export function takeOutInstances(draft: Draft, leaf: NodeId): void {
  failActionsOn(draft, leaf);
  forEachInstanceOn(draft, leaf, (database, partition, instance) => {
    let changed = withInstance(partition, leaf, (old) => ({
      ...stepInstance(old, instanceEvents.takenOut),
      isOffline: true,
    }));
    if (onlinePrimary(partition) === instance) {
      changed = stepPartition(changed, partitionEvents.primaryLost);
      draft.emit({
        kind: 'partitionOffline',
        database: database.name,
        ordinal: partition.ordinal,
        node: leaf,
      });
    }
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

/** Does the leaf hold a primary that its plan hands to nobody? */
function wouldStrand(
  draft: Draft,
  leaf: NodeId,
  plans: readonly { readonly name: string; readonly actions: ReturnType<typeof planDeparture>['actions'] }[],
): boolean {
  return plans.some(({ name, actions }) => {
    const handedOver = new Set(
      actions.filter((action) => action.action.startsWith('PROMOTE')).map((action) => action.ordinal),
    );
    let isStranded = false;
    draft.database(name).partitions.forEach((partition) => {
      const holdsPrimary = instanceOn(partition, leaf) !== null && onlinePrimary(partition)?.node === leaf;
      if (holdsPrimary && !handedOver.has(partition.ordinal)) isStranded = true;
    });
    return isStranded;
  });
}

/** The leaf that was at this address before it was removed, the last one if there were several. */
function removedLeafAt(draft: Draft, address: Address): LeafNode | null {
  let removed: LeafNode | null = null;
  draft.world.nodes.forEach((node) => {
    const isThere = node.host === address.host && node.port === address.port;
    if (isThere && node.kind === 'leaf' && node.state === 'unknown') removed = node;
  });
  return removed;
}

function smallerGroup(leaves: readonly LeafNode[], redundancyLevel: 1 | 2): Group {
  const inSecond = leaves.filter((leaf) => leaf.group === 2).length;
  return redundancyLevel === 2 && inSecond < leaves.length - inSecond ? 2 : 1;
}

/** A vacant place beside a leaf without a partner comes first, then the next new one [DOC]. */
function vacantSlot(leaves: readonly LeafNode[], group: Group): number {
  const taken = new Set(leaves.filter((leaf) => leaf.group === group).map((leaf) => leaf.slot));
  let slot = 0;
  while (taken.has(slot)) slot += 1;
  return slot;
}

const refuse = (message: string): Outcome => failedWith(refusal(message));
