import type { History, World } from '@ha-playground/engine';
import { advance, type Client } from '@ha-playground/engine/console';
import fc from 'fast-check';
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

const toldUnserved = (world: World): number =>
  mattersOf(world).reduce(
    (sum, matter) =>
      matter.kind === 'offline' || matter.kind === 'noAnswer' || matter.kind === 'notServed'
        ? sum + matter.count
        : sum,
    0,
  );

/** What the table says, but for partitions whose primary is being moved on purpose: nothing is out of order there. */
function unservedIn({ history, client }: { readonly history: History; readonly client: Client }): number {
  const [all = 0, moved = 0] = [
    'SERVED = 0',
    "SERVED = 0 AND WAITS_FOR = 'locked' AND PRIMARY_NODE_ID IS NOT NULL",
  ].map((where) => {
    client.enqueue(`SELECT COUNT(*) FROM PLAYGROUND.PARTITIONS WHERE ${where};`);
    advance(history, [client], history.cursor.atMs);
    const count = /\| +(\d+) \|/.exec(client.runs.at(-1)?.result?.text ?? '')?.[1];
    if (count === undefined) throw new Error('a count');
    return Number(count);
  });
  return all - moved;
}

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
      'partitions that are not served until a failure is noticed come before it, and single copies after it',
      '.kill leaf-8',
      1_000,
      ['notServed', 'unnoticed', 'oneCopy'],
    ],
    [
      'a leaf that the master aggregator does not reach serves nobody, though its copies are alive',
      '.isolate ma leaf-8',
      1_000,
      ['notServed', 'unnoticed'],
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
      ['notServed', 'unwatched', 'oneCopy'],
    ],
    ['where no aggregator answers, no partition is served', '.stop ma', 5_000, ['notServed', 'masterDown']],
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
    expect(kindsAfter('.kill leaf-8', 3_100)).toEqual(['notServed', 'oneCopy']);
  });

  test('matters: how long partitions are not served: until it is noticed, until a replica takes over, or for good', () => {
    const of = (script: string, ms: number) => {
      const gravest = gravestOf(worldAfter(freePlay.begin(), script, ms));
      return gravest?.kind === 'notServed' ? [gravest.count, gravest.until] : gravest?.kind;
    };
    expect(of('.kill leaf-8', 2_999)).toEqual([2, 'noticed']);
    expect(of('.kill leaf-8', 3_100)).toEqual([2, 'takenOver']);
    expect(of('.kill leaf-8', 3_400)).toBe('oneCopy');
    expect(of('.stop leaf-8; .stop ma', 500)).toEqual([16, 'aggregator']);
    const withChild = "ADD AGGREGATOR root@'agg-1':3306; .kill ma; .kill leaf-1";
    expect(of(withChild, 300_000)).toEqual([2, null]);
    expect(of('SET GLOBAL leaf_failure_detection = Off; .kill leaf-8', 60_000)).toEqual([2, null]);
    // What is lost with one pair comes before what waits for the other.
    expect(of('.kill leaf-4\n.kill leaf-8\n.kill leaf-7', 1_000)).toBe('noAnswer');
  });

  test('matters: as many are not served as PLAYGROUND.PARTITIONS says, at every instant of a failure', () => {
    const cluster = freePlay.begin();
    const { history, client } = cluster;
    worldAfter(cluster, '.kill leaf-8', 0);
    const startMs = history.cursor.atMs;
    for (const ms of [0, 500, 1_500, 2_999, 3_050, 3_200, 3_400, 6_000]) {
      advance(history, [client], startMs + ms);
      const matter = mattersOf(history.world).find(({ kind }) => kind === 'notServed');
      const count = matter?.kind === 'notServed' ? matter.count : 0;
      client.enqueue('SELECT COUNT(*) FROM PLAYGROUND.PARTITIONS WHERE SERVED = 0;');
      advance(history, [client], history.cursor.atMs);
      expect(client.runs.at(-1)?.result?.text).toMatch(new RegExp(`\\| +${count} \\|`));
    }
  });

  test('matters: a leaf that dies while the master aggregator is dead is told as long as both are', () => {
    const world = worldAfter(freePlay.begin(), '.kill ma\n.kill leaf-1\n.wait 5m');
    expect(mattersOf(world)).toMatchObject([
      { kind: 'notServed', database: 'test', count: 16, until: 'aggregator', silent: 2 },
      { kind: 'masterDown' },
      { kind: 'unwatched' },
      { kind: 'oneCopy', count: 4 },
    ]);
  });

  test('matters: as many are not served as PLAYGROUND.PARTITIONS says, whatever has failed', () => {
    const nodes = ['ma', 'agg-1', ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `leaf-${number}`)];
    const fault = fc.record({
      what: fc.constantFrom('.kill', '.kill', '.hang', '.start', '.resume', '.isolate ma'),
      node: fc.constantFrom(...nodes),
      ms: fc.constantFrom(0, 900, 3_100, 40_000),
    });
    let outages = 0;
    const scripts = fc.record({
      hasChild: fc.boolean(),
      faults: fc.array(fault, { minLength: 4, maxLength: 8 }),
    });
    fc.assert(
      fc.property(scripts, ({ hasChild, faults }) => {
        const cluster = freePlay.begin();
        if (hasChild) worldAfter(cluster, "ADD AGGREGATOR root@'agg-1':3306;");
        for (const { what, node, ms } of faults) {
          const told = toldUnserved(worldAfter(cluster, `${what} ${node}`, ms));
          outages += told;
          expect(told).toBe(unservedIn(cluster));
        }
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(outages).toBeGreaterThan(100);
  });

  test('matters: of one database only what is about it', () => {
    const cluster = freePlay.begin();
    const world = worldAfter(cluster, '.kill leaf-4\n.kill leaf-8', 9_000);
    const gravest = gravestOf(world, 'test');
    expect(gravest).toMatchObject({ kind: 'offline', database: 'test', count: 4, older: 0 });
    expect(gravest !== null && hurtsNow(gravest)).toBe(true);
    expect(gravestOf(world, 'shop')).toBeNull();
  });
});
