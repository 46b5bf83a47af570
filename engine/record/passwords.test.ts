import { describe, expect, test } from 'vitest';
import { History } from '../history/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play } from '../statements/index.ts';
import { sentenceOf } from '../telling/english/index.ts';
import { documentWords } from '../telling/english/records.ts';
import { eventsAsCsv, eventsAsJson } from './events-file.ts';
import { passUntilIdle } from './pass-until-idle.ts';
import { readRecord } from './read-record.ts';
import { recordOf } from './record-of.ts';
import { startsWith } from './recorded-starts.ts';
import { replay } from './replay.ts';
import { runbookOf } from './runbook.ts';
import { transcriptOf } from './transcript.ts';
import { writeRecord } from './write-record.ts';

const starts = startsWith(() => null);
const scripts: readonly string[] = [
  `ADD LEAF root:'s3cret'@'db-1':3306;`,
  `ADD LEEF root:'s3cret'@'db-2':3306;`,
  `CREATE USER 'ada'@'%' IDENTIFIED BY 's3cret';`,
  `SET PASSWORD FOR 'ada'@'%' = PASSWORD('s3cret');`,
  `mysql -h db-1 -u root -ps3cret;`,
  `BACKUP DATABASE test TO S3 'b' CREDENTIALS '{"aws_secret_access_key":"s3cret"}';`,
  `.background ADD LEAF root:'s3cret'@'db-3':3306;`,
  `.import\nmysql://root:s3cret@db-1:3306\n.end`,
  `.expect w always 'mysql://root:s3cret@h' = 'x';`,
];

function played(entered: readonly string[]): Play {
  const play = new Play(new History(), () => extras);
  for (const script of entered) {
    play.enter(script);
    passUntilIdle(play, 1_000_000);
  }
  return play;
}

const everything = (play: Play): string =>
  [
    writeRecord(recordOf(play, { start: { kind: 'empty' } })),
    transcriptOf(play, '', documentWords),
    runbookOf(play, '', documentWords),
    eventsAsCsv(play.history, sentenceOf),
    eventsAsJson(play.history, sentenceOf),
    JSON.stringify([play.acts, play.history.saved(), play.statements.map(({ run }) => run)]),
  ].join('\n');

const written = (play: Play): string => writeRecord(recordOf(play, { start: { kind: 'empty' } }));

describe('record: passwords', () => {
  test('none stands in a record, in what was run, or in any document of it', () => {
    expect(everything(played(scripts))).not.toMatch(/s3cret/);
  });

  test('the statement does what it did, and its answer says once that a password was left out', () => {
    const [added, , refused] = played(scripts).statements.map(({ run }) => run.result?.text.split('\n'));
    const said = '-- A password was left out: nothing here keeps one.';
    expect(added).toEqual(['Query OK, 1 row affected (0.00 sec)', said]);
    expect(refused).toEqual(['ERROR 1105 (HY000): CREATE USER is not part of this model.', said]);
  });

  test('what is opened again is what was kept, console and all', () => {
    const play = played(scripts);
    const read = readRecord(written(play));
    const replayed = read.ok ? replay(read.record, starts) : read;
    if (!replayed.ok || !('play' in replayed)) throw new Error('it can be opened');
    expect(replayed.difference).toBeNull();
    expect(written(replayed.play)).toBe(written(play));
    expect(replayed.play.statements.map(({ run }) => run)).toEqual(play.statements.map(({ run }) => run));
  });

  test('a record from elsewhere that holds one loses it when it is opened', () => {
    const text = written(played([`ADD LEAF root:'s3cret'@'db-1':3306;`])).replace('xxxxx', 's3cret');
    const read = readRecord(text);
    const replayed = read.ok ? replay(read.record, starts) : read;
    expect('play' in replayed && everything(replayed.play)).not.toMatch(/s3cret/);
  });

  test('what a statement compares with a column is no password, and it finds what it asks for', () => {
    const entered = [
      'CREATE DATABASE shop PARTITIONS 2;\nUSE shop;',
      'CREATE TABLE users (id INT, password VARCHAR(20));',
      `INSERT INTO users VALUES (1, 'abc'), (2, 'def');`,
      `SELECT id FROM users WHERE password = 'def';`,
      `.background UPDATE users SET password = 'ghi' WHERE password = 'abc'`,
      `.watch known AS SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'password' OR STATE = 'pwd'`,
    ];
    const play = played(["ADD LEAF root@'leaf-1':3306;", ...entered]);
    const answers = play.statements.map(({ run }) => run.result?.text ?? '');
    expect(answers.join('\n')).not.toContain('A password was left out');
    expect(answers).toContainEqual(expect.stringContaining('|    2 |'));
    for (const script of entered) expect(JSON.stringify(play.acts)).toContain(JSON.stringify(script));
    const read = readRecord(written(play));
    expect(read.ok && replay(read.record, starts)).toMatchObject({ ok: true, difference: null });
  });

  test.each([
    `SELECT id FORM users WHERE password = 's3cret';`,
    `UPDATE users SET password = 's3cret' WHRE id = 1;`,
    `UPDATE mysql.user SET password = 's3cret' WHERE user = 'ada';`,
    `SELECT id FROM users WHERE password = 's3cret`,
    `SET GLOBAL sync_password = 's3cret';`,
    `.background SET PASSWORD = 's3cret'`,
    `CREATE LINK l AS S3 CREDENTIALS '{"password":"s3cret"}';`,
  ])('what is not read, or not about rows, loses what may be one: %s', (script) => {
    expect(everything(played([script]))).not.toMatch(/s3cret/);
  });

  test('before what reads it has come, a statement about rows loses it too', () => {
    const play = new Play(new History(), () => null);
    expect(play.kept(`SELECT id FROM users WHERE password = 's3cret'`)).toBe(
      `SELECT id FROM users WHERE password = 'xxxxx'`,
    );
  });
});
