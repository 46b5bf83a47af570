import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';
import type { Cell } from '../types.ts';

/** Two pairs of leaves, a database of 4 partitions with 10 rows, and rows of our own. */
function cluster() {
  const opened = consoleWith({ pairs: 1, partitions: 4 });
  opened.run('CREATE TABLE test.pets (id INT, name TEXT, owner TEXT)');
  opened.run(
    "INSERT INTO test.pets VALUES (1, 'Ada', 'Kim'), (2, 'bob', NULL), (3, 'Cyd', 'Lee'), (4, 'dot', 'kim')",
  );
  opened.run('CREATE TABLE test.visits (pet INT, cost INT)');
  opened.run('INSERT INTO test.visits VALUES (1, 10), (1, 25), (3, 7), (9, 1)');
  return opened;
}

const { rows, print } = cluster();

describe('SELECT: joins', () => {
  test.each<[string, Cell[][]]>([
    [
      'SELECT p.name, v.cost FROM test.pets AS p INNER JOIN test.visits v ON v.pet = p.id ORDER BY p.id, v.cost',
      [
        ['Ada', 10],
        ['Ada', 25],
        ['Cyd', 7],
      ],
    ],
    [
      'SELECT p.name, v.cost FROM test.pets p LEFT JOIN test.visits v ON v.pet = p.id AND v.cost > 20 ORDER BY p.id',
      [
        ['Ada', 25],
        ['bob', null],
        ['Cyd', null],
        ['dot', null],
      ],
    ],
    [
      'SELECT v.pet, p.name FROM test.pets p RIGHT JOIN test.visits v ON v.pet = p.id ORDER BY v.pet, v.cost',
      [
        [1, 'Ada'],
        [1, 'Ada'],
        [3, 'Cyd'],
        [9, null],
      ],
    ],
    ['SELECT COUNT(*) FROM test.pets CROSS JOIN test.visits', [[16]]],
    ['SELECT COUNT(*) FROM test.pets, test.visits WHERE id = pet', [[3]]],
    ['SELECT a.name FROM test.pets a JOIN test.pets b USING (id) WHERE b.owner IS NULL', [['bob']]],
    ['SELECT * FROM (SELECT 1 AS k, 2 AS a) l JOIN (SELECT 1 AS k, 3 AS b) r USING (k)', [[1, 2, 3]]],
    ['SELECT l.*, 9 FROM (SELECT 1 AS k, 2 AS a) l NATURAL JOIN (SELECT 1 AS k) r', [[1, 2, 9]]],
    [
      // Texts are joined whatever their case, and NULL with nothing.
      'SELECT a.id, b.id FROM test.pets a JOIN test.pets b ON a.owner = b.owner AND a.id < b.id',
      [[1, 4]],
    ],
    ['SELECT a.id FROM test.pets a JOIN test.visits b ON a.id + 8 = b.pet', [[1]]],
  ])('%s', (statement, expected) => {
    expect(rows(statement)).toEqual(expected);
  });
});

describe('SELECT: within SELECT', () => {
  test.each<[string, Cell[][]]>([
    ['SELECT name FROM test.pets WHERE id IN (SELECT pet FROM test.visits) ORDER BY 1', [['Ada'], ['Cyd']]],
    [
      'SELECT name FROM test.pets p WHERE NOT EXISTS (SELECT 1 FROM test.visits v WHERE v.pet = p.id) ORDER BY id',
      [['bob'], ['dot']],
    ],
    [
      'SELECT name, (SELECT SUM(cost) FROM test.visits WHERE pet = id) AS paid FROM test.pets ORDER BY paid DESC, id LIMIT 2',
      [
        ['Ada', 35],
        ['Cyd', 7],
      ],
    ],
    ['SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM test.visits GROUP BY pet) AS counts', [[2]]],
    ['SELECT n FROM (SELECT 1 AS n UNION ALL SELECT 2) AS q WHERE n > 1', [[2]]],
    [
      'WITH paid AS (SELECT pet, SUM(cost) AS total FROM test.visits GROUP BY pet) SELECT total FROM paid WHERE pet = 1',
      [[35]],
    ],
    ['SELECT 3 NOT IN (SELECT owner FROM test.pets WHERE owner IS NULL)', [[null]]],
    ['SELECT 3 NOT IN (SELECT id FROM test.pets WHERE id > 9)', [[1]]],
    ["SELECT id FROM test.pets WHERE (id, name) IN ((1, 'ADA'), (2, 'Ada'))", [[1]]],
    [
      'SELECT (SELECT (SELECT MAX(id) FROM test.pets WHERE id < v.pet) FROM test.visits v WHERE v.cost = 7)',
      [[2]],
    ],
  ])('%s', (statement, expected) => {
    expect(rows(statement)).toEqual(expected);
  });
});

describe('SELECT: put together', () => {
  test.each<[string, Cell[][]]>([
    ['SELECT DISTINCT LOWER(owner) AS o FROM test.pets ORDER BY o', [[null], ['kim'], ['lee']]],
    ['SELECT 1 UNION SELECT 1 UNION SELECT 2', [[1], [2]]],
    ['SELECT 1 UNION ALL SELECT 1 ORDER BY 1 LIMIT 1 OFFSET 1', [[1]]],
    ['SELECT id FROM test.pets INTERSECT SELECT pet FROM test.visits ORDER BY id', [[1], [3]]],
    ['SELECT pet FROM test.visits EXCEPT SELECT id FROM test.pets', [[9]]],
    ["SELECT 1 AS a UNION SELECT 'x' ORDER BY a", [['1'], ['x']]],
    ['SELECT owner, COUNT(*) AS n FROM test.pets GROUP BY owner HAVING n > 1', [['kim', 2]]],
    ['SELECT LENGTH(name) + 0 AS l, COUNT(*) FROM test.pets GROUP BY 1 ORDER BY l', [[3, 4]]],
    [
      'SELECT id % 2 AS odd, SUM(id) FROM test.pets GROUP BY odd ORDER BY odd',
      [
        [0, 6],
        [1, 4],
      ],
    ],
    ['SELECT COUNT(DISTINCT owner), COUNT(owner) FROM test.pets', [[2, 3]]],
    ["SELECT GROUP_CONCAT(name ORDER BY id DESC SEPARATOR '; ') FROM test.pets", [['dot; Cyd; bob; Ada']]],
    ["SELECT BIT_AND(name <> 'x'), BIT_OR(id), MIN(name) FROM test.pets", [[1, 7, 'Ada']]],
    ['SELECT BIT_AND(id) FROM test.pets WHERE id > 9', [['18446744073709551615']]],
  ])('%s', (statement, expected) => {
    expect(rows(statement)).toEqual(expected);
  });
});

describe('SELECT: values', () => {
  test.each<[string, Cell[]]>([
    ['SELECT 1 + 2 * 3, 7 / 2, 7 DIV 2, 7 % 4, -7 % 4, 1 / 0, 2 - 5', [7, '3.5000', 3, 3, -3, null, -3]],
    ["SELECT '3' + 4, '3.5' * 2, 'x' + 1, 1.50 + 1, 1.5 * 1.5", [7, 7, 1, '2.50', '2.25']],
    ['SELECT 5 & 3, 5 ^ 1, 1 << 4, 16 >> 2, ~0', [1, 4, 16, 4, '18446744073709551615']],
    ['SELECT NULL + 1, NULL AND 0, NULL OR 1, NOT NULL, NULL <=> NULL, 1 XOR 1', [null, 0, 1, null, 1, 0]],
    [
      "SELECT 'a' = 'A', 'a' < 'b', '10' < '9', 10 > '9', 1 IN (2, NULL), 2 IN (2, NULL)",
      [1, 1, 1, 1, null, 1],
    ],
    ['SELECT 2 BETWEEN 1 AND 3, NULL BETWEEN 1 AND 3, 5 NOT BETWEEN 1 AND 3', [1, null, 1]],
    [
      "SELECT 'abc' LIKE 'A_C', 'a%' LIKE 'a!%' ESCAPE '!', 'abc' REGEXP '^a.+c$', 'b1' NOT REGEXP '[[:digit:]]'",
      [1, 1, 1, 0],
    ],
    ['SELECT 0 IS FALSE, NULL IS NOT TRUE, 1 IS NULL, NULL IS UNKNOWN', [1, 1, 0, 1]],
    [
      "SELECT CASE WHEN 1 > 2 THEN 'a' WHEN 2 > 1 THEN 'b' END, CASE 3 WHEN 3 THEN 1.5 ELSE 2 END, CASE 1 WHEN 2 THEN 1 END",
      ['b', '1.5', null],
    ],
    [
      "SELECT IF(1, 'y', 'n'), IFNULL(NULL, 2), COALESCE(NULL, NULL, 'z'), NULLIF(1, 1), NULLIF(1, 2), ISNULL(NULL)",
      ['y', 2, 'z', null, 1, 1],
    ],
    [
      "SELECT CONCAT('a', 1, 1.50), CONCAT('a', NULL), CONCAT_WS('-', 'a', NULL, 'b'), UPPER('ab'), LENGTH('äb'), CHAR_LENGTH('äb')",
      ['a11.50', null, 'a-b', 'AB', 3, 2],
    ],
    [
      "SELECT SUBSTRING('leaf-12', 6), SUBSTRING('leaf-12', -2, 1), LEFT('leaf', 2), RIGHT('leaf', 2), SUBSTRING_INDEX('a.b.c', '.', -1)",
      ['12', '1', 'le', 'af', 'c'],
    ],
    [
      "SELECT REPLACE('aXbX', 'X', '-'), TRIM('  a '), LPAD('7', 3, '0'), REVERSE('abc'), LOCATE('c', 'abc'), INSTR('abc', 'z')",
      ['a-b-', 'a', '007', 'cba', 3, 0],
    ],
    [
      "SELECT HEX('aä'), HEX(255), HEX(-1), UNHEX('61C3A4'), UNHEX('x'), BIN(5), OCT(8), CONV('ff', 16, 10), ORD('€')",
      ['61C3A4', 'FF', 'FFFFFFFFFFFFFFFF', 'aä', null, '101', '10', '255', 14844588],
    ],
    [
      "SELECT TO_BASE64('hello'), FROM_BASE64('aGVsbG8='), CRC32('abc'), INET_ATON('10.0.0.1'), INET_NTOA(167772161), BIT_COUNT(7)",
      ['aGVsbG8=', 'hello', 891568578, 167772161, '10.0.0.1', 3],
    ],
    ['SELECT QUOTE("a\'b"), QUOTE(NULL), BIT_LENGTH("ab")', ["'a\\'b'", 'NULL', 16]],
    [
      `SELECT JSON_LENGTH('[1,2]'), JSON_LENGTH('{"a":[1,2,3]}', 'a'), JSON_LENGTH('3'), JSON_KEYS('{"a":1}'), JSON_GET_TYPE('3')`,
      [2, 3, 1, '["a"]', 'double'],
    ],
    [
      'SELECT LENGTH(UUID()), UUID() <> UUID(), UUID() REGEXP "^[0-9a-f]{8}-[0-9a-f]{4}-4", RAND() < 1',
      [36, 1, 1, 1],
    ],
    [
      'SELECT ROUND(2.567, 2), ROUND(2.5), ROUND(-2.5), FLOOR(-1.5), CEIL(1.2), ABS(-3), SIGN(-9), MOD(7, 4)',
      ['2.57', 3, -3, -2, 2, 3, -1, 3],
    ],
    ['SELECT GREATEST(1, 3, 2), LEAST(1.5, 2), GREATEST(1, NULL)', [3, '1.5', null]],
    [
      "SELECT CAST('12abc' AS SIGNED), CAST(1.567 AS DECIMAL(5, 2)), CAST(7 AS CHAR), '5' :> INT",
      [12, '1.57', '7', 5],
    ],
    [
      'SELECT DATABASE(), CONNECTION_ID(), AGGREGATOR_ID(), @@version, @@GLOBAL.redundancy_level',
      [null, 1, 1, '5.5.58', 2],
    ],
  ])('%s', (statement, expected) => {
    expect(rows(statement)).toEqual([expected]);
  });
});

describe('SELECT: mistakes', () => {
  test.each([
    ['SELECT id FROM test.pets a, test.pets b', /^ERROR 1052 .*Column 'id' in field list is ambiguous/],
    ['SELECT 1 FROM test.pets, test.pets', /^ERROR 1066 .*Not unique table\/alias/],
    ['SELECT x.* FROM test.pets p', /^ERROR 1051 .*Unknown table 'x'/],
    ['SELECT 1 UNION SELECT 1, 2', /^ERROR 1222 /],
    ['SELECT FROB(1)', /^ERROR 1305 .*FUNCTION FROB does not exist/],
    ['SELECT LEFT(1)', /^ERROR 1582 /],
    ['SELECT MAX(*)', /^ERROR 1582 /],
    ['SELECT p.tail FROM test.pets p', /^ERROR 1054 .*Unknown column 'p.tail' in 'field list'/],
    ['SELECT 1 FROM test.pets p JOIN test.visits v ON p.tail = 1', /^ERROR 1054 .*'p.tail' in 'on clause'/],
    ['SELECT id FROM test.pets HAVING tail > 1', /^ERROR 1054 .*'tail' in 'having clause'/],
    ['SELECT id = (SELECT id FROM test.pets) FROM test.pets', /^ERROR 1242 /],
    ['SELECT id IN (SELECT id, name FROM test.pets) FROM test.pets', /^ERROR 1241 /],
    ["SELECT 'a' REGEXP '('", /^ERROR 1105 /],
    ['DELETE FROM test.pets WHERE LENGTH(tail) = 3', /^ERROR 1054 .*'tail' in 'where clause'/],
  ])('%s', (statement, message) => {
    expect(print(statement)).toMatch(message);
  });
});
