import type { Palette } from '../picture/drawing/shared/palette.ts';
import type { Pencil } from '../picture/drawing/shared/pencil.ts';
import { textWidth } from '../picture/drawing/shared/text-width.ts';
import type { Said } from './film.ts';

/** Height of the lines below a picture. CSS pixels. */
export const saidHeight = 56;

const [size, lineHeight, margin] = [15, 20, 14];

/** Writes what is told of a moment into the strip below its picture: the clock, and at most two lines. */
export function paintSaid(
  pencil: Pencil,
  palette: Palette,
  { clock, text }: Said,
  { y, width }: { readonly y: number; readonly width: number },
): void {
  pencil.fillStyle = palette.lane;
  pencil.fillRect(0, y, width, saidHeight);
  pencil.textAlign = 'left';
  pencil.textBaseline = 'middle';
  const write = (font: string, colour: string, written: string, x: number, lineY: number): number => {
    pencil.font = font;
    pencil.fillStyle = colour;
    pencil.fillText(written, x, lineY);
    return textWidth(pencil, font, written);
  };
  const middle = y + saidHeight / 2;
  const left = margin * 2 + write(`700 ${size}px ${palette.font}`, palette.muted, clock, margin, middle);
  const font = `400 ${size}px ${palette.font}`;
  pencil.font = font;
  const lines = linesOf(text, (line) => textWidth(pencil, font, line) <= width - left - margin);
  lines.forEach((line, index) => {
    write(font, palette.ink, line, left, middle + (index - (lines.length - 1) / 2) * lineHeight);
  });
}

/** A text in two lines at most, whole words; what has no room is an ellipsis. */
export function linesOf(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0 && lines.length < 2) {
    const count = Math.max(1, longest(rest, fits));
    lines.push(rest.slice(0, count).join(' '));
    rest = rest.slice(count);
  }
  const last = lines.at(-1) ?? '';
  if (rest.length === 0 && fits(last)) return lines;
  const words = last.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')} …`)) words.pop();
  const letters = [...words.join(' ')];
  while (letters.length > 0 && !fits(`${letters.join('')} …`)) letters.pop();
  return [...lines.slice(0, -1), `${letters.join('').replace(/[\s,;:.]+$/, '')} …`];
}

const longest = (words: readonly string[], fits: (line: string) => boolean): number => {
  let count = 0;
  while (count < words.length && fits(words.slice(0, count + 1).join(' '))) count += 1;
  return count;
};
