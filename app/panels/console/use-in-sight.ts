import { type RefObject, useEffect } from 'react';
import { useMedia } from '../../ui/appearance.tsx';
import { wideScreen } from '../../ui/wide-screen.ts';

/**
 * On a screen that the page is longer than, brings a field into sight while it has the focus: when it gets it, and when a soft
 * keyboard takes a part of the screen. How much below it lies behind other things its scroll margin says.
 */
export function useInSight(field: RefObject<HTMLElement | null>): void {
  const isWide = useMedia(wideScreen);
  useEffect(() => {
    const element = field.current;
    if (element === null || isWide) return;
    const bring = (): void => {
      if (document.activeElement === element) element.scrollIntoView({ block: 'nearest' });
    };
    element.addEventListener('focus', bring);
    const screens = [window, window.visualViewport];
    for (const screen of screens) screen?.addEventListener('resize', bring);
    bring();
    return () => {
      element.removeEventListener('focus', bring);
      for (const screen of screens) screen?.removeEventListener('resize', bring);
    };
  }, [field, isWide]);
}
