import { describe, expect, test } from 'vitest';
import { chance } from '../base/index.ts';
import { clusterWith, type RandomStep, randomStep } from '../testing/index.ts';
import {
  ConditionCourse,
  conditionOfLeaf,
  knownLeaves,
  type LeafConditionKind,
  masterOf,
  type World,
} from './index.ts';

/** What is known of every leaf, whether or not it has left the cluster. */
const kindsIn = (world: World): ReadonlyMap<number, LeafConditionKind> => {
  const kinds = new Map<number, LeafConditionKind>();
  world.nodes.forEach((node) => {
    if (node.kind === 'leaf') kinds.set(node.id, conditionOfLeaf(world, node).kind);
  });
  return kinds;
};

/** Breaks a link of the master aggregator to a leaf, or mends all links. */
function networkStep(world: World, seed: number, step: number): RandomStep {
  const leaves = knownLeaves(world);
  const leaf = leaves[chance(seed, ['link', step], leaves.length)];
  const breaks = leaf !== undefined && chance(seed, ['breaks', step], 3) > 0;
  return {
    kind: 'command',
    command: breaks
      ? { kind: 'isolate', nodes: [masterOf(world).id, leaf.id] }
      : { kind: 'heal', nodes: null },
  };
}

describe('course of conditions', () => {
  test('condition course: a leaf is cut off from whoever is the master', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    cluster.run({ kind: 'addAggregator', aggregator: { host: 'agg-1', port: 3306 } });
    const course = new ConditionCourse(cluster.world);
    const seen = cluster.world.events.length;
    const leaf = cluster.node('leaf-1');
    const [master, child] = [cluster.world.nodes.at(0).id, cluster.world.nodes.at(3).id];
    cluster.run({ kind: 'isolate', nodes: [child, leaf] });
    cluster.run({ kind: 'setMaster', node: child, whileMasterIsUp: true });
    cluster.run({ kind: 'heal', nodes: [child, leaf] });
    cluster.run({ kind: 'isolate', nodes: [master, leaf] });
    const told = cluster.world.events
      .slice(seen)
      .flatMap((event) => course.follow(event))
      .filter(({ node }) => node === leaf)
      .map(({ kind }) => kind);
    expect(told).toEqual(['online', 'unnoticed', 'online', 'online']);
  });

  test.each([1, 2, 3, 4, 5, 6])('condition course: the same as worlds say (seed %i)', (seed) => {
    const cluster = clusterWith({ pairs: 3, partitions: 12 });
    const course = new ConditionCourse(cluster.world);
    const kinds = new Map(course.conditions.map(({ node, kind }) => [node as number, kind]));
    expect(kinds).toEqual(kindsIn(cluster.world));
    let read = cluster.world.events.length;
    for (let step = 0; step < 120; step += 1) {
      const next =
        step % 9 === 4 ? networkStep(cluster.world, seed, step) : randomStep(cluster.world, seed, step);
      if (next.kind === 'pass') cluster.pass(next.ms);
      else cluster.submit(next.command);
      for (; read < cluster.world.events.length; read += 1)
        for (const { node, kind } of course.follow(cluster.world.events.at(read))) kinds.set(node, kind);
      expect(kinds, `after step ${step}`).toEqual(kindsIn(cluster.world));
    }
  });
});
