import { describe, expect, test } from 'vitest';
import { onlinePrimary } from '../../cluster/index.ts';
import { eventsOf, nodeOf, pair, runOf } from './scenario-for-tests.ts';

describe('what the swarm found about lost rows', () => {
  test('simulation: an empty partition gives up what was served last, not what was given up before', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test PARTITIONS 2;',
      'CREATE TABLE test.x (id INT);',
      'INSERT INTO test.x VALUES (1), (2), ... (10);',
      '.kill leaf-2',
      'INSERT INTO test.x VALUES (11), (12), ... (20);',
      '.kill leaf-1',
      '.start leaf-2',
      '.wait 6s',
      "ATTACH LEAF 'leaf-2':3306 FORCE;",
      "REMOVE LEAF 'leaf-2':3306 FORCE;",
      "ADD LEAF root@'leaf-3';",
      'REBALANCE PARTITIONS ON test FORCE;',
    );
    const rowsGivenUp = eventsOf(run, 'writesUndone').flatMap((event) =>
      event.kind === 'writesUndone' ? event.gone : [],
    );
    expect(rowsGivenUp).toHaveLength(10);
    expect(eventsOf(run, 'partitionEmptied')).toMatchObject([
      { ordinal: 0, lostRows: 5 },
      { ordinal: 1, lostRows: 5 },
    ]);
  });

  test('simulation: a removed last primary is the last one no longer when an older copy has taken over', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE shop WITH ASYNC REPLICATION PARTITIONS 4;',
      'CREATE TABLE shop.x (id INT);',
      '.kill leaf-2',
      'INSERT INTO shop.x VALUES (500), (501);',
      '.kill leaf-1',
      '.wait 4s',
      '.start leaf-2',
      "REMOVE LEAF 'leaf-1':3306;",
      "ADD LEAF root@'leaf-1';",
      '.wait 12s',
      '.kill leaf-2',
      '.start leaf-2',
      '.wait 60s',
    );
    expect(eventsOf(run, 'writesUndone')).toMatchObject([{ ordinal: 2, gone: [[500], [501]] }]);
  });

  test('simulation: rows that an older copy gave up are not given up again when it goes down and comes back', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE shop WITH ASYNC REPLICATION PARTITIONS 4;',
      'CREATE TABLE shop.x (id INT);',
      '.kill leaf-2',
      'INSERT INTO shop.x VALUES (500), (501);',
      '.kill leaf-1',
      '.wait 4s',
      "REMOVE LEAF 'leaf-1':3306;",
      '.start leaf-2',
      '.wait idle',
      '.kill leaf-2',
      '.wait idle',
      '.start leaf-2',
      '.wait idle',
    );
    expect(eventsOf(run, 'partitionAttached')).toHaveLength(8);
    expect(eventsOf(run, 'writesUndone')).toMatchObject([{ ordinal: 2, gone: [[500], [501]] }]);
  });

  test('simulation: a last primary that was removed serves again when its leaf is attached again', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test PARTITIONS 2;',
      'CREATE TABLE test.x (id INT);',
      'INSERT INTO test.x VALUES (1), (2), ... (10);',
      '.kill leaf-2',
      'INSERT INTO test.x VALUES (11), (12), ... (20);',
      '.kill leaf-1',
      '.start leaf-2',
      '.wait 6s',
      "ATTACH LEAF 'leaf-2':3306 FORCE;",
      "REMOVE LEAF 'leaf-2':3306 FORCE;",
      "ATTACH LEAF 'leaf-2':3306;",
    );
    expect(run.world.databases[0]?.partitions.slice().map(onlinePrimary)).toMatchObject([
      { node: nodeOf(run, 'leaf-2'), head: { position: 1 } },
      { node: nodeOf(run, 'leaf-2'), head: { position: 1 } },
    ]);
    expect(eventsOf(run, 'writesUndone')).toHaveLength(2);
  });
});
