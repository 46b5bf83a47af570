import { describe, expect, test } from 'vitest';
import { workloadBetween } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';

describe('a workload without an aggregator', () => {
  test('simulation: nothing is written while there is no way into the cluster, and it goes on when there is', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    cluster.run(commands.createTable);
    cluster.run({
      kind: 'setWorkload',
      workload: { database: 'test', table: 'x', readsPerSecond: 0, writesPerSecond: 10 },
    });
    const written = (): unknown => workloadBetween(cluster.world, 0, cluster.world.nowMs + 1).writes;
    const master = cluster.world.nodes.at(0).id;
    cluster.pass(1000);
    cluster.run({ kind: 'stopNode', node: master });
    cluster.pass(1000);
    cluster.run({ kind: 'startNode', node: master });
    cluster.pass(10_000);
    expect(written()).toEqual({ failed: 50, succeeded: 70, waited: 0 });
  });
});
