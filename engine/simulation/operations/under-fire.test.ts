import { describe, expect, test } from 'vitest';
import { type CommandId, commandId, type NodeId, nodeId, Sequence, type SimMs } from '../../base/index.ts';
import { hasEnded, knownLeaves, onlinePrimary, rowCount, type World } from '../../cluster/index.ts';
import { placementOf, planRebalance } from '../../planner/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { watchInvariants } from '../../testing/invariants/index.ts';
import { advance, nextInstant } from '../advance.ts';
import { apply } from '../apply.ts';
import type { Command } from '../command.ts';
import { commands } from '../commands-for-tests.ts';
import { whyNotIdle } from '../world/idle.ts';

type Cluster = ReturnType<typeof clusterWith>;

const master = nodeId(1);
const instantLimit = 5_000;

/** A cluster about to run a plan, and the command that starts it. */
interface Scene {
  readonly cluster: Cluster;
  readonly command: Command;
  /** Rows that the plan itself gives up. */
  readonly givesUp?: number;
}

const partitions = 8;

/** Synchronous, with one row in each partition, so that not one of them may ever be missing. */
function filled(size: Parameters<typeof clusterWith>[0]): Cluster {
  const cluster = clusterWith({ ...size, replication: 'sync' });
  cluster.run(commands.createTable);
  for (let place = 0; place < partitions; place += 1) cluster.run(commands.insert(place, place));
  cluster.passUntilIdle();
  return cluster;
}

function after(cluster: Cluster, ...steps: readonly Command[]): Cluster {
  for (const step of steps) {
    cluster.run(step);
    cluster.passUntilIdle();
  }
  return cluster;
}

const kill = (cluster: Cluster, host: string): Command => ({ kind: 'killNode', node: cluster.node(host) });
const start = (cluster: Cluster, host: string): Command => ({ kind: 'startNode', node: cluster.node(host) });
const paired = () => filled({ pairs: 2, partitions });

const scenes: Readonly<Record<string, () => Scene>> = {
  'REBALANCE onto a new pair': () => ({
    cluster: after(paired(), commands.add('leaf-5', 1), commands.add('leaf-6', 2)),
    command: commands.rebalance(),
  }),
  'REBALANCE onto a new leaf (redundancy 1)': () => ({
    cluster: after(filled({ leaves: 2, partitions }), commands.add('leaf-3')),
    command: commands.rebalance({ full: true }),
  }),
  'REBALANCE that brings a replica home': () => {
    const cluster = paired();
    const misplaced = after(cluster, kill(cluster, 'leaf-4'), {
      kind: 'restoreRedundancy',
      database: 'test',
    });
    return { cluster: after(misplaced, start(cluster, 'leaf-4')), command: commands.rebalance() };
  },
  'REBALANCE after the fan-out was changed to load_balanced': () => ({
    cluster: after(filled({ pairs: 3, partitions }), commands.fanout('load_balanced')),
    command: commands.rebalance(),
  }),
  'REBALANCE after the fan-out was changed back to paired': () => ({
    cluster: after(filled({ pairs: 3, partitions, fanout: 'load_balanced' }), commands.fanout('paired')),
    command: commands.rebalance(),
  }),
  'REBALANCE that makes the second copies': () => ({
    cluster: after(
      filled({ leaves: 2, partitions }),
      commands.redundancyLevel(2),
      commands.add('leaf-3'),
      commands.add('leaf-4'),
    ),
    command: commands.rebalance(),
  }),
  'REBALANCE … FORCE': () => {
    const cluster = paired();
    return {
      cluster: after(cluster, kill(cluster, 'leaf-2'), kill(cluster, 'leaf-4')),
      command: commands.rebalance({ force: true, kill: true }),
      givesUp: partitions / 2,
    };
  },
  'REBALANCE ALL DATABASES': () => ({
    cluster: after(
      paired(),
      { kind: 'createDatabase', name: 'other', partitions: 6, replication: 'async' },
      commands.add('leaf-5', 1),
      commands.add('leaf-6', 2),
    ),
    command: { kind: 'rebalanceAll' },
  }),
  'RESTORE REDUNDANCY': () => {
    const cluster = paired();
    return {
      cluster: after(cluster, commands.detach('leaf-4'), commands.attach('leaf-4', { rebalances: false })),
      command: { kind: 'restoreRedundancy', database: 'test' },
    };
  },
  'a returning leaf': () => {
    const cluster = paired();
    return { cluster: after(cluster, kill(cluster, 'leaf-4')), command: start(cluster, 'leaf-4') };
  },
  'a returning leaf (redundancy 1)': () => {
    const cluster = filled({ leaves: 3, partitions });
    return { cluster: after(cluster, kill(cluster, 'leaf-3')), command: start(cluster, 'leaf-3') };
  },
  'a returning leaf (load_balanced)': () => {
    const cluster = filled({ pairs: 2, partitions, fanout: 'load_balanced' });
    return { cluster: after(cluster, kill(cluster, 'leaf-4')), command: start(cluster, 'leaf-4') };
  },
  'ATTACH LEAF ALL': () => ({
    cluster: after(paired(), commands.detachAll(['leaf-1', 'leaf-2'])),
    command: { kind: 'attachAllLeaves', force: false, rebalances: true },
  }),
  'DETACH LEAVES': () => ({ cluster: paired(), command: commands.detachAll(['leaf-1', 'leaf-2']) }),
  'REMOVE LEAF of a pair': () => ({ cluster: paired(), command: commands.remove('leaf-4') }),
  'REMOVE LEAF … FORCE': () => ({ cluster: paired(), command: commands.remove('leaf-4', { force: true }) }),
  'REMOVE LEAF without a pair': () => {
    const cluster = paired();
    return { cluster: after(cluster, kill(cluster, 'leaf-4')), command: commands.remove('leaf-2') };
  },
  'REMOVE LEAF (redundancy 1)': () => ({
    cluster: filled({ leaves: 3, partitions }),
    command: commands.remove('leaf-3'),
  }),
  'COPY PARTITION': () => ({ cluster: paired(), command: commands.partition('copy', 0, 'leaf-2') }),
  'PROMOTE PARTITION': () => ({ cluster: paired(), command: commands.partition('promote', 0, 'leaf-1') }),
  'DROP PARTITION': () => ({ cluster: paired(), command: commands.partition('drop', 0, 'leaf-1') }),
  'DETACH PARTITION': () => ({ cluster: paired(), command: commands.partition('detach', 0, 'leaf-1') }),
};

describe.each(Object.keys(scenes))('under fire: %s', (name) => {
  test('simulation: a leaf, a pair or the master aggregator dies or hangs in each phase, or the statement is cancelled', () => {
    const build = scenes[name];
    if (build === undefined) return;
    const { cluster, command, givesUp = 0 } = build();
    const moments = momentsOf(cluster.world, command);
    expect(moments.length).toBeGreaterThan(0);
    for (const { what, world } of moments) {
      for (const blow of blowsAt(world)) {
        const run = new Watched(world, `${name}, ${what}, ${blow.what}`);
        run.submitAll(blow.commands);
        run.passUntilIdle();
        run.expectRest();
        run.bringEverythingBack();
        run.expectWhole(partitions - givesUp);
      }
    }
  });
});

interface Moment {
  readonly what: string;
  readonly world: World;
}

/** The worlds at the start, in the middle and right before the end of each phase of the plan that `command` starts. */
function momentsOf(before: World, command: Command): Moment[] {
  const run = new Watched(before, 'undisturbed');
  run.submitAll([command]);
  const started = run.world;
  const instants: { readonly what: string; readonly atMs: SimMs }[] = [];
  run.passUntilIdle();
  const openSince = new Map<string, SimMs>();
  const seen = before.events.length;
  run.world.events.slice(seen).forEach((event) => {
    if (event.kind === 'phaseStarted') openSince.set(`${event.database} ${event.phase}`, event.atMs);
    if (event.kind !== 'phaseFinished') return;
    const since = openSince.get(`${event.database} ${event.phase}`) ?? event.atMs;
    for (const atMs of [since, Math.floor((since + event.atMs) / 2), event.atMs - 1])
      instants.push({ what: `phase ${event.phase} at ${atMs}`, atMs });
  });
  return instants.map(({ what, atMs }) => ({ what, world: advance(started, Math.max(atMs, started.nowMs)) }));
}

interface Blow {
  readonly what: string;
  readonly commands: readonly Command[];
}

function blowsAt(world: World): Blow[] {
  const leaves = knownLeaves(world).filter(({ process }) => process === 'running');
  const dies = (node: NodeId): Command => ({ kind: 'killNode', node });
  const slots = [...new Set(leaves.map(({ slot }) => slot))];
  return [
    ...leaves.map(({ id, host }) => ({ what: `${host} dies`, commands: [dies(id)] })),
    ...leaves.map(({ id, host }) => ({
      what: `${host} hangs`,
      commands: [{ kind: 'hangNode', node: id } as const],
    })),
    ...slots.map((slot) => ({
      what: `slot ${slot} dies`,
      commands: leaves.filter((leaf) => leaf.slot === slot).map(({ id }) => dies(id)),
    })),
    { what: 'the master aggregator dies', commands: [dies(master)] },
    ...world.statements.map(({ statement }) => ({
      what: 'the statement is cancelled',
      commands: [{ kind: 'cancel', statement } as const],
    })),
  ];
}

/** A world that is checked after everything that happens to it. */
class Watched {
  world: World;
  readonly #commands = new Map<CommandId, Command>();
  readonly #violationsOf = watchInvariants({ commandOf: (id) => this.#commands.get(id) ?? null });
  readonly #name: string;
  #statements = 1_000;

  constructor(world: World, name: string) {
    this.world = world;
    this.#name = name;
  }

  submitAll(all: readonly Command[]): void {
    for (const command of all) {
      const statement = commandId(this.#statements);
      this.#commands.set(statement, command);
      const applied = apply(this.world, { statement, node: master, command });
      this.#statements += 1;
      if (applied.kind === 'accepted') this.#become(applied.world);
    }
  }

  passUntilIdle(): void {
    for (let passed = 0; whyNotIdle(this.world) !== null; passed += 1) {
      const instant = nextInstant(this.world);
      if (passed > instantLimit || instant === null)
        throw new Error(`${this.#name}: never idle: ${whyNotIdle(this.world)}`);
      this.#become(advance(this.world, instant));
    }
  }

  /** Whatever happened, every operation and statement has ended. */
  expectRest(): void {
    expect(this.world.operations.every(hasEnded), `${this.#name}: every operation ends`).toBe(true);
    expect(this.world.statements, `${this.#name}: every statement ends`).toEqual([]);
  }

  bringEverythingBack(): void {
    const nodes = [master, ...knownLeaves(this.world).map(({ id }) => id)];
    this.submitAll(
      nodes.flatMap((node) => [
        { kind: 'resumeNode', node },
        { kind: 'startNode', node },
      ]),
    );
    this.passUntilIdle();
    this.submitAll([{ kind: 'attachAllLeaves', force: false, rebalances: true }]);
    this.passUntilIdle();
    this.submitAll([{ kind: 'rebalanceAll' }]);
    this.passUntilIdle();
  }

  /** The cluster is redundant, balanced and has every row. */
  expectWhole(rows: number): void {
    for (const database of this.world.databases) {
      const { actions } = planRebalance(placementOf(this.world, database.name));
      expect(actions, `${this.#name}: ${database.name} is balanced`).toEqual([]);
    }
    const primaries = this.world.databases[0]?.partitions.slice().map(onlinePrimary) ?? [];
    const found = primaries.reduce(
      (sum, primary) =>
        sum +
        (primary === null ? 0 : rowCount(primary.head, this.world.databases[0]?.tables ?? Sequence.empty())),
      0,
    );
    expect(found, `${this.#name}: every row is there`).toBeGreaterThanOrEqual(rows);
  }

  #become(after: World): void {
    const violations = this.#violationsOf(after, this.world);
    if (violations.length > 0)
      throw new Error(`${this.#name}, at ${after.nowMs} ms: ${violations.join('\n')}`);
    this.world = after;
  }
}
