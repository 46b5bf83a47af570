import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Session } from '../../presentation/session.ts';
import type { PictureSelection } from '../../presentation/sight/selection.ts';

/** The way into the inspector; the way back, which nobody goes before it is shown, is in `inspection-focus.ts`. */
export interface Inspection {
  /** Shows what is known about something, and gives the inspector the focus. */
  readonly inspect: (selection: PictureSelection) => void;
  /** Who has asked and waits for the inspector to show it. */
  readonly waiting: RefObject<Waiting | null>;
  /** What had the focus before the inspector had it. */
  readonly opener: RefObject<Element | null>;
}

export interface Waiting {
  /** True the first time, and if nothing was pressed since the beginning. */
  readonly end: () => boolean;
}

/**
 * `onOpen` brings the inspector into sight. It may come late: who has pressed a key or a pointer in between does
 * something else by then, and keeps the focus.
 */
export function useInspection(session: Session, onOpen: () => void): Inspection {
  const open = useRef(onOpen);
  open.current = onOpen;
  const waiting = useRef<Waiting | null>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => () => void waiting.current?.end(), []);
  return useMemo(
    () => ({
      inspect(selection) {
        waiting.current?.end();
        waiting.current = waitUntouched();
        session.view.inspect(selection);
        open.current();
      },
      waiting,
      opener,
    }),
    [session],
  );
}

function waitUntouched(): Waiting {
  let isUntouched = true;
  const events = ['keydown', 'pointerdown'] as const;
  const end = (): boolean => {
    const wasUntouched = isUntouched;
    isUntouched = false;
    for (const event of events) window.removeEventListener(event, end, true);
    return wasUntouched;
  };
  for (const event of events) window.addEventListener(event, end, true);
  return { end };
}
