import type { CommandId, NodeId, OperationId } from '../../base/index.ts';
import {
  addressOf,
  brokenLinkBetween,
  knownLeaves,
  type LeafNode,
  leafAt,
  leafIs,
  masterOf,
  masterReaches,
  processIs,
  type StatementWait,
} from '../../cluster/index.ts';
import { leafEvents } from '../../machines/index.ts';
import type { Command } from '../command.ts';
import { introduceLeaf } from '../membership/introduced-leaf.ts';
import { runningOperation, startOperation } from '../operations/operations.ts';
import { type Answer, ended, refused, waitsFor, waitsForOperations } from '../world/answer.ts';
import type { Draft } from '../world/draft.ts';
import { changeLeafState } from '../world/leaf-states.ts';
import { conflictObjection } from './conflicts.ts';
import { attachActions } from './lone-instances.ts';

type Options = Pick<Extract<StatementWait, { kind: 'attach' }>, 'rebalances' | 'force'>;

/**
 * ATTACH LEAF: a detached leaf is taken back, and one that the cluster does not know is introduced [HAC]. What it holds of
 * partitions whose copies live elsewhere by now is a conflict: refused, or with FORCE an orphan [DOC]. With FORCE it also
 * serves what it holds of partitions whose last primary is away: that loss is accepted and named [MODEL].
 */
export function attachLeaf(
  draft: Draft,
  command: Extract<Command, { kind: 'attachLeaf' }>,
  statement: CommandId,
): Answer {
  const leaf = leafAt(draft.world, command.leaf);
  if (leaf === null) {
    const introduced = introduceLeaf(draft, command.leaf);
    if ('ok' in introduced) return ended(introduced);
    const conflict = command.force ? null : conflictObjection(draft, introduced.leaf);
    return conflict === null ? waitsForLeaves([introduced.leaf], command) : refused(conflict);
  }
  if (command.force && (leafIs.serving(leaf.state) || leafIs.attaching(leaf.state)))
    return acceptLosses(draft, leaf, statement);
  return attachAll(draft, [leaf], command);
}

/** ATTACH LEAF ALL: every detached leaf that can be reached, as one batch [DOC]. */
export function attachAllLeaves(
  draft: Draft,
  command: Extract<Command, { kind: 'attachAllLeaves' }>,
): Answer {
  const leaves = knownLeaves(draft.world).filter(
    (leaf) => leafIs.setAside(leaf.state) && canBeReached(draft, leaf),
  );
  if (leaves.length === 0) return refused('No leaf is detached and can be reached.');
  return attachAll(draft, leaves, command);
}

function attachAll(draft: Draft, leaves: readonly LeafNode[], options: Options): Answer {
  for (const leaf of leaves) {
    if (!leafIs.setAside(leaf.state))
      return refused(`Leaf ${addressOf(leaf)} is ${leaf.state}; only a detached leaf can be attached.`);
    if (!canBeReached(draft, leaf))
      return refused(`Leaf ${addressOf(leaf)} cannot be reached; start it first.`);
    const conflict = options.force ? null : conflictObjection(draft, leaf.id);
    if (conflict !== null) return refused(conflict);
  }
  for (const { id } of leaves) {
    const event = masterReaches(draft.world, id) ? leafEvents.attach : leafEvents.attachBeforeRecovery;
    changeLeafState(draft, id, event, 'attachStatement');
  }
  return waitsForLeaves(
    leaves.map((leaf) => leaf.id),
    options,
  );
}

/** Does the leaf answer the master aggregator, or will it when it has recovered? */
const canBeReached = (draft: Draft, { id, process }: LeafNode): boolean =>
  masterReaches(draft.world, id) ||
  (processIs.recovering(process) && brokenLinkBetween(draft.world, masterOf(draft.world).id, id) === null);

const waitsForLeaves = (leaves: readonly NodeId[], { rebalances, force }: Options): Answer =>
  waitsFor({ kind: 'attach', leaves, rebalances, force });

/** A leaf that is back but holds only older copies of some partitions: they are attached all the same. */
function acceptLosses(draft: Draft, leaf: LeafNode, statement: CommandId): Answer {
  const wanted = draft.world.databases
    .map(({ name, partitions }) => ({ name, actions: attachActions(draft.world, partitions, [leaf.id]) }))
    .filter(({ actions }) => actions.length > 0);
  if (wanted.length === 0)
    return refused(
      `Leaf ${addressOf(leaf)} is ${leaf.state} and holds nothing that could be attached by force.`,
    );
  const busy = wanted.find(({ name }) => runningOperation(draft, name) !== null);
  if (busy !== undefined)
    return refused(`Another operation is running on database ${busy.name}; wait for it to end.`);
  const operations = wanted.map(
    ({ name, actions }): OperationId =>
      startOperation(draft, { kind: 'attach', database: name, leaves: [leaf.id], actions, statement }),
  );
  return waitsForOperations(draft, operations);
}
