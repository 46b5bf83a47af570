import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

const dropped = () => {
  const cluster = consoleWith({ pairs: 1, partitions: 2 });
  cluster.run('.kill leaf-1; .wait 5s; DROP DATABASE test;');
  return cluster;
};

const onLeaf1 = '.connect leaf-1';

describe('a database that is dropped while a leaf is away', () => {
  test('the leaf keeps its partitions as orphans, which it shows when it is back', () => {
    const { rows, run } = dropped();
    run('.start leaf-1; .wait idle');
    expect(rows(`${onLeaf1}; SHOW DATABASES;`)).toEqual([
      ['cluster'],
      ['information_schema'],
      ['memsql'],
      ['test_0'],
      ['test_1'],
    ]);
    expect(
      rows(
        "SELECT NODE_ID, ROLE, METADATA_ROLE FROM INFORMATION_SCHEMA.MV_CLUSTER_STATUS WHERE DATABASE_NAME = 'test_0';",
      ),
    ).toEqual([]);
    expect(
      rows(
        ".connect ma; SELECT NODE_ID, ROLE, METADATA_ROLE FROM INFORMATION_SCHEMA.MV_CLUSTER_STATUS WHERE DATABASE_NAME = 'test_0';",
      ),
    ).toEqual([[2, 'Orphan', 'Orphan']]);
  });

  test('a leaf that answers holds nothing of it', () => {
    const { rows } = dropped();
    expect(rows('.connect leaf-2; SHOW DATABASES;')).toEqual([
      ['cluster'],
      ['information_schema'],
      ['memsql'],
    ]);
  });

  test('CLEAR ORPHAN DATABASES removes them once the leaf answers, and lists them before', () => {
    const { print, rows, run } = dropped();
    expect(rows('EXPLAIN CLEAR ORPHAN DATABASES;')).toEqual([]);
    run('.start leaf-1; .wait idle');
    expect(rows('EXPLAIN CLEAR ORPHAN DATABASES;')).toEqual([
      ['DROP DATABASE', 'test_0', 'leaf-1', 3306],
      ['DROP DATABASE', 'test_1', 'leaf-1', 3306],
    ]);
    expect(print('CLEAR ORPHAN DATABASES;')).toMatch(/^Query OK/);
    expect(rows('EXPLAIN CLEAR ORPHAN DATABASES;')).toEqual([]);
    expect(rows(`${onLeaf1}; SHOW DATABASES;`)).toHaveLength(3);
  });

  test('a new database of the same name waits for that', () => {
    const { print, run } = dropped();
    run('.start leaf-1; .wait idle');
    expect(print('CREATE DATABASE test PARTITIONS 2;')).toBe(
      'ERROR 1105 (HY000): leaf-1:3306 still holds test_0 of a database of this name that was dropped; CLEAR ORPHAN DATABASES removes it.',
    );
    expect(print('CLEAR ORPHAN DATABASES; CREATE DATABASE test PARTITIONS 2;')).toMatch(/^Query OK/);
  });

  test('its rows do not come back with a database of its name, which takes no notice of it', () => {
    const { print, rows, run } = consoleWith({ pairs: 2, partitions: 4 });
    run('.kill leaf-1; .wait 5s; DROP DATABASE test;');
    expect(print('CREATE DATABASE test PARTITIONS 4;')).toMatch(/^Query OK/);
    run('CREATE TABLE test.x (id INT); .start leaf-1; .wait idle');
    expect(rows('SELECT COUNT(*) FROM test.x;')).toEqual([[0]]);
    run('REBALANCE PARTITIONS ON test; CLEAR ORPHAN DATABASES;');
    expect(rows(`${onLeaf1}; SHOW DATABASES;`).map(([name]) => name)).toEqual([
      'cluster',
      'information_schema',
      'memsql',
      'test',
      'test_0',
      'test_2',
    ]);
  });
});
