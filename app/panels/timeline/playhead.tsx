import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { clockText } from '../../session/clock-text.ts';
import { useFrame, useSession } from '../../session/hooks.tsx';
import { words } from '../../ui/words.ts';
import { type Axis, shareOf } from './axis.ts';

interface PlayheadProps {
  readonly axis: Axis;
  readonly children: ReactNode;
}

/** The share of the axis that Page Up and Page Down move by. */
const pageShare = 0.1;

/** Lanes with the moment shown on top of them: a slider for keys, and a place to drag for pointers and fingers. */
export function Playhead({ axis, children }: PlayheadProps) {
  const session = useSession();
  const lanes = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const release = useRef<(() => void) | null>(null);

  useFrame(session, () => {
    const { cursor, originMs, endMs } = session.history;
    const element = head.current;
    if (element === null) return;
    element.style.left = `${shareOf(cursor.atMs, axis) * 100}%`;
    element.setAttribute('aria-valuemin', String(originMs));
    element.setAttribute('aria-valuemax', String(endMs));
    element.setAttribute('aria-valuenow', String(cursor.atMs));
    element.setAttribute(
      'aria-valuetext',
      words.timeline.playheadAt(clockText(cursor.atMs), clockText(endMs)),
    );
    lanes.current?.style.setProperty('--end', `${shareOf(endMs, axis) * 100}%`);
  });

  const scrub = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined) return;
    const share = (event.clientX - box.left) / box.width;
    session.transport.scrubTo(axis.startMs + share * axis.lengthMs);
  };

  const onPointerDown = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (event.button !== 0 || box === undefined || event.clientX < box.left - knobPx) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    release.current = session.transport.scrubStart();
    scrub(event);
  };

  const onRelease = () => {
    release.current?.();
    release.current = null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const pages = { PageUp: 1, PageDown: -1, ArrowUp: 0.1, ArrowDown: -0.1 }[event.key];
    if (pages === undefined) return;
    event.preventDefault();
    session.transport.seek(session.history.cursor.atMs + pages * pageShare * axis.lengthMs);
  };

  return (
    <div
      ref={lanes}
      className="relative cursor-pointer touch-pan-y select-none [--label:5.5rem] lg:[--label:6.5rem]"
      onPointerDown={onPointerDown}
      onPointerMove={(event) => release.current !== null && scrub(event)}
      onPointerUp={onRelease}
      onLostPointerCapture={onRelease}
    >
      <div className="pr-5 pb-4">{children}</div>
      <div ref={track} className="pointer-events-none absolute inset-y-0 right-5 left-(--label)">
        <div
          ref={head}
          role="slider"
          tabIndex={0}
          aria-label={words.timeline.playhead}
          aria-valuemin={0}
          aria-valuenow={0}
          onKeyDown={onKeyDown}
          className="pointer-events-auto absolute inset-y-0 -ml-[22px] w-[44px] cursor-ew-resize before:absolute before:inset-y-0 before:left-1/2 before:w-0.5 before:-translate-x-1/2 before:bg-ink after:absolute after:bottom-0 after:left-1/2 after:size-3.5 after:-translate-x-1/2 after:rounded-full after:bg-ink forced-colors:before:bg-[CanvasText] forced-colors:after:bg-[CanvasText]"
        />
      </div>
    </div>
  );
}

const knobPx = 22;
