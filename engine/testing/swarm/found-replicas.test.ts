import { describe, expect, test } from 'vitest';
import { onlinePrimary, onlineReplicas } from '../../cluster/index.ts';
import { eventsOf, lastText, nodeOf, pair, runOf } from './scenario-for-tests.ts';
import type { WatchedRun } from './watched-run.ts';

/** How commits reach the replicas in service, by ordinal. */
const replicationOf = ({ world }: WatchedRun): string[][] =>
  (world.databases[0]?.partitions.slice() ?? []).map((partition) =>
    onlineReplicas(partition).map(({ replication }) => replication),
  );

/** The same for each of so many partitions. */
const each = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

describe('what the swarm found about replicas', () => {
  test('simulation: replicas that fell back are in sync again after their partitions are attached again', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test WITH SYNC REPLICATION PARTITIONS 5;',
      '.kill ma',
      '.isolate leaf-1 leaf-2',
      '.wait 7s',
      '.kill leaf-1',
      '.kill leaf-2',
      '.heal',
      '.start ma',
      '.wait 8s',
      '.start leaf-1',
      '.start leaf-2',
      '.wait 300s',
    );
    run.recover();
    expect(run.violation).toBeNull();
    expect(replicationOf(run)).toEqual(each(5, ['sync']));
  });

  test('simulation: a replica that lacks what its new primary holds is not in sync until it has caught up', () => {
    const leaves = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (number) => `ADD LEAF root@'leaf-${number}' INTO GROUP ${number <= 4 ? 1 : 2};`,
    );
    const run = runOf(
      'SET GLOBAL redundancy_level = 2;',
      ...leaves,
      'CREATE DATABASE shop WITH SYNC REPLICATION PARTITIONS 6;',
      '.kill leaf-3',
      '.wait 4s',
      'RESTORE REDUNDANCY ON shop;',
      '.background REBALANCE PARTITIONS ON shop;',
      '.wait 2s',
      '.kill leaf-7',
      '.diverge leaf-4',
      '.start leaf-3',
      '.start leaf-7',
      '.wait 60s',
    );
    expect(eventsOf(run, 'replicasReady')).toMatchObject([{ atMs: 11_200, instances: 1 }]);
    expect(eventsOf(run, 'replicasInSync')).toMatchObject([{ atMs: 12_200, instances: 1 }]);
    expect(replicationOf(run)).toEqual(each(6, ['sync']));
  });

  test('simulation: each of six replicas that lack what their new primaries hold catches up, and then they are in sync', () => {
    const run = runOf(
      'SET GLOBAL redundancy_level = 2;',
      "ADD LEAF root@'leaf-1' INTO GROUP 1;",
      "ADD LEAF root@'leaf-3' INTO GROUP 1;",
      "ADD LEAF root@'leaf-5' INTO GROUP 2;",
      "ADD LEAF root@'leaf-6' INTO GROUP 2;",
      'CREATE DATABASE test WITH SYNC REPLICATION PARTITIONS 12;',
      '.kill leaf-1',
      '.wait 4s',
      '.background REBALANCE PARTITIONS ON test FULL KILL;',
      '.wait phase 5 ON test',
      '.diverge leaf-3',
      '.kill leaf-5',
      '.start leaf-1',
      '.start leaf-5',
      '.wait 60s',
    );
    expect(eventsOf(run, 'partitionPromoted').slice(-6)).toMatchObject(
      [0, 2, 4, 6, 8, 10].map((ordinal) => ({ atMs: 13_500, ordinal, node: nodeOf(run, 'leaf-3') })),
    );
    expect(eventsOf(run, 'replicasReady')).toMatchObject([{ atMs: 13_600, instances: 6 }]);
    expect(eventsOf(run, 'replicasInSync')).toMatchObject([{ atMs: 14_600, instances: 6 }]);
    expect(replicationOf(run)).toEqual(each(12, ['sync']));
  });

  test('simulation: a replica that the old primary could not reach follows the new one of a rebalance (load_balanced)', () => {
    const run = runOf(
      'SET GLOBAL redundancy_level = 2;',
      "SET GLOBAL leaf_failover_fanout = 'load_balanced';",
      "ADD LEAF root@'leaf-1' INTO GROUP 1;",
      "ADD LEAF root@'leaf-2' INTO GROUP 2;",
      "ADD LEAF root@'leaf-3' INTO GROUP 2;",
      'CREATE DATABASE test WITH SYNC REPLICATION PARTITIONS 6;',
      'CREATE TABLE test.x (id INT);',
      "ADD LEAF root@'leaf-4' INTO GROUP 1;",
      '.isolate leaf-1 leaf-2',
      '.wait 6s',
      'INSERT INTO test.x VALUES (1), (2), ... (20);',
      'REBALANCE PARTITIONS ON test;',
      '.wait idle',
    );
    const [first] = run.world.databases[0]?.partitions.slice().map(onlinePrimary) ?? [];
    expect(first).toMatchObject({ node: nodeOf(run, 'leaf-4'), head: { position: 1 } });
    expect(eventsOf(run, 'replicasInSync')).toMatchObject([{ atMs: 12_602, instances: 1 }]);
    expect(replicationOf(run)[0]).toEqual(['sync']);
  });

  test('simulation: a replica that hangs while it is to take over is passed over for another one that answers', () => {
    const run = runOf(
      'SET GLOBAL redundancy_level = 2;',
      "ADD LEAF root@'leaf-1';",
      "ADD LEAF root@'leaf-2';",
      "ADD LEAF root@'leaf-3';",
      "ADD LEAF root@'leaf-4';",
      'CREATE DATABASE test WITH SYNC REPLICATION PARTITIONS 4;',
      '.kill leaf-3',
      '.wait 4s',
      '.background REBALANCE PARTITIONS ON test;',
      '.wait phase 5 ON test',
      '.hang leaf-4',
      '.wait phase 6 ON test',
      '.hang leaf-1',
      '.wait 10s',
    );
    const [node, from] = [nodeOf(run, 'leaf-2'), nodeOf(run, 'leaf-4')];
    expect(eventsOf(run, 'partitionPromoted').slice(-2)).toMatchObject([
      { ordinal: 1, node, from },
      { ordinal: 3, node, from },
    ]);
  });

  test('simulation: a database that is created over a broken link has its commits wait for 5 s and no longer', () => {
    const run = runOf(
      ...pair,
      '.isolate leaf-1 leaf-2',
      '.wait 6s',
      'CREATE DATABASE test WITH SYNC REPLICATION PARTITIONS 2;',
      'CREATE TABLE test.x (id INT);',
      'INSERT INTO test.x VALUES (1), (2), ... (10);',
    );
    expect(eventsOf(run, 'replicasFellBack')).toMatchObject([{ atMs: 11_000, instances: 2 }]);
    expect(eventsOf(run, 'rowsWritten')).toMatchObject([{ atMs: 11_000, inserted: 10 }]);
  });

  test('simulation: a replica is not attached over a broken link, because nothing of its primary can reach it', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test WITH SYNC REPLICATION PARTITIONS 2;',
      'CREATE TABLE test.x (id INT);',
      "DETACH PARTITION test:0 ON 'leaf-1':3306;",
      '.isolate leaf-1 leaf-2',
      "ATTACH PARTITION test:0 ON 'leaf-1':3306;",
    );
    expect(lastText(run)).toMatch(
      /^ERROR 1105 \(HY000\): The operation failed at ATTACH PARTITION test:0 on leaf-1:3306/,
    );
    expect(eventsOf(run, 'replicaAttached')).toEqual([]);
    run.run(['.heal', '.wait idle']);
    expect(eventsOf(run, 'replicaReprovisioned')).toMatchObject([
      { ordinal: 0, node: nodeOf(run, 'leaf-1') },
    ]);
  });

  test('simulation: a leaf that is killed again before it has recovered has been silent all the while', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test WITH SYNC REPLICATION PARTITIONS 2;',
      '.kill ma',
      '.kill leaf-2',
      '.wait 3100ms',
      '.start leaf-2',
      '.kill leaf-2',
      '.wait 2s',
    );
    expect(eventsOf(run, 'replicasFellBack')).toMatchObject([{ atMs: 5_000, instances: 1 }]);
  });
});
