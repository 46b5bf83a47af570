import { describe, expect, test } from 'vitest';
import { toldOf } from '../../testing/told.ts';
import { consoleWith } from '../client/console-for-tests.ts';
import type { StatementResult } from '../types.ts';

const hintOf = (result: StatementResult | null): string | null =>
  result?.ok === false && result.diagnostic !== null ? toldOf(result.diagnostic.problem).hint : null;

const onChild = () => {
  const console = consoleWith({ pairs: 2, partitions: 4 });
  console.run("ADD AGGREGATOR root@'ca-1'; .connect ca-1");
  return console;
};

describe('child aggregator: what it forwards to the master', () => {
  test.each([
    "DETACH LEAF 'leaf-1'",
    "REMOVE LEAF 'leaf-1'",
    'REBALANCE PARTITIONS ON test',
    'REBALANCE ALL DATABASES',
    'RESTORE REDUNDANCY ON test',
    'CREATE DATABASE more PARTITIONS 2',
    'DROP DATABASE test',
    'CREATE TABLE test.y (id INT)',
    'EXPLAIN REBALANCE PARTITIONS ON test',
    'EXPLAIN REBALANCE ALL DATABASES',
    'CLEAR ORPHAN DATABASES',
    "DETACH PARTITION test:0 ON 'leaf-1'",
  ])('%s: done, and refused while the master is down', (statement) => {
    const { print } = onChild();
    expect(print(statement)).toMatch(/^(Query OK|Empty set)/);
    const down = onChild();
    down.run('.kill ma');
    expect(down.print(statement)).toBe(
      'ERROR 1105 (HY000): The master aggregator ma:3306 cannot be reached, and this statement is forwarded to it.',
    );
  });

  test('while the master hangs it waits', () => {
    const { client, history, run } = onChild();
    run('.hang ma');
    client.enqueue('CREATE DATABASE more PARTITIONS 2');
    expect(client.isBusy).toBe(true);
    history.seek(1_000);
    const [operator] = client.enqueue('.background .resume ma');
    expect(operator?.state).toBe('queued');
  });

  test.each([
    "ADD LEAF root@'leaf-9'",
    'ATTACH LEAF ALL',
    'SHOW REBALANCE STATUS ON test',
    'SET GLOBAL auto_attach = Off',
  ])('%s runs on the master only', (statement) => {
    const { run } = onChild();
    const { result } = run(statement);
    expect(result?.text).toBe(
      'ERROR 1105 (HY000): This statement does not run on ca-1, which is a child aggregator.',
    );
    expect(hintOf(result)).toMatch(/connect there with \.connect ma\.$/);
  });
});

describe('child aggregator: without the master', () => {
  test('reads, writes and what the metadata shows go on', () => {
    const { run, rows, print } = onChild();
    run('.kill ma');
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[100]]);
    expect(print('INSERT INTO test.x VALUES (101)')).toMatch(/^Query OK, 1 row affected/);
    expect(rows('SHOW PARTITIONS ON test')).toHaveLength(8);
    expect(rows('SHOW AGGREGATORS').map((row) => [row[0], row[2], row[5]])).toEqual([
      ['ma', 'offline', 1],
      ['ca-1', 'online', 0],
    ]);
  });

  test('it becomes the master, and the hints of the leaves name it', () => {
    const { run, print } = onChild();
    run('.kill ma; AGGREGATOR SET AS MASTER');
    expect(print("ADD LEAF root@'leaf-9'")).toMatch(/^Query OK/);
    const refused = run('.connect leaf-1; SHOW LEAVES').result;
    expect(hintOf(refused)).toMatch(/\.connect ca-1\.$/);
  });

  test('removed, it is no way into the cluster any more', () => {
    const { run, print } = onChild();
    run(".connect ma; REMOVE AGGREGATOR 'ca-1'");
    expect(print('SHOW AGGREGATORS')).toMatch(/1 row in set/);
    expect(print('.connect ca-1; SHOW LEAVES')).toBe(
      'ERROR 1105 (HY000): ca-1 is no longer an aggregator of the cluster.',
    );
  });
});
