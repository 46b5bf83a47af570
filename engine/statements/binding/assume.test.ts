import { describe, expect, test } from 'vitest';
import { assumptionNames, knownLeaves } from '../../cluster/index.ts';
import { placementOf, planRebalance } from '../../planner/index.ts';
import { costOf } from '../../simulation/index.ts';
import { consoleWith } from '../client/console-for-tests.ts';
import { assumptionIn } from './assumption-in.ts';

type Console = ReturnType<typeof consoleWith>;

const stateOf = ({ history }: Console, host: string): string | undefined =>
  knownLeaves(history.world).find((leaf) => leaf.host === host)?.state;

/** The rebalance onto a new pair, priced. */
function planOnNewPair(cluster: Console) {
  cluster.run("ADD LEAF root@'leaf-5':3306 INTO GROUP 1; ADD LEAF root@'leaf-6':3306 INTO GROUP 2;");
  const { world } = cluster.history;
  return () =>
    costOf(cluster.history.world, 'test', 'rebalance', planRebalance(placementOf(world, 'test')).actions);
}

describe('.assume: sizes, speeds and durations', () => {
  test('alone it lists all of them, with what is usual', () => {
    const { print } = consoleWith({ pairs: 2 });
    const lines = print('.assume').split('\n');
    expect(lines.filter((line) => line.startsWith('| ')).length).toBe(assumptionNames.length + 1);
    const cells = lines
      .find((line) => line.includes('partition_size'))
      ?.split('|')
      .map((cell) => cell.trim());
    expect(cells?.slice(1, 5)).toStrictEqual(['partition_size', 'every database', '100 MB', '100 MB']);
  });

  test.each([
    ['network_speed', '10 Gbit/s', 1_250_000],
    ['network_speed', '100 Mbps', 12_500],
    ['network_speed', '1 GiB/s', 1_073_742],
    ['network_speed', '250 MB/s', 250_000],
    ['network_speed', '10 minutes', Number.NaN],
    ['network_speed', '10 parsecs', Number.NaN],
    ['partition_size', '2 GiB', 2_147_483_648],
    ['partition_size', '2 Gbit/s', Number.NaN],
    ['detection', '2 minutes', 120_000],
    ['detection', '90 sec', 90_000],
    ['detection', '1.5 h', 5_400_000],
    ['detection', '5 MB', Number.NaN],
  ] as const)('%s is read as people write it: %s', (name, text, value) => {
    expect(assumptionIn(name, text)).toBe(value);
  });

  test('a network in Gbit/s is taken, in one word or in two', () => {
    const cluster = consoleWith({ pairs: 2 });
    expect(cluster.print('.assume network_speed 10 Gbit/s')).toContain('1250 MB/s');
    expect(cluster.print('.assume network_speed 2Gbit/s')).toContain('250 MB/s');
  });

  test('a larger partition takes longer to be copied, and the plan says so before', () => {
    const cluster = consoleWith({ pairs: 2, partitions: 12 });
    const cost = planOnNewPair(cluster);
    const before = cost();
    cluster.run('.assume partition_size 1 GB ON test');
    const after = cost();
    expect(after.bytes - before.bytes).toBe(8 * 900_000_000);
    const copying = (of: typeof before) => of.phases.find(({ bytes }) => bytes > 0)?.ms;
    // Four copies share 250 MB/s, each after 1.4 s: 4 × 0.1 GB, and 4 × 1 GB, and a few rows.
    expect([copying(before), copying(after)]).toStrictEqual([3_001, 17_401]);
    const { history } = cluster;
    const startedMs = history.world.nowMs;
    cluster.run('REBALANCE PARTITIONS ON test');
    expect(history.world.nowMs - startedMs).toBe(after.totalMs);
  });

  test('the slower end of a copy decides', () => {
    const cluster = consoleWith({ pairs: 2, partitions: 12 });
    const cost = planOnNewPair(cluster);
    cluster.run('.assume network_speed 1 GB/s');
    const fast = cost().totalMs;
    cluster.run('.assume network_speed 100 MB/s ON leaf-5');
    expect(cost().totalMs - fast).toBe(4_000 - 400);
    cluster.run('.assume network_speed standard ON leaf-5; .assume network_speed standard');
    expect(cost().phases[0]?.ms).toBe(3_001);
  });

  test('a leaf with a slow disk recovers later, and is noticed when it is said to be', () => {
    const cluster = consoleWith({ pairs: 2, partitions: 8 });
    cluster.run('.assume recovery_speed 40 MB/s ON leaf-1; .assume detection 10s; .kill leaf-1');
    cluster.run('.wait 9900ms');
    expect(stateOf(cluster, 'leaf-1')).toBe('online');
    cluster.run('.wait 500ms');
    expect(stateOf(cluster, 'leaf-1')).toBe('offline');
    cluster.run('.start leaf-1');
    const started = cluster.history.world.events.slice().findLast(({ kind }) => kind === 'processStarted');
    // 4 s, and four instances of 100 MB and a few rows at 40 MB/s.
    expect(started?.kind === 'processStarted' && started.recoversAtMs - started.atMs).toBe(14_001);
  });

  test('what runs already takes as long as it was going to', () => {
    const cluster = consoleWith({ pairs: 2 });
    cluster.run('.kill leaf-1');
    cluster.run('.assume detection 60s');
    cluster.run('.wait 4s');
    expect(stateOf(cluster, 'leaf-1')).toBe('offline');
  });

  test('it is told, and one of its own is listed after all', () => {
    const { run, print } = consoleWith({ pairs: 2 });
    expect(print('.assume partition_size 2 GB ON test')).toMatch(
      /^partition_size of test is assumed to be 2 GB at \d\d:\d\d[.]\d{3}$/,
    );
    run('.assume partition_size 500MB');
    const rows = print('.assume partition_size')
      .split('\n')
      .filter((line) => line.startsWith('| partition'));
    expect(
      rows.map((row) =>
        row
          .split('|')
          .slice(2, 4)
          .map((cell) => cell.trim()),
      ),
    ).toStrictEqual([
      ['every database', '500 MB'],
      ['test', '2 GB'],
    ]);
  });

  test.each([
    ['.assume weight 2 GB', 'Nothing called weight is assumed.'],
    ['.assume partition_size 2s', 'partition_size is not measured so.'],
    ['.assume partition_size 0 GB', 'partition_size cannot be 0 GB.'],
    ['.assume partition_size 2000 TB', 'partition_size cannot be 2000 TB.'],
    ['.assume network_speed 2 GB', 'network_speed is not measured so.'],
    ['.assume silence 3s ON leaf-1', 'silence is one for the whole cluster.'],
    ['.assume network_speed 1 GB/s ON leaf-9', 'leaf-9'],
  ])('%s is refused, and nothing changes', (statement, message) => {
    const { print, history } = consoleWith({ pairs: 2 });
    const { world } = history;
    expect(print(statement)).toContain(message);
    expect(history.world).toBe(world);
  });
});
