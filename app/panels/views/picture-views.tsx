import { type NodeId, unreachable, type World } from '@ha-playground/engine';
import { type ReactNode, Suspense, useContext, useEffect, useMemo } from 'react';
import { ChipsContext } from '../../hooks/chips.ts';
import { useExplained } from '../../hooks/use-explained.ts';
import { useDatabaseShown, useSession, useSight } from '../../hooks/use-session.tsx';
import {
  ClusterView,
  LifelinesView,
  type LinkedViewProps,
  MatrixView,
  type Scrubber,
} from '../../picture/index.ts';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import { type ViewName, viewNames } from '../../presentation/sight/view-name.ts';
import { lazily } from '../../ui/later.ts';
import type { Box } from '../../ui/placement.ts';
import { type Tab, TabList, TabPanels } from '../../ui/tabs.tsx';
import { words } from '../../words/index.ts';
import { FindPlace } from './find-place.tsx';

const Find = lazily(
  () => import('./find.tsx'),
  (module) => module.Find,
);

interface ViewTabsProps {
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
}

/** Chooses one of the three views of the same moment. */
export function ViewTabs({ view, onView }: ViewTabsProps) {
  return (
    <TabList
      label={words.views.label}
      group={group}
      titles={titles()}
      selected={view}
      onSelect={onView}
      look="segments"
      className="min-w-0 print:hidden"
    />
  );
}

const group = 'view';
const titles = () =>
  Object.fromEntries(viewNames.map((name) => [name, words.views[name]])) as Record<ViewName, string>;

/** Where a leaf or a partition is. */
export const Finder = () => (
  <Suspense fallback={<FindPlace />}>
    <Find />
  </Suspense>
);

interface PictureViewsProps {
  readonly view: ViewName;
  readonly onNode: (node: NodeId, anchor: Box) => void;
  /** What else stands in the row below the picture. */
  readonly beside?: ReactNode;
  /** A cell or a line was chosen. */
  readonly onInspect: (selection: PictureSelection) => void;
}

/** The cluster in three views of the same moment, of which one is shown; what is lit in one is lit in all. */
export function PictureViews({ view, ...shown }: PictureViewsProps) {
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <TabPanels
        group={group}
        selected={view}
        tabs={
          Object.fromEntries(viewNames.map((name) => [name, tabOf(name, shown)])) as Record<ViewName, Tab>
        }
      />
    </div>
  );
}

type Shown = Omit<PictureViewsProps, 'view'>;

const tabOf = (view: ViewName, shown: Shown): Tab => ({
  title: words.views[view],
  panel: (
    <Suspense fallback={<p className="grid flex-1 place-items-center text-muted">{words.views.loading}</p>}>
      <Picture view={view} {...shown} />
    </Suspense>
  ),
});

/** The chosen database; null, which is the first one, once it has gone: then it is still seen how it goes. */
const existing = ({ databases }: World, chosen: string | null): string | null =>
  databases.some(({ name }) => name === chosen) ? chosen : null;

const DatabaseTicks = lazily(
  () => import('./database-ticks.tsx'),
  (module) => module.DatabaseTicks,
);

/** Which databases the cluster shows, where there is a choice. */
export function DatabaseChoice() {
  const { world } = useSession();
  if (world.databases.length < 2) return null;
  return (
    <Suspense>
      <DatabaseTicks />
    </Suspense>
  );
}

function Picture({ view, onNode, onInspect, beside }: Shown & { readonly view: ViewName }) {
  const session = useSession();
  const { selection, sought, database, bands, phase, term, hidesClients } = useSight(session);
  const shownDatabase = useDatabaseShown(session);
  const chips = useContext(ChipsContext);
  const requests = useMemo(
    () => ({ chips, session, database: shownDatabase }),
    [session, shownDatabase, chips],
  );
  const explained = useExplained(session);
  const scrubber = useMemo<Scrubber>(
    () => ({
      start: () => session.transport.scrubStart(),
      to: (atMs) => session.transport.scrubTo(atMs),
    }),
    [session],
  );
  // What was pointed at in this view is not pointed at in the next one.
  useEffect(() => () => session.view.point(null), [session]);
  const linked: LinkedViewProps = {
    history: session.history,
    clock: session,
    selection,
    target: sought,
    onPoint: session.view.point,
    onChoose: (chosen) => (chosen.together === undefined ? onInspect(chosen) : session.view.choose(chosen)),
    onLeafActivate: onNode,
    beside,
  };
  switch (view) {
    case 'cluster':
      return (
        <ClusterView
          {...linked}
          database={explained?.database ?? existing(session.world, database)}
          bands={bands}
          onOpenBand={(name) => session.view.wishBand(name, 'open')}
          explained={explained?.actions ?? null}
          lit={phase?.actions ?? null}
          term={term}
          requests={hidesClients ? null : requests}
        />
      );
    case 'matrix':
      return <MatrixView {...linked} />;
    case 'lifelines':
      return <LifelinesView {...linked} scrubber={scrubber} />;
    default:
      return unreachable(view);
  }
}
