import { describe, expect, test } from 'vitest';
import { commandId, nodeId, Sequence } from '../../base/index.ts';
import { onlinePrimary, rowsOf, type World, workloadBetween, workloadCourse } from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import { advance, apply, hashOf, nextInstant, whyNotIdle, withWorkloadRows } from '../index.ts';
import { workloadRowLimit } from './workload-writes.ts';

const rate = (readsPerSecond: number, writesPerSecond: number) => ({
  kind: 'setWorkload' as const,
  workload: { database: 'test', table: 'x', readsPerSecond, writesPerSecond },
});

function loadedCluster(
  size: Parameters<typeof clusterWith>[0],
  { reads = 1_000, writes = 100 }: { readonly reads?: number; readonly writes?: number } = {},
) {
  const cluster = clusterWith(size);
  const table = { name: 'x', columns: [{ name: 'id', type: 'integer' as const }] };
  cluster.run({ kind: 'createTable', database: 'test', table });
  cluster.run(rate(reads, writes));
  return cluster;
}

/** All that became of the workload so far. */
const fate = (world: World) => {
  const { reads, writes, rowsLost } = workloadBetween(world, 0, world.nowMs + 1);
  return { reads, writes, rowsLost };
};

const rowsOnPrimaries = (world: World): number =>
  (world.databases[0]?.partitions.slice() ?? []).reduce((total, partition) => {
    const head = onlinePrimary(partition)?.head;
    return total + (head === undefined ? 0 : rowsOf(head, tableX).length);
  }, 0);

describe('a steady workload', () => {
  test('simulation: it sets no timers and keeps nobody from being idle (10 s, 1000 reads and 100 writes a second)', () => {
    const cluster = loadedCluster({ pairs: 4, partitions: 16 });
    const { events } = cluster.world;
    expect(nextInstant(cluster.world)).toBeNull();
    expect(whyNotIdle(cluster.world)).toBeNull();
    cluster.pass(10_000);
    expect(cluster.world.events).toBe(events);
    expect(fate(cluster.world)).toEqual({
      reads: { succeeded: 10_000, waited: 0, failed: 0 },
      writes: { succeeded: 1_000, waited: 0, failed: 0 },
      rowsLost: 0,
    });
  });

  test('simulation: its rows are in the tables when something happens, and for reads at every instant', () => {
    const cluster = loadedCluster({ pairs: 4, partitions: 16 });
    cluster.pass(10_000);
    expect(rowsOnPrimaries(cluster.world)).toBe(0);
    expect(rowsOnPrimaries(withWorkloadRows(cluster.world))).toBe(1_000);
    cluster.run({ kind: 'setWorkload', workload: null });
    expect(rowsOnPrimaries(cluster.world)).toBe(1_000);
    expect(withWorkloadRows(cluster.world)).toBe(cluster.world);
  });

  test('simulation: switched off, what is on its way to asynchronous replicas still arrives', () => {
    const cluster = loadedCluster({ pairs: 4, partitions: 16 });
    cluster.pass(10_000);
    cluster.run({ kind: 'setWorkload', workload: null });
    expect(whyNotIdle(cluster.world)).toBe('replicas are catching up');
    cluster.passUntilIdle();
    const { instances } = cluster.partition(3);
    expect(instances[0]?.head.digest).toBe(instances[1]?.head.digest);
    expect(workloadBetween(cluster.world, 10_000, 20_000).reads.succeeded).toBe(0);
  });

  test('simulation: a rebalance fails no read and no write; what meets a locked partition waits', () => {
    const cluster = loadedCluster({ pairs: 2, partitions: 12 }, { reads: 5_000, writes: 500 });
    cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-5', port: 3306 }, group: 1 });
    cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-6', port: 3306 }, group: 2 });
    cluster.run({
      kind: 'rebalance',
      database: 'test',
      full: false,
      force: false,
      kill: false,
      ensuresOnlineNodes: false,
    });
    cluster.passUntilIdle();
    expect(cluster.status().every((row) => row.endsWith('success'))).toBe(true);
    const { reads, writes, rowsLost } = fate(cluster.world);
    expect([reads.failed, writes.failed, rowsLost]).toEqual([0, 0, 0]);
    expect(reads.waited).toBeGreaterThan(0);
    expect(reads.succeeded + reads.waited).toBe(5 * cluster.world.nowMs);
    expect(rowsOnPrimaries(withWorkloadRows(cluster.world))).toBe(Math.floor(cluster.world.nowMs / 2));
  });

  test('simulation: an asynchronous failover loses what the replicas did not have yet, 0.1 s of writes (1000 a second)', () => {
    const cluster = loadedCluster({ pairs: 4, partitions: 16 }, { writes: 1_000 });
    cluster.pass(5_000);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(10_000);
    const lost = cluster.world.events.slice().filter((event) => event.kind === 'writesUndone');
    expect(lost.map(({ ordinal, gone, back }) => [ordinal, gone.length, back.length])).toEqual([
      [3, 6, 0],
      [7, 7, 0],
    ]);
    expect(lost[0]?.gone[0]).toEqual([1_000_004_915]);
    const { reads, writes, rowsLost } = fate(cluster.world);
    expect([reads.failed, writes.failed, rowsLost]).toEqual([0, 0, 13]);
    // 2 of 16 partitions wait for the detection and the promotions: 3.3 s.
    expect([reads.waited, writes.waited]).toEqual([413, 413]);
  });

  test('simulation: writes that come after the kill wait: each row that is lost was acknowledged before it', () => {
    for (const writes of [1, 20, 100, 1_000]) {
      const cluster = loadedCluster({ pairs: 4, partitions: 16 }, { writes });
      cluster.pass(5_003);
      cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
      const sentBefore = Math.floor(5.003 * writes);
      cluster.pass(10_000);
      const lost = cluster.world.events
        .slice()
        .flatMap((event) => (event.kind === 'writesUndone' ? event.gone : []))
        .map(([id]) => Number(id) - 1_000_000_000);
      expect(lost.every((write) => write < sentBefore && write >= sentBefore - writes / 10 - 1)).toBe(true);
      expect(rowsOnPrimaries(withWorkloadRows(cluster.world))).toBe(
        Math.floor(15.003 * writes) - lost.length,
      );
    }
  });

  test('simulation: a synchronous failover loses none, writes wait until the silent replica is taken out', () => {
    const cluster = loadedCluster({ pairs: 4, partitions: 16, replication: 'sync' }, { writes: 1_000 });
    cluster.pass(5_000);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(10_000);
    const { reads, writes, rowsLost } = fate(cluster.world);
    expect([reads.failed, writes.failed, rowsLost]).toEqual([0, 0, 0]);
    // Reads wait on the 2 primaries of leaf-8, writes also on the 2 partitions whose replicas are there, for 3 s.
    expect([reads.waited, writes.waited]).toEqual([413, 788]);
    expect(rowsOnPrimaries(withWorkloadRows(cluster.world))).toBe(15_000);
  });

  test('simulation: in redundancy 1 statements wait until the leaf is offline and then fail, until it is back', () => {
    const cluster = loadedCluster({ leaves: 4, partitions: 8 }, { reads: 800, writes: 0 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    cluster.pass(3_000);
    expect(fate(cluster.world).reads).toEqual({ succeeded: 1_800, waited: 600, failed: 600 });
    cluster.pass(1_000);
    expect(fate(cluster.world).reads).toEqual({ succeeded: 2_400, waited: 600, failed: 800 });
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-4') });
    cluster.passUntilIdle();
    const back = cluster.world.nowMs;
    cluster.pass(1_000);
    expect(workloadBetween(cluster.world, back, back + 1_000).reads).toEqual({
      succeeded: 800,
      waited: 0,
      failed: 0,
    });
  });

  test('simulation: without an aggregator every statement fails, with a child aggregator none does', () => {
    for (const children of [0, 1]) {
      const cluster = loadedCluster({ pairs: 2, partitions: 8 });
      if (children > 0) cluster.run({ kind: 'addAggregator', aggregator: { host: 'child', port: 3306 } });
      cluster.run({ kind: 'killNode', node: nodeId(1) });
      cluster.pass(2_000);
      const { reads, writes } = fate(cluster.world);
      expect([reads.failed, writes.failed]).toEqual(children === 0 ? [2_000, 200] : [0, 0]);
    }
  });

  test('simulation: the course of a workload, in buckets, adds up to the whole', () => {
    const cluster = loadedCluster({ pairs: 4, partitions: 16 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(10_000);
    const course = workloadCourse(cluster.world, 0, 10_000, 10);
    expect(course.map(({ reads }) => reads.waited)).toEqual([125, 125, 125, 37.5, 0, 0, 0, 0, 0, 0]);
    expect(course.map(({ reads }) => reads.succeeded)[9]).toBe(1_000);
    expect(course[3]).toMatchObject({ fromMs: 3_000, toMs: 4_000 });
  });

  test('simulation: few statements wait in each of many short buckets, and none is rounded away', () => {
    const cluster = loadedCluster({ pairs: 4, partitions: 16 }, { writes: 20 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.pass(2_000);
    const course = workloadCourse(cluster.world, 0, 2_000, 20);
    expect(course.map(({ writes }) => writes.waited)).toEqual(Array.from({ length: 20 }, () => 0.25));
    expect(workloadBetween(cluster.world, 0, 2_000).writes.waited).toBe(5);
  });

  test('simulation: the same instant is the same world, however often one stops on the way', () => {
    const script = (pause: (world: World, ms: number) => World) => {
      const cluster = loadedCluster({ pairs: 4, partitions: 16 }, { writes: 700 });
      cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
      return pause(cluster.world, 12_345);
    };
    const atOnce = script((world, ms) => advance(world, world.nowMs + ms));
    const stepwise = script((world, ms) => {
      let reached = world;
      for (let step = 1; step <= 5; step += 1)
        reached = advance(reached, world.nowMs + Math.floor((ms * step) / 5));
      return reached;
    });
    expect(hashOf(stepwise)).toBe(hashOf(atOnce));
  });

  test('simulation: a day of 1000 writes a second keeps a bounded number of rows, and costs no time', () => {
    const cluster = loadedCluster({ pairs: 2, partitions: 8 }, { writes: 1_000 });
    for (let hour = 0; hour < 24; hour += 1) {
      cluster.pass(3_600_000);
      cluster.run({ kind: 'lag', node: cluster.node('leaf-1'), byMs: hour });
    }
    expect(fate(cluster.world).writes.succeeded).toBe(86_400_000);
    expect(rowsOnPrimaries(cluster.world)).toBeGreaterThanOrEqual(workloadRowLimit);
    expect(rowsOnPrimaries(cluster.world)).toBeLessThanOrEqual(2 * workloadRowLimit);
  });
});

describe('refused workloads', () => {
  test('simulation: a workload on what is not there, or of an impossible rate, is refused and changes nothing', () => {
    const cluster = loadedCluster({ pairs: 1, partitions: 2 });
    cluster.run({ kind: 'setWorkload', workload: null });
    const before = cluster.world;
    const numberOf = (workload: Partial<NonNullable<ReturnType<typeof rate>['workload']>> | null) => {
      const whole = workload === null ? null : { ...rate(10, 10).workload, ...workload };
      const outcome = cluster.submit({ kind: 'setWorkload', workload: whole });
      return outcome !== null && !outcome.ok ? outcome.error.number : null;
    };
    expect(numberOf({ database: 'nowhere' })).toBe(1049);
    expect(numberOf({ table: 'nothing' })).toBe(1146);
    expect(numberOf({ writesPerSecond: 10_001 })).toBe(1105);
    expect(numberOf({ readsPerSecond: 0.5 })).toBe(1105);
    expect(numberOf({ readsPerSecond: 0, writesPerSecond: 0 })).toBe(1105);
    expect(numberOf(null)).toBe(1105);
    expect(cluster.world).toBe(before);
  });
});

describe('two clusters side by side', () => {
  /** The world with partitions that count how often their state is looked at. */
  function counting(world: World): { readonly world: World; readonly looks: () => number } {
    let looks = 0;
    const databases = world.databases.map((database) => ({
      ...database,
      partitions: Sequence.of(
        database.partitions.slice().map(({ ordinal, state, instances }) => ({
          ordinal,
          instances,
          get state() {
            looks += 1;
            return state;
          },
        })),
      ),
    }));
    return { world: { ...world, databases }, looks: () => looks };
  }

  const switchAutoAttach = (world: World, autoAttach: boolean): World => {
    const value = autoAttach ? 'ON' : 'OFF';
    const command = { kind: 'setVariable', name: 'auto_attach', value, change: { autoAttach } } as const;
    const applied = apply(world, { statement: commandId(1_000), node: nodeId(1), command });
    if (applied.kind === 'refused') throw new Error(applied.outcome.error.message);
    return applied.world;
  };

  test('simulation: how partitions answer is not asked anew because another cluster was asked meanwhile', () => {
    const [one, other] = [2, 3].map((pairs) =>
      counting(loadedCluster({ pairs, partitions: 64 }, { writes: 0 }).world),
    );
    if (one === undefined || other === undefined) throw new Error('two clusters');
    let [oneWorld, otherWorld] = [one.world, other.world];
    const switchBoth = (autoAttach: boolean): void => {
      oneWorld = switchAutoAttach(oneWorld, autoAttach);
      otherWorld = switchAutoAttach(otherWorld, autoAttach);
    };
    switchBoth(false);
    switchBoth(true);
    const looks = [one.looks(), other.looks()];
    expect(Math.min(...looks)).toBeGreaterThanOrEqual(64);
    for (const autoAttach of [false, true, false]) switchBoth(autoAttach);
    expect([one.looks(), other.looks()]).toEqual(looks);
  });
});

describe('rates of a workload', () => {
  test('simulation: whole statements a second from 0 on, and not none at all', () => {
    const cluster = loadedCluster({ pairs: 2, partitions: 4 });
    const isTaken = (reads: number, writes: number): boolean =>
      cluster.submit(rate(reads, writes)) === null && cluster.lastOutcome()?.ok !== false;
    expect([isTaken(0, 1), isTaken(1, 0), isTaken(3, 4)]).toEqual([true, true, true]);
    expect([isTaken(0, 0), isTaken(-1, 5), isTaken(5, -1), isTaken(0.5, 1), isTaken(1, 0.5)]).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
