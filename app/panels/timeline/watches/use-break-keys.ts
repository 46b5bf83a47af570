import { useEffect } from 'react';
import { keyActOf } from '../../../presentation/keys.ts';
import type { Session } from '../../../presentation/session.ts';
import type { CourseShown } from '../../../presentation/watches/courses.ts';
import { nextOf, stopsOf } from './breaks.ts';

/** Where a letter is text, or chooses something. */
const ownLetters = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], dialog';

/**
 * B goes to the next moment at which something goes wrong with an expectation, Shift+B to the one before; round from the last to
 * the first.
 * `onBreak` is told of the moment.
 */
export function useBreakKeys(
  session: Session,
  courses: readonly CourseShown[],
  onBreak: (atMs: number) => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = event.defaultPrevented ? null : keyActOf(event, 'page');
      if (act !== 'nextBreak' && act !== 'previousBreak') return;
      if (event.target instanceof Element && event.target.closest(ownLetters) !== null) return;
      const breaks = courses.flatMap(stopsOf).map((stop) => stop.atMs);
      const way = act === 'previousBreak' ? -1 : 1;
      const atMs = nextOf(breaks, session.history.cursor.atMs, way) ?? nextOf(breaks, way * -Infinity, way);
      if (atMs === null) return;
      event.preventDefault();
      session.transport.seek(atMs);
      onBreak(atMs);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [session, courses, onBreak]);
}
