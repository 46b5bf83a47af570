import { useEffect, useState } from 'react';
import { showTheme, storeTheme } from '../../browser/page-theme.ts';
import { SessionProvider } from '../../hooks/use-session.tsx';
import { Builder } from '../../panels/builder/builder.tsx';
import { Session } from '../../presentation/session.ts';
import type { Theme } from '../../presentation/sight/theme.ts';
import { builtBy, freePlay, type Start } from '../../presentation/start.ts';
import { loadStarts } from '../../presentation/stories.ts';
import { loadTheRest } from '../../ui/later.ts';
import { addressWithStory } from './address.ts';
import { Page } from './page.tsx';

interface AppProps {
  readonly start: Start;
  readonly theme: Theme;
  /** Checks the engine's invariants while it plays. */
  readonly isChecked?: boolean;
}

/** The page and what it is about: choosing a story begins a new session. */
export function App({ start, theme: firstTheme, isChecked = false }: AppProps) {
  const [{ session, round }, setPlay] = useState(() => ({
    session: new Session(start, motionOfSystem()),
    round: 0,
  }));
  const [starts, setStarts] = useState<readonly Start[]>([freePlay]);
  const [theme, setTheme] = useState(firstTheme);
  const [isBuilderOpen, setBuilderOpen] = useState(false);

  useEffect(() => () => session.close(), [session]);
  useEffect(() => {
    if (!isChecked) return;
    const watch = import('./invariant-watch.ts').then(({ watchSession }) => watchSession(session));
    return () => void watch.then((end) => end());
  }, [session, isChecked]);
  useEffect(() => {
    const query = matchMedia(reducedMotion);
    const onChange = () => session.transport.setMotion(motionOfSystem());
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, [session]);

  // What the first frame does not need comes after it: the stories, then everything else.
  useEffect(() => {
    loadStarts().then(setStarts).finally(loadTheRest);
  }, []);

  const onStart = (next: Start) => {
    history.replaceState(null, '', addressWithStory(location.href, next.id));
    const opened = new Session(next, motionOfSystem());
    if (next.opening !== undefined) opened.run(next.opening);
    setPlay({ session: opened, round: round + 1 });
  };

  const onTheme = (next: Theme) => {
    setTheme(next);
    showTheme(next);
    storeTheme(next);
  };

  return (
    <SessionProvider key={round} session={session}>
      <Page
        starts={starts}
        onStart={onStart}
        onBuild={() => setBuilderOpen(true)}
        theme={theme}
        onTheme={onTheme}
      />
      <Builder
        isOpen={isBuilderOpen}
        onClose={() => setBuilderOpen(false)}
        onBuild={(script) => onStart(builtBy(script))}
      />
    </SessionProvider>
  );
}

const reducedMotion = '(prefers-reduced-motion: reduce)';

const motionOfSystem = () => (matchMedia(reducedMotion).matches ? 'reduced' : 'full');
