import { describe, expect, test } from 'vitest';
import { nodeId } from '../../base/index.ts';
import {
  type ClusterEvent,
  instanceOn,
  isInService,
  onlinePrimary,
  onlineReplicas,
  rowsOf,
} from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';

type Cluster = ReturnType<typeof clusterWith>;

/**
 * leaf-1 and leaf-3 are a pair. leaf-3 goes first, row 7 is written to test:0 on leaf-1 alone, then leaf-1 goes too:
 * the last primary is leaf-1, and leaf-3 holds an older copy.
 */
function clusterWithAnOlderCopy(): Cluster {
  const cluster = clusterWith({ pairs: 2, partitions: 4 });
  cluster.run(commands.createTable);
  cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
  cluster.passUntilIdle();
  cluster.run(commands.insert(0, 7));
  cluster.passUntilIdle();
  cluster.run({ kind: 'killNode', node: cluster.node('leaf-1') });
  cluster.passUntilIdle();
  return cluster;
}

const rowsAt = (cluster: Cluster, place: number) => {
  const primary = onlinePrimary(cluster.partition(place));
  return primary === null ? null : [...rowsOf(primary.head, tableX)].map(([value]) => value);
};

const eventsOf = (cluster: Cluster, kind: ClusterEvent['kind']) =>
  cluster.world.events.slice().filter((event) => event.kind === kind);

describe('attach by force', () => {
  test('simulation: an older copy waits for the last primary, whatever time passes', () => {
    const cluster = clusterWithAnOlderCopy();
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-3') });
    cluster.passUntilIdle();
    expect([cluster.leafState('leaf-3'), cluster.partition(0).state]).toEqual(['online', 'offline']);
    expect(instanceOn(cluster.partition(0), cluster.node('leaf-3'))).toMatchObject({
      state: 'pending',
      isOffline: true,
    });
  });

  test('simulation: ATTACH LEAF … FORCE accepts the loss of the last primary that is away, and names it', () => {
    const cluster = clusterWithAnOlderCopy();
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-3') });
    cluster.passUntilIdle();
    cluster.run(commands.attach('leaf-3', { force: true }));
    cluster.passUntilIdle();
    expect(rowsAt(cluster, 0)).toEqual([]);
    expect(eventsOf(cluster, 'writesUndone')).toMatchObject([{ ordinal: 0, gone: [[7]] }]);
    expect(eventsOf(cluster, 'lossAccepted')).toMatchObject([
      { ordinal: 0, node: cluster.node('leaf-3'), lastPrimary: cluster.node('leaf-1') },
      { ordinal: 2, node: cluster.node('leaf-3'), lastPrimary: cluster.node('leaf-1') },
    ]);
    expect(cluster.lastOutcome()).toEqual({ ok: true, affected: 1 });
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-1') });
    cluster.passUntilIdle();
    expect([rowsAt(cluster, 0), onlineReplicas(cluster.partition(0)).length]).toEqual([[], 1]);
  });

  test('simulation: a detached leaf is attached by force with what it has, and takes a new term', () => {
    const cluster = clusterWithAnOlderCopy();
    cluster.run(commands.autoAttach(false));
    const lastTerm = cluster.partition(0).instances.find(({ role }) => role === 'primary')?.term ?? 0;
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-3') });
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-3')).toBe('detached');
    cluster.run(commands.attach('leaf-3', { force: true }));
    cluster.passUntilIdle();
    expect([cluster.leafState('leaf-3'), cluster.partition(0).state]).toEqual(['online', 'served']);
    expect(onlinePrimary(cluster.partition(0))?.term).toBeGreaterThan(lastTerm);
  });

  test('simulation: with FORCE the last primary still serves if it is back itself', () => {
    const cluster = clusterWithAnOlderCopy();
    cluster.run(commands.autoAttach(false));
    for (const host of ['leaf-1', 'leaf-3']) cluster.run({ kind: 'startNode', node: cluster.node(host) });
    cluster.passUntilIdle();
    cluster.run({ kind: 'attachAllLeaves', force: true, rebalances: true });
    cluster.passUntilIdle();
    expect([rowsAt(cluster, 0), eventsOf(cluster, 'writesUndone')]).toEqual([[7], []]);
  });

  test('simulation: FORCE on an online leaf that holds nothing to attach is refused, and nothing changes', () => {
    const cluster = clusterWith({ pairs: 1, partitions: 2 });
    const before = cluster.world;
    expect(cluster.submit(commands.attach('leaf-1', { force: true }))).toMatchObject({ ok: false });
    expect(cluster.submit(commands.attach('leaf-1'))).toMatchObject({
      ok: false,
      error: { message: 'Leaf leaf-1:3306 is online; only a detached leaf can be attached.' },
    });
    expect(cluster.world).toBe(before);
  });
});

describe('attach and departure at once', () => {
  test('simulation: ATTACH LEAF ALL ends with an error when one of its leaves is detached before the others are back', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run(commands.detachAll(['leaf-3', 'leaf-4']));
    cluster.passUntilIdle();
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-4') });
    const attach = cluster.background({ kind: 'attachAllLeaves', force: false, rebalances: false });
    expect([cluster.leafState('leaf-3'), cluster.leafState('leaf-4')]).toEqual(['online', 'recovering']);
    cluster.run(commands.detach('leaf-3'));
    cluster.passUntilIdle();
    expect(cluster.leafState('leaf-3')).toBe('detached');
    expect(cluster.outcomeOf(attach)).toMatchObject({ ok: false, error: { number: 1105 } });
  });

  test('simulation: by force no older copy is taken while a replica in service is only out of reach', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    cluster.run(commands.partition('copy', 0, 'leaf-2'));
    cluster.passUntilIdle();
    cluster.run(commands.partition('detach', 0, 'leaf-2'));
    cluster.passUntilIdle();
    cluster.run({ kind: 'hangNode', node: cluster.node('leaf-1') });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
    cluster.pass(5_000);
    expect([cluster.leafState('leaf-3'), cluster.partition(0).state]).toEqual(['offline', 'offline']);
    expect(cluster.submit(commands.attach('leaf-2', { force: true }))).toMatchObject({ ok: false });
    cluster.run({ kind: 'resumeNode', node: cluster.node('leaf-1') });
    cluster.passUntilIdle();
    expect(onlinePrimary(cluster.partition(0))?.node).toBe(cluster.node('leaf-1'));
    expect(eventsOf(cluster, 'writesUndone')).toEqual([]);
  });
});

describe('attach without a rebalance', () => {
  test('simulation: NO REBALANCE leaves single instances until RESTORE REDUNDANCY', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run(commands.detachAll(['leaf-1', 'leaf-2']));
    cluster.passUntilIdle();
    cluster.run({ kind: 'attachAllLeaves', force: false, rebalances: false });
    cluster.passUntilIdle();
    expect([cluster.leafState('leaf-1'), cluster.primariesOn('leaf-1')]).toEqual(['online', []]);
    expect(onlineReplicas(cluster.partition(0))).toEqual([]);
    cluster.run({ kind: 'restoreRedundancy', database: 'test' });
    cluster.passUntilIdle();
    expect([0, 1, 2, 3].map((place) => onlineReplicas(cluster.partition(place)).length)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(cluster.primariesOn('leaf-1')).toEqual([]);
    cluster.run(commands.rebalance());
    cluster.passUntilIdle();
    expect(cluster.primariesOn('leaf-1').length).toBe(2);
  });

  test('simulation: ATTACH LEAF ALL without a detached leaf that can be reached is refused', () => {
    const cluster = clusterWith({ pairs: 1, partitions: 2 });
    cluster.run(commands.detach('leaf-2'));
    cluster.passUntilIdle();
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
    const before = cluster.world;
    expect(cluster.submit({ kind: 'attachAllLeaves', force: false, rebalances: true })).toMatchObject({
      ok: false,
    });
    expect(cluster.submit(commands.attach('leaf-2'))).toMatchObject({ ok: false });
    expect(cluster.world).toBe(before);
  });
});

describe('a failed attach', () => {
  /** leaf-4 of two pairs comes back; `disturb` makes the copies of each try fail. */
  function attachDisturbed(times: number): Cluster {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-4') });
    for (let failed = 0; failed < times; failed += 1) {
      cluster.passUntil(() =>
        cluster.world.operations.some(({ kind, state }) => kind === 'attach' && state === 'running'),
      );
      cluster.run({ kind: 'killNode', node: nodeId(1) });
      cluster.run({ kind: 'startNode', node: nodeId(1) });
      cluster.pass(4_000);
    }
    cluster.passUntilIdle();
    return cluster;
  }

  const attempts = (cluster: Cluster) =>
    cluster.world.events
      .slice()
      .flatMap((event) =>
        event.kind === 'attachRepeated' ? [`${event.attempt}${event.kills ? ' KILL' : ''}`] : [],
      );

  test('simulation: it is tried again three times, then with KILL', () => {
    const cluster = attachDisturbed(4);
    expect(attempts(cluster)).toEqual(['2', '3', '4', '5 KILL']);
    expect(cluster.world.operations[0]).toMatchObject({
      kind: 'attach',
      state: 'success',
      attempt: 5,
      kills: true,
    });
    expect([cluster.leafState('leaf-4'), cluster.primariesOn('leaf-4').length]).toEqual(['online', 2]);
  });

  test('simulation: when KILL fails too, the leaf waits for the next batch, and is attached at last', () => {
    const cluster = attachDisturbed(5);
    expect(attempts(cluster)).toEqual(['2', '3', '4', '5 KILL']);
    expect(cluster.world.operations[0]).toMatchObject({ kind: 'attach', state: 'success', attempt: 1 });
    expect([cluster.leafState('leaf-4'), cluster.primariesOn('leaf-4').length]).toEqual(['online', 2]);
  });

  test('simulation: an evening that fails after the leaf is online is tried again', () => {
    const cluster = clusterWith({ pairs: 3, partitions: 12 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-4') });
    cluster.passUntil(() => cluster.world.operations[0]?.phase === 6);
    expect(cluster.leafState('leaf-4')).toBe('online');
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
    cluster.passUntilIdle();
    expect(attempts(cluster)).toEqual(['2']);
    expect([cluster.primariesOn('leaf-1').length, cluster.primariesOn('leaf-4').length]).toEqual([2, 2]);
    expect(
      cluster.primariesOn('leaf-4').every((place) => cluster.partition(place).instances.every(isInService)),
    ).toBe(true);
  });
});
