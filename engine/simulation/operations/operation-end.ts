import type { OperationId } from '../../base/index.ts';
import { actionIs, hasEnded, type Operation } from '../../cluster/index.ts';
import { actionEvents, operationEvents, operationLifecycle } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { endedRow } from './action-rows.ts';
import { abandonAction } from './actions.ts';
import { networksChange } from './shared-networks.ts';

/** Ends an operation: what runs is abandoned, what is scheduled is cancelled, what is done stays. */
export function endOperation(
  draft: Draft,
  id: OperationId,
  ending: 'success' | 'failed' | 'cancelled',
): void {
  const running = draft.operation(id);
  if (running === null || hasEnded(running)) return;
  let actions = running.actions;
  running.actions.forEach((action, index) => {
    if (actionIs.ended(action.state)) return;
    const isRunning = actionIs.running(action.state);
    if (isRunning) abandonAction(draft, running, action);
    const event = isRunning && ending === 'failed' ? actionEvents.fail : actionEvents.cancel;
    actions = actions.set(index, endedRow(draft, action, event));
  });
  const event = {
    success: operationEvents.done,
    failed: operationEvents.fail,
    cancelled: operationEvents.cancel,
  }[ending];
  const state = operationLifecycle.after(running.state, event);
  const operation: Operation = {
    ...running,
    actions,
    state,
    phase: null,
    running: 0,
    endedAtMs: draft.nowMs,
  };
  draft.setOperation(operation);
  if (running.running > 0) networksChange(draft, operation, operation.actions.slice());
  tellStatements(draft, id, ending === 'success');
  const { database, kind } = operation;
  draft.emit({ kind: 'operationFinished', operation: id, operationKind: kind, database, state: ending });
  draft.follow({ kind: 'operationEnded', operation });
}

/** The next operation of the database takes the place of this one, so who waits for its end is told now. */
function tellStatements(draft: Draft, id: OperationId, hasSucceeded: boolean): void {
  const { statements } = draft.world;
  const told = statements.map((running) => {
    const { waitsFor } = running;
    if (waitsFor.kind !== 'operations' || !waitsFor.operations.includes(id)) return running;
    const operations = waitsFor.operations.filter((operation) => operation !== id);
    const hasFailed = waitsFor.hasFailed || !hasSucceeded;
    return { ...running, waitsFor: { ...waitsFor, operations, hasFailed } };
  });
  if (told.some((running, index) => running !== statements[index])) draft.change({ statements: told });
}
