import { useEffect, useMemo, useRef } from 'react';
import type { Session } from '../../presentation/session.ts';
import type { PictureSelection } from '../../presentation/sight/selection.ts';

/** The way into the inspector and back. */
export interface Inspection {
  /** Shows what is known about something, and gives the inspector the focus. */
  readonly inspect: (selection: PictureSelection) => void;
  /** Called once the inspector shows it: focuses `heading` if someone asked for it, and remembers who had the focus. */
  readonly arrive: (heading: HTMLElement | null) => void;
  /** Gives the focus back; false when there is nobody to give it back to. */
  readonly leave: () => boolean;
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
      arrive(heading) {
        if (heading === null || waiting.current?.end() !== true) return;
        // Whoever inspects one thing after the other goes back to where it began: a link that has led on is no more.
        const before = document.activeElement;
        const panel = heading.closest('[role="tabpanel"]');
        if (before !== document.body && panel?.contains(before) !== true) opener.current = before;
        heading.focus({ preventScroll: true });
        bringIntoSight(panel);
      },
      leave() {
        const { current } = opener;
        if (!(current instanceof HTMLElement || current instanceof SVGElement) || !current.isConnected)
          return false;
        current.focus({ preventScroll: true });
        current.scrollIntoView({ block: 'nearest' });
        return true;
      },
    }),
    [session],
  );
}

interface Waiting {
  /** True the first time, and if nothing was pressed since the beginning. */
  readonly end: () => boolean;
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

/** The panel with its tab: at the top where it stands under the picture, and not at all where both are in sight. */
function bringIntoSight(panel: Element | null): void {
  const frame = panel?.parentElement?.getBoundingClientRect();
  if (frame !== undefined && frame.bottom > innerHeight)
    panel?.parentElement?.scrollIntoView({ block: 'start' });
  const tab = document.getElementById(panel?.getAttribute('aria-labelledby') ?? '');
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
