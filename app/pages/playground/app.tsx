import { Suspense, useEffect, useRef, useState } from 'react';
import { keep } from '../../browser/kept.ts';
import { browserMedia } from '../../browser/media.ts';
import { motionOfSystem, reducedMotion } from '../../browser/motion.ts';
import { showTheme } from '../../browser/page-theme.ts';
import { SessionProvider } from '../../hooks/use-session.tsx';
import { Builder } from '../../panels/builder/builder.tsx';
import type { Session } from '../../presentation/session.ts';
import type { Notice } from '../../presentation/sharing/notice.ts';
import { builtBy, emptyCluster, freePlay, type Start } from '../../presentation/start.ts';
import { loadStarts } from '../../presentation/starts.ts';
import { loadFailures } from '../../presentation/statements/extras.ts';
import { AppearanceProvider } from '../../ui/appearance.tsx';
import { later, lazily, loadFirst, loadTheRest } from '../../ui/later.ts';
import type { Theme } from '../../ui/theme.ts';
import type { ArrivalsHandle } from './arrivals.tsx';
import { Page } from './page.tsx';
import { useDrawer } from './use-drawer.ts';
import { useVisits } from './use-visits.ts';

/** Nothing comes before the page stands. */
const Arrivals = lazily(
  () => import('./arrivals.tsx'),
  (module) => module.Arrivals,
);

const loadLanguageChange = later(() => import('../../browser/change-language.ts'));

const onLanguage = (tag: string): void =>
  void loadLanguageChange().then(({ changeLanguage }) => changeLanguage(tag));

interface AppProps {
  /** What is shown first. */
  readonly session: Session;
  /** What there is to say of how the page was opened. */
  readonly notice: Notice | null;
  readonly theme: Theme;
  /** Checks the engine's invariants while it plays. */
  readonly isChecked?: boolean;
}

/** The page and what it is about: choosing a story, or opening what was kept, shows another session. */
export function App({ session: first, notice, theme: firstTheme, isChecked = false }: AppProps) {
  const { session, round, mark, visits, start } = useVisits(first);
  const [theme, setTheme] = useState(firstTheme);
  const [isBuilderOpen, setBuilderOpen] = useState(false);
  // As open as it was, whatever session is shown.
  const drawer = useDrawer();
  const arrivals = useRef<ArrivalsHandle>(null);
  const starts = useStarts();
  useSessionManners(session, isChecked);

  const onTheme = (next: Theme) => {
    setTheme(next);
    showTheme(next);
    keep('theme', next);
  };
  return (
    <AppearanceProvider theme={theme} media={browserMedia}>
      <SessionProvider key={round} session={session}>
        <Page
          drawer={drawer}
          mark={mark}
          starts={starts}
          onStart={start}
          onBuild={() => setBuilderOpen(true)}
          onOpenFile={() => arrivals.current?.chooseFile()}
          onTheme={onTheme}
          onLanguage={onLanguage}
        />
        <Builder
          isOpen={isBuilderOpen}
          onClose={() => setBuilderOpen(false)}
          onBuild={(script) => start(builtBy(script))}
        />
      </SessionProvider>
      <Suspense>
        {visits !== null && <Arrivals ref={arrivals} browserVisits={visits} notice={notice} mark={mark} />}
      </Suspense>
    </AppearanceProvider>
  );
}

/** What a session can begin with. What the first frame does not need comes after it: what a first press needs, the stories, then everything else. */
function useStarts(): readonly Start[] {
  const [starts, setStarts] = useState<readonly Start[]>([freePlay, emptyCluster]);
  useEffect(() => {
    Promise.all([loadFailures(), loadFirst()]).then(loadStarts).then(setStarts).finally(loadTheRest);
  }, []);
  return starts;
}

/** The session that is shown moves as the system asks, and is checked if the address asks. */
function useSessionManners(session: Session, isChecked: boolean): void {
  useEffect(() => {
    if (!isChecked) return;
    const watch = import('./invariant-watch.ts').then(({ watchSession }) => watchSession(session));
    return () => void watch.then((end) => end());
  }, [session, isChecked]);
  useEffect(
    () => browserMedia.watch(reducedMotion, () => session.transport.setMotion(motionOfSystem())),
    [session],
  );
}
