import type { CommandId } from '../base/index.ts';
import {
  addressOf,
  brokenLinkBetween,
  type ClusterError,
  hasRoom,
  isCopy,
  masterReaches,
  type Operation,
  type OperationAction,
  refusal,
  type World,
} from '../cluster/index.ts';

/**
 * Why a statement's operation ended badly: the first action that failed, and what is missing for it as far as that shows
 * now [MODEL]. When the operation of a failover has taken the place of this one there is no action left to name.
 */
export function operationFailure(world: World, statement: CommandId): ClusterError {
  for (const operation of world.operations) {
    if (operation.statement !== statement || operation.state !== 'failed') continue;
    const failed = operation.actions.slice().find(({ state }) => state === 'failed');
    if (failed !== undefined) return refusal(sentenceOf(world, operation, failed));
  }
  return refusal(
    'The operation failed: a node that it needed was lost. SHOW REBALANCE STATUS shows what followed.',
  );
}

function sentenceOf(world: World, { database }: Operation, action: OperationAction): string {
  const target = addressOf(world.nodes.at(action.target - 1));
  const name = `${action.action} ${database}:${action.ordinal} on ${target}`;
  return `The operation failed at ${name}: ${whyNow(world, action)}. SHOW REBALANCE STATUS ON ${database} tells what was done.`;
}

function whyNow(world: World, action: OperationAction): string {
  const { target, source } = action;
  const nameOf = (node: number) => addressOf(world.nodes.at(node - 1));
  if (!masterReaches(world, target)) return `${nameOf(target)} does not answer`;
  const takesData = isCopy(action) || action.action.startsWith('PROMOTE');
  if (source !== null && takesData) {
    if (!masterReaches(world, source)) return `${nameOf(source)}, which it needed, does not answer`;
    if (brokenLinkBetween(world, source, target) !== null)
      return `nothing passes between ${nameOf(source)} and ${nameOf(target)}`;
  }
  if (takesData && !hasRoom(world.nodes.at(target - 1))) return `the disk of ${nameOf(target)} is full`;
  if (action.action === 'DROP PARTITION' || action.action === 'PROMOTE PARTITION WITH DROP')
    return 'without the copy that it drops too few would be in service';
  return 'what it needed was out of service when its turn came';
}
