import {
  addressOf,
  failedWith,
  type GlobalVariables,
  hasEnded,
  isReachable,
  knownLeaves,
  type Outcome,
  type ProductVersion,
  refusal,
  succeeded,
  type VariableKey,
  variableKeys,
  type World,
} from '../../cluster/index.ts';
import type { Command } from '../command.ts';
import { failures } from '../failures.ts';
import type { Draft } from '../world/draft.ts';

/**
 * SET GLOBAL. A change of redundancy_level or leaf_failover_fanout moves nothing: the next REBALANCE brings the new
 * arrangement [DOC]. auto_attach and leaf_failure_detection catch up at once with what they had let lie.
 */
export function changeSettings(
  draft: Draft,
  command: Extract<Command, { kind: 'setVariable' | 'setVersion' }>,
): Outcome {
  const before = draft.world.variables;
  if (command.kind === 'setVersion') return setVersion(draft, command.version);
  const after = { ...before, ...command.change };
  const changed = variableKeys.filter((key) => after[key] !== before[key]);
  for (const key of changed) {
    const objection = settings[key].objection(draft.world, after);
    if (objection !== null) return failedWith(refusal(objection));
  }
  draft.change({ variables: after });
  draft.emit({ kind: 'variableChanged', name: command.name, value: command.value });
  for (const key of changed) settings[key].follow(draft, after);
  return succeeded(0);
}

/** Nothing depends on it but what is printed [MODEL]. */
function setVersion(draft: Draft, version: ProductVersion): Outcome {
  draft.change({ variables: { ...draft.world.variables, version } });
  draft.emit({ kind: 'variableChanged', name: 'memsql_version', value: version });
  return succeeded(0);
}

/** What becomes of a cluster when a variable gets another value. */
interface Setting {
  /** Why the cluster does not let it change now, or null. */
  readonly objection: (world: World, after: GlobalVariables) => string | null;
  readonly follow: (draft: Draft, after: GlobalVariables) => void;
}

/** It is read when it is needed next. */
const readLater: Setting = { objection: () => null, follow: () => {} };

const settings: Readonly<Record<VariableKey, Setting>> = {
  redundancyLevel: {
    ...readLater,
    objection: (world, after) =>
      (after.redundancyLevel === 1 ? secondGroup(world) : null) ?? runningOperation(world),
  },
  leafFailoverFanout: { ...readLater, objection: runningOperation },
  autoAttach: {
    ...readLater,
    follow: (draft, { autoAttach }) => {
      if (!autoAttach) return;
      for (const leaf of knownLeaves(draft.world))
        if (isReachable(leaf)) draft.follow({ kind: 'nodeAnswers', node: leaf.id });
    },
  },
  leafFailureDetection: {
    ...readLater,
    follow: (draft, { leafFailureDetection }) => {
      if (leafFailureDetection) failures.part.watchAllLeaves(draft);
    },
  },
  attachRebalanceDelaySeconds: readLater,
  defaultPartitionsPerLeaf: readLater,
  lockWaitTimeout: readLater,
};

function secondGroup(world: World): string | null {
  const second = knownLeaves(world).find((leaf) => leaf.group === 2);
  return second === undefined
    ? null
    : `redundancy_level cannot go back to 1 while availability group 2 has leaves, such as ${addressOf(second)}; remove them first.`;
}

function runningOperation(world: World): string | null {
  const running = world.operations.find((operation) => !hasEnded(operation));
  return running === undefined
    ? null
    : `An operation is running on database ${running.database}; wait for it to end.`;
}
