import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommandId, commandId, nodeId, unreachable } from '../base/index.ts';
import { hasEnded, knownLeaves, type World } from '../cluster/index.ts';
import { placementOf, planRebalance } from '../planner/index.ts';
import { advance, apply, type Command, emptyWorld, nextInstant, whyNotIdle } from '../simulation/index.ts';
import { importedMap } from './imported-map.ts';
import { watchInvariants } from './invariants/index.ts';
import type { ClusterMap } from './planner-bounds/cluster-map.ts';
import { randomMap } from './planner-bounds/random-map.ts';
import { Tally } from './planner-bounds/tally.ts';

const runsEach = Number(process.env.PLAN_RUNS ?? 250);
const instantLimit = 5_000;

const cases = [
  { level: 1, fanout: 'paired' },
  { level: 2, fanout: 'paired' },
  { level: 2, fanout: 'load_balanced' },
] as const;

const statements = ['rebalance', 'rebalance', 'restoreRedundancy', 'detachLeaf', 'removeLeaf'] as const;

/** A cluster, a statement that runs a plan on it, and the leaf that dies at a random instant, in half of the runs. */
const runs = (level: 1 | 2, fanout: ClusterMap['fanout']) =>
  fc.record({
    map: randomMap(level, { pairs: 3, partitions: 24 }, fanout),
    statement: fc.constantFrom(...statements),
    leaf: fc.nat(7),
    death: fc.option(fc.record({ leaf: fc.nat(7), afterMs: fc.nat(9_000) }), { freq: 2 }),
  });

describe.each(cases)('executed plans (redundancy $level, $fanout)', ({ level, fanout }) => {
  test('every invariant holds at every instant, also when a leaf dies, and balance comes at last', () => {
    const tally = new Tally(`executed plans, redundancy ${level}, ${fanout}`);
    fc.assert(
      fc.property(runs(level, fanout), ({ map, statement, leaf, death }) => {
        const cluster = new WatchedCluster(map);
        const accepted = cluster.submit(commandFor(statement, map, leaf));
        const operation = cluster.world.operations[0];
        cluster.pass(death?.afterMs ?? 0);
        const isRunning = cluster.world.operations.some((candidate) => !hasEnded(candidate));
        if (death !== null)
          cluster.submit({ kind: 'killNode', node: nodeId(2 + (death.leaf % map.leaves.length)) });
        cluster.passUntilIdle();
        tally.count({
          'with a plan': accepted && operation !== undefined,
          'with a death while the plan runs': death !== null && isRunning,
          'with a failed operation': cluster.world.operations.some(({ state }) => state === 'failed'),
        });
        cluster.bringEverythingBack();
        expect(planRebalance(placementOf(cluster.world, 'test')).actions).toEqual([]);
      }),
      { numRuns: runsEach },
    );
    tally.print();
    expect(tally.of('with a death while the plan runs')).toBeGreaterThan(runsEach / 20);
    expect(tally.of('with a failed operation')).toBeGreaterThan(runsEach / 100);
  });
});

const rebalance: Command = {
  kind: 'rebalance',
  database: 'test',
  full: false,
  force: false,
  kill: false,
  ensuresOnlineNodes: false,
};

function commandFor(statement: (typeof statements)[number], map: ClusterMap, leaf: number): Command {
  const address = { host: `leaf-${1 + (leaf % map.leaves.length)}`, port: 3306 };
  switch (statement) {
    case 'rebalance':
      return rebalance;
    case 'restoreRedundancy':
      return { kind: 'restoreRedundancy', database: 'test' };
    case 'detachLeaf':
      return { kind: 'detachLeaf', leaf: address, kill: false, ensuresSafety: false };
    case 'removeLeaf':
      return { kind: 'removeLeaf', leaf: address, force: false, kill: false, ensuresSafety: false };
    default:
      return unreachable(statement);
  }
}

/** A cluster that throws at the first violation of an invariant. */
class WatchedCluster {
  world: World = emptyWorld(1);
  readonly #commands = new Map<CommandId, Command>();
  readonly #violationsOf = watchInvariants({ commandOf: (id) => this.#commands.get(id) ?? null });
  #statements = 0;

  constructor(map: ClusterMap) {
    this.#submitOrThrow({ kind: 'importCluster', cluster: importedMap(map) });
    if (map.redundancyLevel === 2)
      this.#submitOrThrow({
        kind: 'setVariable',
        name: 'redundancy_level',
        value: '2',
        change: { redundancyLevel: 2 },
      });
    this.#submitOrThrow({
      kind: 'setVariable',
      name: 'leaf_failover_fanout',
      value: map.fanout,
      change: { leafFailoverFanout: map.fanout },
    });
  }

  /** True when the command is accepted; a refused one changes nothing. */
  submit(command: Command): boolean {
    const statement = commandId(this.#statements);
    this.#commands.set(statement, command);
    const applied = apply(this.world, { statement, node: nodeId(1), command });
    this.#statements += 1;
    if (applied.kind === 'accepted') this.#become(applied.world);
    return applied.kind === 'accepted';
  }

  pass(ms: number): void {
    const untilMs = this.world.nowMs + ms;
    for (
      let instant = nextInstant(this.world);
      instant !== null && instant < untilMs;
      instant = nextInstant(this.world)
    )
      this.#become(advance(this.world, instant));
    this.#become(advance(this.world, untilMs));
  }

  passUntilIdle(): void {
    for (let passed = 0; whyNotIdle(this.world) !== null; passed += 1) {
      const instant = nextInstant(this.world);
      if (passed > instantLimit || instant === null) throw new Error(`never idle: ${whyNotIdle(this.world)}`);
      this.#become(advance(this.world, instant));
    }
  }

  /** Everything that is down is started, everything that is detached attached, and then it is rebalanced. */
  bringEverythingBack(): void {
    for (const { id } of knownLeaves(this.world)) this.submit({ kind: 'startNode', node: id });
    this.passUntilIdle();
    this.submit({ kind: 'attachAllLeaves', force: false, rebalances: true });
    this.passUntilIdle();
    this.submit(rebalance);
    this.passUntilIdle();
  }

  #submitOrThrow(command: Command): void {
    if (!this.submit(command)) throw new Error(`refused: ${command.kind}`);
  }

  #become(after: World): void {
    const violations = this.#violationsOf(after, this.world).filter(
      (violation) => !violation.startsWith('oneInstancePerGroupAtRest') || hasBeenRebalanced(after),
    );
    if (violations.length > 0) throw new Error(`at ${after.nowMs} ms: ${violations.join('\n')}`);
    this.world = after;
  }
}

/** A map may have two instances of a partition in one group: until its first rebalance that is no fault of a plan. */
function hasBeenRebalanced({ events }: World): boolean {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events.at(index);
    if (event.kind === 'operationFinished' && event.operationKind === 'rebalance')
      return event.state === 'success';
  }
  return false;
}
