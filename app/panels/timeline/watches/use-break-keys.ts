import { useEffect } from 'react';
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
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'b') return;
      if (event.target instanceof Element && event.target.closest(ownLetters) !== null) return;
      const breaks = courses.flatMap(stopsOf).map((stop) => stop.atMs);
      const way = event.shiftKey ? -1 : 1;
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
