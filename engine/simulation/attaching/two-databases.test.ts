import { describe, expect, test } from 'vitest';
import { clusterWith } from '../../testing/cluster-with.ts';

describe('attach of several databases', () => {
  test('simulation: a leaf is online when the copies of the last database are done, not of the first', () => {
    const cluster = clusterWith({ pairs: 1, partitions: 2 });
    cluster.run({ kind: 'createDatabase', name: 'other', partitions: 2, replication: 'async' });
    cluster.passUntilIdle();
    const id = cluster.world.databases.at(-1)?.id ?? null;
    cluster.run({ kind: 'assume', name: 'partition_size', of: id, value: 2_000_000_000 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
    cluster.passUntilIdle();
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-2') });
    const seen: string[] = [];
    const look = (): void => {
      const attaches = cluster.world.operations.filter(({ kind }) => kind === 'attach');
      const line = [
        ...attaches.map(({ database, state }) => `${database} ${state}`),
        cluster.leafState('leaf-2'),
      ].join(', ');
      if (seen.at(-1) !== line) seen.push(line);
    };
    cluster.passUntil(() => {
      look();
      return cluster.leafState('leaf-2') === 'online';
    });
    cluster.passUntilIdle();
    look();
    expect(seen).toEqual([
      'offline',
      'test running, other running, attaching',
      'test settling, other running, attaching',
      'test settling, other settling, online',
      'test success, other success, online',
    ]);
  });
});
