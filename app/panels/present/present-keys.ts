import { keyActOf } from '../../presentation/keys.ts';
import type { Session } from '../../presentation/session.ts';
import { timeAct } from '../../presentation/transport-keys.ts';

interface PresentActs {
  readonly onLeave: () => void;
  /** Hides everything, or shows it again. */
  readonly onBlank: () => void;
  readonly onTurn: (by: 1 | -1) => void;
  /** A hand went up for the choice that has this digit, or the last one was none. */
  readonly onVote: (digit: number) => void;
  readonly onUnvote: () => void;
  /** Says which keys there are. */
  readonly onHelp: () => void;
}

/** What Space presses by itself. */
const pressedBySpace = 'button';

/** The keys of whoever speaks before others, and of presenter remotes. Answers with what ends that. */
export function listenForPresentKeys(session: Session, acts: PresentActs): () => void {
  const { onLeave, onBlank, onTurn, onVote, onUnvote, onHelp } = acts;
  const actOf = (event: KeyboardEvent): (() => void) | null => {
    const act = keyActOf(event, 'presented');
    switch (act) {
      case 'leave':
        return onLeave;
      case 'blank':
        return onBlank;
      case 'nextPage':
        return () => onTurn(1);
      case 'previousPage':
        return () => onTurn(-1);
      case 'vote':
        // Digits are kept for the answers of those who listen: they never move the picture.
        return () => onVote(Number(event.key));
      case 'help':
        return onHelp;
      case 'unvote':
        return onUnvote;
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
