import { expect, test } from 'vitest';
import { commandId, present, Sequence, tableId } from '../../base/index.ts';
import {
  type ClusterEvent,
  type Commit,
  commitAfter,
  type Database,
  type World,
} from '../../cluster/index.ts';
import { commands } from '../../simulation/commands-for-tests.ts';
import type { Command } from '../../simulation/index.ts';
import { clusterWith, tableX } from '../cluster-with.ts';
import { tablesHoldWhatWasPromised } from './tables-hold-what-was-promised.ts';

/** One pair, one partition, a table with the rows 1, 2 and 3, which the invariant has seen. */
function watched() {
  const cluster = clusterWith({ pairs: 1, partitions: 1 });
  cluster.run(commands.createTable);
  for (const value of [1, 2, 3]) cluster.run(commands.insert(0, value));
  cluster.passUntilIdle();
  const { world } = cluster;
  const asked = new Map<number, Command>();
  const invariant = tablesHoldWhatWasPromised({ commandOf: (id) => asked.get(id) ?? null });
  expect(invariant(world, world)).toBeNull();
  return {
    world,
    complaint: (after: World) => invariant(after, world),
    /** The world after a statement that was acknowledged with so many rows. */
    acknowledged: (command: Command, affected: number): ClusterEvent => {
      const statement = commandId(1_000 + asked.size);
      asked.set(statement, command);
      return { atMs: 0, kind: 'statementFinished', statement, outcome: { ok: true, affected } };
    },
  };
}

const databaseOf = ({ databases }: World): Database => present(databases[0], 'a database');

/** The world in which every copy of the partition holds what `change` makes of it. */
function withContent(world: World, change: (head: Commit) => Commit): World {
  const database = databaseOf(world);
  const partition = database.partitions.at(0);
  const instances = partition.instances.map((one) => ({ ...one, head: change(one.head) }));
  const partitions = database.partitions.set(0, { ...partition, instances });
  return { ...world, databases: [{ ...database, partitions }] };
}

const withEvents = (world: World, ...events: readonly ClusterEvent[]): World => ({
  ...world,
  events: events.reduce((all, event) => all.push(event), world.events),
});

const added = (head: Commit, ...ids: readonly number[]) =>
  commitAfter(head, { table: tableX, added: ids.map((id) => [id]), keep: null });
const removed = (head: Commit, id: number) =>
  commitAfter(head, { table: tableX, added: [], keep: ([value]) => value !== id });

const deleteAll = (): Command => ({
  kind: 'write',
  write: { database: 'test', table: tableX, inserts: [], deletes: { kind: 'value', value: 1 } },
});
const drop: Command = { kind: 'dropTable', database: 'test', table: 'x' };
const undone = { atMs: 0, kind: 'writesUndone', database: 'test', table: 'x' } as const;

const planted: readonly (readonly [string, (run: ReturnType<typeof watched>) => World, string])[] = [
  [
    'an acknowledged INSERT is nowhere',
    ({ world, acknowledged }) => withEvents(world, acknowledged(commands.insert(0, 9), 1)),
    'test:0 lacks [9] in x, and nobody has said so',
  ],
  [
    'an acknowledged DELETE left its rows',
    ({ world, acknowledged }) => withEvents(world, acknowledged(deleteAll(), 3)),
    'test:0 holds [1] in x, which it must not',
  ],
  [
    'a DELETE told of other rows than it deleted',
    ({ world, acknowledged }) => withEvents(world, acknowledged(deleteAll(), 2)),
    'a write to test.x told of 2 rows, but it affects 3',
  ],
  [
    'a row is gone without a word',
    ({ world }) => withContent(world, (head) => removed(head, 2)),
    'test:0 lacks [2] in x, and nobody has said so',
  ],
  [
    'a row is there twice',
    ({ world }) => withContent(world, (head) => added(head, 2)),
    'test:0 holds [2] in x, which it must not',
  ],
  [
    'a loss is named that is none',
    ({ world }) => {
      const partition = databaseOf(world).partitions.at(0);
      const node = present(partition.instances[0], 'a copy').node;
      const { ordinal } = partition;
      return withEvents(world, { ...undone, ordinal, node, gone: [[2]], back: [], cause: 'olderCopy' });
    },
    'test:0 holds [2] in x, which it must not',
  ],
  [
    'an acknowledged DROP left the table',
    ({ world, acknowledged }) => withEvents(world, acknowledged(drop, 0)),
    'test has the tables x instead of none',
  ],
  [
    'an acknowledged CREATE made none',
    ({ world, acknowledged }) => {
      const command: Command = { kind: 'createTable', database: 'test', table: { name: 'y', columns: [] } };
      return withEvents(world, acknowledged(command, 0));
    },
    'test has the tables x instead of x,y',
  ],
  [
    'rows of a dropped table are in a new one of its name and other columns',
    ({ world, acknowledged }) => {
      const database = databaseOf(world);
      const columns = ['id', 'name'].map((name) => ({ name, type: 'integer' as const }));
      const tables = Sequence.of([{ id: tableX, name: 'x', columns }]);
      const create: Command = { kind: 'createTable', database: 'test', table: { name: 'x', columns } };
      const after = { ...world, databases: [{ ...database, tables }] };
      return withEvents(after, acknowledged(drop, 0), acknowledged(create, 0));
    },
    'test:0 holds [1] in x of 2 columns',
  ],
];

test.each(planted)('invariants: %s', (_what, plant, complaint) => {
  const run = watched();
  expect(run.complaint(plant(run))).toBe(complaint);
});

test('invariants: what was promised and is there, and what is named as undone, is no complaint', () => {
  const run = watched();
  const written = withContent(run.world, (head) => added(head, 9));
  expect(run.complaint(withEvents(written, run.acknowledged(commands.insert(0, 9), 1)))).toBeNull();
});

test('invariants: rows of a workload are in no account', () => {
  const run = watched();
  expect(run.complaint(withContent(run.world, (head) => added(head, 1_000_000_001)))).toBeNull();
});

test('invariants: rows of a table that does not live are not seen', () => {
  const run = watched();
  const ghost = { table: tableId('x', 99), added: [[7]], keep: null };
  expect(run.complaint(withContent(run.world, (head) => commitAfter(head, ghost)))).toBeNull();
});
