import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useFrame, useReading, useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { useMedia } from '../../ui/appearance.tsx';
import { later } from '../../ui/later.ts';
import { writeAttribute } from '../../ui/write-text.ts';
import { formats, words } from '../../words/index.ts';
import { type Axis, instantAt, shareOf } from './axis.ts';
import { lastSentence, runningNow } from './instant.ts';
import type { AxisControl } from './use-axis.ts';
import { type Hover, usePlayheadHands } from './use-playhead-hands.ts';

const loadGrowth = later(() => import('./grow-axis.ts'));

interface PlayheadProps {
  readonly control: AxisControl;
  /** The name of the slider. */
  readonly label?: string;
  /** A pointer is over an instant, so many pixels from the left of the lanes, or over none. */
  readonly onHover?: (hover: Hover | null) => void;
  readonly children: ReactNode;
}

/** The share of the axis that an arrow up or down moves by. */
const arrowShare = 0.01;
/** How much more time one press of a zoom key or button shows. */
export const zoomFactor = 1.6;
/** How much more time a wheel of one pixel shows, as an exponent. */
const wheelRate = 0.002;

/** Lanes with the moment shown on top of them: a slider for keys, and a place to drag for pointers and fingers. */
export function Playhead({ control, label = words.timeline.playhead, onHover, children }: PlayheadProps) {
  const session = useSession();
  const lanes = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const cover = useRef<HTMLDivElement>(null);
  const veil = useRef<HTMLDivElement>(null);
  useWheelZoom(lanes, track, control);
  useMomentShown({ head, veil, cover }, control.axis);
  useMomentFollowed(session, control);
  useGrowth(lanes, control);
  const onPointer = usePlayheadHands(session, { track, axis: control.axis, onHover });

  return (
    <div
      ref={lanes}
      data-time=""
      className="relative cursor-pointer touch-pan-y select-none [--label:5.5rem] lg:[--label:7.2rem]"
      {...onPointer}
    >
      <div className="pr-5 pb-4">{children}</div>
      <div ref={track} className="@container pointer-events-none absolute inset-y-0 right-5 left-(--label)">
        <div className="absolute inset-y-0 -right-5 left-0 overflow-hidden">
          <div ref={veil} className="absolute inset-0 border-l border-edge bg-ahead/30 will-change-transform">
            <span
              data-sheds=""
              className="absolute bottom-0 left-2.5 text-xs leading-4 text-ink @max-3xs:invisible [[data-narrow]>&]:invisible"
            >
              {words.timeline.ahead}
            </span>
          </div>
          <div ref={cover} className="absolute inset-0 left-2.5 bg-card will-change-transform" />
        </div>
        <div
          ref={head}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={0}
          aria-valuenow={0}
          data-page-keys=""
          onKeyDown={(event) => pressKey(event, session, control)}
          className="pointer-events-auto absolute inset-y-0 left-0 z-10 -ml-[22px] w-[44px] cursor-ew-resize will-change-transform before:absolute before:inset-y-0 before:left-1/2 before:w-0.5 before:-translate-x-1/2 before:bg-ink after:absolute after:bottom-0 after:left-1/2 after:size-3.5 after:-translate-x-1/2 after:rounded-full after:bg-ink data-beyond:opacity-40 forced-colors:before:bg-[CanvasText] forced-colors:after:bg-[CanvasText]"
        />
      </div>
    </div>
  );
}

type Ref<Target> = { readonly current: Target | null };

/** Plus and minus zoom about the moment, up and down move it; the other keys are those of the page. */
function pressKey(event: KeyboardEvent, { history, transport }: Session, { axis, zoom }: AxisControl): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { atMs } = history.cursor;
  const factor = { '+': 1 / zoomFactor, '=': 1 / zoomFactor, '-': zoomFactor }[event.key];
  const arrows = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  if (factor !== undefined) zoom(factor, atMs);
  else if (arrows !== undefined) transport.seek(atMs + arrows * arrowShare * axis.lengthMs);
  else return;
  event.preventDefault();
}

/** While time passes the axis becomes longer in steps; each is seen to come, but not by whoever wants less to move. */
function useGrowth(lanes: Ref<HTMLElement>, { axis, isZoomed }: AxisControl): void {
  const isStill = useMedia('(prefers-reduced-motion: reduce)') || isZoomed;
  const before = useRef(axis);
  useLayoutEffect(() => {
    const growth = before.current.startMs === axis.startMs ? axis.lengthMs / before.current.lengthMs : 1;
    before.current = axis;
    const { current } = lanes;
    if (growth > 1 && !isStill && current !== null)
      void loadGrowth().then(({ growAxis }) => growAxis(current, growth));
  }, [axis, isStill, lanes]);
}

/** Who pans away looks elsewhere: only a moment that moves is brought back onto the axis. */
function useMomentFollowed(session: Session, { follow }: AxisControl): void {
  const cursorMs = useRef(session.history.cursor.atMs);
  useFrame(session, () => {
    const { atMs } = session.history.cursor;
    if (atMs !== cursorMs.current) follow(atMs);
    cursorMs.current = atMs;
  });
}

interface MomentParts {
  readonly head: Ref<HTMLElement>;
  /** Lies over the lanes from the moment shown on. */
  readonly veil: Ref<HTMLElement>;
  /** Hides the lanes from a little after the simulated end on: what has just begun is seen there, and lasts on below it. */
  readonly cover: Ref<HTMLElement>;
}

/**
 * Writes the moment and the end to their places, frame by frame, and into words now and then; the moment waits at the edge while
 * it is not on the axis.
 */
function useMomentShown({ head, veil, cover }: MomentParts, axis: Axis): void {
  const session = useSession();
  useFrame(session, () => {
    const { cursor, endMs } = session.history;
    const element = head.current;
    if (element === null) return;
    const share = shareOf(cursor.atMs, axis);
    setPlace(element, Math.min(1, Math.max(0, share)));
    if (veil.current !== null) {
      // At the end nothing lies ahead: what has begun there has its own colour.
      setPlace(veil.current, cursor.atMs < endMs ? share : 2);
      // Its word has no room near the end.
      const isNarrow = Math.min(1, shareOf(endMs, axis)) - share < 0.2;
      if (veil.current.hasAttribute('data-narrow') !== isNarrow) veil.current.toggleAttribute('data-narrow');
    }
    if (cover.current !== null) setPlace(cover.current, shareOf(endMs, axis));
    const isBeyond = share < 0 || share > 1;
    if (element.hasAttribute('data-beyond') !== isBeyond) element.toggleAttribute('data-beyond', isBeyond);
  });
  useReading(session, () => {
    const { history, setUp } = session;
    const { cursor, originMs, endMs, world } = history;
    const element = head.current;
    if (element === null) return;
    writeAttribute(element, 'aria-valuemin', String(originMs));
    writeAttribute(element, 'aria-valuemax', String(endMs));
    writeAttribute(element, 'aria-valuenow', String(cursor.atMs));
    const valueText = words.timeline.playheadAt({
      clock: formats.clock(cursor.atMs),
      end: formats.clock(endMs),
      last: lastSentence(world, setUp.events),
      running: runningNow(world),
    });
    writeAttribute(element, 'aria-valuetext', valueText);
  });
}

/** As fine as a pixel where the page is as wide as most: what can hardly be seen is left out. */
const placesOnAxis = 600;

/** Where each part stands: to ask its style with every frame would cost more than to move it. */
const places = new WeakMap<HTMLElement, number>();

function setPlace(element: HTMLElement, share: number): void {
  const place = Math.round(share * placesOnAxis);
  if (places.get(element) === place) return;
  places.set(element, place);
  // Farther away it is not seen either.
  wayOf(element).currentTime = Math.min(place + placesOnAxis, 3 * placesOnAxis - 1);
}

const ways = new WeakMap<HTMLElement, Animation>();

/**
 * The way of a part, from one length of the axis before its beginning to one after its end: an animation that stands still and is
 * set to a place. A browser that moves what is animated lays out, paints and layers nothing for it; for a transform that is
 * written it layers the whole page anew.
 */
function wayOf(element: HTMLElement): Animation {
  const known = ways.get(element);
  if (known !== undefined) return known;
  const way = element.animate(
    { transform: ['translateX(-100cqw)', 'translateX(200cqw)'] },
    { duration: 3 * placesOnAxis, iterations: Number.POSITIVE_INFINITY, fill: 'backwards' },
  );
  way.pause();
  // It has no time of its own and no end: who waits for all animations, or lets them end, leaves it where it is.
  way.playbackRate = 0;
  ways.set(element, way);
  return way;
}

/** Zooms by the wheel with Ctrl or ⌘, about the pointer; a plain wheel scrolls the page. */
function useWheelZoom(lanes: Ref<HTMLElement>, track: Ref<HTMLElement>, { axis, zoom }: AxisControl): void {
  useEffect(() => {
    const element = lanes.current;
    const onWheel = (event: WheelEvent) => {
      const box = track.current?.getBoundingClientRect();
      if (box === undefined || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
      zoom(2 ** (pixels * wheelRate), instantAt((event.clientX - box.left) / box.width, axis));
    };
    // React's own listener could not keep the browser from zooming the page.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [lanes, track, axis, zoom]);
}
