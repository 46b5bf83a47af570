import type { NodeId } from '@ha-playground/engine';
import {
  type ComponentProps,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isWithinAnotherPage } from '../../browser/surroundings.ts';
import { ChipsContext } from '../../hooks/chips.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { Header } from '../../panels/header/header.tsx';
import { Help } from '../../panels/header/help.tsx';
import { usePageKeys } from '../../panels/header/keys.ts';
import { InspectorPanel } from '../../panels/inspector/inspector-panel.tsx';
import { type Inspection, useInspection } from '../../panels/inspector/use-inspection.ts';
import { Share } from '../../panels/share/share.tsx';
import { Stage } from '../../panels/stage/stage.tsx';
import { TablesPanel } from '../../panels/tables/tables-panel.tsx';
import { Timeline } from '../../panels/timeline/timeline.tsx';
import { DatabaseChoice, Finder, PictureViews, ViewTabs } from '../../panels/views/picture-views.tsx';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import type { ViewName } from '../../presentation/sight/view-name.ts';
import type { Start } from '../../presentation/start.ts';
import { ExplainedWordsContext } from '../../terms/use-explained-words.ts';
import { useMedia } from '../../ui/appearance.tsx';
import { lazily, sooner } from '../../ui/later.ts';
import type { Box } from '../../ui/placement.ts';
import { type Tab, TabList, TabPanels } from '../../ui/tabs.tsx';
import type { Theme } from '../../ui/theme.ts';
import { wideScreen } from '../../ui/wide-screen.ts';
import { loadMenuWords, words } from '../../words/index.ts';
import { wishOfAddress } from './address.ts';
import { Drawer } from './drawer.tsx';
import { Understand } from './understand.tsx';
import type { DrawerControl, Pane } from './use-drawer.ts';
import { useLessonPlace } from './use-lesson-place.ts';
import { type Door, useDoor, useView } from './use-view.ts';

/** Nobody writes a statement before the first picture. */
const ConsolePanel = lazily(
  () => import('../../panels/console/console-panel.tsx'),
  (module) => module.ConsolePanel,
);
const ConnectionBar = lazily(
  () => import('../../panels/console/console-panel.tsx'),
  (module) => module.ConnectionBar,
);
const StopLast = lazily(
  () => import('../../panels/console/stop-last.tsx'),
  (module) => module.StopLast,
);
const EventsPanel = lazily(
  () => import('../../panels/events/events-panel.tsx'),
  (module) => module.EventsPanel,
);
/** Nobody asks for a menu before there is a picture. */
let leafMenu: LeafMenuModule | null = null;
type LeafMenuModule = typeof import('../../panels/leaf-menu/leaf-menu.tsx');
const loadLeafMenu = sooner(async () => {
  [leafMenu] = await Promise.all([import('../../panels/leaf-menu/leaf-menu.tsx'), loadMenuWords()]);
  return leafMenu;
});
/** Nobody stands before a hall when the page comes. */
const Presented = lazily(
  () => import('./presented.tsx'),
  (module) => module.Presented,
);
const PrintedTables = lazily(
  () => import('../../panels/print/printed-tables.tsx'),
  (module) => module.PrintedTables,
);
const OtherDoor = lazily(
  () => import('./other-door.tsx'),
  (module) => module.OtherDoor,
);
/** What might happen next is read after what there is; and leaves have short names at first. */
const BesidePicture = lazily(
  () => import('../../panels/stage/beside-picture.tsx'),
  (module) => module.BesidePicture,
);
const NextStep = lazily(
  () => import('../../panels/stage/next-step.tsx'),
  (module) => module.NextStep,
);
const BeforeHeader = lazily(
  () => import('./before-header.tsx'),
  (module) => module.BeforeHeader,
);
const Watches = lazily(
  () => import('../../panels/watches/watches.tsx'),
  (module) => module.Watches,
);

interface PageProps {
  readonly drawer: DrawerControl;
  /** What is to be done so that the session is kept, where the address does not do it. */
  readonly mark: string | undefined;
  readonly starts: readonly Start[];
  readonly onStart: (start: Start) => void;
  readonly onBuild: () => void;
  /** Lets a person choose a file to be opened. */
  readonly onOpenFile: () => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (tag: string) => void;
}

type Sheet = 'help' | 'share' | 'watches';

/** The page as one works with it, or before a hall, which the address may ask for. */
export function Page(props: PageProps) {
  const [isPresented, setPresented] = useState(() => wishOfAddress(location.search).isPresented);
  const place = useLessonPlace();
  const onPresent = useCallback(() => setPresented(true), []);
  const { first, forget } = place;
  const onLeave = useCallback(() => {
    forget();
    setPresented(false);
  }, [forget]);
  if (isPresented) return late(<Presented first={first} onLeave={onLeave} />);
  return <Desk {...props} place={place} onPresent={onPresent} />;
}

interface DeskProps extends PageProps {
  readonly place: ReturnType<typeof useLessonPlace>;
  readonly onPresent: () => void;
}

/**
 * Where everything is: on the left the picture, the strip of time and the console, on the right the column of what somebody is here
 * for; one under the other on a phone.
 */
function Desk({ drawer, place: lessonPlace, ...props }: DeskProps) {
  const session = useSession();
  const isWide = useMedia(wideScreen);
  const [door, setDoor] = useDoor(session.start.exercise === undefined ? 'understand' : 'teach');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const menu = useNodeMenu(session);
  const inspection = useInspection(session, () => drawer.show('inspector'));
  const [view, showView] = useView();
  const onHelp = useCallback(() => setSheet('help'), []);
  const onExercises = useCallback(() => setDoor('teach'), [setDoor]);
  const onView = isWithinAnotherPage() ? null : showView;
  const { onPresent } = props;
  usePageKeys(session, {
    onHelp,
    onConsole: drawer.toggle,
    onPresent,
    onView,
    turnPage: lessonPlace.turnPage,
  });
  const doors = <Doors door={door} onDoor={setDoor} look={isWide ? 'heading' : 'line'} />;
  const isTall = isWide && drawer.size === 'tall';
  const other = { ...props, onSheet: setSheet };
  const isListed = session.start.exercise === undefined;
  return (
    <ExplainedWordsContext value={{ ...props, hasPicture: view === 'cluster' }}>
      <div
        data-state-hash={session.stateHash}
        data-drawer={drawer.size}
        className="flex min-h-dvh flex-col bg-bg lg:h-dvh lg:min-h-[44rem] print:h-auto! print:bg-card"
      >
        {late(<BeforeHeader />)}
        <Header
          {...props}
          onHelp={onHelp}
          onShare={() => setSheet('share')}
          doors={isWide && doors}
          views={isWide && <ViewsInHeader view={view} onView={showView} />}
        />
        <main className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] gap-4 p-4 max-lg:gap-3 max-lg:p-3 max-lg:pb-32 lg:short:gap-2 lg:short:p-2 lg:grid-cols-[minmax(0,1fr)_clamp(22rem,33.4vw,34.3rem)] lg:grid-rows-[minmax(0,1fr)_auto_auto] print:block">
          <PictureCard
            view={view}
            onView={showView}
            menu={menu}
            onBuild={props.onBuild}
            onInspect={inspection.inspect}
            isCovered={isTall}
          />
          <Column doors={!isWide && doors} door={door}>
            {{
              understand: <Understand {...props} place={lessonPlace} onExercises={onExercises} />,
              rehearse: late(<OtherDoor door="rehearse" {...other} />),
              teach: (door === 'teach' || !isListed) && late(<OtherDoor door="teach" {...other} />),
            }}
          </Column>
          <div className={`${place} lg:row-start-2`}>
            <Timeline
              onWatch={() => setSheet('watches')}
              isSlim={isWide && drawer.size !== 'line'}
              isCovered={isTall}
            />
          </div>
          <Tools drawer={drawer} inspection={inspection} />
          {(door === 'rehearse' || (door === 'teach' ? isListed : session.start.lesson === null)) && (
            <NextAtHand />
          )}
          {late(<PrintedTables />)}
          <MenuOfNode menu={menu} onResult={() => drawer.show('console')} onInspect={inspection.inspect} />
        </main>
        <Sheets sheet={sheet} onSheet={setSheet} view={view} door={door} onOpenFile={props.onOpenFile} />
      </div>
    </ExplainedWordsContext>
  );
}

interface SheetsProps {
  readonly sheet: Sheet | null;
  readonly onSheet: (sheet: null) => void;
  readonly view: ViewName;
  readonly door: Door;
  readonly onOpenFile: () => void;
}

/** What lies over the page, one at a time. */
function Sheets({ sheet, onSheet, view, door, onOpenFile }: SheetsProps) {
  const kept = useMemo(
    () => ({ ...(view !== 'cluster' && { view }), ...(door === 'rehearse' && { door }) }),
    [view, door],
  );
  const close = () => onSheet(null);
  return (
    <>
      <Help isOpen={sheet === 'help'} onClose={close} />
      <Share
        isOpen={sheet === 'share'}
        onClose={close}
        address={location.href.replace(/[?#].*/s, '')}
        view={kept}
        onOpenFile={() => {
          // What there is to say of the file is said on the page.
          close();
          onOpenFile();
        }}
      />
      <Suspense>
        <Watches isOpen={sheet === 'watches'} onClose={close} />
      </Suspense>
    </>
  );
}

/** On a phone the next step is at hand, wherever one reads; while a lesson says what to do, it does. */
const NextAtHand = () => (
  <div className="fixed inset-x-0 bottom-14 z-30 flex h-14 items-center border-t border-line bg-card px-3 lg:hidden print:hidden">
    <Suspense>
      <NextStep />
    </Suspense>
  </div>
);

/** In the left column, and no higher than its row. */
const place = 'grid min-h-0 grid-cols-[minmax(0,1fr)] lg:col-start-1';

interface ViewsInHeaderProps {
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
}

const ViewsInHeader = (props: ViewsInHeaderProps) => (
  <>
    <Finder />
    <ViewTabs {...props} />
  </>
);

interface PictureCardProps extends ViewsInHeaderProps {
  readonly menu: Pick<ReturnType<typeof useNodeMenu>, 'open'>;
  readonly onBuild: () => void;
  readonly onInspect: Inspection['inspect'];
  readonly isCovered: boolean;
}

/** The picture with what is told of it; where the header has no room for the views and what finds a leaf, they stand above it. */
function PictureCard({ view, onView, menu, onBuild, onInspect, isCovered }: PictureCardProps) {
  const isWide = useMedia(wideScreen);
  const chips = useRef<HTMLElement>(null);
  const databases = view === 'cluster' && <DatabaseChoice />;
  return (
    // Its row asks nothing of what it holds: else every text in it would lay out the whole picture twice.
    <div className={`${place} lg:row-start-1 lg:grid-rows-[minmax(0,1fr)]`}>
      <Stage
        onNode={menu.open}
        onBuild={onBuild}
        isCovered={isCovered}
        tools={isWide && databases}
        chips={chips}
      >
        {!isWide && (
          <div className="flex flex-wrap items-center gap-2 print:hidden">
            <ViewTabs view={view} onView={onView} />
            <Finder />
          </div>
        )}
        {!isWide && databases}
        <ChipsContext value={chips}>
          <PictureViews view={view} onNode={menu.open} onInspect={onInspect} beside={besidePicture} />
        </ChipsContext>
      </Stage>
    </div>
  );
}

/** The menu of a node, where it opens, and what was pointed at then. */
interface NodeMenu {
  readonly node: NodeId;
  readonly anchor: Box;
  readonly pointed: PictureSelection | null;
}

function useNodeMenu(session: ReturnType<typeof useSession>) {
  const [shown, setShown] = useState<NodeMenu | null>(null);
  const open = useCallback(
    (node: NodeId, anchor: Box) => {
      const { picking, sight } = session.view;
      const pointed = sight().selection;
      if (picking !== null) picking(pointed ?? { node, ordinal: null });
      else setShown({ node, anchor, pointed });
    },
    [session],
  );
  return { shown, open, close: () => setShown(null) };
}

interface MenuOfNodeProps {
  readonly menu: ReturnType<typeof useNodeMenu>;
  readonly onResult: () => void;
  readonly onInspect: Inspection['inspect'];
}

const MenuOfNode = ({ menu, ...does }: MenuOfNodeProps) =>
  menu.shown === null ? null : <ShownMenu {...menu.shown} onClose={menu.close} {...does} />;

/**
 * Not by a `Suspense`: React may keep what has come back for a third of a second. What is there is shown at once, so that no key
 * goes elsewhere.
 */
function ShownMenu(props: ComponentProps<LeafMenuModule['LeafMenu']>) {
  const [module, setModule] = useState(leafMenu);
  useEffect(() => {
    if (module !== null) return;
    loadLeafMenu().then(setModule, (fault: unknown) =>
      setModule(() => {
        throw fault;
      }),
    );
  }, [module]);
  return module === null ? <ComingMenu onClose={props.onClose} /> : <module.LeafMenu {...props} />;
}

/** Until a menu has come: whoever turns away meanwhile does not get it. */
function ComingMenu({ onClose }: { readonly onClose: () => void }) {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape' || key === 'Tab') onClose();
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onClose);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onClose);
    };
  }, [onClose]);
  return null;
}

const doorGroup = 'door';

interface DoorsProps {
  readonly door: Door;
  readonly onDoor: (door: Door) => void;
  readonly look: 'heading' | 'line';
}

function Doors({ door, onDoor, look }: DoorsProps) {
  const { label, understand, rehearse, teach } = words.doors;
  return (
    <TabList
      label={label}
      group={doorGroup}
      titles={{ understand, rehearse, teach }}
      selected={door}
      onSelect={onDoor}
      look={look}
      className="shrink-0 print:hidden"
    />
  );
}

interface ColumnProps {
  /** Where the header has no room for the doors, they stand above their column. */
  readonly doors: ReactNode;
  readonly door: Door;
  readonly children: Readonly<Record<Door, ReactNode>>;
}

/** The column of the door that is open. */
function Column({ doors, door, children }: ColumnProps) {
  return (
    <div className="flex min-h-96 flex-col overflow-clip rounded-xl border border-line bg-card lg:isolate lg:col-start-2 lg:row-span-full lg:row-start-1 lg:min-h-0 print:hidden">
      {doors !== false && <div className="flex border-b border-line px-2 pt-1">{doors}</div>}
      <TabPanels
        group={doorGroup}
        selected={door}
        tabs={{
          understand: { title: words.doors.understand, panel: children.understand, keepsState: true },
          rehearse: { title: words.doors.rehearse, panel: children.rehearse },
          teach: { title: words.doors.teach, panel: children.teach, keepsState: true },
        }}
      />
    </div>
  );
}

interface ToolsProps {
  readonly drawer: DrawerControl;
  readonly inspection: Inspection;
}

/** What the drawer holds: the console, and what tells of the cluster in rows. */
function Tools({ drawer, inspection }: ToolsProps) {
  const { console, tables, events, inspector } = words.drawer;
  const panes: Readonly<Record<Pane, Tab>> = {
    console: {
      title: console,
      panel: late(<ConsolePanel wantsFocus={drawer.wantsFocus} />),
      keepsState: true,
    },
    tables: { title: tables, panel: <TablesPanel onRun={() => drawer.show('console')} /> },
    events: { title: events, panel: late(<EventsPanel />) },
    inspector: { title: inspector, panel: <InspectorPanel inspection={inspection} /> },
  };
  return <Drawer control={drawer} panes={panes} beside={late(<ConnectionBar />)} stop={late(<StopLast />)} />;
}

/** On narrow screens it is a row, which is there before it. */
const besidePicture = (
  <Suspense fallback={<span className="order-last h-9 basis-full lg:hidden" />}>
    <BesidePicture />
  </Suspense>
);

const late = (panel: ReactNode): ReactNode => <Suspense>{panel}</Suspense>;
