import {
  assert,
  type CommandId,
  type NodeId,
  type OperationId,
  operationId,
  Sequence,
} from '../base/index.ts';
import {
  answers,
  hasEnded,
  isCopy,
  type Operation,
  type OperationAction,
  type OperationKind,
  onlinePrimary,
  type Phase,
  type PlannedAction,
} from '../cluster/index.ts';
import {
  type ActionEvent,
  actionEvents,
  actionLifecycle,
  operationEvents,
  operationLifecycle,
} from '../machines/index.ts';
import {
  abandonAction,
  beginAction,
  canStart,
  completeAction,
  nodesNeeded,
  withCurrentSource,
} from './actions.ts';
import type { Draft } from './draft.ts';
import { actionMs, bytesOf } from './durations.ts';

export interface OperationStart {
  readonly kind: OperationKind;
  readonly database: string;
  readonly leaves: readonly NodeId[];
  /** In plan order. */
  readonly actions: readonly PlannedAction[];
  readonly statement: CommandId | null;
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
    actions: Sequence.of(start.actions.map(scheduled)),
    phase: null,
    running: 0,
    failures: 0,
    startedAtMs: draft.nowMs,
    endedAtMs: null,
    statement: start.statement,
  };
  draft.change({
    operations: inDatabaseOrder(draft, [
      ...draft.world.operations.filter((old) => old.database !== start.database),
      operation,
    ]),
    counters: { ...draft.world.counters, nextOperation: id + 1 },
  });
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
export const runningOperation = (draft: Draft, database: string): Operation | null =>
  draft.world.operations.find((operation) => operation.database === database && !hasEnded(operation)) ?? null;

/** An action's time is up: it succeeds, unless a node that it needs does not answer; then it waits for that node. */
export function actionEnds(draft: Draft, id: OperationId, index: number): void {
  const operation = draft.operation(id);
  if (operation === null || hasEnded(operation)) return;
  const action = operation.actions.at(index);
  if (action.state !== 'running' || !isWithinReach(draft, operation, action)) return;
  completeAction(draft, operation, action);
  endAction(draft, id, index, actionEvents.finish);
}

/** Actions that a silent node held up go on, now that it answers. */
export function resumeActionsOn(draft: Draft, node: NodeId): void {
  forEachRunningAction(draft, node, (operation, action, index) => {
    if (action.endsAtMs !== null && action.endsAtMs <= draft.nowMs) actionEnds(draft, operation.id, index);
  });
}

/** Every running action that needs the node fails: its connections are cut. */
export function failActionsOn(draft: Draft, node: NodeId): void {
  forEachRunningAction(draft, node, (operation, action, index) => {
    abandonAction(draft, operation, action);
    endAction(draft, operation.id, index, actionEvents.fail);
  });
}

/** Without the master aggregator no operation goes on [DOC]. */
export function failAllOperations(draft: Draft): void {
  for (const operation of draft.world.operations)
    if (!hasEnded(operation)) endOperation(draft, operation.id, 'failed');
}

/** The returned leaves of an attach are online: the operation goes on with the evening of their pairs. */
export function goOnAfterSettling(draft: Draft, id: OperationId): void {
  const operation = draft.operation(id);
  if (operation === null || operation.state !== 'settling') return;
  draft.setOperation({
    ...operation,
    state: operationLifecycle.step(operation.state, operationEvents.goOn)?.state ?? operation.state,
  });
  startNextPhase(draft, id);
}

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
    if (action.state === 'running') abandonAction(draft, running, action);
    if (actionLifecycle.hasTag(action.state, 'ended')) return;
    const event = action.state === 'running' && ending === 'failed' ? actionEvents.fail : actionEvents.cancel;
    actions = actions.set(index, ended(draft, action, event));
  });
  const event = {
    success: operationEvents.done,
    failed: operationEvents.fail,
    cancelled: operationEvents.cancel,
  }[ending];
  const state = operationLifecycle.step(running.state, event)?.state ?? running.state;
  const operation: Operation = {
    ...running,
    actions,
    state,
    phase: null,
    running: 0,
    endedAtMs: draft.nowMs,
  };
  draft.setOperation(operation);
  const { database, kind } = operation;
  draft.emit({ kind: 'operationFinished', operation: id, operationKind: kind, database, state: ending });
  draft.follow({ kind: 'operationEnded', operation });
}

function startNextPhase(draft: Draft, id: OperationId): void {
  for (
    let operation = draft.operation(id);
    operation !== null && !hasEnded(operation);
    operation = draft.operation(id)
  ) {
    const phase = nextPhase(operation);
    if (phase === null) return endOperation(draft, id, operation.failures > 0 ? 'failed' : 'success');
    if (phase >= 6 && waitsForLeaves(draft, operation)) return settle(draft, operation);
    startPhase(draft, operation, phase);
    // A phase in which nothing could start is over at once.
    if ((draft.operation(id)?.running ?? 0) > 0) return;
  }
}

function startPhase(draft: Draft, operation: Operation, phase: Phase): void {
  const indices: number[] = [];
  operation.actions.forEach((action, index) => {
    if (action.phase === phase && action.state === 'scheduled') indices.push(index);
  });
  const { id, database } = operation;
  draft.setOperation({ ...operation, phase });
  draft.emit({ kind: 'phaseStarted', operation: id, database, phase, actions: indices.length });
  const load = copiesByNode(draft, operation, indices);
  for (const index of indices) startAction(draft, id, index, load);
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

function startAction(draft: Draft, id: OperationId, index: number, load: ReadonlyMap<NodeId, number>): void {
  const operation = draft.operation(id);
  if (operation === null || hasEnded(operation)) return;
  const planned = withCurrentSource(draft, operation, operation.actions.at(index));
  if (!canStart(draft, operation, planned)) {
    setAction(draft, operation, index, ended(draft, planned, actionEvents.fail), { failures: 1 });
    draft.emit({
      kind: 'actionFailed',
      operation: id,
      database: operation.database,
      ordinal: planned.ordinal,
      node: planned.target,
    });
    return;
  }
  const primary = onlinePrimary(draft.database(operation.database).partitions.at(planned.ordinal));
  const bytes = isCopy(planned) && primary !== null ? bytesOf(primary.head) : 0;
  const copiesTogether = Math.max(
    load.get(planned.target) ?? 1,
    planned.source === null ? 1 : (load.get(planned.source) ?? 1),
  );
  const durationMs = actionMs(planned, { kind: operation.kind, bytes, copiesTogether });
  const state = actionLifecycle.step(planned.state, actionEvents.start)?.state ?? planned.state;
  const action: OperationAction = {
    ...planned,
    state,
    bytes,
    startedAtMs: draft.nowMs,
    endsAtMs: draft.nowMs + durationMs,
  };
  setAction(draft, operation, index, action, { running: 1 });
  beginAction(draft, operation, action);
  draft.schedule(durationMs, { kind: 'actionEnds', operation: id, action: index });
}

/** Records the end of a running action, and of its phase or operation when it was the last one. */
function endAction(draft: Draft, id: OperationId, index: number, event: ActionEvent): void {
  const operation = draft.operation(id);
  if (operation === null || hasEnded(operation)) return;
  const action = ended(draft, operation.actions.at(index), event);
  const failed = event === actionEvents.fail;
  setAction(draft, operation, index, action, { running: -1, failures: failed ? 1 : 0 });
  if (failed) {
    draft.emit({
      kind: 'actionFailed',
      operation: id,
      database: operation.database,
      ordinal: action.ordinal,
      node: action.target,
    });
  }
  const after = draft.operation(id);
  if (after === null || after.running > 0 || after.phase === null) return;
  draft.emit({ kind: 'phaseFinished', operation: id, database: after.database, phase: after.phase });
  if (after.failures > 0 && after.kind !== 'failover') endOperation(draft, id, 'failed');
  else startNextPhase(draft, id);
}

function settle(draft: Draft, operation: Operation): void {
  const state =
    operationLifecycle.step(operation.state, operationEvents.copiesDone)?.state ?? operation.state;
  draft.setOperation({ ...operation, state, phase: null });
  draft.follow({ kind: 'attachGoesOn' });
}

/** The evening of an attach waits until its leaves are online, in every database [HAC]. */
const waitsForLeaves = (draft: Draft, operation: Operation): boolean =>
  operation.kind === 'attach' && operation.leaves.some((leaf) => draft.leaf(leaf).state === 'attaching');

function nextPhase(operation: Operation): Phase | null {
  let first: Phase | null = null;
  operation.actions.forEach((action) => {
    if (action.state === 'scheduled' && (first === null || action.phase < first)) first = action.phase;
  });
  return first;
}

function setAction(
  draft: Draft,
  operation: Operation,
  index: number,
  action: OperationAction,
  counts: { readonly running?: number; readonly failures?: number },
): void {
  draft.setOperation({
    ...operation,
    actions: operation.actions.set(index, action),
    running: operation.running + (counts.running ?? 0),
    failures: operation.failures + (counts.failures ?? 0),
  });
}

function ended(draft: Draft, action: OperationAction, event: ActionEvent): OperationAction {
  const state = actionLifecycle.step(action.state, event)?.state ?? action.state;
  return { ...action, state, endsAtMs: draft.nowMs };
}

const scheduled = (action: PlannedAction): OperationAction => ({
  ...action,
  state: 'scheduled',
  startedAtMs: null,
  endsAtMs: null,
  bytes: 0,
});

function extendFailover(draft: Draft, running: Operation, start: OperationStart): OperationId {
  const first = running.actions.length;
  let actions = running.actions;
  for (const action of start.actions) actions = actions.push(scheduled(action));
  draft.setOperation({ ...running, actions, leaves: [...running.leaves, ...start.leaves] });
  for (let index = first; index < actions.length; index += 1)
    startAction(draft, running.id, index, new Map());
  return running.id;
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
      if (action.state === 'running' && nodesNeeded(action, operation).includes(node))
        visit(operation, action, index);
    }
  }
}

const isWithinReach = (draft: Draft, operation: Operation, action: OperationAction): boolean =>
  nodesNeeded(action, operation).every((node) => answers(draft.world, node as NodeId));

function inDatabaseOrder(draft: Draft, operations: readonly Operation[]): Operation[] {
  const place = new Map(draft.world.databases.map((database, index) => [database.name, index]));
  return [...operations].sort(
    (left, right) => (place.get(left.database) ?? 0) - (place.get(right.database) ?? 0),
  );
}
