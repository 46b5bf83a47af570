import { describe, expect, test } from 'vitest';
import { bodyOf } from '../testing/spans.ts';
import { complete } from './complete.ts';
import type { Vocabulary } from './vocabulary.ts';
import { write } from './write.ts';

const vocabulary: Vocabulary = {
  databases: ['test', 'shop', 'key'],
  tables: [
    { schema: 'test', name: 'x' },
    { schema: 'test', name: 'people' },
  ],
  views: [
    { schema: 'INFORMATION_SCHEMA', name: 'LEAVES' },
    { schema: 'INFORMATION_SCHEMA', name: 'DISTRIBUTED_PARTITIONS' },
    { schema: 'PLAYGROUND', name: 'LOST_WRITES' },
  ],
  hosts: [
    { host: 'leaf-1', port: 3306 },
    { host: 'leaf-8', port: 3306 },
    { host: '127.0.0.1', port: 10001 },
    { host: '127.0.0.1', port: 10002 },
  ],
  variables: ['auto_attach', 'redundancy_level'],
  columns: ['id', 'ORDINAL'],
};

/** The completions at `|`. */
const at = (marked: string) => complete(marked.replace('|', ''), marked.indexOf('|'), vocabulary);
const labels = (marked: string): string =>
  at(marked)
    .options.map((option) => option.label)
    .join(', ');

/** The text with the first option put in, `|` behind it. */
function accepted(marked: string): string {
  const text = marked.replace('|', '');
  const { from, to, options } = at(marked);
  return `${text.slice(0, from)}${options[0]?.label ?? ''}|${text.slice(to)}`;
}

describe('completion: statements and keywords', () => {
  test('completion: every statement can begin an empty text', () => {
    expect(labels('|')).toBe(
      'SHOW, USING, WITH, SELECT, INSERT, DELETE FROM, ADD LEAF, ADD AGGREGATOR, ATTACH LEAF, ATTACH PARTITION, ' +
        'DETACH LEAF, DETACH LEAVES, DETACH PARTITION, REMOVE LEAF, REMOVE AGGREGATOR, AGGREGATOR SET AS MASTER, ' +
        'PROMOTE AGGREGATOR, PROMOTE PARTITION, REBALANCE PARTITIONS ON, REBALANCE ALL DATABASES, ' +
        'EXPLAIN REBALANCE PARTITIONS, EXPLAIN REBALANCE ALL DATABASES, EXPLAIN RESTORE REDUNDANCY, ' +
        'EXPLAIN CLEAR ORPHAN DATABASES, RESTORE REDUNDANCY ON, CLEAR ORPHAN DATABASES, SET GLOBAL, SET AUTOCOMMIT, SET LOCK_WAIT_TIMEOUT, USE, ' +
        'CREATE, DROP, COPY PARTITION, ALTER DATABASE, ALTER TABLE, UPDATE, DESCRIBE, HELP, BEGIN, START TRANSACTION, COMMIT, ROLLBACK, KILL, ' +
        '.kill, .start, .stop, .hang, .resume, .isolate, .heal, .fill disk, .fill memory, .lag, .diverge, ' +
        '.workload, .plan, .why, .connect, .wait, .background, .import, .watch, .expect, .unwatch, .watches, .version, .assume, .help',
    );
  });

  test.each([
    ['reb|', 'REBALANCE PARTITIONS ON, REBALANCE ALL DATABASES'],
    [
      'RE|',
      'REMOVE LEAF, REMOVE AGGREGATOR, REBALANCE PARTITIONS ON, REBALANCE ALL DATABASES, RESTORE REDUNDANCY ON',
    ],
    [
      'SHOW |',
      'LEAVES, PARTITIONS, REBALANCE STATUS ON, REBALANCE ALL DATABASES STATUS, CLUSTER STATUS, DATABASES, FULL TABLES, FULL PROCESSLIST, FULL COLUMNS FROM, TABLES, VARIABLES, AGGREGATORS, STATUS, PROCESSLIST, REPLICATION STATUS, DATABASE STATUS, TABLE STATUS, ERRORS, WARNINGS, CREATE TABLE, COLUMNS FROM',
    ],
    ['SHOW RE|', 'REBALANCE STATUS ON, REBALANCE ALL DATABASES STATUS, REPLICATION STATUS'],
    ['DETACH |', 'LEAF, LEAVES, PARTITION'],
    ["REMOVE LEAF 'leaf-8' |", 'FORCE, KILL, ENSURE_PARTITION_SAFETY'],
    ["REMOVE LEAF 'leaf-8' kill |", 'FORCE, ENSURE_PARTITION_SAFETY'],
    ['REBALANCE PARTITIONS ON test |', 'FULL, FORCE, KILL, ENSURE_ONLINE_NODES'],
    ['REBALANCE PARTITIONS ON test KILL FULL |', 'FORCE, ENSURE_ONLINE_NODES'],
    ['EXPLAIN REBALANCE PARTITIONS |', 'ON, FULL'],
    ['SHOW PARTITIONS |', 'EXTENDED, ON, LIKE, WHERE'],
    ["ATTACH LEAF 'leaf-8' |", 'FORCE, NO REBALANCE'],
    ["ADD LEAF root@'leaf-9':3306 |", 'INTO GROUP'],
    ["ADD LEAF root@'leaf-9':3306 INTO GROUP |", '1, 2'],
    ['CREATE DATABASE x |', 'WITH SYNC REPLICATION, WITH ASYNC REPLICATION, PARTITIONS'],
    ['CREATE TABLE x (id |', 'INT, BIGINT, TEXT, VARCHAR, AS'],
    ['SELECT id FROM test.x OR|', 'ORDER BY'],
    ['SHOW LEAVES |', 'LIKE, WHERE'],
    ['SHOW LEAVES|', ''],
  ])('completion: %s → %s', (marked, expected) => {
    expect(labels(marked)).toBe(expected);
  });

  test('completion: an option tells what its statement does, where it is only one', () => {
    expect(at('REB|').options).toEqual([
      {
        label: 'REBALANCE PARTITIONS ON',
        kind: 'keyword',
        statement: 'rebalancePartitions',
      },
      {
        label: 'REBALANCE ALL DATABASES',
        kind: 'keyword',
        statement: 'rebalanceAllDatabases',
      },
    ]);
    expect(at('SHO|').options).toEqual([{ label: 'SHOW', kind: 'keyword' }]);
  });
});

describe('completion: names', () => {
  test.each([
    ['USE |', 'test, shop, `key`'],
    ['REBALANCE PARTITIONS ON te|', 'test'],
    ['ATTACH LEAF |', "'leaf-1':3306, 'leaf-8':3306, '127.0.0.1':10001, '127.0.0.1':10002, ALL"],
    [
      'SELECT * FROM |',
      'test.x, test.people, INFORMATION_SCHEMA.LEAVES, INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS, PLAYGROUND.LOST_WRITES',
    ],
    ['SELECT * FROM dist|', 'INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS'],
    ['SELECT * FROM information_schema.|', 'LEAVES, DISTRIBUTED_PARTITIONS'],
    ['SELECT * FROM lost|', 'PLAYGROUND.LOST_WRITES'],
    ['SELECT * FROM playground.|', 'LOST_WRITES'],
    ['SELECT * FROM test.p|', 'people'],
    ['DELETE FROM |', 'test.x, test.people'],
    ['SELECT * FROM test.x WHERE i|', 'id, INTERVAL'],
    ['SET GLOBAL auto|', 'auto_attach'],
    ['SELECT @@GLOBAL.r|', 'redundancy_level'],
    ["SHOW VARIABLES LIKE 'a|", "'auto_attach'"],
    [
      'help re|',
      'REMOVE LEAF, REMOVE AGGREGATOR, REBALANCE PARTITIONS, REBALANCE ALL DATABASES, RESTORE REDUNDANCY, REPLACE, .resume',
    ],
    ['help co|', 'COPY PARTITION, COMMIT, .connect'],
    ['COPY PARTITION |', 'test, shop, `key`'],
    ["DETACH LEAVES ('leaf-1', 'leaf-|", "'leaf-1':3306, 'leaf-8':3306"],
  ])('completion: %s → %s', (marked, expected) => {
    expect(labels(marked)).toBe(expected);
  });
});

describe('completion: dot commands', () => {
  test.each([
    [
      '.|',
      '.kill, .start, .stop, .hang, .resume, .isolate, .heal, .fill disk, .fill memory, .lag, .diverge, .workload, .plan, .why, .connect, .wait, .background, .import, .watch, .expect, .unwatch, .watches, .version, .assume, .help',
    ],
    ['.st|', '.start, .stop'],
    ['.kill |', 'leaf-1, leaf-8, 127.0.0.1:10001, 127.0.0.1:10002'],
    ['.kill leaf-8|', 'leaf-8'],
    ['.kill 127.0.0.1:100|', '127.0.0.1:10001, 127.0.0.1:10002'],
    ['.wait |', '30s, idle, statement, phase'],
    ['.wait phase 5 |', 'ON'],
    ['.wait phase 5 ON |', 'test, shop, `key`'],
    ['.background reb|', 'REBALANCE PARTITIONS ON, REBALANCE ALL DATABASES'],
    ['.isolate leaf-1 |', 'leaf-1, leaf-8, 127.0.0.1:10001, 127.0.0.1:10002'],
    ['.fill |', 'disk, memory'],
    ['.fill disk leaf-1 |', 'off'],
    ['.workload |', '50, off'],
    ['.workload 50 |', 'reads'],
    ['.workload 50 reads 20 writes ON |', 'test.x, test.people'],
    ['.plan |', 'fewest, ON'],
    ['.why ON |', 'test, shop, `key`'],
  ])('completion: %s → %s', (marked, expected) => {
    expect(labels(marked)).toBe(expected);
  });
});

describe('completion: what an option replaces', () => {
  test.each([
    ['reb|', 'REBALANCE PARTITIONS ON|'],
    ['REBALANCE |', 'REBALANCE PARTITIONS ON|'],
    ['SHOW LEAVES; reb|', 'SHOW LEAVES; REBALANCE PARTITIONS ON|'],
    ['SHOW PARTITIONS ON t|; SHOW LEAVES', 'SHOW PARTITIONS ON test|; SHOW LEAVES'],
    ["ATTACH LEAF 'lea|", "ATTACH LEAF 'leaf-1':3306|"],
    ["ATTACH LEAF 'lea|'", "ATTACH LEAF 'leaf-1':3306|"],
    ["ATTACH LEAF 'leaf-8|':3306 FORCE", "ATTACH LEAF 'leaf-8':3306| FORCE"],
    ['ATTACH LEAF leaf-8|', "ATTACH LEAF 'leaf-8':3306|"],
    ['.kill leaf-|', '.kill leaf-1|'],
    ['USE `k|', 'USE `key`|'],
  ])('completion: %s becomes %s', (marked, expected) => {
    expect(accepted(marked)).toBe(expected);
  });
});

describe('completion: nothing to say', () => {
  test.each([
    ['in a comment', 'SHOW -- LEA|'],
    ['in an open comment', 'SHOW /* LEA|'],
    ['behind a closed comment', 'SHOW /* a */|'],
    ['in a text', "SELECT 'SHO|"],
    ['in a broken statement', 'FOO |'],
    ['in a pasted table', '.import\n| SHO|'],
    ['where a new name is due', 'CREATE DATABASE |'],
    ['where a number is due', "ATTACH LEAF 'leaf-8':33|"],
    ['in deep brackets', `SELECT ${'('.repeat(10_000)}|`],
    ['in a very long statement', `SELECT 1${', 1'.repeat(1_000)}, |`],
  ])('completion: nothing %s', (_, marked) => {
    expect(at(marked).options).toEqual([]);
  });
});

describe('completion: names that have to be quoted', () => {
  const hostile = ['order', 'a-b', 'x y', 'a`b', "it's", 'Straße', '1', 'a.b', 'n'.repeat(64)];

  test.each(hostile)('completion: %j is put in as it is read', (name) => {
    const names: Vocabulary = { ...vocabulary, databases: [name], tables: [{ schema: name, name }] };
    const completed = (text: string): unknown => {
      const { from, options } = complete(text, text.length, names);
      return bodyOf(`${text.slice(0, from)}${options[0]?.label ?? ''}`);
    };
    const table = { schema: { text: name }, name: { text: name } };
    expect(completed('USE ')).toEqual({ kind: 'useDatabase', name: { text: name } });
    expect(completed('DROP TABLE ')).toEqual({ kind: 'dropTable', table, others: [], ifExists: false });
    expect(completed(`DROP TABLE ${write({ kind: 'useDatabase', name }).slice('USE '.length)}.`)).toEqual({
      kind: 'dropTable',
      table,
      others: [],
      ifExists: false,
    });
  });

  test('completion: a table after its database, however that is written', () => {
    expect(labels('SELECT * FROM `test`.|')).toBe('x, people');
    expect(labels('SELECT * FROM information_schema.|')).toBe('LEAVES, DISTRIBUTED_PARTITIONS');
  });
});
