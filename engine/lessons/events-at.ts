import { firstIndex, type SimMs } from '../base/index.ts';
import type { ClusterEvent } from '../cluster/index.ts';
import type { History } from '../history/index.ts';

/**
 * What happened from an instant on, until before another, on the line of the cursor; ends of statements are left out, and the
 * set-up, which may have ended at the instant at which the first statement was entered.
 */
export function eventsBetween(history: History, fromMs: SimMs, toMs: SimMs): readonly ClusterEvent[] {
  const { events } = history.tip;
  const found: ClusterEvent[] = [];
  const first = firstIndex(events.length, (index) => events.at(index).atMs >= fromMs);
  const setUp = history.lineOf(history.branch.id).worldBefore(history.originMs).events.length;
  for (let index = Math.max(first, setUp); index < events.length; index += 1) {
    const event = events.at(index);
    if (event.atMs >= toMs) break;
    if (event.kind !== 'statementFinished') found.push(event);
  }
  return found;
}

export const eventsAt = (history: History, atMs: SimMs): readonly ClusterEvent[] =>
  eventsBetween(history, atMs, atMs + 1);
