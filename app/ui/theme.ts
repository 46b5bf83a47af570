/**
 * How the page is lit: `auto` follows the system, `projector` has thicker strokes and larger labels, `print` shows on
 * the screen what the printer puts on paper.
 */
export type Theme = 'auto' | 'light' | 'dark' | 'projector' | 'print';

export const themes: readonly Theme[] = ['auto', 'light', 'dark', 'projector', 'print'];
