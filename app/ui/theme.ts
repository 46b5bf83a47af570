/** How the page is lit: `auto` follows the system, `print` shows on the screen what the printer puts on paper. */
export type Theme = 'auto' | 'light' | 'dark' | 'print';

export const themes: readonly Theme[] = ['auto', 'light', 'dark', 'print'];
