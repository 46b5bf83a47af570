import type { SimMs, World } from '@ha-playground/engine';
import { recordOf, watchInvariants } from '@ha-playground/engine/testing';
import type { Session } from '../../presentation/session.ts';

/** What has been seen of a branch: its rules remember it, so they are shown every instant once and in turn. */
interface Seen {
  readonly violationsOf: (after: World, before: World) => string[];
  world: World;
}

/**
 * `?check=invariants`: compares the worlds before and after every instant that is played, as the engine's tests do,
 * and reports what breaks a rule as an error on the browser's console. The answer ends it.
 */
export function watchSession(session: Session): () => void {
  const { history } = session;
  const branches = new Map<number, Seen>();
  return session.subscribe(() => {
    const { branch, atMs } = history.cursor;
    const seen = branches.get(branch) ?? {
      violationsOf: watchInvariants(recordOf(history)),
      world: history.worldAt(history.originMs),
    };
    branches.set(branch, seen);
    const instants = instantsBetween(seen.world.nowMs, atMs, history.world);
    for (const instant of instants) {
      const after = history.worldAt(instant);
      for (const violation of seen.violationsOf(after, seen.world)) {
        // biome-ignore lint/suspicious/noConsole: it is where the address asks for the report.
        console.error(`invariant broken at ${instant} ms: ${violation}`);
      }
      seen.world = after;
    }
    // biome-ignore lint/suspicious/noConsole: says that the check was there.
    if (instants.length > 0) console.debug(`invariants checked at ${instants.length} instants`);
  });
}

/** The instants after `fromMs` and up to `untilMs` at which anything has happened, in order. */
function instantsBetween(fromMs: SimMs, untilMs: SimMs, world: World): readonly SimMs[] {
  const instants = new Set<SimMs>();
  world.events.forEach(({ atMs }) => {
    if (atMs > fromMs && atMs <= untilMs) instants.add(atMs);
  });
  return [...instants];
}
