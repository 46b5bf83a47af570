import type { NodeId } from '@ha-playground/engine';
import { type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { isWithinAnotherPage } from '../../browser/surroundings.ts';
import { browserVisit } from '../../browser/visit.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { ConsolePanel } from '../../panels/console/console-panel.tsx';
import { Guide } from '../../panels/guide/guide.tsx';
import { Header } from '../../panels/header/header.tsx';
import { Help } from '../../panels/header/help.tsx';
import { usePageKeys } from '../../panels/header/keys.ts';
import { InspectorPanel } from '../../panels/inspector/inspector-panel.tsx';
import { type Inspection, useInspection } from '../../panels/inspector/use-inspection.ts';
import { LeafMenu } from '../../panels/leaf-menu/leaf-menu.tsx';
import { PlanPanel } from '../../panels/plan/plan-panel.tsx';
import { Share } from '../../panels/share/share.tsx';
import { Stage } from '../../panels/stage/stage.tsx';
import { TablesPanel } from '../../panels/tables/tables-panel.tsx';
import { Timeline } from '../../panels/timeline/timeline.tsx';
import { PictureViews } from '../../panels/views/picture-views.tsx';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import type { Start } from '../../presentation/start.ts';
import { ExplainedWordsContext } from '../../terms/use-explained-words.ts';
import { useMedia } from '../../ui/appearance.tsx';
import { lazily } from '../../ui/later.ts';
import type { Box } from '../../ui/placement.ts';
import { Tabs } from '../../ui/tabs.tsx';
import type { Theme } from '../../ui/theme.ts';
import { words } from '../../words/index.ts';
import { useLessonPlace } from './use-lesson-place.ts';
import { useView } from './use-view.ts';

const EventsPanel = lazily(
  () => import('../../panels/events/events-panel.tsx'),
  (module) => module.EventsPanel,
);
const PrintedTables = lazily(
  () => import('../../panels/print/printed-tables.tsx'),
  (module) => module.PrintedTables,
);
const Lesson = lazily(
  () => import('../../panels/lesson/lesson.tsx'),
  (module) => module.Lesson,
);

const Title = lazily(
  () => import('./title.tsx'),
  (module) => module.Title,
);

const Watches = lazily(
  () => import('../../panels/watches/watches.tsx'),
  (module) => module.Watches,
);

interface PageProps {
  /** What is to be done so that the session is kept, where the address does not do it. */
  readonly mark: string | undefined;
  readonly starts: readonly Start[];
  readonly onStart: (start: Start) => void;
  readonly onBuild: () => void;
  /** Lets a person choose a file to be opened. */
  readonly onOpenFile: () => void;
  readonly onTheme: (theme: Theme) => void;
}

/** The menu of a node, where it opens, and what was pointed at then. */
interface NodeMenu {
  readonly node: NodeId;
  readonly anchor: Box;
  readonly pointed: PictureSelection | null;
}

type SideTab = 'lesson' | 'console' | 'plan' | 'events' | 'tables' | 'inspector';

/** Where everything is: the stage, beside it the tools, below both the timeline; one under the other on a phone. */
export function Page(props: PageProps) {
  const session = useSession();
  const [tab, setTab] = useState<SideTab>(session.start.lesson === null ? 'console' : 'lesson');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isShareOpen, setShareOpen] = useState(false);
  const [menu, setMenu] = useState<NodeMenu | null>(null);
  const openMenu = useCallback(
    (node: NodeId, anchor: Box) => {
      setMenu({ node, anchor, pointed: session.view.sight().selection });
    },
    [session],
  );
  const inspection = useInspection(session, () => setTab('inspector'));
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const [isWatching, setWatching] = useState(false);
  const [view, showView] = useView();
  const kept = useMemo(() => (view === 'cluster' ? {} : { view }), [view]);
  const isLow = useMedia(lowScreen);
  const lessonPlace = useLessonPlace();
  const onView = isWithinAnotherPage() ? null : showView;
  usePageKeys(session, { onHelp: openHelp, onView, turnPage: lessonPlace.turnPage });

  return (
    <ExplainedWordsContext value={{ ...props, hasPicture: view === 'cluster' }}>
      <div
        data-state-hash={session.stateHash}
        className="flex min-h-dvh flex-col bg-bg lg:h-dvh lg:min-h-[44rem] print:h-auto! print:bg-card"
      >
        <Suspense>
          <Title />
        </Suspense>
        <Header
          {...props}
          onHelp={openHelp}
          onShare={() => setShareOpen(true)}
          guide={isLow && <Guide visit={browserVisit} />}
        />
        <main className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] gap-4 p-4 max-lg:has-data-lesson:pb-20 lg:short:gap-2 lg:short:p-2 lg:grid-cols-[minmax(0,1fr)_clamp(22rem,34vw,37rem)] lg:grid-rows-[minmax(20rem,1fr)_auto] print:block">
          <Stage onNode={openMenu} onBuild={props.onBuild} guide={!isLow && <Guide visit={browserVisit} />}>
            <PictureViews view={view} onView={showView} onNode={openMenu} onInspect={inspection.inspect} />
          </Stage>
          <Side
            selected={tab}
            onSelect={setTab}
            inspection={inspection}
            lesson={session.start.lesson !== null && <StoryLesson {...props} place={lessonPlace} />}
          />
          <div className="lg:col-span-2 print:hidden">
            <Timeline onWatch={() => setWatching(true)} />
          </div>
          <Suspense>
            <PrintedTables />
            <Watches isOpen={isWatching} onClose={() => setWatching(false)} />
          </Suspense>
          {menu !== null && (
            <LeafMenu
              {...menu}
              onClose={() => setMenu(null)}
              onResult={() => setTab('console')}
              onInspect={inspection.inspect}
            />
          )}
        </main>
        <Help isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
        <Share
          isOpen={isShareOpen}
          onClose={() => setShareOpen(false)}
          address={location.href.replace(/[?#].*/s, '')}
          view={kept}
          onOpenFile={() => {
            // What there is to say of the file is said on the page.
            setShareOpen(false);
            props.onOpenFile();
          }}
        />
      </div>
    </ExplainedWordsContext>
  );
}

/** Wide, and every line counts: what a first visit is told stands in the header then. */
const lowScreen = '(min-width: 64rem) and (max-height: 50rem)';

interface SideProps {
  readonly selected: SideTab;
  readonly onSelect: (tab: SideTab) => void;
  readonly inspection: Inspection;
  /** False where there is no story, or it tells nothing. */
  readonly lesson: ReactNode;
}

interface StoryLessonProps extends Pick<PageProps, 'starts' | 'onStart'> {
  readonly place: ReturnType<typeof useLessonPlace>;
}

/** What a story tells, and what comes after it: the next one, and after the last of them free play. */
function StoryLesson({ starts, onStart, place }: StoryLessonProps) {
  const { start } = useSession();
  if (start.lesson === null) return null;
  return <Lesson lesson={start.lesson} nextStory={storyAfter(start, starts)} onStart={onStart} {...place} />;
}

const storyAfter = ({ id }: Start, starts: readonly Start[]): Start | null => {
  const at = starts.findIndex((start) => start.id === id);
  return at === -1 ? null : (starts[at + 1] ?? starts[0] ?? null);
};

function Side({ selected, onSelect, inspection, lesson }: SideProps) {
  return (
    <div className="flex min-h-96 flex-col overflow-clip rounded-xl border border-line bg-card lg:min-h-0 print:hidden">
      <Tabs
        label={words.side.label}
        selected={selected}
        onSelect={onSelect}
        tabs={{
          ...(lesson !== false && {
            lesson: { title: words.side.lesson, panel: <Suspense>{lesson}</Suspense>, keepsState: true },
          }),
          console: { title: words.side.console, panel: <ConsolePanel />, keepsState: true },
          plan: { title: words.side.plan, panel: <PlanPanel /> },
          tables: {
            title: words.side.tables,
            panel: <TablesPanel onRun={() => onSelect('console')} />,
          },
          events: {
            title: words.side.events,
            panel: (
              <Suspense>
                <EventsPanel />
              </Suspense>
            ),
          },
          inspector: {
            title: words.side.inspector,
            panel: <InspectorPanel inspection={inspection} />,
          },
        }}
      />
    </div>
  );
}
