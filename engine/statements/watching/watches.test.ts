import { describe, expect, test } from 'vitest';
import { parse } from '../../language/index.ts';
import { hashOf } from '../../simulation/index.ts';
import { bodyOf } from '../../testing/spans.ts';
import { toldOf } from '../../testing/told.ts';
import { consoleWith } from '../client/console-for-tests.ts';
import { mistakeInWatch } from './mistake-in-watch.ts';

const leaves = 'INFORMATION_SCHEMA.LEAVES';

/** The text that the mistake of a statement is marked at, and what is said of it. */
function mistakeOf(script: string, run: ReturnType<typeof consoleWith>['run']) {
  const { text, result } = run(script);
  if (result === null || result.ok) return null;
  const { start = 0, end = 0 } = result.diagnostic?.span ?? {};
  return { at: text.slice(start, end), message: result.error.message };
}

describe('watches: what is entered', () => {
  test('a watch says what it answers now, and all are listed', () => {
    const { client, print, rows } = consoleWith({ pairs: 1, partitions: 4 });
    expect(print('.watch copies AS SELECT COUNT(*) FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS')).toBe(
      'copies is watched: 8 now',
    );
    expect(print(`.watch away AS SELECT HOST FROM ${leaves} WHERE STATE <> 'online'`)).toBe(
      'away is watched: 0 rows now',
    );
    expect(
      print(`.expect up always NOT EXISTS (SELECT * FROM ${leaves} WHERE STATE <> 'online') FOR 30s`),
    ).toBe('up is watched: met');
    expect(
      print(`.expect alert FROM NODE ma ever (SELECT COUNT(*) FROM ${leaves}) = 1 FOR 2m EVERY 60s`),
    ).toBe('alert is watched: not yet');
    expect(rows('.kill leaf-1; .wait idle; .wait 2s; .watches')).toEqual([
      ['copies', '8', '.watch copies AS SELECT COUNT(*) FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS'],
      ['away', '1 row', `.watch away AS SELECT HOST FROM ${leaves} WHERE STATE <> 'online'`],
      [
        'up',
        'met, not so since 00:03.400, for 2.0 s of 30.0 s',
        `.expect up always NOT EXISTS (SELECT * FROM ${leaves} WHERE STATE <> 'online') FOR 30s`,
      ],
      [
        'alert',
        'not yet',
        `.expect alert FROM NODE ma ever (SELECT COUNT(*) FROM ${leaves}) = 1 FOR 2m EVERY 60s`,
      ],
    ]);
    expect(client.watches.all.map(({ name, kind }) => [name, kind])).toEqual([
      ['copies', 'number'],
      ['away', 'rows'],
      ['up', 'expectation'],
      ['alert', 'expectation'],
    ]);
  });

  test('it is taken away by its name, whatever its case', () => {
    const { client, print } = consoleWith({ leaves: 1 });
    print('.watch one AS SELECT 1');
    expect(print('.unwatch ONE')).toBe('one is no longer watched');
    expect(client.watches.all).toEqual([]);
    expect(print('.watches')).toBe('nothing is watched');
  });

  test('one value is a number, unless it is a text; all else is rows', () => {
    const { client, run } = consoleWith({ leaves: 2, partitions: 2 });
    run('.watch a AS SELECT 1');
    run(`.watch b AS SELECT AVG(PORT) FROM ${leaves}`);
    run(`.watch c AS SELECT MIN(HOST) FROM ${leaves}`);
    run(`.watch d AS SELECT COUNT(*) FROM ${leaves} GROUP BY HOST`);
    run(`.watch e AS SELECT COUNT(*), MAX(PORT) FROM ${leaves}`);
    expect(client.watches.all.map(({ kind }) => kind)).toEqual(['number', 'number', 'rows', 'rows', 'rows']);
  });

  test('nothing of the cluster changes, nor of its history', () => {
    const { history, run } = consoleWith({ pairs: 1, partitions: 2 });
    const [before, entries] = [hashOf(history.world), history.branch.entries.length];
    run('.watch one AS SELECT 1; .expect two ever 1 = 2; .unwatch one; .watches');
    expect(hashOf(history.world)).toBe(before);
    expect([history.branch.entries.length, history.branches.length]).toEqual([entries, 1]);
  });

  test('undo takes none away, and every branch has all of them', () => {
    const { client, history, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.kill leaf-1; .watch one AS SELECT 1');
    run('.expect last at end 1 = 1');
    history.undo();
    client.settle();
    run('.stop leaf-2; .watch two AS SELECT 2');
    expect(client.watches.all.map(({ name }) => name)).toEqual(['one', 'last', 'two']);
  });
});

describe('watches: mistakes are said when they are entered, with their place', () => {
  test.each([
    [`.watch a AS SELECT tail FROM ${leaves}`, 'tail', "Unknown column 'tail' in 'field list'"],
    [
      `.expect a always (SELECT COUNT(*) FROM ${leaves} WHERE tail = 1) = 0`,
      'tail',
      "Unknown column 'tail' in 'where clause'",
    ],
    ['.expect a always tail = 1', 'tail', "Unknown column 'tail' in 'field list'"],
    ['.watch a AS SELECT * FROM INFORMATION_SCHEMA.NOTHING', 'NOTHING', /^Unknown table 'NOTHING'/],
    ['.watch a AS SELECT * FROM test.y', 'y', "Table 'test.y' doesn't exist"],
    ['.watch a AS SELECT * FROM x', 'x', 'No database selected'],
    [
      `.expect a ever (SELECT HOST, PORT FROM ${leaves}) = 1`,
      `SELECT HOST, PORT FROM ${leaves}`,
      /^Operand should contain 1 column\(s\)$/,
    ],
    [
      `.expect a ever (SELECT HOST FROM ${leaves}) = 1`,
      `SELECT HOST FROM ${leaves}`,
      'Subquery returns more than 1 row',
    ],
    ['.watch up AS SELECT 1', 'up', 'There is a watch called up.'],
    ['.expect UP ever 1 = 1', 'UP', 'There is a watch called up.'],
    ['.watch `a ` AS SELECT 1', '`a `', 'a  cannot be the name of a watch.'],
    ['.unwatch down', 'down', 'There is no watch called down.'],
    ['.watch a FROM NODE nobody AS SELECT 1', 'nobody', /nobody/],
    [
      `.watch a FROM NODE 'leaf-1' AS SELECT * FROM ${leaves}`,
      leaves,
      'INFORMATION_SCHEMA.LEAVES is kept by the aggregators, and leaf-1 is a leaf.',
    ],
  ])('%s', (script, at, message) => {
    const { client, run } = consoleWith({ leaves: 2, partitions: 2 });
    run('.watch up AS SELECT 1');
    const mistake = mistakeOf(script, run);
    expect(mistake).toEqual({ at, message: expect.stringMatching(message) });
    expect(client.watches.all.length).toBe(1);
  });

  test.each([
    '.expect a ever 1 = 1 EVERY 0s',
    '.expect a ever 1 = 1 FOR 1441m',
    '.expect a sometimes 1 = 1',
    '.watch a AS DELETE FROM test.x',
  ])('%s cannot be read', (script) => {
    const { run } = consoleWith({ leaves: 1 });
    expect(run(script).result).toMatchObject({ ok: false, error: { number: 1064 } });
  });

  test.each([
    'leaf-1',
    "'leaf-1'",
    'leaf-1:3306',
    'ma',
    '10.0.0.7',
    'db-2.eu-west.example.com:3307',
    'leaf',
    '`node`',
  ])('FROM NODE %s: a node is named as in a dot command', (node) => {
    const { client, run } = consoleWith({ leaves: 1 });
    for (const host of ["'10.0.0.7':3306", "'db-2.eu-west.example.com':3307", "'leaf':3306", "'node':3306"])
      run(`ADD LEAF root@${host}`);
    expect(run(`.watch a FROM NODE ${node} AS SELECT 1`).result?.text).toBe('a is watched: 1 now');
    expect(run(`.expect b FROM NODE ${node} always 1 = 1 EVERY 5s`).result?.text).toBe('b is watched: met');
    const [asked, expected] = client.watches.all;
    for (const watch of [asked, expected])
      expect(parse(watch?.text ?? '')).toMatchObject({ kind: 'statement' });
  });

  test('a leaf is asked for what it keeps, also while it is away, and not for what aggregators keep', () => {
    const { client, history, run, print } = consoleWith({ leaves: 1, partitions: 2 });
    expect(print('.watch own FROM NODE leaf-1 AS SELECT COUNT(*) FROM test_0.x')).toMatch(
      /^own is watched: \d+ now$/,
    );
    run('.kill leaf-1');
    expect(print('.watch away FROM NODE leaf-1 AS SELECT COUNT(*) FROM test_1.x')).toBe(
      'away is watched: no answer',
    );
    const play = { history, statements: [], watches: client.watches };
    const mistake = (text: string) => {
      const found = mistakeInWatch(text, play);
      const problem = found?.diagnostic?.problem;
      return problem === undefined ? found : toldOf(problem);
    };
    expect(
      mistake(`.expect v FROM NODE leaf-1 always (SELECT COUNT(*) FROM ${leaves}) = 1 EVERY 60s`),
    ).toEqual({
      message: 'INFORMATION_SCHEMA.LEAVES is kept by the aggregators, and leaf-1 is a leaf.',
      hint: 'Ask an aggregator, as with FROM NODE ma, or leave FROM NODE away to see all.',
    });
    expect(mistake('.watch own AS SELECT 1')).toMatchObject({ message: 'There is a watch called own.' });
    expect(mistake('.expect v always (SELECT')).toMatchObject({ message: 'The dot command ends too early.' });
    expect(
      mistake(`.expect v FROM NODE ma always (SELECT COUNT(*) FROM ${leaves}) = 1 EVERY 60s`),
    ).toBeNull();
    expect(client.watches.all.map(({ name }) => name)).toEqual(['own', 'away']);
  });

  test('a node that is away does not keep a watch from being entered', () => {
    const { print } = consoleWith({ pairs: 1, partitions: 2 });
    expect(print(`.kill ma; .watch a FROM NODE ma AS SELECT COUNT(*) FROM ${leaves}`)).toBe(
      'a is watched: no answer',
    );
  });
});

describe('SELECT within an expression', () => {
  test.each([
    [`SELECT (SELECT COUNT(*) FROM ${leaves})`, [[2]]],
    [`SELECT EXISTS (SELECT * FROM ${leaves} WHERE STATE = 'offline')`, [[0]]],
    [`SELECT NOT EXISTS (SELECT * FROM ${leaves} WHERE STATE = 'offline')`, [[1]]],
    [`SELECT HOST FROM ${leaves} WHERE NODE_ID = (SELECT MAX(NODE_ID) FROM ${leaves})`, [['leaf-2']]],
    [`SELECT (SELECT HOST FROM ${leaves} WHERE PORT = 1) IS NULL`, [[1]]],
    ['SELECT COUNT(*) FROM test.x WHERE id < (SELECT (SELECT 11))', [[10]]],
  ])('%s', (statement, expected) => {
    const { rows } = consoleWith({ leaves: 2, partitions: 2 });
    expect(rows(statement)).toEqual(expected);
  });

  test('a DELETE takes one', () => {
    const { print } = consoleWith({ leaves: 1 });
    expect(print('DELETE FROM test.x WHERE id = (SELECT 1)')).toMatch(/^Query OK, 1 row affected/);
  });

  test('a duration is a name like any other where SQL is written', () => {
    expect(bodyOf('USE 30s')).toEqual({ kind: 'useDatabase', name: { text: '30s' } });
  });
});
