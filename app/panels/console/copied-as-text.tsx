import type { StatementResult } from '@ha-playground/engine/console';
import { type RefObject, useEffect } from 'react';
import { words } from '../../words/index.ts';

/** What was printed, by the element that lays it out. */
export const printedIn = new WeakMap<Element, StatementResult>();

/** Within one of these a selection is of that text alone. */
const singleTexts = 'td,th,dd,dt,li,pre,p';

/** Whoever selects what has been laid out, and copies it, gets what the client prints. */
export function CopiedAsText({ list }: { readonly list: RefObject<HTMLElement | null> }): null {
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const copy = (event: ClipboardEvent) => {
      const text = textOf(getSelection(), element);
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    element.addEventListener('copy', copy);
    return () => element.removeEventListener('copy', copy);
  }, [list]);
  return null;
}

/** What is copied in place of what is selected; null where that can stay. */
function textOf(selection: Selection | null, log: Element): string | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer } = range;
  const around =
    commonAncestorContainer instanceof Element
      ? commonAncestorContainer
      : commonAncestorContainer.parentElement;
  if (around === null || around.closest(singleTexts) !== null) return null;
  const within = around.closest('[data-printed]');
  if (within !== null) return printed(within);
  const runs = [...(log.firstElementChild?.children ?? [])].filter((run) => range.intersectsNode(run));
  if (!runs.some((run) => run.querySelector('[data-printed]') !== null)) return null;
  return runs
    .flatMap((run) => [...run.children].filter((part) => range.intersectsNode(part)))
    .map((part) => printed(part) ?? part.textContent ?? '')
    .join('\n');
}

function printed(element: Element): string | null {
  const result = printedIn.get(element);
  return result === undefined ? null : words.console.printed(result.text);
}
