import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

/** What MariaDB's client prints for the same rows and statements. */
const opened = consoleWith({ pairs: 1, partitions: 2 });
opened.run('CREATE TABLE test.pets (id INT, name TEXT, legs INT)');
opened.run("INSERT INTO test.pets VALUES (1, 'b_c', 4), (2, 'bac', NULL), (3, 'Bob ', 2), (4, 'bob', 7)");
const print = (statement: string): readonly string[] =>
  opened
    .print(`${statement};`)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.slice(1, -1));
const values = (statement: string): unknown[] => opened.rows(`${statement};`).map(([value]) => value);

describe('SELECT: a column that may hold NULL has room for it', () => {
  test.each<[string, string[]]>([
    ['SELECT id a FROM test.pets WHERE id = 1', [' a    ', '    1 ']],
    ['SELECT id IS NULL a FROM test.pets WHERE id = 1', [' a ', ' 0 ']],
    ["SELECT 1, 'a', COUNT(*) n FROM test.pets", [' 1 | a | n ', ' 1 | a | 4 ']],
    [
      'SELECT IFNULL(id, 0) a, COALESCE(id, legs) b FROM test.pets WHERE id = 1',
      [' a | b    ', ' 1 |    1 '],
    ],
    ['SELECT IF(id, 1, 2) a, IF(1, 1, 2) b FROM test.pets WHERE id = 1', [' a    | b ', '    1 | 1 ']],
    ['SELECT CASE id WHEN 1 THEN 1 ELSE 2 END a FROM test.pets WHERE id = 1', [' a    ', '    1 ']],
    ["SELECT CASE WHEN 1 THEN 'x' ELSE 'y' END a, CASE WHEN 1 THEN 1 END b", [' a | b    ', ' x |    1 ']],
    ["SELECT CONCAT_WS('-', 'a', 'b') a, CONCAT_WS('-', 'a', NULL) b", [' a    | b    ', ' a-b  | a    ']],
    ["SELECT LPAD('a', 2, '*') a, LPAD('a', 1 + 1, '*') b", [' a    | b    ', ' *a   | *a   ']],
    ["SELECT REPEAT('a', 2) a, SPACE(1) b, LENGTH('a') c", [' a    | b    | c ', ' aa   |      | 1 ']],
    ["SELECT IFNULL(UPPER('a'), 'b') a, LENGTH(UPPER('a')) b", [' a | b    ', ' A |    1 ']],
    ['SELECT 1 / 2 a, 5 % 2 b, 1 + 1 c', [' a      | b    | c ', ' 0.5000 |    1 | 2 ']],
    [
      'SELECT 1 IN (SELECT 1) a, EXISTS (SELECT 1) b, (SELECT 1) c',
      [' a    | b | c    ', '    1 | 1 |    1 '],
    ],
  ])('%s', (statement, lines) => {
    expect(print(statement)).toEqual(lines);
  });
});

describe('SELECT: texts are compared in capitals and without blanks at their end', () => {
  test.each<[string, unknown[]]>([
    // A line stands behind all letters.
    ['SELECT name FROM test.pets ORDER BY name, id', ['bac', 'Bob ', 'bob', 'b_c']],
    ["SELECT id FROM test.pets WHERE name = 'BOB' ORDER BY id", [3, 4]],
    ["SELECT id FROM test.pets WHERE name IN ('bob  ') ORDER BY id", [3, 4]],
    ["SELECT id FROM test.pets WHERE name LIKE 'BOB'", [4]],
    ['SELECT COUNT(DISTINCT name) FROM test.pets', [3]],
    ['SELECT COUNT(*) FROM test.pets a JOIN test.pets b ON a.name = b.name', [6]],
    ['SELECT MAX(name) FROM test.pets', ['b_c']],
    ["SELECT FIELD('a ', 'b', 'A')", [2]],
    ["SELECT STRCMP('a ', 'A'), STRCMP('_', 'z')", [0]],
    ["SELECT ' a' = 'a'", [0]],
  ])('%s', (statement, expected) => {
    expect(values(statement)).toEqual(expected);
  });
});

describe('SELECT: numbers with places', () => {
  test.each<[string, unknown[]]>([
    ['SELECT ROUND(2.5), ROUND(2.345, 2), ROUND(7, 2)', ['3', '2.35', '7']],
    ['SELECT ROUND(ROUND(0.25, 0), 1), ROUND(CEIL(1.2), 1)', ['0.0', '2.0']],
    ["SELECT ROUND('2.26' + 0, 1), ROUND('2' + 0, 1), '2' + 0.5", ['2.3', '2.0', '2.5']],
    ['SELECT SUM(legs * 0.5), AVG(legs) FROM test.pets', ['6.5', '4.3333']],
  ])('%s', (statement, expected) => {
    expect(opened.rows(`${statement};`).map((row) => row.map(String))).toEqual([expected]);
  });

  test('a latency is a number with three places, in arithmetic and in comparisons', () => {
    const from = 'FROM INFORMATION_SCHEMA.LEAVES ORDER BY HOST LIMIT 1';
    const [latency] = values(`SELECT AVERAGE_ROUNDTRIP_LATENCY ${from}`);
    expect(latency).toMatch(/^0\.\d{3}$/);
    expect(values(`SELECT AVERAGE_ROUNDTRIP_LATENCY - AVERAGE_ROUNDTRIP_LATENCY ${from}`)).toEqual(['0.000']);
    expect(values(`SELECT 'x' < AVERAGE_ROUNDTRIP_LATENCY ${from}`)).toEqual([1]);
    expect(values(`SELECT 'leaf' < HOST ${from}`)).toEqual([1]);
  });
});

test('SELECT: BETWEEN compares as numbers when one of three is a number', () => {
  expect(values("SELECT '' BETWEEN 'a' AND 5")).toEqual([1]);
  expect(values("SELECT '10' BETWEEN '9' AND 11")).toEqual([1]);
  expect(values("SELECT '10' BETWEEN '9' AND '11'")).toEqual([0]);
  expect(values("SELECT 'b' BETWEEN 'a' AND NULL")).toEqual([null]);
});

test('SELECT: a NULL that is written out is a number; what IF or MIN finds of NULLs alone is a text', () => {
  expect(
    print('SELECT NULL first, COALESCE(NULL, NULL) second, IF(1, NULL, NULL) third, MIN(NULL) fourth'),
  ).toEqual([' first | second | third | fourth ', '  NULL |   NULL | NULL  | NULL   ']);
  expect(print('SELECT (SELECT NULL) first, IFNULL(IF(1, NULL, NULL), 7) second')).toEqual([
    ' first | second ',
    ' NULL  | 7      ',
  ]);
});
