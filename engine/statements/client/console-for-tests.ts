import { assert, present } from '../../base/index.ts';
import { History } from '../../history/index.ts';
import { extras } from '../binding/bind-extras.ts';
import type { StatementRun } from '../types.ts';
import { runUntil, runUntilSettled } from './advance.ts';
import { Client } from './client.ts';

/** The cluster that a test of statements starts with, built by statements. */
export interface ConsoleOptions {
  readonly pairs?: number;
  readonly leaves?: number;
  readonly partitions?: number;
  readonly replication?: 'SYNC' | 'ASYNC';
}

const limitMs = 365 * 86_400_000;

/**
 * A client on a cluster of its own. With `pairs` there is redundancy 2, with `leaves` redundancy 1, and a database
 * `test` with a table `x (id INT)` that holds 1..100; with neither the cluster is empty.
 */
export function consoleWith(options: ConsoleOptions = {}) {
  const history = new History();
  const client = new Client(history, { extras: () => extras });
  const run = (script: string): StatementRun => {
    const entered = client.enqueue(script);
    runUntil(history, [client], () => !client.isForegroundBusy, limitMs);
    return present(client.runs[present(entered.at(-1), script).id], script);
  };
  const setUp = setUpScript(options);
  if (setUp !== '') {
    run(setUp);
    assert(
      client.runs.every((done) => done.result?.ok === true),
      'the set-up succeeds',
    );
  }
  return {
    history,
    client,
    /** Runs a script to its end; returns its last statement. */
    run,
    /** What the last statement of a script printed. */
    print: (script: string): string => present(run(script).result, script).text,
    /** The cells of the last statement's table. */
    rows: (script: string) => {
      const { result } = run(script);
      return result?.ok ? (result.table?.rows ?? []) : [];
    },
    finishAll: (): boolean => runUntilSettled(history, [client], limitMs),
  };
}

function setUpScript({ pairs, leaves, partitions, replication = 'ASYNC' }: ConsoleOptions): string {
  const count = pairs === undefined ? leaves : 2 * pairs;
  if (count === undefined) return '';
  const group = (index: number): string => (pairs === undefined ? '' : `INTO GROUP ${index < pairs ? 1 : 2}`);
  return [
    pairs === undefined ? '' : 'SET GLOBAL redundancy_level = 2;',
    ...Array.from({ length: count }, (_value, index) => `ADD LEAF root@'leaf-${index + 1}' ${group(index)};`),
    `CREATE DATABASE test WITH ${replication} REPLICATION PARTITIONS ${partitions ?? count};`,
    'CREATE TABLE test.x (id INT);',
    'INSERT INTO test.x VALUES (1), (2), ... (100);',
    '.wait idle',
  ].join('\n');
}
