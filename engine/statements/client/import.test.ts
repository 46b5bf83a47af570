import { describe, expect, test } from 'vitest';
import { consoleWith } from './console-for-tests.ts';

const leaves = `SHOW LEAVES;
+------+------+--------------------+-----------+-----------+---------+
| Host | Port | Availability_Group | Pair_Host | Pair_Port | State   |
+------+------+--------------------+-----------+-----------+---------+
| a    | 3306 |                  1 | b         |      3306 | online  |
| b    | 3306 |                  2 | a         |      3306 | offline |
+------+------+--------------------+-----------+-----------+---------+
2 rows in set (0.00 sec)
`;

const partitions = `mysql> SHOW PARTITIONS ON shop;
+---------+------+------+--------+--------+
| Ordinal | Host | Port | Role   | Locked |
+---------+------+------+--------+--------+
|       0 | a    | 3306 | Master | 0      |
|       1 | NULL | NULL | NULL   | 0      |
+---------+------+------+--------+--------+
2 rows in set (0.00 sec)
`;

describe('.import', () => {
  test('a table pasted back is the table that the imported cluster prints', () => {
    const { run, print } = consoleWith({ pairs: 2, partitions: 6 });
    run("ADD LEAF root@'leaf-5'; .kill leaf-4; .wait idle");
    const shown = print('SHOW PARTITIONS ON test');
    const pasted = `.import\n${print('SHOW LEAVES')}\nSHOW PARTITIONS ON test;\n${shown}\n.end`;
    const copy = consoleWith();
    expect(copy.print(pasted)).toBe('imported 5 leaves and 6 partitions of test at 00:00.000');
    expect(copy.print('SHOW PARTITIONS ON test')).toBe(shown);
    expect(copy.rows('SELECT MIN(id), MAX(id), COUNT(*) FROM test.x')).toEqual([[1, 100, 100]]);
    expect(copy.rows('SELECT @@GLOBAL.redundancy_level')).toEqual([[2]]);
  });

  test('a cluster that is not empty takes none', () => {
    const { print } = consoleWith({ leaves: 1 });
    expect(print(`.import\n${leaves}${partitions}.end`)).toMatch(/^ERROR 1105 .*only into an empty one/);
  });

  test('half a table changes nothing, and its line is marked', () => {
    const { history, run } = consoleWith();
    const before = history.world;
    const { text, result } = run(`.import\n${leaves.split('\n').slice(0, 5).join('\n')}\n.end`);
    const span = result?.ok === false ? result.diagnostic?.span : undefined;
    expect(text.slice(span?.start, span?.end)).toMatch(/^\+-[-+]+\+$/);
    expect(history.world).toBe(before);
  });

  const rowsOf = (database: string) =>
    `SHOW PARTITIONS ON ${database};\nOrdinal,Host,Port,Role\n0,a,3306,Master\n1,b,3306,Master\n`;

  test('both databases stand, and the output names them', () => {
    const { print, rows } = consoleWith();
    const pasted = `.import\n${rowsOf('shop')}${rowsOf('users')}hello\n.end`;
    expect(print(pasted)).toBe(
      [
        'imported 2 leaves, 2 partitions of shop and 2 partitions of users at 00:00.000',
        "line 9: 'hello' is no part of a result table; it was left out.",
      ].join('\n'),
    );
    expect(rows('SHOW DATABASES').flat()).toContain('users');
    expect(rows('SELECT COUNT(*) FROM users.x')).toEqual([[100]]);
  });
});
