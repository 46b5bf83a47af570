import type { NodeId } from '@ha-playground/engine';
import { Suspense, useEffect, useRef } from 'react';
import { ConsolePanel } from '../../panels/console/console-panel.tsx';
import { EventsPanel } from '../../panels/events/events-panel.tsx';
import { LeafMenu } from '../../panels/leaf-menu/leaf-menu.tsx';
import { TablesPanel } from '../../panels/tables/tables-panel.tsx';
import type { Box } from '../../ui/placement.ts';
import { playerWords } from '../../words/player.ts';
import type { EmbedPanel } from './wish.ts';
import styles from './workshop.css?inline';

interface WorkshopProps {
  readonly panels: readonly EmbedPanel[];
  readonly isReadonly: boolean;
}

/** The panels that an address asks for, one below the other. */
export function Workshop({ panels, isReadonly }: WorkshopProps) {
  useStyles();
  const wantsFocus = useRef(false);
  const shown = {
    console: <ConsolePanel wantsFocus={wantsFocus} />,
    tables: <TablesPanel onRun={nothing} />,
    events: <EventsPanel />,
  };
  return panels.map((panel) => (
    <section
      key={panel}
      aria-label={playerWords.panels[panel]}
      inert={isReadonly && panel === 'console'}
      className="flex h-72 min-h-0 shrink-0 flex-col overflow-hidden border-t border-line"
    >
      <Suspense>{shown[panel]}</Suspense>
    </section>
  ));
}

interface NodeMenuProps {
  readonly node: NodeId;
  readonly anchor: Box;
  readonly onClose: () => void;
}

/** What can be done to a node. */
export function NodeMenu({ node, anchor, onClose }: NodeMenuProps) {
  useStyles();
  return (
    <LeafMenu
      node={node}
      pointed={null}
      anchor={anchor}
      onClose={onClose}
      onResult={nothing}
      onInspect={null}
    />
  );
}

const nothing = (): void => undefined;

let isStyled = false;

/** A sheet that is made here: one that is linked is refused under an opaque origin by some browsers. */
function useStyles(): void {
  useEffect(() => {
    if (isStyled) return;
    isStyled = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, []);
}
