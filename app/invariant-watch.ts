import type { SimMs } from '@ha-playground/engine';
import { violationsOf } from '@ha-playground/engine/testing';
import type { Session } from './session/session.ts';

/**
 * `?check=invariants`: compares the worlds before and after every instant that is played, as the engine's tests do,
 * and reports what breaks a rule as an error on the browser's console. The answer ends it.
 */
export function watchInvariants(session: Session): () => void {
  const { history } = session;
  const checkedMs = new Map<number, SimMs>();
  return session.subscribe(() => {
    const { branch, atMs } = history.cursor;
    const sinceMs = checkedMs.get(branch) ?? history.originMs;
    if (atMs <= sinceMs) return;
    const instants = new Set<SimMs>();
    history.world.events.forEach((event) => {
      if (event.atMs > sinceMs && event.atMs <= atMs) instants.add(event.atMs);
    });
    for (const instant of instants) {
      const violations = violationsOf(history.worldAt(instant), history.worldBefore(instant));
      // biome-ignore lint/suspicious/noConsole: it is where the address asks for the report.
      for (const violation of violations) console.error(`invariant broken at ${instant} ms: ${violation}`);
    }
    // biome-ignore lint/suspicious/noConsole: says that the check was there.
    if (instants.size > 0) console.debug(`invariants checked at ${instants.size} instants`);
    checkedMs.set(branch, atMs);
  });
}
