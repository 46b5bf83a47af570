import type { NodeId, SimMs } from '@ha-playground/engine';
import { Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { ConsolePanel } from '../../panels/console/console-panel.tsx';
import { EventsPanel } from '../../panels/events/events-panel.tsx';
import { LeafMenu } from '../../panels/leaf-menu/leaf-menu.tsx';
import { TablesPanel } from '../../panels/tables/tables-panel.tsx';
import type { EmbedPanel } from '../../presentation/sharing/embed-wish.ts';
import { ExplainedProse } from '../../terms/explained-prose.tsx';
import type { Box } from '../../ui/placement.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { laterWords } from '../../words/index.ts';
import { playerWords } from '../../words/player.ts';
import styles from './workshop.css?inline';

interface WorkshopProps {
  readonly panels: readonly EmbedPanel[];
  /** What the picture is called: a page may have several, each with its panels. */
  readonly title: string;
  readonly isReadonly: boolean;
  /** When each step of the story has its end. */
  readonly endsMs: readonly SimMs[];
}

/** The panels that an address asks for, one below the other. */
export function Workshop({ panels, title, isReadonly, endsMs }: WorkshopProps) {
  useWorkshopStyles();
  const wantsFocus = useRef(false);
  const shown = {
    story: <StoryTold endsMs={endsMs} />,
    console: <ConsolePanel wantsFocus={wantsFocus} isFilm />,
    tables: <TablesPanel onRun={nothing} />,
    events: <EventsPanel />,
  };
  return panels.map((panel) => (
    <section
      key={panel}
      aria-label={`${playerWords.panels[panel]}: ${title}`}
      inert={isReadonly && panel === 'console'}
      className="flex h-72 min-h-0 shrink-0 grow-9 flex-col overflow-hidden border-t border-line"
    >
      <Suspense>{shown[panel]}</Suspense>
    </section>
  ));
}

/** What the story says of the step that the moment belongs to: why it comes and, once it has had its end, what to keep. */
function StoryTold({ endsMs }: Pick<WorkshopProps, 'endsMs'>) {
  const session = useSession();
  const { lesson } = session.start;
  const over = useSyncExternalStore(
    session.subscribe,
    () => endsMs.filter((endMs) => endMs < session.history.cursor.atMs).length,
  );
  const step = Math.min(over, endsMs.length - 1);
  const isTaken = useSyncExternalStore(
    session.subscribe,
    () => (endsMs[step] ?? Number.POSITIVE_INFINITY) <= session.history.cursor.atMs,
  );
  const told = lesson?.told[step];
  if (told === undefined) return null;
  return (
    <ScrollArea label={laterWords.lesson.step(step + 1, '')} className="px-4 py-3">
      <div className="flex flex-col gap-3">
        <p className="text-sm text-muted">{laterWords.lesson.progress(step + 1, endsMs.length)}</p>
        <ExplainedProse text={told.prose} known={noWords} />
        {isTaken && told.takeaway !== '' && (
          <div role="note" aria-label={laterWords.lesson.keep} className="border-l-4 border-ok pl-4">
            <ExplainedProse text={told.takeaway} known={noWords} />
          </div>
        )}
      </div>
    </ScrollArea>
  );
}

const noWords: ReadonlySet<number> = new Set();

interface NodeMenuProps {
  readonly node: NodeId;
  readonly anchor: Box;
  readonly onClose: () => void;
}

/** What can be done to a node. */
export function NodeMenu({ node, anchor, onClose }: NodeMenuProps) {
  useWorkshopStyles();
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
export function useWorkshopStyles(): void {
  useEffect(() => {
    if (isStyled) return;
    isStyled = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, []);
}
