import { type RefObject, useLayoutEffect, useState } from 'react';
import { useMedia, useTheme } from '../../../ui/appearance.tsx';
import { type Palette, readPalette } from './palette.ts';

/** The colours that hold at an element, read anew when the theme or the system's colours change. */
export function usePalette(element: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  const theme = useTheme();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  const isPrinted = useMedia('print');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the style sheet answers to theme and system, not this code.
  useLayoutEffect(() => {
    if (element.current !== null) setPalette(readPalette(element.current));
  }, [element, theme, isDark, isForced, isPrinted]);
  return palette;
}
