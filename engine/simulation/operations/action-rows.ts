import type { NodeId, SimMs } from '../../base/index.ts';
import {
  bytesArrived,
  isCopy,
  type Operation,
  type OperationAction,
  onlinePrimary,
  type PlannedAction,
} from '../../cluster/index.ts';
import { type ActionEvent, actionEvents, actionLifecycle } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { actionMs, bytesOf } from '../world/durations.ts';

/** A row of a plan as its operation begins: it waits for its phase. */
export const scheduledRow = (planned: PlannedAction): OperationAction =>
  withProgress(planned, { state: 'scheduled', startedAtMs: null, endsAtMs: null, bytes: 0 });

/** The row from now on, with the time that it takes; `load` counts the copies that each leaf sends or receives. */
export function startedRow(
  draft: Draft,
  operation: Operation,
  planned: OperationAction,
  load: ReadonlyMap<NodeId, number>,
): OperationAction {
  const bytes = isCopy(planned) ? bytesToCopy(draft, operation, planned) : 0;
  const ends = [planned.target, planned.source].flatMap((leaf) =>
    leaf === null ? [] : [{ leaf, copies: load.get(leaf) ?? 1 }],
  );
  const durationMs = actionMs(draft.world, planned, { kind: operation.kind, bytes, ends });
  return withProgress(planned, {
    state: actionLifecycle.after(planned.state, actionEvents.start),
    startedAtMs: draft.nowMs,
    endsAtMs: draft.nowMs + durationMs,
    bytes,
  });
}

/**
 * A COPY that runs, now that the whole of it would take `wholeMs`: what has arrived has arrived, and the rest takes its share
 * of that. The same row where that is its pace already.
 */
export function pacedRow(draft: Draft, action: OperationAction, wholeMs: SimMs): OperationAction {
  const { startedAtMs, endsAtMs, pace, bytes } = action;
  if (startedAtMs === null || endsAtMs === null || endsAtMs <= draft.nowMs || bytes === 0) return action;
  if (wholeMs === (pace?.wholeMs ?? endsAtMs - startedAtMs)) return action;
  const arrived = bytesArrived(action, draft.nowMs);
  const leftMs = Math.ceil(((bytes - arrived) * wholeMs) / bytes);
  const row = { ...action, endsAtMs: draft.nowMs + leftMs };
  return draft.nowMs === startedAtMs ? row : { ...row, pace: { sinceMs: draft.nowMs, arrived, wholeMs } };
}

/** The row after `event`, at whose instant it ends. */
export function endedRow(draft: Draft, action: OperationAction, event: ActionEvent): OperationAction {
  const state = actionLifecycle.after(action.state, event);
  const { startedAtMs, bytes } = action;
  return withProgress(action, { state, startedAtMs, endsAtMs: draft.nowMs, bytes });
}

function bytesToCopy(draft: Draft, operation: Operation, planned: OperationAction): number {
  const database = draft.database(operation.database);
  const primary = onlinePrimary(database.partitions.at(planned.ordinal));
  return primary === null ? 0 : bytesOf(draft.world, primary.head, database);
}

/** Every action of an operation is made here: objects of one shape are faster to read than copies by `...`. */
const withProgress = (
  { action, ordinal, phase, target, source, reason }: PlannedAction,
  { state, startedAtMs, endsAtMs, bytes }: Omit<OperationAction, keyof PlannedAction>,
): OperationAction => ({
  action,
  ordinal,
  phase,
  target,
  source,
  reason,
  state,
  startedAtMs,
  endsAtMs,
  bytes,
});
