import type { Misfit } from '../../base/index.ts';
import { knownAggregators, knownLeaves, linkBetween, type World } from '../../cluster/index.ts';
import { areLeaves, arePlaces, firstMisfit, inEach, isEachOnce, unless } from './misfits.ts';
import { unsoundDatabases } from './sound-databases.ts';
import { unsoundOperations, unsoundStatements, unsoundTimers } from './sound-operations.ts';

/**
 * The first place at which the parts of a world do not go together, though each has the right shape. What holds here the
 * simulation relies on, and every world that it makes has it; null for a sound world.
 */
export const firstUnsound = (world: World): Misfit | null =>
  firstMisfit(
    () => unsoundNodes(world),
    () => unsoundDatabases(world),
    () => unsoundOperations(world),
    () => unsoundStatements(world),
    () => unsoundTimers(world),
    () => unsoundSessions(world),
    () => unsoundRest(world),
  );

function unsoundNodes(world: World): Misfit | null {
  const masters = knownAggregators(world).filter(({ isMaster }) => isMaster);
  const places = knownLeaves(world).map(({ group, slot }) => `${group}/${slot}`);
  return firstMisfit(
    () => inEach('.nodes', world.nodes, ({ id }, index) => unless(id === index + 1, '.id', `${index + 1}`)),
    () => unless(masters.length === 1, '.nodes', 'one master aggregator'),
    () => unless(isEachOnce(places), '.nodes', 'one leaf at most in each slot of a group'),
    () =>
      inEach('.brokenLinks', world.brokenLinks, ({ nodes }) =>
        unless(
          linkBetween(...nodes)[0] === nodes[0] && nodes[0] !== nodes[1],
          '.nodes',
          'two nodes, the lower first',
        ),
      ),
    () => unless(areLeaves(world, world.attachBatch?.leaves ?? []), '.attachBatch.leaves', 'leaves'),
  );
}

/** What a transaction has written lies in partitions that there are. */
const unsoundSessions = ({ sessions = [], databases }: World): Misfit | null =>
  firstMisfit(
    () => unless(isEachOnce(sessions.map(({ session }) => session)), '.sessions', 'each connection once'),
    () =>
      inEach('.sessions', sessions, ({ transaction }) =>
        inEach('.transaction.parts', transaction?.parts ?? [], (part) => {
          const database = databases.find(({ name }) => name === part.database);
          const isThere = part.ordinal < (database?.partitions.length ?? 0);
          return unless(isThere, '.ordinal', 'a partition that there is');
        }),
      ),
  );

function unsoundRest(world: World): Misfit | null {
  const { workload, events, workloadCourse, nowMs } = world;
  const database = world.databases.find(({ name }) => name === workload?.database);
  const targets = workload?.unreplicated.map(({ target }) => target) ?? [];
  const waiting = [...(workload?.waitingReads ?? []), ...(workload?.waitingWrites ?? [])];
  return firstMisfit(
    () =>
      unless(arePlaces(world, database?.id ?? 0, targets), '.workload.unreplicated', 'instances on leaves'),
    () =>
      unless(
        waiting.every(({ ordinal }) => database === undefined || ordinal < database.partitions.length),
        '.workload',
        'partitions that there are',
      ),
    () =>
      unless(
        workload === null || (workload.startedAtMs <= workload.writtenToMs && workload.writtenToMs <= nowMs),
        '.workload.writtenToMs',
        'an instant between the start and now',
      ),
    () =>
      unless(
        ascends(events, ({ atMs }) => atMs, nowMs),
        '.events',
        'instants in order, none after now',
      ),
    () =>
      unless(
        ascends(workloadCourse, ({ fromMs }) => fromMs, nowMs),
        '.workloadCourse',
        'instants in order',
      ),
  );
}

function ascends<Item>(items: Iterable<Item>, instantOf: (item: Item) => number, lastMs: number): boolean {
  let before = 0;
  for (const item of items) {
    if (instantOf(item) < before) return false;
    before = instantOf(item);
  }
  return before <= lastMs;
}
