import { describe, expect, test } from 'vitest';
import { nodeId, type Ordinal, operationId, ordinal, present, Sequence } from '../../base/index.ts';
import {
  type ClusterEvent,
  commitAfter,
  type Database,
  instanceOn,
  type Operation,
  type OperationAction,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  type Row,
  type World,
} from '../../cluster/index.ts';
import { commands } from '../../simulation/commands-for-tests.ts';
import { clusterWith, tableX } from '../cluster-with.ts';
import { invariants } from './index.ts';

/** Two pairs, four partitions, synchronous: test:0 has its primary on node 2 and its replica on node 4, or the reverse. */
function sound(): World {
  const cluster = clusterWith({ pairs: 2, partitions: 4, replication: 'sync' });
  cluster.run(commands.createTable);
  return cluster.world;
}

const databaseOf = (world: World): Database => present(world.databases[0], 'a database');
const partitionOf = (world: World): Partition => databaseOf(world).partitions.at(0);
const primaryOf = (world: World): PartitionInstance =>
  present(onlinePrimary(partitionOf(world)), 'a primary');
const replicaOf = (world: World): PartitionInstance =>
  present(
    partitionOf(world).instances.find(({ role }) => role === 'replica'),
    'a replica',
  );

function withPartition(world: World, change: Partial<Partition>): World {
  const database = databaseOf(world);
  const partitions = database.partitions.set(0, { ...partitionOf(world), ...change });
  return { ...world, databases: [{ ...database, partitions }] };
}

/** The world in which one instance of test:0 is otherwise than it was. */
const withInstance = (world: World, changed: PartitionInstance, change: Partial<PartitionInstance>): World =>
  withPartition(world, {
    instances: partitionOf(world).instances.map((one) =>
      one.node === changed.node ? { ...one, ...change } : one,
    ),
  });

const later = (world: World, ms: number): World => ({ ...world, nowMs: world.nowMs + ms });

const withEvents = (world: World, ...events: readonly ClusterEvent[]): World => ({
  ...world,
  events: events.reduce((all, event) => all.push(event), world.events),
});

const withLeaf = (world: World, id: number, change: object): World => ({
  ...world,
  nodes: world.nodes.set(id - 1, { ...world.nodes.at(id - 1), ...change }),
});

const row = (value: number) => ({ table: tableX, added: [[value]], keep: null });

const first: Ordinal = ordinal(0);

const undone = (gone: readonly Row[], back: readonly Row[]): ClusterEvent => ({
  atMs: 0,
  kind: 'writesUndone',
  database: 'test',
  table: 'x',
  ordinal: first,
  node: nodeId(2),
  gone,
  back,
  cause: 'olderCopy',
});

const action = (change: Partial<OperationAction>): OperationAction => ({
  action: 'COPY PARTITION',
  ordinal: first,
  phase: 2,
  target: nodeId(4),
  source: nodeId(2),
  reason: { kind: 'asked' },
  state: 'running',
  startedAtMs: 0,
  endsAtMs: 0,
  bytes: 0,
  ...change,
});

function withOperation(
  world: World,
  actions: readonly OperationAction[],
  change: Partial<Operation> = {},
): World {
  const operation: Operation = {
    id: operationId(99),
    kind: 'rebalance',
    database: 'test',
    state: 'running',
    leaves: [],
    attempt: 1,
    kills: false,
    actions: Sequence.of([...actions]),
    phase: 2,
    running: actions.filter(({ state }) => state === 'running').length,
    failures: 0,
    startedAtMs: 0,
    endedAtMs: null,
    statement: null,
    ...change,
  };
  return { ...world, operations: [...world.operations, operation] };
}

/** For each invariant the instants of a run that breaks it, and the beginning of what it says. */
const planted: Readonly<Record<string, readonly [run: () => readonly World[], complaint: RegExp]>> = {
  acknowledgedEffectsStay: [
    () => {
      const world = withLeaf(sound(), primaryOf(sound()).node, { process: 'stopped' });
      return [world, withEvents(world, undone([[7]], []))];
    },
    /^test:0 has lost 1 acknowledged rows and has 0 back after one failure$/,
  ],
  commitsWaitAtMostFiveSeconds: [
    () => {
      const world = withLeaf(sound(), replicaOf(sound()).node, { process: 'hung' });
      return [world, later(world, 5_000), later(world, 5_001)];
    },
    /^test:0 has had its commits wait for the silent node 2 for 5001 ms$/,
  ],
  copiesAreComplete: [
    () => {
      const world = sound();
      const head = commitAfter(primaryOf(world).head, row(7));
      const written = withInstance(world, primaryOf(world), { head });
      const copied = {
        kind: 'copyFinished',
        operation: operationId(1),
        database: 'test',
        ordinal: first,
      } as const;
      const [from, to] = [primaryOf(world).node, replicaOf(world).node];
      return [written, withEvents(written, { atMs: 0, ...copied, from, to })];
    },
    /^test:0 is copied to node \d without all that node \d has$/,
  ],
  everyLossIsNamed: [
    () => {
      const world = sound();
      const head = commitAfter(primaryOf(world).head, row(7));
      return [world, withInstance(world, primaryOf(world), { head }), world];
    },
    /^test:0 has undone x: \[7\] gone, nothing back, but what is named is nothing$/,
  ],
  everyOperationEnds: [
    () => [sound(), later(withOperation(sound(), [action({ endsAtMs: 5 })]), 10)],
    /^rebalance operation 99 on test never ends: COPY PARTITION 0 was due at 5 ms$/,
  ],
  inSyncReplicasHaveEveryRow: [
    () => {
      const world = sound();
      return [
        world,
        withInstance(world, primaryOf(world), { head: commitAfter(primaryOf(world).head, row(7)) }),
      ];
    },
    /^test:0 has a synchronous replica on node \d 1 commits behind$/,
  ],
  instancesFollowTheirProcesses: [
    () => [sound(), withLeaf(sound(), 2, { process: 'stopped' })],
    /^test:\d is \w+ as \w+ \(in service\) on leaf-1, whose process is stopped$/,
  ],
  oneInstancePerGroupAtRest: [
    () => {
      const world = sound();
      const extra = { ...replicaOf(world), instanceId: 9, node: nodeId(replicaOf(world).node <= 3 ? 3 : 5) };
      return [world, withPartition(world, { instances: [...partitionOf(world).instances, extra] })];
    },
    /^test:0 has two instances in one group/,
  ],
  onePrimaryPerPartition: [
    () => [sound(), withInstance(sound(), replicaOf(sound()), { role: 'primary', state: 'online', term: 9 })],
    /^test:0 has 2 primaries in service$/,
  ],
  oneRunningOperationPerDatabase: [
    () => [sound(), withOperation(withOperation(sound(), []), [])],
    /^two operations run on one database \(test, test\)$/,
  ],
  onlyLeavesInServiceServe: [
    () => [sound(), withLeaf(sound(), replicaOf(sound()).node, { state: 'detached' })],
    /^test:0 is in service on [\w-]+, which is detached$/,
  ],
  operationsKeepCopies: [
    () => {
      const world = withOperation(sound(), [action({})]);
      return [world, withInstance(world, replicaOf(world), { isOffline: true })];
    },
    /^test:0 has 1 copies in service after 2, and 0 went with a leaf$/,
  ],
  partitionStateMatchesItsInstances: [
    () => [sound(), withPartition(sound(), { state: 'locked' })],
    /^test:0 is locked by nothing$/,
  ],
  primaryComesInTime: [
    () => {
      const world = withInstance(sound(), primaryOf(sound()), { isOffline: true });
      return [world, later(world, 33_600), later(world, 33_601)];
    },
    /^test:0 has had a replica but no primary for 33601 ms$/,
  ],
  replicasFollowAtRest: [
    () => [sound(), withInstance(sound(), replicaOf(sound()), { replication: 'async' })],
    /^test:0 rests with a replica on node 2 that commits reach as async$/,
  ],
  servedPartitionsStayServed: [
    () => [sound(), withInstance(sound(), primaryOf(sound()), { isOffline: true })],
    /^test:0 has no primary any more/,
  ],
  tablesHoldWhatWasPromised: [
    () => {
      const world = sound();
      const head = commitAfter(primaryOf(world).head, row(7));
      return [world, withInstance(world, primaryOf(world), { head })];
    },
    /^test:0 holds \[7\] in x, which it must not$/,
  ],
  termsOnlyRise: [
    () => {
      const world = sound();
      const gone = withInstance(world, primaryOf(world), { isOffline: true });
      return [world, gone, withInstance(world, primaryOf(world), { term: 1 })];
    },
    /^test:0 falls from term 2 to 1$/,
  ],
  twoInstancesNeverOnOneLeaf: [
    () => {
      const world = sound();
      const twin = { ...replicaOf(world), instanceId: 9 };
      return [world, withPartition(world, { instances: [...partitionOf(world).instances, twin] })];
    },
    /^test:0 is twice on one leaf/,
  ],
};

const record = { commandOf: () => null };

describe('invariants', () => {
  test('invariants: a planted violation is known for each', () => {
    expect(Object.keys(planted)).toEqual(Object.keys(invariants));
  });

  test.each(Object.keys(invariants))(
    'invariants: a planted violation is found, and none before it (%s)',
    (name) => {
      const [run, complaint] = present(planted[name], name);
      const invariant = present(invariants[name], name)(record);
      const worlds = run();
      const complaints = worlds.map((after, index) => invariant(after, worlds[index - 1] ?? after));
      expect(complaints.slice(0, -1)).toEqual(worlds.slice(1).map(() => null));
      expect(complaints.at(-1)).toMatch(complaint);
    },
  );

  test('invariants: a replica that diverged in another database excuses no missing copy', () => {
    const invariant = present(invariants.operationsKeepCopies, 'the invariant')(record);
    const before = withOperation(sound(), [action({})]);
    const short = withInstance(before, replicaOf(before), { isOffline: true });
    const divergedIn = (database: string): World => {
      const { node } = replicaOf(before);
      const diverged = { kind: 'replicaDiverged', ordinal: first, node, cause: 'otherRows' } as const;
      return withEvents(short, { atMs: 0, database, ...diverged });
    };
    expect(invariant(divergedIn('orders'), before)).toMatch(/^test:0 has 1 copies in service after 2/);
    expect(invariant(divergedIn('test'), before)).toBeNull();
  });

  test('invariants: a sound cluster violates none', () => {
    const world = sound();
    expect(instanceOn(partitionOf(world), primaryOf(world).node)).toBe(primaryOf(world));
    for (const invariant of Object.values(invariants)) expect(invariant(record)(world, world)).toBeNull();
  });
});
