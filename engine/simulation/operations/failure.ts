import { type CommandId, type NodeId, writtenName } from '../../base/index.ts';
import {
  actionIs,
  addressOf,
  brokenLinkBetween,
  type ClusterError,
  hasRoom,
  masterReaches,
  type Operation,
  type OperationAction,
  operationIs,
  refusal,
  type World,
} from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';
import { leavesEnoughCopies, nodesNeeded } from './actions.ts';

/**
 * Why a statement's operation ended badly: the first action that failed, and what is missing for it as far as that shows
 * now [MODEL]. When the operation of a failover has taken the place of this one there is no action left to name.
 */
export function operationFailure(draft: Draft, statement: CommandId): ClusterError {
  for (const operation of draft.world.operations) {
    if (operation.statement !== statement || !operationIs.failed(operation.state)) continue;
    const failed = operation.actions.slice().find(({ state }) => actionIs.failed(state));
    if (failed !== undefined) return refusal(sentenceOf(draft, operation, failed));
  }
  return refusal(
    'The operation failed: a node that it needed was lost. SHOW REBALANCE STATUS shows what followed.',
  );
}

function sentenceOf(draft: Draft, operation: Operation, action: OperationAction): string {
  const { database } = operation;
  const target = addressOf(draft.node(action.target));
  const name = `${action.action} ${database}:${action.ordinal} on ${target}`;
  return `The operation failed at ${name}: ${whyNow(draft, operation, action)}. SHOW REBALANCE STATUS ON ${writtenName(database)} tells what was done.`;
}

function whyNow(draft: Draft, operation: Operation, action: OperationAction): string {
  const missing = missingNow(draft.world, operation, action);
  if (missing !== null) return missing;
  if (!leavesEnoughCopies(draft, operation, action))
    return 'without the copy that it drops too few would be in service';
  return action.startedAtMs === null
    ? 'what it needed was out of service when its turn came'
    : 'it was interrupted when a node was lost';
}

function missingNow(world: World, operation: Operation, action: OperationAction): string | null {
  const { target } = action;
  const source = nodesNeeded(action, operation).find((node) => node !== target) ?? null;
  const nameOf = (node: NodeId) => addressOf(world.nodes.at(node - 1));
  if (!masterReaches(world, target)) return `${nameOf(target)} does not answer`;
  if (source === null) return null;
  if (!masterReaches(world, source)) return `${nameOf(source)}, which it needed, does not answer`;
  if (brokenLinkBetween(world, source, target) !== null)
    return `nothing passes between ${nameOf(source)} and ${nameOf(target)}`;
  return hasRoom(world.nodes.at(target - 1)) ? null : `the disk of ${nameOf(target)} is full`;
}
