import { describe, expect, test } from 'vitest';
import { type NodeId, nodeId } from '../../base/index.ts';
import { type ClusterEvent, knownLeaves } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';

type Cluster = ReturnType<typeof clusterWith>;

const master = nodeId(1);

const leavesOf = (cluster: Cluster): NodeId[] => knownLeaves(cluster.world).map(({ id }) => id);

/** Each node is stopped or started a while after the one before, as a person does it. */
function inTurn(cluster: Cluster, kind: 'stopNode' | 'startNode', nodes: readonly NodeId[]): void {
  for (const node of nodes) {
    cluster.run({ kind, node });
    cluster.pass(4_000);
  }
}

/** What the stop and the start have cost: failovers, promotions, copies and partitions that went offline. */
function costOf(cluster: Cluster) {
  const events = cluster.world.events.slice();
  const count = (kind: ClusterEvent['kind']) => events.filter((event) => event.kind === kind).length;
  return {
    offlineLeaves: events.filter((event) => event.kind === 'leafStateChanged' && event.to === 'offline')
      .length,
    promotions: count('partitionPromoted'),
    copies: count('copyStarted'),
    offlinePartitions: count('partitionOffline'),
  };
}

const nothing = { offlineLeaves: 0, promotions: 0, copies: 0, offlinePartitions: 0 };

const sizes = [
  ['redundancy 1', { leaves: 4, partitions: 8 }],
  ['redundancy 2', { pairs: 2, partitions: 8 }],
  ['load_balanced', { pairs: 2, partitions: 8, fanout: 'load_balanced' }],
] as const;

describe.each(sizes)('shutdown and restart (%s)', (_name, size) => {
  test('simulation: the master aggregator stopped first and started last costs nothing', () => {
    const cluster = clusterWith(size);
    inTurn(cluster, 'stopNode', [master, ...leavesOf(cluster)]);
    cluster.pass(60_000);
    inTurn(cluster, 'startNode', [...leavesOf(cluster), master]);
    cluster.passUntilIdle();
    expect(costOf(cluster)).toEqual(nothing);
    expect(knownLeaves(cluster.world).every(({ state }) => state === 'online')).toBe(true);
    expect(cluster.partition(0).state).toBe('served');
  });

  test('simulation: the leaves may stop and start in any order behind the master aggregator', () => {
    const cluster = clusterWith(size);
    inTurn(cluster, 'stopNode', [master, ...leavesOf(cluster).reverse()]);
    inTurn(cluster, 'startNode', [...leavesOf(cluster), master]);
    cluster.passUntilIdle();
    expect(costOf(cluster)).toEqual(nothing);
  });

  test('simulation: leaves stopped before the master aggregator go offline one by one, and coming back costs too', () => {
    const cluster = clusterWith(size);
    inTurn(cluster, 'stopNode', [...leavesOf(cluster), master]);
    expect(costOf(cluster).offlineLeaves).toBe(4);
    expect(costOf(cluster).offlinePartitions).toBe(8);
    inTurn(cluster, 'startNode', [...leavesOf(cluster), master]);
    cluster.passUntilIdle();
    expect(knownLeaves(cluster.world).every(({ state }) => state === 'online')).toBe(true);
    expect([0, 1, 2, 3, 4, 5, 6, 7].every((place) => cluster.partition(place).state === 'served')).toBe(true);
    expect(costOf(cluster).copies > 0).toBe('pairs' in size);
  });

  test('simulation: the master aggregator started first finds every leaf silent', () => {
    const cluster = clusterWith(size);
    inTurn(cluster, 'stopNode', [master, ...leavesOf(cluster)]);
    inTurn(cluster, 'startNode', [master]);
    cluster.pass(10_000);
    expect(costOf(cluster)).toMatchObject({ offlineLeaves: 4, offlinePartitions: 8 });
    inTurn(cluster, 'startNode', leavesOf(cluster));
    cluster.passUntilIdle();
    expect([0, 1, 2, 3, 4, 5, 6, 7].every((place) => cluster.partition(place).state === 'served')).toBe(true);
  });
});
