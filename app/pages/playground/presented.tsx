import { useEffect } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Present } from '../../panels/present/present.tsx';
import { takeStepsTo } from '../../presentation/lesson/steps.ts';
import { addressWith, wishOfAddress } from './address.ts';

interface PresentedProps {
  /** The step of the story to begin at, from 0; null for where the session is. */
  readonly first: number | null;
  readonly onLeave: () => void;
}

/** The page before a hall: as large as the screen, where the browser lets it be; the address says so, so that a link opens it. */
export function Presented({ first, onLeave }: PresentedProps) {
  const session = useSession();
  useEffect(() => {
    if (first !== null) takeStepsTo(session, first);
  }, [session, first]);
  useEffect(() => {
    writeAddress(true);
    return () => writeAddress(false);
  }, []);
  useFullscreen(onLeave);
  return <Present onLeave={onLeave} />;
}

function writeAddress(isPresented: boolean): void {
  const theme = new URLSearchParams(location.search).get('theme');
  const href = addressWith(location.href, {
    present: isPresented ? '' : null,
    // An old name of this.
    theme: theme === 'projector' ? null : theme,
  });
  if (wishOfAddress(location.search).isPresented !== isPresented || theme === 'projector')
    history.replaceState(history.state, '', href);
}

/** Kept once the screen that was taken before is given back: a screen that is asked for sooner would be lost with it. */
let isGivenBack: Promise<void> = Promise.resolve();

/** Takes the whole screen where that is allowed. The browser leaves it with Esc, and tells nobody of the key. */
function useFullscreen(onLeave: () => void): void {
  useEffect(() => {
    const { documentElement } = document;
    let isPresented = true;
    let wasFull = false;
    const onChange = (): void => {
      if (document.fullscreenElement !== null) wasFull = true;
      else if (wasFull) onLeave();
    };
    document.addEventListener('fullscreenchange', onChange);
    // A page that is opened by a link may not take the screen: then it fills its window.
    isGivenBack.then(() => (isPresented ? documentElement.requestFullscreen?.() : undefined)).catch(() => {});
    return () => {
      isPresented = false;
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement !== null) isGivenBack = document.exitFullscreen().catch(() => {});
    };
  }, [onLeave]);
}
