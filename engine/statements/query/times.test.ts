import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

const opened = consoleWith({ pairs: 1, partitions: 2 });
opened.run('.wait 90s');
const value = (expression: string): unknown => opened.rows(`SELECT ${expression};`)[0]?.[0];

describe('SELECT: times of the simulated clock', () => {
  test.each<[string, unknown]>([
    ['NOW() - INTERVAL 5 SECOND', '01:25.100'],
    ["INTERVAL 2 MINUTE + '00:01.5'", '02:01.500'],
    ["DATE_ADD('00:10.000', INTERVAL 2 HOUR)", '2:00:10.000'],
    ["DATE_SUB('2:00:10.000', INTERVAL 1 + 1 HOUR)", '00:10.000'],
    ["'00:10.000' + INTERVAL 500000 MICROSECOND", '00:10.500'],
    ["TIME_TO_SEC('1:00:01.999')", 3_601],
    ['SEC_TO_TIME(61)', '01:01.000'],
    ["TIMEDIFF('01:00.000', '00:30.500')", '00:29.500'],
    ['UNIX_TIMESTAMP()', 90],
    ["UNIX_TIMESTAMP('01:00.000')", 60],
    // A history has no time before its beginning, and no date.
    ['NOW() - INTERVAL 1 WEEK', '00:00.000'],
    ['NOW() - INTERVAL 1 MONTH', null],
    ["'yesterday' + INTERVAL 1 SECOND", null],
    ['NOW() - INTERVAL NULL SECOND', null],
    ['TIME_TO_SEC(NULL)', null],
    ['UNIX_TIMESTAMP(NULL)', null],
  ])('%s', (expression, result) => {
    expect(value(expression)).toBe(result);
  });
});

describe('SELECT: dates of the calendar, as columns hold them', () => {
  test.each<[string, unknown]>([
    ["DATE('2024-02-29 12:30:00')", '2024-02-29'],
    ["TIME('2024-02-29 12:30:05')", '12:30:05'],
    ["DATE_ADD('2024-01-31', INTERVAL 1 MONTH)", '2024-02-29'],
    ["DATE_SUB('2024-02-29', INTERVAL 1 YEAR)", '2023-02-28'],
    ["'2024-12-31' + INTERVAL 1 DAY", '2025-01-01'],
    ["'2024-12-31' + INTERVAL 1 HOUR", '2024-12-31 01:00:00'],
    ["DATEDIFF('2024-03-01 23:59:59', '2024-02-28')", 2],
    ["TIMESTAMPDIFF(MONTH, '2024-01-31', '2024-02-29')", 0],
    ["TIMESTAMPDIFF(YEAR, '2024-03-01', '2020-02-29')", -4],
    ["TIMESTAMPDIFF(HOUR, '2024-03-01', '2024-03-02 01:30:00')", 25],
    [
      "CONCAT_WS(',', YEAR('1999-12-31'), QUARTER('1999-12-31'), MONTH('1999-12-31'), DAY('1999-12-31'))",
      '1999,4,12,31',
    ],
    ["CONCAT_WS(',', DAYOFWEEK('2024-02-29'), WEEKDAY('2024-02-29'), DAYOFYEAR('2024-12-31'))", '5,3,366'],
    [
      "DATE_FORMAT('2024-02-29 00:05:09', '%W %e %M %Y, %h:%i:%s %p')",
      'Thursday 29 February 2024, 12:05:09 AM',
    ],
    ["LAST_DAY('2023-02-01')", '2023-02-28'],
    ["UNIX_TIMESTAMP('2024-02-29 00:00:01')", 1_709_164_801],
    // No dates at all, and a date beside a time of the clock.
    ["DATE('2023-02-29')", null],
    ["DATE('2023-13-01')", null],
    ['YEAR(NOW())', null],
    ["TIMESTAMPDIFF(DAY, '2024-01-01', NOW())", null],
    ["'9999-12-31' + INTERVAL 1 DAY", null],
  ])('%s', (expression, result) => {
    expect(value(expression)).toBe(result);
  });

  test('a condition on a date column finds its rows', () => {
    opened.run(
      "CREATE TABLE test.orders (id INT PRIMARY KEY, made DATE); INSERT INTO test.orders VALUES (1, '1996-01-02'), (2, '1996-12-01'), (3, '1997-07-05')",
    );
    expect(
      opened.rows(
        "SELECT id FROM test.orders WHERE made >= DATE('1996-06-01') AND made < DATE('1996-06-01') + INTERVAL '1' YEAR",
      ),
    ).toEqual([[2]]);
  });
});

test('SELECT: an interval needs its unit', () => {
  expect(opened.print('SELECT NOW() - INTERVAL 5;')).toContain('ERROR 1064');
});
