import {
  assert,
  type CommandId,
  type NodeId,
  type OperationId,
  operationId,
  present,
  Sequence,
  type SimMs,
} from '../base/index.ts';
import {
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
  isWithinReach,
  keepsCopies,
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

/**
 * The time of these actions is up: they succeed, but for those whose nodes do not answer, which wait for them, and for
 * drops that have become unsafe meanwhile, which fail.
 */
export function actionsEnd(draft: Draft, id: OperationId, indices: readonly number[]): void {
  const operation = draft.operation(id);
  if (operation === null || hasEnded(operation)) return;
  const done: number[] = [];
  const unsafe: number[] = [];
  for (const index of indices) {
    const action = operation.actions.at(index);
    if (action.state !== 'running' || !isWithinReach(draft, operation, action)) continue;
    // Asked one by one: of two drops of a partition the first may be safe and the second not any more.
    const isSafe = keepsCopies(draft, operation, action);
    (isSafe ? done : unsafe).push(index);
    if (isSafe) completeAction(draft, operation, action);
    else abandonAction(draft, operation, action);
  }
  if (done.length > 0) endActions(draft, id, done, actionEvents.finish);
  if (unsafe.length > 0) endActions(draft, id, unsafe, actionEvents.fail);
}

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
    const started = draft.operation(id);
    if (started === null || started.running > 0) return;
    // A phase in which nothing could start is over at once; one that failed is the last, but for a failover's.
    if (started.failures > 0 && started.kind !== 'failover') return endOperation(draft, id, 'failed');
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
  if (operation.kills) killWrites(draft, operation, indices);
  const load = copiesByNode(draft, operation, indices);
  startActions(draft, id, indices, load);
}

/** KILL: the writes that wait for partitions whose primaries change now are ended [DOC]. */
function killWrites(draft: Draft, operation: Operation, indices: readonly number[]): void {
  const ordinals = indices
    .map((index) => operation.actions.at(index))
    .filter(({ action }) => action.startsWith('PROMOTE'))
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

/** Starts actions together; those that cannot start have failed. */
function startActions(
  draft: Draft,
  id: OperationId,
  indices: readonly number[],
  load: ReadonlyMap<NodeId, number>,
): void {
  const operation = draft.operation(id);
  if (operation === null || hasEnded(operation)) return;
  let { actions, running, failures } = operation;
  const endings = new Map<SimMs, number[]>();
  for (const index of indices) {
    const planned = withCurrentSource(draft, operation, actions.at(index));
    const action = canStart(draft, operation, planned)
      ? started(draft, operation, planned, load)
      : ended(draft, planned, actionEvents.fail);
    actions = draft.replaced(actions, index, action);
    if (action.state === 'running') {
      running += 1;
      beginAction(draft, operation, action);
      noteEnding(endings, action, index);
    } else {
      failures += 1;
      reportFailure(draft, operation, action);
    }
  }
  draft.setOperation({ ...operation, actions, running, failures });
  // Actions that end together share a timer: a phase may hold thousands.
  for (const [atMs, together] of endings)
    draft.schedule(atMs - draft.nowMs, { kind: 'actionsEnd', operation: id, actions: together });
}

function started(
  draft: Draft,
  operation: Operation,
  planned: OperationAction,
  load: ReadonlyMap<NodeId, number>,
): OperationAction {
  const bytes = isCopy(planned) ? bytesToCopy(draft, operation, planned) : 0;
  const copiesTogether = Math.max(
    load.get(planned.target) ?? 1,
    planned.source === null ? 1 : (load.get(planned.source) ?? 1),
  );
  const durationMs = actionMs(planned, { kind: operation.kind, bytes, copiesTogether });
  return withProgress(planned, {
    state: actionLifecycle.step(planned.state, actionEvents.start)?.state ?? planned.state,
    startedAtMs: draft.nowMs,
    endsAtMs: draft.nowMs + durationMs,
    bytes,
  });
}

function bytesToCopy(draft: Draft, operation: Operation, planned: OperationAction): number {
  const primary = onlinePrimary(draft.database(operation.database).partitions.at(planned.ordinal));
  return primary === null ? 0 : bytesOf(primary.head);
}

function noteEnding(endings: Map<SimMs, number[]>, action: OperationAction, index: number): void {
  const endsAtMs = present(action.endsAtMs, 'the end of a running action');
  const together = endings.get(endsAtMs);
  if (together === undefined) endings.set(endsAtMs, [index]);
  else together.push(index);
}

/** Records the end of running actions, and of their phase or operation when they were the last ones. */
function endActions(draft: Draft, id: OperationId, indices: readonly number[], event: ActionEvent): void {
  const operation = draft.operation(id);
  if (operation === null || hasEnded(operation)) return;
  let { actions } = operation;
  for (const index of indices) {
    const action = ended(draft, actions.at(index), event);
    actions = draft.replaced(actions, index, action);
    if (event === actionEvents.fail) reportFailure(draft, operation, action);
  }
  const running = operation.running - indices.length;
  const failures = operation.failures + (event === actionEvents.fail ? indices.length : 0);
  draft.setOperation({ ...operation, actions, running, failures });
  const { database, phase } = operation;
  if (running > 0 || phase === null) return;
  draft.emit({ kind: 'phaseFinished', operation: id, database, phase });
  if (failures > 0 && operation.kind !== 'failover') endOperation(draft, id, 'failed');
  else startNextPhase(draft, id);
}

const reportFailure = (draft: Draft, { id, database }: Operation, action: OperationAction): void =>
  draft.emit({
    kind: 'actionFailed',
    operation: id,
    database,
    ordinal: action.ordinal,
    node: action.target,
  });

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

function ended(draft: Draft, action: OperationAction, event: ActionEvent): OperationAction {
  const state = actionLifecycle.step(action.state, event)?.state ?? action.state;
  const { startedAtMs, bytes } = action;
  return withProgress(action, { state, startedAtMs, endsAtMs: draft.nowMs, bytes });
}

const scheduled = (planned: PlannedAction): OperationAction =>
  withProgress(planned, { state: 'scheduled', startedAtMs: null, endsAtMs: null, bytes: 0 });

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

function extendFailover(draft: Draft, running: Operation, start: OperationStart): OperationId {
  const first = running.actions.length;
  let actions = running.actions;
  for (const action of start.actions) actions = actions.push(scheduled(action));
  draft.setOperation({ ...running, actions, leaves: [...running.leaves, ...start.leaves] });
  startActions(
    draft,
    running.id,
    start.actions.map((_, place) => first + place),
    new Map(),
  );
  return running.id;
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
      if (action.state === 'running' && nodesNeeded(action, operation).includes(node))
        visit(operation, action, index);
    }
  }
}

function inDatabaseOrder(draft: Draft, operations: readonly Operation[]): Operation[] {
  const place = new Map(draft.world.databases.map((database, index) => [database.name, index]));
  return [...operations].sort(
    (left, right) => (place.get(left.database) ?? 0) - (place.get(right.database) ?? 0),
  );
}
