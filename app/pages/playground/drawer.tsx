import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useSession } from '../../hooks/use-session.tsx';
import { LastLine } from '../../panels/console/last-line.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { type Tab, TabList, TabPanels, titlesOf } from '../../ui/tabs.tsx';
import { words } from '../../words/index.ts';
import type { DrawerControl, Pane } from './use-drawer.ts';

interface DrawerProps {
  readonly control: DrawerControl;
  readonly panes: Readonly<Record<Pane, Tab>>;
  /** Stands beside the names of the panes while the console is one of them that is shown. */
  readonly beside: ReactNode;
  /** Stands in the line of the closed console: what runs can be stopped from there. */
  readonly stop: ReactNode;
}

const group = 'tool';

/**
 * The console and what else tells of the cluster in rows, below the picture: one line when it is closed, a part of the column when
 * it is open, and all but the narration when it is made taller.
 */
export function Drawer({ control, panes, beside, stop }: DrawerProps) {
  const { size, pane, setSize, show, shown, drawer } = control;
  const isOpen = size !== 'line';
  const wasOpened = useRef(isOpen);
  wasOpened.current ||= isOpen;
  const onType = useFocusMoved(control);
  // Where the page is longer than the screen, an answer that somebody has asked for in the picture lies far below it.
  useEffect(() => {
    if (shown > 0) drawer.current?.scrollIntoView({ block: 'nearest' });
  }, [shown, drawer]);
  return (
    <section
      ref={drawer}
      aria-label={words.drawer.label}
      className={`flex min-h-0 max-lg:scroll-mb-32 flex-col overflow-hidden rounded-xl border border-line bg-card print:hidden lg:col-start-1 ${sizes[size]}`}
    >
      <div className="flex shrink-0 items-center gap-2 bg-console max-lg:flex-wrap px-2 text-console-ink">
        {isOpen ? (
          <>
            <TabList
              label={words.drawer.label}
              group={group}
              titles={titlesOf(panes)}
              selected={pane}
              onSelect={show}
              look="dark"
              className="my-1 min-w-0"
            />
            {pane === 'console' && (
              <div className="min-w-0 max-lg:order-last max-lg:basis-full">{beside}</div>
            )}
            <Button
              look="bare"
              className="ml-auto max-lg:hidden"
              aria-label={size === 'tall' ? words.drawer.lower : words.drawer.taller}
              onClick={() => setSize(size === 'tall' ? 'open' : 'tall')}
            >
              <Icon name={size === 'tall' ? 'minus' : 'plus'} />
            </Button>
            <Button
              look="bare"
              className="max-lg:ml-auto"
              aria-label={words.drawer.close}
              onClick={() => setSize('line', true)}
            >
              <Icon name="chevron" />
            </Button>
          </>
        ) : (
          <>
            <button
              type="button"
              data-drawer-line=""
              aria-expanded={false}
              onClick={() => setSize('open', true)}
              onKeyDown={onType}
              className="hit-target flex min-w-0 flex-1 cursor-pointer items-center gap-3 px-2 py-1 text-left max-sm:basis-40 -outline-offset-2 lg:h-10 lg:short:h-9"
            >
              <Icon name="console" />
              <strong className="shrink-0">{words.drawer.console}</strong>
              <LastLine />
              <span className="ml-auto flex shrink-0 items-center gap-1 text-console-muted">
                {words.drawer.open}
                <Icon name="up" />
              </span>
            </button>
            {stop}
          </>
        )}
      </div>
      {/* Nothing that is said over the page covers it, though what is written in may come later than its room. */}
      <div
        hidden={!isOpen}
        data-keep-clear="wide"
        className="flex min-h-0 flex-1 flex-col [&[hidden]]:hidden"
      >
        {wasOpened.current && <TabPanels group={group} tabs={shownOf(panes, isOpen)} selected={pane} />}
      </div>
    </section>
  );
}

type Typed = Pick<globalThis.KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'preventDefault'>;

/**
 * Whoever opens it writes there next, and whoever closes it is back where they came from, or at its line. What is typed while the
 * prompt has not come yet stands at it when it has. Answers with what listens at the line.
 */
function useFocusMoved(control: DrawerControl) {
  const { size, pane, asked, wantsFocus, drawer, cameFrom } = control;
  const { drafts, connections } = useSession();
  const write = (event: Typed): void => {
    const { id } = connections.active;
    event.preventDefault();
    drafts.write(id, drafts.of(id) + event.key);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew with every size, and by the key.
  useEffect(() => {
    if (!wantsFocus.current) return;
    const find = (wanted: string) => drawer.current?.querySelector<HTMLElement>(wanted) ?? null;
    const writes = pane === 'console' && size !== 'line';
    if (size === 'line') {
      wantsFocus.current = false;
      const from = cameFrom.current;
      cameFrom.current = null;
      const isThere = from instanceof HTMLElement || from instanceof SVGElement;
      if (isThere && from.isConnected && from !== document.body) from.focus({ preventScroll: true });
      if (document.activeElement === from && from !== document.body) return;
    }
    const found = find(
      size === 'line' ? '[data-drawer-line]' : writes ? 'textarea' : '[aria-selected="true"]',
    );
    // A console that has not come yet takes the focus when it has.
    wantsFocus.current = writes && found === null;
    found?.focus({ preventScroll: true });
    if (!wantsFocus.current) return;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      const isText = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
      const focused = document.activeElement;
      const isElsewhere = focused !== document.body && focused !== cameFrom.current;
      if (!wantsFocus.current || !isText || isElsewhere) return;
      event.stopPropagation();
      write(event);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [size, asked]);
  // Whoever writes at the line means the prompt: a statement of which some is lost would be another one.
  return (event: KeyboardEvent): void => {
    if (!/^[a-z.]$/i.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.stopPropagation();
    flushSync(() => {
      control.show('console');
      control.setSize('open', true);
    });
    if (wantsFocus.current) write(event);
  };
}

const sizes: Readonly<Record<DrawerControl['size'], string>> = {
  line: 'lg:row-start-3',
  open: 'lg:row-start-3 max-lg:h-[70dvh] max-lg:min-h-96 lg:h-[30dvh] lg:min-h-44 lg:short:h-[25dvh]',
  tall: 'max-lg:h-[70dvh] max-lg:min-h-96 lg:row-span-full lg:row-start-1 lg:z-20 lg:mt-[6.1rem] lg:short:mt-[5.1rem] lg:shadow-xl',
};

/** What keeps no state is not there while nobody sees it. */
const shownOf = (panes: Readonly<Record<Pane, Tab>>, isOpen: boolean) =>
  Object.fromEntries(
    Object.entries<Tab>(panes).map(([id, tab]) => [
      id,
      isOpen || tab.keepsState ? tab : { ...tab, panel: null },
    ]),
  ) as Record<Pane, Tab>;
