import { expect, test } from 'vitest';
import type { ResultTable } from '../types.ts';
import { printAffected, printDuration, printError } from './print-result.ts';
import { printGrid, printTable } from './print-table.ts';

const table: ResultTable = {
  columns: [
    { name: 'Host', align: 'left' },
    { name: 'Port', align: 'right' },
    { name: 'Note', align: 'right' },
  ],
  rows: [
    ['leaf-1', 3306, null],
    ['leaf-10', 7, 'a'],
  ],
};

test('print: numbers are set right, texts left, NULL as its column, headers left', () => {
  expect(printTable(table, 0)).toBe(
    [
      '+---------+------+------+',
      '| Host    | Port | Note |',
      '+---------+------+------+',
      '| leaf-1  | 3306 | NULL |',
      '| leaf-10 |    7 |    a |',
      '+---------+------+------+',
      '2 rows in set (0.00 sec)',
    ].join('\n'),
  );
});

test('print: one row is counted as a row', () => {
  expect(printTable({ ...table, rows: [['leaf-1', 3306, null]] }, 5_650)).toMatch(
    /\n1 row in set \(5\.65 sec\)$/,
  );
});

test('print: without rows there is no table', () => {
  expect(printTable({ ...table, rows: [] }, 10)).toBe('Empty set (0.01 sec)');
  expect(printTable({ ...table, rows: [] }, 10, 'vertical')).toBe('Empty set (0.01 sec)');
});

test('print: \\G gives each cell a line, names set right', () => {
  const columns = [
    { name: 'Pair_Host', align: 'left' },
    { name: 'Port', align: 'right' },
  ] as const;
  expect(printTable({ columns, rows: [[null, 3306]] }, 0, 'vertical')).toBe(
    [
      '*************************** 1. row ***************************',
      'Pair_Host: NULL',
      '     Port: 3306',
      '1 row in set (0.00 sec)',
    ].join('\n'),
  );
});

test('print: a cell of several lines breaks there, and its column is as wide as all of it, as the client has it', () => {
  const columns = [
    { name: 'a', align: 'left' },
    { name: 'b', align: 'left' },
  ] as const;
  expect(
    printGrid({
      columns,
      rows: [
        ['one\n  two', 'x'],
        ['1', '2\t3'],
      ],
    }),
  ).toBe(
    [
      '+-----------+------+',
      '| a         | b    |',
      '+-----------+------+',
      '| one',
      '  two | x    |',
      '| 1         | 2\t3  |',
      '+-----------+------+',
    ].join('\n'),
  );
});

test('print: wide characters take two columns, combining marks none', () => {
  const columns = [{ name: 'name', align: 'left' }] as const;
  expect(
    printTable({ columns, rows: [['東京'], ['e\u0301'], ['ab']] }, 0)
      .split('\n')
      .slice(3, 6),
  ).toEqual(['| 東京 |', '| e\u0301    |', '| ab   |']);
});

test('print: affected rows, one and many', () => {
  expect(printAffected(1, 520)).toBe('Query OK, 1 row affected (0.52 sec)');
  expect(printAffected(0, 0)).toBe('Query OK, 0 rows affected (0.00 sec)');
});

test('print: durations are seconds with two decimals, rounded (also beyond a minute)', () => {
  expect(printDuration(4)).toBe('(0.00 sec)');
  expect(printDuration(12_916)).toBe('(12.92 sec)');
  expect(printDuration(125_000)).toBe('(125.00 sec)');
});

test('print: errors have number, state and message', () => {
  expect(printError({ number: 1046, sqlstate: '3D000', message: 'No database selected' })).toBe(
    'ERROR 1046 (3D000): No database selected',
  );
});
