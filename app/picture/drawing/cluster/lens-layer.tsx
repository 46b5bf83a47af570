import { type KeyboardEvent, memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import {
  isSameFailure,
  type PictureSelection,
  selectionOfTogether,
  type Together,
} from '../../../presentation/sight/selection.ts';
import type { PictureClock } from '../../../presentation/time/moment.ts';
import { placeReached } from '../../../ui/arrow-keys.ts';
import { words } from '../../../words/index.ts';
import type { ClusterLayout } from '../../geometry/cluster/cluster-layout.ts';
import { type LensPlace, lensAt, lensPlacesOf } from '../../geometry/cluster/lens.ts';
import { partitionsOnRibbon } from '../../geometry/cluster/plan-sight.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import type { Rect } from '../../geometry/shared/rect.ts';

/** What a pointer means between the leaves. */
export interface LensHandle {
  readonly at: (place: { readonly x: number; readonly y: number }, scene: Scene) => PictureSelection | null;
}

interface LensLayerProps {
  readonly clock: PictureClock;
  readonly layout: ClusterLayout;
  readonly isPaired: boolean;
  /** What is lit of them. */
  readonly together: Together | null;
  /** Set here, for who follows the pointer. */
  readonly handle: RefObject<LensHandle>;
  /** `name` is where its name stands. */
  readonly onFocus: (together: Together, name: Rect | null) => void;
  readonly onChoose: (together: Together) => void;
}

/**
 * What could fail at once, as buttons on the names of groups and pairs and on the brackets: focus weighs one, Enter or
 * a click keeps it lit. Tab leads to one of them; the arrow keys walk from there. A pointer is followed by the picture.
 */
export const LensLayer = memo(function LensLayer(props: LensLayerProps) {
  const { clock, layout, isPaired, together, handle, onFocus, onChoose } = props;
  const [entrance, setEntrance] = useState(0);
  const group = useRef<SVGGElement>(null);
  // Pairs and groups are for life: they stay the same for as long as the leaves stand where they stand.
  const places = useMemo(
    () => lensPlacesOf(clock.current.world, layout, isPaired),
    [clock, layout, isPaired],
  );
  useEffect(() => {
    handle.current = {
      at: ({ x, y }, scene) => {
        const place = lensAt(places, x, y);
        return place === null ? partitionsOnRibbon(scene, { x, y }) : selectionOfTogether(place.subject);
      },
    };
  }, [handle, places]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const target = placeReached(event.key, { from: entrance, count: places.length, axis: 'both' });
    if (target === null) return;
    // The key has been used here: it neither scrolls the page nor steps through time.
    event.preventDefault();
    event.stopPropagation();
    const found = group.current?.querySelectorAll<SVGGElement>('[role="button"]')[target];
    found?.focus({ preventScroll: true });
  };

  if (places.length === 0) return null;
  return (
    <g ref={group} role="toolbar" aria-label={words.picture.lens.label} onKeyDown={onKeyDown}>
      {places.map((place, index) => (
        <Target
          key={labelOf(place)}
          place={place}
          isLit={isSameFailure(place.subject, together)}
          isEntrance={index === Math.min(entrance, places.length - 1)}
          onFocus={() => {
            setEntrance(index);
            onFocus(place.subject, place.names[0] ?? null);
          }}
          onChoose={() => onChoose(place.subject)}
        />
      ))}
    </g>
  );
});

function labelOf({ subject, number, leaves }: LensPlace): string {
  const { lens } = words.picture;
  return subject.kind === 'pair' ? lens.pair(number, leaves) : lens.group(number, leaves);
}

interface TargetProps {
  readonly place: LensPlace;
  readonly isLit: boolean;
  readonly isEntrance: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

function Target({ place, isLit, isEntrance, onFocus, onChoose }: TargetProps) {
  const { names, bracket } = place;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot be drawn within an SVG.
    <g
      role="button"
      tabIndex={isEntrance ? 0 : -1}
      aria-label={labelOf(place)}
      aria-pressed={isLit}
      className="group cursor-help outline-none"
      onFocus={onFocus}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onChoose();
      }}
    >
      {names.map((name) => (
        <Around key={name.y} rect={name} isLit={isLit} />
      ))}
      {bracket !== null && (
        <>
          <rect {...bracket} className="fill-transparent" />
          {isLit && !names.includes(bracket) && <LitBracket rect={bracket} />}
        </>
      )}
    </g>
  );
}

/** Between a name and the ring around it. */
const inset = 2;

function Around({ rect: { x, y, width, height }, isLit }: { readonly rect: Rect; readonly isLit: boolean }) {
  const box = {
    x: x + inset,
    y: y + inset,
    width: Math.max(0, width - 2 * inset),
    height: Math.max(0, height - 2 * inset),
    rx: 5,
    vectorEffect: 'non-scaling-stroke',
  } as const;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} className="fill-transparent" />
      {isLit && <rect {...box} className="fill-none stroke-ink stroke-[1.5] group-focus-visible:hidden" />}
      <rect
        {...box}
        className="hidden fill-none stroke-primary stroke-2 group-focus-visible:block forced-colors:stroke-[Highlight]"
      />
    </>
  );
}

function LitBracket({ rect: { x, y, width, height } }: { readonly rect: Rect }) {
  const middle = x + width / 2;
  const arm = Math.min(9, width / 2);
  return (
    <path
      d={`M${middle - arm} ${y + 4}h${2 * arm}m${-arm} 0v${height - 8}m${-arm} 0h${2 * arm}`}
      vectorEffect="non-scaling-stroke"
      className="fill-none stroke-ink stroke-2"
    />
  );
}
