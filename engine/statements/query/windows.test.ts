import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

const { run, rows, print } = consoleWith({ leaves: 1 });
run(`CREATE TABLE test.w (id INT, city TEXT, age INT);
  INSERT INTO test.w VALUES (1, 'A', 30), (2, 'A', 40), (3, 'B', 40), (4, 'A', 40), (5, 'B', NULL)`);
const column = (expression: string, rest = ''): readonly unknown[] =>
  rows(`SELECT ${expression} FROM test.w ${rest} ORDER BY id`).map(([cell]) => cell);

describe('windows: a value for each row, over rows around it', () => {
  test.each<[string, readonly unknown[]]>([
    ['ROW_NUMBER() OVER (ORDER BY id DESC)', [5, 4, 3, 2, 1]],
    ['ROW_NUMBER() OVER (PARTITION BY city ORDER BY id)', [1, 2, 1, 3, 2]],
    ['RANK() OVER (ORDER BY age)', [2, 3, 3, 3, 1]],
    ['DENSE_RANK() OVER (ORDER BY age)', [2, 3, 3, 3, 1]],
    ['DENSE_RANK() OVER (ORDER BY age DESC)', [2, 1, 1, 1, 3]],
    ['LAG(id) OVER (ORDER BY id)', [null, 1, 2, 3, 4]],
    ['LEAD(id, 2, -1) OVER (ORDER BY id)', [3, 4, 5, -1, -1]],
    ['SUM(age) OVER ()', [150, 150, 150, 150, 150]],
    ['SUM(age) OVER (ORDER BY id)', [30, 70, 110, 150, 150]],
    ['COUNT(*) OVER (ORDER BY age)', [2, 5, 5, 5, 1]],
    ['COUNT(*) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING)', [2, 3, 3, 3, 2]],
    ['MIN(id) OVER (ORDER BY id ROWS 1 PRECEDING)', [1, 1, 2, 3, 4]],
    ['MAX(id) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)', [5, 5, 5, 5, 5]],
    ['AVG(age) OVER (PARTITION BY city)', ['36.6667', '36.6667', '40.0000', '36.6667', '40.0000']],
    ['FIRST_VALUE(id) OVER (PARTITION BY city ORDER BY id DESC)', [4, 4, 5, 4, 5]],
    ['LAST_VALUE(id) OVER (PARTITION BY city ORDER BY id)', [1, 2, 3, 4, 5]],
    ['NTH_VALUE(id, 2) OVER (ORDER BY id)', [null, 2, 2, 2, 2]],
    ['NTILE(2) OVER (ORDER BY id)', [1, 1, 1, 2, 2]],
    [
      'PERCENT_RANK() OVER (ORDER BY id)',
      ['0.0000000000', '0.2500000000', '0.5000000000', '0.7500000000', '1.0000000000'],
    ],
  ])('%s', (expression, expected) => {
    expect(column(expression)).toEqual(expected);
  });

  test('they see groups, and the conditions before them', () => {
    expect(
      rows(
        'SELECT city, COUNT(*), SUM(COUNT(*)) OVER (), RANK() OVER (ORDER BY COUNT(*) DESC) r FROM test.w GROUP BY city ORDER BY r',
      ),
    ).toEqual([
      ['A', 3, 5, 1],
      ['B', 2, 5, 2],
    ]);
    expect(column('COUNT(*) OVER ()', 'WHERE id > 3')).toEqual([2, 2]);
    expect(rows('SELECT id FROM test.w ORDER BY ROW_NUMBER() OVER (ORDER BY id DESC) LIMIT 2')).toEqual([
      [5],
      [4],
    ]);
    expect(
      rows(
        'SELECT city, id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY city ORDER BY age DESC, id) n FROM test.w) q WHERE n = 1 ORDER BY 1',
      ),
    ).toEqual([
      ['A', 2],
      ['B', 3],
    ]);
  });

  test('where they may not stand, and what is no frame', () => {
    expect(print('SELECT id FROM test.w WHERE ROW_NUMBER() OVER () = 1')).toMatch(/^ERROR 1105/);
    expect(print('SELECT SUM(id) OVER (ORDER BY id RANGE 2 PRECEDING) FROM test.w')).toMatch(/^ERROR 1105/);
    expect(print('SELECT SUM(id) OVER (ORDER BY id ROWS 2) FROM test.w')).toMatch(/^ERROR 1064/);
    expect(print('SELECT SUM(id) ABOVE (ORDER BY id) FROM test.w')).toMatch(/^ERROR 1064/);
    expect(print('SELECT NTILE() OVER () FROM test.w')).toMatch(/^ERROR/);
    expect(print('SELECT LAG(id, 1, 2, 3) OVER (ORDER BY id) FROM test.w')).toMatch(/^ERROR 1582/);
  });
});

describe('groups: of several sets of keys', () => {
  const expected = [
    ['A', 30, 1],
    ['A', 40, 2],
    ['A', null, 3],
    ['B', 40, 1],
    ['B', null, 1],
    ['B', null, 2],
    [null, null, 5],
  ];
  const sorted = (text: string): readonly unknown[] =>
    rows(`SELECT * FROM (${text}) AS q ORDER BY city IS NULL, city, age IS NULL, age, n`);

  test.each([
    'SELECT city, age, COUNT(*) n FROM test.w GROUP BY city, age WITH ROLLUP',
    'SELECT city, age, COUNT(*) n FROM test.w GROUP BY ROLLUP(city, age)',
    'SELECT city, age, COUNT(*) n FROM test.w GROUP BY ROLLUP(1, 2)',
  ])('%s', (text) => {
    expect(sorted(text)).toEqual(expected);
  });

  test('CUBE, a key beside ROLLUP, HAVING and no rows', () => {
    expect(rows('SELECT COUNT(*) FROM (SELECT city, age FROM test.w GROUP BY CUBE(city, age)) q')).toEqual([
      [10],
    ]);
    expect(rows('SELECT city, MAX(age) FROM test.w GROUP BY city, ROLLUP(age) HAVING COUNT(*) > 2')).toEqual([
      ['A', 40],
    ]);
    expect(rows('SELECT city, COUNT(*) FROM test.w WHERE id > 9 GROUP BY city WITH ROLLUP')).toEqual([]);
    expect(print('SELECT city FROM test.w GROUP BY city WITH CUBES')).toMatch(/^ERROR 1064/);
  });
});
