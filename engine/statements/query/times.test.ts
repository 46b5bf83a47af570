import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

const opened = consoleWith({ pairs: 1, partitions: 2 });
opened.run('.wait 90s');
const value = (expression: string): unknown => opened.rows(`SELECT ${expression};`)[0]?.[0];

describe('SELECT: how a date is read', () => {
  test.each<[string, unknown]>([
    ["DATE('24-2-3')", '2024-02-03'],
    ["DATE('69-12-31')", '2069-12-31'],
    ["DATE('70/1/1')", '1970-01-01'],
    ["CAST('24-2-3 4:5' AS DATETIME)", '2024-02-03 04:05:00'],
    ["CAST('2024-01-01 10:11:12' AS DATE)", '2024-01-01'],
    ["CAST('2024-01-01 10:11:12.5' AS DATETIME(6))", '2024-01-01 10:11:12.500000'],
    ["CAST('x' AS DATE)", null],
    ["CAST('2024-1-1 1:2' AS TIME)", '01:02:00'],
    ["TIME('10:11:12')", '10:11:12'],
  ])('%s', (expression, result) => {
    expect(value(expression)).toBe(result);
  });
});

describe('SELECT: the simulated clock, which begins with 2026', () => {
  test.each<[string, unknown]>([
    ['NOW()', '2026-01-01 00:01:30'],
    ['NOW(3)', '2026-01-01 00:01:30.100'],
    ['CURRENT_TIMESTAMP', '2026-01-01 00:01:30'],
    ['CURRENT_TIMESTAMP(6)', '2026-01-01 00:01:30.100000'],
    ['UTC_TIMESTAMP() = LOCALTIME', 1],
    ['CURDATE()', '2026-01-01'],
    ['CURRENT_DATE + INTERVAL 1 DAY', '2026-01-02'],
    ['CURTIME()', '00:01:30'],
    ['UNIX_TIMESTAMP()', 1_767_225_690],
    ['UNIX_TIMESTAMP(NOW()) - UNIX_TIMESTAMP(CURDATE())', 90],
    ['FROM_UNIXTIME(UNIX_TIMESTAMP())', '2026-01-01 00:01:30'],
    ['NOW() - INTERVAL 5 SECOND', '2026-01-01 00:01:25'],
    ['NOW() - INTERVAL 1 MONTH', '2025-12-01 00:01:30'],
    ['YEAR(NOW())', 2026],
    ["TIMESTAMPDIFF(DAY, '2025-12-25', NOW())", 7],
    ['NOW() - INTERVAL NULL SECOND', null],
    ['UNIX_TIMESTAMP(NULL)', null],
  ])('%s', (expression, result) => {
    expect(value(expression)).toBe(result);
  });

  test('a statement sees the clock stand still, the next one sees it go on', () => {
    const other = consoleWith({ pairs: 1, partitions: 2 });
    expect(other.rows('SELECT NOW(3), NOW(3), SYSDATE(3) = NOW(3)')[0]?.slice(1)).toEqual([
      '2026-01-01 00:00:00.100',
      1,
    ]);
    other.run('.wait 720m; .wait 780m');
    expect(other.rows('SELECT NOW()')).toEqual([['2026-01-02 01:00:00']]);
  });

  test('columns of dates and times hold it, each as far as it goes', () => {
    opened.run(`CREATE TABLE test.clocks (id INT PRIMARY KEY, d DATE, t TIME, dt DATETIME DEFAULT NOW(),
      ts TIMESTAMP(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6));
      INSERT INTO test.clocks (id, d, t) VALUES (1, NOW(), NOW()), (2, CURDATE(), CURTIME())`);
    const row = ['2026-01-01', '00:01:30', '2026-01-01 00:01:30', '2026-01-01 00:01:30.100000'];
    expect(opened.rows('SELECT d, t, dt, ts FROM test.clocks ORDER BY id')).toEqual([row, row]);
    expect(opened.rows('SELECT COUNT(*) FROM test.clocks WHERE dt > NOW() - INTERVAL 1 MINUTE')).toEqual([
      [2],
    ]);
    expect(opened.print('SHOW CREATE TABLE test.clocks')).toContain(
      '`ts` timestamp(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)',
    );
  });

  test.each([
    "d = '26-1-1'",
    'd = 20260101',
    "'2026-1-1 0:0' = d",
    "d < '2026-01-01 00:00:01'",
    "d BETWEEN '26-1-1' AND '26-1-1'",
    "d IN ('2025-1-1', '2026.1.1')",
    "dt > '2026-1-1'",
    "dt = '26-1-1 0:1:30'",
    'ts > d',
    'd = DATE(dt)',
  ])('what is compared with a date is one, however it is written: %s', (condition) => {
    expect(opened.rows(`SELECT id FROM test.clocks WHERE ${condition} ORDER BY id`)).toEqual([[1], [2]]);
  });

  test('MV_EVENTS tells the same time', () => {
    expect(
      opened.rows(
        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.MV_EVENTS WHERE EVENT_TIME BETWEEN '2026-01-01' AND NOW()",
      ),
    ).toEqual(opened.rows('SELECT COUNT(*) FROM INFORMATION_SCHEMA.MV_EVENTS'));
  });
});

describe('SELECT: times of a day, and how long something lasts', () => {
  test.each<[string, unknown]>([
    ["DATE_ADD('00:10:00', INTERVAL 2 HOUR)", '02:10:00'],
    ["'00:10:00' + INTERVAL 500000 MICROSECOND", '00:10:00.500000'],
    ["TIME_TO_SEC('1:00:01.999')", 3_601],
    ['SEC_TO_TIME(61)', '00:01:01'],
    ["TIMEDIFF('01:00:00', '01:30:30')", '-00:30:30'],
    ["TIMEDIFF('2026-01-02 00:00:00', '2026-01-01 12:00:00')", '12:00:00'],
    ["TIMEDIFF('2026-01-02', '01:00:00')", null],
    ["ADDTIME('2025-12-31 23:59:59', '0:0:2')", '2026-01-01 00:00:01'],
    ["SUBTIME('01:00:00', '02:00:00')", '-01:00:00'],
    ["HOUR('272:59:59')", 272],
    ['MAKETIME(12, 15, 30)', '12:15:30'],
    ["TIME_FORMAT('100:00:00', '%H %k %h')", '100 100 04'],
    ["'yesterday' + INTERVAL 1 SECOND", null],
    ['TIME_TO_SEC(NULL)', null],
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
    ["EXTRACT(YEAR FROM '2024-02-29')", 2024],
    ["STR_TO_DATE('29.2.2024 14:05', '%d.%c.%Y %H:%i')", '2024-02-29 14:05:00'],
    ["STR_TO_DATE('May 1, 2013', '%M %d, %Y')", '2013-05-01'],
    ["STR_TO_DATE('30 February', '%d %M')", null],
    ["DATE_TRUNC('quarter', '2024-05-17 10:11:12')", '2024-04-01 00:00:00'],
    ["CONCAT_WS(',', WEEK('2008-02-20'), WEEK('2008-12-31', 1), WEEKOFYEAR('2008-02-20'))", '7,53,8'],
    ["YEARWEEK('1987-01-01')", 198_652],
    ["TO_DAYS('2007-10-07')", 733_321],
    ['FROM_DAYS(733321)', '2007-10-07'],
    ['MAKEDATE(2011, 32)', '2011-02-01'],
    ["'2024-01-01' + INTERVAL '1 12' DAY_HOUR", '2024-01-02 12:00:00'],
    ["'2024-01-01' + INTERVAL '1-2' YEAR_MONTH", '2025-03-01'],
    // No dates at all.
    ["DATE('2023-02-29')", null],
    ["DATE('2023-13-01')", null],
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
