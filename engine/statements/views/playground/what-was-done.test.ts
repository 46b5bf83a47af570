import { describe, expect, test } from 'vitest';
import { nodeId } from '../../../base/index.ts';
import { extras } from '../../binding/bind-extras.ts';
import { Client } from '../../client/client.ts';
import { consoleWith } from '../../client/console-for-tests.ts';
import { playgroundTables } from './schema.ts';

describe('playground: EVENTS', () => {
  test('what happened in its order, with keys and values', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.wait 900ms; .kill leaf-1; .wait 10s');
    expect(rows('SELECT * FROM PLAYGROUND.EVENTS WHERE AT_MS > 999')).toEqual([
      [16, 1_000, 'processKilled', 2, ...nothing, '{}'],
      [17, 1_000, 'statementFinished', null, null, null, null, 6, '{"outcome":{"ok":true,"affected":0}}'],
      [
        18,
        4_000,
        'operationStarted',
        ...ofOperation,
        '{"operationKind":"failover","leaves":[2],"actions":1}',
      ],
      [19, 4_000, 'phaseStarted', ...ofOperation, '{"phase":6,"actions":1}'],
      [20, 4_000, 'partitionLocked', null, 'test', 1, null, null, '{}'],
      [21, 4_300, 'partitionPromoted', 3, 'test', 1, null, null, '{"from":2,"term":4}'],
      [22, 4_300, 'phaseFinished', ...ofOperation, '{"phase":6}'],
      [23, 4_300, 'operationFinished', ...ofOperation, '{"operationKind":"failover","state":"success"}'],
      [
        24,
        4_300,
        'leafStateChanged',
        2,
        ...nothing,
        '{"from":"online","to":"offline","cause":"heartbeatsRefused"}',
      ],
    ]);
  });

  test('an error is its number', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.kill leaf-1; .kill leaf-2; INSERT INTO test.x VALUES (101), (102), (103)');
    expect(rows('SELECT FACTS FROM PLAYGROUND.EVENTS WHERE COMMAND_ID = 8')).toEqual([
      ['{"outcome":{"ok":false,"error":1777}}'],
    ]);
  });
});

/** NODE_ID is set; the keys behind it are not. */
const nothing = [null, null, null, null];
/** From NODE_ID to COMMAND_ID. */
const ofOperation = [null, 'test', null, 0, null];

describe('playground: COMMANDS', () => {
  const commands = 'SELECT * FROM PLAYGROUND.COMMANDS WHERE AT_MS >= 1000';

  test('what was submitted, and how it ended', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.wait 900ms; USE test; .kill leaf-1; .kill leaf-2; INSERT INTO x VALUES (101), (102), (103)');
    expect(rows(commands)).toEqual([
      [6, 1_000, 1, 'test', 'killNode', '.kill leaf-1', 1_000, 1, null, 0],
      [7, 1_000, 1, 'test', 'killNode', '.kill leaf-2', 1_000, 1, null, 0],
      [8, 1_000, 1, 'test', 'write', 'INSERT INTO x VALUES (101), (102), (103)', 4_000, 0, 1_777, null],
    ]);
  });

  test('one that goes on has not ended; one that is undone is not there, nor one of another branch', () => {
    const { client, history, rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.wait 900ms; .kill leaf-1; .background INSERT INTO test.x VALUES (101), (102), (103)');
    expect(rows(`${commands} AND KIND = 'write'`)).toEqual([
      [7, 1_000, 1, null, 'write', 'INSERT INTO test.x VALUES (101), (102), (103)', null, null, null, null],
    ]);
    history.undo();
    client.settle();
    expect(rows(`SELECT COMMAND_ID FROM PLAYGROUND.COMMANDS WHERE AT_MS >= 1000`)).toEqual([[6]]);
    history.seek(500);
    client.settle();
    expect(rows(`SELECT MAX(COMMAND_ID) FROM PLAYGROUND.COMMANDS`)).toEqual([[5]]);
  });
});

describe('playground: STATEMENTS', () => {
  test('reads, errors and waits, each with the rows that it was answered with', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run(
      '.wait 900ms; SELECT id FROM test.x LIMIT 3; .kill leaf-1; SELECT COUNT(*) FROM test.x; SELEC; SELECT 1 FROM test.y',
    );
    const columns =
      'KIND, EFFECT, DATABASE_NAME, STATE, STARTED_AT_MS, ENDED_AT_MS, WAITED_MS, OK, ERROR, AFFECTED, RESULT_ROWS, COMMAND_ID';
    expect(rows(`SELECT ${columns} FROM PLAYGROUND.STATEMENTS WHERE STATEMENT_ID > 8`)).toEqual([
      ['select', 'looksAtRows', 'test', 'done', 1_000, 1_000, 0, 1, null, null, 3, null],
      ['dotKill', 'changes', null, 'done', 1_000, 1_000, 0, 1, null, null, null, 6],
      ['select', 'looksAtRows', 'test', 'done', 1_000, 4_300, 3_300, 1, null, null, 1, null],
      [null, null, null, 'done', 4_300, 4_300, 0, 0, 1_064, null, null, null],
      ['select', 'looksAtRows', 'test', 'done', 4_300, 4_300, 0, 0, 1_146, null, null, null],
      ['select', 'looksAtRows', 'PLAYGROUND', 'running', 4_300, null, null, null, null, null, null, null],
    ]);
  });

  test('the last EXPLAIN of its database, or of all, came before a statement', () => {
    const { rows, run } = consoleWith({ pairs: 2, partitions: 4 });
    run(`CREATE DATABASE other PARTITIONS 4; USE test; .wait idle;
      REBALANCE PARTITIONS ON test; EXPLAIN REBALANCE PARTITIONS ON other; REBALANCE PARTITIONS ON test;
      EXPLAIN REBALANCE PARTITIONS; REBALANCE PARTITIONS ON test; EXPLAIN REBALANCE ALL DATABASES;
      REBALANCE PARTITIONS ON other; REBALANCE ALL DATABASES; EXPLAIN RESTORE REDUNDANCY ON nowhere;
      RESTORE REDUNDANCY ON test; CLEAR ORPHAN DATABASES; EXPLAIN CLEAR ORPHAN DATABASES; CLEAR ORPHAN DATABASES`);
    const explained = rows(
      "SELECT STATEMENT_ID, TEXT, EXPLAINED_BY FROM PLAYGROUND.STATEMENTS WHERE STATEMENT_ID > 12 AND KIND NOT LIKE 'explain%'",
    );
    expect(explained.slice(0, -1)).toEqual([
      [13, 'REBALANCE PARTITIONS ON test', null],
      [15, 'REBALANCE PARTITIONS ON test', null],
      [17, 'REBALANCE PARTITIONS ON test', 16],
      [19, 'REBALANCE PARTITIONS ON other', 18],
      [20, 'REBALANCE ALL DATABASES', 18],
      [22, 'RESTORE REDUNDANCY ON test', 18],
      [23, 'CLEAR ORPHAN DATABASES', null],
      [25, 'CLEAR ORPHAN DATABASES', 24],
    ]);
  });

  test('those of all connections of a session, where they are known, and none of another branch', () => {
    const { client, history, run } = consoleWith({ pairs: 1, partitions: 2 });
    const entered = () => [
      ...client.runs.map((ran) => ({ connection: 0, run: ran })),
      ...other.runs.map((ran) => ({ connection: 1, run: ran })),
    ];
    const other = new Client(history, { node: nodeId(2), extras: () => extras, entered });
    run('.wait 900ms; SELECT 1');
    other.enqueue(
      'SELECT 2; .kill leaf-1; SELECT CONNECTION_ID, HOST, TEXT FROM PLAYGROUND.STATEMENTS WHERE STATEMENT_ID > 8',
    );
    const last = other.runs.at(-1)?.result;
    expect(last?.ok && last.table?.rows.slice(0, 3)).toEqual([
      [0, 'ma', 'SELECT 1'],
      [1, 'leaf-1', 'SELECT 2'],
      [1, 'leaf-1', '.kill leaf-1'],
    ]);
    history.undo();
    const { world, cursor: place } = history;
    const { rows } = playgroundTables.STATEMENTS.read({
      world,
      observer: { history, place, entered, watches: [] },
      extras: null,
    });
    expect(rows.slice(8).map((row) => row[4])).toEqual(['SELECT 1', 'SELECT 2']);
  });

  test('at an earlier instant a statement still runs, and what came later is not there', () => {
    const { client, history, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.wait 900ms; .kill leaf-1; SELECT COUNT(*) FROM test.x; SELECT 3');
    history.seek(2_000);
    const entered = () => client.runs.map((ran) => ({ connection: 0, run: ran }));
    const observer = { history, place: history.cursor, entered, watches: [] };
    const { rows } = playgroundTables.STATEMENTS.read({ world: history.world, observer, extras: null });
    expect(rows.slice(7).map((row) => [row[4], row[8], row[10]])).toEqual([
      ['.wait 900ms', 'done', 1_000],
      ['.kill leaf-1', 'done', 1_000],
      ['SELECT COUNT(*) FROM test.x', 'running', null],
    ]);
  });
});

describe('playground: OPERATIONS and COPIES', () => {
  const done = () => {
    const console = consoleWith({ pairs: 1, partitions: 2 });
    console.history.markOrigin();
    console.run('.wait 900ms; .kill leaf-1; .wait 5s; .start leaf-1; .wait idle');
    return console;
  };

  test('all operations, of which the product remembers the last', () => {
    const { rows } = done();
    expect(rows('SELECT * FROM PLAYGROUND.OPERATIONS')).toEqual([
      [0, 'failover', 'test', 'success', 4_000, 4_300, null, 1, 0, 0],
      [1, 'attach', 'test', 'success', 10_401, 19_503, null, 4, 3, 0],
    ]);
  });

  test('one that runs has a phase; one that fails counts what failed', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.wait 900ms; .kill leaf-1; .wait 5s; .start leaf-1; .wait 5s');
    expect(
      rows('SELECT STATE, ENDED_AT_MS, PHASE, COPIES FROM PLAYGROUND.OPERATIONS WHERE OPERATION_ID = 1'),
    ).toEqual([['running', null, 2, 2]]);
    run('.kill leaf-1; .wait idle');
    const last =
      'SELECT STATE, ENDED_AT_MS, PHASE, FAILED_ACTIONS FROM PLAYGROUND.OPERATIONS WHERE OPERATION_ID = 1';
    expect(rows(last)).toEqual([['failed', 11_000, null, 2]]);
    expect(rows('SELECT STATE, STARTED_AT_MS, ENDED_AT_MS FROM PLAYGROUND.COPIES')).toEqual([
      ['failed', 10_401, 11_000],
      ['failed', 10_401, 11_000],
    ]);
  });

  test('copies with what they move, those of former operations too', () => {
    const { history, rows, run } = done();
    const copies =
      'SELECT OPERATION_ID, ORDINAL, FROM_NODE_ID, TO_NODE_ID, STATE, STARTED_AT_MS, ENDED_AT_MS, BYTES, BYTES_ARRIVED FROM PLAYGROUND.COPIES';
    const all = rows(copies);
    expect(all.map((row) => row.slice(0, 7))).toEqual([
      [1, 0, 3, 2, 'success', 10_401, 12_602],
      [1, 1, 3, 2, 'success', 10_401, 12_602],
      [1, 0, 2, 3, 'success', 17_702, 19_503],
    ]);
    for (const row of all) expect(row[7]).toBeGreaterThan(100_000_000);
    for (const row of all) expect(row[8]).toBe(row[7]);
    run('.kill leaf-1; .wait 5s');
    expect(history.world.operations.map(({ id }): number => id)).toEqual([2]);
    expect(rows(copies)).toEqual(all);
    history.seek(11_000);
    const [half] = rows(copies);
    expect(half?.slice(0, 7)).toEqual([1, 0, 3, 2, 'running', 10_401, null]);
    expect(half?.[8]).toBeLessThan(Number(half?.[7]));
    expect(half?.[8]).toBeGreaterThan(0);
  });
});
