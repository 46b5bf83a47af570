import { type RefObject, useEffect, useState } from 'react';

export interface Scroll {
  readonly left: number;
  readonly top: number;
}

/** How far an element is scrolled, in whole CSS pixels. */
export function useScroll(element: RefObject<HTMLElement | null>): Scroll {
  const [scroll, setScroll] = useState<Scroll>({ left: 0, top: 0 });
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => {
      const left = Math.round(current.scrollLeft);
      const top = Math.round(current.scrollTop);
      setScroll((old) => (old.left === left && old.top === top ? old : { left, top }));
    };
    measure();
    current.addEventListener('scroll', measure, { passive: true });
    return () => current.removeEventListener('scroll', measure);
  }, [element]);
  return scroll;
}
