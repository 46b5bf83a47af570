import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { placeReached } from './arrow-keys.ts';

export interface Tab {
  readonly title: string;
  readonly panel: ReactNode;
  /** Keeps the panel's state (a text being typed, a scroll position) while another tab is shown. */
  readonly keepsState?: boolean;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  /** One for each that can be selected, from left to right. */
  readonly tabs: { readonly [Name in Id]?: Tab };
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Stands beside the tabs, at the end of their line. */
  readonly beside?: ReactNode;
  readonly className?: string;
}

/** Tabs with arrow keys, Home and End; the selected tab alone takes part in the order of Tab. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, selected, onSelect, beside, className = 'px-4 pt-2' } = props;
  const prefix = useId();
  const ids = Object.keys(tabs) as Id[];
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = ids.indexOf(selected);
    const next = placeReached(event.key, { from: at, count: ids.length, axis: 'across', isRound: true });
    const target = next === null ? undefined : ids[next];
    if (target === undefined) return;
    event.preventDefault();
    onSelect(target);
    list.current?.querySelector<HTMLElement>(`[data-tab="${target}"]`)?.focus();
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        className={`flex shrink-0 flex-wrap items-center gap-x-3 border-b border-line print:hidden ${className}`}
      >
        <div
          ref={list}
          role="tablist"
          aria-label={label}
          className={`-mb-px flex flex-1 gap-2 self-end max-sm:gap-0 lg:max-[84rem]:gap-0 overflow-x-auto ${beside === undefined ? 'min-w-0' : 'min-w-fit'}`}
          onKeyDown={onKeyDown}
        >
          {ids.map((id) => (
            <button
              key={id}
              type="button"
              role="tab"
              data-tab={id}
              id={`${prefix}-${id}-tab`}
              aria-selected={id === selected}
              aria-controls={`${prefix}-${id}-panel`}
              tabIndex={id === selected ? 0 : -1}
              onClick={() => onSelect(id)}
              className="hit-target max-w-72 shrink-0 cursor-pointer truncate border-b-3 border-transparent px-2 forced-colors:not-aria-selected:border-[Canvas] text-muted -outline-offset-2 hover:text-ink aria-selected:border-primary aria-selected:font-semibold aria-selected:text-ink"
            >
              {tabs[id]?.title}
            </button>
          ))}
        </div>
        {beside}
      </div>
      {ids.map((id) => (
        <div
          key={id}
          role="tabpanel"
          id={`${prefix}-${id}-panel`}
          aria-labelledby={`${prefix}-${id}-tab`}
          hidden={id !== selected}
          className="flex min-h-0 flex-1 flex-col [&[hidden]]:hidden"
        >
          {(id === selected || tabs[id]?.keepsState) && tabs[id]?.panel}
        </div>
      ))}
    </div>
  );
}
