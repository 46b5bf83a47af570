import { describe, expect, test } from 'vitest';
import { tableId } from '../../base/index.ts';
import { onlinePrimary, onlineReplicas, rowsOf } from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import type { Command } from '../command.ts';
import { commands } from '../commands-for-tests.ts';

const dropTable: Command = { kind: 'dropTable', database: 'test', table: 'x' };

function clusterWithRows(replication: 'sync' | 'async' = 'async') {
  const cluster = clusterWith({ pairs: 2, partitions: 4, replication });
  cluster.run(commands.createTable);
  for (const place of [0, 1, 2, 3]) cluster.run(commands.insert(place, place));
  cluster.passUntilIdle();
  return cluster;
}

describe('DROP TABLE', () => {
  test.each(['sync', 'async'] as const)(
    'simulation: the rows are gone on every copy, also for a table of the same name later (%s)',
    (replication) => {
      const cluster = clusterWithRows(replication);
      cluster.run(dropTable);
      expect(cluster.world.databases[0]?.tables.slice()).toEqual([]);
      cluster.run(commands.createTable);
      cluster.passUntilIdle();
      for (const place of [0, 1, 2, 3]) {
        const partition = cluster.partition(place);
        const copies = [onlinePrimary(partition), ...onlineReplicas(partition)];
        for (const table of [tableX, tableId('x', 2)])
          expect(copies.map((copy) => copy && [...rowsOf(copy.head, table)])).toEqual([[], []]);
      }
    },
  );

  test('simulation: a partition that holds none of its rows commits nothing', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    cluster.run(commands.createTable);
    cluster.run(commands.insert(2, 7));
    cluster.run(dropTable);
    expect([0, 1, 2, 3].map((place) => onlinePrimary(cluster.partition(place))?.head.position)).toEqual([
      0, 0, 2, 0,
    ]);
  });

  test('simulation: an unknown database or table is refused, and nothing changes', () => {
    const cluster = clusterWithRows();
    const before = cluster.world;
    expect(cluster.submit({ ...dropTable, database: 'other' } as Command)).toMatchObject({
      error: { number: 1049 },
    });
    expect(cluster.submit({ ...dropTable, table: 'y' } as Command)).toMatchObject({
      error: { number: 1051, message: "Unknown table 'test.y'" },
    });
    expect(cluster.world).toBe(before);
  });

  test('simulation: without a primary of each partition it is refused with error 1777', () => {
    const cluster = clusterWithRows();
    for (const host of ['leaf-2', 'leaf-4']) cluster.run({ kind: 'killNode', node: cluster.node(host) });
    cluster.passUntilIdle();
    expect(cluster.submit(dropTable)).toMatchObject({ error: { number: 1777 } });
  });
});
