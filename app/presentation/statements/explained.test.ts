import { History } from '@ha-playground/engine';
import { Client, isExplain, runUntilSettled } from '@ha-playground/engine/console';
import type { LoggedRun } from '@ha-playground/engine/play';
import { write } from '@ha-playground/engine/writing';
import { describe, expect, it } from 'vitest';
import { changesCluster, databaseOf, lastExplain, statementsIn } from './explained.ts';
import { extras } from './extras.ts';
import { planExplained } from './plan-explained.ts';

const setUp = `SET GLOBAL redundancy_level = 2;
ADD LEAF root@'leaf-1':3306 INTO GROUP 1;
ADD LEAF root@'leaf-2':3306 INTO GROUP 2;
CREATE DATABASE test PARTITIONS 4;
CREATE DATABASE other PARTITIONS 4;
ADD LEAF root@'leaf-3':3306 INTO GROUP 1;
ADD LEAF root@'leaf-4':3306 INTO GROUP 2;
.wait idle`;

/** What was explained last, as it is written. */
function writtenAt(log: readonly Pick<LoggedRun, 'run'>[], atMs: number): string | null {
  const statement = lastExplain(log, atMs);
  return statement === null ? null : write(statement);
}

/** A client that has run the set-up and a script, and what it can be asked about. */
function afterRunning(script: string) {
  const history = new History();
  const client = new Client(history, { extras });
  client.enqueue(`${setUp}\n${script}`);
  runUntilSettled(history, [client], 600_000);
  const log = client.runs.map((run, place) => ({ place, client, run }));
  return { history, log, explained: writtenAt(log, history.cursor.atMs) };
}

const explain = 'EXPLAIN REBALANCE PARTITIONS ON other';

describe('what was explained last', () => {
  it.each([
    ['EXPLAIN REBALANCE PARTITIONS ON test; SHOW LEAVES; SELECT 1;', 'EXPLAIN REBALANCE PARTITIONS ON test'],
    [`EXPLAIN REBALANCE PARTITIONS ON test; ${explain};`, explain],
    [`${explain}; nonsense;`, explain],
    [`-- why?\n${explain}; /* and */ SHOW LEAVES;\n.background SHOW LEAVES`, explain],
    [`${explain};\n.background REBALANCE PARTITIONS ON test`, null],
    [
      'EXPLAIN REBALANCE PARTITIONS ON other; EXPLAIN CLEAR ORPHAN DATABASES;',
      'EXPLAIN CLEAR ORPHAN DATABASES',
    ],
    [`${explain}; REBALANCE PARTITIONS ON other;`, null],
    [`${explain};\n.kill leaf-1`, null],
    ['EXPLAIN REBALANCE PARTITIONS ON nowhere;', null],
    ['SHOW LEAVES;', null],
  ])('after %j', (script, expected) => {
    expect(afterRunning(script).explained).toBe(expected);
  });

  it('after an operation that has failed there is none: it may have got halfway', () => {
    const { history, log } = afterRunning(`${explain};\nREBALANCE PARTITIONS ON other;`);
    const error = { number: 1105, sqlstate: 'HY000', message: 'The operation failed.' };
    const failed = log.map((entry) =>
      entry.run.text.startsWith('REBALANCE')
        ? {
            ...entry,
            run: { ...entry.run, result: { ok: false, error, diagnostic: null, text: '' } as const },
          }
        : entry,
    );
    expect(writtenAt(failed, history.cursor.atMs)).toBeNull();
  });

  it('before the instant at which it was asked for there is none, and later statements do not count', () => {
    const { history, log } = afterRunning(`.wait 5s\n${explain};\n.wait 5s\nREBALANCE PARTITIONS ON other;`);
    const asked = log.find(({ run }) => run.text === explain)?.run.startedAtMs ?? Number.NaN;
    expect(writtenAt(log, asked - 1)).toBeNull();
    expect(writtenAt(log, asked)).toBe(explain);
    expect(writtenAt(log, history.cursor.atMs)).toBeNull();
  });
});

describe('the plan that an EXPLAIN tells', () => {
  const { world } = afterRunning('').history;
  const rowsOf = (text: string, chosen: { readonly used?: string; readonly shown?: string } = {}) => {
    const [statement] = statementsIn(text) ?? [];
    if (statement === undefined || !isExplain(statement)) throw new Error(`${text} explains nothing`);
    const plan = planExplained(statement, world, { used: chosen.used ?? null, shown: chosen.shown ?? null });
    return plan === null ? null : [plan.database, plan.actions.length];
  };

  it('is of the database that is named, else of the one that is used', () => {
    const [, rows] = rowsOf(explain) ?? [];
    expect(rows).toBeGreaterThan(0);
    expect(rowsOf(explain)).toEqual(['other', rows]);
    expect(rowsOf('EXPLAIN REBALANCE PARTITIONS', { used: 'test' })).toEqual(['test', rows]);
    expect(rowsOf('EXPLAIN REBALANCE PARTITIONS')).toBeNull();
    expect(rowsOf('EXPLAIN REBALANCE PARTITIONS ON gone')).toBeNull();
  });

  it('has as many rows as the statement prints', () => {
    const { log } = afterRunning(`${explain};`);
    const result = log.at(-1)?.run.result;
    expect(result?.ok === true ? result.table?.rows.length : null).toBe(rowsOf(explain)?.[1]);
  });

  it('is of the database that is seen where all are explained', () => {
    expect(rowsOf('EXPLAIN REBALANCE ALL DATABASES', { shown: 'other' })?.[0]).toBe('other');
    expect(rowsOf('EXPLAIN REBALANCE ALL DATABASES')?.[0]).toBe('test');
  });

  it('is nothing where nothing is to be done', () => {
    expect(rowsOf('EXPLAIN RESTORE REDUNDANCY ON test')).toBeNull();
    expect(rowsOf('EXPLAIN CLEAR ORPHAN DATABASES')).toBeNull();
  });
});

describe('the database that a script is about', () => {
  it.each([
    ['REBALANCE PARTITIONS ON other;', 'other'],
    ['SHOW PARTITIONS ON test; EXPLAIN RESTORE REDUNDANCY ON other;', 'other'],
    ['SHOW PARTITIONS; SHOW LEAVES;', 'used'],
    ['SHOW LEAVES;', null],
    ['nonsense ON other;', null],
    ['.plan ON other', null],
    ['SHOW PARTITIONS ON `order`;', 'order'],
    [`${'SHOW LEAVES;'.repeat(200)}SHOW PARTITIONS ON test;`, null],
  ])('%j', (script, expected) => {
    const statements = statementsIn(script);
    expect(statements && databaseOf(statements, 'used')).toBe(expected);
  });
});

describe('what changes the cluster', () => {
  it.each([
    ['SHOW LEAVES; .kill leaf-8', true],
    ['.kill leaf-8', true],
    ['-- then\nREBALANCE PARTITIONS ON test;', true],
    ['.background ATTACH LEAF ALL', true],
    ['SHOW LEAVES; SELECT 1; HELP; .wait 1s', false],
    ['USE test; .connect leaf-1', false],
    ['.background SHOW LEAVES', false],
    ['REBALANCE nonsense;', false],
  ])('%j', (script, expected) => {
    expect(statementsIn(script)?.some(changesCluster)).toBe(expected);
  });
});
