import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type Box, marginPx, type Place, placeBeside } from './placement.ts';

/** Places a menu beside its anchor. What comes later makes one that hangs down longer, or scroll, and moves nothing. */
export function usePlace(list: RefObject<HTMLElement | null>, anchor: Box): void {
  const first = useRef<{ readonly from: Box; readonly place: Place } | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const place = (): void => {
      const screen = { width: window.innerWidth, height: window.innerHeight };
      const { offsetWidth: width, offsetHeight, clientHeight, scrollHeight } = element;
      // As high as it is where nothing keeps it from being so.
      const height = scrollHeight + offsetHeight - clientHeight;
      if (first.current?.from !== anchor)
        first.current = { from: anchor, place: placeBeside(anchor, { width, height }, screen) };
      const { left, top, mostHeight } = first.current.place;
      element.style.left = `${Math.max(marginPx, Math.min(left, screen.width - width - marginPx))}px`;
      element.style.top = `${top}px`;
      element.style.maxHeight = `${mostHeight}px`;
    };
    place();
    // It grows with the letters of a browser too.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  });
}

export function useCloseOutside(list: RefObject<HTMLElement | null>, onClose: () => void) {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && list.current?.contains(event.target) !== true) close.current();
    };
    const onResize = () => close.current();
    document.addEventListener('pointerdown', onPointerDown, true);
    window.addEventListener('resize', onResize);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
      window.removeEventListener('resize', onResize);
    };
  }, [list]);
}
