import { inOrder, type Misfit, unreachable } from '../../base/index.ts';
import {
  actionIs,
  type Due,
  hasEnded,
  type Operation,
  operationIs,
  type PendingWrite,
  type RunningStatement,
  type World,
} from '../../cluster/index.ts';
import { timerOrder } from '../world/draft.ts';
import { areLeaves, arePlaces, firstMisfit, inEach, isEachOnce, isLeaf, unless } from './misfits.ts';

/** Operations that do not go together with the databases and leaves that they are about. */
export function unsoundOperations(world: World): Misfit | null {
  const { operations } = world;
  return firstMisfit(
    () =>
      unless(isEachOnce(operations.map(({ database }) => database)), '.operations', 'one a database at most'),
    () => unless(isEachOnce(operations.map(({ id }) => id)), '.operations', 'each id once'),
    () => inEach('.operations', operations, (operation) => unsoundOperation(world, operation)),
  );
}

function unsoundOperation(world: World, operation: Operation): Misfit | null {
  const database = world.databases.find(({ name }) => name === operation.database);
  const running = operation.actions.slice().filter(({ state }) => actionIs.running(state));
  return firstMisfit(
    () => unless(database !== undefined, '.database', 'a database that there is'),
    () => unless(operation.id < world.counters.nextOperation, '.id', 'less than .counters.nextOperation'),
    () =>
      unless(
        operationIs.ended(operation.state) === hasEnded(operation),
        '.endedAtMs',
        'an end just if it has ended',
      ),
    () => unless(areLeaves(world, operation.leaves), '.leaves', 'leaves'),
    () => unless(running.length === operation.running, '.running', 'the number of actions that run'),
    () => unless(running.length === 0 || operation.phase !== null, '.phase', 'a phase while actions run'),
    () => unless(running.length === 0 || !hasEnded(operation), '.actions', 'none that runs after the end'),
    () =>
      inEach('.actions', operation.actions, (action) =>
        firstMisfit(
          () =>
            unless(
              action.ordinal < (database?.partitions.length ?? 0),
              '.ordinal',
              'a partition that there is',
            ),
          () => unless(isLeaf(world, action.target), '.target', 'a leaf'),
          () => unless(action.source === null || isLeaf(world, action.source), '.source', 'a leaf or null'),
          () =>
            unless(
              !actionIs.running(action.state) || (action.startedAtMs !== null && action.endsAtMs !== null),
              '.endsAtMs',
              'the start and the end of an action that runs',
            ),
          () =>
            unless(
              (action.pace?.arrived ?? 0) <= action.bytes,
              '.pace.arrived',
              'no more bytes than it moves',
            ),
        ),
      ),
  );
}

/** Statements that wait for what there is not. */
export function unsoundStatements(world: World): Misfit | null {
  const { statements } = world;
  return firstMisfit(
    () => unless(isEachOnce(statements.map(({ statement }) => statement)), '.statements', 'each id once'),
    () => inEach('.statements', statements, ({ waitsFor }) => unsoundWait(world, waitsFor)),
  );
}

function unsoundWait(world: World, waitsFor: RunningStatement['waitsFor']): Misfit | null {
  switch (waitsFor.kind) {
    case 'write':
      return unless(
        isWithin(world, waitsFor.write),
        '.waitsFor.write',
        'partitions that there are, each once',
      );
    case 'commit':
      return null;
    case 'attach':
      return unless(areLeaves(world, waitsFor.leaves), '.waitsFor.leaves', 'leaves');
    case 'operations': {
      const leaves = waitsFor.departures.map(({ leaf }) => leaf);
      const known = (id: number) =>
        world.operations.some((operation) => operation.id === id && !hasEnded(operation));
      return firstMisfit(
        () => unless(areLeaves(world, leaves), '.waitsFor.departures', 'leaves'),
        () => unless(waitsFor.operations.every(known), '.waitsFor.operations', 'operations that run'),
      );
    }
    default:
      return unreachable(waitsFor);
  }
}

/** Are the partitions of a write those of its database, if that is there? */
export function isWithin(
  { databases }: World,
  { database: name, inserts, changes = [] }: PendingWrite,
): boolean {
  const count = databases.find((database) => database.name === name)?.partitions.length ?? 0;
  return [inserts, changes].every((parts) => {
    const ordinals = parts.map(({ ordinal }) => ordinal);
    return count === 0 || (isEachOnce(ordinals) && ordinals.every((ordinal) => ordinal < count));
  });
}

/** Timers for what there cannot be. */
export function unsoundTimers(world: World): Misfit | null {
  const timers = inOrder(world.timers, timerOrder);
  return firstMisfit(
    () => unless(isEachOnce(timers.map(({ sequence }) => sequence)), '.timers', 'each number once'),
    () =>
      inEach('.timers', timers, ({ atMs, sequence, due }) =>
        firstMisfit(
          () => unless(atMs >= world.nowMs, '.atMs', 'an instant that is still to come'),
          () => unless(sequence < world.counters.nextTimer, '.sequence', 'less than .counters.nextTimer'),
          () => unsoundDue(world, due),
        ),
      ),
  );
}

function unsoundDue(world: World, due: Due): Misfit | null {
  switch (due.kind) {
    case 'detection':
      return unless(isLeaf(world, due.node), '.due.node', 'a leaf');
    case 'actionsEnd': {
      const operation = world.operations.find(({ id }) => id === due.operation);
      const isThere = (index: number) => operation === undefined || index < operation.actions.length;
      return unless(
        isEachOnce(due.actions) && due.actions.every(isThere),
        '.due.actions',
        'actions that there are',
      );
    }
    case 'replication':
      return unless(arePlaces(world, due.databaseId, due.targets), '.due.targets', 'instances on leaves');
    case 'syncReturns':
      return unless(arePlaces(world, due.databaseId, due.replicas), '.due.replicas', 'instances on leaves');
    case 'reprovision':
      return unless(arePlaces(world, due.databaseId, [due.replica]), '.due.replica', 'an instance on a leaf');
    case 'recovery':
    case 'attachBatchCloses':
    case 'evening':
    case 'linkDetection':
    case 'replicaSilence':
    case 'linkSilence':
      // One that is about something that is not there any more is let pass when it is due.
      return null;
    default:
      return unreachable(due);
  }
}
