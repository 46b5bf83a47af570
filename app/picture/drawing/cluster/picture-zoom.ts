import { type Selection, select } from 'd3-selection';
import { zoom as createZoom, type D3ZoomEvent, type ZoomBehavior, zoomIdentity } from 'd3-zoom';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { Zoom } from '../shared/surface.ts';
import { isOnOverview } from './on-overview.ts';

/** Zooming of one element, from creation to `destroy`. */
export interface ZoomControl {
  /** From the whole picture to `farthest` times its size. */
  limit(farthest: number): void;
  zoomBy(factor: number): void;
  reset(): void;
  /** Moves the picture, without zooming, until the box can be seen. */
  reveal(box: Rect): void;
  /** Brings the box to the middle, zoomed in at least so far. */
  show(box: Rect, scale: number): void;
  /** Brings a point to the middle, as far as the picture reaches. */
  centre(x: number, y: number): void;
  destroy(): void;
}

/** Wheels report steps of a hundred pixels or so, a pinch on a touchpad reports a few at a time. */
const longestPinch = 40;

/**
 * Zooms with Ctrl or ⌘ and the wheel, with two fingers and with buttons; drags only what is zoomed in. A bare wheel
 * and a single finger always belong to the page, which scrolls.
 */
export function controlZoom(element: HTMLElement, onZoom: (zoom: Zoom) => void): ZoomControl {
  const selection = select(element);
  let current: Zoom = { k: 1, x: 0, y: 0 };
  const behaviour: ZoomBehavior<HTMLElement, unknown> = createZoom<HTMLElement, unknown>()
    .wheelDelta((event) => -event.deltaY * (Math.abs(event.deltaY) < longestPinch ? 0.01 : 0.003))
    .filter((event: Event) => isForZoom(event, current.k))
    .extent(() => [
      [0, 0],
      [element.clientWidth, element.clientHeight],
    ])
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      current = { k: transform.k, x: transform.x, y: transform.y };
      onZoom(current);
    });
  keepWithin(behaviour, element);
  selection.call(behaviour).on('dblclick.zoom', null);
  leaveScrollingAlone(selection);
  return {
    limit: (farthest) => {
      behaviour.scaleExtent([1, farthest]);
    },
    zoomBy: (factor) => {
      keepWithin(behaviour, element);
      selection.call(behaviour.scaleBy, factor);
    },
    reset: () => selection.call(behaviour.transform, zoomIdentity),
    reveal: (box) => {
      const { k, x, y } = current;
      if (k === 1) return;
      const dx = distanceIntoView(box.x * k + x, box.width * k, element.clientWidth);
      const dy = distanceIntoView(box.y * k + y, box.height * k, element.clientHeight);
      if (dx !== 0 || dy !== 0) selection.call(behaviour.translateBy, dx / k, dy / k);
    },
    show: (box, scale) => {
      keepWithin(behaviour, element);
      selection.call(behaviour.scaleTo, Math.max(current.k, scale));
      selection.call(behaviour.translateTo, box.x + box.width / 2, box.y + box.height / 2);
    },
    centre: (x, y) => {
      keepWithin(behaviour, element);
      selection.call(behaviour.translateTo, x, y);
    },
    destroy: () => selection.on('.zoom', null),
  };
}

/** A touch that the browser has begun to scroll by cannot be cancelled any more: D3 would try, and zoom while the page moves. */
function leaveScrollingAlone(selection: Selection<HTMLElement, unknown, null, undefined>): void {
  const moved = selection.on('touchmove.zoom');
  selection.on(
    'touchmove.zoom',
    function (event: TouchEvent, datum) {
      if (event.cancelable) moved?.call(this, event, datum);
    },
    { passive: false },
  );
}

function isForZoom(event: Event, k: number): boolean {
  if (!event.cancelable) return false;
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  // The overview moves the picture in its own way.
  if (isOnOverview(event)) return false;
  if (event instanceof MouseEvent) return k > 1 && event.button === 0 && !event.ctrlKey;
  return 'touches' in event && (event.touches as TouchList).length >= 2;
}

/** The picture never leaves its box. */
const keepWithin = (behaviour: ZoomBehavior<HTMLElement, unknown>, element: HTMLElement): void => {
  behaviour.translateExtent([
    [0, 0],
    [element.clientWidth, element.clientHeight],
  ]);
};

function distanceIntoView(start: number, size: number, room: number): number {
  if (start < 0) return -start;
  const beyond = start + size - room;
  return beyond > 0 ? -Math.min(beyond, start) : 0;
}
