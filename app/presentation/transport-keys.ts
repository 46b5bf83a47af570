import { type KeyAct, type KeyPress, keyActOf } from './keys.ts';
import type { Session } from './session.ts';

/** What a key does to the session's time, or null where it does nothing. */
export const transportAct = (press: KeyPress, session: Session): (() => void) | null =>
  timeAct(keyActOf(press, 'page'), session);

/** What an act does to the session's time; null for an act that is about something else. */
export function timeAct(act: KeyAct | null, { transport, history }: Session): (() => void) | null {
  switch (act) {
    case 'toggle':
      return () => transport.toggle();
    case 'stepForward':
      return () => transport.stepForward('step');
    case 'stepBack':
      return () => transport.stepBack('step');
    case 'phaseForward':
      return () => transport.stepForward('phase');
    case 'phaseBack':
      return () => transport.stepBack('phase');
    case 'commandForward':
      return () => transport.stepForward('command');
    case 'commandBack':
      return () => transport.stepBack('command');
    case 'nextPage':
      return () => transport.stepForward('chapter');
    case 'previousPage':
      return () => transport.stepBack('chapter');
    case 'toStart':
      return () => transport.seek(history.originMs);
    case 'toEnd':
      return () => transport.seek(history.endMs);
    case 'slower':
      return () => transport.changeSpeed(-1);
    case 'faster':
      return () => transport.changeSpeed(1);
    default:
      return null;
  }
}
