/** How the page can look. */
export type Look = 'light' | 'presented' | 'dark' | 'print';

/** The colours of a look by name, out of the text of `theme.css`: those of `:root`, and over them its own. */
export function coloursIn(css: string, look: Look): ReadonlyMap<string, string> {
  const [own = '', ...others] = css.slice(css.indexOf(':root'), css.indexOf('@theme')).split('@variant ');
  const added = others.find((part) => part.startsWith(look)) ?? '';
  return new Map(
    [...`${own}${added}`.matchAll(/--hap-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );
}
