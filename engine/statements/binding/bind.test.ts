import { describe, expect, test } from 'vitest';
import { toldOf } from '../../testing/told.ts';
import { consoleWith } from '../client/console-for-tests.ts';
import type { StatementRun } from '../types.ts';

/** What went wrong: the number, the message, and the written text that the diagnostic points at. */
function mistakeOf({ text, result }: StatementRun) {
  if (result === null || result.ok) return null;
  const { diagnostic, error } = result;
  return [error.number, error.message, diagnostic && text.slice(diagnostic.span.start, diagnostic.span.end)];
}

const hintOf = ({ result }: StatementRun): string | null =>
  result?.ok === false && result.diagnostic !== null ? toldOf(result.diagnostic.problem).hint : null;

describe('bind: mistakes on the master aggregator (2 pairs, database test)', () => {
  test.each<[string, number, string, string | null]>([
    ['SHOW PARTITIONS', 1046, 'No database selected', 'SHOW PARTITIONS'],
    ['SHOW TABLES', 1046, 'No database selected', 'SHOW TABLES'],
    ['SELECT * FROM x', 1046, 'No database selected', 'x'],
    ['SHOW PARTITIONS ON tset', 1049, "Unknown database 'tset'", 'tset'],
    ['REBALANCE PARTITIONS ON tset', 1049, "Unknown database 'tset'", 'tset'],
    ['USE tset', 1049, "Unknown database 'tset'", 'tset'],
    ['.wait phase 5 ON tset', 1049, "Unknown database 'tset'", 'tset'],
    ['SELECT * FROM test.y', 1146, "Table 'test.y' doesn't exist", 'y'],
    ['INSERT INTO test.y VALUES (1)', 1146, "Table 'test.y' doesn't exist", 'y'],
    [
      'SELECT * FROM INFORMATION_SCHEMA.nothing',
      1109,
      "Unknown table 'nothing' in information_schema",
      'nothing',
    ],
    [
      'DELETE FROM INFORMATION_SCHEMA.LEAVES',
      1044,
      "Access denied for user 'root'@'%' to database 'information_schema'",
      'INFORMATION_SCHEMA.LEAVES',
    ],
    [
      'CREATE TABLE INFORMATION_SCHEMA.mine (id INT)',
      1044,
      "Access denied for user 'root'@'%' to database 'information_schema'",
      'INFORMATION_SCHEMA.mine',
    ],
    [
      'DROP TABLE INFORMATION_SCHEMA.LEAVES',
      1044,
      "Access denied for user 'root'@'%' to database 'information_schema'",
      'INFORMATION_SCHEMA.LEAVES',
    ],
    ['SELECT di FROM test.x', 1054, "Unknown column 'di' in 'field list'", 'di'],
    ['DELETE FROM test.x WHERE di = 1', 1054, "Unknown column 'di' in 'where clause'", 'di'],
    ['INSERT INTO test.x (di) VALUES (1)', 1054, "Unknown column 'di' in 'field list'", 'di'],
    ['INSERT INTO test.x (id, id) VALUES (1, 2)', 1110, "Column 'id' specified twice", 'id'],
    [
      'INSERT INTO test.x VALUES (1), (2, 3)',
      1136,
      "Column count doesn't match value count at row 2",
      '2, 3',
    ],
    [
      "INSERT INTO test.x VALUES (1), ('two')",
      1366,
      "Incorrect integer value: 'two' for column 'id' at row 2",
      "'two'",
    ],
    ['SET GLOBAL auto_atach = Off', 1193, "Unknown system variable 'auto_atach'", 'auto_atach'],
    [
      'SET GLOBAL auto_attach = Maybe',
      1231,
      "Variable 'auto_attach' can't be set to the value of 'Maybe'",
      'Maybe',
    ],
    [
      'SET GLOBAL redundancy_level = 3',
      1231,
      "Variable 'redundancy_level' can't be set to the value of '3'",
      '3',
    ],
    ['CREATE DATABASE test', 1007, "Can't create database 'test'; database exists", 'test'],
    ['CREATE DATABASE memsql', 1007, "Can't create database 'memsql'; database exists", 'memsql'],
    ['DROP DATABASE tset', 1008, "Can't drop database 'tset'; database doesn't exist", 'tset'],
    ['CREATE TABLE test.x (id INT)', 1050, "Table 'x' already exists", 'x'],
    ['CREATE TABLE test.y (id INT, ID INT)', 1060, "Duplicate column name 'ID'", 'ID'],
    ["REMOVE LEAF 'leaf-9':3306", 1105, "Leaf 'leaf-9':3306 is not in the cluster.", "'leaf-9':3306"],
    ["DETACH LEAF 'leaf-1':3307", 1105, "Leaf 'leaf-1':3307 is not in the cluster.", "'leaf-1':3307"],
    ['.kill leaf-9', 1105, "There is no node 'leaf-9'.", 'leaf-9'],
    ['.connect leaf-9', 1105, "There is no node 'leaf-9'.", 'leaf-9'],
  ])('%s', (statement, number, message, place) => {
    const { run, history } = consoleWith({ pairs: 2 });
    const before = history.world;
    expect(mistakeOf(run(statement))).toEqual([number, message, place]);
    expect(history.world).toBe(before);
  });

  test('a statement that cannot be parsed is quoted from the mistake on', () => {
    const { run } = consoleWith({ leaves: 1 });
    expect(run('SHOW LEAFS').result?.text).toMatch(/^ERROR 1064 \(42000\): .* near 'LEAFS' at line 1$/);
    expect(run('SHOW\nLEAFS').result?.text).toMatch(/near 'LEAFS' at line 2$/);
  });

  test('a progression is for a table of one integer column', () => {
    const { run } = consoleWith({ leaves: 1 });
    run('CREATE TABLE test.t (name TEXT); CREATE TABLE test.y (a INT, b INT)');
    const message = 'Table t is not made of one integer column.';
    expect(mistakeOf(run('INSERT INTO test.t VALUES (1), (2), ... (9)'))).toEqual([1105, message, '(9)']);
    expect(mistakeOf(run('INSERT INTO test.y (b) VALUES (1), (2), ... (9)'))?.[0]).toBe(1105);
    expect(mistakeOf(run('INSERT INTO test.y VALUES (1), (2), ... (9)'))?.[0]).toBe(1136);
  });
});

describe('bind: hints say what there is', () => {
  test('unknown leaf: the leaves, in leaf order', () => {
    const { run } = consoleWith({ pairs: 2 });
    expect(hintOf(run("REMOVE LEAF 'leaf-9':3306"))).toBe(
      'The leaves are leaf-1, leaf-2, leaf-3 and leaf-4.',
    );
  });

  test('unknown database, table, column and variable', () => {
    const { run } = consoleWith({ leaves: 1 });
    expect(hintOf(run('USE tset'))).toBe('The only database is test.');
    expect(hintOf(run('SELECT * FROM test.y'))).toBe('The only table is x.');
    expect(hintOf(run('SELECT di FROM test.x'))).toBe('The only column is id.');
    expect(hintOf(run('SELECT @@GLOBAL.nothing'))).toMatch(
      /^The variables are attach_rebalance_delay_seconds, /,
    );
    expect(hintOf(run('SET GLOBAL redundancy_level = 3'))).toBe('It can be 1 or 2.');
  });

  test('two nodes on one host: the port decides', () => {
    const { run } = consoleWith();
    run("ADD LEAF root@'127.0.0.1':10001; ADD LEAF root@'127.0.0.1':10002");
    expect(hintOf(run('.kill 127.0.0.1'))).toBe('Add the port: 127.0.0.1:10001, 127.0.0.1:10002.');
    expect(run('.kill 127.0.0.1:10001').result?.text).toBe('127.0.0.1:10001: process killed at 00:00.000');
  });
});

describe('bind: where statements run', () => {
  test.each([
    'SHOW LEAVES',
    'REBALANCE PARTITIONS ON test',
    'SET GLOBAL auto_attach = Off',
    'INSERT INTO test.x VALUES (1)',
  ])('a leaf refuses %s and says where it runs', (statement) => {
    const { run } = consoleWith({ leaves: 2 });
    run('.connect leaf-1');
    const refused = run(statement);
    expect(mistakeOf(refused)).toEqual([
      1105,
      'This statement does not run on leaf-1, which is a leaf.',
      statement,
    ]);
    expect(hintOf(refused)).toMatch(/connect there with \.connect ma\.$/);
  });

  test('a leaf answers what is its own', () => {
    const { print, rows } = consoleWith({ leaves: 2, partitions: 4 });
    print('.connect leaf-1');
    expect(rows('SELECT 1')).toEqual([[1]]);
    expect(rows('SHOW DATABASES')).toEqual([
      ['cluster'],
      ['information_schema'],
      ['memsql'],
      ['test'],
      ['test_0'],
      ['test_2'],
    ]);
    expect(print('USE test_2')).toBe('Database changed');
    expect(rows('SHOW TABLES')).toEqual([['x']]);
    expect(Number(rows('SELECT COUNT(*) FROM x')[0]?.[0])).toBeGreaterThan(10);
    expect(print('SELECT COUNT(*) FROM test_1.x')).toMatch(
      /^ERROR 1105 .*can read only its own partitions\.$/,
    );
    expect(print('SELECT * FROM INFORMATION_SCHEMA.LEAVES')).toMatch(/^ERROR 1105/);
  });

  test('a stopped node refuses the connection, before anything else is looked at', () => {
    const { print } = consoleWith({ leaves: 1 });
    print('.connect leaf-1; .kill leaf-1');
    expect(print('SELECT nothing')).toBe(
      "ERROR 2003 (HY000): Can't connect to MySQL server on 'leaf-1:3306' (111)",
    );
    expect(print('.connect ma')).toBe('connected to ma');
    expect(print('.connect leaf-1')).toMatch(/^ERROR 2003/);
    expect(print('SHOW AGGREGATORS')).toMatch(/1 row in set/);
  });
});

describe('bind: rows', () => {
  test('written columns may be in any order; those left out are NULL', () => {
    const { run, rows } = consoleWith({ leaves: 2 });
    run('CREATE TABLE test.people (id INT, name TEXT, age INT)');
    run("INSERT INTO test.people (name, id) VALUES ('Ada', '7'), (12, 8)");
    expect(rows('SELECT * FROM test.people ORDER BY id')).toEqual([
      [7, 'Ada', null],
      [8, '12', null],
    ]);
  });

  test('a progression counts down as well as up', () => {
    const { run, rows } = consoleWith({ leaves: 2 });
    run('CREATE TABLE test.y (id INT); INSERT INTO test.y VALUES (10), (8) ... (2)');
    expect(rows('SELECT id FROM test.y ORDER BY id DESC')).toEqual([[10], [8], [6], [4], [2]]);
  });

  test('DELETE removes what its condition names, and says how many rows', () => {
    const { print, rows } = consoleWith({ leaves: 3 });
    expect(print('DELETE FROM test.x WHERE id > 90 OR id = 1')).toBe('Query OK, 11 rows affected (0.00 sec)');
    expect(rows('SELECT MIN(id), MAX(id), COUNT(*) FROM test.x')).toEqual([[2, 90, 89]]);
    expect(print('DELETE FROM test.x')).toBe('Query OK, 89 rows affected (0.00 sec)');
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[0]]);
  });
});
