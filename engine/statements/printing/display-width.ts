/** Code point ranges that terminals draw two columns wide (East Asian wide and full-width forms, emoji). */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Columns that `text` takes in a fixed-width font: wide characters two, combining marks none, all others one. */
export function displayWidth(text: string): number {
  let width = 0;
  while (width < text.length && text.charCodeAt(width) < firstMark) width += 1;
  // Most texts are of plain letters to their end.
  if (width < text.length) for (const character of text.slice(width)) width += characterWidth(character);
  return width;
}

/** `text` filled with spaces on the right up to `width` columns. */
export const padRight = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** `text` filled with spaces on the left up to `width` columns. */
export const padLeft = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - displayWidth(text))) + text;

/** All characters before this one take one column. */
const firstMark = 0x300;

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < firstMark) return 1;
  if (/^\p{Mark}$/u.test(character)) return 0;
  return wideRanges.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
