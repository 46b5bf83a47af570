import { type Theme, themes } from '../ui/theme.ts';

const storageKey = 'ha-playground.theme';

/** The theme of the last visit; `auto` where nothing is kept or nothing can be. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return themes.find((theme) => theme === stored) ?? 'auto';
  } catch {
    // A browser that blocks storage throws on touching it: then nothing is remembered.
    return 'auto';
  }
}

/** Lights the page with `theme`. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

/** Remembers `theme` for the next visit, where the browser lets us. */
export function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // See storedTheme: without storage the choice lasts as long as the page.
  }
}
