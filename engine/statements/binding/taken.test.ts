import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

const pairs = () => consoleWith({ pairs: 2, partitions: 4 });

describe('taken: databases and tables as people write them', () => {
  test('taken: IF EXISTS and IF NOT EXISTS do nothing where there is nothing to do', () => {
    const { print, rows } = pairs();
    const noted = 'Query OK, 0 rows affected, 1 warning (0.00 sec)';
    expect(print('DROP DATABASE IF EXISTS ci')).toBe(noted);
    expect(rows('SHOW WARNINGS')).toEqual([
      ['Note', 1008, "Can't drop database 'ci'; database doesn't exist"],
    ]);
    expect(print('CREATE DATABASE IF NOT EXISTS test PARTITIONS 9')).toBe(noted);
    expect(print('CREATE TABLE IF NOT EXISTS test.x (other TEXT)')).toBe(noted);
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[100]]);
    expect(print('DROP TABLE IF EXISTS test.y')).toBe(noted);
    expect(print('SHOW WARNINGS')).toContain("| Note  | 1051 | Unknown table 'test.y' |");
    expect(print('DROP SCHEMA IF EXISTS test FORCE')).toMatch(
      /^Query OK, 1 row affected .*\n-- FORCE does nothing here\.$/,
    );
    expect(print('DROP DATABASE test')).toMatch(/^ERROR 1008/);
  });

  test('taken: a database is made as it is written, and what means nothing is said', () => {
    const { print, rows } = pairs();
    const made = print(
      'CREATE DATABASE IF NOT EXISTS shop WITH SYNC DURABILITY ASYNC REPLICATION PARTITIONS 2 SUB_PARTITIONS 4 DEFAULT CHARACTER SET = utf8mb4 COLLATE utf8mb4_bin',
    );
    expect(made).toMatch(/^Query OK, 1 row affected/);
    expect(made.split('\n')[1]).toBe(
      '-- SYNC DURABILITY, SUB_PARTITIONS 4, DEFAULT CHARACTER SET = UTF8MB4 and COLLATE UTF8MB4_BIN do nothing here.',
    );
    expect(
      rows(
        "SELECT NUM_PARTITIONS, IS_SYNC FROM INFORMATION_SCHEMA.DISTRIBUTED_DATABASES WHERE DATABASE_NAME = 'shop'",
      ),
    ).toEqual([[2, 0]]);
  });

  test('taken: values are worked out where they are no plain ones, and rounded for whole numbers as MySQL does', () => {
    const { print, rows } = pairs();
    expect(
      print(
        "CREATE TABLE test.n (id INT); INSERT INTO test.n VALUES (1.5), (-2.5), (-0.2), (1e2), (2.5E-1), (0x1F), ('3.4'), (+7), (40 + 2), (TRUE), (NULL)",
      ),
    ).toBe('Query OK, 11 rows affected (0.00 sec)');
    expect(rows('SELECT id FROM test.n ORDER BY id').flat()).toEqual([
      null,
      -3,
      0,
      0,
      1,
      2,
      3,
      7,
      31,
      42,
      100,
    ]);
    print('CREATE TABLE test.prices (id INT, price DECIMAL(8, 2), at DATETIME)');
    expect(
      print(
        "INSERT INTO test.prices (at, id, price) VALUES (CONCAT('2024', '-01-01'), 1, 19.99), (NOW(), 2, -0.50), (DEFAULT, 3, (SELECT 1))",
      ),
    ).toBe('Query OK, 3 rows affected (0.00 sec)');
    expect(rows('SELECT id, price, at IS NULL FROM test.prices ORDER BY id')).toEqual([
      [1, '19.99', 0],
      [2, '-0.50', 0],
      [3, '1.00', 1],
    ]);
  });

  test.each([
    [
      "INSERT INTO test.x VALUES ('1.5x')",
      /^ERROR 1366 .*Incorrect integer value: '1.5x' for column 'id' at row 1/,
    ],
    ['INSERT INTO test.x VALUES (1), (1e30)', /^ERROR 1264 .*column 'id' at row 2/],
    ['INSERT INTO test.x VALUES (1 + 1, 2)', /^ERROR 1136 .* at row 1/],
    ['INSERT INTO test.x VALUES (1.5), (2, 3)', /^ERROR 1136 .* at row 2/],
    ['INSERT INTO test.x VALUES (nothing)', /^ERROR 1054 .*Unknown column 'nothing'/],
    ['INSERT INTO test.x VALUES (NOTHING())', /^ERROR 1305 .*NOTHING/],
  ])('taken: %s is refused by what is wrong, and writes nothing', (statement, error) => {
    const { print, rows } = pairs();
    expect(print(statement)).toMatch(error);
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[100]]);
  });

  test('taken: prompts of the clients, of whatever name and with their database', () => {
    const { print } = pairs();
    for (const prompt of [
      'mysql>',
      'memsql>',
      'singlestore>',
      'MariaDB [(none)]>',
      'MySQL [test]>',
      'memsql [test] >',
    ])
      expect(print(`${prompt} USE test;`)).toBe('Database changed');
  });

  test('taken: SHOW TABLES EXTENDED, wherever the word stands', () => {
    const { rows } = pairs();
    for (const statement of [
      'SHOW TABLES EXTENDED IN test',
      'SHOW TABLES IN test EXTENDED',
      "SHOW TABLES FROM test EXTENDED LIKE 'x'",
    ])
      expect(rows(statement)).toEqual([['x']]);
  });

  test('taken: a foreign key is refused where somebody would have to keep to it', () => {
    const { print, rows } = pairs();
    const made = print('CREATE TABLE test.y (id INT PRIMARY KEY, x INT, FOREIGN KEY (x) REFERENCES x (id))');
    expect(made).toBe(
      "ERROR 1706 (HY000): Feature 'FOREIGN (non-SHARD) key to a sharded table' is not supported by SingleStore",
    );
    expect(print('SET GLOBAL ignore_foreign_keys = ON')).toMatch(/^ERROR 1105 .* is not part of this model/);
    expect(rows("SHOW TABLES FROM test LIKE 'y'")).toEqual([]);
  });

  test('taken: a table is made as it is pasted, and what means nothing is said', () => {
    const { print, rows, run } = pairs();
    const made = print(`CREATE ROWSTORE REFERENCE TABLE IF NOT EXISTS \`test\`.\`orders\` (
      \`id\` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'the key',
      \`state\` enum('open', 'paid') CHARACTER SET utf8 COLLATE utf8_general_ci NOT NULL DEFAULT 'open',
      price decimal(10, 2) DEFAULT 0.00,
      made datetime(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
      PRIMARY KEY (\`id\`),
      UNIQUE KEY u (id, state) USING HASH,
      SHARD KEY (\`id\`),
      SORT KEY (made DESC),
      CONSTRAINT f FOREIGN KEY (state) REFERENCES states (name) UNENFORCED
    ) AUTOSTATS_ENABLED=TRUE COMMENT='orders' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    expect(made).toMatch(/^Query OK, 0 rows affected/);
    expect(made.split('\n')[1]).toBe('-- FOREIGN KEY and ENGINE do nothing here.');
    expect(rows('DESCRIBE test.orders').map(([name, type]) => `${name} ${type}`)).toEqual([
      'id bigint(20) unsigned',
      "state enum('open','paid')",
      'price decimal(10,2)',
      'made datetime(6)',
    ]);
    expect(run("INSERT INTO test.orders VALUES (1, 'open', '9.50', '2026-11-29')").result?.ok).toBe(true);
    expect(rows('SHOW CREATE TABLE test.orders')[0]?.[1]).toBe(
      [
        'CREATE ROWSTORE REFERENCE TABLE `orders` (',
        "  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'the key',",
        "  `state` enum('open','paid') CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL DEFAULT 'open',",
        "  `price` decimal(10,2) DEFAULT '0.00',",
        '  `made` datetime(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),',
        '  PRIMARY KEY (`id`),',
        '  UNIQUE KEY `u` (`id`,`state`)',
        ") AUTOSTATS_CARDINALITY_MODE=INCREMENTAL AUTOSTATS_HISTOGRAM_MODE=CREATE AUTOSTATS_SAMPLING=ON SQL_MODE='STRICT_ALL_TABLES' COMMENT='orders'",
      ].join('\n'),
    );
    expect(
      run(String(rows('SHOW CREATE TABLE test.orders')[0]?.[1]).replace('`orders`', 'test.copy')).result?.ok,
    ).toBe(true);
    expect(rows('SHOW COLUMNS FROM test.copy')).toEqual(rows('DESC test.orders'));
  });

  test('taken: a part of a definition that nobody knows is named at its place', () => {
    const { run } = pairs();
    const { result } = run('CREATE TABLE test.y (id INT NUT NULL)');
    expect(result?.ok === false && result.diagnostic?.problem).toEqual({
      kind: 'partUnknown',
      written: 'NUT',
    });
  });

  test.each([
    ['SELECT SUM(id) OVER FROM test.x', 'OVER FROM test.x'],
    ['SELECT id over FROM test.x', 'over FROM test.x'],
    ['SELECT INTERVAL 1 DAY', 'INTERVAL 1 DAY'],
    ['SELECT CONVERT(VARCHAR, id) FROM test.x', 'VARCHAR, id) FROM test.x'],
    ['SELECT CONVERT(VARCHAR(9), id) FROM test.x', 'VARCHAR(9), id) FROM test.x'],
  ])('taken: no SELECT: %s', (text, near) => {
    expect(pairs().print(text)).toContain(`to use near '${near}' at line 1`);
  });

  test.each(['SELECT 1 `OVER`', 'SELECT 1 overs', 'SELECT CONVERT(NOW() + INTERVAL 1 DAY, CHAR)'])(
    'taken: a SELECT: %s',
    (text) => {
      expect(pairs().print(text)).toContain('1 row in set');
    },
  );

  test('taken: TRUNCATE TABLE takes every row away', () => {
    const { print, rows } = pairs();
    expect(print('TRUNCATE TABLE test.x')).toBe('Query OK, 0 rows affected (0.00 sec)');
    expect(rows('SELECT COUNT(*), ROW_COUNT() FROM test.x')).toEqual([[0, 0]]);
  });
});

describe('taken: rows that are read before they are written', () => {
  const people =
    "CREATE TABLE test.people (id INT, name TEXT); INSERT INTO test.people VALUES (1, 'Ada'), (2, 'Alan'), (3, NULL)";

  test('taken: UPDATE changes the rows for which the condition holds', () => {
    const { print, rows, run } = pairs();
    run(people);
    expect(print("UPDATE test.people SET name = 'Grace' WHERE id >= 2")).toMatch(
      /^Query OK, 2 rows affected/,
    );
    expect(rows('SELECT id, name FROM test.people ORDER BY id')).toEqual([
      [1, 'Ada'],
      [2, 'Grace'],
      [3, 'Grace'],
    ]);
    expect(print("UPDATE test.people SET name = 'Nobody' WHERE id > 9")).toMatch(
      /^Query OK, 0 rows affected/,
    );
    expect(print('UPDATE test.people SET name = id')).toMatch(/^Query OK, 3 rows affected/);
    expect(print('UPDATE test.people SET name = id')).toMatch(/^Query OK, 0 rows affected/);
    expect(rows('SELECT name FROM test.people ORDER BY id')).toEqual([['1'], ['2'], ['3']]);
  });

  test('taken: UPDATE leaves the columns of the shard key alone, and names what there is not', () => {
    const { print, run } = pairs();
    run(people);
    run('CREATE TABLE test.keyed (id INT, name TEXT, SHARD KEY (id))');
    expect(print('UPDATE test.keyed SET id = 4')).toMatch(/^ERROR 1105 .*says in which partition a row lies/);
    expect(print('UPDATE test.people SET id = 4 WHERE id = 1')).toMatch(/^Query OK, 1 row affected/);
    expect(print("UPDATE test.people SET nome = 'x'")).toMatch(/^ERROR 1054/);
    expect(print("UPDATE test.people SET name = 'x', NAME = 'y'")).toMatch(/^ERROR 1105 .*is set twice/);
    expect(print("UPDATE test.nobody SET name = 'x'")).toMatch(/^ERROR 1146/);
    expect(print('UPDATE test.people SET name = nome')).toMatch(/^ERROR 1054/);
  });

  test('taken: UPDATE is one write, which a failover loses or keeps whole', () => {
    const { print, rows, run } = consoleWith({ pairs: 1, partitions: 1, replication: 'SYNC' });
    run(people);
    run(
      "UPDATE test.people SET name = 'Grace'; .kill leaf-2; .kill leaf-1; .start leaf-1; .start leaf-2; .wait idle",
    );
    expect(rows("SELECT COUNT(*) FROM test.people WHERE name = 'Grace'")).toEqual([[3]]);
    expect(print("UPDATE test.people SET name = 'Ada' WHERE id = 1")).toMatch(/^Query OK, 1 row affected/);
  });

  test('taken: INSERT … SELECT adds what the SELECT answers', () => {
    const { print, rows, run } = pairs();
    run('CREATE TABLE test.y (id INT, name TEXT)');
    expect(print('INSERT INTO test.y (id) SELECT id FROM test.x WHERE id > 90')).toMatch(
      /^Query OK, 10 rows affected/,
    );
    expect(rows('SELECT COUNT(*), MIN(id) FROM test.y')).toEqual([[10, 91]]);
    expect(print('INSERT INTO test.y SELECT id FROM test.x')).toMatch(/^ERROR 1136/);
    expect(print('INSERT INTO test.y SELECT id, nome FROM test.x')).toMatch(/^ERROR 1054/);
  });
});

describe('taken: SHOW as operators write it', () => {
  test.each([
    ["SHOW DATABASES LIKE 'te%'", [['test']]],
    ['SHOW SCHEMAS LIKE "nothing"', []],
    ["SHOW TABLES FROM test LIKE '_'", [['x']]],
    ['SHOW FULL TABLES IN test', [['x', 'BASE TABLE']]],
    ["SHOW FULL TABLES FROM test WHERE Table_type = 'VIEW'", []],
    ["SHOW TABLES FROM test WHERE Tables_in_test LIKE 'x'", [['x']]],
    ['USING test SHOW TABLES', [['x']]],
    [
      "SHOW FULL TABLES FROM INFORMATION_SCHEMA WHERE Tables_in_information_schema = 'LEAVES'",
      [['LEAVES', 'SYSTEM VIEW']],
    ],
    [
      "SHOW VARIABLES WHERE Variable_name IN ('redundancy_level', 'auto_attach')",
      [
        ['auto_attach', 'ON'],
        ['redundancy_level', '2'],
      ],
    ],
    ["SHOW VARIABLES WHERE Variable_name LIKE 'redundancy%' AND Value > 1", [['redundancy_level', '2']]],
    ["SHOW VARIABLES LIKE 'maximum_memory'", [['maximum_memory', '4551']]],
    ["SHOW DATABASES WHERE `Database` LIKE 't%'", [['test']]],
    ["SHOW PARTITIONS ON test WHERE Ordinal = 1 AND Role = 'Replica'", [[1, 'leaf-2', 3306, 'Replica', 0]]],
    ["SHOW AGGREGATORS LIKE 'nobody'", []],
    ["SHOW COLUMNS FROM x FROM test LIKE 'j%'", []],
    [
      'SHOW FULL COLUMNS FROM test.x',
      [['id', 'int(11)', null, 'YES', '', null, '', 'select,insert,update,references', '']],
    ],
    ["SHOW TABLE STATUS FROM test WHERE Name = 'nobody'", []],
    ["SHOW GLOBAL VARIABLES LIKE '%attach'", [['auto_attach', 'ON']]],
    ["SHOW SESSION VARIABLES WHERE Variable_name = 'redundancy_level'", [['redundancy_level', '2']]],
    ["SHOW VARIABLES WHERE `Variable_name` LIKE 'redundancy%'", [['redundancy_level', '2']]],
    ['SHOW WARNINGS LIMIT 5', []],
    ['SHOW ERRORS', []],
    ['SHOW COLUMNS IN test.x', [['id', 'int(11)', 'YES', '', null, '']]],
  ])('taken: %s', (text, expected) => {
    expect(pairs().rows(text)).toEqual(expected);
  });

  test('taken: SHOW DATABASES EXTENDED LIKE, on a leaf too', () => {
    const { rows } = pairs();
    expect(rows("SHOW DATABASES EXTENDED LIKE 'test'")).toHaveLength(1);
    expect(rows(".connect leaf-1\nSHOW DATABASES EXTENDED LIKE 'test\\_%'").map(([name]) => name)).toEqual([
      'test_0',
      'test_2',
    ]);
  });

  test('taken: SHOW AGGREGATORS EXTENDED has what the node says of itself', () => {
    const { rows } = pairs();
    expect(rows('SHOW AGGREGATORS EXTENDED').map((row) => row.at(-1))).toEqual(['online']);
  });

  test('taken: SHOW PROCESSLIST lists what runs on the node, and itself', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 2, replication: 'SYNC' });
    run('.hang leaf-2\n.background INSERT INTO test.x VALUES (101), (102), (103), (104)\n.wait 2s');
    const infos = rows('SHOW FULL PROCESSLIST').map((row) => [row[5], row[7]]);
    expect(infos).toEqual([
      [2, 'INSERT INTO test.x VALUES (101), (102), (103), (104)'],
      [0, 'SHOW FULL PROCESSLIST'],
    ]);
  });

  test("taken: SHOW STATUS LIKE 'Uptime' counts simulated seconds", () => {
    const { rows } = pairs();
    const [before, after] = [
      rows("SHOW STATUS LIKE 'Uptime'"),
      rows(".wait 5s\nSHOW GLOBAL STATUS LIKE 'up%'"),
    ];
    expect(Number(after[0]?.[1]) - Number(before[0]?.[1])).toBe(5);
  });

  test('taken: SHOW REPLICATION STATUS lists on a leaf who follows whom', () => {
    const { rows } = pairs();
    const links = rows('.connect leaf-1\nSHOW REPLICATION STATUS');
    expect(links.map((row) => [row[0], row[1], row[2], row[3], row[9], row[10], row[11]])).toEqual([
      ['async replica', 'cluster', 'ma:3306/cluster', 'online', 'yes', 'leaf-1:3306/cluster', 'replicating'],
      ['sync replica', 'test', 'ma:3306/test', 'online', 'yes', 'leaf-1:3306/test', 'replicating'],
      ['async replica', 'test_0', 'leaf-3:3306/test_0', 'online', 'yes', 'leaf-1:3306/test_0', 'replicating'],
      ['master', 'test_2', 'leaf-1:3306/test_2', 'online', 'yes', 'leaf-3:3306/test_2', 'replicating'],
    ]);
  });

  test('taken: SHOW REPLICATION STATUS lists on the master who follows what every node has, and who is away is not there', () => {
    const { rows, run } = pairs();
    run("ADD AGGREGATOR root@'ca-1'; .kill leaf-4; .wait 10s");
    const links = rows('SHOW REPLICATION STATUS');
    expect(links.map((row) => [row[0], row[1], row[10]])).toEqual(
      ['cluster', 'test'].flatMap((name) =>
        ['ca-1', 'leaf-1', 'leaf-2', 'leaf-3'].map((host) => ['master', name, `${host}:3306/${name}`]),
      ),
    );
    const counted = rows('SHOW DATABASES EXTENDED WHERE Async + Sync > 0');
    expect(counted.map(([name, , , , , , async, sync]) => [name, async, sync])).toEqual([
      ['cluster', 4, 0],
      ['test', 0, 4],
    ]);
    expect(rows('.connect ca-1\nSHOW REPLICATION STATUS').map(([role, name]) => [role, name])).toEqual([
      ['async replica', 'cluster'],
      ['sync replica', 'test'],
    ]);
  });

  test('taken: from 32 leaves on the master has one follower, which has all the others', () => {
    const { rows } = consoleWith({ leaves: 32 });
    const ofDatabase = "SHOW REPLICATION STATUS WHERE `Database` = 'test'";
    expect(rows(ofDatabase).map((row) => row[10])).toEqual(['leaf-1:3306/test']);
    expect(rows(`.connect leaf-1\n${ofDatabase}`)).toHaveLength(32);
    expect(rows(`.connect leaf-2\n${ofDatabase}`).map((row) => [row[2], row[3]])).toEqual([
      ['leaf-1:3306/test', 'replicating'],
    ]);
  });

  test('taken: SHOW DATABASES EXTENDED on a leaf counts the replicas of what it serves', () => {
    const { rows } = consoleWith({ pairs: 2, partitions: 4, replication: 'SYNC' });
    const counted = rows(".connect leaf-1\nSHOW DATABASES EXTENDED LIKE 'test%'");
    expect(counted.map(([name, , role, , , , async, sync]) => [name, role, async, sync])).toEqual([
      ['test', 'sync replica', 0, 0],
      ['test_0', 'sync replica', 0, 0],
      ['test_2', 'master', 0, 1],
    ]);
  });

  test('taken: SCHEMATA and TABLES have the same schemas', () => {
    const { rows } = pairs();
    const unknown =
      'SELECT DISTINCT TABLE_SCHEMA FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA NOT IN (SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA)';
    expect(rows(unknown)).toEqual([]);
    expect(rows("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'x'")).toEqual([[1]]);
  });

  test('taken: SHOW DATABASE STATUS tells of the database in use or named, as the node has it', () => {
    const { rows, print } = pairs();
    expect(print('SHOW DATABASE STATUS')).toBe('ERROR 1046 (3D000): No database selected');
    expect(rows('USING test SHOW DATABASE STATUS').slice(0, 3)).toEqual([
      ['database', 'test'],
      ['role', 'master'],
      ['state', 'online'],
    ]);
    expect(rows("USE test; SHOW DATABASE STATUS WHERE `Key` = 'term'")).toEqual([]);
    const asked = ".connect leaf-1\nUSE test_2\nSHOW DATABASE STATUS WHERE `Key` IN ('role', 'term')";
    expect(rows(asked)).toEqual([
      ['role', 'master'],
      ['term', 4],
    ]);
  });

  test('taken: SHOW TABLE STATUS counts rows; what only aggregators show no leaf shows with WHERE either', () => {
    const { rows, print } = pairs();
    expect(rows('USE test; SHOW TABLE STATUS').map((row) => [row[0], row[4]])).toEqual([['x', 100]]);
    expect(print('SHOW TABLE STATUS FROM nobody')).toMatch(/^ERROR 1049/);
    expect(print('USING nobody SHOW TABLES')).toMatch(/^ERROR 1049/);
    expect(print('SHOW LEAVES WHERE nobody = 1')).toMatch(/^ERROR 1054/);
    expect(print(".connect leaf-1\nSHOW LEAVES WHERE State = 'online'")).toMatch(
      /^ERROR 1105 .*does not run on leaf-1/,
    );
  });
});

describe('taken: options of cluster statements', () => {
  test('taken: hosts stand in quotes of every form', () => {
    const { print } = pairs();
    expect(print('DETACH LEAF `leaf-3`:3306')).toMatch(/^Query OK/);
    expect(print('ATTACH LEAF "leaf-3":3306 NO REBALANCE')).toMatch(/^Query OK/);
  });

  test('taken: SET CLUSTER and SET GLOBAL are one here', () => {
    const { rows } = pairs();
    expect(rows("SET CLUSTER auto_attach = OFF; SHOW VARIABLES LIKE 'auto_attach'")).toEqual([
      ['auto_attach', 'OFF'],
    ]);
  });

  test('taken: REBALANCE ALL DATABASES ENSURE_ONLINE_NODES runs only while every leaf is online', () => {
    const { print } = pairs();
    expect(print('REBALANCE ALL DATABASES KILL ENSURE_ONLINE_NODES')).toMatch(
      /^Query OK.*\n-- KILL does nothing here\.$/,
    );
    expect(print('.kill leaf-4\n.wait 10s\nREBALANCE ALL DATABASES ENSURE_ONLINE_NODES')).toBe(
      'ERROR 1105 (HY000): Leaf leaf-4:3306 is offline, and ENSURE_ONLINE_NODES wants every leaf online.',
    );
  });

  test('taken: options that change no plan are said', () => {
    const { print } = pairs();
    expect(print('EXPLAIN REBALANCE PARTITIONS ON test FULL FORCE')).toMatch(
      /^Empty set.*\n-- FORCE does nothing here\.$/,
    );
    expect(print("COPY PARTITION test:0 TO 'leaf-2':3306 FORCE")).toMatch(/\n-- FORCE does nothing here\.$/);
  });
});

describe('taken: the columns of views', () => {
  test('taken: COLUMNS has those of INFORMATION_SCHEMA, and DESCRIBE those of PLAYGROUND too, as SELECT * gives them', () => {
    const { rows, run } = consoleWith({ pairs: 2, partitions: 4 });
    for (const [schema, view] of [
      ['INFORMATION_SCHEMA', 'LEAVES'],
      ['information_schema', 'COLUMNS'],
      ['INFORMATION_SCHEMA', 'MV_EVENTS'],
      ['PLAYGROUND', 'NODES'],
    ]) {
      const listed = rows(
        `SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = '${schema}' AND TABLE_NAME = '${view}' ORDER BY ORDINAL_POSITION`,
      ).flat();
      const { result } = run(`SELECT * FROM ${schema}.${view}`);
      const given = result?.ok === true ? result.table?.columns.map(({ name }) => name) : [];
      expect(given).not.toEqual([]);
      expect(listed).toEqual(schema === 'PLAYGROUND' ? [] : given);
      expect(rows(`DESCRIBE ${schema}.${view}`).map(([name]) => name)).toEqual(given);
      expect(rows(`SHOW FULL COLUMNS FROM ${schema}.${view}`).map(([name]) => name)).toEqual(given);
      expect(rows(`SHOW INDEX FROM ${schema}.${view}`)).toEqual([]);
    }
  });

  test('taken: they are those of the version, and a view has no CREATE TABLE', () => {
    const { run, rows, print } = consoleWith({ pairs: 2, partitions: 4 });
    const count = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'information_schema'";
    const before = rows(count);
    run('.version 9.1');
    expect(rows(count)).not.toEqual(before);
    expect(print('SHOW CREATE TABLE INFORMATION_SCHEMA.LEAVES')).toBe(
      'ERROR 1105 (HY000): SHOW CREATE TABLE of a view of the server is not part of this model.',
    );
  });
});
