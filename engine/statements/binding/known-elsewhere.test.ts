import { describe, expect, test } from 'vitest';
import { idleOpenings, leftOutOpenings } from '../../language/index.ts';
import { idleReasons } from '../../telling/english/idle-lines.ts';
import { toldOf } from '../../testing/told.ts';
import { consoleWith } from '../client/console-for-tests.ts';
import { settableVariables } from '../views/product-variables.ts';

const listed = (openings: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(openings).flatMap(([about, words]) => words.split(', ').map((one) => [one, about] as const));

describe('known elsewhere: what the model leaves out', () => {
  test('known elsewhere: each is refused by its name, with what can be done instead, and never as a syntax error', () => {
    const { run } = consoleWith({ leaves: 2 });
    for (const [words] of listed(leftOutOpenings)) {
      const { result } = run(`${words} x`);
      if (result?.ok !== false) throw new Error(`${words} is taken`);
      expect(result.text).toBe(`ERROR 1105 (HY000): ${words} is not part of this model.`);
      expect(result.diagnostic && toldOf(result.diagnostic.problem).hint).toMatch(/^[A-Z].*\.$/);
    }
  });

  test.each([
    ["create pipeline p as load data kafka 'a/b' into table t", 'CREATE PIPELINE'],
    ['LOAD DATA LOCAL INFILE "a" INTO TABLE x', 'LOAD DATA'],
    ["CREATE USER 'ada'@'%' IDENTIFIED BY ''", 'CREATE USER'],
    ["GRANT ALL ON *.* TO 'ada'@'%'", 'GRANT'],
    ['BACKUP DATABASE test TO "/backups"', 'BACKUP'],
    ['RESTORE DATABASE test FROM "/backups"', 'RESTORE DATABASE'],
    ['CREATE PROJECTION p', 'CREATE PROJECTION'],
    ['KILLALL QUERIES', 'KILLALL'],
    ['SAVEPOINT a', 'SAVEPOINT'],
    ['ROLLBACK TO SAVEPOINT a', 'ROLLBACK TO'],
    ["XA START 'a'", 'XA'],
    ["BOOTSTRAP AGGREGATOR 'ma'", 'BOOTSTRAP AGGREGATOR'],
    ['MERGE INTO test.x USING y', 'MERGE'],
  ])('known elsewhere: %s', (text, words) => {
    expect(consoleWith({ leaves: 2 }).print(text)).toBe(
      `ERROR 1105 (HY000): ${words} is not part of this model.`,
    );
  });
});

describe('known elsewhere: what is taken and does nothing', () => {
  test('known elsewhere: each is said to do nothing, and why', () => {
    const { history, run } = consoleWith({ leaves: 2 });
    run('USE test');
    const { world } = history;
    for (const [words, reason] of listed(idleOpenings)) {
      // A connection sets a variable, which is named.
      const isVariable = /^SET (?:SESSION|LOCAL)$/.test(words);
      const { result } = run(
        `${words} ${isVariable ? 'x = 1' : words.startsWith('SNAPSHOT') ? 'test' : 'x'}`,
      );
      expect(result?.text).toBe(
        `Query OK, 0 rows affected (0.00 sec)\n-- ${isVariable ? 'SET X' : words} does nothing here: ${idleReasons[reason as keyof typeof idleReasons]}.`,
      );
    }
    expect(history.world).toBe(world);
  });

  test.each([
    ['SNAPSHOT DATABASE `test`', 'SNAPSHOT DATABASE'],
    ['set transaction isolation level read committed', 'SET TRANSACTION'],
    ['SET NAMES utf8mb4', 'SET NAMES'],
    ["SET sql_mode = 'ANSI'", 'SET SQL_MODE'],
    ["SET @@session.time_zone = '+00:00'", 'SET @@SESSION.TIME_ZONE'],
  ])('known elsewhere: %s', (text, words) => {
    expect(consoleWith({ leaves: 2 }).print(text)).toContain(`\n-- ${words} does nothing here: `);
  });

  test.each([
    ['ANALYZE TABLE test.nothing', /^ERROR 1146 .*'test.nothing'/],
    ['ANALYZE TABLE test.x, test.nothing', /^ERROR 1146 /],
    ['ANALYZE TABLE x', /^ERROR 1046 /],
    ['OPTIMIZE TABLE `test`.`nothing` FULL', /^ERROR 1146 /],
    ['FLUSH TABLES test.x, nowhere.x', /^ERROR 1049 .*'nowhere'/],
    ['LOCK TABLES test.x READ, test.nothing WRITE', /^ERROR 1146 /],
    ['SNAPSHOT DATABASE nowhere', /^ERROR 1049 /],
    ['SNAPSHOT nowhere', /^ERROR 1049 /],
    ['OPTIMIZE TABLE test.x FULL', /^Query OK/],
    ['FLUSH TABLES WITH READ LOCK', /^Query OK.*\n-- FLUSH TABLES WITH READ LOCK does nothing here/],
    ['.stop ma\nANALYZE TABLE nothing', /^ERROR 2003 /],
  ])('known elsewhere: %s: what it names has to be there', (text, answer) => {
    expect(consoleWith({ leaves: 2 }).print(text)).toMatch(answer);
  });

  test.each([
    [
      "max_connections = 'many'",
      /^ERROR 1232 \(42000\): Incorrect argument type to variable 'max_connections'$/,
    ],
    ['max_connections = 5', /^Query OK/],
    ["workload_management = 'maybe'", /^ERROR 1231 /],
    ["maximum_memory = '8000'", /^Query OK/],
  ])('known elsewhere: SET GLOBAL %s: a value of another type is refused', (written, answer) => {
    expect(consoleWith({ leaves: 2 }).print(`SET GLOBAL ${written}`)).toMatch(answer);
  });

  test('known elsewhere: a node that is stopped takes none of it', () => {
    expect(consoleWith({ leaves: 2 }).print('.stop ma\nSTART TRANSACTION')).toMatch(/^ERROR 2003/);
  });

  test('known elsewhere: variables of the product that the model has not are taken, and said to do nothing', () => {
    const { print } = consoleWith({ leaves: 2 });
    for (const name of Object.keys(settableVariables))
      expect(print(`SET GLOBAL ${name} = 1`)).toBe(
        `Query OK, 0 rows affected (0.00 sec)\n-- ${name} does nothing here.`,
      );
    expect(print('SET GLOBAL leaf_failure_detektion = 1')).toMatch(/^ERROR 1193/);
  });

  test('known elsewhere: a variable of the cluster is not set for a connection alone', () => {
    const { run, print } = consoleWith({ leaves: 2 });
    expect(print('SET SESSION sql_mode')).toMatch(/^ERROR 1064/);
    const { result } = run('SET auto_attach = OFF');
    expect(result?.text).toBe(
      "ERROR 1229 (HY000): Variable 'auto_attach' is a GLOBAL variable and should be set with SET GLOBAL",
    );
    expect(print('SET @@session.redundancy_level = 2')).toMatch(/^ERROR 1229/);
  });
});

describe('known elsewhere: commands of the MySQL client', () => {
  test.each([
    ['exit', 'Bye'],
    ['quit', 'Bye'],
    ['\\q', 'Bye'],
    ['source up.sql', '-- Files are not read here'],
    ['\\. up.sql', '-- Files are not read here'],
    ['\\s', '-- SHOW AGGREGATORS'],
    ['status', '-- SHOW AGGREGATORS'],
    ['clear', '-- What was begun is left away'],
    ['delimiter //', '-- Statements end so'],
    ['?', 'Leaves\n'],
    ['\\r', '-- That is always done'],
    ['tee out.txt', '-- What is printed stays'],
    ['\\W', '-- What there is to say'],
    ['system ls', '-- There is no shell'],
    ['rehash', '-- That is always done'],
  ])('known elsewhere: %s', (text, said) => {
    expect(consoleWith({ leaves: 2 }).print(text)).toMatch(new RegExp(`^${said.replace(/[.;]/g, '\\$&')}`));
  });

  test('known elsewhere: \\u, \\h and connect are USE, HELP and .connect', () => {
    const { print, client } = consoleWith({ pairs: 1 });
    expect(print('\\u test')).toBe('Database changed');
    expect(client.connection.database).toBe('test');
    expect(print('\\h rebalance all')).toMatch(/^REBALANCE ALL DATABASES/);
    expect(print('connect leaf-1')).toBe('connected to leaf-1');
  });

  test('known elsewhere: they end with their line, and what follows is run', () => {
    const { client, run } = consoleWith({ leaves: 2 });
    const lines = '? clear \\r \\t \\# \\W \\w \\e \\n \\s nopager notee status'.split(' ');
    const asking = [
      ...lines,
      '\\u test',
      '\\! ls',
      '\\P less',
      '\\T a',
      'pager less',
      'tee a',
      'source b',
      'use test',
    ];
    for (const line of asking) {
      run(`SELECT 1;\n${line}\nSELECT 2`);
      expect(client.runs.slice(-3).map(({ text, result }) => [text, result?.ok])).toEqual([
        ['SELECT 1', true],
        [line, true],
        ['SELECT 2', true],
      ]);
    }
  });

  test.each(['exit', 'QUIT;', '\\q'])(
    'known elsewhere: what stands after %s is run, as in a transcript of several sessions',
    (command) => {
      const { client, run, print } = consoleWith({ leaves: 2 });
      const before = client.runs.length;
      run(`SELECT 1;\n${command}\nDROP DATABASE test;\n`);
      expect(client.runs.slice(before).map(({ text }) => text)).toEqual([
        'SELECT 1',
        command.replace(';', ''),
        'DROP DATABASE test',
      ]);
      expect(print('USE test')).toMatch(/^ERROR 1049/);
    },
  );

  test('known elsewhere: clear is a command where it stands alone, else a statement begins with it', () => {
    const { print } = consoleWith({ leaves: 2 });
    expect(print('CLEAR ORPHAN\nDATABASES')).toMatch(/^Query OK/);
    expect(print('clear ;\nSELECT 1')).toMatch(/^\+---\+/);
  });

  test('known elsewhere: DELIMITER holds to the end of the text, and other signs end nothing then', () => {
    const { client, run, rows } = consoleWith({ leaves: 2 });
    run('\\d $$\nSELECT 0$$SELECT a$b FROM (SELECT 1 AS a$b) AS q$$\n\\d ;\n');
    const ofDollars = ['\\d', 'SELECT 0', 'SELECT a$b FROM (SELECT 1 AS a$b) AS q', '\\d'];
    expect(client.runs.slice(-4).map(({ text }) => text)).toEqual(ofDollars);
    const before = client.runs.length;
    run(
      'DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END //\nSELECT 2//SELECT 3\n//\ndelimiter ;\nSELECT 4;',
    );
    expect(client.runs.slice(before).map(({ text }) => text)).toEqual([
      'DELIMITER',
      'CREATE PROCEDURE p() BEGIN SELECT 1; END',
      'SELECT 2',
      'SELECT 3',
      'delimiter',
      'SELECT 4',
    ]);
    expect(rows('SELECT 6 / 3;')).toEqual([['2.0000']]);
  });

  test('known elsewhere: \\c takes back what has been begun, and stays a text where it is one', () => {
    const { client, run, rows } = consoleWith({ leaves: 2 });
    const before = client.runs.length;
    run('DROP DATABASE\n  test \\c\nSELECT 1 \\c SELECT 2;\nSELECT 3;');
    expect(client.runs.slice(before).map(({ text }) => text)).toEqual(['SELECT 2', 'SELECT 3']);
    expect(rows("SELECT '\\c'")).toEqual([['c']]);
  });
});

test('known elsewhere: -- is a comment only before white space', () => {
  const { rows } = consoleWith({ leaves: 2 });
  expect(rows('SELECT 1 -- a comment\n')).toEqual([[1]]);
  expect(rows('SELECT 2 --')).toEqual([[2]]);
  expect(rows('SELECT COUNT(*) FROM test.x WHERE id > 5 --\tall\n')).toEqual([[95]]);
});
