import { describe, expect, test } from 'vitest';
import { inOrder, insert, nodeId, operationId, ordinal, present, Sequence } from '../../base/index.ts';
import {
  type Database,
  type Due,
  emptyCommit,
  type Operation,
  type OperationAction,
  type Partition,
  type StatementWait,
  type Workload,
  type WorkloadStretch,
  type World,
} from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';
import { timerOrder } from '../world/draft.ts';
import { firstUnsound } from './soundness.ts';

/** A leaf is about to leave a database of four partitions: the first of them are being promoted. */
function busyWorld(): World {
  const cluster = clusterWith({ pairs: 2, partitions: 4 });
  cluster.run(commands.createTable);
  cluster.pass(1_000);
  cluster.run(commands.detach('leaf-1'));
  return cluster.world;
}

const first = <Item>(items: readonly Item[]): Item => present(items[0], 'the first');

const withDatabase = (world: World, change: (database: Database) => Partial<Database>): Partial<World> => ({
  databases: world.databases.map((database) => ({ ...database, ...change(database) })),
});

const withPartition = (world: World, place: number, change: (partition: Partition) => Partial<Partition>) =>
  withDatabase(world, ({ partitions }) => ({
    partitions: partitions.set(place, { ...partitions.at(place), ...change(partitions.at(place)) }),
  }));

const withOperation = (world: World, change: (operation: Operation) => Partial<Operation>) => ({
  operations: world.operations.map((operation) => ({ ...operation, ...change(operation) })),
});

const withAction = (world: World, change: Partial<OperationAction>) =>
  withOperation(world, ({ actions }) => ({ actions: actions.set(0, { ...actions.at(0), ...change }) }));

const withWait = (world: World, waitsFor: StatementWait): Partial<World> => ({
  statements: world.statements.map((statement) => ({ ...statement, waitsFor })),
});

const withDue = (world: World, due: Due): Partial<World> => {
  const { counters, nowMs } = world;
  const timer = { sequence: counters.nextTimer, atMs: nowMs, due };
  return {
    timers: insert(world.timers, timer, timerOrder),
    counters: { ...counters, nextTimer: counters.nextTimer + 1 },
  };
};

type Case = readonly [string, (world: World) => Partial<World>, string, string];

function check(cases: readonly Case[]): void {
  test.each(cases)('simulation: %s', (_what, change, at, expected) => {
    const world = busyWorld();
    expect(firstUnsound(world)).toBeNull();
    expect(firstUnsound({ ...world, ...change(world) })).toEqual({ at, expected });
  });
}

describe('unsound nodes', () => {
  check([
    [
      'nodes stand in the order of their ids',
      ({ nodes }) => ({ nodes: nodes.set(2, { ...nodes.at(2), id: nodeId(5) }) }),
      '.nodes[2].id',
      '3',
    ],
    [
      'one aggregator is the master',
      ({ nodes }) => ({ nodes: nodes.set(0, { ...nodes.at(0), isMaster: false } as never) }),
      '.nodes',
      'one master aggregator',
    ],
    [
      'a slot of a group has one leaf',
      ({ nodes }) => ({ nodes: nodes.set(2, { ...nodes.at(2), slot: 0 } as never) }),
      '.nodes',
      'one leaf at most in each slot of a group',
    ],
    [
      'a link has its lower node first',
      () => ({ brokenLinks: [{ nodes: [nodeId(3), nodeId(2)], sinceMs: 0 }] }),
      '.brokenLinks[0].nodes',
      'two nodes, the lower first',
    ],
    [
      'a link is between two nodes',
      () => ({ brokenLinks: [{ nodes: [nodeId(2), nodeId(2)], sinceMs: 0 }] }),
      '.brokenLinks[0].nodes',
      'two nodes, the lower first',
    ],
  ]);
});

describe('unsound databases', () => {
  check([
    [
      'each has an id of its own',
      ({ databases }) => ({ databases: [...databases, { ...first(databases), name: 'other' }] }),
      '.databases',
      'each id once',
    ],
    [
      'its tables have names of their own',
      (world) => withDatabase(world, ({ tables }) => ({ tables: Sequence.of([...tables, ...tables]) })),
      '.databases[0].tables',
      'each name once',
    ],
    [
      'its tables have ids of their own',
      (world) =>
        withDatabase(world, ({ tables }) => ({ tables: tables.push({ ...tables.at(0), name: 'y' }) })),
      '.databases[0].tables',
      'each id once',
    ],
    [
      'it has a partition',
      (world) => withDatabase(world, () => ({ partitions: Sequence.empty() })),
      '.databases[0].partitions',
      'a partition',
    ],
    [
      'its partitions stand in their order',
      (world) => withPartition(world, 1, () => ({ ordinal: ordinal(2) })),
      '.databases[0].partitions[1].ordinal',
      '1',
    ],
    [
      'instances are on leaves',
      (world) =>
        withPartition(world, 1, ({ instances }) => ({
          instances: instances.map((instance) => ({ ...instance, node: nodeId(1) })),
        })),
      '.databases[0].partitions[1].instances',
      'instances on leaves',
    ],
    [
      'a leaf has one instance of a partition',
      (world) =>
        withPartition(world, 1, ({ instances }) => ({
          instances: instances.map((instance) => ({ ...instance, node: nodeId(3) })),
        })),
      '.databases[0].partitions[1].instances',
      'one instance at most on a leaf',
    ],
    [
      'an instance has an id that was given',
      (world) => withDatabase(world, () => ({ nextInstanceId: 1 })),
      '.databases[0].partitions[0].instances[0].instanceId',
      'less than nextInstanceId',
    ],
    [
      'an instance has a term that was given',
      (world) => withDatabase(world, () => ({ nextTerm: 0 })),
      '.databases[0].partitions[0].instances[0].term',
      'less than nextTerm',
    ],
    [
      'a partition has one primary',
      (world) =>
        withPartition(world, 1, ({ instances }) => ({
          instances: instances.map((instance) => ({ ...instance, role: 'primary' })),
        })),
      '.databases[0].partitions[1].instances',
      'one primary in service at most',
    ],
    [
      'who is served has a primary',
      (world) =>
        withPartition(world, 1, ({ instances }) => ({
          instances: instances.map((instance) => ({ ...instance, role: 'replica' })),
        })),
      '.databases[0].partitions[1].state',
      'a served partition has a primary',
    ],
    [
      'who is not served has no primary',
      (world) => withPartition(world, 1, () => ({ state: 'offline' })),
      '.databases[0].partitions[1].state',
      'an offline partition has no primary',
    ],
    [
      'who is locked is being promoted',
      (world) => withPartition(world, 1, () => ({ state: 'locked' })),
      '.databases[0].partitions[1].state',
      'a locked partition is being promoted',
    ],
  ]);
});

describe('unsound operations', () => {
  check([
    [
      'a database has one',
      ({ operations }) => ({ operations: [...operations, { ...first(operations), id: operationId(99) }] }),
      '.operations',
      'one a database at most',
    ],
    [
      'it has an end just when it has ended',
      (world) => withOperation(world, () => ({ endedAtMs: 0 })),
      '.operations[0].endedAtMs',
      'an end just if it has ended',
    ],
    [
      'it is about leaves',
      (world) => withOperation(world, () => ({ leaves: [nodeId(1)] })),
      '.operations[0].leaves',
      'leaves',
    ],
    [
      'it counts the actions that run',
      (world) => withOperation(world, ({ running }) => ({ running: running + 1 })),
      '.operations[0].running',
      'the number of actions that run',
    ],
    [
      'it has a phase while actions run',
      (world) => withOperation(world, () => ({ phase: null })),
      '.operations[0].phase',
      'a phase while actions run',
    ],
    [
      'nothing runs after its end',
      (world) => withOperation(world, () => ({ state: 'success', endedAtMs: 0 })),
      '.operations[0].actions',
      'none that runs after the end',
    ],
    [
      'its actions are about partitions of the database',
      (world) =>
        withOperation(world, ({ actions }) => ({
          actions: Sequence.of([...actions, { ...actions.at(0), ordinal: ordinal(4), state: 'cancelled' }]),
        })),
      '.operations[0].actions[1].ordinal',
      'a partition that there is',
    ],
    [
      'its actions go to leaves',
      (world) => withAction(world, { target: nodeId(1) }),
      '.operations[0].actions[0].target',
      'a leaf',
    ],
    [
      'its actions come from leaves',
      (world) => withAction(world, { source: nodeId(1) }),
      '.operations[0].actions[0].source',
      'a leaf or null',
    ],
    [
      'an action that runs has a start',
      (world) => withAction(world, { startedAtMs: null }),
      '.operations[0].actions[0].endsAtMs',
      'the start and the end of an action that runs',
    ],
    [
      'an action that runs has an end',
      (world) => withAction(world, { endsAtMs: null }),
      '.operations[0].actions[0].endsAtMs',
      'the start and the end of an action that runs',
    ],
  ]);
});

const write = (...places: readonly number[]): StatementWait => ({
  kind: 'write',
  write: {
    database: 'test',
    table: tableX,
    inserts: places.map((place) => ({ ordinal: ordinal(place), rows: [] })),
    deletes: null,
  },
});

describe('unsound statements', () => {
  check([
    [
      'each has an id of its own',
      ({ statements }) => ({ statements: [...statements, ...statements] }),
      '.statements',
      'each id once',
    ],
    [
      'a write is of partitions that there are',
      (world) => withWait(world, write(0, 4)),
      '.statements[0].waitsFor.write',
      'partitions that there are, each once',
    ],
    [
      'a write is of each partition once',
      (world) => withWait(world, write(1, 1)),
      '.statements[0].waitsFor.write',
      'partitions that there are, each once',
    ],
    [
      'an attach is of leaves',
      (world) => withWait(world, { kind: 'attach', leaves: [nodeId(1)], rebalances: true, force: false }),
      '.statements[0].waitsFor.leaves',
      'leaves',
    ],
  ]);
});

const place = (ofOrdinal: number, node: number) => ({ ordinal: ordinal(ofOrdinal), node: nodeId(node) });

describe('unsound timers', () => {
  check([
    [
      'each has a number of its own',
      (world) => {
        const [timer] = inOrder(world.timers, timerOrder);
        return { timers: insert(world.timers, present(timer, 'a timer'), timerOrder) };
      },
      '.timers',
      'each number once',
    ],
    [
      'they are still to come',
      ({ nowMs, events }) => ({ nowMs: nowMs + 10 * 60_000, events }),
      '.timers[0].atMs',
      'an instant that is still to come',
    ],
    [
      'they have a number that was given',
      ({ counters }) => ({ counters: { ...counters, nextTimer: 0 } }),
      '.timers[0].sequence',
      'less than .counters.nextTimer',
    ],
    [
      'a leaf is found to be lost',
      (world) => withDue(world, { kind: 'detection', node: nodeId(1), epoch: 0, cause: 'heartbeatsSilent' }),
      '.timers[0].due.node',
      'a leaf',
    ],
    [
      'actions end that there are',
      (world) => withDue(world, { kind: 'actionsEnd', operation: first(world.operations).id, actions: [99] }),
      '.timers[0].due.actions',
      'actions that there are',
    ],
    [
      'actions end once',
      (world) =>
        withDue(world, { kind: 'actionsEnd', operation: first(world.operations).id, actions: [0, 0] }),
      '.timers[0].due.actions',
      'actions that there are',
    ],
    [
      'replicas return to leaves',
      (world) => withDue(world, { kind: 'syncReturns', databaseId: 1, replicas: [place(0, 1)] }),
      '.timers[0].due.replicas',
      'instances on leaves',
    ],
    [
      'replicas return to partitions that there are',
      (world) => withDue(world, { kind: 'syncReturns', databaseId: 1, replicas: [place(4, 2)] }),
      '.timers[0].due.replicas',
      'instances on leaves',
    ],
    [
      'a snapshot is for an instance on a leaf',
      (world) => withDue(world, { kind: 'reprovision', databaseId: 1, replica: place(0, 1) }),
      '.timers[0].due.replica',
      'an instance on a leaf',
    ],
  ]);
});

const workload: Workload = {
  database: 'test',
  table: 'x',
  readsPerSecond: 1,
  writesPerSecond: 1,
  startedAtMs: 500,
  firstWrite: 0,
  writtenToMs: 1_000,
  waitingReads: [],
  waitingWrites: [],
  unreplicated: [],
};

const withWorkload = (change: Partial<Workload>) => (): Partial<World> => ({
  workload: { ...workload, ...change },
});

describe('unsound workloads', () => {
  const waiting = [{ ordinal: ordinal(4), sinceMs: 0 }];
  const target = { ...place(0, 1), head: emptyCommit };

  test('simulation: one between its start and now is sound', () => {
    const world = busyWorld();
    expect(firstUnsound({ ...world, workload })).toBeNull();
    expect(firstUnsound({ ...world, workload: { ...workload, startedAtMs: 1_000 } })).toBeNull();
  });

  check([
    [
      'what is to be replicated goes to leaves',
      withWorkload({ unreplicated: [{ atMs: 0, target }] }),
      '.workload.unreplicated',
      'instances on leaves',
    ],
    [
      'reads wait for partitions that there are',
      withWorkload({ waitingReads: waiting }),
      '.workload',
      'partitions that there are',
    ],
    [
      'writes wait for partitions that there are',
      withWorkload({ waitingWrites: waiting }),
      '.workload',
      'partitions that there are',
    ],
    [
      'nothing is written before it starts',
      withWorkload({ writtenToMs: 499 }),
      '.workload.writtenToMs',
      'an instant between the start and now',
    ],
    [
      'nothing is written after now',
      withWorkload({ writtenToMs: 1_001 }),
      '.workload.writtenToMs',
      'an instant between the start and now',
    ],
    [
      'events are in order',
      ({ events }) => ({ events: Sequence.of([...events, { ...events.at(0), atMs: 0 }]) }),
      '.events',
      'instants in order, none after now',
    ],
    [
      'no event is after now',
      ({ events }) => ({ events: Sequence.of([...events, { ...events.at(0), atMs: 1_001 }]) }),
      '.events',
      'instants in order, none after now',
    ],
    [
      'the course of a workload is in order',
      () => ({ workloadCourse: Sequence.of([stretchFrom(500), stretchFrom(499)]) }),
      '.workloadCourse',
      'instants in order',
    ],
    [
      'the course of a workload ends before now',
      () => ({ workloadCourse: Sequence.of([stretchFrom(1_001)]) }),
      '.workloadCourse',
      'instants in order',
    ],
  ]);
});

const noShares = { served: 0, waiting: 0, refused: 0 };

function stretchFrom(fromMs: number): WorkloadStretch {
  return {
    fromMs,
    readsPerSecond: 1,
    writesPerSecond: 1,
    reads: noShares,
    writes: noShares,
    failedReads: 0,
    failedWrites: 0,
  };
}
