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

test('SELECT: an interval needs its unit', () => {
  expect(opened.print('SELECT NOW() - INTERVAL 5;')).toContain('ERROR 1064');
});
