import { describe, expect, test } from 'vitest';
import { nodeId } from '../base/index.ts';
import { knownLeaves, type World } from '../cluster/index.ts';
import { placementOf, planRebalance } from '../planner/index.ts';
import { nextInstant, whyNotIdle } from '../simulation/index.ts';
import { clusterWith } from './cluster-with.ts';
import { violationsOf } from './invariants/index.ts';
import { swarmStep } from './swarm.ts';

const seeds = Number(process.env.SWARM_SEEDS ?? 300);
const stepsPerSeed = 40;
const instantLimit = 20_000;

describe('swarm', () => {
  test(`simulation: every invariant holds at every instant, and idleness comes at last (${seeds} seeds)`, () => {
    const counts = { events: 0, failovers: 0, batches: 0, rebalances: 0, failedOperations: 0 };
    for (let seed = 1; seed <= seeds; seed += 1) {
      const world = runSeed(seed);
      world.events.forEach((event) => {
        counts.events += 1;
        if (event.kind === 'operationStarted' && event.operationKind === 'failover') counts.failovers += 1;
        if (event.kind === 'attachBatchClosed') counts.batches += 1;
        if (event.kind !== 'operationFinished') return;
        if (event.operationKind === 'rebalance' && event.state === 'success') counts.rebalances += 1;
        if (event.state === 'failed') counts.failedOperations += 1;
      });
    }
    console.log(`swarm: ${seeds} seeds, ${JSON.stringify(counts)}`);
    expect(
      Math.min(counts.failovers, counts.batches, counts.rebalances, counts.failedOperations),
    ).toBeGreaterThan(50);
  });
});

/** Runs one seed: random steps, then all processes are started and the cluster comes to rest. */
function runSeed(seed: number): World {
  const cluster =
    seed % 4 === 0
      ? clusterWith({ leaves: 3 + (seed % 3), partitions: 8 })
      : clusterWith({
          pairs: 2 + (seed % 3),
          partitions: 8 + (seed % 9),
          fanout: seed % 4 === 1 ? 'load_balanced' : 'paired',
        });
  const script: string[] = [];
  const check = (before: World) => {
    const violations = violationsOf(cluster.world, before);
    if (violations.length > 0) {
      throw new Error(
        `seed ${seed} at ${cluster.world.nowMs} ms:\n${violations.join('\n')}\nafter\n${script.join('\n')}`,
      );
    }
  };
  const passTo = (atMs: number) => {
    for (
      let instant = nextInstant(cluster.world);
      instant !== null && instant <= atMs;
      instant = nextInstant(cluster.world)
    ) {
      const before = cluster.world;
      cluster.pass(instant - before.nowMs);
      check(before);
    }
    if (cluster.world.nowMs < atMs) cluster.pass(atMs - cluster.world.nowMs);
  };
  try {
    for (let step = 0; step < stepsPerSeed; step += 1) {
      const next = swarmStep(cluster.world, seed, step);
      script.push(JSON.stringify(next));
      const before = cluster.world;
      if (next.kind === 'pass') passTo(before.nowMs + next.ms);
      else if (cluster.submit(next.command) !== null) script.pop();
      check(before);
    }
    settle(cluster, passTo);
  } catch (error) {
    throw new Error(`seed ${seed} at ${cluster.world.nowMs} ms: ${error}\nafter\n${script.join('\n')}`, {
      cause: error,
    });
  }
  return cluster.world;
}

/** Starts what is down, attaches what is detached and rebalances: the cluster comes to rest, and then it is balanced. */
function settle(cluster: ReturnType<typeof clusterWith>, passTo: (atMs: number) => void): void {
  cluster.submit({ kind: 'setVariable', name: 'auto_attach', value: 'ON', change: { autoAttach: true } });
  for (const node of [nodeId(1), ...knownLeaves(cluster.world).map((leaf) => leaf.id)]) {
    cluster.submit({ kind: 'resumeNode', node });
    cluster.submit({ kind: 'startNode', node });
  }
  passUntilIdle(cluster, passTo);
  cluster.submit({ kind: 'attachAllLeaves', force: false, rebalances: true });
  passUntilIdle(cluster, passTo);
  cluster.submit({ kind: 'rebalance', database: 'test' });
  passUntilIdle(cluster, passTo);
  const notOnline = knownLeaves(cluster.world).filter((leaf) => leaf.state !== 'online');
  if (notOnline.length > 0)
    throw new Error(`not online at last: ${notOnline.map((leaf) => leaf.host).join(', ')}`);
  const { actions } = planRebalance(placementOf(cluster.world, 'test'));
  if (actions.length > 0) throw new Error(`not balanced at last: ${JSON.stringify(actions)}`);
}

function passUntilIdle(cluster: ReturnType<typeof clusterWith>, passTo: (atMs: number) => void): void {
  for (let step = 0; whyNotIdle(cluster.world) !== null; step += 1) {
    const instant = nextInstant(cluster.world);
    if (instant === null || step > instantLimit) throw new Error(`never idle: ${whyNotIdle(cluster.world)}`);
    passTo(instant);
  }
}
