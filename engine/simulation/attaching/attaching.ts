import type { NodeId } from '../../base/index.ts';
import {
  actionTraits,
  assumedOf,
  brokenLinkBetween,
  hasEnded,
  hasRoom,
  isCopy,
  knownLeaves,
  type LeafNode,
  leafIs,
  masterIsUp,
  masterReaches,
  type Operation,
  onlinePrimary,
  operationIs,
  type PlannedAction,
  takesCommits,
  verbOf,
} from '../../cluster/index.ts';
import { leafEvents } from '../../machines/index.ts';
import { placementOf, planAttachBatches } from '../../planner/index.ts';
import { endOperation } from '../operations/operation-end.ts';
import { goOnAfterSettling, runningOperation, startOperation } from '../operations/operations.ts';
import type { Draft } from '../world/draft.ts';
import { forEachInstanceOn } from '../world/instances.ts';
import { changeLeafState } from '../world/leaf-states.ts';
import {
  closeBatchWhenDue,
  isAnyOperationRunning,
  isBack,
  joinBatch,
  lastAttempt,
  repeatLater,
} from './attach-batch.ts';
import { forgetMovedInstances } from './conflicts.ts';
import { attachActions } from './lone-instances.ts';

/** A leaf's process answers: the master aggregator notices, and takes it back or sets it aside [HAC]. */
export function leafAnswers(draft: Draft, id: NodeId): void {
  if (!masterIsUp(draft.world)) return;
  takeNotice(draft, draft.leaf(id));
  draft.follow({ kind: 'attachGoesOn' });
}

function takeNotice(draft: Draft, { id, state, detachedBy }: LeafNode): void {
  const { autoAttach } = draft.world.variables;
  const { reachableAndWanted, reachableOnly } = leafEvents;
  if (leafIs.lost(state)) {
    if (autoAttach) changeLeafState(draft, id, reachableAndWanted, 'reachable');
    else changeLeafState(draft, id, reachableOnly, 'autoAttachOff');
  } else if (leafIs.awaited(state)) changeLeafState(draft, id, reachableAndWanted, 'attachStatement');
  else if (leafIs.setAside(state) && detachedBy === 'autoAttachOff' && autoAttach)
    changeLeafState(draft, id, reachableAndWanted, 'reachable');
}

/** A leaf is attaching from now on: in redundancy 2, unless a statement asked for it, with a batch of others [HAC]. */
export function attachInstances(draft: Draft, leaf: NodeId): void {
  if (draft.world.variables.redundancyLevel === 2 && attachStatementOf(draft, leaf) === null)
    joinBatch(draft, leaf);
  draft.follow({ kind: 'attachGoesOn' });
}

/**
 * Does what the attaching leaves are ready for, in the order in which an attach proceeds: lone instances first, then
 * the copies of a batch, then online, then the evening. Safe to call at any time.
 */
export function continueAttaching(draft: Draft): void {
  if (!masterIsUp(draft.world)) return;
  attachLoneInstances(draft);
  const closed = closeBatchWhenDue(draft);
  const leaves = leavesReadyForAttach(draft, closed?.leaves ?? []);
  if (leaves.length > 0) startAttach(draft, leaves, closed?.attempt ?? 1);
  bringCopiedLeavesOnline(draft);
}

/** The pause after the copies is over: the pairs of the returned leaves are evened. */
export function evenPairs(draft: Draft, operations: readonly Operation['id'][]): void {
  for (const id of operations) goOnAfterSettling(draft, id);
}

/**
 * A rebalance that came with an attach and failed is tried again a little later, for all databases: three times, then
 * with KILL [DOC]. If that fails too, leaves that are not online yet wait for the next batch [MODEL].
 */
export function repeatFailedAttach(draft: Draft, failed: Operation): void {
  if (!isOfBatch(failed) || !operationIs.failed(failed.state)) return;
  const leaves = failed.leaves.filter((leaf) => isBack(draft, leaf) && canBeCopiedTo(draft, leaf));
  if (leaves.length === 0) return;
  for (const operation of draft.world.operations) {
    if (isOfBatch(operation) && !hasEnded(operation) && sharesLeaf(operation, leaves))
      endOperation(draft, operation.id, 'failed');
  }
  const attempt = failed.attempt + 1;
  if (attempt <= lastAttempt) return repeatLater(draft, leaves, attempt);
  for (const leaf of leaves) if (leafIs.attaching(draft.leaf(leaf).state)) joinBatch(draft, leaf);
}

/** A partition whose last primary has come back needs no copy: it is attached at once, outside any batch [HAC]. */
function attachLoneInstances(draft: Draft): void {
  const attaching = attachingLeaves(draft).map((leaf) => leaf.id);
  if (attaching.length === 0) return;
  const forced = attaching.filter((leaf) => isForced(draft, leaf));
  const { nodes, brokenLinks, statements } = draft.world;
  for (const { name, partitions } of draft.databasesFor('attach', nodes, brokenLinks, statements)) {
    if (runningOperation(draft, name) !== null) continue;
    const actions = attachActions(draft.world, partitions, forced, attaching);
    const leaves = attaching.filter((leaf) => actions.some((action) => action.target === leaf));
    if (actions.length > 0)
      startOperation(draft, { kind: 'attach', database: name, leaves, actions, statement: null });
  }
}

/**
 * The attaching leaves that nothing holds back any longer, and those of the batch that has just closed: none while an
 * operation runs.
 */
function leavesReadyForAttach(draft: Draft, closed: readonly NodeId[]): NodeId[] {
  if (isAnyOperationRunning(draft)) return [];
  const waiting = new Set(draft.world.attachBatch?.leaves);
  const batch = new Set(closed);
  return knownLeaves(draft.world)
    .filter(({ id, state }) => leafIs.attaching(state) || batch.has(id))
    .filter((leaf) => masterReaches(draft.world, leaf.id) && !waiting.has(leaf.id))
    .map((leaf) => leaf.id)
    .filter((leaf) => canBeCopiedTo(draft, leaf));
}

/** Would copies onto the leaf arrive? It has room, and is not cut off from the leaves that it copies from [MODEL]. */
function canBeCopiedTo(draft: Draft, leaf: NodeId): boolean {
  let canBe = hasRoom(draft.leaf(leaf));
  forEachInstanceOn(draft, leaf, (_database, partition, instance) => {
    const primary = onlinePrimary(partition);
    if (instance.membership !== 'listed' || primary === null || primary.node === leaf) return;
    if (brokenLinkBetween(draft.world, primary.node, leaf) !== null) canBe = false;
  });
  return canBe;
}

/** Would what a copy or a moved primary needs arrive at its leaf as things stand? Other actions are not asked for. */
function wouldArrive(draft: Draft, action: PlannedAction): boolean {
  const { source, target } = action;
  if (!isCopy(action) && actionTraits[action.action].dropsOn !== 'source') return true;
  return masterReaches(draft.world, target) && (source === null || takesCommits(draft.world, source, target));
}

function startAttach(draft: Draft, leaves: readonly NodeId[], attempt: number): void {
  for (const leaf of leaves) forgetMovedInstances(draft, leaf);
  if (draft.world.variables.redundancyLevel === 1 || !rebalances(draft, leaves))
    return finishAttach(draft, leaves);
  const placements = draft.world.databases.map(({ name }) => placementOf(draft.world, name));
  const wanted = planAttachBatches(placements, leaves)
    .map(({ database, plan: { actions } }) => ({ name: database, actions }))
    .filter(({ actions }) => actions.length > 0);
  if (wanted.length === 0) return finishAttach(draft, leaves);
  // Tried in vain again and again it would never come to rest: it goes on when something changes for the better.
  if (!wanted.every(({ actions }) => actions.every((action) => wouldArrive(draft, action)))) return;
  const statement = leaves.map((leaf) => attachStatementOf(draft, leaf)).find((id) => id !== null) ?? null;
  const kills = attempt === lastAttempt;
  for (const { name, actions } of wanted)
    startOperation(draft, { kind: 'attach', database: name, leaves, actions, statement, attempt, kills });
}

/** The copies of every database are done: the leaves are online, and shortly their pairs are evened [HAC]. */
function bringCopiedLeavesOnline(draft: Draft): void {
  const { settling, copying } = draft.directory;
  // As a rule they wait for others; then nothing is to be looked for among the operations.
  const waiting = [...settling.keys()];
  if (waiting.length === 0) return;
  if (waiting.every((leaf) => isBack(draft, leaf)) && waiting.some((leaf) => copying.has(leaf))) return;
  const settled = draft.world.operations.filter(
    (operation) => operation.kind === 'attach' && operationIs.settling(operation.state),
  );
  // Those whose leaves have all been lost meanwhile have nothing to wait for.
  for (const { id, leaves } of settled)
    if (!leaves.some((leaf) => isBack(draft, leaf))) endOperation(draft, id, 'failed');
  const unfinished = draft.world.operations.filter(
    (operation) => operation.kind === 'attach' && operationIs.running(operation.state),
  );
  const leaves = [...new Set(settled.flatMap((operation) => operation.leaves))];
  if (unfinished.some((operation) => sharesLeaf(operation, leaves))) return;
  const copied = leaves.filter((leaf) => leafIs.attaching(draft.leaf(leaf).state));
  if (copied.length === 0) return;
  finishAttach(draft, copied);
  draft.schedule(assumedOf(draft.world, 'evening_delay'), {
    kind: 'evening',
    operations: settled.map((operation) => operation.id),
  });
}

function finishAttach(draft: Draft, leaves: readonly NodeId[]): void {
  for (const leaf of leaves) changeLeafState(draft, leaf, leafEvents.copied, 'copiesDone');
}

const attachingLeaves = (draft: Draft): LeafNode[] =>
  knownLeaves(draft.world).filter(
    (leaf) => leafIs.attaching(leaf.state) && masterReaches(draft.world, leaf.id),
  );

/** Does an ATTACH LEAF … FORCE wait for the leaf? */
const isForced = (draft: Draft, leaf: NodeId): boolean =>
  draft.world.statements.some(
    ({ waitsFor }) => waitsFor.kind === 'attach' && waitsFor.force && waitsFor.leaves.includes(leaf),
  );

/**
 * Is it the part of an attach that copies and evens, on one of the databases? Lone instances are attached beside it and by
 * themselves: they are none of its tries, and as long as one of them waits it is attached as soon as that is possible.
 */
const isOfBatch = ({ kind, actions }: Operation): boolean =>
  kind === 'attach' && verbOf(actions.at(0)) !== 'ATTACH';

const sharesLeaf = (operation: Operation, leaves: readonly NodeId[]): boolean =>
  operation.leaves.some((leaf) => leaves.includes(leaf));

/** The ATTACH LEAF statement that waits for this leaf, or null. */
const attachStatementOf = (draft: Draft, leaf: NodeId) =>
  draft.world.statements.find(({ waitsFor }) => waitsFor.kind === 'attach' && waitsFor.leaves.includes(leaf))
    ?.statement ?? null;

/** Do the statements that attach these leaves ask for a rebalance? An automatic attach always does. */
const rebalances = (draft: Draft, leaves: readonly NodeId[]): boolean =>
  !draft.world.statements.some(
    ({ waitsFor }) =>
      waitsFor.kind === 'attach' &&
      !waitsFor.rebalances &&
      waitsFor.leaves.some((leaf) => leaves.includes(leaf)),
  );
