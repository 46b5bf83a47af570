import type { NodeId, OperationId } from '../../base/index.ts';
import { actionIs, hasEnded, isCopy, type Operation, type OperationAction } from '../../cluster/index.ts';
import { type ActionEvent, actionEvents } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { endedRow } from './action-rows.ts';
import {
  abandonAction,
  changesPrimary,
  completeAction,
  isWithinReach,
  leavesEnoughCopies,
  nodesNeeded,
} from './actions.ts';
import { endOperation } from './operation-end.ts';
import { reportFailure, startNextPhase } from './operation-phases.ts';
import { heirOf } from './promotions.ts';
import { networksChange } from './shared-networks.ts';

/**
 * The time of these actions is up: they succeed, but for those whose nodes do not answer, which wait for them, for drops
 * that have become unsafe meanwhile, which fail, and for promotions of a failover that another replica can have.
 */
export function actionsEnd(draft: Draft, id: OperationId, indices: readonly number[]): void {
  const operation = draft.operation(id);
  if (operation === null || hasEnded(operation)) return;
  const done: number[] = [];
  const failed: number[] = [];
  for (const index of indices) {
    const action = operation.actions.at(index);
    // It may end later than it was going to: copies of another operation have slowed it down.
    if (!actionIs.running(action.state) || (action.endsAtMs ?? 0) > draft.nowMs) continue;
    const isInReach = isWithinReach(draft, operation, action);
    if (!isInReach && !hasOtherHeir(draft, operation, action)) continue;
    // Asked one by one: of two drops of a partition the first may be safe and the second not any more.
    const succeeds = isInReach && leavesEnoughCopies(draft, operation, action);
    (succeeds ? done : failed).push(index);
    if (succeeds) completeAction(draft, operation, action);
    else abandonAction(draft, operation, action);
  }
  if (done.length > 0) {
    const ordinals = done
      .map((index) => operation.actions.at(index))
      .filter(changesPrimary)
      .map(({ ordinal }) => ordinal);
    if (ordinals.length > 0)
      draft.follow({ kind: 'primariesChanged', database: operation.database, ordinals });
    endActions(draft, id, done, actionEvents.finish);
  }
  if (failed.length === 0) return;
  draft.follow({ kind: 'partitionsWait' });
  endActions(draft, id, failed, actionEvents.fail);
}

/** Is it a promotion of a failover whose replica has become silent, while another one of the partition answers? */
const hasOtherHeir = (draft: Draft, operation: Operation, { ordinal }: OperationAction): boolean =>
  operation.kind === 'failover' &&
  heirOf(draft, draft.database(operation.database).partitions.at(ordinal)) !== null;

/** Actions that a silent node held up go on, now that it answers. */
export function resumeActionsOn(draft: Draft, node: NodeId): void {
  forEachRunningAction(draft, node, (operation, action, index) => {
    if (action.endsAtMs !== null && action.endsAtMs <= draft.nowMs) actionsEnd(draft, operation.id, [index]);
  });
}

/** Every running action that needs the node fails: its connections are cut. */
export function failActionsOn(draft: Draft, node: NodeId): void {
  forEachRunningAction(draft, node, (operation, action, index) =>
    failAction(draft, operation, action, index),
  );
}

/** Every running copy and promotion between the two nodes fails: nothing has come through for too long. */
export function failActionsBetween(draft: Draft, one: NodeId, other: NodeId): void {
  forEachRunningAction(draft, one, (operation, action, index) => {
    if (nodesNeeded(action, operation).includes(other)) failAction(draft, operation, action, index);
  });
}

/** Every running copy onto the node fails: there is no room for it. */
export function failCopiesOnto(draft: Draft, node: NodeId): void {
  forEachRunningAction(draft, node, (operation, action, index) => {
    if (isCopy(action) && action.target === node) failAction(draft, operation, action, index);
  });
}

/** Records the end of running actions, and of their phase or operation when they were the last ones. */
function endActions(draft: Draft, id: OperationId, indices: readonly number[], event: ActionEvent): void {
  const operation = draft.operation(id);
  if (operation === null || hasEnded(operation)) return;
  let { actions } = operation;
  for (const index of indices) {
    const action = endedRow(draft, actions.at(index), event);
    actions = draft.replaced(actions, index, action);
    if (event === actionEvents.fail) reportFailure(draft, operation, action);
  }
  const running = operation.running - indices.length;
  const failures = operation.failures + (event === actionEvents.fail ? indices.length : 0);
  const ended = { ...operation, actions, running, failures };
  draft.setOperation(ended);
  networksChange(
    draft,
    ended,
    indices.map((index) => actions.at(index)),
  );
  const { database, phase } = operation;
  if (running > 0 || phase === null) return;
  draft.emit({ kind: 'phaseFinished', operation: id, database, phase });
  if (failures > 0 && operation.kind !== 'failover') endOperation(draft, id, 'failed');
  else startNextPhase(draft, id);
}

function failAction(draft: Draft, operation: Operation, action: OperationAction, index: number): void {
  abandonAction(draft, operation, action);
  endActions(draft, operation.id, [index], actionEvents.fail);
}

function forEachRunningAction(
  draft: Draft,
  node: NodeId,
  visit: (operation: Operation, action: OperationAction, index: number) => void,
): void {
  for (const { id } of draft.world.operations) {
    const length = draft.operation(id)?.actions.length ?? 0;
    for (let index = 0; index < length; index += 1) {
      const operation = draft.operation(id);
      if (operation === null || hasEnded(operation)) break;
      const action = operation.actions.at(index);
      if (actionIs.running(action.state) && nodesNeeded(action, operation).includes(node))
        visit(operation, action, index);
    }
  }
}
