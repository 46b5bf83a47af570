import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

const { rows, print } = consoleWith({ pairs: 1, partitions: 2 });

describe('asked: what dashboards and agents send', () => {
  test.each([
    ["SELECT '12' :> INT + 1, '12' :> BIGINT, '1x' !:> BIGINT", [[13, 12, 1]]],
    [
      "SELECT 300 :> TINYINT, '-200' !:> TINYINT, 7 :> BOOL, 5 :> LONGTEXT, 'x' !:> INT",
      [[127, -128, 7, '5', 0]],
    ],
    [
      "SELECT 12 :> TEXT, '3.14159' :> DECIMAL(4, 2), '2026-01-02 03:04:05' :> DATE",
      [['12', '3.14', '2026-01-02']],
    ],
    [`SELECT JSON_EXTRACT_STRING('{"a":{"b":[1,"x"]}}', 'a', 'b', 1)`, [['x']]],
    [`SELECT JSON_EXTRACT_BIGINT('{"a":"7"}', 'a'), JSON_EXTRACT_JSON('{"a":[1]}', 'a')`, [[7, '[1]']]],
    [`SELECT JSON_EXTRACT_DOUBLE('{"a":1.5}', 'a'), JSON_EXTRACT_STRING('{"a":1}', 'b')`, [['1.5', null]]],
    ["SELECT JSON_EXTRACT_STRING('no JSON', 'a'), JSON_EXTRACT_STRING('{}', 'toString')", [[null, null]]],
    [`SELECT q.j::$a, q.j::%a, q.j::a FROM (SELECT '{"a":"2"}' AS j) AS q`, [['2', 2, '"2"']]],
    ["SELECT TIMESTAMPDIFF(SECOND, '2026-01-01 00:00:01', '2026-01-01 00:01:01.900')", [[60]]],
    [
      "SELECT TIMESTAMPDIFF(MINUTE, '2026-01-01 00:05:00', '2026-01-01 00:00:01'), TIMESTAMPDIFF(MONTH, NOW(), NOW())",
      [[-4, 0]],
    ],
    ["SELECT TIMESTAMPADD(SQL_TSI_MINUTE, 2, '2026-01-01')", [['2026-01-01 00:02:00']]],
    [
      "SELECT TIME_FORMAT('1:02:03.500', '%H:%i:%s %T %%'), DATE_FORMAT(NOW(), '%Y')",
      [['01:02:03 01:02:03 %', '2026']],
    ],
    [
      "SELECT HOUR('1:02:03.500'), MINUTE('1:02:03.500'), SECOND('1:02:03.500'), DATE(NOW())",
      [[1, 2, 3, '2026-01-01']],
    ],
    ['SELECT SCHEMA() IS NULL, 1 FROM DUAL', [[1, 1]]],
    [
      "SELECT CONVERT('12', SIGNED), CONVERT('a' USING utf8mb4), CONVERT(1.256, DECIMAL(10, 2))",
      [[12, 'a', '1.26']],
    ],
    [
      'SELECT FORMAT(12345.678, 2), FORMAT(1234567, 0), FORMAT(-999.5, 1)',
      [['12,345.68', '1,234,567', '-999.5']],
    ],
    ['SELECT 300 > ALL (SELECT id FROM test.x), 100 > ALL (SELECT id FROM test.x)', [[1, 0]]],
    ['SELECT 3 = ANY (SELECT id FROM test.x), 0 > SOME (SELECT id FROM test.x)', [[1, 0]]],
    [
      'SELECT 3 < ALL (SELECT 1 FROM test.x WHERE id > 100), 3 < ANY (SELECT 1 FROM test.x WHERE id > 100)',
      [[1, 0]],
    ],
    ['SELECT 3 > ALL (SELECT NULL), 3 <> ANY (SELECT NULL), NULL = ANY (SELECT 1)', [[null, null, null]]],
    [
      'SELECT COUNT(*) FROM test.x AS o WHERE id >= ALL (SELECT i.id FROM test.x AS i WHERE i.id <= o.id)',
      [[100]],
    ],
  ])('asked: %s', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  test('asked: a SELECT in brackets needs no name, as waiting scripts leave it out', () => {
    expect(
      rows("SELECT BIT_AND(s = 'healthy') FROM (SELECT 'healthy' AS s UNION ALL SELECT 'healthy')"),
    ).toEqual([[1]]);
  });

  test('asked: what is wrong with them is said', () => {
    expect(print('SELECT 1 = ANY (SELECT 1, 2)')).toMatch(/^ERROR 1241/);
    expect(print('SELECT 1 = EVERYBODY (SELECT 1)')).toMatch(/^ERROR 1064/);
    expect(print('SELECT 1 <=> ALL (SELECT 1)')).toMatch(/^ERROR 1064/);
  });
});
