import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Is there more of a text than its box shows at once, though it is written smaller, as `data-small` and `data-smallest` say, and though
 * the box has become as high as it may, which `data-higher` says? A new text begins at its top. The text is the one element in its box.
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

/** No text takes more of the page. */
const mostHeight = '12rem';

/** Ever smaller letters, by the attributes that say so, and a box that is as high as it needs to be with the smallest. */
const looks = [
  [],
  ['data-small'],
  ['data-small', 'data-smallest'],
  ['data-small', 'data-smallest', 'data-higher'],
];

/**
 * Writes a text as large as its box has room for. Where the smallest letters have none either, the box becomes higher, over what
 * stands below it, so that no text moves anything. True where there is more of it than the box shows even so.
 */
function isCutIn(box: HTMLElement): boolean {
  const { style } = box;
  if (box.scrollTop !== 0) box.scrollTop = 0;
  style.maxHeight = mostHeight;
  style.marginBottom = '';
  let usual = 0;
  return looks.every((look) => {
    const isHigher = look.includes('data-higher');
    for (const name of looks.at(-1) ?? []) box.toggleAttribute(name, look.includes(name));
    style.setProperty('height', isHigher ? 'auto' : '', 'important');
    if (isHigher) style.marginBottom = `${usual - heightOf(box)}px`;
    else usual = heightOf(box);
    return box.scrollHeight > box.clientHeight;
  });
}

/** Boxes end between two pixels. */
const heightOf = (box: HTMLElement): number => box.getBoundingClientRect().height;
