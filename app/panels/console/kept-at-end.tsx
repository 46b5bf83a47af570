import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/** A person who has scrolled up this far reads, and is left alone. */
const nearBottomPx = 48;

interface KeptAtEndProps {
  /** What scrolls; its first element is what grows. */
  readonly list: RefObject<HTMLElement | null>;
  readonly count: number;
  /** What was run last is read from its beginning where it is higher than the list. */
  readonly isFilm?: boolean | undefined;
}

/**
 * Keeps a list at its end, whatever grows in it and whenever: marks, explanations and fonts come late. Whoever has scrolled
 * up reads, and is left alone until there are more than `count` entries: a new one is always looked at.
 */
export function KeptAtEnd({ list, count, isFilm = false }: KeptAtEndProps): null {
  const follows = useRef(true);
  const top = useRef(0);
  const follow = useCallback(() => {
    const element = list.current;
    if (element === null || !follows.current) return;
    const last = isFilm ? element.querySelector(':scope > div > div:last-of-type') : null;
    const above = last === null ? 0 : last.getBoundingClientRect().top - element.getBoundingClientRect().top;
    element.scrollTop =
      last === null
        ? element.scrollHeight
        : Math.min(element.scrollTop + above, element.scrollHeight - element.clientHeight);
    top.current = element.scrollTop;
  }, [list, isFilm]);
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
      if (!isFilm && scrollHeight - scrollTop - clientHeight < nearBottomPx) follows.current = true;
      else if (isFilm ? scrollTop !== top.current : scrollTop < top.current) follows.current = false;
      top.current = scrollTop;
    };
    element.addEventListener('scroll', note);
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', note);
    };
  }, [list, follow, isFilm]);
  return null;
}
