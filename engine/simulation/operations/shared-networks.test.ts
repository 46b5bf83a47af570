import { describe, expect, test } from 'vitest';
import { ordinal } from '../../base/index.ts';
import { bytesArrived, isCopy, type OperationAction, shareArrived } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/index.ts';
import type { Command } from '../command.ts';
import { commands } from '../commands-for-tests.ts';
import { fromPlain, toPlain } from '../plain/index.ts';

type Cluster = ReturnType<typeof clusterWith>;

/** A pair with `test` and `other`, of two partitions each, and a new pair. */
function pairAndNewOne(): Cluster {
  const cluster = clusterWith({ pairs: 1, partitions: 2 });
  cluster.run({ kind: 'createDatabase', name: 'other', partitions: 2, replication: 'async' });
  cluster.passUntilIdle();
  cluster.run(commands.add('leaf-3', 1));
  cluster.run(commands.add('leaf-4', 2));
  return cluster;
}

/** The copies of the database's operation that have begun, in plan order. */
const copiesOf = ({ world }: Cluster, database: string): readonly OperationAction[] =>
  world.operations
    .find((operation) => operation.database === database)
    ?.actions.slice()
    .filter((action) => isCopy(action) && action.startedAtMs !== null) ?? [];

/** When they end, or have ended, from `since` on. */
const endsOf = (cluster: Cluster, database: string, since: number): number[] =>
  copiesOf(cluster, database).map(({ endsAtMs }) => (endsAtMs ?? 0) - since);

describe('copies of several operations', () => {
  test('simulation: a leaf that returns shares its network among the copies of all databases', () => {
    const cluster = pairAndNewOne();
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
    cluster.passUntilIdle();
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-2') });
    cluster.passUntil(() => copiesOf(cluster, 'other').length > 0);
    const begun = cluster.world.nowMs;
    // Four of 100 MB at 250 MB/s, after 1.4 s.
    expect([endsOf(cluster, 'test', begun), endsOf(cluster, 'other', begun)]).toEqual([
      [3_000, 3_000],
      [3_000, 3_000],
    ]);
    cluster.passUntil(() => copiesOf(cluster, 'other').every(({ state }) => state === 'success'));
    expect(cluster.world.nowMs).toBe(begun + 3_000);
  });

  test('simulation: one that begins slows down another, and when one ends the other is faster again', () => {
    const cluster = pairAndNewOne();
    const begun = cluster.world.nowMs;
    cluster.run(commands.rebalance());
    expect(endsOf(cluster, 'test', begun)).toEqual([2_200, 2_200]);
    cluster.pass(900);
    cluster.run(commands.rebalance({}, 'other'));
    // 900 of 2,200 ms are done; the rest takes its share of 3,000 ms.
    expect(endsOf(cluster, 'test', begun)).toEqual([2_673, 2_673]);
    expect(endsOf(cluster, 'other', begun)).toEqual([3_900, 3_900]);
    cluster.pass(2_672 - 900);
    expect(copiesOf(cluster, 'test').map(({ state }) => state)).toEqual(['running', 'running']);
    cluster.pass(1);
    expect(copiesOf(cluster, 'test').map(({ state }) => state)).toEqual(['success', 'success']);
    // 1,773 of 3,000 ms are done; the rest takes its share of 2,200 ms.
    expect(endsOf(cluster, 'other', begun)).toEqual([3_573, 3_573]);
    cluster.pass(900);
    expect(copiesOf(cluster, 'other').map(({ state }) => state)).toEqual(['success', 'success']);
  });

  test('simulation: what has arrived stays when the pace changes, and goes on from there', () => {
    const cluster = pairAndNewOne();
    cluster.run(commands.rebalance());
    const seen: string[] = [];
    const look = (): void => {
      const [copy] = copiesOf(cluster, 'test');
      if (copy === undefined) return;
      const { nowMs } = cluster.world;
      seen.push(`${bytesArrived(copy, nowMs)} ${shareArrived(copy, nowMs).toFixed(3)}`);
    };
    cluster.pass(900);
    look();
    cluster.run(commands.rebalance({}, 'other'));
    look();
    cluster.pass(886);
    look();
    cluster.pass(887);
    look();
    expect(seen).toEqual(['40909090 0.409', '40909090 0.409', '70437880 0.704', '100000000 1.000']);
  });

  test('simulation: an operation that is cancelled leaves its share to the others', () => {
    const cluster = pairAndNewOne();
    const begun = cluster.world.nowMs;
    cluster.run(commands.rebalance());
    const statement = cluster.background(commands.rebalance({}, 'other'));
    expect(endsOf(cluster, 'test', begun)).toEqual([3_000, 3_000]);
    cluster.run({ kind: 'cancel', statement });
    expect(endsOf(cluster, 'test', begun)).toEqual([2_200, 2_200]);
  });

  test('simulation: copies between other leaves take as long as they did', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    cluster.run({ kind: 'createDatabase', name: 'other', partitions: 4, replication: 'async' });
    cluster.passUntilIdle();
    const drop = { ...commands.partition('drop', 0, 'leaf-1') };
    cluster.run(drop);
    cluster.run({
      ...drop,
      database: 'other',
      ordinal: ordinal(1),
      leaf: { host: 'leaf-2', port: 3306 },
    } as Command);
    cluster.passUntilIdle();
    const begun = cluster.world.nowMs;
    cluster.run({ kind: 'restoreRedundancy', database: 'test' });
    cluster.run({ kind: 'restoreRedundancy', database: 'other' });
    expect([endsOf(cluster, 'test', begun), endsOf(cluster, 'other', begun)]).toEqual([[1_800], [1_800]]);
  });

  test('simulation: a changed pace is kept with the world', () => {
    const cluster = pairAndNewOne();
    cluster.run(commands.rebalance());
    cluster.pass(900);
    cluster.run(commands.rebalance({}, 'other'));
    const read = fromPlain(JSON.parse(JSON.stringify(toPlain(cluster.world))));
    expect(read.ok && read.world.operations[0]?.actions.at(0).pace).toEqual({
      sinceMs: cluster.world.nowMs,
      arrived: 40_909_090,
      wholeMs: 3_000,
    });
  });
});
