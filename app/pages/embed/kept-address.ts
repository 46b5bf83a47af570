import { packRecord } from '@ha-playground/engine/packed';
import type { Session } from '../../presentation/session.ts';
import { textKept } from '../../presentation/sharing/kept-text.ts';

/** All that was done in a session, packed for a link. */
export const packedOf = (session: Session): string => packRecord(textKept(session, {}));
