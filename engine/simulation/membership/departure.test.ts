import { describe, expect, test } from 'vitest';
import { instanceOn, isInService } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import type { Command } from '../command.ts';
import { commands } from '../commands-for-tests.ts';

describe('departure', () => {
  test('simulation: REMOVE LEAF … FORCE moves nothing, and the pair takes over as after a failure (redundancy 2)', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run(commands.remove('leaf-3', { force: true }));
    expect(cluster.world.operations[0]).toMatchObject({ kind: 'failover', state: 'running' });
    cluster.passUntilIdle();
    expect(cluster.primariesOn('leaf-1')).toEqual([0, 2, 4, 6]);
    expect(() => cluster.leafState('leaf-3')).toThrow('leaf leaf-3');
  });

  test('simulation: a leaf that holds nothing goes at once, without an operation', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    cluster.run(commands.add('leaf-3'));
    cluster.run(commands.detach('leaf-3'));
    expect([cluster.leafState('leaf-3'), cluster.world.operations]).toEqual(['detached', []]);
    expect(cluster.lastOutcome()).toMatchObject({ ok: true });
  });

  test('simulation: REMOVE LEAF … FORCE leaves partitions without another copy offline (redundancy 1)', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    cluster.run(commands.remove('leaf-2', { force: true }));
    expect([0, 1, 2, 3].map((place) => cluster.partition(place).state)).toEqual([
      'served',
      'offline',
      'served',
      'offline',
    ]);
  });

  test('simulation: ENSURE_PARTITION_SAFETY refuses when the leaf holds the last instance in service, and nothing changes', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    const before = cluster.world;
    for (const command of [
      commands.detach('leaf-2', { ensuresSafety: true }),
      commands.remove('leaf-2', { ensuresSafety: true }),
      commands.remove('leaf-2', { ensuresSafety: true, force: true }),
      commands.detachAll(['leaf-1', 'leaf-2'], true),
    ]) {
      expect(cluster.submit(command)).toMatchObject({
        ok: false,
        error: {
          number: 1105,
          message: 'Partition test:1 has no other instance in service, and ENSURE_PARTITION_SAFETY keeps it.',
        },
      });
    }
    expect(cluster.world).toBe(before);
    cluster.run(commands.detach('leaf-1', { ensuresSafety: true }));
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-1')).toBe('detached');
  });

  test('simulation: DETACH LEAVES takes a whole group at once, and ATTACH LEAF ALL brings it back as one batch', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run(commands.detachAll(['leaf-1', 'leaf-2']));
    cluster.passUntilIdle();
    expect([cluster.leafState('leaf-1'), cluster.leafState('leaf-2')]).toEqual(['detached', 'detached']);
    expect([cluster.primariesOn('leaf-3'), cluster.primariesOn('leaf-4')]).toEqual([
      [0, 2, 4, 6],
      [1, 3, 5, 7],
    ]);
    cluster.run({ kind: 'attachAllLeaves', force: false, rebalances: true });
    expect(cluster.world.operations[0]).toMatchObject({ kind: 'attach' });
    cluster.passUntilIdle();
    expect(['leaf-1', 'leaf-2', 'leaf-3', 'leaf-4'].map((host) => cluster.primariesOn(host).length)).toEqual([
      2, 2, 2, 2,
    ]);
  });

  test('simulation: DETACH LEAVES of two groups, of an unknown leaf or of one that is away is refused as a whole', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
    cluster.passUntilIdle();
    const before = cluster.world;
    const refusals = [
      ['leaf-1', 'leaf-3'],
      ['leaf-1', 'leaf-9'],
      ['leaf-1', 'leaf-2'],
    ].map((hosts) => cluster.submit(commands.detachAll(hosts)));
    expect(refusals.map((outcome) => (outcome?.ok === false ? outcome.error.message : null))).toEqual([
      'The leaves are in different availability groups; detach the leaves of one group only.',
      'Leaf leaf-9:3306 is not in the cluster.',
      'Leaf leaf-2:3306 is offline; only an online leaf can be detached.',
    ]);
    expect(cluster.world).toBe(before);
  });

  test('simulation: DETACH LEAVES is all or nothing: when a pair dies meanwhile, no leaf is detached', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run(commands.detachAll(['leaf-1', 'leaf-2']));
    cluster.pass(1_000);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    expect([cluster.leafState('leaf-1'), cluster.leafState('leaf-2')]).toEqual(['online', 'online']);
    expect(cluster.lastOutcome()).toMatchObject({ ok: false, error: { number: 1105 } });
    expect([1, 3, 5, 7].every((place) => cluster.partition(place).state === 'served')).toBe(true);
  });

  test('simulation: a leaf whose primaries nobody can take over is not detached, and nothing changes', () => {
    const cluster = clusterWith({ leaves: 1, partitions: 2 });
    const before = cluster.world;
    expect(cluster.submit(commands.detach('leaf-1'))).toMatchObject({
      ok: false,
      error: { message: 'No other online leaf can take over partition test:0.' },
    });
    expect(cluster.world).toBe(before);
  });

  test('simulation: KILL ends a write that holds a partition up, without it the write waits and commits (DETACH LEAF)', () => {
    for (const kill of [false, true]) {
      const cluster = clusterWith({ pairs: 2, partitions: 8 });
      cluster.run(commands.createTable);
      cluster.run({ kind: 'hangNode', node: cluster.node('leaf-4') });
      const write = cluster.background(commands.insertMany([0, 1], 7));
      cluster.run(commands.detach('leaf-3', { kill }));
      expect(cluster.outcomeOf(write)).toEqual(
        kill
          ? expect.objectContaining({ ok: false, error: expect.objectContaining({ number: 1857 }) })
          : null,
      );
      cluster.pass(5_000);
      expect(cluster.leafState('leaf-3')).toBe('detached');
      cluster.run({ kind: 'resumeNode', node: cluster.node('leaf-4') });
      cluster.passUntilIdle();
      expect(cluster.outcomeOf(write)).toMatchObject({ ok: !kill });
    }
  });

  test('simulation: a detached leaf keeps its metadata, a removed one only its data', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    const [detached, removed] = [cluster.node('leaf-3'), cluster.node('leaf-4')];
    cluster.run(commands.detach('leaf-3'));
    cluster.passUntilIdle();
    cluster.run(commands.remove('leaf-4'));
    cluster.passUntilIdle();
    const kept = instanceOn(cluster.partition(0), detached);
    expect([kept?.membership, kept !== null && isInService(kept)]).toEqual(['listed', false]);
    expect(instanceOn(cluster.partition(1), removed)?.membership).toBe('orphan');
  });

  test('simulation: a statement that waits for operations ends well although an attach follows them at once', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-4') });
    cluster.pass(4_000);
    cluster.run(commands.detach('leaf-3'));
    cluster.passUntilIdle();
    expect([cluster.leafState('leaf-3'), cluster.leafState('leaf-4')]).toEqual(['detached', 'online']);
    expect(cluster.outcomes().every((outcome) => outcome.ok)).toBe(true);
  });

  test('simulation: while an operation runs on any database no serving leaf departs', () => {
    const cluster = clusterWith({ pairs: 1, partitions: 4 });
    cluster.run({ kind: 'createDatabase', name: 'other', partitions: 4, replication: 'async' });
    for (const [host, group] of [
      ['leaf-3', 1],
      ['leaf-4', 2],
    ] as const)
      cluster.run(commands.add(host, group));
    cluster.run(commands.rebalance({}, 'other'));
    const before = cluster.world;
    expect(cluster.submit(commands.detach('leaf-3'))).toMatchObject({
      ok: false,
      error: { message: 'Another operation is running on database other; wait for it to end.' },
    });
    expect(cluster.world).toBe(before);
  });

  test('simulation: a leaf that nobody could take over from any more stays, and the statement says for which partition', () => {
    const cluster = clusterWith({ pairs: 1, partitions: 2 });
    cluster.run({ kind: 'createDatabase', name: 'other', partitions: 1, replication: 'async' });
    const [lone = -1] = cluster.primariesOn('leaf-2');
    cluster.run(commands.partition('drop', lone, 'leaf-1'));
    cluster.passUntilIdle();
    const detach = cluster.background(commands.detach('leaf-2'));
    cluster.run({ ...commands.partition('promote', 0, 'leaf-2'), database: 'other' } as Command);
    cluster.passUntilIdle();
    expect(cluster.outcomeOf(detach)).toMatchObject({
      ok: false,
      error: {
        message: 'Partition other:0 has moved to a leaf that was about to leave; nobody could take over.',
      },
    });
    expect(cluster.leafState('leaf-2')).toBe('online');
  });
});
