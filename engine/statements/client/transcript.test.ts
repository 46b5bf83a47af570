import { expect, test } from 'vitest';
import { History } from '../../history/index.ts';
import { extras } from '../binding/bind-extras.ts';
import type { Extras } from '../binding/bound.ts';
import { consoleWith } from './console-for-tests.ts';
import { Play } from './play.ts';

test('transcript: what was typed in a session is run, and nothing of what was printed there', () => {
  const { client, run } = consoleWith({ pairs: 1 });
  const before = client.runs.length;
  run(
    [
      '[root@db ~]# memsql -h leaf-1',
      'memsql> USE test;',
      'Database changed',
      'memsql> INSERT INTO x VALUES (101);',
      'Query OK, 1 row affected (0.01 sec)',
      '',
      'memsql> SELECT COUNT(*)',
      '    -> FROM x;',
      '+----------+',
      '| COUNT(*) |',
      '+----------+',
      '|      101 |',
      '+----------+',
      '1 row in set (0.00 sec)',
      '',
      'memsql> exit',
      'Bye',
      '[root@db ~]# sudo sdb-admin list-nodes',
    ].join('\n'),
  );
  const runs = client.runs.slice(before);
  expect(runs.map(({ text, result }) => [text, result?.ok])).toEqual([
    ['memsql -h leaf-1', false],
    ['USE test', true],
    ['INSERT INTO x VALUES (101)', true],
    ['SELECT COUNT(*)\n    -> FROM x', true],
    ['exit', true],
    ['sudo sdb-admin list-nodes', false],
  ]);
  expect(runs[3]?.result?.ok && runs[3].result.table?.rows).toEqual([[101]]);
});

test('transcript: one that is pasted before what reads it has come is run when it has', () => {
  let loaded: Extras | null = null;
  const play = new Play(new History(), () => loaded);
  play.enter("ADD LEAF root@'leaf-1':3306;\nmysql> USE test;\nDatabase changed\nmysql> SHOW LEAVES;");
  expect(play.entered).toEqual([]);
  play.enter("ADD LEAF root@'leaf-2':3306;\nSHOW AGGREGATORS;");
  const texts = () => play.statements.map(({ run }) => run.text);
  expect(texts()).toEqual(["ADD LEAF root@'leaf-2':3306", 'SHOW AGGREGATORS']);
  loaded = extras;
  play.pass(1_000);
  expect(texts().slice(2)).toEqual(["ADD LEAF root@'leaf-1':3306", 'USE test', 'SHOW LEAVES']);
});
