import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { placeReached } from './arrow-keys.ts';

export interface Tab {
  readonly title: string;
  readonly panel: ReactNode;
  /** Keeps the panel's state (a text being typed, a scroll position) while another tab is shown. */
  readonly keepsState?: boolean;
}

/** `line` underlines the chosen one, `segments` are buttons in one frame, `heading` the doors of a page, `dark` lies on the console. */
export type TabLook = 'line' | 'segments' | 'heading' | 'dark';

interface TabListProps<Id extends string> {
  readonly label: string;
  /** What connects a list with its panels, wherever they stand: another name for every list of a page. */
  readonly group: string;
  /** One for each that can be selected, from left to right. */
  readonly titles: { readonly [Name in Id]?: string };
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly look?: TabLook;
  readonly className?: string;
}

const lists: Readonly<Record<TabLook, string>> = {
  line: '-mb-px gap-2 self-end max-sm:gap-0',
  segments: 'rounded-lg border border-line p-0.5',
  heading: 'self-stretch -mb-px',
  dark: 'gap-1',
};

const marked =
  'border-b-3 border-transparent text-muted hover:text-ink forced-colors:not-aria-selected:border-[Canvas] aria-selected:border-primary aria-selected:text-ink aria-selected:font-semibold';

const looks: Readonly<Record<TabLook, string>> = {
  line: `px-2 ${marked}`,
  segments:
    'rounded-md border border-transparent px-3 text-muted hover:text-ink aria-selected:border-line aria-selected:bg-lane aria-selected:font-semibold aria-selected:text-ink forced-colors:not-aria-selected:border-[Canvas]',
  heading: `px-4 text-lg lg:max-xl:px-2 ${marked}`,
  dark: 'rounded-md border border-transparent px-3 text-console-muted hover:text-console-ink aria-selected:bg-console-ink/15 aria-selected:text-console-ink aria-selected:border-console-ink/25 forced-colors:not-aria-selected:border-[Canvas]',
};

/** Tabs with arrow keys, Home and End; the selected tab alone takes part in the order of Tab. */
export function TabList<Id extends string>(props: TabListProps<Id>) {
  const { label, group, titles, selected, onSelect, look = 'line', className = '' } = props;
  const ids = Object.keys(titles) as Id[];
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
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={`flex overflow-x-auto ${lists[look]} ${className}`}
      onKeyDown={onKeyDown}
    >
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          id={`${group}-${id}-tab`}
          aria-selected={id === selected}
          aria-controls={`${group}-${id}-panel`}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
          className={`hit-target max-w-72 shrink-0 cursor-pointer truncate -outline-offset-2 ${looks[look]}`}
        >
          {titles[id]}
        </button>
      ))}
    </div>
  );
}

interface TabPanelsProps<Id extends string> {
  readonly group: string;
  readonly tabs: { readonly [Name in Id]?: Tab };
  readonly selected: Id;
}

/** The panels of a list of tabs, of which one is shown. */
export function TabPanels<Id extends string>({ group, tabs, selected }: TabPanelsProps<Id>) {
  return (Object.keys(tabs) as Id[]).map((id) => (
    <div
      key={id}
      role="tabpanel"
      id={`${group}-${id}-panel`}
      aria-labelledby={`${group}-${id}-tab`}
      hidden={id !== selected}
      className="flex min-h-0 flex-1 flex-col [&[hidden]]:hidden"
    >
      {(id === selected || tabs[id]?.keepsState) && tabs[id]?.panel}
    </div>
  ));
}

export const titlesOf = <Id extends string>(tabs: { readonly [Name in Id]?: Tab }) =>
  Object.fromEntries(Object.entries<Tab | undefined>(tabs).map(([id, tab]) => [id, tab?.title])) as {
    readonly [Name in Id]?: string;
  };

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: { readonly [Name in Id]?: Tab };
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly className?: string;
}

/** A list of tabs with their panels below it. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  className = 'px-4 pt-2',
}: TabsProps<Id>) {
  const group = useId();
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className={`flex shrink-0 border-b border-line print:hidden ${className}`}>
        <TabList
          label={label}
          group={group}
          titles={titlesOf(tabs)}
          selected={selected}
          onSelect={onSelect}
          className="min-w-0 flex-1"
        />
      </div>
      <TabPanels group={group} tabs={tabs} selected={selected} />
    </div>
  );
}
