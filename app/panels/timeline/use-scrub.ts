import { useEffect, useRef } from 'react';
import type { Session } from '../../presentation/session.ts';

/** How a pointer drags through time: every frame shows the instant that it was at last, and no frame waits for another. */
export interface Scrub {
  readonly isOn: () => boolean;
  readonly start: (atMs: number) => void;
  readonly to: (atMs: number) => void;
  readonly end: () => void;
}

export function useScrub(session: Session): Scrub {
  const held = useRef<{ readonly release: () => void; wantedMs: number | null; frame: number } | null>(null);

  const show = (): void => {
    const { current } = held;
    if (current === null) return;
    current.frame = 0;
    const { wantedMs } = current;
    current.wantedMs = null;
    if (wantedMs !== null) session.transport.scrubTo(wantedMs);
  };
  const end = (): void => {
    const { current } = held;
    if (current === null) return;
    cancelAnimationFrame(current.frame);
    show();
    held.current = null;
    current.release();
  };
  const latestEnd = useRef(end);
  latestEnd.current = end;
  useEffect(() => () => latestEnd.current(), []);

  return {
    isOn: () => held.current !== null,
    start: (atMs) => {
      held.current ??= { release: session.transport.scrubStart(), wantedMs: null, frame: 0 };
      session.transport.scrubTo(atMs);
    },
    to: (atMs) => {
      const { current } = held;
      if (current === null) return;
      current.wantedMs = atMs;
      if (current.frame === 0) current.frame = requestAnimationFrame(show);
    },
    end,
  };
}
