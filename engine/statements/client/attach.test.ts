import { describe, expect, test } from 'vitest';
import { hashOf } from '../../simulation/index.ts';
import { consoleWith } from './console-for-tests.ts';

const placesOf = (ordinal: number) =>
  `SELECT HOST, ROLE, IS_OFFLINE FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE ORDINAL = ${ordinal}`;

/** leaf-3 is set aside, and what it holds gets its second copies on leaf-4 meanwhile. */
const movedMeanwhile = "DETACH LEAF 'leaf-3'; RESTORE REDUNDANCY ON test; .wait idle";

describe('attach: what conflicts with a copy elsewhere', () => {
  test('statements: ATTACH LEAF is refused, names the partition and the leaf, and changes nothing', () => {
    const { history, print, run } = consoleWith({ pairs: 2, partitions: 4 });
    run(movedMeanwhile);
    const before = hashOf(history.world);
    const refusal =
      'ERROR 1105 (HY000): Partition test:0 on leaf-3:3306 conflicts with its copy on leaf-4:3306, which has taken its ' +
      'place, and 1 more like it. FORCE makes orphans of them and attaches what else the leaf holds.';
    expect(print("ATTACH LEAF 'leaf-3'")).toBe(refusal);
    expect(print("ATTACH LEAF 'leaf-3' NO REBALANCE")).toBe(refusal);
    expect(print('ATTACH LEAF ALL')).toBe(refusal);
    expect(hashOf(history.world)).toBe(before);
  });

  test('statements: with FORCE the conflicting copies are orphans, and the leaf is online', () => {
    const { print, rows, run } = consoleWith({ pairs: 2, partitions: 4 });
    run(movedMeanwhile);
    expect(print("ATTACH LEAF 'leaf-3' FORCE")).toBe('Query OK, 1 row affected (0.00 sec)');
    expect(rows(placesOf(0))).toEqual([
      ['leaf-1', 'Master', 0],
      ['leaf-4', 'Replica', 0],
    ]);
    expect(rows('EXPLAIN CLEAR ORPHAN DATABASES').length).toBe(2);
    run('CLEAR ORPHAN DATABASES; REBALANCE PARTITIONS ON test');
    expect(rows('EXPLAIN REBALANCE PARTITIONS ON test')).toEqual([]);
  });

  test('statements: what ATTACH LEAF introduces is said to be new, and what was removed to be back', () => {
    const { print, rows } = consoleWith({ pairs: 2, partitions: 4 });
    expect(print("ATTACH LEAF 'leaf-77'")).toBe(
      "Query OK, 1 row affected (0.00 sec)\n-- The cluster did not know leaf-77:3306: ATTACH LEAF has introduced it as a new leaf, which holds nothing. REMOVE LEAF 'leaf-77':3306 takes it back.",
    );
    expect(print("REMOVE LEAF 'leaf-77':3306")).toBe('Query OK, 1 row affected (0.00 sec)');
    expect(print("BEGIN; ATTACH LEAF 'leaf-77'")).toMatch(/\n-- leaf-77:3306 had been removed: .* again/);
    expect(rows('SHOW LEAVES').length).toBe(5);
    expect(print("DETACH LEAF 'leaf-1'; ATTACH LEAF 'leaf-1'")).not.toContain('--');
    expect(print("ATTACH LEAF 'leaf-1'")).not.toContain('introduced');
  });

  test('statements: a removed leaf that is introduced again is refused for the same reason', () => {
    const { print, run } = consoleWith({ pairs: 2, partitions: 4 });
    run("REMOVE LEAF 'leaf-3'; RESTORE REDUNDANCY ON test; .wait idle");
    expect(print("ATTACH LEAF 'leaf-3'")).toMatch(
      /^ERROR 1105 \(HY000\): Partition test:0 on leaf-3:3306 conflicts/,
    );
    expect(print("ATTACH LEAF 'leaf-3' FORCE")).toMatch(/^Query OK, 1 row affected/);
  });

  test('statements: the same leaf that comes back by itself makes orphans without being asked', () => {
    const { rows, run } = consoleWith({ pairs: 2, partitions: 4 });
    run('.kill leaf-3; .wait idle; RESTORE REDUNDANCY ON test; .wait idle; .start leaf-3; .wait idle');
    expect(rows("SELECT STATE FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'leaf-3'")).toEqual([['online']]);
    expect(rows('EXPLAIN CLEAR ORPHAN DATABASES').length).toBe(2);
  });

  test('statements: without a conflict a detached leaf needs no FORCE, whatever was written meanwhile', () => {
    const { print, run } = consoleWith({ pairs: 2, partitions: 4 });
    run("DETACH LEAF 'leaf-3'; INSERT INTO test.x VALUES (101), (102), ... (200)");
    expect(print("ATTACH LEAF 'leaf-3'")).toMatch(/^Query OK, 1 row affected/);
  });
});

test('statements: ADD LEAF of a removed leaf that still runs looks at nothing on it: orphans, of which a last copy can be attached', () => {
  const { print, rows, run } = consoleWith({ leaves: 2, partitions: 2 });
  run("REMOVE LEAF 'leaf-2' FORCE; ADD LEAF root@'leaf-2'");
  expect(print('SELECT COUNT(*) FROM test.x')).toBe(
    'ERROR 1777 (HY000): Partition test:1 has no master instance.',
  );
  expect(
    rows("SELECT HOST, ROLE FROM INFORMATION_SCHEMA.MV_CLUSTER_STATUS WHERE DATABASE_NAME = 'test_1'"),
  ).toEqual([['leaf-2', 'Orphan']]);
  expect(rows('EXPLAIN CLEAR ORPHAN DATABASES')).toEqual([]);
  run("ATTACH PARTITION test:1 ON 'leaf-2'");
  expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[100]]);
});

test('statements: ADD LEAF in the place of a removed leaf that is dead adds a new machine, empty', () => {
  const { print, rows, run } = consoleWith({ leaves: 2, partitions: 2 });
  run(".kill leaf-2; .wait idle; REMOVE LEAF 'leaf-2' FORCE; ADD LEAF root@'leaf-2'");
  expect(print('.connect leaf-2')).toBe('connected to leaf-2');
  run('.connect ma');
  expect(rows("SELECT NODE_ID, STATE FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'leaf-2'")).toEqual([
    [4, 'online'],
  ]);
  expect(
    rows("SELECT HOST, ROLE FROM INFORMATION_SCHEMA.MV_CLUSTER_STATUS WHERE DATABASE_NAME = 'test_1'"),
  ).toEqual([]);
});

test('attach with load_balanced: a full rebalance of every database, in which the remainder is shared over all of them', () => {
  const { print, rows, run } = consoleWith();
  run(`SET GLOBAL redundancy_level = 2; SET GLOBAL leaf_failover_fanout = 'load_balanced';
    ADD LEAF root@'leaf-1'; ADD LEAF root@'leaf-2'; ADD LEAF root@'leaf-3'; ADD LEAF root@'leaf-4';
    CREATE DATABASE a PARTITIONS 5; CREATE DATABASE b PARTITIONS 5; CREATE DATABASE c PARTITIONS 5`);
  run('.wait idle; .kill leaf-1; .wait idle; .start leaf-1; .wait idle');
  const primaries =
    "SELECT HOST, COUNT(*) FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE ROLE = 'Master' GROUP BY HOST ORDER BY HOST";
  expect(rows(primaries)).toEqual([
    ['leaf-1', 4],
    ['leaf-2', 4],
    ['leaf-3', 3],
    ['leaf-4', 4],
  ]);
  expect(print('EXPLAIN REBALANCE ALL DATABASES')).toBe('Empty set (0.00 sec)');
  expect(print('EXPLAIN REBALANCE PARTITIONS ON c FULL')).toBe('Empty set (0.00 sec)');
});
