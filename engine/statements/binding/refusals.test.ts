import { describe, expect, test } from 'vitest';
import { hashOf } from '../../simulation/index.ts';
import { toldOf } from '../../testing/told.ts';
import { type ConsoleOptions, consoleWith } from '../client/console-for-tests.ts';

interface Refusal {
  readonly on?: ConsoleOptions;
  /** Entered before; all of it must succeed. */
  readonly given?: string;
  readonly number?: number;
  readonly message: string;
  /** The written text that the help points at. */
  readonly at?: string;
}

const pairs: ConsoleOptions = { pairs: 2, partitions: 4 };
const single: ConsoleOptions = { leaves: 2, partitions: 4 };
const running = '.kill leaf-4; .wait idle; .start leaf-4; .wait phase 2';
const child = "ADD AGGREGATOR root@'ca-1'";

/** The statement is refused with this number and text, its help has a place, and nothing changes. */
function expectRefusal(
  statement: string,
  { on = pairs, given = '', number = 1105, message, at }: Refusal,
): void {
  const { run, client, history } = consoleWith(on);
  if (given !== '') run(given);
  expect(client.runs.filter((done) => done.result?.ok === false)).toEqual([]);
  const before = hashOf(history.world);
  const { text, result } = run(statement);
  const mistake = result?.ok === false ? result : null;
  expect([mistake?.error.number, mistake?.error.message]).toEqual([number, message]);
  const { diagnostic = null } = mistake ?? {};
  const { start, end } = diagnostic?.span ?? { start: 0, end: 0 };
  if (at !== undefined) expect(text.slice(start, end)).toBe(at);
  if (diagnostic !== null) expect(toldOf(diagnostic.problem).hint).toMatch(/^[A-Z].+\.$/);
  expect(hashOf(history.world)).toBe(before);
}

describe('refused: leaves', () => {
  test.each<[string, Refusal]>([
    [
      "ADD LEAF root@'leaf-1':3306",
      { message: 'Leaf leaf-1:3306 is already in the cluster.', at: "'leaf-1':3306" },
    ],
    ["ADD LEAF root@'ma':3306", { message: "'ma':3306 is an aggregator of this cluster.", at: "'ma':3306" }],
    [
      "ADD LEAF root@'leaf-9' INTO GROUP 2",
      {
        on: single,
        message:
          'There is no availability group 2 while redundancy_level is 1; SET GLOBAL redundancy_level = 2 first.',
      },
    ],
    ["REMOVE LEAF 'leaf-9'", { message: "Leaf 'leaf-9':3306 is not in the cluster.", at: "'leaf-9'" }],
    [
      "REMOVE LEAF 'leaf-1' ENSURE_PARTITION_SAFETY",
      {
        on: single,
        message: 'Partition test:0 has no other instance in service, and ENSURE_PARTITION_SAFETY keeps it.',
      },
    ],
    ["DETACH LEAF 'leaf-9'", { message: "Leaf 'leaf-9':3306 is not in the cluster.", at: "'leaf-9'" }],
    [
      "DETACH LEAF 'leaf-4'",
      {
        given: '.kill leaf-4; .wait idle',
        message: 'Leaf leaf-4:3306 is offline; only an online leaf can be detached.',
      },
    ],
    [
      "DETACH LEAF 'leaf-1' ENSURE_PARTITION_SAFETY",
      {
        given: '.kill leaf-3; .wait idle',
        message: 'Partition test:0 has no other instance in service, and ENSURE_PARTITION_SAFETY keeps it.',
      },
    ],
    [
      "DETACH LEAVES ('leaf-1', 'leaf-4')",
      { message: 'The leaves are in different availability groups; detach the leaves of one group only.' },
    ],
    [
      "DETACH LEAVES ('leaf-1', 'leaf-1':3306)",
      { message: "Leaf 'leaf-1':3306 is named twice.", at: "'leaf-1':3306" },
    ],
    [
      "DETACH LEAVES ('leaf-1', 'leaf-9')",
      { message: "Leaf 'leaf-9':3306 is not in the cluster.", at: "'leaf-9'" },
    ],
    [
      "ATTACH LEAF 'leaf-1'",
      { message: 'Leaf leaf-1:3306 is online; only a detached leaf can be attached.' },
    ],
    [
      "ATTACH LEAF 'leaf-1' FORCE",
      { message: 'Leaf leaf-1:3306 is online and holds nothing that could be attached by force.' },
    ],
    [
      "ATTACH LEAF 'leaf-1'",
      {
        given: "DETACH LEAF 'leaf-1'; .kill leaf-1",
        message: 'Leaf leaf-1:3306 cannot be reached; start it first.',
      },
    ],
    ["ATTACH LEAF 'ma'", { message: "'ma':3306 is an aggregator of this cluster.", at: "'ma'" }],
    ['ATTACH LEAF ALL', { message: 'No leaf is detached and can be reached.' }],
  ])('%s (%#)', (statement, refusal) => expectRefusal(statement, refusal));
});

describe('refused: aggregators', () => {
  test.each<[string, Refusal]>([
    ["ADD AGGREGATOR root@'ma'", { message: 'Aggregator ma:3306 is already in the cluster.', at: "'ma'" }],
    ["ADD AGGREGATOR root@'leaf-1'", { message: 'leaf-1:3306 is a leaf of this cluster.' }],
    ["REMOVE AGGREGATOR 'ca-9'", { message: "Aggregator 'ca-9':3306 is not in the cluster.", at: "'ca-9'" }],
    ["REMOVE AGGREGATOR 'ma'", { message: 'ma:3306 is the master aggregator; promote another one first.' }],
    [
      "PROMOTE AGGREGATOR 'leaf-1' TO MASTER",
      { message: "Aggregator 'leaf-1':3306 is not in the cluster.", at: "'leaf-1'" },
    ],
    ["PROMOTE AGGREGATOR 'ma' TO MASTER", { message: 'ma:3306 is the master aggregator already.' }],
    [
      "PROMOTE AGGREGATOR 'ca-1' TO MASTER",
      { given: `${child}; .kill ca-1`, message: 'Aggregator ca-1:3306 cannot be reached; start it first.' },
    ],
    [
      'AGGREGATOR SET AS MASTER',
      { message: 'This statement does not run on ma, which is the master aggregator.' },
    ],
    [
      'AGGREGATOR SET AS MASTER',
      {
        given: `${child}; .connect ca-1`,
        message: 'The master aggregator ma:3306 is up; PROMOTE AGGREGATOR ... TO MASTER changes it there.',
      },
    ],
  ])('%s (%#)', (statement, refusal) => expectRefusal(statement, refusal));
});

describe('refused: partitions', () => {
  const busy = 'Another operation is running on database test; ';

  test.each<[string, Refusal]>([
    [
      'REBALANCE PARTITIONS ON test',
      { given: running, message: `${busy}SHOW REBALANCE STATUS ON test shows it.` },
    ],
    [
      'REBALANCE ALL DATABASES',
      { given: running, message: `${busy}SHOW REBALANCE STATUS ON test shows it.` },
    ],
    [
      'RESTORE REDUNDANCY ON test',
      { given: running, message: `${busy}SHOW REBALANCE STATUS ON test shows it.` },
    ],
    ["DETACH LEAF 'leaf-3'", { given: running, message: `${busy}wait for it to end.` }],
    [
      "PROMOTE PARTITION test:0 ON 'leaf-3'",
      { given: running, message: `${busy}wait for it to end.`, at: 'test:0' },
    ],
    [
      'REBALANCE PARTITIONS ON test ENSURE_ONLINE_NODES',
      {
        given: '.kill leaf-4; .wait idle',
        message: 'Leaf leaf-4:3306 is offline, and ENSURE_ONLINE_NODES wants every leaf online.',
      },
    ],
    ['REBALANCE PARTITIONS ON tset FULL', { number: 1049, message: "Unknown database 'tset'", at: 'tset' }],
    ['SHOW REBALANCE STATUS ON tset', { number: 1049, message: "Unknown database 'tset'", at: 'tset' }],
    ['RESTORE REDUNDANCY ON tset', { number: 1049, message: "Unknown database 'tset'", at: 'tset' }],
    ['EXPLAIN RESTORE REDUNDANCY', { number: 1046, message: 'No database selected' }],
    [
      'CLEAR ORPHAN DATABASES',
      { given: running, message: 'An operation is running; orphans are cleared when it has ended.' },
    ],
    ["COPY PARTITION tset:0 ON 'leaf-1'", { number: 1049, message: "Unknown database 'tset'", at: 'tset' }],
    [
      "COPY PARTITION test:4 ON 'leaf-1'",
      { message: 'Database test has no partition test:4.', at: 'test:4' },
    ],
    [
      "COPY PARTITION test:0 ON 'leaf-9'",
      { message: "Leaf 'leaf-9':3306 is not in the cluster.", at: "'leaf-9'" },
    ],
    [
      "COPY PARTITION test:0 ON 'leaf-3'",
      { message: 'Leaf leaf-3:3306 has partition test:0 already, as its primary.', at: 'test:0' },
    ],
    [
      "PROMOTE PARTITION test:0 ON 'leaf-3'",
      { message: 'Leaf leaf-3:3306 is the primary of partition test:0 already.' },
    ],
    [
      "PROMOTE PARTITION test:0 ON 'leaf-2'",
      {
        message: 'Leaf leaf-2:3306 has no replica of partition test:0 in service; COPY PARTITION makes one.',
      },
    ],
    [
      "DROP PARTITION test:0 ON 'leaf-3'",
      { message: 'Leaf leaf-3:3306 is the primary of partition test:0; promote another copy first.' },
    ],
    ["DROP PARTITION test:0 ON 'leaf-2'", { message: 'Leaf leaf-2:3306 has no copy of partition test:0.' }],
    [
      "DETACH PARTITION test:0 ON 'leaf-3'",
      { message: 'Leaf leaf-3:3306 is the primary of partition test:0; promote another copy first.' },
    ],
    ["ATTACH PARTITION test:0 ON 'leaf-2'", { message: 'Leaf leaf-2:3306 has no copy of partition test:0.' }],
    [
      "COPY PARTITION test:0 ON 'leaf-4'",
      {
        given: '.kill leaf-4; .wait idle',
        message: 'Leaf leaf-4:3306 is not online, so it can take no partition command.',
      },
    ],
  ])('%s (%#)', (statement, refusal) => expectRefusal(statement, refusal));
});

describe('refused: databases, rows and variables', () => {
  test.each<[string, Refusal]>([
    [
      'CREATE DATABASE test_3',
      { message: 'test_3 is the name of a partition of database test; choose another one.', at: 'test_3' },
    ],
    [
      'CREATE DATABASE shop PARTITIONS 8',
      {
        given: 'CREATE DATABASE shop_7 PARTITIONS 2',
        message: 'Database shop_7 would have the name of a partition of shop; choose another one.',
        at: 'shop',
      },
    ],
    [
      'CREATE DATABASE more',
      { on: {}, message: 'There is no online leaf to hold the partitions; ADD LEAF first.' },
    ],
    [
      'CREATE DATABASE more',
      {
        given: '.kill leaf-1; .kill leaf-2; .wait idle',
        message:
          'There is no pair of two online leaves to hold the partitions; ADD LEAF ... INTO GROUP 1 and INTO GROUP 2 first.',
        at: 'more',
      },
    ],
    [
      'DROP DATABASE test',
      { given: running, message: 'An operation is running on database test; wait for it to end.' },
    ],
    ['DROP TABLE test.y', { number: 1051, message: "Unknown table 'test.y'", at: 'y' }],
    ['DROP TABLE tset.x', { number: 1049, message: "Unknown database 'tset'", at: 'tset' }],
    [
      'SET GLOBAL redundancy_level = 1',
      {
        message:
          'redundancy_level cannot go back to 1 while availability group 2 has leaves, such as leaf-3:3306; remove them first.',
      },
    ],
    [
      "SET GLOBAL leaf_failover_fanout = 'load_balanced'",
      { given: running, message: 'An operation is running on database test; wait for it to end.' },
    ],
    [
      'SET GLOBAL maximum_table_memory = 1',
      { number: 1231, message: "Variable 'maximum_table_memory' can't be set to the value of '1'", at: '1' },
    ],
    [
      'INSERT INTO test.x VALUES (1), (2), ... (99)',
      {
        given: '.fill memory leaf-1',
        number: 1720,
        message:
          "Leaf Error (leaf-1:3306): Memory usage by SingleStore for tables (4096 MB) has reached the value of 'maximum_table_memory' global variable (4096 MB). This query cannot be executed.",
      },
    ],
    [
      'DELETE FROM test.x',
      {
        given: '.fill disk leaf-1',
        message:
          'Leaf Error (leaf-1:3306): The disk is full. Writes are refused until there is room; reads go on.',
      },
    ],
    [
      'SELECT COUNT(*) FROM test.x',
      {
        on: single,
        given: '.kill leaf-1; .wait idle',
        number: 1777,
        message: 'Partition test:0 has no master instance.',
      },
    ],
  ])('%s (%#)', (statement, refusal) => expectRefusal(statement, refusal));
});

describe('refused: dot commands', () => {
  test.each<[string, Refusal]>([
    ['.isolate ma leaf-9', { message: "There is no node 'leaf-9'.", at: 'leaf-9' }],
    ['.isolate leaf-1 leaf-1', { message: 'Both names are those of one node.', at: 'leaf-1' }],
    [
      '.isolate leaf-1 ma',
      {
        given: '.isolate ma leaf-1',
        message: 'The network between leaf-1:3306 and ma:3306 is broken already.',
      },
    ],
    ['.heal', { message: 'No link is broken.' }],
    ['.heal ma leaf-1', { message: 'The network between ma:3306 and leaf-1:3306 is not broken.' }],
    ['.fill disk ma', { message: 'ma is an aggregator.', at: 'ma' }],
    ['.fill disk leaf-1 off', { message: 'The disk of leaf-1:3306 is not full.' }],
    ['.lag ma 2s', { message: 'ma is an aggregator.', at: 'ma' }],
    ['.diverge leaf-9', { message: "There is no node 'leaf-9'.", at: 'leaf-9' }],
    ['.diverge leaf-1', { on: single, message: 'The leaf holds no replica in service.' }],
    [
      '.workload 5 reads 5 writes ON test.y',
      { number: 1146, message: "Table 'test.y' doesn't exist", at: 'y' },
    ],
    ['.workload off', { message: 'No workload is running.' }],
    ['.plan', { number: 1046, message: 'No database selected', at: '.plan' }],
    ['.why ON tset', { number: 1049, message: "Unknown database 'tset'", at: 'tset' }],
    ['.kill leaf-1', { given: '.kill leaf-1', message: 'Cannot kill leaf-1:3306: its process is stopped.' }],
    ['.resume leaf-1', { message: 'Cannot resume leaf-1:3306: its process is running.' }],
  ])('%s (%#)', (statement, refusal) => expectRefusal(statement, refusal));
});
