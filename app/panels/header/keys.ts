import { useEffect } from 'react';
import { type ViewName, viewNames } from '../../session/address.ts';
import type { Session } from '../../session/session.ts';

/** Where keys mean something else: text fields, and widgets that arrow keys walk. */
const ownKeys =
  'input, textarea, select, [contenteditable], [role="menu"], [role="grid"], [role="tablist"], [role="listbox"], [role="log"], dialog';
/** Where digits are text, or choose something. */
const ownDigits = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], dialog';
/** What Space presses by itself. */
const pressedBySpace = 'button, a, summary';

interface PageActs {
  readonly onHelp: () => void;
  readonly onView: (view: ViewName) => void;
}

/** The keys of the whole page: they play, step, seek, change the speed and the view wherever no field or widget wants them. */
export function usePageKeys(session: Session, { onHelp, onView }: PageActs): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const view = viewOf(event);
      if (target?.closest(view === null ? ownKeys : ownDigits) != null) return;
      if (event.key === ' ' && target?.closest(pressedBySpace) != null) return;
      const act = event.key === '?' ? onHelp : view === null ? actOf(event, session) : () => onView(view);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [session, onHelp, onView]);
}

/** 1, 2 and 3; within another page they belong to that page, as every single letter and digit does. */
function viewOf({ key }: KeyboardEvent): ViewName | null {
  if (window.parent !== window || !/^[1-9]$/.test(key)) return null;
  return viewNames[Number(key) - 1] ?? null;
}

function actOf(event: KeyboardEvent, { transport, history }: Session): (() => void) | null {
  const stride = event.shiftKey ? 'phase' : 'step';
  switch (event.key) {
    case ' ':
      return () => transport.toggle();
    case 'ArrowRight':
      return () => transport.stepForward(stride);
    case 'ArrowLeft':
      return () => transport.stepBack(stride);
    case 'Home':
      return () => transport.seek(history.originMs);
    case 'End':
      return () => transport.seek(history.endMs);
    case '[':
      return () => transport.changeSpeed(-1);
    case ']':
      return () => transport.changeSpeed(1);
    default:
      return null;
  }
}
