import type { Palette } from '../shared/palette.ts';

const colours = {
  card: 'card',
  lane: 'lane',
  line: 'line',
  edge: 'edge',
  ink: 'ink',
  muted: 'muted',
  primary: 'primary',
  onPrimary: 'on-primary',
  replica: 'replica',
  copy: 'copy',
  copyOutline: 'copy-outline',
  trouble: 'trouble',
  troubleInk: 'trouble-ink',
  ok: 'ok',
  gone: 'gone',
  attaching: 'attaching',
} as const satisfies Partial<Record<keyof Palette, string>>;

/** Letters of which nearly every machine has some, as wide on all of them: what is laid out for them has its room everywhere. */
const plainFont = 'Helvetica, Arial, Liberation Sans, Arimo, sans-serif';

/** A palette of the colours that `colourOf` knows by the names of the style sheet. */
export function paletteOf(colourOf: (name: string) => string, font = plainFont): Palette {
  const found = Object.entries(colours).map(([key, name]) => [key, colourOf(name)]);
  return { ...(Object.fromEntries(found) as Omit<Palette, Scales>), font, strokeScale: 1, textScale: 1 };
}

type Scales = 'font' | 'strokeScale' | 'textScale';

/** The colours of the page in which an SVG stands, whatever they are by then: it follows light and dark. */
export const livePalette = (font = 'inherit'): Palette => paletteOf((name) => `var(--hap-${name})`, font);
