import type { NodeId } from '../../base/index.ts';
import {
  addressOf,
  type ClusterNode,
  failedWith,
  isInService,
  lostConnection,
  masterOf,
  type Outcome,
  refusal,
  succeeded,
} from '../../cluster/index.ts';
import { instanceEvents, type ProcessEvent, processEvents, processLifecycle } from '../../machines/index.ts';
import type { ProcessCommand } from '../command.ts';
import { finishStatement } from '../databases/statements.ts';
import { watchSilence } from '../failover/detection.ts';
import { later } from '../later.ts';
import { cancelOperationsOf, failAllOperations } from '../operations/operations.ts';
import { failActionsOn } from '../operations/running-actions.ts';
import { catchUp } from '../replication/following.ts';
import { watchReplicas } from '../replication/synchrony.ts';
import type { Draft } from '../world/draft.ts';
import { bytesOf, recoveryMs } from '../world/durations.ts';
import { forEachInstanceOn, stepInstancesOn } from '../world/instances.ts';

/** What a person at a machine can do to the process of its node. */
const deeds = {
  killNode: (draft: Draft, id: NodeId) => endProcess(draft, id, 'processKilled'),
  stopNode: (draft: Draft, id: NodeId) => endProcess(draft, id, 'processStopped'),
  startNode: startProcess,
  hangNode: hangProcess,
  resumeNode: resumeProcess,
} as const satisfies Record<ProcessCommand['kind'], (draft: Draft, id: NodeId) => Outcome>;

/** Carries a command out on the process of its node; refused when the process is not in a state for it. */
export const commandProcess = (draft: Draft, { kind, node }: ProcessCommand): Outcome =>
  deeds[kind](draft, node);

/** A process has read its data back and accepts connections, unless it was ended meanwhile. */
export function recover(draft: Draft, id: NodeId, epoch: number): void {
  if (draft.node(id).processEpoch !== epoch) return;
  stepProcess(draft, id, processEvents.recovered);
  stepInstancesOn(draft, id, (instance) => {
    if (!isInService(instance)) return instanceEvents.recoveredOutOfService;
    return instance.role === 'primary'
      ? instanceEvents.recoveredAsPrimary
      : instanceEvents.recoveredAsReplica;
  });
  draft.emit({ kind: 'processRecovered', node: id });
  catchUp(draft, id);
  draft.follow({ kind: 'nodeAnswers', node: id });
}

function endProcess(draft: Draft, id: NodeId, kind: 'processKilled' | 'processStopped'): Outcome {
  const event = kind === 'processKilled' ? processEvents.kill : processEvents.stop;
  if (!stepProcess(draft, id, event))
    return refuse(draft.node(id), kind === 'processKilled' ? 'kill' : 'stop');
  stepInstancesOn(draft, id, () => instanceEvents.processEnded);
  draft.emit({ kind, node: id });
  if (draft.node(id).kind === 'leaf') failActionsOn(draft, id);
  if (isMaster(draft, id)) failAllOperations(draft);
  cutConnections(draft, id);
  watchSilence(draft, id);
  watchReplicas(draft, id);
  return succeeded(0);
}

function startProcess(draft: Draft, id: NodeId): Outcome {
  if (!stepProcess(draft, id, processEvents.start)) return refuse(draft.node(id), 'start');
  stepInstancesOn(draft, id, () => instanceEvents.processStarted);
  let bytes = 0;
  forEachInstanceOn(draft, id, (database, _partition, instance) => {
    bytes += bytesOf(draft.world, instance.head, database);
  });
  const delayMs = recoveryMs(draft.world, id, bytes);
  draft.emit({ kind: 'processStarted', node: id, recoversAtMs: draft.nowMs + delayMs });
  draft.schedule(delayMs, { kind: 'recovery', node: id, epoch: draft.node(id).processEpoch });
  return succeeded(0);
}

function hangProcess(draft: Draft, id: NodeId): Outcome {
  if (!stepProcess(draft, id, processEvents.hang)) return refuse(draft.node(id), 'hang');
  draft.emit({ kind: 'processHung', node: id });
  if (isMaster(draft, id)) failAllOperations(draft);
  watchSilence(draft, id);
  watchReplicas(draft, id);
  return succeeded(0);
}

/** A hung process goes on, and learns what was decided about it meanwhile. */
function resumeProcess(draft: Draft, id: NodeId): Outcome {
  if (!stepProcess(draft, id, processEvents.resume)) return refuse(draft.node(id), 'resume');
  draft.emit({ kind: 'processResumed', node: id });
  catchUp(draft, id);
  watchReplicas(draft, id);
  draft.follow({ kind: 'nodeAnswers', node: id });
  return succeeded(0);
}

const isMaster = (draft: Draft, id: NodeId): boolean => masterOf(draft.world).id === id;

function stepProcess(draft: Draft, id: NodeId, event: ProcessEvent): boolean {
  const node = draft.node(id);
  const step = processLifecycle.step(node.process, event);
  if (step === null) return false;
  const processEpoch = node.processEpoch + 1;
  draft.setNode({ ...node, process: step.state, processEpoch, processSinceMs: draft.nowMs });
  return true;
}

/** Statements that came in over the node end with the client's own error for a cut connection, and so does what they run. */
function cutConnections(draft: Draft, id: NodeId): void {
  for (const { node, statement, waitsFor } of draft.world.statements) {
    if (node !== id) continue;
    if ('session' in waitsFor && waitsFor.session !== undefined)
      later.part.dropTransaction(draft, waitsFor.session);
    finishStatement(draft, statement, failedWith(lostConnection));
    cancelOperationsOf(draft, statement);
  }
}

function refuse(node: ClusterNode, verb: string): Outcome {
  return failedWith(refusal(`Cannot ${verb} ${addressOf(node)}: its process is ${node.process}.`));
}
