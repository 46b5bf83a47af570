import { Suspense, useEffect, useState } from 'react';
import { browserMedia } from '../../browser/media.ts';
import { showTheme, storeTheme } from '../../browser/page-theme.ts';
import { browserSurroundings } from '../../browser/surroundings.ts';
import { SessionProvider } from '../../hooks/use-session.tsx';
import { Builder } from '../../panels/builder/builder.tsx';
import { Session } from '../../presentation/session.ts';
import { builtBy, emptyCluster, freePlay, type Start } from '../../presentation/start.ts';
import { loadStarts } from '../../presentation/starts.ts';
import { AppearanceProvider } from '../../ui/appearance.tsx';
import { lazily, loadTheRest } from '../../ui/later.ts';
import type { Theme } from '../../ui/theme.ts';
import { addressWithStory } from './address.ts';
import { Page } from './page.tsx';

/** Seldom needed, so it comes with the rest. */
const UnknownStory = lazily(
  () => import('./unknown-story.tsx'),
  (module) => module.UnknownStory,
);

interface AppProps {
  readonly start: Start;
  /** The story that the address asks for, where there is none of that name. */
  readonly unknownStory?: string | null;
  readonly theme: Theme;
  /** Checks the engine's invariants while it plays. */
  readonly isChecked?: boolean;
}

/** The page and what it is about: choosing a story begins a new session. */
export function App({ start, unknownStory = null, theme: firstTheme, isChecked = false }: AppProps) {
  const [{ session, round }, setPlay] = useState(() => ({
    session: new Session(start, motionOfSystem(), browserSurroundings),
    round: 0,
  }));
  const [starts, setStarts] = useState<readonly Start[]>([freePlay, emptyCluster]);
  const [theme, setTheme] = useState(firstTheme);
  const [isBuilderOpen, setBuilderOpen] = useState(false);
  const [missedStory, setMissedStory] = useState(unknownStory);

  useEffect(() => () => session.close(), [session]);
  useEffect(() => {
    if (!isChecked) return;
    const watch = import('./invariant-watch.ts').then(({ watchSession }) => watchSession(session));
    return () => void watch.then((end) => end());
  }, [session, isChecked]);
  useEffect(() => {
    return browserMedia.watch(reducedMotion, () => session.transport.setMotion(motionOfSystem()));
  }, [session]);

  // What the first frame does not need comes after it: the stories, then everything else.
  useEffect(() => {
    loadStarts().then(setStarts).finally(loadTheRest);
  }, []);

  const onStart = (next: Start) => {
    history.replaceState(null, '', addressWithStory(location.href, next.id));
    const opened = new Session(next, motionOfSystem(), browserSurroundings);
    if (next.opening !== undefined) opened.run(next.opening);
    setPlay({ session: opened, round: round + 1 });
    setMissedStory(null);
  };

  const onTheme = (next: Theme) => {
    setTheme(next);
    showTheme(next);
    storeTheme(next);
  };

  return (
    <AppearanceProvider theme={theme} media={browserMedia}>
      <SessionProvider key={round} session={session}>
        <Page starts={starts} onStart={onStart} onBuild={() => setBuilderOpen(true)} onTheme={onTheme} />
        <Builder
          isOpen={isBuilderOpen}
          onClose={() => setBuilderOpen(false)}
          onBuild={(script) => onStart(builtBy(script))}
        />
      </SessionProvider>
      {missedStory !== null && (
        <Suspense>
          <UnknownStory id={missedStory} onClose={() => setMissedStory(null)} />
        </Suspense>
      )}
    </AppearanceProvider>
  );
}

const reducedMotion = '(prefers-reduced-motion: reduce)';

const motionOfSystem = () => (browserMedia.matches(reducedMotion) ? 'reduced' : 'full');
