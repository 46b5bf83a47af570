import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WatchedRun } from '../../testing/swarm/watched-run.ts';
import { consoleWith } from './console-for-tests.ts';

const randomRuns = Number(process.env.ALTER_RUNS ?? 30);

const states =
  "SELECT STATE, COUNT(*) FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE ROLE = 'Replica' GROUP BY 1 ORDER BY 1";
const sync = "SELECT IS_SYNC FROM INFORMATION_SCHEMA.DISTRIBUTED_DATABASES WHERE DATABASE_NAME = 'test'";

describe('ALTER DATABASE', () => {
  test('alter: a database becomes synchronous by way of ready, and then loses nothing with a primary', () => {
    const { print, rows } = consoleWith({ pairs: 2, partitions: 4, replication: 'ASYNC' });
    expect(print('ALTER DATABASE test SET SYNC REPLICATION')).toBe('Query OK, 1 row affected (0.00 sec)');
    expect(rows(sync)).toEqual([[1]]);
    expect(rows(states)).toEqual([['async', 4]]);
    expect(rows(`.wait 100ms; ${states}`.replace('; ', '\n'))).toEqual([['ready', 4]]);
    expect(rows(`.wait idle\n${states}`)).toEqual([['sync', 4]]);
    expect(print('INSERT INTO test.x VALUES (101), (102), ... (200)\n;.kill leaf-4')).toContain('leaf-4');
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[200]]);
  });

  test('alter: a database becomes asynchronous at once, and may lose what was acknowledged', () => {
    const { print, rows } = consoleWith({ pairs: 2, partitions: 4, replication: 'SYNC' });
    expect(print('ALTER DATABASE test WITH ASYNC REPLICATION')).toBe('Query OK, 1 row affected (0.00 sec)');
    expect([rows(sync), rows(states)]).toEqual([[[0]], [['async', 4]]]);
    const lost = print('INSERT INTO test.x VALUES (101), (102), ... (200);\n.kill leaf-3\n.wait idle');
    expect(lost).toMatch(/acknowledged rows of x in test/);
    expect(rows('SELECT COUNT(*) < 200 FROM test.x')).toEqual([[1]]);
  });

  test('alter: a write that waits for a silent replica ends when nobody waits for replicas any more', () => {
    const { client, print, run } = consoleWith({ pairs: 1, partitions: 2, replication: 'SYNC' });
    run('.hang leaf-1\n.background INSERT INTO test.x VALUES (101), (102), ... (140)\n.wait 1s');
    const write = () => client.runs.find(({ text }) => text.startsWith('INSERT INTO test.x VALUES (101)'));
    const before = write()?.state;
    print('ALTER DATABASE test SET ASYNC REPLICATION');
    expect([before, write()?.state]).toEqual(['running', 'running']);
    run('.resume leaf-1\n.wait idle');
    expect(write()?.result?.text).toMatch(/^Query OK, 40 rows affected/);
  });

  test('alter: a replica that lags is waited for once it has caught up', () => {
    const { print, rows } = consoleWith({ pairs: 1, partitions: 2, replication: 'ASYNC' });
    print('.lag leaf-1 20s\n.lag leaf-2 20s\nINSERT INTO test.x VALUES (101), (102), ... (140)');
    print('ALTER DATABASE test SET SYNC REPLICATION;\n.wait 10s');
    expect(rows(states)).toEqual([['async', 2]]);
    expect(rows(`.wait idle\n${states}`)).toEqual([['sync', 2]]);
  });

  test('alter: the same again changes nothing, and what is not there is refused', () => {
    const { history, print } = consoleWith({ pairs: 1, partitions: 2, replication: 'SYNC' });
    const { databases } = history.world;
    print('ALTER DATABASE test SET SYNC REPLICATION');
    expect(history.world.databases).toBe(databases);
    expect(print('ALTER DATABASE nowhere SET SYNC REPLICATION')).toBe(
      "ERROR 1049 (42000): Unknown database 'nowhere'",
    );
    expect(print('ALTER DATABASE information_schema SET SYNC REPLICATION')).toMatch(/^ERROR/);
    expect(print('.connect leaf-1\nALTER DATABASE test SET SYNC REPLICATION')).toMatch(/^ERROR 1105/);
  });

  test(`alter: whenever it is done, no invariant breaks and the cluster becomes whole (${randomRuns} runs)`, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { minLength: 8, maxLength: 24 }), (drawn) => {
        const run = new WatchedRun();
        run.run(setUp);
        run.run(drawn);
        run.recover();
        expect([drawn, run.violation]).toEqual([drawn, null]);
      }),
      { numRuns: randomRuns, seed: 4 },
    );
  });
});

const setUp = [
  'SET GLOBAL redundancy_level = 2;',
  ...[1, 2, 3, 4].map((leaf) => `ADD LEAF root@'leaf-${leaf}';`),
  'CREATE DATABASE test PARTITIONS 4;',
  'CREATE TABLE test.x (id INT);',
];

const lines = [
  'ALTER DATABASE test SET SYNC REPLICATION;',
  'ALTER DATABASE test SET ASYNC REPLICATION;',
  'ALTER DATABASE test SET SYNC REPLICATION;',
  '.background INSERT INTO test.x VALUES (1), (2), ... (20)',
  '.background DELETE FROM test.x WHERE id > 10',
  '.kill leaf-1',
  '.start leaf-1',
  '.kill leaf-2',
  '.start leaf-2',
  '.hang leaf-3',
  '.resume leaf-3',
  '.isolate leaf-1 leaf-3',
  '.heal',
  '.lag leaf-2 3s',
  '.lag leaf-2 0s',
  '.fill disk leaf-4',
  '.fill disk leaf-4 off',
  '.diverge leaf-2',
  '.background REBALANCE PARTITIONS ON test FULL',
  "DETACH LEAF 'leaf-4':3306;",
  "ATTACH LEAF 'leaf-4':3306;",
  '.wait 50ms',
  '.wait 900ms',
  '.wait 4s',
  '.wait 130s',
];
