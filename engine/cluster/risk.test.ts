import { describe, expect, test } from 'vitest';
import { clusterWith } from '../testing/cluster-with.ts';
import { swarmStep } from '../testing/swarm.ts';
import { knownLeaves, RiskLens, type RiskSubject, type World } from './index.ts';

const subjectsOf = (world: World): RiskSubject[] => [
  ...knownLeaves(world).flatMap(({ id, slot }): RiskSubject[] => [
    { kind: 'leaf', leaf: id },
    { kind: 'pair', slot },
  ]),
  { kind: 'group', group: 1 },
  { kind: 'group', group: 2 },
];

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

  test('cluster: a lens that follows a history answers as one that looks for the first time (100 random scripts)', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const cluster = clusterWith({ pairs: 3, partitions: 40 });
      const lens = new RiskLens(cluster.world);
      for (let step = 0; step < 25; step += 1) {
        const next = swarmStep(cluster.world, seed, step);
        if (next.kind === 'pass') cluster.pass(next.ms);
        else cluster.submit(next.command);
        lens.moveTo(cluster.world);
        const fresh = new RiskLens(cluster.world);
        expect(lens.worstLeaf(), `seed ${seed}, step ${step}`).toEqual(fresh.worstLeaf());
        for (const subject of subjectsOf(cluster.world)) {
          expect(lens.riskOf(subject), `seed ${seed}, step ${step}`).toEqual(fresh.riskOf(subject));
        }
      }
    }
  });
});
