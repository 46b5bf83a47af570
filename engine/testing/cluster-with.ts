import { assert, type CommandId, commandId, type NodeId, nodeId, present, tableId } from '../base/index.ts';
import { knownLeaves, type Outcome, onlinePrimary, type Partition, type World } from '../cluster/index.ts';
import { advance, apply, type Command, emptyWorld, nextInstant, whyNotIdle } from '../simulation/index.ts';

/** The table `x` of these clusters, as long as it is the first that is created. */
export const tableX = tableId('x', 1);

/** Steps that a test waits for at most. */
const stepLimit = 100_000;

/** How many leaves and partitions, and how they are copied. */
type ClusterSize = (
  | { readonly pairs: number; readonly fanout?: 'paired' | 'load_balanced' }
  | { readonly leaves: number }
) & {
  readonly partitions: number;
  readonly replication?: 'async' | 'sync';
};

/**
 * A cluster for tests of the simulation: commands in, questions out. `pairs` builds redundancy 2 with leaf-1 … leaf-n
 * in group 1 and the rest in group 2; `leaves` builds redundancy 1. One database `test`, asynchronous unless said otherwise.
 */
export function clusterWith(size: ClusterSize) {
  let world: World = emptyWorld(1);
  let commands = 0;

  const submit = (command: Command): Outcome | null => {
    const applied = apply(world, { statement: commandId(commands), node: nodeId(1), command });
    commands += 1;
    if (applied.kind === 'refused') return applied.outcome;
    world = applied.world;
    return null;
  };
  /** The id of a command that must be accepted, for `outcomeOf`. */
  const background = (command: Command): CommandId => {
    run(command);
    return commandId(commands - 1);
  };
  const run = (command: Command): void => {
    const refused = submit(command);
    assert(refused === null, `accepted: ${JSON.stringify(command)} ${JSON.stringify(refused)}`);
  };
  const pass = (ms: number): void => {
    world = advance(world, world.nowMs + ms);
  };

  const outcomes = (): Outcome[] =>
    world.events.slice().flatMap((event) => (event.kind === 'statementFinished' ? [event.outcome] : []));
  const outcomeOf = (statement: CommandId): Outcome | null =>
    world.events
      .slice()
      .flatMap((event) =>
        event.kind === 'statementFinished' && event.statement === statement ? [event.outcome] : [],
      )[0] ?? null;

  for (const command of setUp(size)) run(command);

  return {
    get world(): World {
      return world;
    },
    submit,
    run,
    background,
    pass,
    outcomes,
    lastOutcome: (): Outcome | null => outcomes().at(-1) ?? null,
    outcomeOf,
    /** Lets things happen one after another until `isSo`. */
    passUntil(isSo: () => boolean): void {
      for (let step = 0; !isSo(); step += 1) {
        assert(step < stepLimit, 'it happens at last');
        world = advance(world, present(nextInstant(world), 'a timer'));
      }
    },
    passUntilIdle(): void {
      for (let step = 0; whyNotIdle(world) !== null; step += 1) {
        assert(step < stepLimit, `idle at last: ${whyNotIdle(world)}`);
        world = advance(world, present(nextInstant(world), `a timer while ${whyNotIdle(world)}`));
      }
    },
    node: (host: string): NodeId => leafNamed(world, host).id,
    leafState: (host: string): string => leafNamed(world, host).state,
    partition: (ordinal: number): Partition =>
      present(world.databases[0], 'a database').partitions.at(ordinal),
    primariesOn: (host: string): number[] => {
      const { id } = leafNamed(world, host);
      const partitions = present(world.databases[0], 'a database').partitions.slice();
      return partitions
        .filter((partition) => onlinePrimary(partition)?.node === id)
        .map(({ ordinal }) => ordinal);
    },
    status: (): string[] =>
      (world.operations[0]?.actions.slice() ?? []).map(
        ({ action, ordinal, target, phase, state }) =>
          `${action} ${ordinal} ${world.nodes.at(target - 1).host} ${phase} ${state}`,
      ),
  };
}

/** What builds such a cluster. */
function* setUp(size: ClusterSize): Generator<Command> {
  const isPaired = 'pairs' in size;
  if (isPaired)
    yield { kind: 'setVariable', name: 'redundancy_level', value: '2', change: { redundancyLevel: 2 } };
  if (isPaired && size.fanout === 'load_balanced') {
    const change = { leafFailoverFanout: size.fanout };
    yield { kind: 'setVariable', name: 'leaf_failover_fanout', value: size.fanout, change };
  }
  const perGroup = isPaired ? size.pairs : size.leaves;
  for (const group of isPaired ? ([1, 2] as const) : ([1] as const)) {
    for (let index = 1; index <= perGroup; index += 1) {
      const host = `leaf-${index + (group - 1) * perGroup}`;
      yield { kind: 'addLeaf', leaf: { host, port: 3306 }, group };
    }
  }
  const { partitions, replication = 'async' } = size;
  yield { kind: 'createDatabase', name: 'test', partitions, replication };
}

const leafNamed = (world: World, host: string) =>
  present(
    knownLeaves(world).find((leaf) => leaf.host === host),
    `leaf ${host}`,
  );
