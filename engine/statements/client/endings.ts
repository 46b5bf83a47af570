import type { CommandId, SimMs } from '../../base/index.ts';
import type { ClusterEvent, Outcome, World } from '../../cluster/index.ts';

/** How something ended, and at which instant. */
export interface Ending<Result> {
  readonly result: Result;
  readonly atMs: SimMs;
}

/** What is known of one world: which statements run, and how those ended of which the last events tell. */
interface Known {
  readonly running: ReadonlySet<CommandId>;
  readonly ended: Map<CommandId, Ending<Outcome>>;
  /** The index of the event from which on the endings are known. */
  from: number;
}

/** Thousands of statements may be asked about in one world: its events are gone through once, and not once for each. */
const known = new WeakMap<World, Known>();

/** When and how a submitted statement ended in `world`, or null when it has not. It was submitted at `startedAtMs`. */
export function findEnding(world: World, statement: CommandId, startedAtMs: SimMs): Ending<Outcome> | null {
  const about = knownOf(world);
  if (about.running.has(statement)) return null;
  while (!about.ended.has(statement) && about.from > 0) {
    const event = world.events.at(about.from - 1);
    if (event.atMs < startedAtMs) return null;
    about.from -= 1;
    note(about, event);
  }
  return about.ended.get(statement) ?? null;
}

function knownOf(world: World): Known {
  let about = known.get(world);
  if (about === undefined) {
    const running = new Set(world.statements.map((running) => running.statement));
    about = { running, ended: new Map(), from: world.events.length };
    known.set(world, about);
  }
  return about;
}

function note({ ended }: Known, event: ClusterEvent): void {
  if (event.kind !== 'statementFinished') return;
  ended.set(event.statement, { result: event.outcome, atMs: event.atMs });
}
