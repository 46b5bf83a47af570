import { describe, expect, test } from 'vitest';
import { timesOfLooking } from '../testing/processor-time.ts';
import { type FindsData, holdsMask, splitScript, withoutPasswords } from './index.ts';

/** Each with its secret as it is written, and what is kept of it. */
const kept: readonly (readonly [string, string])[] = [
  [
    `ADD LEAF root:'s3cret'@'prod-db-07.corp':3306 INTO GROUP 1`,
    `ADD LEAF root:'xxxxx'@'prod-db-07.corp':3306 INTO GROUP 1`,
  ],
  [`ADD LEAF root : "s3c'ret" @ 'a':3306`, `ADD LEAF root : "xxxxx" @ 'a':3306`],
  [`ADD LEAF 'root':'s3\\'cr@et'@'a'`, `ADD LEAF 'root':'xxxxx'@'a'`],
  [`ADD LEEF root:'s3cret'@'a'`, `ADD LEEF root:'xxxxx'@'a'`],
  [`ADD LEAF root:s3cret@'a'`, `ADD LEAF root:xxxxx@'a'`],
  [`ADD AGGREGATOR root:'s3cr`, `ADD AGGREGATOR root:'xxxxx`],
  [`ADD LEAF 'a' IDENTIFIED BY 's3cret'`, `ADD LEAF 'a' IDENTIFIED BY 'xxxxx'`],
  [
    `CREATE USER 'ada'@'%' IDENTIFIED BY 's3cret' REQUIRE SSL`,
    `CREATE USER 'ada'@'%' IDENTIFIED BY 'xxxxx' REQUIRE SSL`,
  ],
  [
    `GRANT ALL ON *.* TO ada IDENTIFIED WITH sha256 AS "s3cret"`,
    `GRANT ALL ON *.* TO ada IDENTIFIED WITH sha256 AS "xxxxx"`,
  ],
  [`create user ada identified by s3cret`, `create user ada identified by xxxxx`],
  [`SET PASSWORD = 's3cret'`, `SET PASSWORD = 'xxxxx'`],
  [`SET PASSWORD FOR 'bob'@'%' = PASSWORD('s3cret')`, `SET PASSWORD FOR 'bob'@'%' = PASSWORD('xxxxx')`],
  [`mysql -h db-1 -P 3306 -u root -ps3cret shop`, `mysql -h db-1 -P 3306 -u root -pxxxxx shop`],
  [`mysql -uroot -p's3c ret'`, `mysql -uroot -p'xxxxx'`],
  [`sdb-admin add-leaf --host db-1 --password 's3cret'`, `sdb-admin add-leaf --host db-1 --password 'xxxxx'`],
  [`singlestore --password=s3cret -h a`, `singlestore --password=xxxxx -h a`],
  [`MYSQL_PWD=s3cret mysql`, `MYSQL_PWD=xxxxx mysql`],
  [`mysql://root:s3c@ret@db-1:3306/shop`, `mysql://root:xxxxx@db-1:3306/shop`],
  [`Server=db-1;Uid=root;Pwd=s3cret;`, `Server=db-1;Uid=root;Pwd=xxxxx;`],
  [
    `jdbc:singlestore://db-1/shop?user=root&password=s3cret&x=1`,
    `jdbc:singlestore://db-1/shop?user=root&password=xxxxx&x=1`,
  ],
  [
    `BACKUP DATABASE shop TO S3 'b/p' CONFIG '{"region":"x"}' CREDENTIALS '{"aws_access_key_id":"AKIA","aws_secret_access_key":"s3cret"}'`,
    `BACKUP DATABASE shop TO S3 'b/p' CONFIG '{"region":"x"}' CREDENTIALS 'xxxxx'`,
  ],
  [`CONFIG '{"sasl.password": "s3cret", "a": "b"}'`, `CONFIG '{"sasl.password": "xxxxx", "a": "b"}'`],
  [`{\\"password\\":\\"s3cret\\",\\"a\\":1}`, `{\\"password\\":\\"xxxxx\\",\\"a\\":1}`],
  [`| *2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19 |`, `| xxxxx |`],
];

/** No password, whatever it looks like. */
const plain: readonly string[] = [
  `ADD LEAF root@'leaf-1':3306 INTO GROUP 1; ADD LEAF root@'leaf-2':3306`,
  `ADD LEAF root:''@'leaf-1':3306`,
  `COPY PARTITION test:3 ON 'leaf-1':3306`,
  `SELECT 'a:b@c', @@GLOBAL.redundancy_level`,
  `SHOW VARIABLES LIKE '%password%'`,
  `SHOW VARIABLES LIKE 'validate_password'; SELECT 'x'`,
  `INSERT INTO t (password, token) VALUES ('password', 'credentials')`,
  `SELECT a -p FROM t WHERE t.password=u.password AND token = 5`,
  `SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'a' -- mysql`,
];

describe('passwords', () => {
  test('none is left in any form, and the rest is as it was', () => {
    for (const [written, expected] of kept) expect(withoutPasswords(written)).toBe(expected);
  });

  test('what came out comes out again, and is known for what it is', () => {
    // What stands for how a server keeps one has no form that could be known again.
    for (const [, expected] of kept.slice(0, -1)) {
      expect(withoutPasswords(expected)).toBe(expected);
      expect([expected, holdsMask(expected)]).toEqual([expected, true]);
    }
  });

  test('what is none is left alone', () => {
    for (const text of plain) expect([withoutPasswords(text), holdsMask(text)]).toEqual([text, false]);
    expect(holdsMask(`SELECT 'xxxxx'`)).toBe(false);
    expect(holdsMask(`CREATE DATABASE ${'x'.repeat(64)}`)).toBe(false);
    // What stands behind a name in quotes is no password that is still being written.
    expect(withoutPasswords(`REMOVE LEAF 'leaf-9:' : 3306`)).toBe(`REMOVE LEAF 'leaf-9:' : 3306`);
  });

  const isData = /^(?:select|insert|update|delete)\b/i;
  const findsData: FindsData = (text) => {
    const pieces = splitScript(text).filter((piece) => isData.test(piece.text));
    return (at) => pieces.some(({ span }) => span.start <= at && at < span.end);
  };

  test('a statement about rows keeps what it compares with a column, the others of its script lose theirs', () => {
    const asked = [
      `SELECT * FROM users WHERE password = 'abc' OR t.pwd='d' AND x = 1`,
      `INSERT INTO log VALUES ('identified by x', '{"password": "y"}')`,
      `UPDATE users SET password = 'abc', "api_token": 'x' WHERE id = 1`,
    ];
    for (const text of asked) expect(withoutPasswords(text, findsData)).toBe(text);
    expect(
      withoutPasswords(
        `SET PASSWORD = 's3cret'; SELECT password = 'abc' ; CREATE USER a IDENTIFIED BY 's3cret';\nselect 1 FROM t WHERE pwd='abc';SELEKT password = 's3cret'`,
        findsData,
      ),
    ).toBe(
      `SET PASSWORD = 'xxxxx'; SELECT password = 'abc' ; CREATE USER a IDENTIFIED BY 'xxxxx';\nselect 1 FROM t WHERE pwd='abc';SELEKT password = 'xxxxx'`,
    );
    // Nobody knows of any statement that it is about rows.
    for (const text of asked) expect(withoutPasswords(text)).not.toBe(text);
  });

  test('a login, an address, a command line and a hash are none of a row, wherever they stand', () => {
    for (const [written, expected] of [
      [`SELECT 'mysql://root:s3cret@db-1:3306'`, `SELECT 'mysql://root:xxxxx@db-1:3306'`],
      [`SELECT 1 -- mysql -u root -ps3cret`, `SELECT 1 -- mysql -u root -pxxxxx`],
      [`SELECT 1 -- sdb-admin --password s3cret`, `SELECT 1 -- sdb-admin --password xxxxx`],
      [`INSERT INTO t VALUES ('Server=a;Pwd=s3cret')`, `INSERT INTO t VALUES ('Server=a;Pwd=xxxxx')`],
      [`SELECT '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19'`, `SELECT 'xxxxx'`],
    ] as const)
      expect(withoutPasswords(written, findsData)).toBe(expected);
  });

  test('a text of any length is read in time', () => {
    const pieces = [
      `:'`,
      `password='`,
      `password="\\'`,
      'mysql ',
      'mysql -u',
      `leaf a:`,
      '//a:b',
      'identified by ',
      'pwd',
      `password for `,
    ];
    for (const piece of pieces) expect(withoutPasswords(piece.repeat(5_000)).length).toBeGreaterThan(0);
  });
});

describe('passwords: texts that nobody types are gone through soon', () => {
  test.each([
    ['letters', 'a'],
    ['dashes', '-'],
    ['underscores', '_'],
    ['quotes', "'"],
    ['colons', ': '],
    ['a name again and again', 'mysql_'],
    ['rows', '0,leaf-1,3306,Master\n'],
  ])('passwords: a megabyte of %s', (_name, piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const { times, result } = timesOfLooking(() => withoutPasswords(text));
    expect(result).toBe(text);
    expect(times).toBeLessThan(10);
  });
});
