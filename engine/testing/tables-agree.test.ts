import { describe, expect, test } from 'vitest';
import type { LeafNode, World } from '../cluster/index.ts';
import { consoleWith } from '../statements/client/console-for-tests.ts';
import { contradictionsIn, type PrintedTables, printedTables } from './tables-agree.ts';

const worldAfter = (script: string): World => {
  const { history, run } = consoleWith({ pairs: 2, partitions: 4 });
  run(script);
  return history.world;
};

const withLeaf = (world: World, id: number, change: Partial<LeafNode>): World => ({
  ...world,
  nodes: world.nodes.set(id - 1, { ...(world.nodes.at(id - 1) as LeafNode), ...change }),
});

describe('tables agree', () => {
  test.each([
    ['at rest', 'SELECT 1;'],
    ['a leaf is dead and nobody knows', '.kill leaf-1'],
    ['a leaf is dead and its replicas are promoted', '.kill leaf-1; .wait 5s'],
    ['a leaf is cut off', '.isolate ma leaf-1; .wait 40s'],
    ['a leaf is detached', "DETACH LEAF 'leaf-1'; .wait idle"],
    ['the master is down', '.kill ma'],
    ['a pair is down', '.kill leaf-1; .kill leaf-3; .wait 10s'],
    ['a leaf is removed', "REMOVE LEAF 'leaf-1' FORCE; .wait idle"],
    [
      'a database was dropped behind the back of a leaf',
      '.kill leaf-1; DROP DATABASE test; .start leaf-1; .wait idle',
    ],
  ])('%s', (_situation, script) => {
    expect(contradictionsIn(worldAfter(script))).toEqual([]);
  });

  test('two leaves of a group in one place of it: their partner names one of them only', () => {
    const world = withLeaf(worldAfter('SELECT 1;'), 3, { slot: 0 });
    expect(contradictionsIn(world)).toContain('leaf-1:3306 has a pair that has another one');
  });
});

/** The rows of a list in which one cell of some was printed otherwise. */
const printedOtherwise = (
  rows: PrintedTables['listed'],
  which: Readonly<Record<string, unknown>>,
  change: PrintedTables['listed'][number],
): PrintedTables['listed'] => {
  const isMeant = (row: PrintedTables['listed'][number]) =>
    Object.entries(which).every(([column, cell]) => row[column] === cell);
  expect(rows.some(isMeant)).toBe(true);
  return rows.map((row) => (isMeant(row) ? { ...row, ...change } : row));
};

/** A table of PLAYGROUND is printed otherwise. */
const changed =
  (
    table: keyof PrintedTables['observed'],
    which: Readonly<Record<string, unknown>>,
    change: PrintedTables['listed'][number],
  ) =>
  ({ observed }: PrintedTables): Partial<PrintedTables> => ({
    observed: { ...observed, [table]: printedOtherwise(observed[table], which, change) },
  });

/** A pair of which leaf-1, node 2, is dead, so that leaf-2, node 3, serves both partitions. */
const planted: readonly (readonly [string, (printed: PrintedTables) => Partial<PrintedTables>, string])[] = [
  [
    'SHOW PARTITIONS names another leaf',
    ({ partitions }) => ({
      partitions: new Map([
        ['test', printedOtherwise(partitions.get('test') ?? [], { Ordinal: 1 }, { Host: 'leaf-1' })],
      ]),
    }),
    'SHOW PARTITIONS ON test: 1 leaf-1 3306 Master 0 is told here only',
  ],
  [
    'SHOW PARTITIONS has no row of NULLs where nothing is served',
    ({ listed }) => ({ listed: printedOtherwise(listed, { ORDINAL: 0, ROLE: 'Master' }, { IS_OFFLINE: 1 }) }),
    'the rows of NULLs of SHOW PARTITIONS ON test: 0 is missing here',
  ],
  [
    'the metadata of SHOW CLUSTER STATUS has another role',
    ({ status }) => ({
      status: printedOtherwise(status, { Database: 'test_0', Node_ID: 2 }, { Metadata_Role: 'Master' }),
    }),
    'the metadata roles of SHOW CLUSTER STATUS: test_0 2 Master is told here only',
  ],
  [
    'a dead node is a master, against the metadata',
    ({ status }) => ({
      status: printedOtherwise(status, { Database: 'test_1', Node_ID: 2 }, { Role: 'Master' }),
    }),
    'test_1 on leaf-1:3306 does not answer, and is Master, for the metadata Replica',
  ],
  [
    'a dead node is online',
    ({ status }) => ({
      status: printedOtherwise(status, { Database: 'test_1', Node_ID: 2 }, { State: 'online' }),
    }),
    'test_1 on leaf-1:3306 does not answer, and is online at null',
  ],
  [
    'a dead node tells its position',
    ({ status }) => ({
      status: printedOtherwise(status, { Database: 'test', Node_ID: 2 }, { Position: '0:1' }),
    }),
    'test on leaf-1:3306 does not answer, and is offline at 0:1',
  ],
  [
    'a node that answers has no position',
    ({ status }) => ({
      status: printedOtherwise(status, { Database: 'test_0', Node_ID: 3 }, { Position: null }),
    }),
    'test_0 on leaf-2:3306 answers, and has no position',
  ],
  [
    'a node has a database that SHOW CLUSTER STATUS does not know there',
    ({ status }) => ({
      status: status.filter((row) => row.Node_ID !== 3 || row.Database !== 'test_0'),
    }),
    'SHOW DATABASES EXTENDED on leaf-2:3306: test_0 online 0:397 is told here only',
  ],
  [
    'SHOW DATABASES leaves one out that SHOW DATABASES EXTENDED has',
    ({ nodes }) => ({
      nodes: new Map(
        [...nodes].map(([id, tables]) => [
          id,
          id === 3 ? { ...tables, databases: tables.databases.slice(1) } : tables,
        ]),
      ),
    }),
    'SHOW DATABASES on leaf-2:3306: cluster is missing here',
  ],
  [
    'two views of databases count partitions differently',
    ({ databases }) => ({
      databases: printedOtherwise(databases, { DATABASE_NAME: 'test' }, { NUM_PARTITIONS: 3 }),
    }),
    'MV_DISTRIBUTED_DATABASES_STATUS: test 2 is told here only',
  ],
  [
    'a database that is served is offline',
    ({ databaseStatus }) => ({
      databaseStatus: printedOtherwise(databaseStatus, { DATABASE_NAME: 'test' }, { SUMMARY: 'offline' }),
    }),
    'test is offline with 2 of 2 partitions served',
  ],
  [
    'SHOW LEAVES and LEAVES have another state of a leaf',
    ({ leaves }) => ({ leaves: printedOtherwise(leaves, { Host: 'leaf-1' }, { State: 'online' }) }),
    'SHOW LEAVES: leaf-1 3306 1 leaf-2 3306 online is told here only',
  ],
  [
    'a leaf is the pair of one that has another',
    ({ leaves }) => ({ leaves: printedOtherwise(leaves, { Host: 'leaf-2' }, { Pair_Host: 'leaf-9' }) }),
    'leaf-1:3306 has a pair that has another one',
  ],
  [
    'an observer sees a primary where the product has none',
    changed('partitions', { ORDINAL: 0 }, { PRIMARY_NODE_ID: 2 }),
    'test:0 has its primary on 2, for the product on 3',
  ],
  [
    'an observer sees a partition served by nobody',
    changed('partitions', { ORDINAL: 0 }, { PRIMARY_NODE_ID: null }),
    'test:0 is served without a primary',
  ],
  [
    'an observer sees a copy that the product has taken out of service',
    changed('partitions', { ORDINAL: 0 }, { COPIES: 2 }),
    'test:0 has 2 copies, of which 1 are in service',
  ],
  [
    'an observer has another state of a leaf than LEAVES',
    changed('nodes', { NODE_ID: 2 }, { STATE: 'online' }),
    'the leaves of PLAYGROUND.NODES: 2 leaf-1 3306 1 online is told here only',
  ],
  [
    'nodes and partitions count primaries differently',
    changed('nodes', { NODE_ID: 3 }, { PRIMARIES: 1 }),
    'leaf-2:3306 serves 1 of 2 primaries',
  ],
  [
    'pairs and nodes count primaries differently',
    changed('pairs', { PAIR: 1 }, { PRIMARIES_1: 1 }),
    'pair 1 serves 1 2, its leaves 0 2',
  ],
  [
    'pairs and nodes count leaves differently',
    changed('pairs', { PAIR: 1 }, { UP: 2 }),
    'pair 1 has 2 leaves with UP',
  ],
  [
    'the workload meets other answers than the partitions give',
    changed('workload', { PARTITIONS_SERVED: 2 }, { PARTITIONS_SERVED: 1, PARTITIONS_WAITING: 1 }),
    'the workload meets 1 1, the partitions answer 2 0',
  ],
];

describe('a planted contradiction between tables is found', () => {
  const { history, run } = consoleWith({ pairs: 1, partitions: 2 });
  run('.kill leaf-1; .wait 5s; .workload 10 reads 0 writes ON test.x');
  const printed = printedTables(history.world);

  test.each(planted)('%s', (_what, plant, contradiction) => {
    expect(contradictionsIn(history.world, printed)).toEqual([]);
    expect(contradictionsIn(history.world, { ...printed, ...plant(printed) })).toContain(contradiction);
  });
});
