import {
  type Heap,
  inOrder,
  insert,
  integer,
  list,
  type Misfit,
  nullable,
  optional,
  type Plain,
  type Shape,
  sequence,
  struct,
} from '../../base/index.ts';
import { type Counters, lastInstantMs, type Timer, type World } from '../../cluster/index.ts';
import { loadLaterCommands } from '../load-later.ts';
import { timerOrder } from '../world/draft.ts';
import { gatherCommits, type PlainCommit, plainCommitShape, readCommits } from './commits.ts';
import { eventShape } from './events.ts';
import { clusterNodeShape, variablesShape } from './nodes.ts';
import { operationShape } from './operations.ts';
import { databaseShape, type Surroundings } from './partitions.ts';
import {
  assumedShape,
  attachBatchShape,
  linkShape,
  sessionShape,
  statementShape,
  stretchShape,
  timerShape,
  workloadShape,
} from './pending.ts';
import { firstUnsound } from './soundness.ts';

/**
 * A world as data that JSON and a structured clone keep as it is: lists are arrays, timers are in order, and commits stand
 * once each in a list of their own, where instances name them by their places. Of JSON's kind, because it is what a file,
 * a link and a message to another thread have in common.
 */
export interface PlainWorld {
  readonly commits: readonly PlainCommit[];
  readonly world: Plain;
}

export type ReadWorld =
  | { readonly ok: true; readonly world: World }
  | { readonly ok: false; readonly misfit: Misfit };

/** The world as plain data; `fromPlain` of it is an equal world, which goes on in the same way. */
export function toPlain(world: World): PlainWorld {
  const { plain, ...commits } = gatherCommits();
  return { commits: plain, world: worldShape({ nodes: world.nodes.length, commits }).toPlain(world) };
}

/** The world that plain data says, or where that is none. Never throws, whatever is given. */
export function fromPlain(plain: unknown): ReadWorld {
  const misfit = plainWorldShape.check(plain);
  if (misfit !== null) return { ok: false, misfit };
  const { commits: plainCommits, world: whole } = plain as PlainWorld;
  const commits = readCommits(plainCommits);
  if ('misplaced' in commits)
    return unfit(
      `.commits[${commits.misplaced}]`,
      'a commit that follows an earlier one, and removes rows that it has',
    );
  const shape = worldShape({ nodes: nodeCount(whole), commits });
  const misshape = shape.check(whole);
  if (misshape !== null) return unfit(`.world${misshape.at}`, misshape.expected);
  loadLaterCommands();
  const world = shape.fromPlain(whole);
  const unsound = firstUnsound(world);
  return unsound === null ? { ok: true, world } : unfit(`.world${unsound.at}`, unsound.expected);
}

const unfit = (at: string, expected: string): ReadWorld => ({ ok: false, misfit: { at, expected } });

const plainWorldShape: Shape<PlainWorld> = struct<PlainWorld>({
  commits: list(plainCommitShape),
  world: { check: () => null, toPlain: (plain) => plain, fromPlain: (plain) => plain },
});

/** How many nodes there are has to be known before anything that refers to one is looked at. */
function nodeCount(whole: Plain): number {
  const nodes = typeof whole === 'object' && whole !== null && 'nodes' in whole ? whole.nodes : null;
  return Array.isArray(nodes) ? nodes.length : 0;
}

const worldShape = (around: Surroundings): Shape<World> =>
  struct<World>({
    seed: integer(Number.MIN_SAFE_INTEGER),
    nowMs: integer(0, lastInstantMs),
    variables: variablesShape,
    nodes: sequence(clusterNodeShape),
    databases: list(databaseShape(around)),
    operations: list(operationShape(around.nodes)),
    attachBatch: nullable(attachBatchShape(around.nodes)),
    brokenLinks: list(linkShape(around.nodes)),
    workload: nullable(workloadShape(around)),
    workloadCourse: sequence(stretchShape),
    statements: list(statementShape(around.nodes)),
    sessions: optional(list(sessionShape(around.nodes))),
    assumed: optional(list(assumedShape)),
    timers: timersShape(timerShape(around)),
    events: sequence(eventShape(around.nodes)),
    counters: struct<Counters>({
      nextTimer: integer(),
      nextOperation: integer(),
      nextDatabase: integer(),
      nextTable: integer(),
      workloadWrites: integer(),
    }),
  });

/** How a heap is arranged says nothing: the order of its timers is total. */
function timersShape(of: Shape<Timer>): Shape<World['timers']> {
  const timers = list(of);
  return {
    check: timers.check,
    toPlain: (heap) => timers.toPlain(inOrder(heap, timerOrder)),
    fromPlain: (plain) =>
      timers
        .fromPlain(plain)
        .reduce<Heap<Timer> | null>((heap, timer) => insert(heap, timer, timerOrder), null),
  };
}
