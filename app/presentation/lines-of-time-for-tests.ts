import type { History } from '@ha-playground/engine';
import { runUntilSettled } from '@ha-playground/engine/console';
import { clusterScript } from './script-for-tests.ts';
import { afterScript } from './start.ts';

/** Lines of time in which everything happens that a picture shows, each on a cluster of its own kind. */
export const linesOfTime: Readonly<Record<string, History>> = {
  'eight leaves': historyOf(
    clusterScript({ pairs: 4 }, 16),
    'CREATE TABLE test.x (id INT);',
    'INSERT INTO test.x VALUES (1), (2), ... (100);',
    '.wait 2s',
    '.kill leaf-8',
    '.wait 10s',
    '.start leaf-8',
    '.wait idle',
    '.background REBALANCE PARTITIONS ON test;',
    '.hang leaf-2',
    '.wait 8s',
    '.resume leaf-2',
    '.wait idle',
  ),
  'two databases': historyOf(
    clusterScript({ pairs: 2 }, 7),
    'CREATE DATABASE shop WITH SYNC REPLICATION PARTITIONS 5;',
    "ADD LEAF root@'new-5':3306 INTO GROUP 1;",
    "ADD LEAF root@'new-6':3306 INTO GROUP 2;",
    '.wait 2s',
    '.background REBALANCE PARTITIONS ON test;',
    '.wait 3s',
    '.kill leaf-3',
    '.wait idle',
    'RESTORE REDUNDANCY ON shop;',
    '.kill leaf-1',
    '.wait 6s',
    '.start leaf-3',
    '.wait 12s',
    '.start leaf-1',
    '.wait idle',
    'REBALANCE ALL DATABASES;',
    "DETACH LEAF 'new-6':3306;",
    "REMOVE LEAF 'new-6':3306;",
    'DROP DATABASE shop;',
    '.wait idle',
  ),
  'one row': historyOf(
    clusterScript({ leaves: 5 }, 11),
    '.wait 1s',
    '.kill leaf-3',
    '.wait 5s',
    '.isolate leaf-2 leaf-4',
    '.wait 5s',
    '.start leaf-3',
    '.heal',
    '.wait idle',
    "DETACH LEAF 'leaf-5':3306;",
    '.wait 1s',
    "ATTACH LEAF 'leaf-5':3306;",
    "ADD LEAF root@'leaf-6':3306;",
    'REBALANCE PARTITIONS ON test;',
    "REMOVE LEAF 'leaf-1':3306;",
    '.wait idle',
  ),
  'forty leaves': historyOf(
    clusterScript({ pairs: 20 }, 80),
    '.wait 1s',
    ...[1, 2, 3, 22, 24].map((number) => `.kill leaf-${number}`),
    '.wait 6s',
    ...[1, 2, 24].map((number) => `.start leaf-${number}`),
    '.wait idle',
  ),
  'three hundred leaves': historyOf(
    clusterScript({ pairs: 150 }, 600),
    '.wait 1s',
    '.kill leaf-7',
    '.wait 5s',
  ),
};

/** The last instant, and as many others at which something happens as `most` allows. */
export function instantsOf(history: History, most: number): readonly number[] {
  const events = [...history.tip.events].map(({ atMs }) => atMs).filter((atMs) => atMs > history.originMs);
  const instants = [...new Set(events)];
  const step = Math.max(1, Math.ceil(instants.length / most));
  return [...instants.filter((_, index) => index % step === 0), history.endMs];
}

function historyOf(setUp: string, ...lines: readonly string[]): History {
  const { history, client } = afterScript(setUp);
  client.enqueue(lines.join('\n'));
  runUntilSettled(history, [client], history.cursor.atMs + 600_000);
  return history;
}
