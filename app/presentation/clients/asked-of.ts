import type { Session } from '../session.ts';
import { type Moment, worldSeen } from '../time/moment.ts';
import { type AskedNow, askedNow } from './asked.ts';

/**
 * What the clients of a session ask at its moment, as far as the picture has shown it. Where time stands still the instant alone
 * decides, and not how long or how fast somebody has looked: whoever opens the same moment sees the same.
 */
export function askedOf(session: Session, database: string | null, moment: Moment): AskedNow {
  const { presentation, speed, isLive } = session.transport;
  const time = isLive ? { viewMs: presentation.viewMs, speed } : { viewMs: moment.atMs, speed: 1 };
  return askedNow(worldSeen(moment), { database, ...time });
}
