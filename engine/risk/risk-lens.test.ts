import { describe, expect, test } from 'vitest';
import { chance, type NodeId, nodeId } from '../base/index.ts';
import {
  isInService,
  isReachable,
  knownLeaves,
  type LeafNode,
  masterIsUp,
  masterOf,
  masterReaches,
  onlinePrimary,
  undoneWrites,
  type World,
} from '../cluster/index.ts';
import { clusterWith, tableX } from '../testing/cluster-with.ts';
import { randomStep } from '../testing/random-step.ts';
import { partitionsAtRisk, type Risk, RiskLens, type RiskSubject } from './index.ts';

type Command = Parameters<ReturnType<typeof clusterWith>['run']>[0];

const subjectsOf = (world: World): RiskSubject[] => [
  ...knownLeaves(world).flatMap(({ id, slot }): RiskSubject[] => [
    { kind: 'leaf', leaf: id },
    { kind: 'pair', slot },
  ]),
  { kind: 'group', group: 1 },
  { kind: 'group', group: 2 },
];

/** What the lens says, told partition by partition without any of its shortcuts. */
function toldPlainly(world: World, subject: RiskSubject): Omit<Risk, 'survivors'> {
  const leafOf = (node: number) => world.nodes.at(node - 1) as LeafNode;
  const isLost = ({ id, slot, group }: LeafNode): boolean =>
    subject.kind === 'leaf'
      ? id === subject.leaf
      : subject.kind === 'pair'
        ? slot === subject.slot
        : group === subject.group;
  const told = { subject, offline: 0, degraded: 0, rowsLost: 0, rowsBack: 0, takenOver: 0 };
  const partitions = world.databases.flatMap(({ partitions: all, tables }) =>
    all.slice().map(({ instances }) => ({ instances, tables })),
  );
  const isWatched = masterIsUp(world) && world.variables.leafFailureDetection;
  for (const { instances, tables } of partitions) {
    const serving = instances.filter(
      (each) => isInService(each) && (isWatched ? masterReaches : answersAnybody)(world, each.node),
    );
    const left = serving.filter((each) => !isLost(leafOf(each.node)));
    if (left.length === serving.length) continue;
    const isServed = (copies: typeof serving): boolean =>
      copies.some(({ role }) => isWatched || role === 'primary');
    if (!isServed(serving)) continue;
    if (!isServed(left)) {
      told.offline += 1;
      continue;
    }
    if (left.length === 1) told.degraded += 1;
    const primary = serving.find((each) => each.role === 'primary' && !left.includes(each));
    if (primary === undefined || left[0] === undefined) continue;
    told.takenOver += 1;
    for (const { gone, back } of undoneWrites(primary.head, left[0].head, tables)) {
      told.rowsLost += gone.length;
      told.rowsBack += back.length;
    }
  }
  return told;
}

/** Partitions of which nothing answers, with time for a failover to come. */
const unservedIn = (world: World): number =>
  world.databases.reduce((count, { partitions }) => {
    const served = partitions.slice().filter((partition) => {
      const primary = onlinePrimary(partition);
      return primary !== null && isReachable(world.nodes.at(primary.node - 1));
    });
    return count + partitions.length - served.length;
  }, 0);

const answersAnybody = (world: World, node: number): boolean => isReachable(world.nodes.at(node - 1));

describe('risk', () => {
  test('cluster: losing a leaf of a whole cluster costs second copies, losing a pair or all leaves costs partitions', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    const lens = new RiskLens(cluster.world);
    expect(lens.riskOf({ kind: 'leaf', leaf: cluster.node('leaf-8') })).toMatchObject({
      offline: 0,
      degraded: 4,
      takenOver: 2,
    });
    expect(lens.riskOf({ kind: 'pair', slot: 3 })).toMatchObject({ offline: 4, degraded: 0 });
    expect(lens.riskOf({ kind: 'group', group: 2 })).toMatchObject({
      offline: 0,
      degraded: 16,
      takenOver: 8,
    });
  });

  test('cluster: while a leaf is down the worst failure is that of its partner', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    const lens = new RiskLens(cluster.world);
    expect(lens.worstLeaf()).toMatchObject({ subject: { leaf: cluster.node('leaf-4') }, offline: 4 });
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-8') });
    cluster.passUntilIdle();
    lens.moveTo(cluster.world);
    expect(lens.worstLeaf()).toMatchObject({ offline: 0, degraded: 4 });
  });

  test('cluster: who takes over serves its own primaries and those (a pair of four, redundancy 2)', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    const lens = new RiskLens(cluster.world);
    expect(lens.riskOf({ kind: 'leaf', leaf: cluster.node('leaf-8') }).survivors).toEqual([
      { leaf: cluster.node('leaf-4'), serves: 2, takesOver: 2 },
    ]);
    expect(lens.riskOf({ kind: 'pair', slot: 3 }).survivors).toEqual([]);
    expect(lens.riskOf({ kind: 'group', group: 2 }).survivors).toEqual(
      [1, 2, 3, 4].map((leaf) => ({ leaf: cluster.node(`leaf-${leaf}`), serves: 2, takesOver: 2 })),
    );
  });

  test('cluster: under load_balanced fan-out the work of a leaf is spread over the other group', () => {
    const cluster = clusterWith({ pairs: 3, partitions: 18, fanout: 'load_balanced' });
    const { survivors, takenOver } = new RiskLens(cluster.world).riskOf({
      kind: 'leaf',
      leaf: cluster.node('leaf-1'),
    });
    expect(takenOver).toBe(3);
    expect(survivors.map(({ takesOver }) => takesOver)).toEqual([1, 1, 1]);
  });

  test('cluster: the partitions that a failure would touch are named, and none of an unknown database', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    const leaf = { kind: 'leaf', leaf: cluster.node('leaf-4') } as const;
    expect(partitionsAtRisk(cluster.world, leaf, 'test')).toEqual({
      offline: [],
      degraded: [3, 7, 11, 15],
    });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    const lens = new RiskLens(cluster.world);
    expect(partitionsAtRisk(cluster.world, leaf, 'test')).toEqual({ offline: [3, 7, 11, 15], degraded: [] });
    expect(partitionsAtRisk(cluster.world, leaf, 'nowhere')).toEqual({ offline: [], degraded: [] });
    expect(lens.unserved).toBe(0);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-4') });
    lens.moveTo(cluster.world);
    expect(lens.unserved).toBe(4);
  });

  test('cluster: a leaf that the master aggregator cannot reach counts as one that is gone', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    const lens = new RiskLens(cluster.world);
    const nodes = [masterOf(cluster.world).id, cluster.node('leaf-8')] as const;
    cluster.run({ kind: 'isolate', nodes });
    lens.moveTo(cluster.world);
    expect(lens.worstLeaf()).toMatchObject({ subject: { leaf: cluster.node('leaf-4') }, offline: 4 });
    cluster.run({ kind: 'heal', nodes });
    lens.moveTo(cluster.world);
    expect(lens.worstLeaf()).toMatchObject({ offline: 0, degraded: 4 });
  });

  test('cluster: while the master aggregator is down, or does not look, a leaf takes its primaries with it', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    const lens = new RiskLens(cluster.world);
    const leaf = { kind: 'leaf', leaf: cluster.node('leaf-8') } as const;
    const master = masterOf(cluster.world).id;
    const watched = { offline: 0, degraded: 4, takenOver: 2 };
    const alone = { offline: 2, degraded: 2, takenOver: 0 };
    const look = (value: boolean): Command => {
      const name = 'leaf_failure_detection';
      return { kind: 'setVariable', name, value: `${value}`, change: { leafFailureDetection: value } };
    };
    const looks: readonly (readonly [Command, object])[] = [
      [{ kind: 'killNode', node: master }, alone],
      [{ kind: 'startNode', node: master }, watched],
      [look(false), alone],
      [look(true), watched],
    ];
    for (const [command, risk] of looks) {
      cluster.run(command);
      cluster.pass(10_000);
      lens.moveTo(cluster.world);
      expect([command.kind, lens.riskOf(leaf)]).toMatchObject([command.kind, risk]);
      expect(partitionsAtRisk(cluster.world, leaf, 'test').offline).toHaveLength(risk === alone ? 2 : 0);
    }
  });

  test('cluster: while no aggregator answers nothing is served, with a child aggregator all of it is', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 12 });
    const master = masterOf(cluster.world).id;
    cluster.run({ kind: 'killNode', node: master });
    const lens = new RiskLens(cluster.world);
    expect(lens.unserved).toBe(12);
    cluster.run({ kind: 'startNode', node: master });
    cluster.pass(10_000);
    cluster.run({ kind: 'addAggregator', aggregator: { host: 'child', port: 3306 } });
    cluster.run({ kind: 'killNode', node: master });
    lens.moveTo(cluster.world);
    expect(lens.unserved).toBe(0);
  });

  test('cluster: what a lens says of a leaf is what comes of its death (drawn clusters, with and without a master)', () => {
    let [offline, isAlone] = [0, 0];
    for (let seed = 1; seed <= 60; seed += 1) {
      const cluster = clusterWith({ pairs: 2, partitions: 12 });
      const drawn = (about: string, bound: number): number => chance(seed, [about], bound);
      const leafDrawn = (about: string): NodeId => cluster.node(`leaf-${1 + drawn(about, 4)}`);
      const kill = (node: NodeId): void => {
        if (isReachable(cluster.world.nodes.at(node - 1))) cluster.run({ kind: 'killNode', node });
        cluster.pass(10_000);
      };
      if (drawn('before', 2) === 0) kill(leafDrawn('first'));
      if (drawn('master', 2) === 0) kill(masterOf(cluster.world).id);
      if (drawn('after', 4) === 0) kill(leafDrawn('second'));
      const unserved = unservedIn(cluster.world);
      const lens = new RiskLens(cluster.world);
      expect([seed, lens.unserved]).toEqual([seed, masterIsUp(cluster.world) ? unserved : 12]);
      const next = leafDrawn('next');
      const said = lens.riskOf({ kind: 'leaf', leaf: next }).offline;
      kill(next);
      expect([seed, unservedIn(cluster.world) - unserved]).toEqual([seed, said]);
      offline += said;
      if (!masterIsUp(cluster.world)) isAlone += said;
    }
    expect(isAlone).toBeGreaterThan(0);
    expect(offline).toBeGreaterThan(isAlone);
  });

  test('cluster: between a promotion of phase 6 and its copy of phase 7 the new primary is the only copy', () => {
    const cluster = clusterWith({ pairs: 4, partitions: 16 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    cluster.passUntilIdle();
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-8') });
    const offline: number[] = [];
    const lens = new RiskLens(cluster.world);
    const leaf = { kind: 'leaf', leaf: cluster.node('leaf-8') } as const;
    for (let step = 0; step < 600; step += 1) {
      cluster.pass(50);
      lens.moveTo(cluster.world);
      const risk = lens.riskOf(leaf).offline;
      if (risk !== offline.at(-1)) offline.push(risk);
    }
    expect(offline.at(0)).toBe(0);
    expect(Math.max(...offline)).toBe(2);
    expect(offline.at(-1)).toBe(0);
  });

  test('cluster: rows of a table are at risk as long as it lives, though its DROP changes no partition', () => {
    const cluster = clusterWith({ pairs: 1, partitions: 1 });
    const definition = { name: 'x', columns: [{ name: 'id', type: 'integer' as const }] };
    cluster.run({ kind: 'createTable', database: 'test', table: definition });
    const write = { database: 'test', table: tableX, inserts: [], deletes: null };
    cluster.run({
      kind: 'write',
      write: { ...write, inserts: [{ ordinal: cluster.partition(0).ordinal, rows: [[7]] }] },
    });
    cluster.passUntilIdle();
    cluster.run({ kind: 'write', write: { ...write, deletes: { kind: 'value', value: 1 } } });
    const before = cluster.world;
    const lens = new RiskLens(before);
    expect(lens.worstLeaf()).toMatchObject({ rowsLost: 0, rowsBack: 1 });
    cluster.run({ kind: 'dropTable', database: 'test', table: 'x' });
    expect(cluster.world.databases[0]?.partitions).toBe(before.databases[0]?.partitions);
    lens.moveTo(cluster.world);
    expect(lens.worstLeaf()).toMatchObject({ rowsLost: 0, rowsBack: 0 });
    lens.moveTo(before);
    expect(lens.worstLeaf()).toMatchObject({ rowsBack: 1 });
  });

  test('cluster: a lens that follows a history answers as one that looks for the first time (100 random scripts)', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const cluster = clusterWith({ pairs: 3, partitions: 40 });
      const lens = new RiskLens(cluster.world);
      for (let step = 0; step < 25; step += 1) {
        const next = randomStep(cluster.world, seed, step);
        if (next.kind === 'pass') cluster.pass(next.ms);
        else cluster.submit(next.command);
        lens.moveTo(cluster.world);
        const fresh = new RiskLens(cluster.world);
        expect(lens.worstLeaf(), `seed ${seed}, step ${step}`).toEqual(fresh.worstLeaf());
        for (const subject of subjectsOf(cluster.world)) {
          expect(lens.riskOf(subject), `seed ${seed}, step ${step}`).toEqual(fresh.riskOf(subject));
          if (step % 5 === 4)
            expect(lens.riskOf(subject), `seed ${seed}, step ${step}`).toMatchObject(
              toldPlainly(cluster.world, subject),
            );
        }
      }
    }
  });

  test('cluster: a lens that follows writes counts the rows that replicas lack or hold still (20 random scripts)', () => {
    let [rowsLost, rowsBack] = [0, 0];
    for (let seed = 1; seed <= 20; seed += 1) {
      const cluster = clusterWith({ pairs: 3, partitions: 12 });
      const table = { name: 'x', columns: [{ name: 'id', type: 'integer' as const }] };
      cluster.run({ kind: 'createTable', database: 'test', table });
      const workload = { database: 'test', table: 'x', readsPerSecond: 0, writesPerSecond: 200 };
      cluster.run({ kind: 'setWorkload', workload });
      const lens = new RiskLens(cluster.world);
      for (let step = 0; step < 20; step += 1) {
        const next = randomStep(cluster.world, seed, step);
        if (next.kind === 'pass') cluster.pass(Math.min(next.ms, 3_001));
        else cluster.submit(next.command);
        lens.moveTo(cluster.world);
        for (const subject of subjectsOf(cluster.world)) {
          const risk = lens.riskOf(subject);
          rowsLost += risk.rowsLost;
          rowsBack += risk.rowsBack;
          expect(risk, `seed ${seed}, step ${step}`).toMatchObject(toldPlainly(cluster.world, subject));
        }
      }
    }
    expect(Math.min(rowsLost, rowsBack)).toBeGreaterThan(0);
  });
});

test('a lens that counts in portions answers as one that counts at once, also where the world has changed meanwhile', () => {
  const cluster = clusterWith({ pairs: 4, partitions: 3_000 });
  const { world } = cluster;
  const lens = new RiskLens(world, 0);
  expect([lens.moveTo(world, 1), lens.moveTo(world, 2)]).toEqual([false, false]);
  cluster.run({ kind: 'killNode', node: nodeId(3) });
  cluster.pass(30_000);
  const later = cluster.world;
  let calls = 0;
  while (!lens.moveTo(later, 1)) calls += 1;
  expect(calls).toBe(2);
  expect(subjectsOf(later).map((subject) => lens.riskOf(subject))).toEqual(
    subjectsOf(later).map((subject) => new RiskLens(later).riskOf(subject)),
  );
});
