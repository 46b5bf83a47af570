import { inOrder } from '../../base/index.ts';
import {
  addressOf,
  type Due,
  hasEnded,
  knownLeaves,
  leafIs,
  masterIsUp,
  masterReaches,
  processIs,
  type World,
} from '../../cluster/index.ts';
import { timerOrder } from './draft.ts';

/**
 * Why the cluster is not idle, in one sentence, or null when it is: no recovery, detection, attach batch, operation,
 * replication or statement is pending, so that nothing will change by itself. A workload keeps nobody from being idle.
 */
export function whyNotIdle(world: World): string | null {
  return whyNodesAreBusy(world) ?? whyWorkIsPending(world);
}

function whyNodesAreBusy(world: World): string | null {
  let reason: string | null = null;
  world.nodes.forEach((node) => {
    if (processIs.recovering(node.process)) reason ??= `${addressOf(node)} is recovering`;
  });
  const detects = masterIsUp(world) && world.variables.leafFailureDetection;
  const unnoticed = knownLeaves(world).find(
    (leaf) => !masterReaches(world, leaf.id) && leafIs.watched(leaf.state),
  );
  if (reason === null && detects && unnoticed !== undefined)
    reason = `${addressOf(unnoticed)} is silent and not yet offline`;
  return reason;
}

function whyWorkIsPending(world: World): string | null {
  if (world.attachBatch !== null && masterIsUp(world)) return 'an attach batch waits for more leaves';
  const running = world.operations.find((operation) => !hasEnded(operation));
  if (running !== undefined) return `an operation is running on database ${running.database}`;
  if (world.statements.length > 0) return 'a statement is waiting';
  const isCatchingUp = inOrder(world.timers, timerOrder).some(({ due }) => replicates[due.kind]);
  return isCatchingUp ? 'replicas are catching up' : null;
}

/** Does what is due bring replicas up to date? The rest shows in the nodes, the batch and the operations. */
const replicates: Readonly<Record<Due['kind'], boolean>> = {
  replication: true,
  syncReturns: true,
  reprovision: true,
  recovery: false,
  detection: false,
  linkDetection: false,
  attachBatchCloses: false,
  actionsEnd: false,
  evening: false,
  replicaSilence: false,
  linkSilence: false,
};
