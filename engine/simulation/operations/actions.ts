import type { NodeId } from '../../base/index.ts';
import {
  instanceOn,
  leafIs,
  masterReaches,
  type Operation,
  type OperationAction,
  onlinePrimary,
  type Partition,
  takesCommits,
  verbOf,
} from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';
import { type ActionRule, type ActionSite, actionRules, keepsCopies } from './action-rules.ts';

/** The nodes that an action cannot do without: if one of them is lost, the action fails. */
export const nodesNeeded = (action: OperationAction, operation: Operation): readonly NodeId[] =>
  action.source !== null && ruleOf(action).needsSource(operation)
    ? [action.source, action.target]
    : [action.target];

/** Do the nodes that the action needs answer the master aggregator, and does its source's log reach its target? */
export function isWithinReach({ world }: Draft, operation: Operation, action: OperationAction): boolean {
  const { source, target } = action;
  if (!masterReaches(world, target)) return false;
  if (source === null || !ruleOf(action).needsSource(operation)) return true;
  return masterReaches(world, source) && takesCommits(world, source, target);
}

/** The action as it starts: a COPY reads from whichever leaf holds the primary by then. */
export function withCurrentSource(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
): OperationAction {
  if (operation.kind === 'failover') return action;
  const primary = onlinePrimary(partitionOf(draft, operation, action));
  return { ...action, source: primary?.node ?? null };
}

/** Can the action start: are its source and target there, and does it still make sense? */
export function canStart(draft: Draft, operation: Operation, action: OperationAction): boolean {
  if (!isWithinReach(draft, operation, action)) return false;
  const { state } = draft.leaf(action.target);
  if (!leafIs.known(state) || leafIs.setAside(state)) return false;
  return ruleOf(action).canStart(siteOf(draft, operation, action));
}

/** Does an action that drops a copy leave enough of them, as things stand? */
export const leavesEnoughCopies = (draft: Draft, operation: Operation, action: OperationAction): boolean =>
  keepsCopies(siteOf(draft, operation, action));

/** What an action does to its partition when it starts. */
export const beginAction = (draft: Draft, operation: Operation, action: OperationAction): void =>
  ruleOf(action).begin(draft, operation, action, partitionOf(draft, operation, action));

/** What an action does to its partition when it succeeds. */
export const completeAction = (draft: Draft, operation: Operation, action: OperationAction): void =>
  ruleOf(action).complete(draft, operation, action, partitionOf(draft, operation, action));

/** What remains of an action that fails or is cancelled while it runs. */
export const abandonAction = (draft: Draft, operation: Operation, action: OperationAction): void =>
  ruleOf(action).abandon(draft, operation, action, partitionOf(draft, operation, action));

/** May the action have given its partition another primary? */
export const changesPrimary = (action: OperationAction): boolean => ruleOf(action).changesPrimary;

const ruleOf = (action: OperationAction): ActionRule => actionRules[verbOf(action)];

function siteOf(draft: Draft, operation: Operation, action: OperationAction): ActionSite {
  const partition = partitionOf(draft, operation, action);
  return { draft, operation, action, partition, target: instanceOn(partition, action.target) };
}

const partitionOf = (draft: Draft, operation: Operation, action: OperationAction): Partition =>
  draft.database(operation.database).partitions.at(action.ordinal);
