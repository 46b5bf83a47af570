import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { placeReached } from './arrow-keys.ts';
import { useCloseOutside, usePlace } from './floating.ts';
import { Icon } from './icons.tsx';
import type { MenuItem } from './menu-item.ts';
import type { Box } from './placement.ts';
import { entryTyped, nothingTyped, type Typed, typedAfter } from './type-ahead.ts';

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** It stands in two columns where the page is wide, so that all of it is seen. */
  readonly isLong?: boolean;
  /** Where on the screen the thing is that the menu belongs to. */
  readonly anchor: Box;
  readonly onClose: () => void;
}

/**
 * A menu beside what it belongs to. It takes the focus while it is open, walks with arrow keys, Home, End and what is
 * typed, says where there is more of it to scroll to, closes on Esc, Tab, a choice or a click elsewhere, and gives the focus back to where it was.
 */
export function Menu({ label, items, isLong = false, anchor, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const typeAhead = useRef<Typed>(nothingTyped);
  useFocusInside(list);
  useCloseOutside(list, onClose);
  usePlace(list, anchor);
  const [more, look] = useMore(list);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? entries.indexOf(focused) : -1;
    const next = placeTyped(event, entries, at) ?? placeWalked(event.key, entries.length, at);
    if (next === null) return;
    // A space within a name chooses nothing.
    event.preventDefault();
    entries[next]?.focus();
  };
  /** Where what has been typed with this key leads to; where it leads nowhere, the focus stays. */
  const placeTyped = (event: KeyboardEvent, entries: readonly HTMLElement[], at: number): number | null => {
    if (event.ctrlKey || event.metaKey || event.altKey) return null;
    const typed = typedAfter(typeAhead.current, event);
    if (typed === typeAhead.current) return null;
    typeAhead.current = typed;
    return entryTyped(typed.text, { names: entries.map((entry) => entry.textContent), from: at }) ?? at;
  };

  return (
    <div
      ref={list}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        // Some browsers choose when the key is let go.
        if (event.key === ' ' && typeAhead.current.text.endsWith(' ')) event.preventDefault();
      }}
      onScroll={look}
      className={`fixed z-40 max-h-[calc(100dvh-1rem)] max-w-[calc(100vw-1rem)] min-w-56 overflow-auto rounded-xl border border-line bg-card p-1.5 shadow-xl outline-none ${isLong ? longLook(items.length) : ''}`}
    >
      <More isThere={more.above} edge="top" />
      {items.map((item) =>
        item.kind === 'heading' ? (
          <div
            key={`heading ${item.text}`}
            className="break-after-avoid px-3 pt-2 pb-1 text-xs font-semibold text-muted"
          >
            {item.text}
          </div>
        ) : (
          <MenuEntry key={item.key} item={item} onClose={onClose} />
        ),
      )}
      <More isThere={more.below} edge="bottom" />
    </div>
  );
}

/** As wide with few entries as with all that come later, and the first of them where they are then. */
const longLook = (count: number): string => `lg:w-[64rem] ${count > 8 ? 'lg:columns-2 lg:gap-4' : ''}`;

/** Where a key walks to; down from none is the first. */
function placeWalked(key: string, count: number, at: number): number | null {
  if (at === -1 && key === 'ArrowDown') return 0;
  return placeReached(key, { from: Math.max(at, 0), count, axis: 'down', isRound: true });
}

/** Beyond which edges there is more than is seen. */
interface More {
  readonly above: boolean;
  readonly below: boolean;
}

/** Whatever less is hidden is a rounding. */
const hiddenPx = 2;

function useMore(list: RefObject<HTMLDivElement | null>): readonly [More, () => void] {
  const [more, setMore] = useState<More>({ above: false, below: false });
  const look = (): void => {
    const element = list.current;
    if (element === null) return;
    const above = element.scrollTop > hiddenPx;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight > hiddenPx;
    setMore((before) => (before.above === above && before.below === below ? before : { above, below }));
  };
  useLayoutEffect(look);
  return [more, look];
}

/** Fades the list out towards an edge behind which it goes on; takes no room, so that nothing moves. */
function More({ isThere, edge }: { readonly isThere: boolean; readonly edge: 'top' | 'bottom' }) {
  if (!isThere) return null;
  const look =
    edge === 'top' ? '-top-1.5 -mb-8 bg-gradient-to-b' : '-bottom-1.5 -mt-8 items-end bg-gradient-to-t';
  return (
    <div
      aria-hidden="true"
      data-more={edge}
      className={`pointer-events-none sticky z-10 flex h-8 justify-center from-card from-40% to-transparent text-muted ${look}`}
    >
      <span className={`leading-none ${edge === 'top' ? 'rotate-180' : ''}`}>
        <Icon name="chevron" />
      </span>
    </div>
  );
}

interface MenuEntryProps {
  readonly item: Extract<MenuItem, { readonly kind: 'action' }>;
  readonly onClose: () => void;
}

function MenuEntry({ item, onClose }: MenuEntryProps) {
  const isChoice = item.isChosen !== undefined;
  return (
    <button
      type="button"
      role={isChoice ? 'menuitemradio' : 'menuitem'}
      {...(isChoice && { 'aria-checked': item.isChosen })}
      aria-disabled={item.isUnavailable === true}
      tabIndex={-1}
      onClick={() => {
        if (item.isUnavailable === true) return;
        onClose();
        item.choose();
      }}
      className="hit-target flex w-full cursor-pointer break-inside-avoid items-center gap-2 rounded-lg px-3 py-1.5 text-left -outline-offset-2 hover:bg-lane focus:bg-lane aria-disabled:cursor-default aria-disabled:text-muted"
    >
      {isChoice && <span className="w-4">{item.isChosen && <Icon name="check" />}</span>}
      <span className="flex flex-col">
        <span className={item.isElsewhere === true ? 'rounded bg-elsewhere px-1' : ''}>{item.text}</span>
        {item.note !== undefined && <span className="text-xs text-muted">{item.note}</span>}
      </span>
    </button>
  );
}

/** Focuses the chosen or first entry, and on closing whatever had the focus before, unless something else took it. */
function useFocusInside(list: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    const before = document.activeElement;
    const menu = list.current;
    const entry =
      menu?.querySelector<HTMLElement>('[aria-checked="true"]') ??
      menu?.querySelector<HTMLElement>('[role^="menuitem"]');
    entry?.focus({ preventScroll: true });
    return () => {
      const isFree =
        document.activeElement === document.body || menu?.contains(document.activeElement) === true;
      if (isFree && before instanceof Element && 'focus' in before && typeof before.focus === 'function') {
        before.focus({ preventScroll: true });
      }
    };
  }, [list]);
}
