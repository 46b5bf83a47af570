import { assert, nodeId, ordinal, present } from '../base/index.ts';
import { knownLeaves, type World } from '../cluster/index.ts';
import { History } from '../history/index.ts';
import type { Command } from '../simulation/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Client, Play, runUntilSettled } from '../statements/index.ts';
import { applied, clusterOf, database, idle, setUpCommands } from './clusters.ts';

/** One thing that there can be many of, and work whose cost it may drive. */
export interface Axis {
  /** What there is more and more of. */
  readonly name: string;
  /** What is done with that. */
  readonly work: string;
  /** Four sizes, each twice the one before it; the work at the smallest takes long enough to be timed. */
  readonly sizes: readonly [number, number, number, number];
  /** Makes what is worked on, and returns the work, which can be done again and again. */
  readonly prepare: (size: number) => () => unknown;
}

const firstLeaf = nodeId(2);

/** Everything that a cluster, a history or a session can have many of. */
export const axes: readonly Axis[] = [
  {
    name: 'leaves',
    work: 'they are added',
    sizes: [625, 1_250, 2_500, 5_000],
    prepare: (leaves) => () => clusterOf({ leaves, partitions: 16 }),
  },
  {
    name: 'leaves',
    work: 'half of them die, and return',
    sizes: [50, 100, 200, 400],
    prepare: (leaves) => {
      const world = clusterOf({ leaves, partitions: leaves * 4 });
      return () => groupStarted(groupKilled(world));
    },
  },
  {
    name: 'partitions',
    work: 'a leaf dies, and returns',
    sizes: [1_000, 2_000, 4_000, 8_000],
    prepare: (partitions) => {
      const world = clusterOf({ leaves: 8, partitions });
      return () => returned(killed(world));
    },
  },
  {
    name: 'databases',
    work: 'they are created',
    sizes: [125, 250, 500, 1_000],
    prepare: (count) => () => withDatabases(count),
  },
  {
    name: 'databases',
    work: 'a leaf dies, and returns',
    sizes: [125, 250, 500, 1_000],
    prepare: (count) => {
      const world = withDatabases(count);
      return () => returned(killed(world));
    },
  },
  {
    name: 'tables',
    work: 'they are created',
    sizes: [1_000, 2_000, 4_000, 8_000],
    prepare: (count) => () => withTables(count),
  },
  {
    name: 'tables',
    work: 'each gets a row, a leaf dies, and returns',
    sizes: [500, 1_000, 2_000, 4_000],
    prepare: (count) => {
      const world = withTables(count);
      return () =>
        returned(
          killed(
            eachOf(count, world, (next, table) => withRow(next, { table, partition: table % 16 }, table)),
          ),
        );
    },
  },
  {
    name: 'rows',
    work: 'they are written to one partition one by one, a leaf dies, and returns',
    sizes: [500, 1_000, 2_000, 4_000],
    prepare: (count) => {
      const world = withTables(1);
      // Both copies of the partition are on leaves that stay, so that its replica follows through all that was written.
      return () =>
        returned(killed(eachOf(count, world, (next, row) => withRow(next, { table: 0, partition: 1 }, row))));
    },
  },
  {
    name: 'commands of a history',
    work: 'they are entered',
    sizes: [5_000, 10_000, 20_000, 40_000],
    prepare: (count) => () => historyOf(count),
  },
  {
    name: 'branches',
    work: 'each parts from the first one, by one command',
    sizes: [250, 500, 1_000, 2_000],
    prepare: (count) => () => {
      const history = historyOf(0);
      history.seek(1_000);
      submit(history, setting(0));
      for (let branch = 0; branch < count; branch += 1) {
        history.switchTo(0);
        history.seek(500);
        submit(history, setting(branch));
      }
      assert(history.branches.length === count + 1, 'each is a branch');
      return history;
    },
  },
  {
    name: 'connections',
    work: 'each asks something',
    sizes: [100, 200, 400, 800],
    prepare: (count) => () => {
      const play = new Play(historyOf(0), () => extras);
      for (let connection = 0; connection < count; connection += 1) {
        play.connect(nodeId(1));
        play.enter('SELECT 1');
        play.activate(0);
      }
      return play;
    },
  },
  {
    name: 'waiting statements',
    work: 'in the background, until all have ended',
    sizes: [250, 500, 1_000, 2_000],
    prepare: (count) => () => {
      const history = historyOf(0);
      const client = new Client(history, { extras: () => extras });
      // Nobody has noticed yet that the leaf is dead, so a statement that has a row for one of its primaries waits.
      client.enqueue('USE test; CREATE TABLE x (id INT);');
      client.enqueue('.kill leaf-1');
      const rows = Array.from({ length: 64 }, (_, row) => `(${row})`).join(', ');
      for (let statement = 0; statement < count; statement += 1)
        client.enqueue(`.background INSERT INTO x VALUES ${rows};`);
      assert(client.runs.filter(({ state }) => state === 'running').length >= count, 'all wait');
      runUntilSettled(history, [client], 600_000);
      return client;
    },
  },
  {
    name: 'events',
    work: 'a leaf dies and returns, again and again',
    sizes: [25, 50, 100, 200],
    prepare: (count) => {
      const world = clusterOf({ leaves: 8, partitions: 16 });
      return () => eachOf(count, world, (next) => returned(killed(next)));
    },
  },
  {
    name: 'operations kept',
    work: 'redundancy is restored, again and again',
    sizes: [500, 1_000, 2_000, 4_000],
    prepare: (count) => {
      const world = clusterOf({ leaves: 8, partitions: 16 });
      return () =>
        eachOf(count, world, (next) => idle(applied(next, { kind: 'restoreRedundancy', database })));
    },
  },
];

function eachOf(count: number, first: World, change: (world: World, index: number) => World): World {
  let world = first;
  for (let index = 0; index < count; index += 1) world = change(world, index);
  return world;
}

const killed = (world: World): World => idle(applied(world, { kind: 'killNode', node: firstLeaf }));

const returned = (world: World): World => idle(applied(world, { kind: 'startNode', node: firstLeaf }));

/** All leaves of the first group, which dies at once. */
const groupKilled = (world: World): World => idle(inFirstGroup(world, 'killNode'));

const groupStarted = (world: World): World => idle(inFirstGroup(world, 'startNode'));

const inFirstGroup = (world: World, kind: 'killNode' | 'startNode'): World =>
  knownLeaves(world)
    .filter(({ group }) => group === 1)
    .reduce((next, { id }) => applied(next, { kind, node: id }), world);

/** Databases of two partitions, one on each of two pairs. */
const withDatabases = (count: number): World =>
  eachOf(count, clusterOf({ leaves: 8, partitions: 16 }), (world, index) =>
    applied(world, { kind: 'createDatabase', name: `db${index}`, partitions: 2, replication: 'async' }),
  );

/** Tables `t0`, `t1` and so on of one column. */
const withTables = (count: number): World =>
  eachOf(count, clusterOf({ leaves: 8, partitions: 16 }), (world, index) =>
    applied(world, {
      kind: 'createTable',
      database,
      table: { name: `t${index}`, columns: [{ name: 'id', type: 'integer' }] },
    }),
  );

function withRow(
  world: World,
  at: { readonly table: number; readonly partition: number },
  row: number,
): World {
  const { tables } = present(world.databases[0], 'a database');
  const { id } = tables.at(at.table);
  const inserts = [{ ordinal: ordinal(at.partition), rows: [[row]] }];
  return applied(world, { kind: 'write', write: { database, table: id, inserts, deletes: null } });
}

/** A history of eight leaves and so many commands that each take no time. */
function historyOf(commands: number): History {
  const history = new History();
  for (const command of setUpCommands({ leaves: 8, partitions: 16 })) submit(history, command);
  for (let index = 0; index < commands; index += 1) submit(history, setting(index));
  return history;
}

const setting = (index: number): Command => ({
  kind: 'setVariable',
  name: 'auto_attach',
  value: index % 2 === 0 ? 'OFF' : 'ON',
  change: { autoAttach: index % 2 === 1 },
});

const submit = (history: History, command: Command): unknown =>
  history.submit({ connection: { node: nodeId(1), database: null }, text: command.kind, command });
