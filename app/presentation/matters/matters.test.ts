import type { History } from '@ha-playground/engine';
import { advance, type Client } from '@ha-playground/engine/console';
import { describe, expect, test } from 'vitest';
import { afterScript, freePlay } from '../start.ts';
import { gravestOf, hurtsNow, mattersOf } from './matters.ts';

const worldAfter = ({ history, client }: { history: History; client: Client }, script: string, ms = 0) => {
  client.enqueue(script);
  advance(history, [client], history.cursor.atMs + ms);
  return history.world;
};

const kindsAfter = (script: string, ms = 0, cluster = freePlay.begin()) =>
  mattersOf(worldAfter(cluster, script, ms)).map(({ kind }) => kind);

/** Redundancy 2 with one partition, whose replica lags: what its primary alone has is lost with it. */
const lossy = [
  'SET GLOBAL redundancy_level = 2',
  "ADD LEAF root@'leaf-1'",
  "ADD LEAF root@'leaf-2'",
  'CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 1',
  'CREATE TABLE test.x (id INT)',
  'INSERT INTO test.x VALUES (1), (2), ... (10)',
  '.wait idle',
  'INSERT INTO test.x VALUES (11)',
  '.kill leaf-1',
].join('; ');

describe('matters: the gravest leads', () => {
  test.each([
    ['nothing is the case', '', 0, []],
    [
      'a failure that nobody has noticed comes before the single copies that it leaves',
      '.kill leaf-8',
      1_000,
      ['unnoticed', 'oneCopy'],
    ],
    [
      'partitions that nobody answers for come before the failures',
      '.kill leaf-4\n.kill leaf-8',
      1_000,
      ['noAnswer', 'unnoticed'],
    ],
    ['partitions offline come first', '.kill leaf-4\n.kill leaf-8', 9_000, ['offline', 'leafOffline']],
    ['leaves that are away come after what they leave', '.kill leaf-8', 9_000, ['oneCopy', 'leafOffline']],
    [
      'a database that is not balanced',
      "ADD LEAF root@'leaf-9'; ADD LEAF root@'leaf-10';",
      0,
      ['unbalanced'],
    ],
    [
      'nobody watches',
      'SET GLOBAL leaf_failure_detection = Off; .kill leaf-8',
      9_000,
      ['unwatched', 'oneCopy'],
    ],
    ['the master aggregator is down', '.stop ma', 5_000, ['masterDown']],
    ['a leaf that is set aside', "DETACH LEAF 'leaf-8':3306", 30_000, ['oneCopy', 'detached']],
  ])('matters: %s', (_situation, script, ms, kinds) => {
    expect(kindsAfter(script, ms)).toEqual(kinds);
  });

  test('matters: rows that were acknowledged and are lost come before everything, for half a minute', () => {
    const cluster = afterScript('');
    worldAfter(cluster, lossy, 0);
    expect(kindsAfter('', 5_000, cluster)).toEqual(['rowsUndone', 'oneCopy', 'leafOffline']);
    expect(gravestOf(cluster.history.world)).toMatchObject({ kind: 'rowsUndone', database: 'test', gone: 1 });
    expect(kindsAfter('', 30_000, cluster)).toEqual(['oneCopy', 'leafOffline']);
  });

  test('matters: an operation that failed is told until another one has run', () => {
    const cluster = freePlay.begin();
    worldAfter(
      cluster,
      "ADD LEAF root@'leaf-9'; ADD LEAF root@'leaf-10'; .background REBALANCE PARTITIONS ON test",
      500,
    );
    expect(kindsAfter('.kill leaf-9; .kill leaf-10', 20_000, cluster)).toContain('operationFailed');
  });

  test('matters: while a failover runs its leaf is no failure that nobody has noticed', () => {
    expect(kindsAfter('.kill leaf-8', 3_100)).toEqual(['oneCopy']);
  });

  test('matters: of one database only what is about it', () => {
    const cluster = freePlay.begin();
    const world = worldAfter(cluster, '.kill leaf-4\n.kill leaf-8', 9_000);
    const gravest = gravestOf(world, 'test');
    expect(gravest).toEqual({ kind: 'offline', database: 'test', count: 4 });
    expect(gravest !== null && hurtsNow(gravest)).toBe(true);
    expect(gravestOf(world, 'shop')).toBeNull();
  });
});
