import { describe, expect, test } from 'vitest';
import { printTable } from '../printing/print-table.ts';
import type { Cell, StatementResult } from '../types.ts';
import { compareOutput } from './compare-output.ts';

const actual = result(
  ['Host', 'State', 'Opened_Connections'],
  [
    ['leaf-1', 'online', 4],
    ['leaf-2', null, 1],
  ],
);

const expected = `
+--------+--------+--------------------+
| Host   | State  | Opened_Connections |
+--------+--------+--------------------+
| leaf-1 | online |                  9 |
| leaf-2 | NULL   |               NULL |
+--------+--------+--------------------+
2 rows in set (7.77 sec)
`;

describe('compare: what does not matter', () => {
  test('volatile values and the time', () => {
    expect(compareOutput(expected, actual)).toEqual([]);
  });

  test('column width, alignment, length of rules, blank lines', () => {
    const narrow = expected.replace(/ +/g, ' ').replace(/-+/g, '-');
    expect(compareOutput(`\n\n${narrow}\n`, actual)).toEqual([]);
    expect(compareOutput(expected.replace('| leaf-1 | online |', '|   leaf-1|online|'), actual)).toEqual([]);
  });

  test('a footer that the expected text does not have', () => {
    expect(compareOutput(expected.replace(/\d rows in set.*\n/, ''), actual)).toEqual([]);
  });

  test('a remark below the result that the expected text does not have', () => {
    const remarked = { ...actual, text: `${actual.text}\n-- 1 row is lost.` };
    expect(compareOutput(expected, remarked)).toEqual([]);
    expect(compareOutput(`${expected}-- 1 row is lost.\n`, remarked)).toEqual([]);
  });

  test('the letter case of aggregate headers', () => {
    const table = '+-+-+\n| min(id) | Count(*) |\n+-+-+\n| 1 | 2 |\n+-+-+';
    expect(compareOutput(table, result(['MIN(id)', 'COUNT(*)'], [[1, 2]]))).toEqual([]);
  });

  test.each([
    'Opened_Connections',
    'Average_Roundtrip_Latency',
    'Running_Time',
    'Estimated_Time_Remaining_Ms',
    'Commits',
    'Position',
  ])('the value of %s', (name) => {
    const table = `+-+\n| ${name} |\n+-+\n| 1 |\n+-+`;
    expect(compareOutput(table, result([name], [[null]]))).toEqual([]);
  });
});

describe('compare: what does', () => {
  test('a remark that is expected', () => {
    const remarked = { ...actual, text: `${actual.text}\n-- 1 row is lost.` };
    expect(compareOutput(`${expected}-- 2 rows are lost.\n`, remarked)).toEqual([
      { line: 8, message: 'expected -- 2 rows are lost., got -- 1 row is lost.' },
    ]);
  });

  test.each<[string, string, number, string]>([
    ['a value', expected.replace('online', 'offline'), 4, 'State: expected offline, got online'],
    [
      'the letter case of a value',
      expected.replace('online', 'Online'),
      4,
      'State: expected Online, got online',
    ],
    ['NULL', expected.replace('NULL   |', '       |'), 5, 'State: expected nothing, got NULL'],
    [
      'a header',
      expected.replace('State', 'Status'),
      1,
      'expected columns Host, Status, Opened_Connections; got Host, State, Opened_Connections',
    ],
    [
      'the letter case of a header',
      expected.replace('State', 'STATE'),
      1,
      'expected columns Host, STATE, Opened_Connections; got Host, State, Opened_Connections',
    ],
    [
      'a missing row',
      expected.replace('| leaf-2 | NULL   |               NULL |\n', ''),
      5,
      '1 more rows than expected',
    ],
    [
      'a row too many',
      expected.replace('| leaf-2', '| leaf-3 | online | 1 |\n| leaf-2'),
      6,
      'this row is missing',
    ],
    [
      'a row that is cut',
      expected.replace('| leaf-2 | NULL   |               NULL |', '| leaf-2 | NULL |'),
      5,
      'this row has 2 cells, not 3',
    ],
    [
      'the count in the footer',
      expected.replace('2 rows', '3 rows'),
      7,
      'expected 3 rows in set (7.77 sec), got 2 rows in set (0.00 sec)',
    ],
  ])('%s', (_name, text, line, message) => {
    expect(compareOutput(text, actual)).toContainEqual({ line, message });
  });

  test('the order of rows', () => {
    const swapped = expected.replace(/(\| leaf-1.*\n)(\| leaf-2.*\n)/, '$2$1');
    expect(compareOutput(swapped, actual)).toHaveLength(4);
  });

  test('a volatile header under another name is compared like any other', () => {
    const table = '+-+\n| OPENED_CONNECTIONS |\n+-+\n| 1 |\n+-+';
    expect(compareOutput(table, result(['OPENED_CONNECTIONS'], [[2]]))).toHaveLength(1);
  });

  test('a table where an error was printed, and the other way round', () => {
    const error: StatementResult = {
      ok: false,
      error: { number: 1777, sqlstate: 'HY000', message: 'Partition test:3 has no master instance.' },
      diagnostic: null,
      text: 'ERROR 1777 (HY000): Partition test:3 has no master instance.',
    };
    expect(compareOutput(expected, error)).toHaveLength(1);
    expect(compareOutput(error.text, error)).toEqual([]);
    expect(compareOutput(error.text, actual)).toEqual([
      { line: 0, message: `expected ${error.text}, got a table` },
    ]);
    expect(compareOutput(error.text.replace('test:3', 'test:7'), error)).toHaveLength(1);
  });

  test('rows where the set is empty, and the other way round', () => {
    const empty = result(['Host', 'State', 'Opened_Connections'], []);
    expect(compareOutput('Empty set (0.01 sec)', empty)).toEqual([]);
    expect(compareOutput(expected, empty)).toEqual([
      { line: 1, message: 'expected a table, got: Empty set (0.00 sec)' },
    ]);
    expect(compareOutput('Empty set (0.00 sec)', actual)).toHaveLength(1);
  });

  test('the number of rows affected', () => {
    const ok: StatementResult = {
      ok: true,
      table: null,
      affected: 1,
      text: 'Query OK, 1 row affected (0.52 sec)',
    };
    expect(compareOutput('\nQuery OK, 1 row affected (12.92 sec)\n', ok)).toEqual([]);
    expect(compareOutput('Query OK, 0 rows affected (0.52 sec)', ok)).toHaveLength(1);
    expect(compareOutput('Query OK, 1 row affected', ok)).toHaveLength(1);
  });

  test('an expected text that is empty', () => {
    expect(compareOutput('', actual)).toHaveLength(1);
  });
});

test('compare: \\G output is compared by line, but for padding and volatile values', () => {
  const { table } = actual.ok ? actual : { table: null };
  const text = table === null ? '' : printTable(table, 0, 'vertical');
  const vertical: StatementResult = { ...actual, text };
  expect(
    compareOutput(text.replace('Connections: 4', 'Connections: 8').replace(/^ +/gm, ''), vertical),
  ).toEqual([]);
  expect(compareOutput(text.replace('online', 'offline'), vertical)).toHaveLength(1);
});

function result(names: readonly string[], rows: readonly (readonly Cell[])[]): StatementResult {
  const table = { columns: names.map((name) => ({ name, align: 'left' as const })), rows };
  return { ok: true, table, affected: null, text: printTable(table, 0) };
}
