import { describe, expect, test } from 'vitest';
import { consoleWith } from './console-for-tests.ts';

const small = () => consoleWith({ pairs: 1, partitions: 2 });

describe('session facts: variables of the connection', () => {
  test('SET gives them values, each of which the next one sees', () => {
    const { print, rows } = small();
    expect(print("SET @a = 2, @B := @a * 1.5, @c = (SELECT MAX(id) FROM test.x), @d = 'x'")).toBe(
      'Query OK, 0 rows affected (0.00 sec)',
    );
    expect(rows('SELECT @a, @b, @c, @D, @a + @b')).toEqual([[2, '3.0', 100, 'x', '5.0']]);
    expect(rows('SELECT COUNT(*) FROM test.x WHERE id <= @a')).toEqual([[2]]);
    expect(print('DELETE FROM test.x WHERE id > @a')).toMatch(/^Query OK, 98 rows/);
    expect(print('INSERT INTO test.x VALUES (@a + 1)')).toMatch(/^Query OK, 1 row/);
  });

  test('SELECT … INTO, of one row, before FROM or at the end', () => {
    const { print, rows } = small();
    expect(print('SELECT MIN(id), MAX(id) INTO @least, @most FROM test.x')).toMatch(
      /^Query OK, 1 row affected/,
    );
    expect(print('SELECT COUNT(*) FROM test.x INTO @count')).toMatch(/^Query OK, 1 row affected/);
    expect(rows('SELECT @least, @most, @count')).toEqual([[1, 100, 100]]);
    expect(print('SELECT id FROM test.x INTO @a')).toMatch(/^ERROR 1172/);
    expect(print('SELECT 1, 2 INTO @a')).toMatch(/^ERROR 1222/);
    expect(print('SELECT id FROM test.x WHERE id = 0 INTO @a')).toBe(
      'Query OK, 0 rows affected, 1 warning (0.00 sec)',
    );
    expect(rows('SHOW WARNINGS')[0]?.[1]).toBe(1329);
  });

  test('one without a value is none, and none gets its value in the middle of an expression', () => {
    const { print } = small();
    expect(print('SELECT @nothing')).toBe(
      "ERROR 1105 (HY000): User-defined variable '@nothing' has not been given a value.",
    );
    expect(print('SELECT @a := 1')).toMatch(/^ERROR 1064/);
  });

  test('they belong to one connection', () => {
    const { run, print } = small();
    run('SET @a = 1; .connect leaf-1; .connect ma');
    expect(print('SELECT @a')).toMatch(/^ERROR 1105/);
  });
});

describe('session facts: what the last statement came to', () => {
  test('ROW_COUNT, FOUND_ROWS and SHOW WARNINGS', () => {
    const { run, rows } = small();
    run('UPDATE test.x SET id = id WHERE id = 0');
    expect(rows('SELECT ROW_COUNT()')).toEqual([[0]]);
    run('DELETE FROM test.x WHERE id > 90');
    expect(rows('SELECT ROW_COUNT()')).toEqual([[10]]);
    expect(rows('SELECT ROW_COUNT()')).toEqual([[-1]]);
    run('SELECT * FROM test.x LIMIT 7');
    expect(rows('SELECT FOUND_ROWS()')).toEqual([[7]]);
    run('SELECT nothing');
    expect(rows('SHOW ERRORS')).toEqual([['Error', 1054, "Unknown column 'nothing' in 'field list'"]]);
    expect(rows('SHOW WARNINGS')).toHaveLength(1);
    run('SELECT 1');
    expect(rows('SHOW WARNINGS')).toEqual([]);
  });

  test('SLEEP takes simulated time', () => {
    const { history, print } = small();
    const before = history.cursor.atMs;
    expect(print('SELECT SLEEP(2.5)')).toMatch(/\| +0 \|\n.*\n1 row in set \(2\.50 sec\)$/);
    expect(history.cursor.atMs - before).toBe(2_500);
  });
});

describe('session facts: connections and their numbers', () => {
  test('CONNECTION_ID is the number in SHOW PROCESSLIST', () => {
    const { rows } = small();
    const [[id = null] = []] = rows('SELECT CONNECTION_ID()');
    expect(rows('SHOW PROCESSLIST').map(([listed]) => listed)).toEqual([id]);
    expect(rows('SELECT ID = CONNECTION_ID() FROM INFORMATION_SCHEMA.PROCESSLIST')).toEqual([[1]]);
  });

  test('KILL ends what runs in the background', () => {
    const { run, rows, client } = small();
    run('.hang leaf-1; .background DELETE FROM test.x');
    const [[id = null] = []] = rows(
      "SELECT ID FROM INFORMATION_SCHEMA.PROCESSLIST WHERE INFO LIKE 'DELETE%'",
    );
    run(`KILL QUERY ${id}`);
    const stopped = client.runs.find(({ text }) => text.startsWith('DELETE'));
    expect(stopped?.result?.text).toBe('ERROR 1317 (70100): Query execution was interrupted');
    expect(rows('SHOW PROCESSLIST')).toHaveLength(1);
  });

  test('what comes after a KILL is run, and the KILL once', () => {
    const { run, rows, client, history } = small();
    run('.hang leaf-1; .background DELETE FROM test.x');
    const [[id = null] = []] = rows(
      "SELECT ID FROM INFORMATION_SCHEMA.PROCESSLIST WHERE INFO LIKE 'DELETE%'",
    );
    const { atMs } = history.cursor;
    run(`KILL ${id};\n.wait 7s\nSELECT 1;`);
    expect(history.cursor.atMs - atMs).toBe(7_000);
    const last = client.finished.slice(-4).map(({ text }) => text.split(' ')[0]);
    expect(last).toStrictEqual(['DELETE', 'KILL', '.wait', 'SELECT']);
  });

  test('KILL of what nobody runs, and of oneself', () => {
    const { print, rows, run } = small();
    expect(print('KILL 99')).toBe('ERROR 1094 (HY000): Unknown thread id: 99');
    expect(print('KILL CONNECTION 1 7')).toMatch(/^ERROR 1094/);
    run('BEGIN; DELETE FROM test.x');
    expect(print('KILL 1')).toBe('ERROR 1317 (70100): Query execution was interrupted');
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[100]]);
  });
});
