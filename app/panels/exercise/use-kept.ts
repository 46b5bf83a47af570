import { packRecord } from '@ha-playground/engine/packed';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Standing } from '../../presentation/exercise/live-grade.ts';
import type { Progress } from '../../presentation/exercise/progress.ts';
import type { ProgressShelf } from '../../presentation/exercise/progress-shelf.ts';
import type { Session } from '../../presentation/session.ts';
import { textKept } from '../../presentation/sharing/kept-text.ts';
import { workIn } from '../../presentation/sharing/kept-work.ts';

/** What a page knows of the place in which somebody does exercises. */
export interface Desk {
  readonly shelf: ProgressShelf;
  /** How this tab is called: it stays so when its page is loaded again, and no other tab is called like it. */
  readonly tab: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What is kept of all exercises; the component renders again when that changes, in another tab too. */
export function useProgress(shelf: ProgressShelf): Progress {
  return useSyncExternalStore(shelf.subscribe, shelf.all);
}

/** So much is written when nothing is more urgent. */
const sliceMs = 6;

/** Keeps how well an exercise is done, and the session itself, so that it can be gone on with. */
export function useKeeping(
  session: Session,
  standing: Standing | null,
  { id, points, desk }: { readonly id: string; readonly points: number; readonly desk: Desk },
): void {
  const graded = useRef<Standing | null>(null);
  const kept = useRef<Standing | null>(null);
  useEffect(() => {
    if (standing === null || workIn(session) === 0) return;
    const { shelf, tab, now } = desk;
    // What is achieved is kept at once: whoever leaves then has it.
    if (standing !== graded.current) {
      graded.current = standing;
      const { score, passed, steps, hints } = standing.grade;
      if (score > 0 && !standing.isUnknown)
        shelf.keepBest(id, { score, of: points, passed, steps, hints: hints.length });
    }
    const keep = (): void => {
      const { score, steps, passed } = standing.grade;
      shelf.keepSession(id, {
        id: tab,
        atMs: now(),
        packed: packRecord(textKept(session, {})),
        stood: { score, of: points, steps, passed },
      });
    };
    // Whoever leaves while something runs finds what was entered, too.
    addEventListener('pagehide', keep);
    const stop = () => removeEventListener('pagehide', keep);
    if (standing === kept.current || session.transport.isLive) return stop;
    kept.current = standing;
    session.whenIdle(sliceMs, keep);
    return stop;
  });
}
