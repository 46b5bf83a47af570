import { describe, expect, test } from 'vitest';
import { hashOf } from '../../simulation/index.ts';
import { extras } from '../binding/bind-extras.ts';
import { advance } from './advance.ts';
import { Client } from './client.ts';
import { type ConsoleOptions, consoleWith } from './console-for-tests.ts';

/** Two connections to the master aggregator of a cluster with a table of people: `id` says where a row lies. */
function twoConnections(options: ConsoleOptions = { pairs: 2, partitions: 8 }) {
  const { client: one, history } = consoleWith(options);
  const two = new Client(history, { session: 7, extras: () => extras });
  const say = (client: Client, text: string): string => {
    const runs = client.enqueue(text);
    const ids = runs.map(({ id }) => id);
    return ids.map((id) => client.runs[id]?.result?.text.split('\n')[0] ?? 'runs').join(' | ');
  };
  const cells = (client: Client, query: string) => {
    const [run] = client.enqueue(query);
    return run?.result?.ok === true ? run.result.table?.rows : run?.result?.text;
  };
  const pass = (ms: number): void => advance(history, [one, two], history.cursor.atMs + ms);
  say(
    one,
    "CREATE TABLE test.people (id INT, name TEXT); INSERT INTO test.people VALUES (1, 'Ada'), (2, 'Bob'), (3, 'Cyd'), (4, 'Dan');",
  );
  pass(1_000);
  return {
    one,
    two,
    history,
    pass,
    one$: (text: string) => say(one, text),
    two$: (text: string) => say(two, text),
    cells,
  };
}

const count = 'SELECT COUNT(*) FROM test.people';

describe('transactions: what others see', () => {
  test('what is written shows to its own connection at once, to others after COMMIT', () => {
    const { one, two, one$, cells } = twoConnections();
    one$(
      "BEGIN; INSERT INTO test.people VALUES (5, 'Eve'); DELETE FROM test.people WHERE id = 1; DELETE FROM test.people WHERE id = 2;",
    );
    expect([cells(one, count), cells(two, count)]).toEqual([[[3]], [[4]]]);
    expect(one$('COMMIT')).toBe('Query OK, 0 rows affected (0.00 sec)');
    expect([cells(one, count), cells(two, count)]).toEqual([[[3]], [[3]]]);
  });

  test('ROLLBACK leaves no trace, and the data is that of before', () => {
    const { one, one$, two, cells, history } = twoConnections();
    const before = history.world.databases;
    one$(
      "START TRANSACTION; UPDATE test.people SET name = 'Zoe' WHERE id = 1; DELETE FROM test.people WHERE id > 2;",
    );
    expect(cells(one, 'SELECT name FROM test.people ORDER BY id')).toEqual([['Zoe'], ['Bob']]);
    expect(one$('ROLLBACK WORK')).toBe('Query OK, 0 rows affected (0.00 sec)');
    expect(cells(two, count)).toEqual([[4]]);
    expect(history.world.databases).toEqual(before);
    expect(history.world.sessions).toEqual([]);
  });

  test('its own rows are changed and taken back within it', () => {
    const { one$, two, cells } = twoConnections();
    expect(
      one$(
        "BEGIN; INSERT INTO test.people VALUES (5, 'Eve'), (6, 'Fay'); UPDATE test.people SET name = 'Eva' WHERE id = 5; DELETE FROM test.people WHERE id = 6; COMMIT",
      ),
    ).toBe(
      'Query OK, 0 rows affected (0.00 sec) | Query OK, 2 rows affected (0.00 sec) | Query OK, 1 row affected (0.00 sec) | Query OK, 1 row affected (0.00 sec) | Query OK, 0 rows affected (0.00 sec)',
    );
    expect(cells(two, 'SELECT id, name FROM test.people WHERE id > 4')).toEqual([[5, 'Eva']]);
  });

  test('SET AUTOCOMMIT = 0 lets every write wait for COMMIT, and = 1 commits', () => {
    const { one, one$, two, cells } = twoConnections();
    one$("SET autocommit = 0; INSERT INTO test.people VALUES (5, 'Eve')");
    expect(cells(one, 'SELECT @@autocommit')).toEqual([[0]]);
    expect(cells(two, 'SELECT @@autocommit')).toEqual([[1]]);
    expect(cells(two, count)).toEqual([[4]]);
    one$("COMMIT; INSERT INTO test.people VALUES (6, 'Fay')");
    expect(cells(two, count)).toEqual([[5]]);
    one$('SET SESSION autocommit = ON');
    expect(cells(two, count)).toEqual([[6]]);
    expect(cells(one, 'SELECT @@autocommit')).toEqual([[1]]);
  });

  test.each(['BEGIN', 'CREATE TABLE test.y (id INT)', 'CREATE DATABASE other'])(
    '%s commits what is open',
    (next) => {
      const { one$, two, cells } = twoConnections();
      one$(`BEGIN; INSERT INTO test.people VALUES (5, 'Eve'); ${next}`);
      expect(cells(two, count)).toEqual([[5]]);
    },
  );

  test('a transaction that only reads writes nothing, and goes on', () => {
    const { one, one$, cells } = twoConnections();
    expect(one$("START TRANSACTION READ ONLY; INSERT INTO test.people VALUES (5, 'Eve')")).toBe(
      'Query OK, 0 rows affected (0.00 sec) | ERROR 1792 (25006): Cannot execute statement in a READ ONLY transaction.',
    );
    expect(cells(one, count)).toEqual([[4]]);
    expect(one$('COMMIT')).toBe('Query OK, 0 rows affected (0.00 sec)');
  });

  test.each(['.connect leaf-1', '.connect ma'])(
    '%s ends the connection, and with it what is open',
    (connect) => {
      const { one, one$, two, cells, history } = twoConnections();
      one$(`BEGIN; INSERT INTO test.people VALUES (5, 'Eve'); ${connect}`);
      const said = () => one.runs.at(-1)?.result?.text;
      expect(said()).toMatch(
        /^connected to .*\n-- The open transaction was rolled back: 1 row is as before it\.$/,
      );
      one$('BEGIN; .connect ma');
      expect(said()).toBe('connected to ma');
      expect(cells(two, count)).toEqual([[4]]);
      expect(history.world.sessions).toEqual([]);
    },
  );

  test.each([
    ['SAVEPOINT a', 'SAVEPOINT'],
    ['ROLLBACK TO a', 'ROLLBACK TO'],
    ['XA START "a"', 'XA'],
  ])('%s is refused by its name', (text, name) => {
    const { one$ } = twoConnections();
    expect(one$(text)).toBe(`ERROR 1105 (HY000): ${name} is not part of this model.`);
  });
});

describe('transactions: locks', () => {
  test('a second writer of a row waits until the first one ends, and goes on from what that wrote', () => {
    const { one$, two, two$, cells, pass } = twoConnections();
    two$("BEGIN; UPDATE test.people SET name = 'Zoe' WHERE id = 1");
    expect(one$("UPDATE test.people SET name = CONCAT(name, '!') WHERE id = 1")).toBe('runs');
    pass(30_000);
    two$('COMMIT');
    pass(0);
    expect(cells(two, 'SELECT name FROM test.people WHERE id = 1')).toEqual([['Zoe!']]);
  });

  test('writers of other rows do not wait', () => {
    const { one$, two$ } = twoConnections();
    two$("BEGIN; UPDATE test.people SET name = 'Zoe' WHERE id = 1");
    expect(one$('DELETE FROM test.people WHERE id = 2')).toBe('Query OK, 1 row affected (0.00 sec)');
  });

  test('a lock is waited for as long as lock_wait_timeout says, and the transaction goes on', () => {
    const { one, one$, two$, pass, cells } = twoConnections();
    two$('BEGIN; DELETE FROM test.people WHERE id = 1');
    one$("BEGIN; INSERT INTO test.people VALUES (5, 'Eve')");
    const [run] = one.enqueue('DELETE FROM test.people WHERE id < 3');
    pass(59_999);
    expect(one.runs[run?.id ?? 0]?.state).toBe('running');
    pass(1);
    expect(one.runs[run?.id ?? 0]?.result?.text).toBe(
      'ERROR 1205 (HY000): Lock wait timeout exceeded; try restarting transaction',
    );
    expect(cells(one, count)).toEqual([[5]]);
  });

  test('a connection says how long its own writes wait for locks, and others wait as long as all', () => {
    const { one, two, one$, two$, pass, cells } = twoConnections();
    const asked = 'SELECT @@lock_wait_timeout, @@session.lock_wait_timeout, @@global.lock_wait_timeout';
    two$('BEGIN; DELETE FROM test.people WHERE id = 1');
    expect(one$('SET SESSION lock_wait_timeout = 5')).toBe('Query OK, 0 rows affected (0.00 sec)');
    const [run] = one.enqueue('DELETE FROM test.people WHERE id < 3');
    pass(4_999);
    expect(one.runs[run?.id ?? 0]?.state).toBe('running');
    pass(1);
    expect(one.runs[run?.id ?? 0]?.result?.text).toMatch(/^ERROR 1205/);
    expect([cells(one, asked), cells(two, asked)]).toEqual([[[5, 5, 60]], [[60, 60, 60]]]);
    expect(cells(one, "SHOW VARIABLES LIKE 'lock_wait%'")).toEqual([['lock_wait_timeout', '5']]);
    expect(cells(one, "SHOW GLOBAL VARIABLES LIKE 'lock_wait%'")).toEqual([['lock_wait_timeout', '60']]);
    one$('SET @@lock_wait_timeout := 9');
    expect(cells(one, 'SELECT @@lock_wait_timeout')).toEqual([[9]]);
    one$('SET lock_wait_timeout = DEFAULT');
    expect(cells(one, 'SELECT @@lock_wait_timeout')).toEqual([[60]]);
    expect(one$("SET lock_wait_timeout = 'soon'")).toMatch(/^ERROR 1231 /);
    expect(cells(one, 'SELECT @@lock_wait_timeout')).toEqual([[60]]);
  });

  test('two that wait for each other wait until the first one gives up', () => {
    const { one, two, one$, two$, pass } = twoConnections();
    one$('BEGIN; DELETE FROM test.people WHERE id = 1');
    two$('BEGIN; DELETE FROM test.people WHERE id = 2');
    const [first] = one.enqueue('DELETE FROM test.people WHERE id = 2');
    pass(10_000);
    const [second] = two.enqueue('DELETE FROM test.people WHERE id = 1');
    pass(50_000);
    expect(one.runs[first?.id ?? 0]?.result?.ok).toBe(false);
    expect(two.runs[second?.id ?? 0]?.state).toBe('running');
    one$('ROLLBACK');
    pass(0);
    expect(two.runs[second?.id ?? 0]?.result?.ok).toBe(true);
  });
});

describe('transactions: keys', () => {
  const withKeys = () => {
    const both = twoConnections();
    both.one$(
      "CREATE TABLE test.accounts (id INT PRIMARY KEY, name TEXT); INSERT INTO test.accounts VALUES (1, 'Ada'), (2, 'Bob')",
    );
    return { ...both, all: (by: Client) => both.cells(by, 'SELECT id, name FROM test.accounts ORDER BY id') };
  };
  const twice = /^ERROR 1062 \(23000\): .*Duplicate entry '\d' for key 'PRIMARY'$/;

  test('a key that it has itself is written once, and the transaction goes on', () => {
    const { one, two, one$, all } = withKeys();
    one$("BEGIN; INSERT INTO test.accounts VALUES (3, 'Cyd')");
    expect(one$("INSERT INTO test.accounts VALUES (4, 'Dan'), (3, 'twice')")).toMatch(twice);
    expect(one$("INSERT INTO test.accounts VALUES (1, 'twice')")).toMatch(twice);
    one$("DELETE FROM test.accounts WHERE id = 1; INSERT INTO test.accounts VALUES (1, 'Eve'); COMMIT");
    expect([all(one), all(two)]).toEqual([
      [
        [1, 'Eve'],
        [2, 'Bob'],
        [3, 'Cyd'],
      ],
      [
        [1, 'Eve'],
        [2, 'Bob'],
        [3, 'Cyd'],
      ],
    ]);
  });

  test.each([
    ['COMMIT', "INSERT INTO test.accounts VALUES (3, 'Dan')", twice, 'Cyd'],
    ['ROLLBACK', "INSERT INTO test.accounts VALUES (3, 'Dan')", /^Query OK, 1 row affected/, 'Dan'],
    ['COMMIT', "REPLACE INTO test.accounts VALUES (3, 'Dan')", /^Query OK, 2 rows affected/, 'Dan'],
    ['COMMIT', "INSERT IGNORE INTO test.accounts VALUES (3, 'Dan')", /^Query OK, 0 rows affected/, 'Cyd'],
    [
      'COMMIT',
      "INSERT INTO test.accounts VALUES (3, 'Dan') ON DUPLICATE KEY UPDATE name = CONCAT(name, '!')",
      /^Query OK, 2 rows affected/,
      'Cyd!',
    ],
  ])('a second writer of a key waits for %s: %s', (end, text, outcome, name) => {
    const { one, two, two$, cells, pass } = withKeys();
    two$("BEGIN; INSERT INTO test.accounts VALUES (3, 'Cyd')");
    const [run] = one.enqueue(text);
    pass(10_000);
    expect(one.runs[run?.id ?? -1]?.state).toBe('running');
    two$(end);
    pass(0);
    expect(one.runs[run?.id ?? -1]?.result?.text).toMatch(outcome);
    expect(cells(two, 'SELECT name FROM test.accounts WHERE id = 3')).toEqual([[name]]);
  });

  test.each([
    ['COMMIT', /^Query OK, 1 row affected/],
    ['ROLLBACK', twice],
  ])('a key whose row another one has removed is waited for: %s', (end, outcome) => {
    const { one, two$, pass } = withKeys();
    two$('BEGIN; DELETE FROM test.accounts WHERE id = 1');
    const [run] = one.enqueue("BEGIN; INSERT INTO test.accounts VALUES (1, 'Eve')").slice(1);
    pass(10_000);
    expect(one.runs[run?.id ?? -1]?.state).toBe('running');
    two$(end);
    pass(0);
    expect(one.runs[run?.id ?? -1]?.result?.text).toMatch(outcome);
  });

  test('other keys are not waited for, and a key is waited for 60 s', () => {
    const { one, one$, two$, pass } = withKeys();
    two$("BEGIN; INSERT INTO test.accounts VALUES (3, 'Cyd')");
    expect(one$("INSERT INTO test.accounts VALUES (4, 'Dan')")).toBe('Query OK, 1 row affected (0.00 sec)');
    const [run] = one.enqueue("INSERT INTO test.accounts VALUES (3, 'Dan')");
    pass(60_000);
    expect(one.runs[run?.id ?? -1]?.result?.text).toMatch(/^ERROR 1205/);
  });

  test('REPLACE and ON DUPLICATE KEY UPDATE find its own rows', () => {
    const { one$, two, all } = withKeys();
    one$("BEGIN; INSERT INTO test.accounts VALUES (3, 'Cyd')");
    expect(one$("REPLACE INTO test.accounts VALUES (3, 'Dan')")).toMatch(/^Query OK, 2 rows affected/);
    expect(
      one$("INSERT INTO test.accounts VALUES (3, 'x') ON DUPLICATE KEY UPDATE name = CONCAT(name, '!')"),
    ).toMatch(/^Query OK, 2 rows affected/);
    one$('COMMIT');
    expect(all(two)).toEqual([
      [1, 'Ada'],
      [2, 'Bob'],
      [3, 'Dan!'],
    ]);
  });

  test('AUTO_INCREMENT goes on within a transaction, and ROLLBACK gives no number back', () => {
    const { one, one$, cells } = withKeys();
    one$('CREATE TABLE test.numbered (id BIGINT AUTO_INCREMENT PRIMARY KEY, name TEXT)');
    one$(
      "BEGIN; INSERT INTO test.numbered (name) VALUES ('a'); INSERT INTO test.numbered (name) VALUES ('b')",
    );
    expect(cells(one, 'SELECT id FROM test.numbered ORDER BY id')).toEqual([[1], [2]]);
    one$("ROLLBACK; INSERT INTO test.numbered (name) VALUES ('c')");
    expect(cells(one, 'SELECT id FROM test.numbered')).toEqual([[3]]);
  });

  test('ALTER TABLE waits for those that have written to the table', () => {
    const { one, two$, pass } = withKeys();
    two$("BEGIN; INSERT INTO test.accounts VALUES (3, 'Ada')");
    const [run] = one.enqueue('ALTER TABLE test.accounts ADD COLUMN age INT');
    pass(10_000);
    expect(one.runs[run?.id ?? -1]?.state).toBe('running');
    two$('COMMIT');
    pass(0);
    expect(one.runs[run?.id ?? -1]?.result?.ok).toBe(true);
  });

  test('a reference table is not written to within a transaction', () => {
    const { one, one$, cells } = withKeys();
    one$('CREATE REFERENCE TABLE test.lands (id INT PRIMARY KEY); INSERT INTO test.lands VALUES (1)');
    one$('BEGIN');
    const refused =
      'ERROR 1105 (HY000): Writes to a reference table within a transaction are not part of this model.';
    expect(one$('INSERT INTO test.lands VALUES (2)')).toBe(refused);
    expect(one$('DELETE FROM test.lands')).toBe(refused);
    one$('ROLLBACK; SET AUTOCOMMIT = 0');
    expect(one$('REPLACE INTO test.lands VALUES (1)')).toBe(refused);
    one$('SET AUTOCOMMIT = 1');
    expect(cells(one, 'SELECT id FROM test.lands')).toEqual([[1]]);
    expect(one$('INSERT INTO test.lands VALUES (2)')).toBe('Query OK, 1 row affected (0.00 sec)');
  });
});

const lost = (ordinal: number) =>
  `ERROR 1857 (HY000): The transaction was rolled back: the leaf with the primary of partition test:${ordinal} was lost.`;
const changes = (ordinal: number) =>
  `ERROR 1857 (HY000): The transaction was rolled back: the primary of partition test:${ordinal} changes.`;

describe('transactions: when a primary goes', () => {
  const leafOf = (history: ReturnType<typeof twoConnections>['history'], ordinal: number) => {
    const [database] = history.world.databases;
    const primary = database?.partitions.at(ordinal).instances.find(({ role }) => role === 'primary');
    return history.world.nodes.at((primary?.node ?? 1) - 1).host;
  };
  const opened = (options?: ConsoleOptions) => {
    const both = twoConnections(options);
    both.one$("BEGIN; INSERT INTO test.people VALUES (5, 'Eve')");
    const part = both.history.world.sessions?.[0]?.transaction?.parts[0];
    const ordinal = part?.ordinal ?? -1;
    return { ...both, ordinal, leaf: leafOf(both.history, ordinal) };
  };

  test.each([
    'COMMIT',
    'SELECT COUNT(*) FROM test.people',
    "INSERT INTO test.people VALUES (6, 'Fay')",
    'BEGIN',
    'SHOW LEAVES',
  ])('the leaf is killed: %s answers error 1857, and the next one goes on', (next) => {
    const { one, two, one$, pass, cells, ordinal, leaf } = opened();
    one$(`.kill ${leaf}`);
    expect(one$(next)).toBe(lost(ordinal));
    pass(20_000);
    expect([cells(one, count), cells(two, count)]).toEqual([[[4]], [[4]]]);
    expect(one$("BEGIN; INSERT INTO test.people VALUES (5, 'Eve'); COMMIT")).toMatch(
      /Query OK, 0 rows affected \([\d.]+ sec\)$/,
    );
    expect(cells(two, count)).toEqual([[5]]);
  });

  test('ROLLBACK of what has been rolled back is no error', () => {
    const { one$, leaf } = opened();
    one$(`.kill ${leaf}`);
    expect(one$('ROLLBACK')).toBe('Query OK, 0 rows affected (0.00 sec)');
  });

  test('the leaf hangs: COMMIT waits, and ends with error 1857 when the leaf is lost', () => {
    const { one, one$, pass, ordinal, leaf } = opened();
    one$(`.hang ${leaf}`);
    const [commit] = one.enqueue('COMMIT');
    pass(29_000);
    expect(one.runs[commit?.id ?? 0]?.state).toBe('running');
    pass(5_000);
    expect(one.runs[commit?.id ?? 0]?.result?.text).toBe(lost(ordinal));
    expect(one$('COMMIT')).toBe('Query OK, 0 rows affected (0.00 sec)');
  });

  test('the leaf hangs and goes on: the transaction goes on', () => {
    const { one$, two, pass, cells, leaf } = opened();
    one$(`.hang ${leaf}`);
    pass(10_000);
    one$(`.resume ${leaf}; COMMIT`);
    expect(cells(two, count)).toEqual([[5]]);
  });

  test('DETACH LEAF promotes the partner: the transaction is rolled back', () => {
    const { one$, two$, pass, ordinal, leaf } = opened();
    two$(`DETACH LEAF '${leaf}':3306`);
    pass(5_000);
    expect(one$('COMMIT')).toBe(changes(ordinal));
  });

  test('a leaf that has nothing of it may go, and so may one of a transaction that only reads', () => {
    const { one$, two$, pass, history, leaf } = opened();
    const other = ['leaf-1', 'leaf-2', 'leaf-3', 'leaf-4'].find((host) => host !== leaf) ?? '';
    one$(`.kill ${other}`);
    two$(`START TRANSACTION READ ONLY; ${count}`);
    pass(10_000);
    expect(one$('COMMIT')).toBe('Query OK, 0 rows affected (0.00 sec)');
    one$(`.kill ${leafOf(history, 0)}`);
    expect(two$('COMMIT')).toBe('Query OK, 0 rows affected (0.00 sec)');
  });

  test('redundancy 1: error 1857 once, then 1777', () => {
    const { one$, pass, ordinal, leaf } = opened({ leaves: 2, partitions: 4 });
    one$(`.kill ${leaf}`);
    pass(10_000);
    expect(one$("INSERT INTO test.people VALUES (5, 'Eve')")).toBe(lost(ordinal));
    expect(one$("INSERT INTO test.people VALUES (5, 'Eve')")).toBe(
      `ERROR 1777 (HY000): Partition test:${ordinal} has no master instance.`,
    );
  });

  test('the aggregator goes: the connection is lost, and the transaction with it', () => {
    const { one$, two, pass, cells } = opened();
    one$('.kill ma; .start ma; .wait 10s');
    pass(10_000);
    expect(one$('COMMIT')).toBe('ERROR 2013 (HY000): Lost connection to MySQL server during query');
    expect(cells(two, count)).toEqual([[4]]);
  });

  test('a database that is dropped takes with it what is written to it', () => {
    const { one$, two$, ordinal } = opened();
    two$('DROP DATABASE test');
    expect(one$('COMMIT')).toBe(changes(ordinal));
  });

  test('what was not committed is told as rolled back, what was is told as lost', () => {
    const { one$, pass, history, leaf } = opened();
    const told = () =>
      history.world.events
        .slice()
        .filter(({ kind }) => kind === 'transactionRolledBack' || kind === 'writesUndone');
    one$(`.kill ${leaf}`);
    pass(20_000);
    expect(told()).toMatchObject([{ kind: 'transactionRolledBack', rows: 1 }]);
    history.undo();
    one$(`COMMIT; .kill ${leaf}`);
    pass(20_000);
    expect(told()).toMatchObject([{ kind: 'writesUndone', gone: [[5, 'Eve']] }]);
  });
});

describe('transactions: what is shown', () => {
  test('what a connection is still to do makes it no second one in PROCESSLIST', () => {
    const { run, client } = consoleWith({ pairs: 1, partitions: 2 });
    run('CREATE TABLE test.t (id INT)');
    run('BEGIN; INSERT INTO test.t VALUES (1); SHOW PROCESSLIST; ROLLBACK; SELECT 1;');
    const shown = client.runs.find(({ text }) => text === 'SHOW PROCESSLIST')?.result;
    expect(shown?.ok === true ? shown.table?.rows.map((row) => row[4]) : null).toEqual(['Query']);
  });

  test('a connection that sleeps with an open transaction is in PROCESSLIST, with the rows that it has locked', () => {
    const { one, one$, two, cells, history } = twoConnections();
    const observed = new Client(history, { session: 3, extras: () => extras, entered: () => entered });
    one$("BEGIN; INSERT INTO test.people VALUES (5, 'Eve'); UPDATE test.people SET name = 'Bo' WHERE id = 2");
    const entered = [...one.runs, ...two.runs].map((run) => ({ connection: 0, run }));
    expect(
      cells(
        observed,
        'SELECT COMMAND, TRANSACTION_STATE, ROW_LOCKS_HELD FROM INFORMATION_SCHEMA.PROCESSLIST',
      ),
    ).toEqual([['Sleep', 'open', 3]]);
    one$('COMMIT');
    expect(cells(observed, 'SELECT COUNT(*) FROM INFORMATION_SCHEMA.PROCESSLIST')).toEqual([[0]]);
  });
});

describe('transactions: the history', () => {
  test('undo takes back COMMIT, and the transaction is open again', () => {
    const { one$, two, cells, history } = twoConnections();
    one$("BEGIN; INSERT INTO test.people VALUES (5, 'Eve')");
    const open = hashOf(history.world);
    one$('COMMIT');
    expect(cells(two, count)).toEqual([[5]]);
    history.undo();
    expect(hashOf(history.world)).toBe(open);
    expect(cells(two, count)).toEqual([[4]]);
    one$('ROLLBACK');
    expect(cells(two, count)).toEqual([[4]]);
  });

  test('a world without transactions says nothing of connections', () => {
    const { history, one$ } = twoConnections();
    one$('COMMIT; ROLLBACK');
    expect('sessions' in history.world).toBe(false);
  });
});
