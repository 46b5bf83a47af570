import type { NodeId, OperationId } from '../../base/index.ts';
import {
  actionIs,
  hasEnded,
  isCopy,
  isPromotion,
  leafIs,
  type Operation,
  type OperationAction,
  type Phase,
} from '../../cluster/index.ts';
import { actionEvents, operationEvents, operationLifecycle } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { endedRow, startedRow } from './action-rows.ts';
import { beginAction, canStart, withCurrentSource } from './actions.ts';
import { endOperation } from './operation-end.ts';
import { type Endings, networksChange, noteEnding, scheduleEndings } from './shared-networks.ts';

/**
 * Goes on with an operation of which nothing runs: with its next phase in which something can start, or to its end. An
 * attach whose leaves are not online yet settles instead, and waits for them.
 */
export function startNextPhase(draft: Draft, id: OperationId): void {
  for (
    let operation = draft.operation(id);
    operation !== null && !hasEnded(operation);
    operation = draft.operation(id)
  ) {
    const phase = nextPhase(operation);
    if (phase === null) return endOperation(draft, id, operation.failures > 0 ? 'failed' : 'success');
    if (phase >= 6 && waitsForLeaves(draft, operation)) return settle(draft, operation);
    startPhase(draft, operation, phase);
    const started = draft.operation(id);
    if (started === null || started.running > 0) return;
    // A phase in which nothing could start is over at once; one that failed is the last, but for a failover's.
    if (started.failures > 0 && started.kind !== 'failover') return endOperation(draft, id, 'failed');
  }
}

/** Starts actions together; those that cannot start have failed. */
export function startActions(
  draft: Draft,
  id: OperationId,
  indices: readonly number[],
  load: ReadonlyMap<NodeId, number>,
): void {
  const operation = draft.operation(id);
  if (operation === null || hasEnded(operation)) return;
  let { actions, running, failures } = operation;
  const endings: Endings = new Map();
  for (const index of indices) {
    const planned = withCurrentSource(draft, operation, actions.at(index));
    const action = canStart(draft, operation, planned)
      ? startedRow(draft, operation, planned, load)
      : endedRow(draft, planned, actionEvents.fail);
    actions = draft.replaced(actions, index, action);
    if (actionIs.running(action.state)) {
      running += 1;
      beginAction(draft, operation, action);
      noteEnding(endings, action, index);
    } else {
      failures += 1;
      reportFailure(draft, operation, action);
    }
  }
  const started = { ...operation, actions, running, failures };
  draft.setOperation(started);
  scheduleEndings(draft, started, endings);
  networksChange(
    draft,
    started,
    indices.map((index) => actions.at(index)),
  );
}

/** Records that an action has failed, or could not start. */
export const reportFailure = (draft: Draft, { id, database }: Operation, action: OperationAction): void =>
  draft.emit({
    kind: 'actionFailed',
    operation: id,
    database,
    ordinal: action.ordinal,
    node: action.target,
  });

function startPhase(draft: Draft, operation: Operation, phase: Phase): void {
  const indices: number[] = [];
  operation.actions.forEach((action, index) => {
    if (action.phase === phase && actionIs.scheduled(action.state)) indices.push(index);
  });
  const { id, database } = operation;
  draft.setOperation({ ...operation, phase });
  draft.emit({ kind: 'phaseStarted', operation: id, database, phase, actions: indices.length });
  if (operation.kills) killWrites(draft, operation, indices);
  const load = copiesByNode(draft, operation, indices);
  startActions(draft, id, indices, load);
}

function nextPhase(operation: Operation): Phase | null {
  let first: Phase | null = null;
  operation.actions.forEach((action) => {
    if (actionIs.scheduled(action.state) && (first === null || action.phase < first)) first = action.phase;
  });
  return first;
}

/** The evening of an attach waits until its leaves are online, in every database [HAC]. */
const waitsForLeaves = (draft: Draft, operation: Operation): boolean =>
  operation.kind === 'attach' && operation.leaves.some((leaf) => leafIs.attaching(draft.leaf(leaf).state));

function settle(draft: Draft, operation: Operation): void {
  const state = operationLifecycle.after(operation.state, operationEvents.copiesDone);
  draft.setOperation({ ...operation, state, phase: null });
  draft.follow({ kind: 'attachGoesOn' });
}

/** KILL: the writes that wait for partitions whose primaries change now are ended [DOC]. */
function killWrites(draft: Draft, operation: Operation, indices: readonly number[]): void {
  const ordinals = indices
    .map((index) => operation.actions.at(index))
    .filter(isPromotion)
    .map(({ ordinal }) => ordinal);
  if (ordinals.length > 0) draft.follow({ kind: 'killWrites', database: operation.database, ordinals });
}

/** How many copies of the phase each leaf sends or receives: they share its network. */
function copiesByNode(
  draft: Draft,
  operation: Operation,
  indices: readonly number[],
): ReadonlyMap<NodeId, number> {
  const copies = new Map<NodeId, number>();
  for (const index of indices) {
    const action = withCurrentSource(draft, operation, operation.actions.at(index));
    if (!isCopy(action)) continue;
    for (const node of [action.target, action.source]) {
      if (node !== null) copies.set(node, (copies.get(node) ?? 0) + 1);
    }
  }
  return copies;
}
