import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

interface LaneLabelProps {
  /** Everything that it stands for, and what it leads to. */
  readonly words: string;
  /** It leads somewhere. */
  readonly onGo?: (() => void) | undefined;
  /** What is said of where it leads. */
  readonly goes?: string;
  /** As far as there is room for it. */
  readonly children: ReactNode;
}

/** Where the words stand: beside the label, on the side on which there is more room. */
interface Place {
  readonly left: number;
  readonly top: number | null;
  readonly bottom: number | null;
}

const look =
  'relative z-10 flex w-(--label) shrink-0 items-center justify-between gap-1.5 pr-2 text-start text-sm text-muted';

/** The name of a lane. Whoever points at it, reaches it by the keyboard or taps it reads all that it says. */
export function LaneLabel({ words, onGo, goes, children }: LaneLabelProps) {
  const [place, setPlace] = useState<Place | null>(null);
  const label = useRef<HTMLElement | null>(null);
  const keep = (element: HTMLElement | null): void => {
    label.current = element;
  };
  const show = () => label.current !== null && setPlace(placeBeside(label.current));
  const hide = () => setPlace(null);
  useHiddenBy(place !== null, hide);
  const hands = {
    onPointerEnter: (event: PointerEvent) => event.pointerType === 'mouse' && show(),
    onPointerLeave: (event: PointerEvent) => event.pointerType === 'mouse' && hide(),
    // The lanes take a pointer for one that drags through time.
    onPointerDown: (event: PointerEvent) => event.stopPropagation(),
    onPointerUp: (event: PointerEvent) => event.pointerType !== 'mouse' && show(),
    onFocus: (event: FocusEvent) => event.target.matches(':focus-visible') && show(),
    onBlur: hide,
  };
  return (
    <>
      {onGo === undefined ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut must be within reach of the keyboard.
        <span ref={keep} role="note" tabIndex={0} data-whole={words} className={look} {...hands}>
          <span aria-hidden="true" className="contents">
            {children}
          </span>
          <span className="sr-only">{words}</span>
        </span>
      ) : (
        <button
          ref={keep}
          type="button"
          data-whole={words}
          aria-label={goes === undefined ? words : `${words} ${goes}`}
          onClick={onGo}
          className={`${look} cursor-pointer hover:underline`}
          {...hands}
        >
          {children}
        </button>
      )}
      {place !== null &&
        createPortal(
          <p
            aria-hidden="true"
            data-words=""
            className="pointer-events-none fixed z-50 w-max max-w-[min(416px,calc(100vw-16px))] rounded-lg border border-edge bg-card px-3 py-1.5 text-sm leading-5 whitespace-pre-line wrap-anywhere text-ink shadow-xl"
            style={{
              left: place.left,
              ...(place.top === null ? { bottom: place.bottom ?? 0 } : { top: place.top }),
            }}
          >
            {words}
          </p>,
          document.body,
        )}
    </>
  );
}

/** Between a label and its words. CSS pixels. */
const gapPx = 4;
/** Between the words and the edge of the screen. CSS pixels. */
const edgePx = 8;
/** The words are not wider than this. CSS pixels. */
const mostPx = 416;

function placeBeside(label: HTMLElement): Place {
  const { left, top, bottom } = label.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const isBelow = bottom < height / 2;
  return {
    left: Math.max(edgePx, Math.min(left, width - edgePx - mostPx)),
    top: isBelow ? bottom + gapPx : null,
    bottom: isBelow ? null : height - top + gapPx,
  };
}

/** What scrolls away, a press elsewhere and Esc end it. */
function useHiddenBy(isShown: boolean, hide: () => void): void {
  const latest = useRef(hide);
  latest.current = hide;
  useEffect(() => {
    if (!isShown) return;
    const end = () => latest.current();
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && end();
    window.addEventListener('scroll', end, true);
    window.addEventListener('pointerdown', end, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('scroll', end, true);
      window.removeEventListener('pointerdown', end, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [isShown]);
}
