import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { clearPlace } from './clear-place.ts';

interface NoticeProps {
  readonly closeLabel: string;
  /** It tells of an error or a loss, and stays until somebody has closed it. */
  readonly isLasting?: boolean;
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly act: () => void } | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** To find it, and for each character: twice as long as a slow reader needs. */
const noticingMs = 4_000;
const characterMs = 80;
/** So soon after something has come or gone it is looked whether that is below it. */
const settlingMs = 200;

/**
 * Says something over the page, where it covers no control. One that is calm leaves when it has been there long enough to
 * be read, but not while it is pointed at or has the focus.
 */
export function Notice({ closeLabel, isLasting = false, action = null, onClose, children }: NoticeProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  usePlace(bar);
  useEffect(() => {
    if (isLasting || isHeld) return;
    const characters = bar.current?.textContent?.length ?? 0;
    const timer = setTimeout(() => close.current(), noticingMs + characters * characterMs);
    return () => clearTimeout(timer);
  }, [isLasting, isHeld]);
  return (
    <div
      ref={bar}
      role="status"
      data-notice=""
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex w-fit max-w-[min(26rem,calc(100vw-1rem))] items-center gap-3 rounded-xl border border-line bg-card px-4 py-1.5 text-ink text-sm shadow-lg print:hidden"
    >
      <p className="min-w-0 break-words">{children}</p>
      {action !== null && (
        <Button onClick={action.act} className="shrink-0">
          {action.label}
        </Button>
      )}
      <Button look="plain" onClick={onClose} className="shrink-0">
        {closeLabel}
      </Button>
    </div>
  );
}

/** All that can be pressed, dragged or written in, and what tells of the cluster: its names, its lines and the key to it. */
const uncovered =
  '[role="status"], [role="button"], [role="rowheader"], [role="columnheader"], [data-keep-clear], button, a[href], input, textarea, select, summary, label, [role="slider"], [tabindex="0"], .cursor-pointer, [data-notice]';

/** What waits for whoever looks for it: it may be covered for a while where there is no other room. */
const coverable = '[data-coverable]';
const isCoverable = (one: Element): boolean =>
  one.closest(coverable) !== null || one.querySelector(coverable) !== null;

/** On a phone these fill the screen, and words stand everywhere in a text; what is pressed beside them is still kept clear. */
const narrowPx = 640;
const coverableThere =
  '[data-keep-clear="wide"], :is(div, section, article)[tabindex="0"]:not([role="button"], [role="slider"]), p *, li *';

/** More in one drawing are one thing: nothing has room between them, and to ask each where it stands takes long. */
const apart = 128;

const drawingOf = (one: Node): Element | null => (one instanceof SVGElement ? one.ownerSVGElement : null);

function crowdedAmong(found: readonly Element[]): ReadonlySet<Element | null> {
  const held = new Map<Element | null, number>();
  for (const one of found) held.set(drawingOf(one), 1 + (held.get(drawingOf(one)) ?? 0));
  return new Set([...held].flatMap(([drawing, count]) => (drawing !== null && count > apart ? drawing : [])));
}

/**
 * Stands where nothing of that is covered, anew where the screen changes its size, the page is scrolled, or anything on it comes or
 * goes.
 */
function usePlace(bar: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    let crowded: ReturnType<typeof crowdedAmong> = new Set();
    const place = (): void => {
      const own = bar.current;
      if (own === null) return;
      const found = [...document.querySelectorAll(uncovered)];
      crowded = crowdedAmong(found);
      const standing = [...found.filter((one) => !crowded.has(drawingOf(one))), ...crowded]
        .filter((one) => one !== null)
        .filter((one) => !own.contains(one) && !isCoverable(one))
        .filter((one) => window.innerWidth >= narrowPx || !one.matches(coverableThere))
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, top, bottom }) => width > 0 && bottom > 0 && top < window.innerHeight);
      const size = { width: own.offsetWidth, height: own.offsetHeight };
      const screen = { width: window.innerWidth, height: window.innerHeight };
      const { left, top } = clearPlace(size, screen, standing);
      Object.assign(own.style, { inset: 'auto', margin: '0', left: `${left}px`, top: `${top}px` });
    };
    place();
    window.addEventListener('resize', place);
    // What opens below it is what it must not cover, or moves that; much may come at once, or go on coming.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const placeSoon = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        place();
      }, settlingMs);
    };
    // On a phone the page goes on below it.
    window.addEventListener('scroll', placeSoon, { passive: true });
    const observer = new MutationObserver((changes) => {
      // Thousands of marks come to one drawing in slices, and change nothing of where it stands.
      if (changes.every(({ target }) => crowded.has(drawingOf(target)))) return;
      placeSoon();
    });
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden', 'open'] });
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', placeSoon);
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [bar]);
}
