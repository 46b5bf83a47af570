import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';

export type Pane = 'console' | 'tables' | 'events' | 'inspector';

export interface DrawerControl {
  readonly size: 'line' | 'open' | 'tall';
  readonly pane: Pane;
  readonly setSize: (size: DrawerControl['size'], wantsFocus?: boolean) => void;
  /** Shows a pane, and opens what is closed. */
  readonly show: (pane: Pane) => void;
  /** Opens it as wanted, or what is so already closes to its line or is lowered, and brings the focus there. */
  readonly toggle: (wants: 'open' | 'tall') => void;
  /** Whoever has asked for another size wants the focus there, once it has come. */
  readonly wantsFocus: RefObject<boolean>;
}

/** How much is seen of the console, and of what stands in its place. */
export function useDrawer(): DrawerControl {
  const [size, change] = useState<DrawerControl['size']>('line');
  const [pane, setPane] = useState<Pane>('console');
  const wantsFocus = useRef(false);
  const setSize = useCallback((next: DrawerControl['size'], wants = false) => {
    wantsFocus.current = wants;
    change(next);
  }, []);
  const show = useCallback((next: Pane) => {
    setPane(next);
    change((now) => (now === 'line' ? 'open' : now));
  }, []);
  const toggle = useCallback((wants: 'open' | 'tall') => {
    wantsFocus.current = true;
    change((now) =>
      wants === 'tall' ? (now === 'tall' ? 'open' : 'tall') : now === 'line' ? 'open' : 'line',
    );
  }, []);
  return useMemo(
    () => ({ size, pane, setSize, show, toggle, wantsFocus }),
    [size, pane, setSize, show, toggle],
  );
}
