import { useEffect, useState } from 'react';
import { Page } from './page.tsx';
import { loadPlans } from './panels/plan/plan-panel.tsx';
import { addressWithStory, type Theme } from './session/address.ts';
import { SessionProvider } from './session/hooks.tsx';
import { Session } from './session/session.ts';
import { freePlay, type Start } from './session/start.ts';
import { loadStarts } from './session/stories.ts';
import { showTheme, storeTheme } from './session/theme.ts';

interface AppProps {
  readonly start: Start;
  readonly theme: Theme;
}

/** The page and what it is about: choosing a story begins a new session. */
export function App({ start, theme: firstTheme }: AppProps) {
  const [{ session, round }, setPlay] = useState(() => ({
    session: new Session(start, motionOfSystem()),
    round: 0,
  }));
  const [starts, setStarts] = useState<readonly Start[]>([freePlay]);
  const [theme, setTheme] = useState(firstTheme);

  useEffect(() => () => session.close(), [session]);
  useEffect(() => {
    const query = matchMedia(reducedMotion);
    const onChange = () => session.transport.setMotion(motionOfSystem());
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, [session]);

  // The stories and the plans come after the first frame, which does not need them.
  useEffect(() => {
    loadStarts().then(setStarts);
    loadPlans();
  }, []);

  const onStart = (next: Start) => {
    history.replaceState(null, '', addressWithStory(location.href, next.id));
    setPlay({ session: new Session(next, motionOfSystem()), round: round + 1 });
  };

  const onTheme = (next: Theme) => {
    setTheme(next);
    showTheme(next);
    storeTheme(next);
  };

  return (
    <SessionProvider key={round} session={session}>
      <Page starts={starts} onStart={onStart} theme={theme} onTheme={onTheme} />
    </SessionProvider>
  );
}

const reducedMotion = '(prefers-reduced-motion: reduce)';

const motionOfSystem = () => (matchMedia(reducedMotion).matches ? 'reduced' : 'full');
