import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import { consoleWith } from './console-for-tests.ts';

describe('what a statement costs is said below its answer', () => {
  test('statements: REBALANCE says what it leaves out and what FORCE would give up; with FORCE what it has given up', () => {
    const { print, run } = consoleWith({ leaves: 2, partitions: 4 });
    run('.kill leaf-2; .wait idle');
    expect(print('REBALANCE PARTITIONS ON test').split('\n')).toEqual([
      'Query OK, 1 row affected (0.00 sec)',
      '-- 2 partitions of test have no copy in service and are left out; FORCE would replace them by empty ones and give up 47 rows for good.',
    ]);
    expect(print('REBALANCE PARTITIONS ON test FORCE').split('\n')).toEqual([
      'Query OK, 1 row affected (1.00 sec)',
      '-- 2 partitions of test have no copy in service; FORCE replaces them by empty ones and gives up 47 rows for good.',
      '-- test:1 is empty on leaf-1 from now on: 27 rows are lost for good, the last copy on leaf-2 is an orphan.',
      '-- test:3 is empty on leaf-1 from now on: 20 rows are lost for good, the last copy on leaf-2 is an orphan.',
    ]);
  });

  test('statements: ATTACH LEAF … FORCE names the rows that only the last primary holds', () => {
    const { print, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.kill leaf-2; .wait idle; INSERT INTO test.x VALUES (1001); .wait idle; .kill leaf-1; .wait idle');
    run('SET GLOBAL auto_attach = Off; .start leaf-2; .wait idle');
    const [answer, ...losses] = print("ATTACH LEAF 'leaf-2' FORCE").split('\n');
    expect(answer).toBe('Query OK, 1 row affected (0.00 sec)');
    expect(losses.filter((line) => line.includes('lost'))).toEqual([
      '-- 1 acknowledged row of x in test:1 is lost, 1001: leaf-1 had not passed it on.',
    ]);
    expect(losses).toContain(
      '-- leaf-2 serves test:0 with an older copy: what only leaf-1 holds is given up.',
    );
  });

  test('statements: REMOVE LEAF … FORCE names the partitions that go offline with the leaf', () => {
    const { print } = consoleWith({ leaves: 2, partitions: 4 });
    expect(print("REMOVE LEAF 'leaf-2' FORCE").split('\n')).toEqual([
      'Query OK, 1 row affected (0.00 sec)',
      '-- test:1 is offline: its last primary was on leaf-2.',
      '-- test:3 is offline: its last primary was on leaf-2.',
    ]);
  });

  test('statements: .wait names the rows that a failover has lost meanwhile', () => {
    const { print, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.lag leaf-1 2s; INSERT INTO test.x VALUES (1001), (1002), ... (1010); .kill leaf-2');
    const [line, ...losses] = print('.wait idle').split('\n');
    expect(line).toBe('the cluster is idle at 00:03.400');
    expect(losses).toEqual([
      '-- 3 acknowledged rows of x in test:0 are lost, 1007, 1008 and 1009: leaf-2 had not passed them on.',
    ]);
    expect(print('.wait 1s')).toBe('waited until 00:04.400');
  });

  test('statements: what costs nothing says nothing', () => {
    const { print, run } = consoleWith({ pairs: 2, partitions: 4 });
    expect(print('REBALANCE PARTITIONS ON test FORCE')).toBe('Query OK, 1 row affected (0.00 sec)');
    run("DETACH LEAF 'leaf-1'");
    expect(print("ATTACH LEAF 'leaf-1' FORCE")).toMatch(/^Query OK, 1 row affected \(\d+\.\d\d sec\)$/);
  });
});

describe('a loss is said by the statement that first ends after it', () => {
  const writes = 'INSERT INTO test.x VALUES (1001), (1002), ... (1010)';
  const loss =
    '-- 10 acknowledged rows of x in test:0 are lost, 1001, 1002, 1003, 1004, 1005, 1006 and 4 more: leaf-1 had not passed them on.';
  const withLoss = () => {
    const cluster = consoleWith({ pairs: 1, partitions: 1 });
    cluster.run(`${writes}; .kill leaf-1`);
    return cluster;
  };
  const remarks = (printed: string) => printed.split('\n').filter((line) => line.startsWith('-- '));

  test('statements: a SELECT that waits through the failover, and nobody after it', () => {
    const { print } = withLoss();
    const select = print('SELECT COUNT(*) FROM test.x');
    expect(select).toContain('|      100 |');
    expect(remarks(select)).toEqual([loss]);
    expect(remarks(print('.wait idle'))).toEqual([]);
    expect(remarks(print('SELECT COUNT(*) FROM test.x'))).toEqual([]);
  });

  test.each([
    [
      'an INSERT that waits through it',
      'INSERT INTO test.x VALUES (1)',
      'Query OK, 1 row affected (3.30 sec)',
    ],
    [
      'a DELETE that waits through it',
      'DELETE FROM test.x WHERE id = 1',
      'Query OK, 1 row affected (3.30 sec)',
    ],
    ['a .wait', '.wait 5s', 'waited until 00:05.100'],
  ])('statements: %s', (_what, statement, answer) => {
    const { print } = withLoss();
    expect(print(statement).split('\n')).toEqual([answer, loss]);
  });

  test('statements: an error, when the rest of the data is gone too', () => {
    const { print, run } = consoleWith({ pairs: 2, partitions: 4 });
    run('INSERT INTO test.x VALUES (1001), (1002), ... (1010); .kill leaf-3; .wait 1s');
    run('.kill leaf-2; .kill leaf-4');
    const [error, ...lines] = print('SELECT COUNT(*) FROM test.x').split('\n');
    expect(error).toMatch(/^ERROR 1777/);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.includes('leaf-3 had not passed'))).toBe(true);
  });

  test('statements: any statement, when time passed while nobody waited for anything', () => {
    const { client, history, print } = withLoss();
    advance(history, [client], history.cursor.atMs + 10_000);
    expect(remarks(print('SHOW LEAVES'))).toEqual([loss]);
    expect(remarks(print('SHOW LEAVES'))).toEqual([]);
  });

  test('statements: each connection, a statement in the background too', () => {
    const { client, print } = withLoss();
    const wait = print('.background SELECT COUNT(*) FROM test.x; .wait 5s');
    const background = client.runs.find(({ isBackground }) => isBackground)?.result?.text ?? '';
    expect([remarks(wait), remarks(background)]).toEqual([[loss], [loss]]);
  });

  test('statements: after going back it is said again where it happens again, and not where it does not', () => {
    const { client, history, print } = withLoss();
    const killedMs = history.cursor.atMs;
    expect(remarks(print('.wait 5s'))).toEqual([loss]);
    history.seek(killedMs);
    client.settle();
    expect(remarks(print('.wait 5s'))).toEqual([loss]);
    history.seek(killedMs);
    client.settle();
    expect(remarks(print('.start leaf-1; SET GLOBAL leaf_failure_detection = Off; .wait 5s'))).toEqual([]);
  });
});
