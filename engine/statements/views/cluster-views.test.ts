import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

describe('views: the way back to sync', () => {
  test('a replica prints async while commits do not wait for it, then ready, then sync', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 1, replication: 'SYNC' });
    const states = () => rows('SELECT STATE FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS').flat();
    run('.isolate leaf-1 leaf-2; .wait 6s');
    expect(states()).toEqual(['', 'async']);
    expect(
      rows('SELECT SYNC_MISMATCH FROM INFORMATION_SCHEMA.MV_DISTRIBUTED_DATABASES_STATUS').flat(),
    ).toEqual([1]);
    run('.heal; .wait 200ms');
    expect(states()).toEqual(['', 'ready']);
    run('.wait idle');
    expect(states()).toEqual(['', 'sync']);
  });
});

describe('views: SHOW CLUSTER STATUS', () => {
  const columns = 'NODE_ID, DATABASE_NAME, ROLE, STATE, MASTER_HOST, METADATA_MASTER_HOST, METADATA_ROLE';
  const from = 'FROM INFORMATION_SCHEMA.MV_CLUSTER_STATUS';

  test('every node has the cluster and the reference databases, leaves their partitions', () => {
    const { rows } = consoleWith({ pairs: 1, partitions: 1 });
    expect(rows(`SELECT ${columns} ${from}`)).toEqual([
      [1, 'cluster', 'Reference', 'online', null, null, 'Reference'],
      [1, 'test', 'Reference', 'online', null, null, 'Reference'],
      [2, 'cluster', 'Reference', 'replicating', 'ma', 'ma', 'Reference'],
      [2, 'test', 'Reference', 'replicating', 'ma', 'ma', 'Reference'],
      [2, 'test_0', 'Master', 'online', null, null, 'Master'],
      [3, 'cluster', 'Reference', 'replicating', 'ma', 'ma', 'Reference'],
      [3, 'test', 'Reference', 'replicating', 'ma', 'ma', 'Reference'],
      [3, 'test_0', 'Replica', 'replicating', 'leaf-1', 'leaf-1', 'Replica'],
    ]);
  });

  test('a node that does not answer says nothing of itself; the metadata knows what it was', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 1 });
    run('.kill leaf-1; .wait idle');
    expect(rows(`SELECT ${columns}, POSITION ${from} WHERE DATABASE_NAME = 'test_0'`)).toEqual([
      [2, 'test_0', 'Replica', 'offline', null, 'leaf-2', 'Replica', null],
      [3, 'test_0', 'Master', 'online', null, null, 'Master', '0:397'],
    ]);
  });

  test('an orphan is one on the leaf and in the metadata', () => {
    const { run, rows } = consoleWith({ pairs: 2, partitions: 2 });
    run(".kill leaf-4; .wait idle; REMOVE LEAF 'leaf-4' FORCE; .start leaf-4; .wait idle");
    expect(rows(`SELECT COUNT(*) ${from} WHERE NODE_ID = 5`)).toEqual([[0]]);
    run("ADD LEAF root@'leaf-9'; RESTORE REDUNDANCY ON test");
    expect(rows(`SELECT ROLE, COUNT(*) ${from} GROUP BY ROLE ORDER BY ROLE`)).toEqual([
      ['Master', 2],
      ['Reference', 10],
      ['Replica', 2],
    ]);
  });

  test('pasted back it is the same placement', () => {
    const { run, print } = consoleWith({ pairs: 2, partitions: 6 });
    run('.kill leaf-4; .wait idle');
    const pasted = `.import\n${print('SHOW LEAVES')}\n${print('SHOW CLUSTER STATUS')}\n.end`;
    const copy = consoleWith();
    expect(copy.print(pasted)).toMatch(/^imported 4 leaves and 6 partitions of test at 00:00.000\n/);
    expect(copy.print('SHOW PARTITIONS ON test')).toBe(print('SHOW PARTITIONS ON test'));
  });
});

describe('views: SHOW PARTITIONS EXTENDED', () => {
  test('how each instance replicates, and the last action on it', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 2 });
    run('.kill leaf-2; .wait idle; .start leaf-2; .wait idle');
    expect(rows('SHOW PARTITIONS EXTENDED ON test').map((row) => [row[0], ...row.slice(5)])).toEqual([
      [0, 'online', 'PROMOTE PARTITION', '', 'success'],
      [0, 'replicating', 'COPY PARTITION', '', 'success'],
      [1, 'online', '', '', ''],
      [1, 'replicating', 'COPY PARTITION', '', 'success'],
    ]);
  });
});

describe('views: several databases', () => {
  test('the ALL DATABASES forms begin with the database, in the order of creation', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 4 });
    run(
      "CREATE DATABASE other WITH ASYNC REPLICATION PARTITIONS 2; ADD LEAF root@'leaf-3'; ADD LEAF root@'leaf-4'",
    );
    const databases = (statement: string) => [...new Set(rows(statement).map((row) => row[0]))];
    expect(databases('EXPLAIN REBALANCE ALL DATABASES')).toEqual(['test', 'other']);
    run('REBALANCE ALL DATABASES');
    expect(databases('SHOW REBALANCE ALL DATABASES STATUS')).toEqual(['test', 'other']);
    expect(rows('EXPLAIN REBALANCE ALL DATABASES')).toEqual([]);
  });

  test('FULL gives what does not divide to the leaves that have least elsewhere', () => {
    const { run, rows } = consoleWith({ leaves: 2, partitions: 3 });
    run('CREATE DATABASE other WITH ASYNC REPLICATION PARTITIONS 3');
    expect(rows('EXPLAIN REBALANCE PARTITIONS ON other')).toEqual([]);
    expect(rows('EXPLAIN REBALANCE PARTITIONS ON other FULL').map((row) => row[0])).toEqual([
      'COPY PARTITION',
      'PROMOTE PARTITION WITH DROP',
    ]);
  });
});

describe('views: reads see what a workload has written by now', () => {
  test('rows, and the commit in which they came', () => {
    const { run, rows } = consoleWith({ leaves: 1, partitions: 1 });
    run('.workload 0 reads 10 writes ON test.x; .wait 3s');
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[130]]);
    run('.connect leaf-1');
    expect(rows('SHOW DATABASES EXTENDED').find(([name]) => name === 'test_0')?.[1]).toBe(2);
  });
});

describe('views: their columns are described', () => {
  test.each([
    ['DESCRIBE information_schema.LEAVES', 'LEAVES'],
    ['SHOW COLUMNS FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS', 'DISTRIBUTED_PARTITIONS'],
    ['USE information_schema; DESCRIBE mv_nodes', 'MV_NODES'],
  ])('views: %s', (text, view) => {
    const console = consoleWith({ leaves: 2 });
    const described = console.rows(text).map(([field]) => field);
    const { result } = console.run(`SELECT * FROM information_schema.${view}`);
    expect(described.length).toBeGreaterThan(3);
    expect(described).toEqual(result?.ok ? result.table?.columns.map(({ name }) => name) : null);
  });

  test('views: a name that there is not stays unknown', () => {
    expect(consoleWith({ leaves: 2 }).print('DESCRIBE information_schema.LEAFS')).toMatch(/^ERROR 1146/);
  });
});
