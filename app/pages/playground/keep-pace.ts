import { keepOverReload, keptOverReload } from '../../browser/kept-over-reload.ts';
import type { Session } from '../../presentation/session.ts';

/** Whoever loads the page again finds the pace that they had chosen. */
export function takeUpPace({ transport }: Session): void {
  const [speed, skipsIdle] = keptOverReload('pace')?.split(' ') ?? [];
  if (Number(speed) > 0) transport.setSpeed(Number(speed));
  if (skipsIdle === 'false') transport.setSkipsIdle(false);
}

/** Keeps the pace of a session for that, until the answer is called. */
export function keepPace({ transport, subscribeVersion }: Session): () => void {
  let known = '';
  return subscribeVersion(() => {
    const pace = `${transport.speed} ${transport.skipsIdle}`;
    if (pace !== known) keepOverReload('pace', pace);
    known = pace;
  });
}
