import { useRef } from 'react';

interface Pointer {
  readonly pointerType: string;
  readonly clientX: number;
  readonly clientY: number;
}

/** Less than this way is the trembling of a finger that rests. CSS pixels. */
const tremblePx = 6;

/**
 * Tells a finger that drags or taps from one that scrolls the page. A finger that has gone down waits; once it has gone
 * across rather than down it drags, and one that is lifted while it waits has tapped. What scrolls is cancelled by the
 * browser. A mouse never waits.
 */
export function useFinger() {
  const down = useRef<Pointer | null>(null);
  return {
    /** A pointer goes down. True: it is a finger, of which nobody knows yet what it wants. */
    waits: (event: Pointer): boolean => {
      down.current = event.pointerType === 'touch' ? event : null;
      return down.current !== null;
    },
    /** It moves. True once: from now on it drags. */
    beginsToDrag: ({ clientX, clientY }: Pointer): boolean => {
      if (down.current === null) return false;
      const across = Math.abs(clientX - down.current.clientX);
      if (across < tremblePx || across < Math.abs(clientY - down.current.clientY)) return false;
      down.current = null;
      return true;
    },
    /** It is lifted or taken away. True: it has waited until now, so if it was lifted it has tapped. */
    ends: (): boolean => {
      const waited = down.current !== null;
      down.current = null;
      return waited;
    },
  };
}
