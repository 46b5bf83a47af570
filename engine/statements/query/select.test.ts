import { describe, expect, test } from 'vitest';
import { initialVariables } from '../../cluster/index.ts';
import { parse } from '../../language/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { nobody } from './nobody.ts';
import { prepareQuery } from './prepare.ts';

const pets: ResultTable = {
  columns: [
    { name: 'name', align: 'left' },
    { name: 'legs', align: 'right' },
    { name: 'owner', align: 'left' },
  ],
  rows: [
    ['Ada', 4, 'Kim'],
    ['bob', 2, null],
    ['Cyd', 4, 'Lee'],
    ['dot', null, 'kim'],
  ],
};

describe('select: rows', () => {
  test.each<[string, Cell[][]]>([
    ["SELECT name FROM pets WHERE owner = 'KIM'", [['Ada'], ['dot']]],
    ['SELECT name FROM pets WHERE legs <> 4', [['bob']]],
    ["SELECT name FROM pets WHERE legs = '4'", [['Ada'], ['Cyd']]],
    ['SELECT name FROM pets WHERE legs IN (2, 3)', [['bob']]],
    ['SELECT name FROM pets WHERE legs NOT IN (2, NULL)', []],
    ['SELECT name FROM pets WHERE legs IS NULL', [['dot']]],
    ['SELECT name FROM pets WHERE NOT (legs < 4)', [['Ada'], ['Cyd']]],
    ['SELECT name FROM pets WHERE legs IS NOT NULL AND owner IS NULL', [['bob']]],
    ["SELECT name FROM pets WHERE legs > 3 OR owner = 'kim'", [['Ada'], ['Cyd'], ['dot']]],
    ["SELECT name FROM pets WHERE name LIKE '_o%'", [['bob'], ['dot']]],
    ["SELECT name FROM pets WHERE name NOT LIKE '%d%'", [['bob']]],
    ['SELECT name FROM pets ORDER BY legs, name DESC', [['dot'], ['bob'], ['Cyd'], ['Ada']]],
    [
      'SELECT name, legs FROM pets ORDER BY 2 DESC, 1 LIMIT 2',
      [
        ['Ada', 4],
        ['Cyd', 4],
      ],
    ],
    ['SELECT * FROM pets LIMIT 1', [['Ada', 4, 'Kim']]],
    [
      'SELECT legs, COUNT(*) FROM pets GROUP BY legs',
      [
        [4, 2],
        [2, 1],
        [null, 1],
      ],
    ],
    ['SELECT owner, COUNT(*) FROM pets GROUP BY owner ORDER BY COUNT(*) DESC LIMIT 1', [['Kim', 2]]],
    [
      'SELECT MIN(name), MAX(legs), COUNT(legs), SUM(legs), AVG(legs) FROM pets',
      [['Ada', 4, 3, 10, '3.3333']],
    ],
    ['SELECT MIN(legs), COUNT(*) FROM pets WHERE legs > 9', [[null, 0]]],
    ['SELECT legs FROM pets WHERE legs > 9 GROUP BY legs', []],
  ])('%s', (text, rows) => {
    expect(tableOf(text).rows).toEqual(rows);
  });
});

test('select: over nothing there is one row', () => {
  expect(tableOf("SELECT 1, 'a', @@GLOBAL.auto_attach").rows).toEqual([[1, 'a', 1]]);
});

test('select: a column is set as in its table, a computed number right, a text left', () => {
  const { columns } = tableOf(
    "SELECT name, legs, COUNT(*), MIN(name), AVG(legs), 'a' FROM pets GROUP BY name, legs",
  );
  expect(columns.map((column) => column.align)).toEqual(['left', 'right', 'right', 'left', 'right', 'left']);
});

test('select: an aggregate over no rows is set right, as a number would be', () => {
  expect(tableOf('SELECT MIN(legs) FROM pets WHERE legs > 9').columns[0]?.align).toBe('right');
});

describe('select: mistakes, with the place', () => {
  test.each<[string, number, string, string]>([
    ['SELECT tail FROM pets', 1054, "Unknown column 'tail' in 'field list'", 'tail'],
    ['SELECT * FROM pets WHERE tail = 1', 1054, "Unknown column 'tail' in 'where clause'", 'tail'],
    ['SELECT COUNT(*) FROM pets GROUP BY tail', 1054, "Unknown column 'tail' in 'group statement'", 'tail'],
    ['SELECT name FROM pets ORDER BY tail', 1054, "Unknown column 'tail' in 'order clause'", 'tail'],
    ['SELECT name FROM pets ORDER BY 2', 1054, "Unknown column '2' in 'order clause'", '2'],
    ['SELECT name FROM pets WHERE COUNT(*) > 1', 1111, 'Invalid use of group function', 'COUNT(*)'],
    ['SELECT legs, name FROM pets GROUP BY legs', 1055, "'name' isn't in GROUP BY", 'name'],
    ['SELECT @@GLOBAL.tails', 1193, "Unknown system variable 'tails'", 'tails'],
    ['SELECT *', 1096, 'No tables used', 'SELECT *'],
  ])('%s', (text, number, message, place) => {
    const selection = selectionOf(text);
    expect(selection.ok).toBe(false);
    if (selection.ok) return;
    const { error, diagnostic } = selection.mistake;
    expect(error).toMatchObject({ number, message });
    expect(text.slice(diagnostic?.span.start, diagnostic?.span.end)).toBe(place);
  });

  test('a column beside an aggregate needs GROUP BY', () => {
    const selection = selectionOf('SELECT name, COUNT(*) FROM pets');
    expect(selection.ok ? null : selection.mistake.error.number).toBe(1140);
  });
});

function selectionOf(text: string) {
  const parsed = parse(text);
  if (parsed.kind !== 'statement' || parsed.statement.kind !== 'select')
    throw new Error(`no SELECT: ${text}`);
  const prepared = prepareQuery(parsed.statement.query, () => pets.columns, { variables: initialVariables });
  return prepared.ok ? prepared.run(() => pets.rows, nobody) : prepared;
}

function tableOf(text: string): ResultTable {
  const selection = selectionOf(text);
  if (!selection.ok) throw new Error(selection.mistake.error.message);
  return selection.table;
}
