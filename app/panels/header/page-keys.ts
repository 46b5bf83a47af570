import { type KeyAct, keyActOf } from '../../presentation/keys.ts';
import type { Session } from '../../presentation/session.ts';
import { type ViewName, viewNames } from '../../presentation/sight/view-name.ts';
import { timeAct } from '../../presentation/transport-keys.ts';
import { keepFocus } from './focus-kept.ts';

/** Where keys mean something else: text fields, and widgets that arrow keys walk. */
const ownKeys =
  'input, textarea, select, [contenteditable], [role="menu"], [role="grid"], [role="tablist"], [role="listbox"], [role="log"], dialog';
/** Where digits are text, or choose something. Whoever types at the tab of the console means its prompt. */
const ownDigits =
  'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], dialog, [id$="-console-tab"]';
/** What takes the keys of the page though it is within something that does not. */
const pageKeys = '[data-page-keys]';
/** What is chosen, and takes no text. */
const choice = '[type=radio], [type=checkbox]';
/** What Space presses by itself. */
const pressedBySpace = 'button, a, summary';

/** Turns to the next step of a lesson, or the one before. */
export type TurnPage = (by: 1 | -1) => void;

export interface PageActs {
  readonly onHelp: () => void;
  /** Opens the console, or closes it to one line; or makes it tall, or as high as it was. */
  readonly onConsole: (wants: 'open' | 'tall') => void;
  /** Shows the picture to a hall. */
  readonly onPresent: () => void;
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const act = keyActOf(event, 'page');
    if (act === null) return;
    const target = event.target instanceof Element ? event.target : null;
    // Also from within the prompt.
    const isFree =
      act === 'console' || act === 'tallConsole' ? !isInDialog(target) : isPageKey(event, target, act);
    const done = isFree ? actFor(act, session, acts, target) : null;
    if (done === null) return;
    event.preventDefault();
    done();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** What is to be done; null where the key has no use at present, or belongs to somebody else who listens. */
function actFor(
  act: KeyAct,
  session: Session,
  { onHelp, onConsole, onPresent, onView, turnPage }: PageActs,
  target: Element | null,
): (() => void) | null {
  switch (act) {
    case 'help':
      return onHelp;
    case 'console':
      return () => onConsole('open');
    case 'tallConsole':
      return () => onConsole('tall');
    case 'find':
      return toFind;
    case 'present':
      return onPresent;
    case 'cluster':
    case 'matrix':
    case 'lifelines':
      return onView === null ? null : () => showView(act, onView, target);
    case 'nextPage':
    case 'previousPage': {
      const turn = turnPage.current;
      return turn === null ? timeAct(act, session) : () => turn(act === 'nextPage' ? 1 : -1);
    }
    default:
      return timeAct(act, session);
  }
}

/** Leads to where names are looked for. */
const toFind = (): void => document.querySelector('search')?.querySelector('input')?.focus();

function showView(view: ViewName, onView: (view: ViewName) => void, target: Element | null): void {
  keepFocus(target);
  onView(view);
}

/** Does the key mean what it means on the page, where it is pressed? */
function isPageKey(event: KeyboardEvent, target: Element | null, act: KeyAct): boolean {
  const isWanted = target?.closest(pageKeys) != null;
  const owners = isViewName(act) ? ownDigits : ownKeys;
  // A choice is left by a remote as it is by Tab: Page keys do nothing in it.
  const isTurned = isPageTurn(act) && target?.matches(choice) === true;
  if (!isWanted && !isTurned && target?.closest(owners) != null) return false;
  if (event.key === ' ' && target?.closest(pressedBySpace) != null) return false;
  return isWanted || !event.key.startsWith('Page') || !scrolls(target);
}

const isPageTurn = (act: KeyAct): boolean => act === 'nextPage' || act === 'previousPage';

const isViewName = (act: KeyAct): boolean => (viewNames as readonly string[]).includes(act);

const isInDialog = (target: Element | null): boolean => target?.closest('dialog') != null;

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
