import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { cornerFor, frameOnOverview, type Overview, placeOnPicture } from '../../geometry/shared/overview.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import { paintOverview } from './paint-overview.ts';
import type { Palette } from './palette.ts';
import { createSurface, type Surface } from './surface.ts';

interface OverviewCornerProps {
  readonly overview: Overview;
  readonly palette: Palette;
  /** The part of the picture that can be seen now. */
  readonly seen: () => Rect;
  /** Set here: to be called when another part can be seen, without a render. */
  readonly follow: RefObject<() => void>;
  /** Brings a place of the picture to the middle. */
  readonly onCentre: (place: { readonly x: number; readonly y: number }) => void;
}

/**
 * The whole picture in a corner, with a frame around the part that can be seen; a click or a drag moves the frame. It is
 * hidden from screen readers and has no place in the order of the keyboard, because it says nothing that the leaves do
 * not say, and Find, the arrow keys and the zoom buttons reach every place that it does.
 */
export function OverviewCorner(props: OverviewCornerProps) {
  const { overview, follow, onCentre } = props;
  const corner = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isDragged = useRef(false);
  const canvas = useOverviewPainted(props);
  useFrameFollowing({ corner, frame, isDragged }, props);

  const centre = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onCentre(placeOnPicture(overview, { x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  const release = (): void => {
    isDragged.current = false;
    follow.current();
  };

  return (
    <div
      ref={corner}
      aria-hidden="true"
      data-overview
      className="absolute right-2 bottom-2 touch-none rounded-lg border border-edge bg-card p-1 [box-shadow:0_8px_12px_-3px_#0000001f] data-[corner=left]:right-auto data-[corner=left]:left-2 print:hidden"
    >
      <div
        className="relative cursor-crosshair"
        style={{ width: overview.width, height: overview.height }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          isDragged.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          centre(event);
        }}
        onPointerMove={(event) => {
          if (isDragged.current) centre(event);
        }}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <canvas ref={canvas} className="absolute inset-0 size-full" />
        <div
          ref={frame}
          className="absolute top-0 left-0 rounded-xs bg-ink/10 outline-2 outline-ink forced-colors:bg-transparent forced-colors:outline-[Highlight]"
        />
      </div>
    </div>
  );
}

/** A canvas on which the overview is painted. */
function useOverviewPainted({ overview, palette }: OverviewCornerProps): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<Surface | null>(null);
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    surface.current ??= createSurface(canvas.current);
    if (surface.current === null) return;
    surface.current.fit(overview);
    surface.current.begin({ k: 1, x: 0, y: 0 });
    paintOverview(surface.current.context, overview, palette);
  }, [overview, palette]);
  return canvas;
}

interface FollowingParts {
  readonly corner: RefObject<HTMLElement | null>;
  readonly frame: RefObject<HTMLElement | null>;
  readonly isDragged: RefObject<boolean>;
}

/** Keeps the frame around what can be seen, and the overview in the corner where it hides least. */
function useFrameFollowing(
  { corner, frame, isDragged }: FollowingParts,
  { overview, seen, follow }: OverviewCornerProps,
): void {
  useLayoutEffect(() => {
    follow.current = () => {
      if (frame.current === null || corner.current === null) return;
      const place = frameOnOverview(overview, seen());
      Object.assign(frame.current.style, {
        transform: `translate(${place.x}px, ${place.y}px)`,
        width: `${place.width}px`,
        height: `${place.height}px`,
      });
      // Under a hand it stays where it is.
      if (!isDragged.current) corner.current.dataset.corner = cornerFor(overview, place);
    };
    follow.current();
  });
  useEffect(() => {
    const { current } = follow;
    return () => {
      if (follow.current === current) follow.current = () => undefined;
    };
  }, [follow]);
}
