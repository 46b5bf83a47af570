import type { NodeId } from '@ha-playground/engine';
import {
  type Dispatch,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  type SetStateAction,
  useRef,
} from 'react';
import { isSameSelection, type PictureSelection } from '../../../presentation/sight/selection.ts';
import { placeReached } from '../../../ui/arrow-keys.ts';
import { useFinger } from '../../../ui/finger.ts';
import type { AskedLanes } from '../../geometry/lifelines/leaf-lanes.ts';
import { instantAt, type LifelinesLayout, lineAt } from '../../geometry/lifelines/lifelines-layout.ts';
import type { LinkedViewProps, Scrubber } from '../shared/linked-view.ts';
import { headOf, selectionOfHead } from './heads.ts';

export interface LifelinesViewProps extends LinkedViewProps {
  readonly scrubber: Scrubber;
}

interface LaneHands {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scrollTop: number;
  readonly width: number;
  readonly layout: LifelinesLayout;
  readonly view: LifelinesViewProps;
  readonly setAsked: Dispatch<SetStateAction<AskedLanes>>;
  readonly setActive: (head: string) => void;
}

/** A pointer this far to the left of the first instant still takes the present moment. CSS pixels. */
const reach = 4;

/** What pointers, keys and the focus do: handlers for the frame around the lanes, and for the list of lanes. */
export function useLaneHands(hands: LaneHands) {
  const { selection, onPoint } = hands.view;
  const point = (next: PictureSelection | null): void => {
    if (!isSameSelection(next, selection)) onPoint(next);
  };
  return { frame: useFrameHands(hands, point), list: listHands(hands, point) };
}

type Point = (selection: PictureSelection | null) => void;

/** In the frame a pointer lights what it is over, or drags the present moment. */
function useFrameHands({ scroller, scrollTop, width, layout, view: { scrubber } }: LaneHands, point: Point) {
  const release = useRef<(() => void) | null>(null);
  const finger = useFinger();

  const subjectUnder = (event: MouseEvent): PictureSelection | null => {
    const head = headOf(event.target);
    if (head !== null) return selectionOfHead(head);
    const area = scroller.current?.getBoundingClientRect();
    return area === undefined ? null : subjectAtHeight(layout, event.clientY - area.top + scrollTop);
  };
  const scrub = (event: PointerEvent): void => {
    const area = scroller.current?.getBoundingClientRect();
    if (area !== undefined) scrubber.to(instantAt(layout, event.clientX - area.left));
  };
  const startScrub = (event: PointerEvent): void => {
    release.current = scrubber.start();
    scrub(event);
  };
  const letGo = (): void => {
    finger.ends();
    release.current?.();
    release.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      const area = scroller.current?.getBoundingClientRect();
      const isButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.button !== 0 || area === undefined || isButton) return;
      const x = event.clientX - area.left;
      if (x < layout.left - reach || x > width) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      if (!finger.waits(event)) startScrub(event);
    },
    onPointerMove: (event: PointerEvent): void => {
      if (finger.beginsToDrag(event)) startScrub(event);
      if (release.current !== null) scrub(event);
      else point(subjectUnder(event));
    },
    onPointerUp: (event: PointerEvent): void => {
      if (finger.ends()) startScrub(event);
      letGo();
    },
    onLostPointerCapture: letGo,
    onPointerLeave: (): void => point(null),
  };
}

/** On the list its heads are pressed, and walked with the arrow keys. */
function listHands({ layout, view, setAsked, setActive }: LaneHands, point: Point) {
  const toggle = (node: NodeId): void => {
    const place = layout.lanes.find(({ lane }) => lane.kind !== 'quiet' && lane.story.node === node);
    const kind = place?.lane.kind === 'lines' ? 'counts' : 'lines';
    setAsked((old) => ({ ...old, kinds: new Map(old.kinds).set(node, kind) }));
  };
  return {
    onClick: (event: MouseEvent): void => {
      const head = headOf(event.target);
      if (head === null) return;
      const subject = selectionOfHead(head);
      if (head.dataset.act === 'leaf') view.onLeafActivate(subject.node, head.getBoundingClientRect());
      else if (head.dataset.act === 'fold') toggle(subject.node);
      else view.onChoose(subject);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-head]')];
      const own = headOf(event.target);
      const at = own === null ? -1 : heads.indexOf(own);
      const to = at === -1 ? null : placeReached(event.key, { from: at, count: heads.length, axis: 'down' });
      if (to === null) return;
      // The key has been used here: it neither scrolls the page nor seeks.
      event.preventDefault();
      event.stopPropagation();
      heads[to]?.focus();
    },
    onFocus: (event: FocusEvent): void => {
      const head = headOf(event.target);
      if (head === null) return;
      setActive(head.dataset.head ?? '');
      point(selectionOfHead(head));
    },
  };
}

function subjectAtHeight(layout: LifelinesLayout, y: number): PictureSelection | null {
  const hit = lineAt(layout, y);
  if (hit === null || hit.lane.kind === 'quiet') return null;
  const { story } = hit.lane;
  const line = hit.index === null ? undefined : story.lines[hit.index];
  if (line === undefined) return { node: story.node, ordinal: null };
  return { node: line.node, ordinal: line.ordinal, database: line.database };
}
