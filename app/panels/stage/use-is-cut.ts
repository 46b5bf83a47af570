import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Is there more of a text than its box shows at once, though it is written smaller, as `data-small` says it has to be? A new
 * text begins at its top.
 */
export function useIsCut(box: RefObject<HTMLElement | null>, text: string): boolean {
  const [isCut, setIsCut] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another height.
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    current.scrollTop = 0;
    const isTooLong = (isSmall: boolean): boolean => {
      current.toggleAttribute('data-small', isSmall);
      return current.scrollHeight > current.clientHeight;
    };
    const measure = (): void => setIsCut(isTooLong(false) && isTooLong(true));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [box, text]);
  return isCut;
}
