import { describe, expect, test } from 'vitest';
import { consoleWith } from '../../client/console-for-tests.ts';

/** A pair, of which leaf-1, node 2, is killed after a second. Nobody notices for three. */
const killed = () => {
  const console = consoleWith({ pairs: 1, partitions: 2 });
  console.run('.wait 900ms; .kill leaf-1');
  return console;
};

describe('playground: NODES as they are, whatever the master aggregator believes', () => {
  const nodes =
    'SELECT HOST, UP, REACHABLE, PROCESS, STATE, UNNOTICED, PRIMARIES, REPLICAS FROM PLAYGROUND.NODES';

  test('a dead leaf is down at once, while LEAVES says online for 3 s and as long as its replicas take over', () => {
    const { history, rows } = killed();
    const believed = "SELECT STATE FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'leaf-1'";
    expect(rows(nodes)).toEqual([
      ['ma', 1, 1, 'running', 'online', 0, 0, 0],
      ['leaf-1', 0, 0, 'stopped', 'online', 1, 0, 0],
      ['leaf-2', 1, 1, 'running', 'online', 0, 1, 1],
    ]);
    expect(rows(believed)).toEqual([['online']]);
    expect(rows(`.wait 3s; ${believed}`)).toEqual([['online']]);
    expect(history.world.nowMs).toBe(4_000);
    expect(rows(`.wait 300ms; ${believed}`)).toEqual([['offline']]);
    expect(rows(nodes)).toEqual([
      ['ma', 1, 1, 'running', 'online', 0, 0, 0],
      ['leaf-1', 0, 0, 'stopped', 'offline', 0, 0, 0],
      ['leaf-2', 1, 1, 'running', 'online', 0, 2, 0],
    ]);
  });

  test('a leaf that is cut off is up, and not reachable', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.isolate ma leaf-2');
    expect(
      rows("SELECT UP, REACHABLE, STATE, UNNOTICED FROM PLAYGROUND.NODES WHERE HOST = 'leaf-2'"),
    ).toEqual([[1, 0, 'online', 1]]);
  });

  test('places, instants and troubles', () => {
    const { rows, run } = killed();
    run('.fill disk leaf-2; .lag leaf-2 2s; .start leaf-1');
    const columns =
      'NODE_ID, PORT, KIND, IS_MEMBER, IS_MASTER, AVAILABILITY_GROUP, PAIR, PROCESS, PROCESS_SINCE_MS, STATE_SINCE_MS, DISK_FULL, MEMORY_FULL, LAG_MS';
    expect(rows(`SELECT ${columns} FROM PLAYGROUND.NODES`)).toEqual([
      [1, 3306, 'aggregator', 1, 1, null, null, 'running', 0, null, 0, 0, 0],
      [2, 3306, 'leaf', 1, 0, 1, 1, 'recovering', 1_000, 0, 0, 0, 0],
      [3, 3306, 'leaf', 1, 0, 2, 1, 'running', 0, 0, 1, 0, 2_000],
    ]);
  });

  test('nodes that have left are listed, and are no members', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run("REMOVE LEAF 'leaf-1' FORCE; .wait idle; ADD AGGREGATOR root@'ca'; REMOVE AGGREGATOR 'ca'");
    expect(rows('SELECT HOST, IS_MEMBER, STATE FROM PLAYGROUND.NODES')).toEqual([
      ['ma', 1, 'online'],
      ['leaf-1', 0, 'unknown'],
      ['leaf-2', 1, 'online'],
      ['ca', 0, 'unknown'],
    ]);
  });
});

describe('playground: PARTITIONS as clients find them', () => {
  const partitions =
    'SELECT ORDINAL, SERVED, WAITING, WAITS_FOR, WRITABLE, PRIMARY_NODE_ID, COPIES, COPY_GROUPS, ORPHANS FROM PLAYGROUND.PARTITIONS';

  test('a primary that is dead serves nobody, though the product counts it', () => {
    const { rows, run } = killed();
    const counted =
      "SELECT COUNT(*) FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE ROLE = 'Master' AND IS_OFFLINE = 0";
    expect(rows(counted)).toEqual([[2]]);
    expect(rows(partitions)).toEqual([
      [0, 1, 0, null, 1, 3, 1, 1, 0],
      [1, 0, 1, 'leafSilent', 0, null, 1, 1, 0],
    ]);
    run('.wait 3s');
    expect(rows(partitions)[1]).toEqual([1, 0, 1, 'locked', 0, null, 1, 1, 0]);
    run('.wait 300ms');
    expect(rows(partitions)[1]).toEqual([1, 1, 0, null, 1, 3, 1, 1, 0]);
  });

  test('both leaves of a pair are lost: reads wait, then end in an error; so do all without an aggregator', () => {
    const { rows, run } = killed();
    run('.kill leaf-2');
    expect(rows(partitions)[0]).toEqual([0, 0, 1, 'leafSilent', 0, null, 0, 0, 0]);
    run('.wait 10s');
    expect(rows(partitions)[0]).toEqual([0, 0, 0, null, 0, null, 0, 0, 0]);
    run('.hang ma');
    expect(rows(partitions)[0]).toEqual([0, 0, 1, 'aggregatorSilent', 0, null, 0, 0, 0]);
    run('.kill ma');
    expect(rows(partitions)[0]).toEqual([0, 0, 0, null, 0, null, 0, 0, 0]);
  });

  test('a copy on a leaf that is cut off lives, though nobody can read it', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 1 });
    run('.isolate ma leaf-1');
    expect(rows(partitions)).toEqual([[0, 0, 1, 'leafSilent', 0, 2, 2, 2, 0]]);
  });

  test('a disk that is full is read, and takes nothing', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 1 });
    run('.fill disk leaf-1');
    expect(rows(partitions)).toEqual([[0, 1, 0, null, 0, 2, 2, 2, 0]]);
  });

  test('an empty partition replaces a lost one, whose last copy is an orphan', () => {
    const { rows, run } = consoleWith({ leaves: 2, partitions: 2 });
    run('.kill leaf-1; .wait 10s; REBALANCE PARTITIONS ON test FORCE; .start leaf-1; .wait idle');
    expect(rows(partitions)).toEqual([
      [0, 1, 0, null, 1, 3, 1, 1, 1],
      [1, 1, 0, null, 1, 3, 1, 1, 0],
    ]);
    expect(rows('SELECT HOST, ORPHANS FROM PLAYGROUND.NODES WHERE ORPHANS > 0')).toEqual([['leaf-1', 1]]);
  });
});

describe('playground: PAIRS as they are', () => {
  const pairs =
    'SELECT PAIR, NODE_ID_1, HOST_1, NODE_ID_2, HOST_2, UP, REACHABLE, STATE, PRIMARIES_1, PRIMARIES_2, UNEVEN_BY FROM PLAYGROUND.PAIRS';

  test('a pair is open as soon as one of its leaves is dead', () => {
    const { rows, run } = consoleWith({ pairs: 2, partitions: 8 });
    run('.kill leaf-1');
    expect(rows(pairs)).toEqual([
      [1, 2, 'leaf-1', 4, 'leaf-3', 1, 1, 'open', 0, 2, 2],
      [2, 3, 'leaf-2', 5, 'leaf-4', 2, 2, 'whole', 2, 2, 0],
    ]);
    run('.wait 10s; .isolate ma leaf-2');
    expect(rows(pairs)).toEqual([
      [1, 2, 'leaf-1', 4, 'leaf-3', 1, 1, 'open', 0, 4, 4],
      [2, 3, 'leaf-2', 5, 'leaf-4', 2, 1, 'open', 2, 2, 0],
    ]);
  });

  test('a place that one group has no leaf for, and a leaf that was set aside', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run("ADD LEAF root@'leaf-3' INTO GROUP 1; DETACH LEAF 'leaf-1'; .wait idle");
    expect(rows(pairs)).toEqual([
      [1, 2, 'leaf-1', 3, 'leaf-2', 2, 2, 'cut', 0, 2, 2],
      [2, 4, 'leaf-3', null, null, 1, 1, 'open', 0, 0, 0],
    ]);
  });

  test('there are none without redundancy, and with load-balanced failover', () => {
    expect(consoleWith({ leaves: 2 }).rows(pairs)).toEqual([]);
    const { rows } = consoleWith();
    expect(
      rows(`SET GLOBAL redundancy_level = 2; SET GLOBAL leaf_failover_fanout = 'load_balanced';
        ADD LEAF root@'leaf-1' INTO GROUP 1; ADD LEAF root@'leaf-2' INTO GROUP 2; ${pairs}`),
    ).toEqual([]);
  });
});
