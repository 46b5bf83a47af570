import { describe, expect, test } from 'vitest';
import { restoreHistory } from '../../history/restore.ts';
import { hashOf } from '../../simulation/index.ts';
import { consoleWith } from '../client/console-for-tests.ts';

const withTable = (columns: string, kind = '') => {
  const console = consoleWith({ leaves: 4, partitions: 8 });
  console.run(`USE test; CREATE ${kind} TABLE t (${columns})`);
  return console;
};

/** How many rows of the table each partition has. */
const spread = (console: ReturnType<typeof consoleWith>, table = 't'): readonly unknown[] =>
  console
    .rows(
      `SELECT ROWS FROM INFORMATION_SCHEMA.TABLE_STATISTICS WHERE TABLE_NAME = '${table}' ORDER BY ORDINAL`,
    )
    .flat();

test('tables: a column that has been dropped is named nowhere', () => {
  const { run, client } = consoleWith({ pairs: 1, partitions: 2 });
  run('CREATE TABLE test.t (id INT, note TEXT); ALTER TABLE test.t DROP COLUMN note;');
  for (const statement of [
    'INSERT INTO test.t (nope) VALUES (1)',
    'UPDATE test.t SET nope = 1',
    'ALTER TABLE test.t DROP COLUMN nope',
    'ALTER TABLE test.t ADD INDEX i (nope)',
    'ALTER TABLE test.t RENAME COLUMN nope TO other',
  ]) {
    run(statement);
    const last = client.runs.at(-1)?.result;
    const problem = last?.ok === false ? last.diagnostic?.problem : null;
    expect([statement, problem]).toEqual([
      statement,
      expect.objectContaining({ advice: { kind: 'namesThatThereAre', of: 'column', names: ['id'] } }),
    ]);
  }
});

describe('tables: a table made from a SELECT', () => {
  test('it has the columns that the SELECT gives, with their types, and its rows', () => {
    const { print, rows } = withTable(
      'a INT PRIMARY KEY AUTO_INCREMENT, d DECIMAL(5,1) NOT NULL, w VARCHAR(3)',
    );
    print("INSERT INTO t VALUES (1, 1.5, 'x'), (2, 2.5, NULL)");
    expect(print('CREATE TABLE u AS SELECT *, a + 1 AS next, d * 2, CONCAT(w, 1) c FROM t')).toMatch(
      /^Query OK, 2 rows affected/,
    );
    expect(rows('SHOW COLUMNS FROM u').map((row) => row.slice(0, 3).join(' '))).toEqual([
      'a int(11) NO',
      'd decimal(5,1) NO',
      'w varchar(3) YES',
      'next bigint(20) NO',
      'd * 2 decimal(65,1) NO',
      'c longtext YES',
    ]);
    expect(rows('SELECT * FROM u ORDER BY a')).toEqual([
      [1, '1.5', 'x', 2, '3.0', 'x1'],
      [2, '2.5', null, 3, '5.0', null],
    ]);
  });

  test.each([
    ['NOW()', 'datetime'],
    ['NOW(6)', 'datetime(6)'],
    ['CURDATE()', 'date'],
    ['CURTIME()', 'time'],
    ['DATE(NOW())', 'date'],
    ['NOW() + INTERVAL 1 DAY', 'datetime'],
    ['born + INTERVAL 1 DAY', 'date'],
    ['born + INTERVAL 1 HOUR', 'datetime'],
    ['MAX(born)', 'date'],
    ['LAST_DAY(born)', 'date'],
    ['IF(1, born, NOW())', 'datetime'],
    ['COALESCE(born, CURDATE())', 'date'],
    ["CASE WHEN 1 THEN born ELSE 'x' END", 'longtext'],
    ['(SELECT NOW())', 'datetime'],
    ['LAG(born) OVER (ORDER BY born)', 'date'],
    ["CAST('24-2-3' AS DATETIME)", 'datetime'],
    ["'24-2-3' :> DATE", 'date'],
    ["STR_TO_DATE('1.2.2024', '%d.%m.%Y')", 'date'],
    ["STR_TO_DATE('10:05', '%H:%i')", 'time'],
    ['TIMEDIFF(NOW(), NOW())', 'time'],
    ['TIMESTAMPADD(MINUTE, 1, born)', 'datetime'],
    ['UNIX_TIMESTAMP()', 'bigint(20)'],
    ['COUNT(*)', 'bigint(20)'],
    ['1.5', 'decimal(65,1)'],
    ["'a'", 'longtext'],
  ])('%s makes a column of %s', (expression, type) => {
    const { print, rows } = withTable('born DATE');
    print("INSERT INTO t VALUES ('2024-2-3')");
    expect(print(`CREATE TABLE u AS SELECT ${expression} AS made FROM t GROUP BY born`)).toMatch(
      /^Query OK, 1 row/,
    );
    expect(rows('SHOW COLUMNS FROM u')[0]?.[1]).toBe(type);
  });

  test('what is written of its columns and keys goes before', () => {
    const { print, rows } = withTable('a INT');
    print('INSERT INTO t VALUES (1), (2)');
    expect(
      print(
        'CREATE TABLE u (id BIGINT NOT NULL, a INT NOT NULL, n INT, PRIMARY KEY (a)) SELECT a, a + 5 id FROM t',
      ),
    ).toMatch(/^Query OK, 2 rows/);
    expect(rows('SELECT * FROM u ORDER BY a')).toEqual([
      [null, 1, 6],
      [null, 2, 7],
    ]);
    expect(print('CREATE TABLE u SELECT 1')).toMatch(/^ERROR 1050/);
    expect(print('CREATE TABLE v SELECT 1 a, 2 A')).toMatch(/^ERROR 1060/);
    expect(print('CREATE TABLE v SELECT nothing')).toMatch(/^ERROR 1054/);
  });
});

describe('tables: rows affected by what meets its like', () => {
  test.each<[string, string, number]>([
    ['a row that is replaced', 'REPLACE INTO t VALUES (1, 6)', 2],
    ['a row that is replaced by its like', 'REPLACE INTO t VALUES (1, 5)', 1],
    [
      'two rows of one statement, of which the second replaces the first',
      'REPLACE INTO t VALUES (2, 1), (2, 2)',
      3,
    ],
    [
      'a row that is changed twice',
      'INSERT INTO t VALUES (1, 0), (1, 0) ON DUPLICATE KEY UPDATE b = b + 1',
      4,
    ],
    [
      'a row that is added and then changed',
      'INSERT INTO t VALUES (2, 0), (2, 0) ON DUPLICATE KEY UPDATE b = b + 1',
      3,
    ],
    ['a row that is left as it is', 'INSERT INTO t VALUES (1, 0) ON DUPLICATE KEY UPDATE b = 5', 0],
    ['a row that is passed over', 'INSERT IGNORE INTO t VALUES (1, 0), (2, 0)', 1],
  ])('%s', (_situation, statement, affected) => {
    const { print } = withTable('a INT PRIMARY KEY, b INT');
    print('INSERT INTO t VALUES (1, 5)');
    expect(print(statement)).toBe(
      `Query OK, ${affected} row${affected === 1 ? '' : 's'} affected (0.00 sec)`,
    );
  });
});

describe('tables: AUTO_INCREMENT', () => {
  test('gives numbers where nothing, NULL, DEFAULT or 0 is written, and rows go to several partitions', () => {
    const console = withTable('id BIGINT AUTO_INCREMENT PRIMARY KEY, name TEXT');
    console.run(
      "INSERT INTO t (name) VALUES ('a'), ('b'); INSERT INTO t VALUES (NULL, 'c'), (0, 'd'), (DEFAULT, 'e')",
    );
    expect(console.rows('SELECT id, name FROM t ORDER BY id')).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
      [5, 'e'],
    ]);
    expect(spread(console).filter((rows) => rows !== 0).length).toBeGreaterThan(2);
  });

  test('LAST_INSERT_ID() is the first number of the last statement that was given one', () => {
    const { run, rows } = withTable('id BIGINT AUTO_INCREMENT PRIMARY KEY, name TEXT');
    expect(rows('SELECT LAST_INSERT_ID()')).toEqual([[0]]);
    run("INSERT INTO t (name) VALUES ('a'); INSERT INTO t (name) VALUES ('b'), ('c')");
    expect(rows('SELECT LAST_INSERT_ID()')).toEqual([[2]]);
    run("INSERT INTO t VALUES (9, 'd'); INSERT INTO t VALUES (9, 'twice')");
    expect(rows('SELECT LAST_INSERT_ID()')).toEqual([[2]]);
  });

  test('a number that is written moves no counter of a sharded table, so that it is met again', () => {
    const { print, rows } = withTable('id BIGINT AUTO_INCREMENT PRIMARY KEY');
    print('INSERT INTO t VALUES (2); INSERT INTO t VALUES (NULL)');
    expect(rows('SELECT id FROM t ORDER BY id').flat()).toEqual([1, 2]);
    expect(print('INSERT INTO t VALUES (NULL)')).toMatch(
      /^ERROR 1062 \(23000\): .*Duplicate entry '2' for key 'PRIMARY'$/,
    );
  });

  test('each aggregator has a range of its own', () => {
    const { run, rows } = withTable('id BIGINT AUTO_INCREMENT PRIMARY KEY');
    run(
      "ADD AGGREGATOR root@'ca-1'; INSERT INTO t VALUES (NULL); .connect ca-1\nUSE test; INSERT INTO t VALUES (NULL)",
    );
    expect(rows('SELECT id FROM t ORDER BY id').flat()).toEqual([1, 1_125_899_906_842_625]);
  });

  test('has to be a key, and a whole number', () => {
    const { print } = consoleWith({ leaves: 1 });
    expect(print('CREATE TABLE test.t (id BIGINT AUTO_INCREMENT)')).toMatch(/^ERROR 1075 /);
    expect(print('CREATE TABLE test.t (id TEXT AUTO_INCREMENT, KEY (id))')).toMatch(/^ERROR 1063 /);
  });
});

describe('tables: where rows lie', () => {
  test('rows with one shard key share a partition', () => {
    const console = withTable('a INT, b INT, SHARD KEY (b)');
    console.run('INSERT INTO t VALUES (1, 7), (2, 7), (3, 7), (4, 7)');
    expect(spread(console).filter((rows) => rows !== 0)).toEqual([4]);
  });

  test.each([
    ['SHARD KEY ()', 'a INT, SHARD KEY ()'],
    ['a table of which nothing is said', 'a BIGINT'],
  ])('%s spreads equal rows', (_what, columns) => {
    const console = withTable(columns);
    console.run('INSERT INTO t VALUES (1), (1), (1), (1), (1), (1), (1), (1), (1), (1)');
    expect(spread(console).filter((rows) => rows !== 0).length).toBeGreaterThan(2);
  });

  test('the primary key is the shard key where no other is named', () => {
    const { print } = withTable('a INT, b INT, PRIMARY KEY (b, a)');
    expect(print('SHOW CREATE TABLE t')).toContain('SHARD KEY `__SHARDKEY` (`b`,`a`)');
  });

  test('texts that a key takes for equal meet in one partition', () => {
    const { print } = withTable('name VARCHAR(10) PRIMARY KEY');
    print("INSERT INTO t VALUES ('Ada')");
    for (const name of ['ADA', 'ada', 'ada '])
      expect(print(`INSERT INTO t VALUES ('${name}')`)).toMatch(/^ERROR 1062 /);
  });

  test('a unique key without the columns of the shard key is refused', () => {
    const { print } = consoleWith({ leaves: 1 });
    const message = "The unique key named: 'u' must contain all columns specified in the shard key";
    expect(print('CREATE TABLE test.t (a INT, b INT, UNIQUE KEY u (b), SHARD KEY (a))')).toContain(message);
    expect(print('CREATE TABLE test.t (a INT, b INT, UNIQUE KEY u (b), SHARD KEY ())')).toContain(message);
    expect(print('CREATE TABLE test.t (a INT, b INT, UNIQUE KEY u (b, a), SHARD KEY (a))')).toMatch(
      /^Query OK/,
    );
  });

  test('a column of the shard key is not updated', () => {
    const { print } = withTable('a INT, b INT, SHARD KEY (a)');
    expect(print('UPDATE t SET a = 1')).toMatch(/^ERROR 1105 .*in which partition/);
    expect(print('UPDATE t SET b = 1')).toMatch(/^Query OK, 0 rows affected/);
  });
});

describe('tables: keys', () => {
  test('a duplicate is refused with the leaf that found it, and nothing of the statement is kept', () => {
    const { print, rows } = withTable('id INT PRIMARY KEY, n INT');
    expect(print('INSERT INTO t VALUES (1, 1), (2, 2), (1, 3)')).toMatch(
      /^ERROR 1062 \(23000\): Leaf Error \(leaf-\d:3306\): Duplicate entry '1' for key 'PRIMARY'$/,
    );
    expect(rows('SELECT COUNT(*) FROM t')).toEqual([[0]]);
    print('INSERT INTO t VALUES (1, 1), (2, 2)');
    expect(print('INSERT INTO t VALUES (3, 3), (2, 4)')).toMatch(/Duplicate entry '2'/);
    expect(rows('SELECT id, n FROM t ORDER BY id')).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('a key is free again once its row is gone', () => {
    const { print } = withTable('id INT PRIMARY KEY');
    expect(print('INSERT INTO t VALUES (1); DELETE FROM t; INSERT INTO t VALUES (1)')).toMatch(
      /^Query OK, 1 row/,
    );
    expect(print('INSERT INTO t VALUES (1)')).toMatch(/^ERROR 1062/);
  });

  test('NULL is no duplicate of NULL under a unique key', () => {
    const { print } = withTable('a INT, b INT, UNIQUE KEY u (a, b), SHARD KEY (a)');
    expect(print('INSERT INTO t VALUES (1, NULL), (1, NULL), (1, 2)')).toMatch(/^Query OK, 3 rows/);
    expect(print('INSERT INTO t VALUES (1, 2)')).toMatch(/Duplicate entry '1-2' for key 'u'/);
  });

  test('UPDATE into a row that is there is refused', () => {
    const { print } = withTable('a INT, b INT, UNIQUE KEY u (a, b), SHARD KEY (a)');
    print('INSERT INTO t VALUES (1, 1), (1, 2)');
    expect(print('UPDATE t SET b = 2')).toMatch(/^ERROR 1062/);
    expect(print('UPDATE t SET b = 3 - b')).toMatch(/^Query OK, 2 rows affected/);
  });

  test('ON DUPLICATE KEY UPDATE counts a changed row twice, an added one once, and one that stays not at all', () => {
    const { print, rows } = withTable('id INT PRIMARY KEY, n INT, w TEXT');
    const upsert = (values: string) =>
      print(`INSERT INTO t VALUES ${values} ON DUPLICATE KEY UPDATE n = n + VALUES(n), w = VALUES(w)`);
    expect(print('INSERT INTO t (id, n) VALUES (1, 5) ON DUPLICATE KEY UPDATE n = 0')).toMatch(
      /^Query OK, 1 row affected/,
    );
    expect(upsert("(1, 2, 'b'), (2, 1, 'c')")).toMatch(/^Query OK, 3 rows affected/);
    expect(upsert("(1, 0, 'b')")).toMatch(/^Query OK, 0 rows affected/);
    expect(upsert("(1, 1, 'd'), (1, 1, 'e'), (3, 1, 'f'), (3, 1, 'g')")).toMatch(/^Query OK, /);
    expect(rows('SELECT * FROM t ORDER BY id')).toEqual([
      [1, 9, 'e'],
      [2, 1, 'c'],
      [3, 2, 'g'],
    ]);
  });

  test('INSERT IGNORE leaves what is there, REPLACE takes its place', () => {
    const { print, rows } = withTable('id INT PRIMARY KEY, n INT');
    print('INSERT INTO t VALUES (1, 1)');
    expect(print('INSERT IGNORE INTO t VALUES (1, 9), (2, 2), (2, 3)')).toMatch(/^Query OK, 1 row affected/);
    expect(print('REPLACE INTO t VALUES (1, 7), (3, 3)')).toMatch(/^Query OK, 3 rows affected/);
    expect(print('REPLACE t SET id = 4, n = 4')).toMatch(/^Query OK, 1 row affected/);
    expect(rows('SELECT * FROM t ORDER BY id')).toEqual([
      [1, 7],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  test('what is read again from the text of a history finds the same duplicates', () => {
    const console = withTable('id INT PRIMARY KEY');
    console.run('INSERT INTO t VALUES (1)');
    const undone = console.history.undo();
    expect(undone).toBeTruthy();
    expect(console.print('INSERT INTO t VALUES (1)')).toMatch(/^Query OK, 1 row/);
    expect(console.print('INSERT INTO t VALUES (1)')).toMatch(/^ERROR 1062/);
  });
});

describe('tables: types', () => {
  test('numbers are compared, ordered and printed as their columns have them', () => {
    const { run, rows } = withTable('id INT, price DECIMAL(8,2), f FLOAT, d DOUBLE');
    run('INSERT INTO t VALUES (1, 9.5, 1.1, 1e3), (2, 10, 20, 0.5), (3, 100.005, 3, NULL)');
    expect(rows('SELECT id FROM t ORDER BY price DESC').flat()).toEqual([3, 2, 1]);
    expect(rows('SELECT MAX(price), MIN(price), SUM(price), MAX(d), MAX(f) FROM t')).toEqual([
      ['100.01', '9.50', '119.51', 1000, 20],
    ]);
    expect(rows("SELECT id FROM t WHERE price > '9.6' ORDER BY id").flat()).toEqual([2, 3]);
    expect(rows('SELECT f, d FROM t WHERE id = 1')).toEqual([['1.1', 1000]]);
  });

  test('DELETE and UPDATE compare as SELECT does', () => {
    const { print, rows } = withTable('id INT, price DECIMAL(8,2)');
    print('INSERT INTO t VALUES (1, 9.5), (2, 10), (3, 100)');
    expect(print("DELETE FROM t WHERE price < '10'")).toMatch(/^Query OK, 1 row affected/);
    expect(print('UPDATE t SET price = price * 1.5 WHERE price BETWEEN 9 AND 11')).toMatch(
      /^Query OK, 1 row/,
    );
    expect(rows('SELECT * FROM t ORDER BY id')).toEqual([
      [2, '15.00'],
      [3, '100.00'],
    ]);
  });

  test('dates and times are written in one way', () => {
    const { run, rows } = withTable('d DATE, at DATETIME, precise DATETIME(6), t TIME');
    run("INSERT INTO t VALUES ('24-2-9', 20240209, '2024.02.09 1:2:03.5', '8:05')");
    expect(rows('SELECT * FROM t')).toEqual([
      ['2024-02-09', '2024-02-09 00:00:00', '2024-02-09 01:02:03.500000', '08:05:00'],
    ]);
  });

  test.each([
    ['TINYINT', '128', /^ERROR 1264 \(22003\): Out of range value for column 'a' at row 1$/],
    ['INT', '2147483648', /^ERROR 1264 /],
    ['INT UNSIGNED', '-1', /^ERROR 1264 /],
    ['DECIMAL(4,2)', '100', /^ERROR 1264 /],
    ['DECIMAL(4,2)', "'x'", /^ERROR 1366 \(HY000\): Incorrect decimal value: 'x' for column 'a' at row 1$/],
    ['DOUBLE', "'1.5x'", /^ERROR 1366 .*Incorrect double value/],
    ['VARCHAR(3)', "'abcd'", /^ERROR 1406 \(22001\): Data too long for column 'a' at row 1$/],
    [
      'DATE',
      "'2023-02-29'",
      /^ERROR 1292 \(22007\): Incorrect date value: '2023-02-29' for column 'a' at row 1$/,
    ],
    ['DATETIME', "'soon'", /^ERROR 1292 .*Incorrect datetime value/],
    ["ENUM('a', 'b')", "'c'", /^ERROR 1265 \(01000\): Data truncated for column 'a' at row 1$/],
    ['JSON', "'{'", /^ERROR 1105 .*Invalid JSON value for column 'a'$/],
    ['INT NOT NULL', 'NULL', /^ERROR 1048 \(23000\): Column 'a' cannot be null$/],
    ['INT NOT NULL', 'DEFAULT', /^ERROR 1364 \(HY000\): Field 'a' doesn't have a default value$/],
  ])('a column of %s refuses %s', (type, value, message) => {
    const { print, rows } = withTable(`a ${type}`, 'ROWSTORE');
    expect(print(`INSERT INTO t VALUES (${value})`)).toMatch(message);
    expect(rows('SELECT COUNT(*) FROM t')).toEqual([[0]]);
  });

  test.each([
    ['BOOL', 'TRUE', 1],
    ['DATETIME', "'24-2-3 4:5'", '2024-02-03 04:05:00'],
    ['DATE', "'700102'", '1970-01-02'],
    ['TIME', "'2024-02-03 4:5'", '04:05:00'],
    ['BIT(8)', '5', 5],
    ['YEAR', '2024', 2024],
    ['DECIMAL(5,1)', '-2.25', '-2.3'],
    ['DECIMAL(10,3)', "'1e2'", '100.000'],
    ['CHAR(5)', "'ab  '", 'ab'],
    ["ENUM('a', 'b')", '2', 'b'],
    ["SET('x', 'y', 'z')", "'z,x'", 'x,z'],
    ['JSON', `'{"b" : [1, 2]}'`, '{"b":[1,2]}'],
    ['GEOGRAPHYPOINT', "'POINT(1 2)'", 'POINT(1 2)'],
    ['MEDIUMTEXT', '12', '12'],
  ])('a column of %s takes %s', (type, value, expected) => {
    const { run, rows } = withTable(`a ${type}`, 'ROWSTORE');
    run(`INSERT INTO t VALUES (${value})`);
    expect(rows('SELECT a FROM t')).toEqual([[expected]]);
  });
});

describe('tables: what columns have by themselves', () => {
  test('DEFAULT, the clock, and computed columns', () => {
    const { run, rows } = withTable(
      "id INT PRIMARY KEY, n INT DEFAULT 5, w VARCHAR(9) NOT NULL DEFAULT 'x', made DATETIME DEFAULT CURRENT_TIMESTAMP, seen TIMESTAMP NULL ON UPDATE CURRENT_TIMESTAMP, twice AS n * 2 PERSISTED BIGINT",
    );
    run('.wait 5s\nINSERT INTO t (id) VALUES (1); .wait 5s\nUPDATE t SET n = 7');
    expect(rows('SELECT * FROM t')).toEqual([[1, 7, 'x', '2026-01-01 00:00:05', '2026-01-01 00:00:10', 14]]);
    run('INSERT INTO t VALUES (2, NULL, DEFAULT, NULL, NULL)');
    expect(rows('SELECT * FROM t WHERE id = 2')).toEqual([[2, null, 'x', null, null, null]]);
  });

  test('an invalid default, or a computed column of what there is not, is refused', () => {
    const { print } = consoleWith({ leaves: 1 });
    expect(print("CREATE TABLE test.t (a INT DEFAULT 'x')")).toMatch(
      /^ERROR 1067 .*Invalid default value for 'a'/,
    );
    expect(print('CREATE TABLE test.t (a INT, b AS c + 1 PERSISTED INT)')).toMatch(/^ERROR 1054 /);
    expect(print('CREATE TABLE test.t (a INT, KEY (b))')).toMatch(/^ERROR 1072 /);
    expect(print('CREATE TABLE test.t (a INT PRIMARY KEY, b INT, PRIMARY KEY (b))')).toMatch(/^ERROR 1068 /);
  });

  test('a column that is added has its DEFAULT in rows that were there before', () => {
    const { run, rows, print } = withTable('id INT PRIMARY KEY');
    run('INSERT INTO t VALUES (1); ALTER TABLE t ADD COLUMN n INT DEFAULT 5');
    expect(rows('SELECT * FROM t')).toEqual([[1, 5]]);
    expect(print('UPDATE t SET n = n + 1')).toMatch(/^Query OK, 1 row affected/);
    run('INSERT INTO t VALUES (2, 2)');
    expect(rows('SELECT * FROM t ORDER BY id')).toEqual([
      [1, 6],
      [2, 2],
    ]);
  });
});

test('tables: a history that is kept has the same tables, rows and numbers again', () => {
  const { history, run } = withTable('id BIGINT AUTO_INCREMENT PRIMARY KEY, price DECIMAL(8,2) DEFAULT 1.5');
  run('INSERT INTO t (price) VALUES (2), (3), (DEFAULT); UPDATE t SET price = price + 1 WHERE id > 1');
  run('REPLACE INTO t VALUES (1, 9); CREATE INDEX i ON t (price); DELETE FROM t ORDER BY id LIMIT 1');
  run('CREATE REFERENCE TABLE r (a INT PRIMARY KEY); INSERT INTO r VALUES (1), (2)');
  const restored = restoreHistory(JSON.parse(JSON.stringify(history.saved())));
  if (!restored.ok) throw new Error(`${restored.misfit.at}: ${restored.misfit.expected}`);
  expect(hashOf(restored.history.world)).toBe(hashOf(history.world));
});

describe('tables: reference tables', () => {
  test('every node answers from its own copy, whatever else is lost', () => {
    const { print, rows, run } = withTable('code INT PRIMARY KEY, name TEXT', 'REFERENCE');
    run("INSERT INTO t VALUES (1, 'one'), (2, 'two'); UPDATE t SET name = 'zwei' WHERE code = 2");
    expect(print("INSERT INTO t VALUES (2, 'again')")).toBe(
      "ERROR 1062 (23000): Duplicate entry '2' for key 'PRIMARY'",
    );
    run('.kill leaf-1\n.kill leaf-2\n.kill leaf-3\n.wait 60s');
    expect(rows('SELECT * FROM t ORDER BY code')).toEqual([
      [1, 'one'],
      [2, 'zwei'],
    ]);
    expect(print('SHOW CREATE TABLE t')).toContain('CREATE REFERENCE TABLE `t`');
  });
});

describe('tables: SHOW CREATE TABLE', () => {
  test('prints line breaks with \\G, and makes the same table again', () => {
    const { print, rows, run } = withTable(
      "id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'it''s', a VARCHAR(5) DEFAULT 'x', d DECIMAL(6), PRIMARY KEY (id), KEY (a), SORT KEY (d)",
    );
    const text = String(rows('SHOW CREATE TABLE t')[0]?.[1]);
    expect(print('SHOW CREATE TABLE t\\G').split('\n').slice(2, 5)).toEqual([
      'Create Table: CREATE TABLE `t` (',
      "  `id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT 'it''s',",
      "  `a` varchar(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci DEFAULT 'x',",
    ]);
    expect(run(text.replace('`t`', '`again`')).result?.ok).toBe(true);
    expect(rows('SHOW CREATE TABLE again')[0]?.[1]).toBe(text.replace('`t`', '`again`'));
    run('CREATE TABLE third LIKE again');
    expect(rows('SHOW CREATE TABLE third')[0]?.[1]).toBe(text.replace('`t`', '`third`'));
  });

  test('a table of which nothing is said has no shard key, and today a character set', () => {
    const { rows } = withTable('a INT');
    expect(rows('SHOW CREATE TABLE t')[0]?.[1]).toBe(
      "CREATE TABLE `t` (\n  `a` int(11) DEFAULT NULL,\n  SORT KEY `__UNORDERED` ()\n  , SHARD KEY () \n) AUTOSTATS_CARDINALITY_MODE=INCREMENTAL AUTOSTATS_HISTOGRAM_MODE=CREATE AUTOSTATS_SAMPLING=ON SQL_MODE='STRICT_ALL_TABLES'",
    );
    expect(String(rows('.version 9.1\nSHOW CREATE TABLE t')[0]?.[1])).toMatch(
      / CHARACTER SET=`utf8mb4` COLLATE=`utf8mb4_general_ci`$/,
    );
  });
});

describe('tables: forms that are pasted', () => {
  test.each([
    'CREATE TABLE test.c (a INT, b DATETIME, KEY (a) USING CLUSTERED COLUMNSTORE)',
    'CREATE TABLE test.c (a INT, KEY `k` (`a`) USING CLUSTERED COLUMNSTORE, SHARD KEY (a))',
    'CREATE ROWSTORE TABLE test.c (a INT, INDEX i (a) USING HASH)',
    'CREATE TEMPORARY TABLE test.c (a BIGINT)',
    'CREATE GLOBAL TEMPORARY TABLE test.c (a BIGINT)',
    'CREATE TABLE test.c (a BIGINT, FULLTEXT (w), w TEXT)',
    'CREATE TABLE test.c (a DOUBLE PRECISION, b CHARACTER VARYING(5) COLLATE utf8_bin, c TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6))',
    'ALTER TABLE test.x ADD COLUMN n INT, ADD INDEX (n), ADD UNIQUE KEY u (id)',
    'CREATE INDEX i ON test.x (id)',
    'ALTER TABLE test.x RENAME COLUMN id TO number',
  ])('%s', (text) => {
    const { print } = consoleWith({ leaves: 1 });
    const printed = print(text);
    if (text.includes('ADD UNIQUE')) expect(printed).toMatch(/must contain all columns/);
    else expect(printed).toMatch(/^Query OK, 0 rows affected/);
  });

  test('LIMIT and ORDER BY choose the rows that UPDATE and DELETE are about', () => {
    const { print, rows } = consoleWith({ leaves: 2 });
    expect(print('DELETE FROM test.x ORDER BY id DESC LIMIT 98')).toMatch(/^Query OK, 98 rows affected/);
    expect(print('UPDATE test.x SET id = id + 10 ORDER BY id LIMIT 1')).toMatch(/^Query OK, 1 row affected/);
    expect(rows('SELECT id FROM test.x ORDER BY id').flat()).toEqual([2, 11]);
  });

  test('a column that is dropped is gone, also from the rows that there are', () => {
    const { run, print, rows } = withTable("a INT PRIMARY KEY, b INT DEFAULT 5, c VARCHAR(4) DEFAULT 'z'");
    run("INSERT INTO t VALUES (1, 10, 'x'), (2, 20, 'y')");
    expect(print('ALTER TABLE t DROP COLUMN b')).toMatch(/^Query OK, 0 rows affected/);
    run("INSERT INTO t VALUES (3, 'w')");
    expect(rows('SELECT * FROM t ORDER BY a')).toEqual([
      [1, 'x'],
      [2, 'y'],
      [3, 'w'],
    ]);
    expect(
      rows("SELECT COLUMN_NAME, ORDINAL_POSITION FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 't'"),
    ).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
    expect(print('SELECT b FROM t')).toMatch(/^ERROR 1054/);
    expect(print('SHOW CREATE TABLE t')).not.toContain('`b`');
    run("ALTER TABLE t ADD COLUMN b TEXT; UPDATE t SET b = 'new' WHERE a = 1; CREATE TABLE u LIKE t");
    expect(rows('SELECT * FROM t WHERE a < 3 ORDER BY a')).toEqual([
      [1, 'x', 'new'],
      [2, 'y', null],
    ]);
    expect(rows('SHOW COLUMNS FROM u').map(([name]) => name)).toEqual(['a', 'c', 'b']);
    expect(print('ALTER TABLE t DROP COLUMN a')).toBe(
      'ERROR 1105 (HY000): DROP COLUMN a, which belongs to a key, is not part of this model.',
    );
    expect(print('ALTER TABLE t DROP nothing')).toMatch(/^ERROR 1091 /);
  });

  test('what a failover brings back has the columns that are left', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 2, replication: 'ASYNC' });
    run(
      'CREATE TABLE test.t (a INT PRIMARY KEY, b INT, c INT); INSERT INTO test.t VALUES (1, 10, 100), (2, 20, 200); .wait idle',
    );
    run(
      'DELETE FROM test.t; ALTER TABLE test.t DROP COLUMN b; .kill leaf-1; .kill leaf-2; .start leaf-1; .start leaf-2; .wait idle',
    );
    expect(rows('SHOW COLUMNS FROM test.t').map(([name]) => name)).toEqual(['a', 'c']);
    for (const row of rows('SELECT * FROM test.t')) expect(row).toHaveLength(2);
  });

  test('what older rows have in a column stays as it is, whatever the column becomes', () => {
    const { run, rows, print } = withTable('id INT PRIMARY KEY');
    run('INSERT INTO t VALUES (1); ALTER TABLE t ADD COLUMN n INT DEFAULT 3');
    run('ALTER TABLE t MODIFY n INT DEFAULT 8; INSERT INTO t (id) VALUES (2)');
    expect(rows('SELECT * FROM t ORDER BY id')).toEqual([
      [1, 3],
      [2, 8],
    ]);
    run('ALTER TABLE t CHANGE n many BIGINT');
    expect(print('ALTER TABLE t MODIFY many BIGINT NOT NULL DEFAULT 2')).toMatch(/^Query OK/);
    expect(rows('SELECT many FROM t ORDER BY id')).toEqual([[3], [8]]);
  });

  test('a column that is added with the time has that of the ALTER in older rows', () => {
    const { run, rows } = withTable('id INT PRIMARY KEY');
    run('INSERT INTO t VALUES (1); .wait 5s');
    const [[now] = []] = rows('SELECT NOW()');
    run('ALTER TABLE t ADD COLUMN made DATETIME DEFAULT NOW(); .wait 5s');
    expect(rows('SELECT made FROM t')).toEqual([[now]]);
  });

  test('a column is changed where its values stay as they are', () => {
    const { run, print, rows } = withTable('a INT PRIMARY KEY, b INT, c VARCHAR(4)');
    run("INSERT INTO t VALUES (1, 300, 'long'), (2, NULL, 'x')");
    expect(print('ALTER TABLE t MODIFY b BIGINT DEFAULT 9, CHANGE c name VARCHAR(40) NOT NULL')).toMatch(
      /^Query OK/,
    );
    expect(rows('SHOW COLUMNS FROM t').map((row) => row.slice(0, 5))).toEqual([
      ['a', 'int(11)', 'NO', 'PRI', null],
      ['b', 'bigint(20)', 'YES', '', '9'],
      ['name', 'varchar(40)', 'NO', '', null],
    ]);
    expect(print('ALTER TABLE t MODIFY b TINYINT')).toMatch(/^ERROR 1265 .*'b' at row 1/);
    expect(print('ALTER TABLE t MODIFY b BIGINT NOT NULL')).toMatch(/^ERROR 1265/);
    expect(print('ALTER TABLE t MODIFY b TEXT')).toMatch(/^ERROR 1105 .*MODIFY COLUMN b to that/);
    expect(print('ALTER TABLE t CHANGE b a BIGINT')).toMatch(/^ERROR 1060/);
    expect(print('ALTER TABLE t MODIFY nothing INT')).toMatch(/^ERROR 1054/);
  });

  test('a table that is called otherwise keeps its rows', () => {
    const { run, print, rows } = withTable('a INT PRIMARY KEY');
    run('INSERT INTO t VALUES (1), (2); CREATE TABLE other (a INT)');
    expect(print('ALTER TABLE t RENAME TO u')).toMatch(/^Query OK/);
    expect(print('SELECT * FROM t')).toMatch(/^ERROR 1146/);
    run('INSERT INTO u VALUES (3); UPDATE u SET a = a WHERE a = 1; DELETE FROM u WHERE a = 2');
    expect(rows('SELECT * FROM u ORDER BY a')).toEqual([[1], [3]]);
    expect(print('INSERT INTO u VALUES (3)')).toMatch(/^ERROR 1062/);
    expect(print('RENAME TABLE u TO other')).toMatch(/^ERROR 1050/);
    expect(print('RENAME TABLE u TO t')).toMatch(/^Query OK/);
    expect(print('TRUNCATE t')).toMatch(/^Query OK, 0 rows/);
    expect(rows('SELECT COUNT(*) FROM t')).toEqual([[0]]);
  });

  test('several tables are dropped at once, or none', () => {
    const { run, print, rows } = withTable('a INT');
    run('CREATE TABLE u (a INT); CREATE TABLE v (a INT)');
    expect(print('DROP TABLE t, nothing, no2')).toBe(
      "ERROR 1051 (42S02): Unknown table 'test.nothing,test.no2'",
    );
    expect(print('DROP TABLE t, u')).toMatch(/^Query OK, 0 rows affected/);
    expect(print('DROP TABLE IF EXISTS v, nothing')).toMatch(/^Query OK, 0 rows affected, 1 warning/);
    expect(rows("SHOW TABLES FROM test LIKE '_'")).toEqual([['x']]);
  });

  test('SHOW INDEX lists the columns of each key', () => {
    const { print, rows } = withTable('a INT, b INT, PRIMARY KEY (a, b), KEY by_b (b), SHARD KEY (a)');
    expect(rows('SHOW INDEX FROM t').map((row) => row.slice(1, 5))).toEqual([
      [0, 'PRIMARY', 1, 'a'],
      [0, 'PRIMARY', 2, 'b'],
      [1, 'by_b', 1, 'b'],
      [1, '__SHARDKEY', 1, 'a'],
    ]);
    expect(rows("SHOW KEYS IN t FROM test WHERE Key_name = 'by_b'")).toHaveLength(1);
    expect(print('SHOW INDEXES FROM nothing')).toMatch(/^ERROR 1146/);
  });

  test('VECTOR came with version 8.5', () => {
    const { run, print, rows } = consoleWith({ leaves: 1 });
    expect(print('CREATE TABLE test.v (id INT, e VECTOR(4))')).toBe(
      'ERROR 1105 (HY000): VECTOR came with version 8.5, and this cluster says that it is 7.3.0.',
    );
    expect(print('ALTER TABLE test.x ADD COLUMN e VECTOR(4)')).toMatch(/^ERROR 1105 .*VECTOR/);
    run('.version 9.1');
    expect(print('CREATE TABLE test.v (id INT, e VECTOR(3))')).toMatch(/^Query OK/);
    run("INSERT INTO test.v VALUES (1, '[1,2,3]')");
    expect(rows('SELECT e FROM test.v')).toEqual([['[1,2,3]']]);
  });

  test('what the model leaves out of ALTER TABLE is refused by its name', () => {
    const { print } = consoleWith({ leaves: 1 });
    expect(print('ALTER TABLE test.x DROP COLUMN id')).toMatch(/^ERROR 1090 /);
    expect(print('ALTER TABLE test.x ADD FOREIGN KEY (id) REFERENCES y (id)')).toMatch(/^ERROR 1706 /);
    expect(print('ALTER TABLE test.x AUTOSTATS_ENABLED = ON')).toBe(
      'ERROR 1105 (HY000): AUTOSTATS_ENABLED is not part of this model.',
    );
    expect(print('DROP INDEX nothing ON test.x')).toMatch(/^ERROR 1091 /);
  });
});

describe('tables: rows of a table beside those of others', () => {
  const both = () => {
    const console = withTable('a INT PRIMARY KEY, b INT, c VARCHAR(4)');
    console.run("INSERT INTO t VALUES (1, 10, 'x'), (2, 20, 'y'), (3, 30, 'z')");
    console.run('CREATE TABLE u (a INT, v INT); INSERT INTO u VALUES (1, 100), (1, 101), (3, 300), (9, 900)');
    return console;
  };

  test('UPDATE changes each row once, and those of one table', () => {
    const { print, rows } = both();
    expect(print('UPDATE t JOIN u ON u.a = t.a SET t.b = t.b + u.v')).toMatch(/^Query OK, 2 rows affected/);
    expect(rows('SELECT b > 100 FROM t ORDER BY a')).toEqual([[1], [0], [1]]);
    expect(print("UPDATE u AS w, t SET t.c = 'q' WHERE w.a = t.a AND w.v = 300")).toMatch(
      /^Query OK, 1 row affected/,
    );
    expect(rows('SELECT c FROM t ORDER BY a')).toEqual([['x'], ['y'], ['q']]);
    expect(print('UPDATE t AS s SET s.b = 1 WHERE s.a = 2')).toMatch(/^Query OK, 1 row affected/);
    expect(print('UPDATE t, u SET t.b = 1, u.v = 2')).toMatch(/^ERROR 1064/);
    expect(print('UPDATE t LEFT JOIN u ON u.a = t.a SET t.b = 0 WHERE u.a IS NULL')).toMatch(
      /^Query OK, 1 row/,
    );
  });

  test('DELETE of one of several', () => {
    const { print, rows } = both();
    expect(print('DELETE s FROM t AS s JOIN u ON u.a = s.a WHERE u.v < 200')).toMatch(
      /^Query OK, 1 row affected/,
    );
    expect(rows('SELECT a FROM t ORDER BY a')).toEqual([[2], [3]]);
    expect(print('DELETE FROM t AS s WHERE s.a = 2')).toMatch(/^Query OK, 1 row affected/);
    expect(print('DELETE nothing FROM t JOIN u ON u.a = t.a')).toMatch(/^ERROR 1064/);
  });
});

describe('tables: how many columns', () => {
  test('one more than there may be is refused, also where it is added', () => {
    const { print } = consoleWith({ leaves: 1, partitions: 1 });
    const many = Array.from({ length: 4_096 }, (_column, index) => `c${index} INT`).join(', ');
    expect(print(`CREATE TABLE test.t (${many}, d TEXT)`)).toBe('ERROR 1117 (HY000): Too many columns');
    expect(print(`CREATE TABLE test.t (${many}, d TEXT, KEY (d))`)).toMatch(/^ERROR 1117/);
    expect(print(`CREATE TABLE test.t (${many})`)).toMatch(/^Query OK/);
    expect(print('ALTER TABLE test.t ADD COLUMN d TEXT')).toMatch(/^ERROR 1117/);
    expect(print('ALTER TABLE test.t DROP COLUMN c1, ADD COLUMN d TEXT')).toMatch(/^Query OK/);
  });
});
