import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keepOverReload, keptOverReload } from '../../browser/kept-over-reload.ts';

export type Pane = (typeof panes)[number];

export interface DrawerControl {
  readonly size: (typeof sizes)[number];
  readonly pane: Pane;
  readonly setSize: (size: DrawerControl['size'], wantsFocus?: boolean) => void;
  /** Shows a pane, and opens what is closed. */
  readonly show: (pane: Pane) => void;
  /**
   * Opens it as wanted, or what is so already is lowered, and brings the focus to the prompt. What is open closes only for whoever
   * is within it, who is then where they came from.
   */
  readonly toggle: (wants: 'open' | 'tall') => void;
  readonly drawer: RefObject<HTMLElement | null>;
  /** How often the focus has been asked for by its key. */
  readonly asked: number;
  /** What had the focus before that; null where nothing had. */
  readonly cameFrom: RefObject<Element | null>;
  /** How often something that is to be seen now has been shown. */
  readonly shown: number;
  /** Whoever has asked for another size wants the focus there, once it has come. */
  readonly wantsFocus: RefObject<boolean>;
}

const sizes = ['line', 'open', 'tall'] as const;
const panes = ['console', 'tables', 'events', 'inspector'] as const;

const key = 'drawer';
const kept = (): readonly string[] => keptOverReload(key)?.split(' ') ?? [];

/** How much is seen of the console, and of what stands in its place: as it was where the page is loaded again. */
export function useDrawer(): DrawerControl {
  const [size, change] = useState<DrawerControl['size']>(
    () => sizes.find((one) => one === kept()[0]) ?? 'line',
  );
  const [pane, setPane] = useState<Pane>(() => panes.find((one) => one === kept()[1]) ?? 'console');
  useEffect(() => keepOverReload(key, `${size} ${pane}`), [size, pane]);
  const [shown, count] = useState(0);
  const wantsFocus = useRef(false);
  const setSize = useCallback((next: DrawerControl['size'], wants = false) => {
    wantsFocus.current = wants;
    change(next);
  }, []);
  const show = useCallback((next: Pane) => {
    setPane(next);
    change((now) => (now === 'line' ? 'open' : now));
    count((before) => before + 1);
  }, []);
  const drawer = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element>(null);
  const [asked, ask] = useState(0);
  const toggle = useCallback(
    (wants: 'open' | 'tall') => {
      const focused = document.activeElement;
      const isWithin = size !== 'line' && drawer.current?.contains(focused) === true;
      if (!isWithin) cameFrom.current = focused;
      wantsFocus.current = true;
      ask((before) => before + 1);
      if (wants === 'tall') return change(size === 'tall' ? 'open' : 'tall');
      if (isWithin) return change('line');
      setPane('console');
      if (size === 'line') change('open');
    },
    [size],
  );
  return useMemo(
    () => ({ size, pane, setSize, show, toggle, shown, wantsFocus, drawer, asked, cameFrom }),
    [size, pane, setSize, show, toggle, shown, asked],
  );
}
