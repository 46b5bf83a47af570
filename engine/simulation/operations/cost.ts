import type { NodeId, SimMs } from '../../base/index.ts';
import {
  actionIs,
  assumedOf,
  type Database,
  isCopy,
  isPromotion,
  type OperationAction,
  type OperationKind,
  onlinePrimary,
  type Phase,
  type PlannedAction,
  type World,
} from '../../cluster/index.ts';
import { actionMs, bytesOf } from '../world/durations.ts';

/** What a plan moves and how long it takes: the sum of its phases, which run one after another. */
export interface Cost {
  readonly bytes: number;
  /** From its start to its end if nothing fails, the pause before the evening of an attach included. */
  readonly totalMs: SimMs;
  /** Those that have actions, in order. */
  readonly phases: readonly PhaseCost[];
}

export interface PhaseCost {
  readonly phase: Phase;
  readonly actions: number;
  /** What its copies move. */
  readonly bytes: number;
  /** Its actions run together, so it takes as long as the longest; copies share the network of each leaf evenly. */
  readonly ms: SimMs;
}

/** What one action costs. */
export interface ActionCost {
  /** What it moves; 0 for one that is no copy. */
  readonly bytes: number;
  readonly ms: SimMs;
}

/**
 * What each of the actions costs, in their order, by the rule of {@link costOf}; null for those that do not run any more.
 */
export function costOfEach(
  world: World,
  database: string,
  kind: OperationKind,
  actions: readonly (PlannedAction | OperationAction)[],
): readonly (ActionCost | null)[] {
  const sources = new Sources(world, database);
  const costs = new Map<PlannedAction, ActionCost>();
  for (const phase of phasesInOrder) {
    const together = actions.filter((action) => action.phase === phase && mayStillRun(action));
    const figures = figuresTogether(together, { kind, sources });
    together.forEach((action, index) => {
      costs.set(action, figures[index] as ActionCost);
      sources.follow(action);
    });
  }
  return actions.map((action) => costs.get(action) ?? null);
}

/**
 * What `actions` cost on `database`: those of a plan as they would run from now on, those of an operation as they have
 * run, for the ones that have begun. It is the rule by which operations run, so a plan that nothing disturbs takes
 * just as long.
 */
export function costOf(
  world: World,
  database: string,
  kind: OperationKind,
  actions: readonly (PlannedAction | OperationAction)[],
): Cost {
  const sources = new Sources(world, database);
  const phases: PhaseCost[] = [];
  for (const phase of phasesInOrder) {
    const together = actions.filter((action) => action.phase === phase && mayStillRun(action));
    if (together.length > 0) phases.push(costOfPhase(phase, together, { kind, sources }));
    for (const action of together) sources.follow(action);
  }
  const bytes = phases.reduce((sum, phase) => sum + phase.bytes, 0);
  const runningMs = phases.reduce((sum, phase) => sum + phase.ms, 0);
  return { bytes, totalMs: runningMs + pauseMs(world, kind, phases), phases };
}

const phasesInOrder: readonly Phase[] = [1, 2, 3, 4, 5, 6, 7];

/** The leaves of an attach are online for a while before their pairs are evened. */
const pauseMs = (world: World, kind: OperationKind, phases: readonly PhaseCost[]): SimMs =>
  kind === 'attach' && phases.some(({ phase }) => phase >= 6) && phases.some(({ phase }) => phase < 6)
    ? assumedOf(world, 'evening_delay')
    : 0;

interface Conditions {
  readonly kind: OperationKind;
  readonly sources: Sources;
}

function costOfPhase(
  phase: Phase,
  actions: readonly (PlannedAction | OperationAction)[],
  conditions: Conditions,
): PhaseCost {
  const figures = figuresTogether(actions, conditions);
  const bytes = figures.reduce((sum, figure) => sum + figure.bytes, 0);
  const ms = figures.reduce((longest, figure) => Math.max(longest, figure.ms), 0);
  return { phase, actions: actions.length, bytes, ms };
}

/** What each of the actions costs that run together. */
function figuresTogether(
  actions: readonly (PlannedAction | OperationAction)[],
  { kind, sources }: Conditions,
): readonly ActionCost[] {
  const copies = copiesByLeaf(actions, sources);
  return actions.map((action) => {
    const known = figuresOf(action);
    const bytes = known?.bytes ?? (isCopy(action) ? sources.bytesOf(action.ordinal) : 0);
    const ends = [action.target, sources.of(action)].flatMap((leaf) =>
      leaf === null ? [] : [{ leaf, copies: copies.get(leaf) ?? 1 }],
    );
    return { bytes, ms: known?.ms ?? actionMs(sources.world, action, { kind, bytes, ends }) };
  });
}

/** What is known of an action that has begun; null for one that has not. */
function figuresOf(action: PlannedAction | OperationAction): ActionCost | null {
  if (!('state' in action) || action.startedAtMs === null || action.endsAtMs === null) return null;
  return { bytes: action.bytes, ms: action.endsAtMs - action.startedAtMs };
}

/** An action that was cancelled, or that failed at once, costs nothing. */
const mayStillRun = (action: PlannedAction | OperationAction): boolean =>
  !('state' in action) || action.startedAtMs !== null || actionIs.scheduled(action.state);

function copiesByLeaf(
  actions: readonly PlannedAction[],
  sources: Sources,
): ReadonlyMap<NodeId | null, number> {
  const copies = new Map<NodeId | null, number>();
  for (const action of actions) {
    if (!isCopy(action)) continue;
    for (const node of [action.target, sources.of(action)]) {
      if (node !== null) copies.set(node, (copies.get(node) ?? 0) + 1);
    }
  }
  return copies;
}

/** Where each partition is copied from while a plan runs: its primary, which earlier phases may have moved. */
class Sources {
  readonly world: World;
  readonly #database: Database | null;
  readonly #promoted = new Map<number, NodeId>();

  constructor(world: World, database: string) {
    this.world = world;
    this.#database = world.databases.find(({ name }) => name === database) ?? null;
  }

  of(action: PlannedAction): NodeId | null {
    return this.#promoted.get(action.ordinal) ?? this.#primaryOf(action.ordinal)?.node ?? action.source;
  }

  bytesOf(ordinal: number): number {
    const primary = this.#primaryOf(ordinal);
    return primary === null || this.#database === null
      ? 0
      : bytesOf(this.world, primary.head, this.#database);
  }

  /** The primaries after `action`. */
  follow(action: PlannedAction): void {
    if (isPromotion(action)) this.#promoted.set(action.ordinal, action.target);
  }

  #primaryOf(ordinal: number) {
    if (this.#database === null || ordinal >= this.#database.partitions.length) return null;
    return onlinePrimary(this.#database.partitions.at(ordinal));
  }
}
