import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Theme } from './theme.ts';

/** What can be asked of the screen or paper that something is shown on, in the words of a style sheet's media query. */
export interface Media {
  readonly matches: (query: string) => boolean;
  /** Calls `onChange` whenever the answer changes, until the function that it returns is called. */
  readonly watch: (query: string, onChange: () => void) => () => void;
}

interface Appearance {
  readonly theme: Theme;
  readonly media: Media;
}

const AppearanceContext = createContext<Appearance | null>(null);

interface AppearanceProviderProps extends Appearance {
  readonly children: ReactNode;
}

/** Tells everything inside how it is lit and what it is shown on. */
export function AppearanceProvider({ theme, media, children }: AppearanceProviderProps) {
  const appearance = useMemo(() => ({ theme, media }), [theme, media]);
  return <AppearanceContext value={appearance}>{children}</AppearanceContext>;
}

/** The theme; the component renders again when another one is chosen. */
export const useTheme = (): Theme => useAppearance().theme;

/** Does the media query hold? The component renders again when that changes. */
export function useMedia(query: string): boolean {
  const { media } = useAppearance();
  return useSyncExternalStore(
    (onChange) => media.watch(query, onChange),
    () => media.matches(query),
  );
}

function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (appearance === null) throw new Error('a component was rendered outside of an appearance');
  return appearance;
}
