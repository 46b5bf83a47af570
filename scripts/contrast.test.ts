import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coloursIn } from '../app/ui/theme-colours.ts';

const css = readFileSync('app/ui/theme.css', 'utf8');
const looks = ['presented', 'dark', 'print'] as const;

/** WCAG's relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', ...looks] as const)('the colours of the %s page', (look) => {
  const known = coloursIn(css, look);
  const of = (name: string): string => {
    const colour = known.get(name);
    if (colour === undefined) throw new Error(`no colour is called ${name}`);
    return colour;
  };

  it.each(['bg', 'card', 'lane'])('the line under a word that can be asked is seen on %s', (surface) => {
    expect(contrast(of('muted'), of(surface))).toBeGreaterThanOrEqual(3);
  });

  it.each(['bg', 'card', 'lane'])('text is read, and outlines are seen, on %s', (surface) => {
    for (const name of ['ink', 'muted']) expect(contrast(of(name), of(surface))).toBeGreaterThanOrEqual(4.5);
    for (const name of ['edge', 'primary', 'gone', 'trouble'])
      expect(contrast(of(name), of(surface)), name).toBeGreaterThanOrEqual(3);
  });
});

it('a word that can be asked has a line of the colour that is measured', () => {
  const button = readFileSync('app/terms/term-button.tsx', 'utf8');
  expect(button).toContain('border-dotted border-muted');
});
