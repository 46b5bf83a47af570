import type { PointerEvent } from 'react';
import type { Session } from '../../presentation/session.ts';
import { useFinger } from '../../ui/finger.ts';
import { type Axis, instantAt } from './axis.ts';
import { useScrub } from './use-scrub.ts';

/** Where a pointer is: over an instant, so many pixels from the left of the lanes; below 0 it is over their names. */
export interface Hover {
  readonly atMs: number;
  readonly x: number;
  /** All that is written there, of which there may be room for a part; null where nothing is. */
  readonly words: string | null;
}

interface LaneParts {
  /** The lanes without their names. */
  readonly track: { readonly current: HTMLElement | null };
  readonly axis: Axis;
  readonly onHover: ((hover: Hover | null) => void) | undefined;
}

/** So far to the left of the lanes a pointer still takes the moment: half of its knob. CSS pixels. */
const reach = 22;

/** What pointers and fingers do on the lanes: they drag the moment, and a mouse looks ahead. */
export function usePlayheadHands(session: Session, { track, axis, onHover }: LaneParts) {
  const scrub = useScrub(session);
  const finger = useFinger();

  const placeOf = (event: PointerEvent): Hover | null => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || event.clientX < box.left - reach) return null;
    const x = event.clientX - box.left;
    // No title: the browser would say the same once more.
    const words = (event.target as Element).closest('[data-told]')?.getAttribute('data-told') ?? null;
    return { atMs: instantAt(x / box.width, axis), x, words };
  };

  const onPointerDown = (event: PointerEvent) => {
    const place = placeOf(event);
    if (event.button !== 0 || place === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (finger.waits(event)) return;
    scrub.start(place.atMs);
    onHover?.(place);
  };

  const onPointerMove = (event: PointerEvent) => {
    const place = placeOf(event);
    if (place !== null && finger.beginsToDrag(event)) scrub.start(place.atMs);
    if (place !== null && scrub.isOn()) scrub.to(place.atMs);
    if (event.pointerType === 'mouse' || scrub.isOn()) onHover?.(place);
  };

  const onPointerUp = (event: PointerEvent) => {
    const place = placeOf(event);
    if (finger.ends() && place !== null) scrub.start(place.atMs);
    onRelease(event);
  };

  const onRelease = (event: PointerEvent) => {
    finger.ends();
    scrub.end();
    if (event.pointerType !== 'mouse') onHover?.(null);
  };

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerLeave: () => onHover?.(null),
    onLostPointerCapture: onRelease,
  };
}
