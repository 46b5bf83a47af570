import { expect, test } from 'vitest';
import { chance, nodeId } from '../../base/index.ts';
import {
  knownLeaves,
  onlinePrimary,
  pairOf,
  rowsOf,
  type World,
  workloadBetween,
} from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';

const seeds = 60;
const faults = 6;
const lengthsMs = [100, 2_000, 4_000, 8_000, 40_000];

/** A cluster with a workload that meets one fault after another and comes to rest in between. */
function run(seed: number, replication: 'sync' | 'async'): World {
  const draw = (about: string, bound: number, step = 0) => chance(seed, [about, step], bound);
  const cluster = clusterWith({
    pairs: 1 + draw('pairs', 4),
    partitions: 1 + draw('partitions', 16),
    replication,
  });
  const table = { name: 'x', columns: [{ name: 'id', type: 'integer' as const }] };
  cluster.run({ kind: 'createTable', database: 'test', table });
  const writesPerSecond = 20 + draw('writes', 100);
  const workload = { database: 'test', table: 'x', readsPerSecond: 100, writesPerSecond };
  cluster.run({ kind: 'setWorkload', workload });
  for (let step = 0; step < faults; step += 1) {
    const leaves = knownLeaves(cluster.world);
    const leaf = leaves[draw('leaf', leaves.length, step)];
    const pair = leaf === undefined ? null : pairOf(cluster.world, leaf);
    if (leaf === undefined || pair === null) continue;
    const pass = () => cluster.pass(lengthsMs[draw('length', lengthsMs.length, step)] ?? 0);
    cluster.pass(draw('gap', 3_000, step));
    const faultsOf = [
      () => {
        cluster.run({ kind: 'killNode', node: leaf.id });
        pass();
        cluster.run({ kind: 'startNode', node: leaf.id });
      },
      () => {
        cluster.run({ kind: 'hangNode', node: leaf.id });
        pass();
        cluster.run({ kind: 'resumeNode', node: leaf.id });
      },
      () => {
        cluster.run({ kind: 'isolate', nodes: [leaf.id, pair.id] });
        pass();
        cluster.run({ kind: 'heal', nodes: null });
      },
      () => {
        cluster.run({ kind: 'isolate', nodes: [leaf.id, nodeId(1)] });
        pass();
        cluster.run({ kind: 'heal', nodes: null });
      },
      // A leaf may hold no replica: then there is nothing to diverge.
      () => void cluster.submit({ kind: 'diverge', node: leaf.id }),
    ];
    faultsOf[draw('fault', faultsOf.length, step)]?.();
    cluster.passUntilIdle();
    cluster.pass(5_000);
  }
  cluster.run({ kind: 'setWorkload', workload: null });
  cluster.passUntilIdle();
  return cluster.world;
}

for (const replication of ['sync', 'async'] as const) {
  test(`simulation: every write of a workload is in the table or named as lost, in one fault after another (${replication}, ${seeds} seeds)`, () => {
    let lost = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const world = run(seed, replication);
      const { writes, rowsLost } = workloadBetween(world, 0, world.nowMs + 1);
      const partitions = world.databases[0]?.partitions.slice() ?? [];
      const rows = partitions
        .flatMap((partition) => onlinePrimary(partition) ?? [])
        .reduce((total, { head }) => total + rowsOf(head, tableX).length, 0);
      expect(writes.failed, `seed ${seed}`).toBe(0);
      expect(rows + rowsLost, `seed ${seed}`).toBe(world.counters.workloadWrites);
      lost += rowsLost;
    }
    if (replication === 'sync') expect(lost).toBe(0);
    else expect(lost).toBeGreaterThan(0);
  });
}
