import { type PointerEvent, useRef } from 'react';
import { formats, words } from '../../words/index.ts';
import { type Axis, axisTicksMs, isOnAxis, shareOf, tickText } from './axis.ts';
import type { Hurry } from './hurries.ts';
import { hurryLook } from './hurry-look.ts';
import type { AxisControl } from './use-axis.ts';

const text = () => words.timeline;

interface RulerProps {
  readonly control: Pick<AxisControl, 'axis' | 'isZoomed' | 'pan'>;
  readonly hurries: readonly Hurry[];
  /** There is room for fewer labels. */
  readonly isSlim: boolean;
}

/** The labels of the axis, and the waits that are shortened when played. Zoomed in, it is what a pointer pans by. */
export function Ruler({ control: { axis, isZoomed, pan }, hurries, isSlim }: RulerProps) {
  const taken = useRef<{ x: number; readonly msPerPixel: number } | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!isZoomed || event.button !== 0) return;
    // What is below, the playhead, does not move while the time under it does.
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const { width } = event.currentTarget.getBoundingClientRect();
    taken.current = { x: event.clientX, msPerPixel: axis.lengthMs / width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (taken.current === null) return;
    event.stopPropagation();
    pan((taken.current.x - event.clientX) * taken.current.msPerPixel);
    taken.current.x = event.clientX;
  };
  const onRelease = () => {
    taken.current = null;
  };

  return (
    <div
      aria-hidden="true"
      data-ruler=""
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onRelease}
      onLostPointerCapture={onRelease}
      className={`@container relative z-10 ml-(--label) h-6 text-xs text-muted tabular-nums ${isZoomed ? 'cursor-grab touch-pan-y active:cursor-grabbing' : ''}`}
    >
      {axisTicksMs(axis, isSlim ? 5 : 10).map((atMs) => (
        <span
          key={atMs}
          className={`absolute -translate-x-1/2 @max-[15rem]:not-[:nth-child(4n+1)]:hidden ${isSlim ? '' : '@max-[30rem]:not-[:nth-child(2n+1)]:hidden @max-[22rem]:not-[:nth-child(4n+1)]:hidden'}`}
          style={{ left: `${shareOf(atMs, axis) * 100}%` }}
        >
          {tickText(atMs, formats.tenths(0)[1])}
        </span>
      ))}
      <Hurries hurries={hurries} axis={axis} />
    </div>
  );
}

function Hurries({ hurries, axis }: { readonly hurries: readonly Hurry[]; readonly axis: Axis }) {
  return (
    <div className="absolute inset-x-0 bottom-0.5 h-1.5 [clip-path:inset(0)]">
      {hurries
        .filter((hurry) => isOnAxis(hurry, axis))
        .map(({ startMs, endMs, viewMs }) => (
          <span
            key={startMs}
            data-told={text().hurriedBy(formats.seconds(endMs - startMs), formats.seconds(viewMs))}
            className={`absolute inset-y-0 ${hurryLook}`}
            style={{
              left: `${shareOf(startMs, axis) * 100}%`,
              width: `${((endMs - startMs) / axis.lengthMs) * 100}%`,
            }}
          />
        ))}
    </div>
  );
}
