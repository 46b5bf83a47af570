import {
  assert,
  type CommandId,
  type NodeId,
  type OperationId,
  operationId,
  Sequence,
} from '../../base/index.ts';
import {
  hasEnded,
  type Operation,
  type OperationKind,
  operationIs,
  type PlannedAction,
} from '../../cluster/index.ts';
import { operationEvents, operationLifecycle } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { scheduledRow } from './action-rows.ts';
import { endOperation } from './operation-end.ts';
import { startActions, startNextPhase } from './operation-phases.ts';

export interface OperationStart {
  readonly kind: OperationKind;
  readonly database: string;
  readonly leaves: readonly NodeId[];
  /** In plan order. */
  readonly actions: readonly PlannedAction[];
  readonly statement: CommandId | null;
  /** With KILL: writes that hold a partition up are ended instead of waiting. */
  readonly kills?: boolean;
  /** Which try of an automatic rebalance this is, from 1. */
  readonly attempt?: number;
}

/**
 * Starts a plan on a database and returns the operation's id. Failovers of one database that overlap are one
 * operation: the promotions of the second join those of the first, which nothing may delay.
 */
export function startOperation(draft: Draft, start: OperationStart): OperationId {
  const running = runningOperation(draft, start.database);
  if (running?.kind === 'failover' && start.kind === 'failover') return extendFailover(draft, running, start);
  assert(running === null, `one operation at a time on database ${start.database}`);
  const id = operationId(draft.world.counters.nextOperation);
  const operation: Operation = {
    id,
    kind: start.kind,
    database: start.database,
    state: 'running',
    leaves: start.leaves,
    attempt: start.attempt ?? 1,
    kills: start.kills ?? false,
    actions: Sequence.of(start.actions.map(scheduledRow)),
    phase: null,
    running: 0,
    failures: 0,
    startedAtMs: draft.nowMs,
    endedAtMs: null,
    statement: start.statement,
  };
  draft.setOperation(operation);
  draft.change({ counters: { ...draft.world.counters, nextOperation: id + 1 } });
  const { kind, database, leaves } = start;
  draft.emit({
    kind: 'operationStarted',
    operation: id,
    operationKind: kind,
    database,
    leaves,
    actions: start.actions.length,
  });
  startNextPhase(draft, id);
  return id;
}

/** The operation that runs on the database now, or null. */
export const runningOperation = ({ directory }: Draft, database: string): Operation | null =>
  directory.runningOn(database);

/** The returned leaves of an attach are online: the operation goes on with the evening of their pairs. */
export function goOnAfterSettling(draft: Draft, id: OperationId): void {
  const operation = draft.operation(id);
  if (operation === null || !operationIs.settling(operation.state)) return;
  draft.setOperation({
    ...operation,
    state: operationLifecycle.after(operation.state, operationEvents.goOn),
  });
  startNextPhase(draft, id);
}

/** The operations that were started for a statement end with it [MODEL]. */
export function cancelOperationsOf(draft: Draft, statement: CommandId): void {
  for (const operation of draft.world.operations)
    if (operation.statement === statement) endOperation(draft, operation.id, 'cancelled');
}

/** Without the master aggregator no operation goes on [DOC]. */
export function failAllOperations(draft: Draft): void {
  for (const operation of draft.world.operations)
    if (!hasEnded(operation)) endOperation(draft, operation.id, 'failed');
}

function extendFailover(draft: Draft, running: Operation, start: OperationStart): OperationId {
  const first = running.actions.length;
  let actions = running.actions;
  for (const action of start.actions) actions = actions.push(scheduledRow(action));
  draft.setOperation({ ...running, actions, leaves: [...running.leaves, ...start.leaves] });
  startActions(
    draft,
    running.id,
    start.actions.map((_, place) => first + place),
    new Map(),
  );
  return running.id;
}
