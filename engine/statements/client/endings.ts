import type { CommandId, SimMs } from '../../base/index.ts';
import type { Outcome, World } from '../../cluster/index.ts';

/** How something ended, and at which instant. */
export interface Ending<Result> {
  readonly result: Result;
  readonly atMs: SimMs;
}

/** When and how a submitted statement ended in `world`, or null when it has not. It was submitted at `startedAtMs`. */
export function findEnding(world: World, statement: CommandId, startedAtMs: SimMs): Ending<Outcome> | null {
  if (world.statements.some((running) => running.statement === statement)) return null;
  for (let index = world.events.length - 1; index >= 0; index -= 1) {
    const event = world.events.at(index);
    if (event.atMs < startedAtMs) return null;
    if (event.kind === 'statementFinished' && event.statement === statement) {
      return { result: event.outcome, atMs: event.atMs };
    }
  }
  return null;
}
