import {
  addressOf,
  failedWith,
  type GlobalVariables,
  hasEnded,
  isReachable,
  knownLeaves,
  type Outcome,
  refusal,
  succeeded,
  type World,
} from '../../cluster/index.ts';
import type { Command } from '../command.ts';
import { watchAllLeaves } from '../failover/detection.ts';
import type { Draft } from '../world/draft.ts';

/**
 * SET GLOBAL. A change of redundancy_level or leaf_failover_fanout moves nothing: the next REBALANCE brings the new
 * arrangement [DOC]. auto_attach and leaf_failure_detection catch up at once with what they had let lie.
 */
export function setVariable(draft: Draft, command: Extract<Command, { kind: 'setVariable' }>): Outcome {
  const before = draft.world.variables;
  const after = { ...before, ...command.change };
  const objection = objectionTo(draft.world, { before, after });
  if (objection !== null) return failedWith(refusal(objection));
  draft.change({ variables: after });
  draft.emit({ kind: 'variableChanged', name: command.name, value: command.value });
  if (after.autoAttach && !before.autoAttach) {
    for (const leaf of knownLeaves(draft.world)) {
      if (isReachable(leaf)) draft.follow({ kind: 'nodeAnswers', node: leaf.id });
    }
  }
  if (after.leafFailureDetection && !before.leafFailureDetection) watchAllLeaves(draft);
  return succeeded(0);
}

function objectionTo(
  world: World,
  { before, after }: { readonly before: GlobalVariables; readonly after: GlobalVariables },
): string | null {
  const changesArrangement =
    after.redundancyLevel !== before.redundancyLevel ||
    after.leafFailoverFanout !== before.leafFailoverFanout;
  if (!changesArrangement) return null;
  const second = knownLeaves(world).find((leaf) => leaf.group === 2);
  if (after.redundancyLevel === 1 && before.redundancyLevel === 2 && second !== undefined) {
    return `redundancy_level cannot go back to 1 while availability group 2 has leaves, such as ${addressOf(second)}; remove them first.`;
  }
  const running = world.operations.find((operation) => !hasEnded(operation));
  return running === undefined
    ? null
    : `An operation is running on database ${running.database}; wait for it to end.`;
}
