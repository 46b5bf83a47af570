import { expect, test } from 'vitest';
import { workloadBetween } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';

test('simulation: while the disk of a leaf is full the writes of a workload to it fail, before the first as after it', () => {
  const cluster = clusterWith({ leaves: 1, partitions: 1 });
  cluster.run(commands.createTable);
  const workload = { database: 'test', table: 'x', readsPerSecond: 0, writesPerSecond: 10 };
  cluster.run({ kind: 'setWorkload', workload });
  const written = (isFull: boolean) => {
    cluster.run({ kind: 'fill', node: cluster.node('leaf-1'), resource: 'disk', isFull });
    const fromMs = cluster.world.nowMs;
    cluster.pass(10_000);
    return workloadBetween(cluster.world, fromMs, cluster.world.nowMs).writes;
  };
  expect([written(true), written(false)]).toEqual([
    { failed: 100, succeeded: 0, waited: 0 },
    { failed: 0, succeeded: 100, waited: 0 },
  ]);
});
