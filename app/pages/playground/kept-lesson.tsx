import { type ComponentProps, useState } from 'react';
import { keptProgress } from '../../browser/kept-progress.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { Lesson } from '../../panels/lesson/lesson.tsx';
import { betsOf } from '../../presentation/lesson/bets.ts';
import type { Session } from '../../presentation/session.ts';

/** A story that is read, in which what was bet on the last time is still chosen. */
export function KeptLesson(props: ComponentProps<typeof Lesson>) {
  const session = useSession();
  const [kept, setKept] = useState<Session | null>(null);
  if (kept !== session) {
    keepBets(session);
    setKept(session);
  }
  return <Lesson {...props} />;
}

/** A story of somebody's own has no name by which it would be found again. */
function keepBets(session: Session): void {
  const { id } = session.start;
  if (id === null) return;
  const shelf = keptProgress();
  const { bets = [] } = shelf.of(id);
  betsOf(session).keepWith(session, { kept: bets, keep: (bet) => shelf.keepBet(id, bet) });
}
