import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button, type ButtonLook } from './button.tsx';
import { Icon } from './icons.tsx';
import { type Box, marginPx, placeBeside } from './placement.ts';

export type MenuItem =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'action';
      readonly key: string;
      readonly text: ReactNode;
      /** A second, quieter line: what the item does, or why it cannot be chosen now. */
      readonly note?: string;
      /** Set where the item is one of several of which one holds. */
      readonly isChosen?: boolean;
      readonly isUnavailable?: boolean;
      /** It is told as what lies elsewhere is everywhere: by its colour. */
      readonly isElsewhere?: boolean;
      readonly choose: () => void;
    };

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Where on the screen the thing is that the menu belongs to. */
  readonly anchor: Box;
  readonly onClose: () => void;
}

/**
 * A menu beside what it belongs to. It takes the focus while it is open, walks with arrow keys, Home, End and first
 * letters, closes on Esc, Tab, a choice or a click elsewhere, and gives the focus back to where it was.
 */
export function Menu({ label, items, anchor, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useFocusInside(list);
  useCloseOutside(list, onClose);
  usePlace(list, anchor);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const next = entryAfter(event.key, entries);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div
      ref={list}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="fixed z-40 max-h-[calc(100dvh-1rem)] max-w-[calc(100vw-1rem)] min-w-56 overflow-auto rounded-xl border border-line bg-card p-1.5 shadow-xl outline-none"
    >
      {items.map((item) =>
        item.kind === 'heading' ? (
          <div key={`heading ${item.text}`} className="px-3 pt-2 pb-1 text-xs font-semibold text-muted">
            {item.text}
          </div>
        ) : (
          <MenuEntry key={item.key} item={item} onClose={onClose} />
        ),
      )}
    </div>
  );
}

/** Places a menu beside its anchor. What comes later makes one that hangs down longer, or scroll, and moves nothing. */
function usePlace(list: RefObject<HTMLDivElement | null>, anchor: Box): void {
  const hangs = useRef<{ readonly from: Box; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const screen = { width: window.innerWidth, height: window.innerHeight };
    const place = placeBeside(anchor, { width: element.offsetWidth, height: element.offsetHeight }, screen);
    if (hangs.current?.from !== anchor) hangs.current = { from: anchor, top: place.top };
    const top = Math.max(place.top, hangs.current.top);
    element.style.left = `${place.left}px`;
    element.style.top = `${top}px`;
    element.style.maxHeight = `${screen.height - top - marginPx}px`;
  });
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
      className="hit-target flex w-full cursor-pointer items-center gap-2 rounded-lg px-3 py-1.5 text-left -outline-offset-2 hover:bg-lane focus:bg-lane aria-disabled:cursor-default aria-disabled:text-muted"
    >
      {isChoice && <span className="w-4">{item.isChosen && <Icon name="check" />}</span>}
      <span className="flex flex-col">
        <span className={item.isElsewhere === true ? 'rounded bg-elsewhere px-1' : ''}>{item.text}</span>
        {item.note !== undefined && <span className="text-xs text-muted">{item.note}</span>}
      </span>
    </button>
  );
}

interface MenuButtonProps {
  readonly label: string;
  readonly look?: ButtonLook;
  readonly className?: string;
  readonly items: readonly MenuItem[];
  readonly children: ReactNode;
}

/** A button that opens a {@link Menu} below itself. */
export function MenuButton({ label, look = 'plain', className = '', items, children }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<Box | null>(null);
  const id = useId();
  const open = (target: HTMLElement) => setAnchor(target.getBoundingClientRect());
  return (
    <>
      <Button
        id={id}
        look={look}
        className={className}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={label}
        onClick={(event) => open(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open(event.currentTarget);
        }}
      >
        {children}
        <Icon name="chevron" />
      </Button>
      {anchor !== null && (
        <Menu label={label} items={items} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </>
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

function useCloseOutside(list: { readonly current: HTMLElement | null }, onClose: () => void) {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && list.current?.contains(event.target) !== true) close.current();
    };
    const onResize = () => close.current();
    document.addEventListener('pointerdown', onPointerDown, true);
    window.addEventListener('resize', onResize);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
      window.removeEventListener('resize', onResize);
    };
  }, [list]);
}

function entryAfter(key: string, entries: readonly HTMLElement[]): HTMLElement | undefined {
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? entries.indexOf(focused) : -1;
  switch (key) {
    case 'ArrowDown':
      return entries[(at + 1) % entries.length];
    case 'ArrowUp':
      return entries[(Math.max(at, 0) + entries.length - 1) % entries.length];
    case 'Home':
      return entries[0];
    case 'End':
      return entries.at(-1);
    default:
      return key.length === 1 && key !== ' '
        ? startingWith(key, [...entries.slice(at + 1), ...entries.slice(0, at + 1)])
        : undefined;
  }
}

const startingWith = (letter: string, entries: readonly HTMLElement[]): HTMLElement | undefined =>
  entries.find((entry) => entry.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()));
