import { describe, expect, test } from 'vitest';
import { instanceOn, onlinePrimary, onlineReplicas, rowsOf } from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import type { Command, PartitionCommandName } from '../command.ts';
import { commands } from '../commands-for-tests.ts';

type Cluster = ReturnType<typeof clusterWith>;

const messageOf = (cluster: Cluster, command: Command): string | null => {
  const outcome = cluster.submit(command);
  return outcome?.ok === false ? outcome.error.message : null;
};

const homeOf = (cluster: Cluster, place: number) => onlinePrimary(cluster.partition(place))?.node;

describe('partition commands', () => {
  test('simulation: COPY, PROMOTE and DROP PARTITION move a partition by hand (redundancy 1)', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    for (const command of [
      commands.partition('copy', 0, 'leaf-2'),
      commands.partition('promote', 0, 'leaf-2'),
      commands.partition('drop', 0, 'leaf-1'),
    ]) {
      cluster.run(command);
      cluster.passUntilIdle();
      expect(cluster.lastOutcome()).toEqual({ ok: true, affected: 1 });
    }
    expect(homeOf(cluster, 0)).toBe(cluster.node('leaf-2'));
    expect(cluster.partition(0).instances.length).toBe(1);
    cluster.run(commands.rebalance());
    cluster.passUntilIdle();
    expect([cluster.primariesOn('leaf-1').length, cluster.primariesOn('leaf-2').length]).toEqual([2, 2]);
  });

  test('simulation: a partition command takes its time and shows as an operation of one action', () => {
    const cluster = clusterWith({ pairs: 1, partitions: 2 });
    const [place = -1] = cluster.primariesOn('leaf-1');
    const statement = cluster.background(commands.partition('promote', place, 'leaf-2'));
    expect(cluster.world.operations[0]).toMatchObject({ kind: 'partition', state: 'running' });
    expect([cluster.partition(place).state, cluster.outcomeOf(statement)]).toEqual(['locked', null]);
    cluster.passUntilIdle();
    expect(cluster.status()).toEqual([`PROMOTE PARTITION ${place} leaf-2 6 success`]);
    expect([homeOf(cluster, place), onlineReplicas(cluster.partition(place))]).toEqual([
      cluster.node('leaf-2'),
      [],
    ]);
    cluster.run(commands.partition('copy', place, 'leaf-1'));
    cluster.passUntilIdle();
    expect(onlineReplicas(cluster.partition(place)).length).toBe(1);
  });

  test('simulation: DETACH PARTITION sets a replica aside, ATTACH PARTITION lets it follow again', () => {
    const cluster = clusterWith({ pairs: 1, partitions: 2 });
    cluster.run(commands.createTable);
    const [place = -1] = cluster.primariesOn('leaf-1');
    cluster.run(commands.partition('detach', place, 'leaf-2'));
    cluster.passUntilIdle();
    cluster.run(commands.insert(place, 7));
    cluster.passUntilIdle();
    const replica = () => instanceOn(cluster.partition(place), cluster.node('leaf-2'));
    expect(replica()).toMatchObject({ state: 'pending', isOffline: true, membership: 'listed' });
    cluster.run(commands.partition('attach', place, 'leaf-2'));
    cluster.passUntilIdle();
    const after = replica();
    expect(after).toMatchObject({ state: 'replicating', isOffline: false, role: 'replica' });
    expect(after === null ? [] : [...rowsOf(after.head, tableX)]).toEqual([[7]]);
  });

  test('simulation: ATTACH PARTITION brings the data of a last copy back that is an orphan', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run(commands.createTable);
    cluster.run(commands.insert(1, 7));
    cluster.passUntilIdle();
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    cluster.run(commands.rebalance());
    cluster.passUntilIdle();
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    expect(instanceOn(cluster.partition(1), cluster.node('leaf-4'))?.membership).toBe('orphan');
    for (const host of ['leaf-1', 'leaf-3']) cluster.run({ kind: 'killNode', node: cluster.node(host) });
    cluster.passUntilIdle();
    expect(cluster.partition(1).state).toBe('offline');
    cluster.run({ kind: 'clearOrphans' });
    expect(messageOf(cluster, commands.partition('drop', 1, 'leaf-4'))).toBe(
      'Partition test:1 has no primary elsewhere: this may be its last copy.',
    );
    cluster.run(commands.partition('attach', 1, 'leaf-4'));
    cluster.passUntilIdle();
    const primary = onlinePrimary(cluster.partition(1));
    expect([primary?.node, primary === null ? [] : [...rowsOf(primary.head, tableX)]]).toEqual([
      cluster.node('leaf-4'),
      [[7]],
    ]);
    for (const host of ['leaf-1', 'leaf-3']) cluster.run({ kind: 'startNode', node: cluster.node(host) });
    cluster.passUntilIdle();
    expect(homeOf(cluster, 1)).toBe(cluster.node('leaf-4'));
  });

  test('simulation: a leaf that dies fails the command; the partition is served as before', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    const statement = cluster.background(commands.partition('copy', 0, 'leaf-2'));
    cluster.pass(500);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
    cluster.passUntilIdle();
    expect(cluster.outcomeOf(statement)).toMatchObject({ ok: false, error: { number: 1105 } });
    expect([cluster.partition(0).state, instanceOn(cluster.partition(0), cluster.node('leaf-2'))]).toEqual([
      'served',
      null,
    ]);
  });
});

describe('partition commands refused', () => {
  const refusals: readonly (readonly [PartitionCommandName, string, string])[] = [
    ['copy', 'leaf-3', 'Leaf leaf-3:3306 has partition test:0 already, as its primary.'],
    ['copy', 'leaf-1', 'Leaf leaf-1:3306 has partition test:0 already, as its replica.'],
    [
      'promote',
      'leaf-2',
      'Leaf leaf-2:3306 has no replica of partition test:0 in service; COPY PARTITION makes one.',
    ],
    ['promote', 'leaf-3', 'Leaf leaf-3:3306 is the primary of partition test:0 already.'],
    ['drop', 'leaf-2', 'Leaf leaf-2:3306 has no copy of partition test:0.'],
    ['drop', 'leaf-3', 'Leaf leaf-3:3306 is the primary of partition test:0; promote another copy first.'],
    ['attach', 'leaf-2', 'Leaf leaf-2:3306 has no copy of partition test:0.'],
    ['attach', 'leaf-1', 'The copy of partition test:0 on leaf-1:3306 is attached already.'],
    ['detach', 'leaf-2', 'Leaf leaf-2:3306 has no copy of partition test:0 in service.'],
    ['detach', 'leaf-3', 'Leaf leaf-3:3306 is the primary of partition test:0; promote another copy first.'],
  ];

  test.each(refusals)('simulation: %s PARTITION test:0 ON %s', (action, host, message) => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    const before = cluster.world;
    expect(messageOf(cluster, commands.partition(action, 0, host))).toBe(message);
    expect(cluster.world).toBe(before);
  });

  test('simulation: an unknown database, partition or leaf, a leaf that is away, and a running operation', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    const copy = commands.partition('copy', 0, 'leaf-2');
    expect(cluster.submit({ ...copy, database: 'other' } as Command)).toMatchObject({
      error: { number: 1049 },
    });
    expect(messageOf(cluster, commands.partition('copy', 8, 'leaf-2'))).toBe(
      'Database test has partitions 0 to 7, and none 8.',
    );
    expect(messageOf(cluster, commands.partition('copy', 0, 'leaf-9'))).toBe(
      'Leaf leaf-9:3306 is not in the cluster.',
    );
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
    expect(messageOf(cluster, copy)).toBe(
      'Leaf leaf-2:3306 is not online, so it can take no partition command.',
    );
    cluster.run(commands.partition('copy', 0, 'leaf-4'));
    expect(messageOf(cluster, commands.partition('copy', 2, 'leaf-4'))).toBe(
      'Another operation is running on database test; wait for it to end.',
    );
  });

  test('simulation: nothing is copied from, promoted over or dropped beside a primary that is not there', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    for (const host of ['leaf-1', 'leaf-3']) cluster.run({ kind: 'killNode', node: cluster.node(host) });
    cluster.passUntilIdle();
    expect(messageOf(cluster, commands.partition('copy', 0, 'leaf-2'))).toBe(
      'Partition test:0 has no primary to copy from.',
    );
  });
});
