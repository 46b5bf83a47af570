import { describe, expect, test } from 'vitest';
import { ordinal, present, Sequence } from '../../base/index.ts';
import type { Partition } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import {
  handOn,
  isWaitingForSnapshot,
  offlineOrdinals,
  ordinalsOn,
  provisioningOrdinals,
} from './holdings.ts';

/** What a scan of every partition finds. */
const scanned = (partitions: readonly Partition[], node: number): number[] =>
  partitions
    .filter(({ instances }) => instances.some((held) => held.node === node))
    .map(({ ordinal }) => ordinal);

describe('holdings', () => {
  test('simulation: a leaf holds the primaries and replicas of its pair (4 pairs, 16 partitions)', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    const { partitions } = present(cluster.world.databases[0], 'a database');
    expect(ordinalsOn(partitions, cluster.node('leaf-1'))).toEqual([0, 4, 8, 12]);
    expect(ordinalsOn(partitions, cluster.node('leaf-5'))).toEqual([0, 4, 8, 12]);
  });

  test('simulation: a partition whose instance goes to another leaf is found there, and not where it was', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    const { partitions } = present(cluster.world.databases[0], 'a database');
    const [from, to] = [cluster.node('leaf-1'), cluster.node('leaf-2')];
    expect([ordinalsOn(partitions, from), ordinalsOn(partitions, to)]).toEqual([
      [0, 2],
      [1, 3],
    ]);
    const partition = partitions.at(0);
    const instances = partition.instances.map((instance) => ({ ...instance, node: to }));
    const after = partitions.set(0, { ...partition, instances });
    handOn(partitions, after);
    expect([ordinalsOn(after, from), ordinalsOn(after, to)]).toEqual([[2], [0, 1, 3]]);
  });

  test('simulation: a list that gets longer or shorter is known like any other', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    const { partitions } = present(cluster.world.databases[0], 'a database');
    const node = cluster.node('leaf-1');
    expect(ordinalsOn(partitions, node)).toEqual([0, 2]);
    const longer = Sequence.of([...partitions, { ...partitions.at(2), ordinal: ordinal(4) }]);
    handOn(partitions, longer);
    expect(ordinalsOn(longer, node)).toEqual([0, 2, 4]);
    const shorter = Sequence.of(partitions.slice(0, 2));
    handOn(longer, shorter);
    expect(ordinalsOn(shorter, node)).toEqual([0]);
  });

  test('simulation: what is handed on is what a scan finds, instant by instant (failover, new pair, rebalance)', () => {
    const cluster = clusterWith({ pairs: 3, partitions: 12 });
    const check = () => {
      const { partitions } = present(cluster.world.databases[0], 'a database');
      const scan = (isSo: (partition: Partition) => boolean) =>
        partitions
          .slice()
          .filter(isSo)
          .map(({ ordinal }) => ordinal);
      expect(offlineOrdinals(partitions)).toEqual(scan(({ state }) => state === 'offline'));
      expect(provisioningOrdinals(partitions)).toEqual(
        scan(({ instances }) => instances.some(isWaitingForSnapshot)),
      );
      for (let node = 1; node <= cluster.world.nodes.length; node += 1)
        expect(ordinalsOn(partitions, cluster.world.nodes.at(node - 1).id)).toEqual(
          scanned(partitions.slice(), node),
        );
    };
    check();
    cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-7', port: 3306 }, group: 1 });
    cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-8', port: 3306 }, group: 2 });
    cluster.run({
      kind: 'rebalance',
      database: 'test',
      full: false,
      force: false,
      kill: false,
      ensuresOnlineNodes: false,
    });
    for (let step = 0; step < 20; step += 1) {
      cluster.pass(500);
      check();
    }
    for (const host of ['leaf-2', 'leaf-5']) cluster.run({ kind: 'killNode', node: cluster.node(host) });
    cluster.passUntilIdle();
    check();
    expect(
      offlineOrdinals(present(cluster.world.databases[0], 'a database').partitions).length,
    ).toBeGreaterThan(0);
    for (const host of ['leaf-5', 'leaf-2']) cluster.run({ kind: 'startNode', node: cluster.node(host) });
    cluster.passUntilIdle();
    check();
  });
});
