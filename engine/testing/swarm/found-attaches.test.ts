import { describe, expect, test } from 'vitest';
import { nodeId } from '../../base/index.ts';
import { isInService } from '../../cluster/index.ts';
import { whyNotIdle } from '../../simulation/index.ts';
import { eventsOf, lastText, pair, runOf, statesOf } from './scenario-for-tests.ts';

describe('what the swarm found about leaves that are attached', () => {
  test('simulation: an attach batch that waits for nobody closes at the instant at which it opens (attach_rebalance_delay_seconds = 0)', () => {
    const run = runOf(
      ...pair,
      'SET GLOBAL attach_rebalance_delay_seconds = 0;',
      'CREATE DATABASE test PARTITIONS 2;',
      '.hang leaf-2',
      '.wait idle',
      '.resume leaf-2',
      '.wait idle',
    );
    expect(statesOf(run)).toEqual(['online', 'online']);
    expect(eventsOf(run, 'attachBatchClosed')).toMatchObject([{ atMs: 30_300 }]);
  });

  test('simulation: a leaf that the master aggregator cannot reach over the network is not attached', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test PARTITIONS 2;',
      "DETACH LEAF 'leaf-2':3306;",
      '.isolate ma leaf-2',
      "ATTACH LEAF 'leaf-2':3306;",
    );
    expect(lastText(run)).toBe('ERROR 1105 (HY000): Leaf leaf-2:3306 cannot be reached; start it first.');
    run.run(['ATTACH LEAF ALL;']);
    expect(lastText(run)).toBe('ERROR 1105 (HY000): No leaf is detached and can be reached.');
    expect(statesOf(run)).toEqual(['online', 'detached']);
  });

  test('simulation: an attach whose copies cannot arrive waits for room, and does not fail for ever', () => {
    const run = runOf(
      ...pair,
      'CREATE DATABASE test WITH SYNC REPLICATION PARTITIONS 2;',
      '.kill leaf-1',
      '.wait idle',
      '.fill disk leaf-2',
      '.start leaf-1',
      '.wait 60s',
      '.kill leaf-2',
      '.kill leaf-1',
      '.wait idle',
      '.start leaf-2',
      '.wait idle',
      '.start leaf-1',
      '.wait 1h',
    );
    expect(eventsOf(run, 'attachRepeated')).toEqual([]);
    run.run(['.fill disk leaf-2 off', '.wait idle']);
    expect(whyNotIdle(run.world)).toBeNull();
    expect(statesOf(run)).toEqual(['online', 'online']);
  });

  test('simulation: nothing is copied onto a leaf that was removed while its attach went on (load_balanced)', () => {
    const groups = [1, 1, 1, 1, 2, 2, 2];
    const run = runOf(
      'SET GLOBAL redundancy_level = 2;',
      "SET GLOBAL leaf_failover_fanout = 'load_balanced';",
      ...groups.map((group, index) => `ADD LEAF root@'leaf-${index + 1}' INTO GROUP ${group};`),
      'CREATE DATABASE test PARTITIONS 9;',
      "ADD LEAF root@'leaf-8' INTO GROUP 2;",
      "DETACH LEAVES ('leaf-3':3306, 'leaf-4':3306);",
      ".background ATTACH LEAF 'leaf-4':3306;",
      '.kill leaf-8',
      ".background REMOVE LEAF 'leaf-4':3306 FORCE;",
      '.wait 5100ms',
      'REBALANCE ALL DATABASES;',
    );
    const nodes = run.world.databases[0]?.partitions
      .slice()
      .flatMap(({ instances }) => instances.filter(isInService).map(({ node }) => node));
    expect(nodes).not.toContain(nodeId(5));
  });

  test('simulation: an attach that waits for another database ends when its leaf is lost meanwhile (load_balanced)', () => {
    const leaves = [1, 2, 3, 4, 5, 6, 7, 8].map((leaf) => `ADD LEAF root@'leaf-${leaf}';`);
    const run = runOf(
      'SET GLOBAL redundancy_level = 2;',
      "SET GLOBAL leaf_failover_fanout = 'load_balanced';",
      ...leaves,
      'CREATE DATABASE test PARTITIONS 2;',
      'CREATE DATABASE shop PARTITIONS 7;',
      'CREATE DATABASE log PARTITIONS 5;',
      '.background REBALANCE ALL DATABASES;',
      '.wait 300s',
      '.kill leaf-5',
      '.start leaf-5',
      '.wait 5s',
      '.kill leaf-5',
      '.wait 200ms',
      '.start leaf-5',
      '.wait 60s',
    );
    expect(
      eventsOf(run, 'operationFinished').some((event) => 'state' in event && event.state === 'failed'),
    ).toBe(true);
    expect(whyNotIdle(run.world)).toBeNull();
    expect(statesOf(run)).toEqual(Array.from({ length: 8 }, () => 'online'));
  });

  test('simulation: an attach that another lost leaf interrupts begins anew once, in its own database (redundancy 1)', () => {
    const run = runOf(
      "ADD LEAF root@'leaf-1';",
      "ADD LEAF root@'leaf-2';",
      'CREATE DATABASE test PARTITIONS 1;',
      'CREATE DATABASE shop PARTITIONS 7;',
      '.kill leaf-1',
      '.wait 4s',
      '.hang leaf-2',
      '.wait 24999ms',
      '.start leaf-1',
      '.wait 6s',
    );
    expect(eventsOf(run, 'operationFinished')).toMatchObject([
      { atMs: 34_000, database: 'shop', operationKind: 'attach', state: 'failed' },
      { atMs: 34_001, database: 'test', operationKind: 'attach', state: 'success' },
      { atMs: 34_002, database: 'shop', operationKind: 'attach', state: 'success' },
    ]);
    expect(statesOf(run)).toEqual(['online', 'offline']);
  });
});
