import { describe, expect, test } from 'vitest';
import { commandId } from '../../base/index.ts';
import { bytesArrived, instanceOn } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';

function expandedCluster() {
  const cluster = clusterWith({ pairs: 2, partitions: 12 });
  cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-5', port: 3306 }, group: 1 });
  cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-6', port: 3306 }, group: 2 });
  return cluster;
}

describe('rebalance', () => {
  test('simulation: added leaves hold nothing until REBALANCE, and their share after it', () => {
    const cluster = expandedCluster();
    expect([cluster.primariesOn('leaf-5'), cluster.primariesOn('leaf-6')]).toEqual([[], []]);
    cluster.run(commands.rebalance());
    cluster.passUntilIdle();
    const primaries = ['leaf-1', 'leaf-2', 'leaf-3', 'leaf-4', 'leaf-5', 'leaf-6'].map(
      (host) => cluster.primariesOn(host).length,
    );
    expect(primaries).toEqual([2, 2, 2, 2, 2, 2]);
    expect(cluster.status().every((row) => row.endsWith('success'))).toBe(true);
  });

  test('simulation: a copy arrives at a steady rate, and phases run one after another', () => {
    const cluster = expandedCluster();
    cluster.run(commands.rebalance());
    const copy = cluster.world.operations[0]?.actions.at(0);
    expect(copy).toMatchObject({ action: 'COPY PARTITION', phase: 4, state: 'running', bytes: 100_000_000 });
    const durationMs = (copy?.endsAtMs ?? 0) - (copy?.startedAtMs ?? 0);
    cluster.pass(durationMs / 2);
    const halfway = cluster.world.operations[0]?.actions.at(0);
    expect(halfway === undefined ? 0 : bytesArrived(halfway, cluster.world.nowMs)).toBe(50_000_000);
    const phases = cluster.world.operations[0]?.actions
      .slice()
      .filter((action) => action.state === 'running');
    expect(new Set(phases?.map((action) => action.phase))).toEqual(new Set([4]));
  });

  test('simulation: a second operation on a database is refused while one runs', () => {
    const cluster = expandedCluster();
    cluster.run(commands.rebalance());
    const before = cluster.world;
    expect(cluster.submit(commands.rebalance())).toMatchObject({
      ok: false,
      error: { number: 1105 },
    });
    expect(cluster.world).toBe(before);
  });

  test('simulation: a leaf that dies fails the operation and leaves roles as the last finished action left them', () => {
    const cluster = expandedCluster();
    cluster.run(commands.rebalance());
    cluster.pass(500);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-5') });
    cluster.passUntilIdle();
    expect(cluster.world.operations[0]).toMatchObject({ kind: 'rebalance', state: 'failed' });
    expect(cluster.primariesOn('leaf-1').length + cluster.primariesOn('leaf-3').length).toBe(6);
    expect(cluster.partition(0).state).toBe('served');
  });

  test('simulation: a failover interrupts a rebalance and its promotions are the new status', () => {
    const cluster = expandedCluster();
    cluster.run(commands.rebalance());
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
    cluster.passUntilIdle();
    expect(cluster.world.operations[0]?.kind).toBe('failover');
    expect(cluster.status()).toEqual([
      'PROMOTE PARTITION 0 leaf-1 6 success',
      'PROMOTE PARTITION 2 leaf-1 6 success',
      'PROMOTE PARTITION 4 leaf-1 6 success',
    ]);
    const ends = cluster.world.events.slice().filter((event) => event.kind === 'operationFinished');
    expect(ends).toMatchObject([
      { operationKind: 'rebalance', state: 'failed' },
      { operationKind: 'failover', state: 'success' },
    ]);
  });

  test('simulation: a cancelled statement stops its operation and what was arriving is gone', () => {
    const cluster = expandedCluster();
    cluster.run(commands.rebalance());
    const statement = cluster.world.statements[0]?.statement ?? commandId(-1);
    cluster.pass(500);
    cluster.run({ kind: 'cancel', statement });
    expect(cluster.world.operations[0]?.state).toBe('cancelled');
    expect(instanceOn(cluster.partition(0), cluster.node('leaf-5'))).toBeNull();
    const finished = cluster.world.events
      .slice()
      .find((event) => event.kind === 'statementFinished' && event.statement === statement);
    expect(finished).toMatchObject({ outcome: { ok: false, error: { number: 1317 } } });
  });
});

describe('departure', () => {
  test('simulation: DETACH LEAF promotes the pair and then sets the leaf aside (redundancy 2)', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run(commands.detach('leaf-3'));
    expect(cluster.leafState('leaf-3')).toBe('online');
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-3')).toBe('detached');
    expect(cluster.primariesOn('leaf-1')).toEqual([0, 2, 4, 6]);
    cluster.run(commands.attach('leaf-3'));
    cluster.passUntilIdle();
    expect(cluster.primariesOn('leaf-3')).toEqual([0, 2]);
  });

  test('simulation: REMOVE LEAF moves the partitions elsewhere first (redundancy 1)', () => {
    const cluster = clusterWith({ leaves: 3, partitions: 6 });
    cluster.run(commands.remove('leaf-3'));
    cluster.passUntilIdle();
    expect([cluster.primariesOn('leaf-1').length, cluster.primariesOn('leaf-2').length]).toEqual([3, 3]);
    expect(() => cluster.leafState('leaf-3')).toThrow('leaf leaf-3');
  });

  test('simulation: ATTACH LEAF brings a removed leaf back with the data that it still has', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    const leaf = 'leaf-3';
    cluster.run(commands.remove(leaf));
    cluster.passUntilIdle();
    expect(cluster.primariesOn('leaf-1')).toEqual([0, 2, 4, 6]);
    cluster.run(commands.attach(leaf));
    cluster.passUntilIdle();
    expect([cluster.leafState('leaf-3'), cluster.primariesOn('leaf-3')]).toEqual(['online', [0, 2]]);
  });

  test('simulation: a removed leaf of redundancy 1 that is attached again makes its partitions available again', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    const leaf = 'leaf-2';
    cluster.run(commands.remove(leaf, { force: true }));
    expect([1, 3].map((place) => cluster.partition(place).state)).toEqual(['offline', 'offline']);
    cluster.run(commands.attach(leaf));
    cluster.passUntilIdle();
    expect(cluster.primariesOn('leaf-2')).toEqual([1, 3]);
  });

  test('simulation: ATTACH LEAF of a leaf that was never there adds it, empty', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run(commands.attach('leaf-9'));
    expect([cluster.leafState('leaf-9'), cluster.primariesOn('leaf-9')]).toEqual(['online', []]);
  });

  test('simulation: DETACH LEAF of the only leaf is refused, and nothing changes', () => {
    const cluster = clusterWith({ leaves: 1, partitions: 2 });
    const before = cluster.world;
    expect(cluster.submit(commands.detach('leaf-1'))).toMatchObject({
      ok: false,
    });
    expect(cluster.world).toBe(before);
  });

  test('simulation: a moved partition leaves an orphan on a leaf that was away, and CLEAR ORPHAN DATABASES drops it', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.pass(10_000);
    cluster.run(commands.rebalance());
    cluster.passUntilIdle();
    const orphans = () =>
      [0, 1, 2, 3, 4, 5, 6, 7].filter(
        (place) => instanceOn(cluster.partition(place), cluster.node('leaf-4'))?.membership === 'orphan',
      );
    expect(orphans()).toEqual([1, 3, 5, 7]);
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    cluster.run({ kind: 'clearOrphans' });
    expect(orphans()).toEqual([]);
  });
});

describe('attach batch', () => {
  test('simulation: a returned leaf waits for another that is still away, for 120 s at most', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    for (const host of ['leaf-3', 'leaf-4']) cluster.run({ kind: 'killNode', node: cluster.node(host) });
    cluster.pass(10_000);
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-4') });
    cluster.pass(5_000);
    expect(cluster.world.attachBatch).toMatchObject({ leaves: [cluster.node('leaf-4')] });
    const opened = cluster.world.attachBatch?.openedAtMs ?? 0;
    cluster.pass(opened + 120_000 - cluster.world.nowMs - 1);
    expect(cluster.world.attachBatch).not.toBeNull();
    cluster.pass(1);
    expect(cluster.world.attachBatch).toBeNull();
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-4')).toBe('online');
  });

  test('simulation: ATTACH LEAF before the recovery has ended prints recovering, and goes on by itself', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run(commands.detach('leaf-3'));
    cluster.passUntilIdle();
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-3') });
    cluster.run(commands.attach('leaf-3'));
    expect(cluster.leafState('leaf-3')).toBe('recovering');
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-3')).toBe('online');
  });
});
