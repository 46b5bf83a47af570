import { describe, expect, test } from 'vitest';
import { isInService, knownLeaves } from '../../cluster/index.ts';
import { eventsOf, lastText, nodeOf, pair, runOf, statesOf } from './scenario-for-tests.ts';
import type { WatchedRun } from './watched-run.ts';

/** The hosts of the copies in service, by INSTANCE_ID. */
const copiesOf = (run: WatchedRun, ordinal: number): (string | undefined)[] =>
  (run.world.databases[0]?.partitions.at(ordinal).instances ?? [])
    .filter(isInService)
    .map(({ node }) => knownLeaves(run.world).find(({ id }) => id === node)?.host);

/** Three pairs of leaves with six partitions: the second pair has one, the first two, the third three. */
const importedPairs = `.import
Host	Port	Availability_Group	Pair_Host	Pair_Port	State	Opened_Connections	Average_Roundtrip_Latency
leaf-1	3306	1	leaf-4	3306	online	5	0.2
leaf-2	3306	1	leaf-5	3306	online	5	0.2
leaf-3	3306	1	leaf-6	3306	online	5	0.2
leaf-4	3306	2	leaf-1	3306	online	5	0.2
leaf-5	3306	2	leaf-2	3306	online	5	0.2
leaf-6	3306	2	leaf-3	3306	online	5	0.2

SHOW PARTITIONS ON test;
Ordinal	Host	Port	Role	Locked
0	leaf-3	3306	Master	0
0	leaf-6	3306	Replica	0
1	leaf-4	3306	Master	0
1	leaf-1	3306	Replica	0
2	leaf-6	3306	Master	0
2	leaf-3	3306	Replica	0
3	leaf-3	3306	Master	0
3	leaf-6	3306	Replica	0
4	leaf-4	3306	Master	0
4	leaf-1	3306	Replica	0
5	leaf-5	3306	Master	0
5	leaf-2	3306	Replica	0
.end`;

/** Scenarios that seeds of the swarm have failed in, each as short as it could be made. */
describe('found by the swarm', () => {
  test('simulation: no database is created on a leaf that has stopped and is not offline yet', () => {
    const run = runOf(...pair, '.stop leaf-2', 'CREATE DATABASE test PARTITIONS 3;');
    expect(lastText(run)).toBe(
      'ERROR 1105 (HY000): Leaf leaf-2:3306 does not answer; a database is created on every online leaf.',
    );
    expect(run.world.databases).toEqual([]);
  });

  test('simulation: DROP TABLE writes nothing to a leaf that has just died', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test PARTITIONS 4;',
      'CREATE TABLE test.x (id INT);',
      'INSERT INTO test.x VALUES (1), (2), ... (20);',
      '.kill leaf-1',
      'DROP TABLE test.x;',
    );
    expect(lastText(run)).toMatch(
      /^ERROR 1105 \(HY000\): Partition test:0 cannot be written just now, so the table stays; try again shortly\.$/,
    );
    run.run(['.wait idle', 'DROP TABLE test.x;']);
    expect(lastText(run)).toMatch(/^Query OK, 0 rows affected/);
  });

  test('simulation: silence over a broken link counts on when the link is mended and the process hangs by then', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test PARTITIONS 2;',
      '.isolate ma leaf-1',
      '.wait 20s',
      '.hang leaf-1',
      '.heal',
      '.wait 40s',
    );
    expect(eventsOf(run, 'leafStateChanged').at(-1)).toMatchObject({ atMs: 30_300, to: 'offline' });
  });

  test('simulation: the silence of a process that hangs counts on when it resumes behind a link that broke meanwhile', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test PARTITIONS 2;',
      '.hang leaf-2',
      '.wait 7s',
      '.isolate ma leaf-2',
      '.resume leaf-2',
      '.wait 1s',
      '.hang leaf-2',
      '.heal',
      '.wait 40s',
    );
    expect(eventsOf(run, 'leafStateChanged').at(-1)).toMatchObject({ atMs: 30_300, to: 'offline' });
  });

  test('simulation: a timer of an earlier silence takes no leaf out that has answered since', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test PARTITIONS 5;',
      '.hang leaf-1',
      '.wait 10s',
      '.resume leaf-1',
      '.wait 19s',
      '.kill leaf-1',
      '.start leaf-1',
      '.wait 2s',
    );
    expect(statesOf(run)).toEqual(['online', 'online']);
    run.run(['.wait 2s']);
    expect(eventsOf(run, 'leafStateChanged').at(-1)).toMatchObject({
      to: 'offline',
      cause: 'heartbeatsRefused',
    });
  });

  test('simulation: a replica that hung takes over when the leaf of the last primary was removed and added again meanwhile', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test WITH SYNC REPLICATION PARTITIONS 4;',
      'SET GLOBAL leaf_failure_detection = Off;',
      '.hang leaf-1',
      ".background REMOVE LEAF 'leaf-2':3306 FORCE;",
      ".background ATTACH LEAF 'leaf-2':3306;",
      '.resume leaf-1',
      '.wait 60s',
    );
    expect(run.world.databases[0]?.partitions.slice().map(({ state }) => state)).toEqual(
      Array.from({ length: 4 }, () => 'served'),
    );
  });

  test('simulation: rows that leave with a removed leaf are named, though the copy that stays has as many commits', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test PARTITIONS 11;',
      'CREATE TABLE test.x (id INT);',
      '.diverge leaf-1',
      'INSERT INTO test.x VALUES (1200), (1201);',
      '.kill leaf-2',
      '.kill leaf-1',
      '.wait idle',
      "REMOVE LEAF 'leaf-2':3306;",
      '.start leaf-1',
      '.wait 60s',
    );
    expect(eventsOf(run, 'writesUndone')).toMatchObject([
      { ordinal: 1, gone: [[1201]] },
      { ordinal: 2, gone: [[1200]] },
    ]);
  });

  test('simulation: a rebalance drops no copy that is needed by now: a replica diverged after its drop had begun', () => {
    const run = runOf(
      importedPairs,
      '.background REBALANCE ALL DATABASES;',
      '.wait phase 5 ON test',
      '.diverge leaf-5',
      '.wait 60s',
    );
    expect(eventsOf(run, 'replicaDiverged')).toMatchObject([{ atMs: 3_701, ordinal: 0 }]);
    expect(eventsOf(run, 'actionFailed')).toMatchObject([
      { atMs: 4_701, ordinal: 0, node: nodeOf(run, 'leaf-6') },
    ]);
    expect(copiesOf(run, 0)).toEqual(['leaf-6', 'leaf-2']);
    run.run(['REBALANCE PARTITIONS ON test;', '.wait idle']);
    expect(run.violation).toBeNull();
    expect(copiesOf(run, 0)).toEqual(['leaf-2', 'leaf-5']);
  });

  test('simulation: a lost leaf that answers before it is offline leaves nothing in service behind (load_balanced)', () => {
    const run = runOf(
      'SET GLOBAL redundancy_level = 2;',
      "SET GLOBAL leaf_failover_fanout = 'load_balanced';",
      ...[1, 1, 2, 2, 2, 2].map((group, index) => `ADD LEAF root@'leaf-${index + 1}' INTO GROUP ${group};`),
      'SET GLOBAL auto_attach = Off;',
      'CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 11;',
      '.kill leaf-3',
      '.kill leaf-1',
      '.wait 3s',
      '.start leaf-1',
      '.hang leaf-4',
      '.isolate ma leaf-6',
      '.kill leaf-2',
      '.start leaf-2',
      '.wait 6s',
      "ATTACH LEAF 'leaf-2':3306 FORCE;",
    );
    expect(eventsOf(run, 'replicaReprovisioned')).toEqual([]);
    expect(statesOf(run)).toEqual(['detached', 'online', 'offline', 'offline', 'online', 'offline']);
    const inService = run.world.databases[0]?.partitions
      .slice()
      .flatMap(({ instances }) => instances.filter(isInService).map(({ node }) => node));
    expect(inService).not.toContain(nodeOf(run, 'leaf-1'));
  });

  test('simulation: nothing is copied onto a lost leaf that answers while a promotion of its failover waits for another', () => {
    const run = runOf(
      'SET GLOBAL redundancy_level = 2;',
      "SET GLOBAL leaf_failover_fanout = 'load_balanced';",
      ...[1, 1, 2, 2].map((group, index) => `ADD LEAF root@'leaf-${index + 1}' INTO GROUP ${group};`),
      'CREATE DATABASE shop PARTITIONS 10;',
      'CREATE DATABASE log WITH ASYNC REPLICATION PARTITIONS 1;',
      '.stop leaf-3',
      '.start leaf-3',
      '.wait phase 6',
      '.isolate ma leaf-1',
      '.wait 6s',
      'CREATE DATABASE late PARTITIONS 4;',
    );
    expect(lastText(run)).toMatch(/^ERROR 1105 \(HY000\): Leaf leaf-\d:3306 does not answer/);
    run.run(['.wait 6s', '.kill leaf-2', '.start leaf-2', '.wait 20s']);
    expect(run.violation).toBeNull();
    expect(eventsOf(run, 'replicaReprovisioned')).toEqual([]);
    expect(statesOf(run)).toEqual(['offline', 'attaching', 'attaching', 'online']);
  });

  test('simulation: a lost leaf that answers before it is offline becomes no heir of another (load_balanced)', () => {
    const run = runOf(
      'SET GLOBAL redundancy_level = 2;',
      "SET GLOBAL leaf_failover_fanout = 'load_balanced';",
      ...[1, 1, 2, 2].map((group, index) => `ADD LEAF root@'leaf-${index + 1}' INTO GROUP ${group};`),
      'CREATE DATABASE shop PARTITIONS 10;',
      '.stop leaf-3',
      '.start leaf-3',
      '.wait phase 6',
      '.isolate ma leaf-1',
      '.wait 12s',
      '.kill leaf-2',
      '.start leaf-2',
      '.wait 18s',
    );
    expect(run.violation).toBeNull();
    expect(eventsOf(run, 'replicaReprovisioned')).toEqual([]);
    expect(eventsOf(run, 'partitionPromoted')).toMatchObject([
      { ordinal: 6, node: nodeOf(run, 'leaf-2') },
      { ordinal: 9, node: nodeOf(run, 'leaf-4') },
    ]);
    run.run(['.heal ma leaf-1', '.wait idle']);
    expect(run.violation).toBeNull();
    expect(statesOf(run)).toEqual(['online', 'online', 'online', 'online']);
  });
});
