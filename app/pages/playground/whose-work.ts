import { keepOverReload, keptOverReload } from '../../browser/kept-over-reload.ts';
import type { ProgressShelf } from '../../presentation/exercise/progress-shelf.ts';
import type { Session } from '../../presentation/session.ts';
import { openedFrom } from '../../presentation/sharing/opened-from.ts';

const key = 'handed-in';
const marks = new WeakMap<Session, boolean>();
let isFirst = true;

/**
 * Is this what somebody else has handed in? So is what was opened from a link or a file, unless this browser has kept the very
 * same, or this tab has been at it before its page was loaded again.
 */
export function isHandedIn(session: Session, shelf: ProgressShelf, id: string): boolean {
  const known = marks.get(session);
  if (known !== undefined) return known;
  const opened = openedFrom(session);
  const before = isFirst ? keptOverReload(key) : null;
  isFirst = false;
  const isOwn = opened === null || shelf.of(id).sessions.some(({ packed }) => packed === opened.packed);
  const answer = before === null ? !isOwn : before === 'yes';
  markHandedIn(session, answer);
  return answer;
}

/** Says whose it is. */
export function markHandedIn(session: Session, isTheirs: boolean): void {
  marks.set(session, isTheirs);
  keepOverReload(key, isTheirs ? 'yes' : 'no');
}
