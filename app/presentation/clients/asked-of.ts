import type { Session } from '../session.ts';
import { type Moment, worldSeen } from '../time/moment.ts';
import { type AskedNow, askedNow } from './asked.ts';

/** What the clients of a session ask at its moment, as far as the picture has shown it. */
export function askedOf(session: Session, database: string | null, moment: Moment): AskedNow {
  const { presentation, speed } = session.transport;
  return askedNow(worldSeen(moment), { database, viewMs: presentation.viewMs, speed });
}
