import { useCallback, useEffect, useRef, useState } from 'react';
import type { Hover } from './use-playhead-hands.ts';

/** What the pointer is over, told once a frame however often it moves. */
export function useHover(): readonly [Hover | null, (hover: Hover | null) => void] {
  const [hover, setHover] = useState<Hover | null>(null);
  const next = useRef<{ hover: Hover | null; frame: number }>({ hover: null, frame: 0 });
  const tell = useCallback((pointed: Hover | null): void => {
    const { current } = next;
    current.hover = pointed;
    if (current.frame !== 0) return;
    current.frame = requestAnimationFrame(() => {
      current.frame = 0;
      setHover(current.hover);
    });
  }, []);
  useEffect(() => () => cancelAnimationFrame(next.current.frame), []);
  return [hover, tell];
}
