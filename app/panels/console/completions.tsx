import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { placeBeside } from '../../ui/placement.ts';
import { laterWords } from '../../words/index.ts';
import type { Offer } from './offer.ts';

interface CompletionsProps {
  readonly id: string;
  readonly offer: Offer;
  /** The field that the offer belongs to. */
  readonly field: HTMLElement;
  readonly onTake: (index: number) => void;
}

/** The completions as a list beside the field; the field keeps the focus and says which one is chosen. */
export function Completions({ id, offer, field, onTake }: CompletionsProps) {
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const screen = { width: window.innerWidth, height: window.innerHeight };
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const place = placeBeside(field.getBoundingClientRect(), size, screen);
    element.style.left = `${place.left}px`;
    element.style.top = `${place.top}px`;
    element.style.maxHeight = `min(14rem, ${place.mostHeight}px)`;
    element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={laterWords.log.suggestions}
      className="fixed z-30 max-w-[calc(100vw-1rem)] overflow-auto rounded-lg border border-line bg-card p-1 text-xs text-ink shadow-xl"
    >
      {offer.options.map((option, index) => (
        <div
          key={option.label}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === offer.chosen}
          // The field must keep the focus, so the choice is made before the focus would move.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(index);
          }}
          className="flex cursor-pointer gap-4 rounded px-2 py-1 hover:bg-lane aria-selected:bg-primary aria-selected:text-on-primary"
        >
          <code className="font-mono whitespace-nowrap">{option.label}</code>
          {option.statement !== undefined && (
            <span className="hidden max-w-80 truncate sm:inline">
              {laterWords.statements.statements[option.statement]}
            </span>
          )}
        </div>
      ))}
    </div>,
    document.body,
  );
}
