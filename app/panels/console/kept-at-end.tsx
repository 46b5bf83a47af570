import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/** A person who has scrolled up this far reads, and is left alone. */
const nearBottomPx = 48;

interface KeptAtEndProps {
  /** What scrolls; its first element is what grows. */
  readonly list: RefObject<HTMLElement | null>;
  readonly count: number;
}

/**
 * Keeps a list at its end, whatever grows in it and whenever: marks, explanations and fonts come late. Whoever has scrolled
 * up reads, and is left alone until there are more than `count` entries: a new one is always looked at.
 */
export function KeptAtEnd({ list, count }: KeptAtEndProps): null {
  const follows = useRef(true);
  const top = useRef(0);
  const follow = useCallback(() => {
    const element = list.current;
    if (element === null || !follows.current) return;
    element.scrollTop = element.scrollHeight;
    top.current = element.scrollTop;
  }, [list]);
  useLayoutEffect(() => {
    follows.current = count > 0;
    follow();
  }, [count, follow]);
  useEffect(() => {
    const element = list.current;
    if (element?.firstElementChild == null) return;
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    sizes.observe(element.firstElementChild);
    const note = () => {
      const { scrollHeight, scrollTop, clientHeight } = element;
      // What has grown since then lies below the end that was scrolled to; only a person moves up from there.
      if (scrollHeight - scrollTop - clientHeight < nearBottomPx) follows.current = true;
      else if (scrollTop < top.current) follows.current = false;
      top.current = scrollTop;
    };
    element.addEventListener('scroll', note);
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', note);
    };
  }, [list, follow]);
  return null;
}
