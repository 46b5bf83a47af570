import { keyActOf } from '../../presentation/keys.ts';
import { turn } from '../../presentation/lesson/steps.ts';
import type { Session } from '../../presentation/session.ts';
import { timeAct } from '../../presentation/transport-keys.ts';

interface PresentActs {
  readonly onLeave: () => void;
  /** Hides everything, or shows it again. */
  readonly onBlank: () => void;
}

/** What Space presses by itself. */
const pressedBySpace = 'button';

/** The keys of whoever speaks before others, and of presenter remotes. Answers with what ends that. */
export function listenForPresentKeys(session: Session, { onLeave, onBlank }: PresentActs): () => void {
  const actOf = (event: KeyboardEvent): (() => void) | null => {
    const act = keyActOf(event, 'presented');
    switch (act) {
      case 'leave':
        return onLeave;
      case 'blank':
        return onBlank;
      case 'nextPage':
        return () => turn(session, 1);
      case 'previousPage':
        return () => turn(session, -1);
      case 'vote':
        // Digits are kept for the answers of those who listen: they never move the picture.
        return () => undefined;
      default:
        return timeAct(act, session);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === ' ' && event.target instanceof Element && event.target.closest(pressedBySpace) !== null)
      return;
    const act = actOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
