import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type Box, marginPx, placeBeside } from './placement.ts';

/** Places a menu beside its anchor. What comes later makes one that hangs down longer, or scroll, and moves nothing. */
export function usePlace(list: RefObject<HTMLElement | null>, anchor: Box): void {
  const hangs = useRef<{ readonly from: Box; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const place = (): void => {
      const screen = { width: window.innerWidth, height: window.innerHeight };
      const beside = placeBeside(
        anchor,
        { width: element.offsetWidth, height: element.offsetHeight },
        screen,
      );
      if (hangs.current?.from !== anchor) hangs.current = { from: anchor, top: beside.top };
      const top = Math.max(beside.top, hangs.current.top);
      element.style.left = `${beside.left}px`;
      element.style.top = `${top}px`;
      element.style.maxHeight = `${screen.height - top - marginPx}px`;
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
