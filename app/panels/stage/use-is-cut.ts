import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Is there more of a text than its box shows at once, though it is written smaller, as `data-small` says it has to be, and though
 * the box has become as high as it may? A new text begins at its top. The text is the one element in its box.
 */
export function useIsCut(box: RefObject<HTMLElement | null>, text: string): boolean {
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    // They tell when all has been laid out anyway: whoever asks earlier has the page laid out twice.
    const observer = new ResizeObserver(() => setIsCut(isCutIn(current)));
    for (const element of [current, current.firstElementChild])
      if (element !== null) observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text may have more room than the one before.
  useLayoutEffect(() => {
    if (box.current?.hasAttribute('data-small') === true) setIsCut(isCutIn(box.current));
  }, [box, text]);
  return isCut;
}

/** No text takes more of the page from the picture. */
const mostHeight = '9rem';

/**
 * Writes a text as large as its box has room for, and where the smaller letters have none either, makes the box higher; true where
 * there is more of it than the box shows even so.
 */
function isCutIn(box: HTMLElement): boolean {
  if (box.scrollTop !== 0) box.scrollTop = 0;
  const isTooLong = (isSmall: boolean, isHigher: boolean): boolean => {
    box.toggleAttribute('data-small', isSmall);
    if (isHigher) {
      box.style.setProperty('height', 'auto', 'important');
      box.style.maxHeight = mostHeight;
    } else box.style.removeProperty('height');
    return box.scrollHeight > box.clientHeight;
  };
  return isTooLong(false, false) && isTooLong(true, false) && isTooLong(true, true);
}
