import { useEffect, useMemo, useRef } from 'react';

/** So soon after something has ended by itself, a press was meant for what was there before. */
const meantBeforeMs = 400;

export interface JustEnded {
  /** Did it end a moment ago, and nobody made it end? */
  readonly isSo: () => boolean;
  /** What follows was asked for: if it ends now, that was meant. */
  readonly ownPress: () => void;
}

/** For whoever turns a page by a key because nothing has come yet: that which comes at the same moment is not turned away. */
export function useJustEnded(isRunning: boolean): JustEnded {
  const ended = useRef({ wasRunning: isRunning, isOwn: false, atMs: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    const { current } = ended;
    if (current.wasRunning && !isRunning && !current.isOwn) current.atMs = performance.now();
    Object.assign(current, { wasRunning: isRunning, isOwn: false });
  }, [isRunning]);
  return useMemo(
    () => ({
      isSo: () => performance.now() - ended.current.atMs < meantBeforeMs,
      ownPress: () => {
        ended.current.isOwn = ended.current.wasRunning;
      },
    }),
    [],
  );
}
