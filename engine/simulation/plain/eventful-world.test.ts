import { expect, test } from 'vitest';
import type { NodeId } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import type { Command } from '../command.ts';
import { commands } from '../commands-for-tests.ts';
import { hashOf } from '../world/state-hash.ts';
import { fromPlain, toPlain } from './plain-world.ts';

/** A leaf is lost under a workload; a rebalance runs; much has happened, and there is no database any more. */
function eventfulWorlds(): readonly World[] {
  const cluster = clusterWith({ pairs: 2, partitions: 4, replication: 'sync' });
  const worlds: World[] = [];
  const does = (command: Command, ms: number): void => {
    cluster.submit(command);
    cluster.pass(ms);
  };
  const [one, two, four] = ['leaf-1', 'leaf-2', 'leaf-4'].map(cluster.node) as [NodeId, NodeId, NodeId];
  const child = { host: 'child', port: 3306 };
  const workload = { database: 'test', table: 'x', readsPerSecond: 5, writesPerSecond: 5 };
  does(commands.createTable, 0);
  for (const place of [0, 1, 2, 3]) does(commands.insert(place, place), 0);
  does({ kind: 'lag', node: four, byMs: 2_000 }, 100);
  does({ kind: 'assume', name: 'recovery_speed', of: four, value: 600_000 }, 0);
  does({ kind: 'setWorkload', workload }, 2_000);
  does({ kind: 'fill', node: one, resource: 'disk', isFull: true }, 500);
  does({ kind: 'fill', node: one, resource: 'disk', isFull: false }, 500);
  does({ kind: 'isolate', nodes: [two, four] }, 2_000);
  does(commands.insertMany([0, 1, 2, 3], 50), 4_000);
  does({ kind: 'heal', nodes: null }, 5_000);
  does({ kind: 'killNode', node: two }, 1_000);
  does(commands.insert(1, 60), 1_000);
  worlds.push(cluster.world);
  cluster.pass(2_000);
  does({ kind: 'startNode', node: two }, 40_000);
  does({ kind: 'hangNode', node: one }, 1_000);
  does({ kind: 'resumeNode', node: one }, 1_000);
  does({ kind: 'stopNode', node: one }, 5_000);
  does({ kind: 'startNode', node: one }, 40_000);
  does({ kind: 'setWorkload', workload: null }, 10_000);
  does({ kind: 'diverge', node: two }, 1_000);
  does(commands.detach('leaf-1'), 30_000);
  does(commands.attach('leaf-1'), 40_000);
  does({ kind: 'addAggregator', aggregator: child }, 0);
  does(commands.add('leaf-5', 1), 0);
  does(commands.add('leaf-6', 2), 0);
  does(commands.rebalance(), 2_000);
  worlds.push(cluster.world);
  cluster.passUntilIdle();
  does(commands.remove('leaf-5'), 30_000);
  does({ kind: 'killNode', node: four }, 10_000);
  does({ kind: 'dropTable', database: 'test', table: 'x' }, 1_000);
  does({ kind: 'dropDatabase', name: 'test' }, 1_000);
  return [...worlds, cluster.world];
}

const worlds = eventfulWorlds();

test('simulation: a world comes back with everything that has happened in it', () => {
  for (const world of worlds) {
    const read = fromPlain(JSON.parse(JSON.stringify(toPlain(world))));
    expect(read.ok ? hashOf(read.world) : read.misfit).toBe(hashOf(world));
  }
  const kinds = new Set(
    worlds
      .at(-1)
      ?.events.slice()
      .map(({ kind }) => kind),
  );
  expect(kinds.size).toBe(42);
});
