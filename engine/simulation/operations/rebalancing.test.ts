import { describe, expect, test } from 'vitest';
import { nodeId, Sequence } from '../../base/index.ts';
import { instanceOn, onlinePrimary, rowCount } from '../../cluster/index.ts';
import { placementOf, planRebalance } from '../../planner/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';
import { planForcedRebalance } from './forced-rebalance.ts';
import { lostPartitions } from './lost-partitions.ts';

/** Four leaves of two pairs; leaf-2 and leaf-4 are gone, and with them partitions 1, 3, 5 and 7 with a row each. */
function clusterWithALostPair() {
  const cluster = clusterWith({ pairs: 2, partitions: 8 });
  cluster.run(commands.createTable);
  for (const place of [0, 1, 2, 3, 4, 5, 6, 7]) cluster.run(commands.insert(place, 100 + place));
  cluster.passUntilIdle();
  for (const host of ['leaf-2', 'leaf-4']) cluster.run({ kind: 'killNode', node: cluster.node(host) });
  cluster.passUntilIdle();
  return cluster;
}

const rowsOfPrimary = (cluster: ReturnType<typeof clusterWith>, place: number): number => {
  const primary = onlinePrimary(cluster.partition(place));
  return primary === null
    ? -1
    : rowCount(primary.head, cluster.world.databases[0]?.tables ?? Sequence.empty());
};

describe('rebalance without its data', () => {
  test('simulation: REBALANCE goes on without lost partitions; they stay offline', () => {
    const cluster = clusterWithALostPair();
    cluster.run(commands.rebalance());
    expect(cluster.world.events.slice()).toContainEqual(
      expect.objectContaining({
        kind: 'partitionsUnserved',
        ordinals: [1, 3, 5, 7],
        rows: 4,
        force: false,
      }),
    );
    cluster.passUntilIdle();
    expect([0, 1, 2, 3].map((place) => cluster.partition(place).state)).toEqual([
      'served',
      'offline',
      'served',
      'offline',
    ]);
  });

  test('simulation: FORCE says before what it costs: which partitions, how many rows, and who holds them', () => {
    const cluster = clusterWithALostPair();
    const lost = lostPartitions(cluster.world, 'test');
    expect(lost.map(({ ordinal, rows }) => [ordinal, rows])).toEqual([
      [1, 1],
      [3, 1],
      [5, 1],
      [7, 1],
    ]);
    expect(new Set(lost.map(({ heldBy }) => heldBy))).toEqual(
      new Set([cluster.node('leaf-2'), cluster.node('leaf-4')]),
    );
    const rows = planForcedRebalance(cluster.world, 'test').map(
      ({ action, ordinal, target, phase }) =>
        `${action} ${ordinal} ${cluster.world.nodes.at(target - 1).host} ${phase}`,
    );
    expect(rows).toEqual([
      'CREATE PARTITION 1 leaf-1 1',
      'CREATE PARTITION 3 leaf-3 1',
      'CREATE PARTITION 5 leaf-1 1',
      'CREATE PARTITION 7 leaf-3 1',
      'COPY PARTITION 1 leaf-3 2',
      'COPY PARTITION 3 leaf-1 2',
      'COPY PARTITION 5 leaf-3 2',
      'COPY PARTITION 7 leaf-1 2',
    ]);
  });

  test('simulation: FORCE replaces lost partitions by empty ones, names the loss, and the last copies are orphans', () => {
    const cluster = clusterWithALostPair();
    cluster.run(commands.rebalance({ force: true }));
    cluster.passUntilIdle();
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((place) => rowsOfPrimary(cluster, place))).toEqual([
      1, 0, 1, 0, 1, 0, 1, 0,
    ]);
    const emptied = cluster.world.events
      .slice()
      .flatMap((event) => (event.kind === 'partitionEmptied' ? [event] : []));
    expect(emptied.map(({ ordinal, lostRows }) => [ordinal, lostRows])).toEqual([
      [1, 1],
      [3, 1],
      [5, 1],
      [7, 1],
    ]);
    expect(emptied.every(({ heldBy }) => heldBy !== null)).toBe(true);
    expect(instanceOn(cluster.partition(1), cluster.node('leaf-2'))?.membership).toBe('orphan');
  });

  test('simulation: what FORCE gave up does not come back with its leaves, and orphans can be cleared', () => {
    const cluster = clusterWithALostPair();
    cluster.run(commands.rebalance({ force: true }));
    cluster.passUntilIdle();
    for (const host of ['leaf-2', 'leaf-4']) cluster.run({ kind: 'startNode', node: cluster.node(host) });
    cluster.passUntilIdle();
    expect(rowsOfPrimary(cluster, 1)).toBe(0);
    expect(cluster.submit(commands.partition('attach', 1, 'leaf-2'))).toMatchObject({ ok: false });
    cluster.run({ kind: 'clearOrphans' });
    expect(instanceOn(cluster.partition(1), cluster.node('leaf-2'))).toBeNull();
    cluster.run(commands.rebalance());
    cluster.passUntilIdle();
    expect(planRebalance(placementOf(cluster.world, 'test')).actions).toEqual([]);
  });

  test('simulation: FORCE with nothing lost is a plain rebalance', () => {
    const cluster = clusterWith({ pairs: 1, partitions: 4 });
    cluster.run(commands.add('leaf-3', 1));
    cluster.run(commands.add('leaf-4', 2));
    expect(planForcedRebalance(cluster.world, 'test')).toEqual(
      planRebalance(placementOf(cluster.world, 'test')).actions,
    );
  });

  test('simulation: FORCE in redundancy 1 spreads the empty partitions over the leaves that are left', () => {
    const cluster = clusterWith({ leaves: 3, partitions: 9 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-3') });
    cluster.passUntilIdle();
    cluster.run(commands.rebalance({ force: true }));
    cluster.passUntilIdle();
    expect([cluster.primariesOn('leaf-1').length, cluster.primariesOn('leaf-2').length]).toEqual([5, 4]);
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-3') });
    cluster.passUntilIdle();
    expect(cluster.primariesOn('leaf-3')).toEqual([]);
  });

  test('simulation: FORCE without any online leaf changes nothing and succeeds', () => {
    const cluster = clusterWith({ leaves: 1, partitions: 2 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-1') });
    cluster.passUntilIdle();
    cluster.run(commands.rebalance({ force: true }));
    expect(cluster.lastOutcome()).toEqual({ ok: true, affected: 1 });
    expect(cluster.partition(0).state).toBe('offline');
  });
});

describe('rebalance options', () => {
  test('simulation: ENSURE_ONLINE_NODES refuses while a leaf is away, and nothing changes', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 8 });
    cluster.run(commands.detach('leaf-4'));
    cluster.passUntilIdle();
    const before = cluster.world;
    expect(cluster.submit(commands.rebalance({ ensuresOnlineNodes: true }))).toMatchObject({
      ok: false,
      error: {
        number: 1105,
        message: 'Leaf leaf-4:3306 is detached, and ENSURE_ONLINE_NODES wants every leaf online.',
      },
    });
    expect(cluster.world).toBe(before);
    cluster.run(commands.attach('leaf-4'));
    cluster.passUntilIdle();
    cluster.run(commands.rebalance({ ensuresOnlineNodes: true }));
    cluster.passUntilIdle();
    expect(cluster.lastOutcome()).toMatchObject({ ok: true });
  });

  test('simulation: KILL ends the writes that wait when the primary of their partition changes', () => {
    for (const kill of [false, true]) {
      const cluster = clusterWith({ pairs: 2, partitions: 8 });
      cluster.run(commands.createTable);
      cluster.run(commands.add('leaf-5', 1));
      cluster.run(commands.add('leaf-6', 2));
      cluster.run(commands.rebalance({ kill }));
      const moving = cluster.world.operations[0]?.actions
        .slice()
        .find(({ action }) => action.startsWith('PROMOTE'))?.ordinal;
      cluster.run({ kind: 'hangNode', node: cluster.node('leaf-4') });
      const held = cluster.primariesOn('leaf-4').find((place) => place !== moving) ?? -1;
      const write = cluster.background(commands.insertMany([moving ?? -1, held], 7));
      cluster.pass(8_000);
      expect(cluster.outcomeOf(write)?.ok ?? null).toBe(kill ? false : null);
      cluster.run({ kind: 'resumeNode', node: cluster.node('leaf-4') });
      cluster.passUntilIdle();
      expect(cluster.outcomeOf(write)?.ok).toBe(!kill);
    }
  });

  test('simulation: FULL gives what does not divide to the leaves with the fewest primaries over all databases', () => {
    const primaries = (full: boolean) => {
      const cluster = clusterWith({ leaves: 1, partitions: 1 });
      cluster.run({ kind: 'createDatabase', name: 'other', partitions: 1, replication: 'async' });
      cluster.run(commands.add('leaf-2'));
      cluster.run(commands.rebalance({ full }));
      cluster.passUntilIdle();
      return cluster.primariesOn('leaf-2');
    };
    expect([primaries(false), primaries(true)]).toEqual([[], [0]]);
  });
});

describe('rebalance of all databases', () => {
  function twoDatabases() {
    const cluster = clusterWith({ pairs: 1, partitions: 4 });
    cluster.run({ kind: 'createDatabase', name: 'other', partitions: 6, replication: 'async' });
    cluster.run(commands.add('leaf-3', 1));
    cluster.run(commands.add('leaf-4', 2));
    return cluster;
  }

  test('simulation: each database runs an operation of its own, and the statement ends with the last of them', () => {
    const cluster = twoDatabases();
    const statement = cluster.background({ kind: 'rebalanceAll' });
    expect(cluster.world.operations.map(({ database, state }) => `${database} ${state}`)).toEqual([
      'test running',
      'other running',
    ]);
    cluster.passUntilIdle();
    expect(cluster.outcomeOf(statement)).toEqual({ ok: true, affected: 1 });
    const lastEnd = Math.max(...cluster.world.operations.map(({ endedAtMs }) => endedAtMs ?? -1));
    const finished = cluster.world.events
      .slice()
      .find((event) => event.kind === 'statementFinished' && event.statement === statement);
    expect(finished?.atMs).toBe(lastEnd);
    for (const { name } of cluster.world.databases)
      expect(planRebalance(placementOf(cluster.world, name)).actions).toEqual([]);
  });

  test('simulation: it is refused as a whole while an operation runs on one database', () => {
    const cluster = twoDatabases();
    cluster.run(commands.rebalance({}, 'other'));
    const before = cluster.world;
    expect(cluster.submit({ kind: 'rebalanceAll' })).toMatchObject({ ok: false, error: { number: 1105 } });
    expect(cluster.world).toBe(before);
  });

  test('simulation: its operations end with it when it is cancelled, and when the master aggregator is lost', () => {
    const cluster = twoDatabases();
    const statement = cluster.background({ kind: 'rebalanceAll' });
    cluster.run({ kind: 'cancel', statement });
    expect(cluster.world.operations.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    const second = cluster.background({ kind: 'rebalanceAll' });
    cluster.run({ kind: 'killNode', node: nodeId(1) });
    expect(cluster.world.operations.map(({ state }) => state)).toEqual(['failed', 'failed']);
    expect(cluster.outcomeOf(second)).toMatchObject({ ok: false, error: { number: 2013 } });
  });

  test('simulation: with nothing to do it ends at once', () => {
    const cluster = clusterWith({ pairs: 1, partitions: 4 });
    cluster.run({ kind: 'rebalanceAll' });
    expect(cluster.lastOutcome()).toEqual({ ok: true, affected: 1 });
    expect(cluster.world.operations).toEqual([]);
  });
});
