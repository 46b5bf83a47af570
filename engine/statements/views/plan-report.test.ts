import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

/** HAC's four leaves on one host: one partition too many on the first pair, the replica of 13 on the wrong one. */
const fourLeaves = () => {
  const places = [
    10002, 10003, 10001, 10004, 10002, 10003, 10001, 10004, 10001, 10003, 10002, 10004, 10001, 10001, 10002,
    10004,
  ];
  const partnerOf: Readonly<Record<number, number>> = {
    10001: 10002,
    10002: 10001,
    10003: 10004,
    10004: 10003,
  };
  const leaves = [10001, 10003, 10002, 10004].map(
    (port) => `127.0.0.1,${port},${port % 2 === 1 ? 1 : 2},127.0.0.1,${partnerOf[port]},online`,
  );
  const partitions = places.flatMap((port, ordinal) => [
    `${ordinal},127.0.0.1,${port},Master`,
    `${ordinal},127.0.0.1,${ordinal === 13 ? 10004 : partnerOf[port]},Replica`,
  ]);
  const console = consoleWith();
  console.run(
    [
      '.import',
      'host,port,availability_group,pair_host,pair_port,state',
      ...leaves,
      '',
      'ordinal,host,port,role',
      ...partitions,
      '.end',
    ].join('\n'),
  );
  return console;
};

const remarksOf = (text: string): string[] => text.split('\n').filter((line) => !/^[|+]/.test(line));

describe('.why', () => {
  test('of an attach the pause before the evening of its pairs is named: the times are the whole', () => {
    const { print, run } = consoleWith({ pairs: 2, partitions: 8 });
    run('.kill leaf-2; .wait 10s; .start leaf-2; .wait phase 2');
    const [, whole = '', phases = ''] = / in ([\d.]+) s: (phase .*)\.$/m.exec(print('.why ON test')) ?? [];
    expect(phases).toMatch(/^phase 2 .* s, a pause of 1\.0 s, phase 6 .* s, phase 7 .* s$/);
    const seconds = [...phases.matchAll(/([\d.]+) s/g)].map(([, written]) => Number(written));
    expect(seconds.reduce((sum, one) => sum + one, 0)).toBeCloseTo(Number(whole), 5);
  });
});

describe('.plan', () => {
  test('the rows of EXPLAIN, the certificate against the fewest copies, and the cost', () => {
    const { print, rows } = fourLeaves();
    const explained = rows('EXPLAIN REBALANCE PARTITIONS ON test');
    expect(rows('.plan ON test')).toEqual(explained);
    expect(remarksOf(print('.plan ON test'))).toEqual([
      'The plan of REBALANCE PARTITIONS ON test:',
      '3 copies by the product’s stages; 1 is enough: see .plan fewest.',
      'It costs 300 MB in 6.5 s: phase 3 1.8 s, phase 4 2.2 s, phase 5 1.5 s, phase 6 1.0 s.',
      'The plan with the fewest copies: 1 copy, 1 promotion, 100 MB in 3.3 s: phase 4 1.8 s, phase 5 1.5 s.',
    ]);
  });

  test('fewest: one copy where the product makes three', () => {
    const { print, rows } = fourLeaves();
    expect(rows('.plan fewest ON test').map((row) => row.slice(0, 5))).toEqual([
      ['COPY PARTITION', 13, '127.0.0.1', 10003, 4],
      ['PROMOTE PARTITION WITH DROP', 13, '127.0.0.1', 10003, 5],
    ]);
    expect(remarksOf(print('.plan fewest ON test'))[1]).toBe('1 copy; at least 1 is needed.');
  });

  test('what such actions have taken says nothing after .assume, and beside it stands where the cost comes from', () => {
    const { run, print, rows } = consoleWith({ pairs: 1, partitions: 4 });
    run("ADD LEAF root@'leaf-3' INTO GROUP 1; ADD LEAF root@'leaf-4' INTO GROUP 2;");
    run('REBALANCE PARTITIONS ON test; .kill leaf-4; .wait idle; .start leaf-4; .wait idle');
    run("ADD LEAF root@'leaf-5' INTO GROUP 1; ADD LEAF root@'leaf-6' INTO GROUP 2;");
    const estimates = (): unknown[] => rows('EXPLAIN REBALANCE PARTITIONS ON test').map((row) => row[5]);
    // Copies of the rebalance and of the two attaches, of which some shared a network.
    expect(estimates()[0]).toBe(2_144);
    const remark =
      'Estimated_Time_Remaining_Ms is what such actions have taken of late, as in the product; the cost is what these would take.';
    expect(remarksOf(print('.plan ON test'))).toContain(remark);
    run('.assume partition_size 20 GB ON test');
    expect(new Set(estimates())).toEqual(new Set([null]));
    expect(remarksOf(print('.plan ON test'))).not.toContain(remark);
  });

  test('looking changes nothing, and takes no simulated time', () => {
    const { history, print } = fourLeaves();
    const before = history.world;
    print('.plan ON test; .plan fewest ON test; .why ON test');
    expect(history.world).toBe(before);
  });

  test('balanced: no table', () => {
    const { print } = consoleWith({ pairs: 2, partitions: 4 });
    expect(print('.plan ON test')).toBe(
      'The plan of REBALANCE PARTITIONS ON test:\ntest is balanced: a rebalance would do nothing.',
    );
  });

  test('partitions without a primary: what FORCE would cost is said before', () => {
    const { print } = consoleWith({ leaves: 2, partitions: 4 });
    expect(remarksOf(print('.kill leaf-1; .wait idle; .plan ON test')).at(-1)).toMatch(
      /^test:0 and test:2 have no primary: a rebalance leaves them alone; FORCE would make them empty, and \d\d rows would be lost for good\.$/,
    );
  });
});

describe('.why', () => {
  test('a reason and what waits for it in each row, then the proof, leaf by leaf', () => {
    const { print, rows } = fourLeaves();
    expect(rows('USE test; .why')[1]).toEqual([
      4,
      'COPY PARTITION',
      'test:2',
      '127.0.0.1:10003',
      'Pair 1 holds 9 partitions and pair 2 holds 7: test:2 moves.',
      'PROMOTE WITH DROP on 127.0.0.1:10003 and DROP on 127.0.0.1:10002 wait for it.',
    ]);
    expect(remarksOf(print('.why')).slice(0, 5)).toEqual([
      'Why REBALANCE PARTITIONS ON test would do this now:',
      '3 copies by the product’s stages; 1 is enough: see .plan fewest.',
      'Each stage by itself makes as few as it can:',
      '127.0.0.1:10002 holds 4 of the 5 replicas that belong there: at least 1 copy.',
      '127.0.0.1:10003 and 127.0.0.1:10004 hold 7 partitions and need 8: at least 2 copies.',
    ]);
  });

  test('while an operation runs it speaks of that one, and afterwards of the last', () => {
    const { run, print } = fourLeaves();
    const planned = print('.why ON test')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    run('.background REBALANCE PARTITIONS ON test; .wait phase 4');
    const running = print('.why ON test').split('\n');
    expect(running[0]).toBe('Why the rebalance of test, which is running, does this:');
    expect(running.filter((line) => line.startsWith('|'))).toEqual(planned);
    const last = print('.wait statement; .why ON test').split('\n');
    expect(last[0]).toBe('Why the last operation, the rebalance of test, did this:');
    expect(last.at(-1)).toBe('test is balanced: a rebalance would do nothing.');
  });

  test('an attach names its leaf', () => {
    const { print } = consoleWith({ pairs: 2, partitions: 4 });
    const text = print('.kill leaf-4; .wait idle; .start leaf-4; .wait idle; .why ON test');
    expect(text.split('\n')[0]).toBe('Why the last operation, the attach of leaf-4 on test, did this:');
    expect(text).toContain('Restores the second copy of test:1.');
  });

  test('balanced from the beginning: one line', () => {
    const { print } = consoleWith({ pairs: 1, partitions: 2 });
    expect(print('.why ON test')).toBe('test is balanced: a rebalance would do nothing.');
  });
});
