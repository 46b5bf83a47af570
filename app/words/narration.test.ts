import type { History } from '@ha-playground/engine';
import { advance, type Client } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { afterScript, freePlay } from '../presentation/start.ts';
import { formats } from './index.ts';
import { narrationOf } from './narration.ts';

const narrated = ({ history, client }: { history: History; client: Client }, script: string, ms = 0) => {
  client.enqueue(script);
  advance(history, [client], history.cursor.atMs + ms);
  return narrationOf(history.world, formats.clock);
};

describe('narration', () => {
  it('an empty cluster', () => {
    expect(narrated(afterScript(''), '').text).toBe(
      'The cluster has a master aggregator and no leaves. ADD LEAF adds the first one.',
    );
  });

  it('a quiet cluster', () => {
    expect(narrated(freePlay.begin(), '')).toMatchObject({
      phase: null,
      text: 'All 8 leaves are online. test is balanced: 16 partitions, each with a primary and a replica on its pair.',
      isTrouble: false,
    });
  });

  it('what is the case of several databases is told once, of more than three by their number', () => {
    const create = (names: readonly string[]) =>
      names.map((name) => `CREATE DATABASE ${name} PARTITIONS 4;`).join(' ');
    const three = freePlay.begin();
    expect(narrated(three, create(['orders', 'metrics']), 5000).text).toBe(
      'All 8 leaves are online. test, orders and metrics are balanced: 24 partitions, each with a primary and a replica on its pair.',
    );
    expect(narrated(three, `${create(['users', 'logs'])} .kill leaf-4; .kill leaf-8;`, 10_000).text).toBe(
      '8 partitions of 5 databases have no primary: statements that need them get error 1777. leaf-4 and leaf-8 are offline.',
    );
  });

  it('is told sentence by sentence, the gravest first', () => {
    const { sentences, text } = narrated(freePlay.begin(), '.kill leaf-8', 1000);
    expect(sentences).toEqual([
      '2 partitions of test are not served until the master aggregator notices.',
      'leaf-8 refuses connections. The master aggregator needs about 3 s to be sure.',
      '4 partitions of test have a single copy, on leaf-4.',
    ]);
    expect(text).toBe(sentences.join(' '));
  });

  it('a leaf that is back with older copies, which nothing takes back into service', () => {
    const cluster = freePlay.begin();
    narrated(cluster, '.kill leaf-8', 10_000);
    narrated(cluster, '.kill leaf-4', 10_000);
    const offline = '4 partitions of test have no primary: statements that need them get error 1777.';
    expect(narrated(cluster, '.start leaf-8', 180_000).sentences).toEqual([
      `${offline} leaf-8 has older copies of 4; they wait for leaf-4.`,
      'leaf-4 is offline.',
    ]);
    // The other one, which served last, is taken back at once.
    narrated(cluster, '.kill leaf-8', 10_000);
    expect(narrated(cluster, '.start leaf-4', 180_000).text).not.toContain('older');
  });

  it('a leaf that is dead and not yet missed', () => {
    expect(narrated(freePlay.begin(), '.kill leaf-8', 1000)).toMatchObject({
      phase: null,
      text: '2 partitions of test are not served until the master aggregator notices. leaf-8 refuses connections. The master aggregator needs about 3 s to be sure. 4 partitions of test have a single copy, on leaf-4.',
      isTrouble: true,
    });
  });

  it('both leaves of a pair are dead, and neither is missed yet: no copy of their partitions answers', () => {
    expect(narrated(freePlay.begin(), '.kill leaf-4\n.kill leaf-8', 1000)).toMatchObject({
      phase: null,
      text: '4 partitions of test are not served: no copy of them answers. leaf-4 and leaf-8 refuse connections. The master aggregator needs about 3 s to be sure.',
      isTrouble: true,
    });
  });

  it('a leaf that the master aggregator cannot reach, and has not missed yet', () => {
    expect(narrated(freePlay.begin(), '.isolate ma leaf-8', 1000)).toMatchObject({
      text: '2 partitions of test are not served until the master aggregator notices. leaf-8 no longer answers. Only after 30 s of missed heartbeats is that a failure.',
      isTrouble: true,
    });
  });

  it('an empty partition that replaces a lost one', () => {
    const one = afterScript(
      "ADD LEAF root@'leaf-1':3306; ADD LEAF root@'leaf-2':3306; CREATE DATABASE test PARTITIONS 4;",
    );
    narrated(one, '.kill leaf-2', 6000);
    expect(narrated(one, '.background REBALANCE PARTITIONS ON test FORCE;', 0).text).toContain(
      '2 partitions are created anew, empty',
    );
  });

  it('a dead leaf that nobody watches', () => {
    expect(
      narrated(freePlay.begin(), 'SET GLOBAL leaf_failure_detection = Off; .kill leaf-8', 9000).text,
    ).toBe(
      '2 partitions of test are not served. leaf-8 is down, and nobody watches: no failover happens. 4 partitions of test have a single copy, on leaf-4.',
    );
  });

  it('a leaf that dies while the master aggregator is dead', () => {
    expect(narrated(freePlay.begin(), '.kill ma\n.kill leaf-1', 300_000).text).toBe(
      '16 partitions of test are not served: no aggregator answers, and 2 primaries are silent too. The master aggregator is down: nothing is detected and nothing fails over. leaf-1 is down, and nobody watches: no failover happens. 4 partitions of test have a single copy, on leaf-5.',
    );
  });

  it('an attach of two databases that fails with the master aggregator is told of once, and promises nothing', () => {
    const cluster = freePlay.begin();
    narrated(cluster, 'CREATE DATABASE d2;\n.hang leaf-3', 31_000);
    narrated(cluster, '.resume leaf-3\n.kill ma', 20_000);
    const { text } = narrated(cluster, '', 20_000);
    expect(text.match(/Attaching leaf-3 failed/g)).toHaveLength(1);
    expect(text).toContain('Attaching leaf-3 failed, and nobody tries again for now.');
    expect(text).not.toContain('leaf-3 is attaching');
    expect(text).not.toMatch(/until|\d:\d/);
  });

  it('an attach that has failed: when it is tried again', () => {
    const cluster = freePlay.begin();
    narrated(cluster, '.hang leaf-3', 31_000);
    narrated(cluster, '.resume leaf-3\n.kill ma\n.start ma', 4_000);
    const { text } = narrated(cluster, '', 0);
    expect(text).toMatch(/Attaching leaf-3 failed: it is tried again at 00:3\d\.\d\./);
    expect(text).not.toContain('leaf-3 is attaching');
  });

  it('an attach that fails when its leaf is online already: what failed is the evening out', () => {
    const cluster = freePlay.begin();
    narrated(cluster, '.kill leaf-8', 10_000);
    narrated(cluster, '.start leaf-8', 10_000);
    expect(narrated(cluster, '.kill leaf-4', 1_000).text).toContain(
      'Evening out the primaries of leaf-8 failed.',
    );
  });

  it('a stopped master aggregator', () => {
    expect(narrated(freePlay.begin(), '.stop ma', 5000).text).toContain(
      'The master aggregator is down: nothing is detected and nothing fails over.',
    );
  });

  it('a failover while it runs, and what it leaves', () => {
    const cluster = freePlay.begin();
    expect(narrated(cluster, '.kill leaf-8', 3100)).toMatchObject({
      phase: 'Phase 6: change primaries',
      text: '2 partitions of test are not served until a replica takes over. leaf-8 has failed: 2 replicas are promoted. 4 partitions of test have a single copy, on leaf-4.',
      isTrouble: true,
    });
    expect(narrated(cluster, '', 9000).text).toBe(
      '4 partitions of test have a single copy, on leaf-4. leaf-8 is offline.',
    );
  });

  it('acknowledged writes that a failover undid, for half a minute', () => {
    const cluster = afterScript(
      "SET GLOBAL redundancy_level = 2; ADD LEAF root@'leaf-1'; ADD LEAF root@'leaf-2'; CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 1; CREATE TABLE test.x (id INT); INSERT INTO test.x VALUES (1), (2), ... (10); .wait idle",
    );
    narrated(cluster, 'INSERT INTO test.x VALUES (11); DELETE FROM test.x WHERE id < 4; .kill leaf-1', 3_300);
    expect(narrated(cluster, '')).toMatchObject({
      phase: null,
      text: '1 acknowledged row of test lost, 3 deleted rows of test back. 1 partition of test has a single copy, on leaf-2. leaf-1 is offline.',
      isTrouble: true,
    });
    expect(narrated(cluster, '', 30_001).text).toBe(
      '1 partition of test has a single copy, on leaf-2. leaf-1 is offline.',
    );
  });

  it('a leaf that is copied to', () => {
    const cluster = freePlay.begin();
    narrated(cluster, '.kill leaf-8', 5000);
    expect(narrated(cluster, '.start leaf-8', 6000)).toMatchObject({
      phase: 'Phase 2: restore copies',
      text: 'leaf-8 is attaching: 4 copies run together. 4 partitions of test have a single copy, on leaf-4.',
      isTrouble: true,
    });
  });

  it('a leaf that is back is not attaching any more, and whoever waits for its primaries is told of', () => {
    const cluster = freePlay.begin();
    narrated(cluster, '.kill leaf-8', 5000);
    narrated(cluster, '.start leaf-8', 6000);
    const later = Array.from({ length: 24 }, () => narrated(cluster, '', 500));
    const evening = later.filter(({ phase }) => phase === 'Phase 6: change primaries');
    expect(evening.length).toBeGreaterThan(2);
    for (const { text } of evening)
      expect(text).toMatch(
        /^leaf-8 is online again, and primaries are evened out: 2 replicas are promoted, and their clients wait until then\./,
      );
  });

  it('what is copied for one reason in several databases is one sentence with their sum', () => {
    const cluster = freePlay.begin();
    narrated(cluster, 'CREATE DATABASE second PARTITIONS 16;\n.kill leaf-8', 9000);
    const back = narrated(cluster, '.start leaf-8', 6000);
    expect(back.phase).toBe('Phase 2: restore copies');
    expect(back.text).toContain('leaf-8 is attaching: 8 copies run together.');
    expect(back.text.match(/copies run/g)).toHaveLength(1);
  });

  it('what is done to two databases at once is told of both', () => {
    const cluster = freePlay.begin();
    const added = "ADD LEAF root@'leaf-9' INTO GROUP 1; ADD LEAF root@'leaf-10' INTO GROUP 2;";
    const both = '.background REBALANCE PARTITIONS ON test;\n.background REBALANCE PARTITIONS ON second;';
    narrated(cluster, `CREATE DATABASE second PARTITIONS 16;\n${added}`, 9000);
    expect(narrated(cluster, both, 500).text).toMatch(
      /^Rebalance of test and second: \d+ copies run together\./,
    );
  });

  it('new leaves that hold nothing yet', () => {
    const script = "ADD LEAF root@'leaf-9':3306 INTO GROUP 1; ADD LEAF root@'leaf-10':3306 INTO GROUP 2;";
    expect(narrated(freePlay.begin(), script).text).toBe(
      'All 10 leaves are online. test is not balanced: EXPLAIN REBALANCE PARTITIONS shows what would even it.',
    );
  });

  it('a ninth leaf: it waits for a partner', () => {
    expect(narrated(freePlay.begin(), "ADD LEAF root@'leaf-9':3306;").text).toBe(
      'All 9 leaves are online. leaf-9 waits for a partner in the other group and gets no partitions until then. test is balanced: 16 partitions, each with a primary and a replica on its pair.',
    );
  });

  it('a leaf whose partner was removed: nothing is said of what it holds', () => {
    const cluster = freePlay.begin();
    narrated(cluster, '.kill leaf-8', 9_000);
    expect(narrated(cluster, "REMOVE LEAF 'leaf-8':3306;").text).toBe(
      '4 partitions of test have a single copy, on leaf-4. leaf-4 waits for a partner in the other group and gets no partitions until then.',
    );
  });

  it('a returned leaf before primaries are evened: nothing is said of what it holds, as with load-balanced failover it may serve', () => {
    const cluster = freePlay.begin();
    narrated(cluster, '.kill leaf-8', 9_000);
    narrated(cluster, '.start leaf-8', 100);
    while (cluster.history.world.operations[0]?.state !== 'settling') narrated(cluster, '', 100);
    expect(narrated(cluster, '').text).toBe('leaf-8 is online again; in a moment primaries are evened out.');
  });

  it('redundancy 1: partitions without a primary', () => {
    const one = afterScript(
      "ADD LEAF root@'leaf-1':3306; ADD LEAF root@'leaf-2':3306; CREATE DATABASE test PARTITIONS 4;",
    );
    expect(narrated(one, '.kill leaf-2', 6000)).toMatchObject({
      phase: null,
      text: '2 partitions of test have no primary: statements that need them get error 1777. leaf-2 is offline.',
      isTrouble: true,
    });
  });

  it('many leaves are told by their number', () => {
    const kills = Array.from({ length: 7 }, (_, index) => `.kill leaf-${index + 1};`).join(' ');
    expect(narrated(freePlay.begin(), kills, 1000).text).toContain('7 leaves refuse connections.');
    expect(narrated(freePlay.begin(), '.kill leaf-1; .kill leaf-2;', 1000).text).toContain(
      'leaf-1 and leaf-2 refuse connections.',
    );
  });
});
