import { describe, expect, test } from 'vitest';
import { History } from '../../history/index.ts';
import { hashOf } from '../../simulation/index.ts';
import { extras } from '../binding/bind-extras.ts';
import { advance } from './advance.ts';
import { Client, scriptStatementLimit } from './client.ts';
import { consoleWith } from './console-for-tests.ts';
import { keptScript, scriptLengthLimit } from './kept-script.ts';

describe('client: one statement after another', () => {
  test('a script is queued; each statement starts at the instant at which the one before it ended', () => {
    const { client, finishAll } = consoleWith({ pairs: 2 });
    const first = client.runs.length;
    const start = client.runs.at(-1)?.endedAtMs ?? 0;
    client.enqueue('.wait 2s\n.wait 500ms\nSELECT 1;');
    expect(client.runs.slice(first).map((run) => run.state)).toEqual(['running', 'queued', 'queued']);
    expect(finishAll()).toBe(true);
    expect(
      client.runs.slice(first).map((run) => [run.startedAtMs - start, (run.endedAtMs ?? 0) - start]),
    ).toEqual([
      [0, 2_000],
      [2_000, 2_500],
      [2_500, 2_500],
    ]);
  });

  test('an error does not stop the script', () => {
    const { client } = consoleWith({ leaves: 1 });
    const runs = client.enqueue("SHOW LEAFS; SELECT 'a; SELECT 1;");
    expect(runs.map((run) => run.result?.ok)).toEqual([false, false]);
    expect(client.enqueue('SHOW LEAFS; SELECT 1;').map((run) => run.result?.ok)).toEqual([false, true]);
  });

  test('an empty script and a script of comments run nothing', () => {
    const { client } = consoleWith();
    expect(client.enqueue('')).toEqual([]);
    expect(client.enqueue(' ;; -- nothing\n/* here */ ;')).toEqual([]);
    expect(client.isBusy).toBe(false);
  });

  test('USE and .connect change the connection for the statements after them', () => {
    const { client, run } = consoleWith({ leaves: 2 });
    expect(run('USE test; SELECT COUNT(*) FROM x').result).toMatchObject({ ok: true });
    expect(client.connection).toEqual({ node: 1, database: 'test' });
    expect(run('.connect leaf-2; SELECT 1').node).toBe('leaf-2');
    expect(client.connection).toEqual({ node: 3, database: null });
  });

  test('too many statements at once are refused as a whole', () => {
    const { client } = consoleWith();
    const [run] = client.enqueue('SELECT 1;'.repeat(scriptStatementLimit + 1));
    expect(run?.result?.text).toBe(
      'ERROR 1105 (HY000): A script holds at most 10000 statements; this one has more.',
    );
    expect(run).toMatchObject({ isBackground: false, vertical: false, state: 'done', kind: 'statement' });
    expect(client.runs).toHaveLength(1);
  });

  test('a script that is too long is refused unread; what is kept of it has no password, and is refused again', () => {
    const { client, history } = consoleWith();
    const before = history.world;
    const text = `ADD LEAF root:'secret'@'a';`.padEnd(scriptLengthLimit + 1, '\n-');
    const [run] = client.enqueue(text);
    expect(run?.result?.text).toBe(
      'ERROR 1105 (HY000): A script holds at most 16100000 characters; this one has more.',
    );
    expect(run?.text).toContain("root:'xxxxx'@'a'");
    expect(client.runs).toHaveLength(1);
    expect(history.world).toBe(before);
    const kept = keptScript(text);
    expect(kept).toHaveLength(text.length);
    expect(keptScript(kept)).toBe(kept);
    expect(client.enqueue(kept).map(({ result }) => result?.text)).toEqual([run?.result?.text]);
  });

  test('the runs are the same array until something changes', () => {
    const { client } = consoleWith({ leaves: 1 });
    const { runs, version } = client;
    client.settle();
    expect(client.runs).toBe(runs);
    expect(client.version).toBe(version);
  });
});

describe('client: waiting', () => {
  test('a read that needs a dead leaf waits until the failover is over', () => {
    const { print } = consoleWith({ pairs: 2 });
    print('.kill leaf-4');
    expect(print('SELECT COUNT(*) FROM test.x')).toMatch(/\| +100 \|\n.*\n1 row in set \(3\.\d\d sec\)$/);
  });

  test('in redundancy 1 the same read ends with error 1777 when the leaf is offline', () => {
    const { run } = consoleWith({ leaves: 2 });
    run('.kill leaf-2');
    const read = run('SELECT COUNT(*) FROM test.x');
    expect(read.result?.text).toBe('ERROR 1777 (HY000): Partition test:1 has no master instance.');
    expect((read.endedAtMs ?? 0) - read.startedAtMs).toBe(3_000);
  });

  test('reads never become part of the history', () => {
    const { history, run } = consoleWith({ pairs: 2 });
    const { entries } = history.branch;
    run('SHOW LEAVES; SELECT COUNT(*) FROM test.x; EXPLAIN REBALANCE PARTITIONS ON test; USE test; .wait 5s');
    expect(history.branch.entries).toBe(entries);
  });

  test('what nothing can end any more is given up after 300 s, and the script goes on', () => {
    const { client, run } = consoleWith({ pairs: 2 });
    run('SET GLOBAL leaf_failure_detection = Off; .kill leaf-4');
    const last = run(
      'SELECT COUNT(*) FROM test.x; INSERT INTO test.x VALUES (1), (2), ... (300); .wait phase 7\nSELECT 1',
    );
    expect(last.result).toMatchObject({ ok: true });
    expect(
      client.runs
        .slice(-4)
        .map((done) => [done.result?.text.split('\n')[0], (done.endedAtMs ?? 0) - done.startedAtMs]),
    ).toEqual([
      ['-- still waiting', 300_000],
      ['-- still waiting', 300_000],
      ['-- still waiting', 300_000],
      ['+---+', 0],
    ]);
  });

  test('a write that was given up is not carried out later', () => {
    const { history, run, rows } = consoleWith({ pairs: 2 });
    run(
      'SET GLOBAL leaf_failure_detection = Off; .kill leaf-4; INSERT INTO test.x VALUES (101), (102), ... (200)',
    );
    expect(history.world.statements).toEqual([]);
    run('SET GLOBAL leaf_failure_detection = On; .start leaf-4; .wait idle');
    expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[100]]);
  });

  test('a statement to a hung node waits; when the process dies the connection is lost', () => {
    const { history, client, run } = consoleWith({ leaves: 1 });
    run('.connect leaf-1; .hang leaf-1');
    client.enqueue('SELECT 1');
    advance(history, [client], history.cursor.atMs + 2_000);
    expect(client.runs.at(-1)?.state).toBe('running');
    const other = new Client(history);
    other.enqueue('.kill leaf-1');
    client.settle();
    expect(client.runs.at(-1)?.result?.text).toBe(
      'ERROR 2013 (HY000): Lost connection to MySQL server during query',
    );
  });

  test('a statement to a hung node is answered when the process goes on', () => {
    const { history, client, run } = consoleWith({ leaves: 1 });
    run('.connect leaf-1; .hang leaf-1');
    client.enqueue('SELECT 1');
    advance(history, [client], history.cursor.atMs + 2_000);
    new Client(history).enqueue('.resume leaf-1');
    client.settle();
    expect(client.runs.at(-1)?.result?.text).toMatch(/1 row in set \(2\.00 sec\)$/);
  });

  test('.wait phase waits for an operation that runs, not for one that is over', () => {
    const { run, print } = consoleWith({ pairs: 2 });
    run('.kill leaf-4; .wait idle');
    expect(run('.start leaf-4; .wait phase 6').result?.text).toMatch(/^phase 6 has begun at /);
    expect(print('SHOW REBALANCE STATUS ON test')).toMatch(/PROMOTE PARTITION +\| 1 +\| leaf-4 .*\| running/);
  });
});

describe('client: in the background', () => {
  const rebalance =
    "ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6'; .background REBALANCE PARTITIONS ON test;";

  test('a statement runs beside the others and is printed when it ends', () => {
    const { client, run } = consoleWith({ pairs: 2, partitions: 8 });
    run(`${rebalance} SELECT 1`);
    expect(client.isForegroundBusy).toBe(false);
    expect(client.isBusy).toBe(true);
    run('.wait statement');
    expect(client.finished.slice(-4).map((done) => [done.text, done.isBackground])).toEqual([
      ['.background REBALANCE PARTITIONS ON test', false],
      ['SELECT 1', false],
      ['REBALANCE PARTITIONS ON test', true],
      ['.wait statement', false],
    ]);
    expect(client.finished.at(-2)?.result?.text).toMatch(/^Query OK, 1 row affected \(\d+\.\d\d sec\)$/);
  });

  test('USE in the foreground does not reach it', () => {
    const { client, run } = consoleWith({ leaves: 1 });
    run('USE test; .background SELECT COUNT(*) FROM x; .wait statement');
    expect(client.finished.at(-2)?.result?.ok).toBe(true);
    run('.background USE memsql; .wait statement');
    expect(client.connection.database).toBe('test');
  });

  test('another rebalance of the database is refused meanwhile', () => {
    const { print, run } = consoleWith({ pairs: 2, partitions: 8 });
    run(rebalance);
    expect(print('REBALANCE PARTITIONS ON test')).toMatch(/^ERROR 1105 .*Another operation is running/);
  });
});

describe('client: cancel', () => {
  test('a running statement ends interrupted, and its operation is cancelled', () => {
    const { history, client, run, print } = consoleWith({ pairs: 2, partitions: 8 });
    run("ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6'");
    const [rebalance] = client.enqueue('REBALANCE PARTITIONS ON test; SELECT 1');
    advance(history, [client], history.cursor.atMs + 1_000);
    client.cancel(rebalance?.id ?? -1);
    expect(client.runs.at(-2)?.result?.text).toBe('ERROR 1317 (70100): Query execution was interrupted');
    expect(client.runs.at(-1)?.result?.ok).toBe(true);
    expect(print('SHOW REBALANCE STATUS ON test')).toMatch(/cancelled/);
  });

  test('a queued statement never runs; one that is over stays as it is', () => {
    const { client, finishAll } = consoleWith({ leaves: 1 });
    const runs = client.enqueue('.wait 1s\nINSERT INTO test.x VALUES (1000);');
    client.cancel(runs[1]?.id ?? -1);
    finishAll();
    expect(client.runs.at(-1)?.result?.text).toMatch(/^ERROR 1317/);
    const wait = client.runs.at(-2);
    client.cancel(wait?.id ?? -1);
    expect(client.runs.at(-2)).toBe(wait);
  });
});

describe('client: going back in time', () => {
  test('a statement is not over at an instant before its end, and ends again at the same one', () => {
    const { history, client, run, finishAll } = consoleWith({ pairs: 2, partitions: 8 });
    run("ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6'");
    const start = history.cursor.atMs;
    client.enqueue('REBALANCE PARTITIONS ON test');
    advance(history, [client], start + 1_000);
    history.seek(start + 200);
    client.settle();
    expect(client.isBusy).toBe(true);
    finishAll();
    expect(client.runs.at(-1)?.result?.text).toMatch(/^Query OK, 1 row affected/);
    const { endedAtMs } = client.runs.at(-1) ?? {};
    expect(endedAtMs).toBe(history.cursor.atMs);
  });

  test('a read that was waiting does not end before it began', () => {
    const { history, client, run } = consoleWith({ pairs: 2 });
    run('.wait 10s\n.kill leaf-4');
    client.enqueue('SELECT COUNT(*) FROM test.x');
    history.seek(history.cursor.atMs - 5_000);
    client.settle();
    expect(client.runs.at(-1)?.state).toBe('running');
  });

  test('a read that was waiting does not begin again on another branch', () => {
    const { history, client, run } = consoleWith({ pairs: 2 });
    run('.wait 10s\n.kill leaf-4');
    client.enqueue('SELECT COUNT(*) FROM test.x;\n.kill leaf-3');
    const { atMs } = history.cursor;
    history.seek(atMs - 5_000);
    new Client(history).enqueue('.kill leaf-1');
    advance(history, [client], atMs + 20_000);
    expect(client.runs.slice(-2).map(({ result }) => result?.text)).toEqual([
      '-- left in another branch',
      '-- left in another branch',
    ]);
    expect(history.branch.entries.at(-1)?.text).toBe('.kill leaf-1');
  });

  test('a read that was waiting where nothing else was known is left when something is entered before it', () => {
    const { history, client, run } = consoleWith({ pairs: 2 });
    run('.kill leaf-4\n.kill leaf-2\n.wait 60s');
    client.enqueue('.wait 30s\n.kill leaf-3');
    history.seek(history.cursor.atMs - 10_000);
    new Client(history).enqueue('.hang leaf-1');
    advance(history, [client], history.cursor.atMs + 60_000);
    const printed = client.runs.slice(-2).map(({ result }) => result?.text);
    expect(printed).toEqual(['-- left: time goes another way now', '-- left: time goes another way now']);
    expect([history.branches.length, history.branch.entries.at(-1)?.text]).toEqual([1, '.hang leaf-1']);
  });

  test('a statement whose future was left for another branch says so', () => {
    const { history, client, run } = consoleWith({ pairs: 2, partitions: 8 });
    run("ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6'; .wait 5s");
    const before = history.cursor.atMs - 2_000;
    client.enqueue('REBALANCE PARTITIONS ON test');
    history.seek(before);
    new Client(history).enqueue('.kill leaf-1');
    advance(history, [client], before + 5_000);
    expect(client.runs.at(-1)?.result?.text).toBe('-- goes on in another branch');
  });
});

describe('client: undo', () => {
  const ends = (client: Client, count: number) =>
    client.runs.slice(-count).map(({ state, result }) => result?.text ?? state);

  test('what was entered after the fork ends as undone, with all that waits behind it, and nothing of it is done', () => {
    const { history, client, run } = consoleWith({ pairs: 2, partitions: 8 });
    run('.wait 10s\n.kill leaf-4');
    const other = new Client(history);
    client.enqueue('SELECT COUNT(*) FROM test.x;\n.kill leaf-3\n.kill leaf-2');
    other.enqueue('.wait 5s\n.kill leaf-1');
    const { entries } = history.branch;
    history.undo();
    for (const each of [client, other]) each.settle();
    expect(ends(client, 3)).toEqual(['-- undone', '-- undone', '-- undone']);
    expect(ends(other, 2)).toEqual(['-- undone', '-- undone']);
    advance(history, [client, other], history.cursor.atMs + 60_000);
    expect(history.branch.entries).toEqual(entries.slice(0, -1));
  });

  test('a command that runs yet ends as undone, and goes on where it was entered', () => {
    const { history, client, run } = consoleWith({ pairs: 2, partitions: 8 });
    run("ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6'; .wait 5s");
    client.enqueue('REBALANCE PARTITIONS ON test');
    advance(history, [client], history.cursor.atMs + 1_000);
    const { place } = client.runs.at(-1) ?? {};
    history.undo();
    client.settle();
    expect(ends(client, 1)).toEqual(['-- undone']);
    expect(client.runs.at(-1)?.place).toEqual(place);
    history.redo();
    expect(history.world.statements.length).toBe(1);
  });

  test('a statement that was under way at the fork goes on there, and ends without what was undone', () => {
    const { history, client, run } = consoleWith({ pairs: 2, partitions: 8 });
    run("ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6'; .wait 5s");
    const other = new Client(history);
    client.enqueue('REBALANCE PARTITIONS ON test');
    advance(history, [client, other], history.cursor.atMs + 1_000);
    other.enqueue('.kill leaf-6');
    advance(history, [client, other], history.cursor.atMs + 500);
    history.undo();
    for (const each of [client, other]) each.settle();
    expect(client.isBusy).toBe(true);
    advance(history, [client, other], history.cursor.atMs + 60_000);
    expect(client.runs.at(-1)?.result?.text).toMatch(/^Query OK, 1 row affected/);
    expect(other.runs.at(-1)?.result?.text).toMatch(/^leaf-6: process killed/);
  });

  test('where a statement ended is told by its branch, its instant and what had been entered', () => {
    const { history, client, run } = consoleWith({ pairs: 2 });
    run('.wait 10s\n.kill leaf-4');
    client.enqueue('SELECT COUNT(*) FROM test.x');
    const { atMs, applied } = history.cursor;
    expect(client.runs.at(-1)?.place).toEqual({ branch: 0, atMs, applied });
    advance(history, [client], atMs + 20_000);
    const read = client.runs.at(-1);
    expect(read?.place).toEqual({ branch: 0, atMs: read?.endedAtMs, applied });
    history.undo();
    history.seek(atMs + 20_000);
    run('SELECT COUNT(*) FROM test.x');
    expect(client.runs.at(-1)?.place).toEqual({ branch: 1, atMs: atMs + 20_000, applied: applied - 1 });
  });
});

test('advance: event by event or in one go, clients and cluster end in the same state', () => {
  const script =
    '.kill leaf-4\nSELECT COUNT(*) FROM test.x;\n.start leaf-4\n.wait idle\nINSERT INTO test.x VALUES (101);';
  const [one, other] = [consoleWith({ pairs: 2 }), consoleWith({ pairs: 2 })];
  const start = one.history.cursor.atMs;
  one.client.enqueue(script);
  advance(one.history, [one.client], start + 60_000);
  other.client.enqueue(script);
  for (let atMs = start; atMs <= start + 60_000; atMs += 137) advance(other.history, [other.client], atMs);
  advance(other.history, [other.client], start + 60_000);
  expect(hashOf(other.history.world)).toBe(hashOf(one.history.world));
  expect(other.client.runs).toEqual(one.client.runs);
});

test('client: two clients of one history see the same cluster', () => {
  const history = new History();
  const options = { extras: () => extras };
  const [one, other] = [new Client(history, options), new Client(history, options)];
  one.enqueue("ADD LEAF root@'leaf-1'");
  expect(other.enqueue('SHOW LEAVES')[0]?.result?.text).toMatch(/leaf-1/);
});

test('client: reads, help, .import, .plan and .why begin when what runs them has been loaded', () => {
  const { history } = consoleWith({ leaves: 1 });
  let loaded: typeof extras | null = null;
  const client = new Client(history, { extras: () => loaded });
  client.enqueue('.why ON test; SELECT 1');
  expect(client.runs.map(({ state }) => state)).toEqual(['running', 'queued']);
  loaded = extras;
  client.settle();
  expect(client.runs.map(({ result }) => result?.text.split('\n')[0])).toEqual([
    'test is balanced: a rebalance would do nothing.',
    '+---+',
  ]);
});

test('client: a read begins at the instant at which it can, and no wait is counted before', () => {
  const { history } = consoleWith({ leaves: 1 });
  let loaded: typeof extras | null = null;
  const client = new Client(history, { extras: () => loaded });
  client.enqueue('SELECT 1;\n.kill leaf-1');
  const atMs = history.cursor.atMs + 1_500;
  advance(history, [client], atMs);
  expect(client.runs.map(({ state }) => state)).toEqual(['running', 'queued']);
  loaded = extras;
  client.settle();
  const [read, kill] = client.runs;
  expect(read?.result?.text).toMatch(/1 row in set \(0\.00 sec\)$/);
  expect([read?.startedAtMs, kill?.startedAtMs]).toEqual([atMs, atMs]);
});

describe('client: .workload off tells how the clients fared', () => {
  test('reads and writes at once, after waiting, failed; and rows that were lost', () => {
    const { print } = consoleWith({ pairs: 1, partitions: 8 });
    print('.workload 50 reads 20 writes ON test.x; .wait 10s');
    expect(print('.workload off').split('\n').slice(1)).toEqual([
      '500 reads at once, 0 after waiting, 0 failed',
      '200 writes at once, 0 after waiting, 0 failed',
    ]);
    print('.workload 50 reads 20 writes ON test.x; .wait 9999ms; .kill leaf-1; .wait 10s');
    expect(print('.workload off').split('\n').slice(1)).toEqual([
      '917 reads at once, 83 after waiting, 0 failed',
      '367 writes at once, 33 after waiting, 0 failed',
      '2 acknowledged rows lost',
    ]);
  });

  test('each statement counts once: one that waited in vain has failed, also when the clients stop before its answer', () => {
    const { print } = consoleWith({ leaves: 4, partitions: 8 });
    print('.workload 800 reads 80 writes ON test.x; .kill leaf-4; .wait 10s');
    expect(print('.workload off').split('\n').slice(1)).toEqual([
      '6000 reads at once, 0 after waiting, 2000 failed',
      '600 writes at once, 0 after waiting, 200 failed',
    ]);
    print('.start leaf-4; .wait idle; .workload 800 reads 80 writes ON test.x; .kill leaf-4; .wait 1s');
    expect(print('.workload off').split('\n').slice(1)).toEqual([
      '600 reads at once, 0 after waiting, 200 failed',
      '60 writes at once, 0 after waiting, 20 failed',
    ]);
  });

  test('another rate begins anew and says so', () => {
    const { print } = consoleWith({ pairs: 1, partitions: 8 });
    print('.wait 1s; .workload 50 reads 20 writes ON test.x; .wait 10s');
    expect(print('.workload 5 reads 0 writes ON test.x')).toBe(
      'Clients of test.x begin: 5 reads and 0 writes a second at 00:11.100',
    );
    expect(print('.wait 10s; .workload off')).toContain('\n50 reads at once, ');
  });
});
