import { describe, expect, test } from 'vitest';
import { consoleWith } from './console-for-tests.ts';

const ten = '(1), (2), ... (10)';

/** Two leaves, one asynchronous partition, ten rows that both copies hold. */
function pairWithTenRows() {
  const cluster = consoleWith();
  cluster.run(`SET GLOBAL redundancy_level = 2; ADD LEAF root@'leaf-1'; ADD LEAF root@'leaf-2';
    CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 1; CREATE TABLE test.x (id INT);
    INSERT INTO test.x VALUES ${ten}; .wait idle`);
  const count = (table = 'x') => cluster.rows(`SELECT COUNT(*) FROM test.${table}`)[0]?.[0];
  const lost = (script: string) => cluster.print(script).split('\n').slice(1);
  return { ...cluster, count, lost };
}

describe('what a failover undoes', () => {
  test('statements: a DELETE that only the lost primary had is undone, and its rows are named', () => {
    const { count, lost, run } = pairWithTenRows();
    run('DELETE FROM test.x; .kill leaf-1');
    expect(lost('.wait 5s')).toEqual([
      '-- 10 deleted rows of x in test:0 are back, 1, 2, 3, 4, 5, 6 and 4 more: leaf-1 had not passed their deletion on.',
    ]);
    expect(count()).toBe(10);
  });

  test('statements: an INSERT and a DELETE are undone together', () => {
    const { lost, rows, run } = pairWithTenRows();
    run('DELETE FROM test.x WHERE id > 2; INSERT INTO test.x VALUES (5), (77); .kill leaf-1');
    expect(lost('.wait 5s')).toEqual([
      '-- 1 acknowledged row of x in test:0 is lost, 77, and 7 deleted rows are back, 3, 4, 6, 7, 8, 9 and 1 more: leaf-1 had not passed this on.',
    ]);
    expect(rows('SELECT COUNT(*), MAX(id) FROM test.x')).toEqual([[10, 10]]);
  });

  test('statements: rows that were written and deleted again are neither lost nor back', () => {
    const { lost, rows, run } = pairWithTenRows();
    run('INSERT INTO test.x VALUES (11); DELETE FROM test.x WHERE id = 11; .kill leaf-1');
    expect(lost('.wait 5s')).toEqual([]);
    expect(rows('SELECT COUNT(*), MAX(id) FROM test.x')).toEqual([[10, 10]]);
  });

  test('statements: DROP TABLE is never undone: a new table of the name begins empty', () => {
    const { count, lost, print, run } = pairWithTenRows();
    run('DROP TABLE test.x; .kill leaf-1');
    expect(lost('.wait 5s')).toEqual([]);
    expect(print('SELECT COUNT(*) FROM test.x')).toContain('ERROR 1146');
    run('CREATE TABLE test.x (id INT)');
    expect(count()).toBe(0);
  });

  test('statements: CREATE TABLE is never undone: the table stays, the rows that it lost are its own', () => {
    const { count, lost, run } = pairWithTenRows();
    run('DROP TABLE test.x; CREATE TABLE test.x (id INT); INSERT INTO test.x VALUES (100); .kill leaf-1');
    expect(lost('.wait 5s')).toEqual([
      '-- 1 acknowledged row of x in test:0 is lost, 100: leaf-1 had not passed it on.',
    ]);
    expect(count()).toBe(0);
  });

  test('statements: each table has a line of its own', () => {
    const { lost, run } = pairWithTenRows();
    run("CREATE TABLE test.y (id INT, name TEXT); INSERT INTO test.y VALUES (1, 'a')");
    run('DELETE FROM test.x WHERE id = 4; .kill leaf-1');
    expect(lost('.wait 5s')).toEqual([
      '-- 1 deleted row of x in test:0 is back, 4: leaf-1 had not passed its deletion on.',
      '-- 1 acknowledged row of y in test:0 is lost, 1: leaf-1 had not passed it on.',
    ]);
  });
});

describe('what other ways of losing a primary undo', () => {
  const writes = 'DELETE FROM test.x WHERE id < 3; INSERT INTO test.x VALUES (11)';
  const loss =
    '-- 1 acknowledged row of x in test:0 is lost, 11, and 2 deleted rows are back, 1 and 2: leaf-1 had not passed this on.';

  test('statements: REMOVE LEAF … FORCE takes writes with it, and they are named', () => {
    const { lost, run } = pairWithTenRows();
    run(`${writes}; REMOVE LEAF 'leaf-1' FORCE`);
    expect(lost('.wait 1s')).toEqual([loss]);
  });

  test.each(['DETACH', 'REMOVE'])('statements: %s LEAF waits until they are passed on', (statement) => {
    const { lost, rows, run } = pairWithTenRows();
    run(writes);
    expect(lost(`${statement} LEAF 'leaf-1'`)).toEqual([]);
    expect(lost('.wait 1s')).toEqual([]);
    expect(rows('SELECT COUNT(*), MIN(id), MAX(id) FROM test.x')).toEqual([[9, 3, 11]]);
  });

  test('statements: a replica with a damaged copy takes over without them', () => {
    const { lost, rows, run } = pairWithTenRows();
    run(`${writes}; .diverge leaf-2; .kill leaf-1`);
    expect(lost('.wait 5s')).toEqual([loss]);
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[10]]);
  });

  test('statements: a replica that gets a new snapshot costs nothing', () => {
    const { lost, rows, run } = pairWithTenRows();
    run(`${writes}; .diverge leaf-2`);
    expect(lost('.wait idle')).toEqual([]);
    expect(lost('.kill leaf-1; .wait 5s')).toEqual([]);
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[9]]);
  });

  test('statements: an empty partition has lost what its living tables held', () => {
    const { lost, run } = pairWithTenRows();
    run('CREATE TABLE test.y (id INT); INSERT INTO test.y VALUES (1), (2); DROP TABLE test.x; .wait idle');
    run(".kill leaf-1; .kill leaf-2; .wait idle; ADD LEAF root@'leaf-3'; ADD LEAF root@'leaf-4'");
    run("REMOVE LEAF 'leaf-1' FORCE; REMOVE LEAF 'leaf-2' FORCE");
    expect(lost('REBALANCE PARTITIONS ON test FORCE').at(-1)).toBe(
      '-- test:0 is empty on leaf-3 from now on: 2 rows are lost for good, the last copy on leaf-1 is an orphan.',
    );
  });
});

describe('what FORCE undoes', () => {
  /** leaf-2 misses `writes`, then leaf-1 is away and leaf-2 is back, detached. */
  function withOlderCopy(writes: string) {
    const cluster = pairWithTenRows();
    cluster.run(`.kill leaf-2; .wait idle; ${writes}; .wait idle; .kill leaf-1; .wait idle`);
    cluster.run('SET GLOBAL auto_attach = Off; .start leaf-2; .wait idle');
    return cluster;
  }
  const force = "ATTACH LEAF 'leaf-2' FORCE";

  test('statements: an older copy brings deleted rows back, and names them', () => {
    const { count, lost } = withOlderCopy('DELETE FROM test.x');
    expect(lost(force)).toContain(
      '-- 10 deleted rows of x in test:0 are back, 1, 2, 3, 4, 5, 6 and 4 more: leaf-1 had not passed their deletion on.',
    );
    expect(count()).toBe(10);
  });

  test('statements: an older copy shows no old rows in a new table of other columns', () => {
    const { lost, rows } = withOlderCopy('DROP TABLE test.x; CREATE TABLE test.x (id INT, name TEXT)');
    expect(lost(force).filter((line) => / back| lost/.test(line))).toEqual([]);
    expect(rows('SELECT * FROM test.x')).toEqual([]);
  });

  test('statements: an older copy with writes of its own brings back what had been given up, and says so', () => {
    const { lost, rows, run } = pairWithTenRows();
    run('INSERT INTO test.x VALUES (11); .kill leaf-1; .wait idle');
    run('INSERT INTO test.x VALUES (12); .wait idle; .kill leaf-2; .wait idle');
    run('SET GLOBAL auto_attach = Off; .start leaf-1; .wait idle');
    expect(lost("ATTACH LEAF 'leaf-1' FORCE")).toContain(
      '-- test:0 goes on with a copy that had parted from that on leaf-2: 1 acknowledged row of x is lost, 12, and 1 row is back, 11.',
    );
    expect(rows('SELECT COUNT(*), MAX(id) FROM test.x')).toEqual([[11, 11]]);
  });
});

describe('a waiting write belongs to the table that was meant', () => {
  test('statements: it ends with error 1146 when the table was dropped meanwhile, whatever table has the name by then', () => {
    const { client, count, run } = pairWithTenRows();
    run("ADD AGGREGATOR root@'child'; .isolate child leaf-1; .connect child");
    run('.background INSERT INTO test.x VALUES (500)');
    run('.connect ma; DROP TABLE test.x; CREATE TABLE test.x (id INT); .heal; .wait idle');
    const write = client.runs.find(({ isBackground }) => isBackground);
    expect(write?.result?.text).toBe("ERROR 1146 (42S02): Table 'test.x' doesn't exist");
    expect(count()).toBe(0);
  });

  test('statements: it ends with error 1049 when the database was dropped meanwhile, whatever there is of the name by then', () => {
    const { client, run, rows } = pairWithTenRows();
    run("ADD AGGREGATOR root@'child'; .isolate child leaf-1; .connect child");
    run('.background INSERT INTO test.x VALUES (500)');
    run('.connect ma; DROP DATABASE test; CREATE DATABASE test PARTITIONS 1; CREATE TABLE test.x (id INT)');
    run('.heal; .wait idle');
    expect(client.runs.find(({ isBackground }) => isBackground)?.result).toMatchObject({
      error: { number: 1049 },
    });
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[0]]);
  });
});
