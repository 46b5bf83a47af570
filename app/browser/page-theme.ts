import { type Theme, themes } from '../ui/theme.ts';
import { kept } from './kept.ts';

/** The theme of the last visit; `auto` where nothing is kept or nothing can be. */
export function storedTheme(): Theme {
  const stored = kept('theme');
  return themes.find((theme) => theme === stored) ?? 'auto';
}

/** Lights the page with `theme`. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
