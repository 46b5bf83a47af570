import { showTheme } from '../../browser/page-theme.ts';
import type { EmbedWish } from '../../presentation/sharing/embed-wish.ts';

/** Lights the embed. A lamp that washes colours out has colours and strokes of its own. */
export function showEmbedTheme(theme: EmbedWish['theme']): void {
  showTheme(theme === 'projector' ? 'light' : theme);
  document.documentElement.toggleAttribute('data-presented', theme === 'projector');
}
