import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { later } from '../../../ui/later.ts';
import type { Zoom } from '../shared/surface.ts';
import type { ZoomControl } from './picture-zoom.ts';

/** Zooming brings half of D3 with it, and nobody zooms before there is something to be seen. */
const loadZoom = later(() => import('./picture-zoom.ts'));

const whole: Zoom = { k: 1, x: 0, y: 0 };

/**
 * The zoom of `element`. `current` changes without a render, `onZoom` is called when it does; `level` is its scale as
 * of the last render. `control` is null until zooming has been loaded, which the first picture does not wait for; it
 * stays null where everything is `enlarged` by so much, which nobody changes.
 */
export function useZoom(
  element: RefObject<HTMLElement | null>,
  enlarged: number | null,
  onZoom: (zoom: Zoom) => void,
) {
  const current = useRef(whole);
  const [level, setLevel] = useState(whole.k);
  if (enlarged !== null && current.current.k !== enlarged) current.current = { k: enlarged, x: 0, y: 0 };
  const isFixed = enlarged !== null;
  const [control, setControl] = useState<ZoomControl | null>(null);
  const latest = useLatest((next: Zoom) => {
    current.current = next;
    setLevel(next.k);
    onZoom(next);
  });
  useEffect(() => {
    if (isFixed) return;
    let created: ZoomControl | null = null;
    let isWanted = true;
    void loadZoom().then(({ controlZoom }) => {
      if (!isWanted || element.current === null) return;
      created = controlZoom(element.current, latest);
      setControl(created);
    });
    return () => {
      isWanted = false;
      created?.destroy();
    };
  }, [element, latest, isFixed]);
  return { current, level: enlarged ?? level, control };
}

/** A function of one identity that always does what the latest render wants, for those who remember what they were given. */
export function useLatest<Arguments extends readonly unknown[]>(
  callback: (...values: Arguments) => void,
): (...values: Arguments) => void {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  return useCallback((...values: Arguments) => latest.current(...values), []);
}
