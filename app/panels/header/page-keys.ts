import type { Session } from '../../presentation/session.ts';
import { type ViewName, viewNames } from '../../presentation/sight/view-name.ts';
import { transportAct } from '../../presentation/transport-keys.ts';
import { keepFocus } from './focus-kept.ts';

/** Where keys mean something else: text fields, and widgets that arrow keys walk. */
const ownKeys =
  'input, textarea, select, [contenteditable], [role="menu"], [role="grid"], [role="tablist"], [role="listbox"], [role="log"], dialog';
/** Where digits are text, or choose something. */
const ownDigits = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], dialog';
/** What takes the keys of the page though it is within something that does not. */
const pageKeys = '[data-page-keys]';
/** What Space presses by itself. */
const pressedBySpace = 'button, a, summary';

/** Turns to the next step of a lesson, or the one before. */
export type TurnPage = (by: 1 | -1) => void;

export interface PageActs {
  readonly onHelp: () => void;
  /** Opens the console, or closes it to one line; or makes it tall, or as high as it was. */
  readonly onConsole: (wants: 'open' | 'tall') => void;
  /** Null where the digits, which choose a view, belong to another page around this one. */
  readonly onView: ((view: ViewName) => void) | null;
  /** Where there is a lesson, the Page keys, and so presenter remotes, turn its steps. */
  readonly turnPage: { readonly current: TurnPage | null };
}

/**
 * The keys of the whole page: they play, step, seek, change the speed and the view wherever no field or widget wants them.
 * Answers with what ends that.
 */
export function listenForPageKeys(session: Session, acts: PageActs): () => void {
  const { onHelp, onConsole, onView, turnPage } = acts;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (isConsoleKey(event) && !isInDialog(event.target)) {
      event.preventDefault();
      return onConsole(event.shiftKey ? 'tall' : 'open');
    }
    if (event.ctrlKey || event.metaKey) return;
    const target = event.target instanceof Element ? event.target : null;
    const view = onView === null ? null : viewOf(event);
    const isPageKey = target?.closest(pageKeys) != null;
    if (!isPageKey && target?.closest(view === null ? ownKeys : ownDigits) != null) return;
    if (event.key === ' ' && target?.closest(pressedBySpace) != null) return;
    if (!isPageKey && event.key.startsWith('Page') && scrolls(target)) return;
    const turn = event.shiftKey || event.altKey ? null : turnPage.current;
    const by = turns[event.key];
    const act =
      event.key === '?'
        ? onHelp
        : event.key === finds
          ? toFind
          : view !== null
            ? () => {
                keepFocus(target);
                onView?.(view);
              }
            : turn !== null && by !== undefined
              ? () => turn(by)
              : transportAct(event, session);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** Also from within the prompt. Where a layout has the sign elsewhere, the key counts that has it on most keyboards. */
const isConsoleKey = ({ ctrlKey, metaKey, altKey, key, code }: KeyboardEvent): boolean =>
  ctrlKey && !metaKey && !altKey && (key === '`' || code === 'Backquote');

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog') !== null;

const turns: Readonly<Record<string, 1 | -1 | undefined>> = { PageDown: 1, PageUp: -1 };

/** 1, 2 and 3. */
function viewOf({ key, altKey }: KeyboardEvent): ViewName | null {
  if (altKey || !/^[1-9]$/.test(key)) return null;
  return viewNames[Number(key) - 1] ?? null;
}

/** Leads to where names are looked for. */
const finds = '/';
const toFind = (): void => document.querySelector<HTMLElement>('search input')?.focus();

/** Would the browser's Page keys move anything that is around the focus? Then they are the browser's. */
function scrolls(target: Element | null): boolean {
  for (let element = target; element !== null; element = element.parentElement) {
    const isFull = element.scrollHeight <= element.clientHeight;
    if (
      !isFull &&
      (element === document.documentElement || scrollers.test(getComputedStyle(element).overflowY))
    )
      return true;
  }
  return false;
}

const scrollers = /auto|scroll/;
