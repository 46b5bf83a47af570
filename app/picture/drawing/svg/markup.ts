/** A number as short as it can be seen: hundredths of a pixel. */
export function short(value: number): string {
  const text = (Math.round(value * 100) / 100).toString();
  return text === '-0' ? '0' : text.replace(/^(-?)0\./, '$1.');
}

/** A text within markup, whatever it holds: nothing in it is read as markup, and what XML cannot hold is left out. */
export const escaped = (text: string): string =>
  [...text]
    .filter((letter) => !unfit.test(letter))
    .join('')
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Control characters, halves of letters, and two codes that are no letters. */
const unfit = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The attributes of an element, without those that are undefined. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return ` ${name}="${typeof value === 'number' ? short(value) : escaped(value)}"`;
    })
    .join('');
