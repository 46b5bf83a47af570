import type { SimMs } from '../../base/index.ts';
import type { History } from '../../history/index.ts';
import type { Client } from './client.ts';

/**
 * Moves the cursor to `toMs`, event by event, so that every client runs its next statement at the very instant at
 * which the one before it ended. For moving forward only: to go back, seek the history and settle the clients.
 */
export function advance(history: History, clients: readonly Client[], toMs: SimMs): void {
  settleAll(clients);
  for (
    let next = nextStop(history, clients);
    next !== null && next <= toMs;
    next = nextStop(history, clients)
  ) {
    history.seek(next);
    settleAll(clients);
  }
  if (history.cursor.atMs < toMs) {
    history.seek(toMs);
    settleAll(clients);
  }
}

/**
 * Advances until no client has anything to run any more, or as far as `limitMs`. The cursor stays where the last
 * statement ended. True when all have ended.
 */
export const runUntilSettled = (history: History, clients: readonly Client[], limitMs: SimMs): boolean =>
  runUntil(history, clients, () => !clients.some((client) => client.isBusy), limitMs);

/** Advances until `isDone`, looking after every instant at which anything happens. False when `limitMs` comes first. */
export function runUntil(
  history: History,
  clients: readonly Client[],
  isDone: () => boolean,
  limitMs: SimMs,
): boolean {
  settleAll(clients);
  while (!isDone()) {
    const next = nextStop(history, clients);
    if (next === null || next > limitMs) return false;
    history.seek(next);
    settleAll(clients);
  }
  return true;
}

/** The next instant at which anything happens in the cluster or is due for a client. */
export function nextStop(history: History, clients: readonly Client[]): SimMs | null {
  const stops = clients.flatMap((client) => client.deadlineMs ?? []);
  const instant = history.nextInstant();
  if (instant !== null) stops.push(instant);
  return stops.length === 0 ? null : Math.min(...stops);
}

/** Settles the clients until a round changes nothing: what one does may let another go on. */
export function settleAll(clients: readonly Client[]): void {
  for (let version = -1; version !== totalVersion(clients); ) {
    version = totalVersion(clients);
    for (const client of clients) client.settle();
  }
}

export const totalVersion = (clients: readonly Client[]): number =>
  clients.reduce((total, client) => total + client.version, 0);
