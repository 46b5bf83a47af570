import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import { isSameSelection } from '../../../presentation/sight/selection.ts';
import { placeOfSelection, scrollToPlace, selectionAtPlace } from '../../geometry/matrix/grid-places.ts';
import { type MatrixLayout, type MatrixWindow, matrixHit } from '../../geometry/matrix/matrix-layout.ts';
import type { MatrixModel } from '../../geometry/matrix/matrix-model.ts';
import { type GridPlace, walked } from '../../geometry/matrix/walk.ts';
import type { LinkedViewProps } from '../shared/linked-view.ts';
import type { Scroll } from '../shared/use-scroll.ts';

interface GridHands {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scroll: Scroll;
  readonly model: MatrixModel;
  readonly layout: MatrixLayout;
  readonly window: MatrixWindow;
  readonly view: LinkedViewProps;
}

/** What pointers, keys and the focus do in the grid: handlers for the element around it. */
export function useGridHands(
  { scroller, scroll, model, layout, window, view }: GridHands,
  place: GridPlace,
  setActive: (place: GridPlace) => void,
) {
  const { selection, onPoint, onChoose, onLeafActivate } = view;
  const hasFocus = useFocusFollowing(place, scroller);

  const goTo = (to: GridPlace): void => {
    setActive(to);
    if (scroller.current === null) return;
    const { clientWidth: width, clientHeight: height } = scroller.current;
    scroller.current.scrollTo(scrollToPlace(layout, { ...scroll, width, height }, to));
  };
  const pointAt = (to: GridPlace | null): void => {
    const next = to === null ? null : selectionAtPlace(to, model);
    if (!isSameSelection(next, selection)) onPoint(next);
  };
  const activate = (to: GridPlace, element: Element): void => {
    const chosen = selectionAtPlace(to, model);
    if (chosen === null) return;
    const isLeaf = chosen.ordinal === null && chosen.node !== null;
    if (isLeaf) onLeafActivate(chosen.node, element.getBoundingClientRect());
    else onChoose(chosen);
  };
  const placeUnder = (event: MouseEvent): GridPlace | null =>
    placeAt(event, { scroller: scroller.current, scroll, layout });

  return {
    /** Brings into sight what was searched for. */
    seek: (sought: NonNullable<LinkedViewProps['target']>): void => goTo(placeOfSelection(sought, model)),
    onPointerMove: (event: MouseEvent): void => pointAt(placeUnder(event)),
    onPointerLeave: (): void => pointAt(null),
    onClick: (event: MouseEvent<Element>): void => {
      const at = placeUnder(event);
      if (at !== null && event.target instanceof Element) activate(at, event.target);
    },
    onKeyDown: (event: KeyboardEvent<Element>): void => {
      if (event.altKey || event.metaKey || event.shiftKey) return;
      const page = Math.max(1, window.endRow - window.firstRow - 1);
      const size = { lastRow: layout.rows, lastColumn: layout.columns.count + 1, page };
      const to = walked(place, event.key, event.ctrlKey, size);
      if (to === null && event.key !== 'Enter' && event.key !== ' ') return;
      // The key has been used here: it neither scrolls the page nor steps through time.
      event.preventDefault();
      event.stopPropagation();
      if (to !== null) goTo(to);
      else if (event.target instanceof Element) activate(place, event.target);
    },
    onFocus: (event: FocusEvent<Element>): void => {
      hasFocus.current = true;
      const at = placeFrom(event.target);
      if (at === null) return;
      setActive(at);
      pointAt(at);
    },
    onBlur: (): void => {
      hasFocus.current = false;
    },
  };
}

/** The focus follows the active cell once it has an element. The answer is set while the focus is in the grid. */
function useFocusFollowing({ row, column }: GridPlace, scroller: GridHands['scroller']): RefObject<boolean> {
  const hasFocus = useRef(false);
  useEffect(() => {
    if (!hasFocus.current) return;
    const wanted = `[data-place="${row} ${column}"]`;
    scroller.current?.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true });
  }, [scroller, row, column]);
  return hasFocus;
}

/** The place that a pointer is over: that of the element, else that of the cell painted there. */
function placeAt(
  event: MouseEvent,
  {
    scroller,
    scroll,
    layout,
  }: Pick<GridHands, 'scroll' | 'layout'> & { readonly scroller: HTMLElement | null },
): GridPlace | null {
  const named = event.target instanceof Element ? placeFrom(event.target) : null;
  if (named !== null || scroller === null) return named;
  const { left, top } = scroller.getBoundingClientRect();
  const point = { x: event.clientX - left + scroll.left, y: event.clientY - top + scroll.top };
  const hit = matrixHit(layout, point, { ...scroll, width: scroller.clientWidth });
  return hit === null ? null : { row: (hit.row ?? -1) + 1, column: (hit.column ?? -1) + 1 };
}

/** The place in the grid of an element, or of the cell around it. */
function placeFrom(element: Element): GridPlace | null {
  const place = element.closest('[data-place]')?.getAttribute('data-place')?.split(' ').map(Number);
  const [row, column] = place ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
