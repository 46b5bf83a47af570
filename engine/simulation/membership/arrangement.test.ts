import { describe, expect, test } from 'vitest';
import {
  type Group,
  knownLeaves,
  onlinePrimary,
  onlineReplicas,
  type Partition,
} from '../../cluster/index.ts';
import { placementOf, planRebalance } from '../../planner/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';

type Cluster = ReturnType<typeof clusterWith>;

const partitionsOf = (cluster: Cluster): Partition[] => cluster.world.databases[0]?.partitions.slice() ?? [];

function groupsOf(cluster: Cluster, partition: Partition): Group[] {
  const groups = new Map(knownLeaves(cluster.world).map((leaf) => [leaf.id, leaf.group]));
  const primary = onlinePrimary(partition);
  return [...(primary === null ? [] : [primary]), ...onlineReplicas(partition)]
    .flatMap(({ node }) => groups.get(node) ?? [])
    .sort();
}

function rebalance(cluster: Cluster): void {
  cluster.run(commands.rebalance());
  cluster.passUntilIdle();
  expect(cluster.lastOutcome()).toEqual({ ok: true, affected: 1 });
  expect(planRebalance(placementOf(cluster.world, 'test')).actions).toEqual([]);
}

describe('high availability', () => {
  function enabled(): Cluster {
    const cluster = clusterWith({ leaves: 2, partitions: 8 });
    cluster.run(commands.redundancyLevel(2));
    for (const host of ['leaf-3', 'leaf-4']) cluster.run(commands.add(host));
    return cluster;
  }

  test('simulation: enabling it moves nothing; leaves added then join group 2 and pair up; REBALANCE makes the copies', () => {
    const cluster = enabled();
    expect(knownLeaves(cluster.world).map(({ host, group, slot }) => [host, group, slot])).toEqual([
      ['leaf-1', 1, 0],
      ['leaf-2', 1, 1],
      ['leaf-3', 2, 0],
      ['leaf-4', 2, 1],
    ]);
    expect(partitionsOf(cluster).every((partition) => onlineReplicas(partition).length === 0)).toBe(true);
    rebalance(cluster);
    expect(new Set(partitionsOf(cluster).map((partition) => groupsOf(cluster, partition).join()))).toEqual(
      new Set(['1,2']),
    );
    expect(['leaf-1', 'leaf-2', 'leaf-3', 'leaf-4'].map((host) => cluster.primariesOn(host).length)).toEqual([
      2, 2, 2, 2,
    ]);
  });

  test('simulation: enabled on an odd number of leaves, the unpaired leaf hands its partitions to the pairs', () => {
    const cluster = clusterWith({ leaves: 3, partitions: 9 });
    cluster.run(commands.redundancyLevel(2));
    for (const host of ['leaf-4', 'leaf-5']) cluster.run(commands.add(host));
    rebalance(cluster);
    expect(cluster.primariesOn('leaf-3')).toEqual([]);
    expect(partitionsOf(cluster).every((partition) => onlineReplicas(partition).length === 1)).toBe(true);
  });

  test('simulation: with redundancy 2 a failure costs no partition; before the rebalance it costs those of the leaf', () => {
    for (const rebalanced of [false, true]) {
      const cluster = enabled();
      if (rebalanced) rebalance(cluster);
      cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
      cluster.passUntilIdle();
      const offline = partitionsOf(cluster).filter(({ state }) => state === 'offline').length;
      expect(offline).toBe(rebalanced ? 0 : 4);
    }
  });

  test('simulation: disabling it takes group 2 out first: it is refused before, and one copy is left after', () => {
    const cluster = enabled();
    rebalance(cluster);
    const before = cluster.world;
    expect(cluster.submit(commands.redundancyLevel(1))).toMatchObject({
      ok: false,
      error: {
        message:
          'redundancy_level cannot go back to 1 while availability group 2 has leaves, such as leaf-3:3306; remove them first.',
      },
    });
    expect(cluster.world).toBe(before);
    for (const host of ['leaf-3', 'leaf-4']) {
      cluster.run(commands.remove(host));
      cluster.passUntilIdle();
    }
    cluster.run(commands.redundancyLevel(1));
    rebalance(cluster);
    expect([cluster.primariesOn('leaf-1').length, cluster.primariesOn('leaf-2').length]).toEqual([4, 4]);
    expect(partitionsOf(cluster).every((partition) => onlineReplicas(partition).length === 0)).toBe(true);
  });

  test('simulation: copies that are left over in redundancy 1 go with the next REBALANCE', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    cluster.run(commands.partition('copy', 0, 'leaf-2'));
    cluster.passUntilIdle();
    expect(onlineReplicas(cluster.partition(0)).length).toBe(1);
    rebalance(cluster);
    expect(onlineReplicas(cluster.partition(0)).length).toBe(0);
  });

  test('simulation: the arrangement is not changed while an operation runs', () => {
    const cluster = enabled();
    cluster.run(commands.rebalance());
    const before = cluster.world;
    for (const command of [commands.fanout('load_balanced'), commands.redundancyLevel(1)])
      expect(cluster.submit(command)).toMatchObject({ ok: false, error: { number: 1105 } });
    expect(cluster.world).toBe(before);
  });
});

describe('fan-out', () => {
  test('simulation: changed to load_balanced, the next REBALANCE spreads the replicas, and a failure spreads the load', () => {
    const cluster = clusterWith({ pairs: 3, partitions: 18 });
    cluster.run(commands.fanout('load_balanced'));
    expect(cluster.world.operations).toEqual([]);
    rebalance(cluster);
    const [leaf] = cluster.primariesOn('leaf-1').length > 0 ? ['leaf-1'] : ['leaf-4'];
    cluster.run({ kind: 'killNode', node: cluster.node(leaf ?? '') });
    cluster.passUntilIdle();
    const heirs = ['leaf-4', 'leaf-5', 'leaf-6'].map((host) => cluster.primariesOn(host).length);
    expect(Math.max(...heirs) - Math.min(...heirs)).toBeLessThanOrEqual(1);
  });

  test('simulation: changed back to paired, the next REBALANCE brings every replica to the pair', () => {
    const cluster = clusterWith({ pairs: 3, partitions: 18, fanout: 'load_balanced' });
    cluster.run(commands.fanout('paired'));
    rebalance(cluster);
    const slotOf = new Map(knownLeaves(cluster.world).map((leaf) => [leaf.id, leaf.slot]));
    const slots = partitionsOf(cluster).map(({ instances }) => instances.map(({ node }) => slotOf.get(node)));
    expect(slots.every(([first, second]) => first === second)).toBe(true);
  });
});
