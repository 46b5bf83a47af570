import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { placeReached } from './arrow-keys.ts';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly panel: ReactNode;
  /** Keeps the panel's state (a text being typed, a scroll position) while another tab is shown. */
  readonly keepsState?: boolean;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
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
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const next = placeReached(event.key, { from: at, count: tabs.length, axis: 'across', isRound: true });
    const target = next === null ? undefined : tabs[next];
    if (target === undefined) return;
    event.preventDefault();
    onSelect(target.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${target.id}"]`)?.focus();
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
          className={`-mb-px flex flex-1 gap-2 self-end max-sm:gap-0 lg:max-xl:gap-0 overflow-x-auto ${beside === undefined ? 'min-w-0' : 'min-w-fit'}`}
          onKeyDown={onKeyDown}
        >
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              data-tab={tab.id}
              id={`${prefix}-${tab.id}-tab`}
              aria-selected={tab.id === selected}
              aria-controls={`${prefix}-${tab.id}-panel`}
              tabIndex={tab.id === selected ? 0 : -1}
              onClick={() => onSelect(tab.id)}
              className="hit-target max-w-72 shrink-0 cursor-pointer truncate border-b-3 border-transparent px-2 forced-colors:not-aria-selected:border-[Canvas] text-muted -outline-offset-2 hover:text-ink aria-selected:border-primary aria-selected:font-semibold aria-selected:text-ink"
            >
              {tab.title}
            </button>
          ))}
        </div>
        {beside}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${prefix}-${tab.id}-panel`}
          aria-labelledby={`${prefix}-${tab.id}-tab`}
          hidden={tab.id !== selected}
          className="flex min-h-0 flex-1 flex-col [&[hidden]]:hidden"
        >
          {(tab.id === selected || tab.keepsState) && tab.panel}
        </div>
      ))}
    </div>
  );
}
