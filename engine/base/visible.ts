/**
 * Characters that a terminal obeys instead of showing, or that are not seen at all: controls, formatting characters such
 * as a right-to-left override, separators of lines and paragraphs, and halves of surrogate pairs.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** The same without the two joiners: letters of some scripts and emoji are made with them, and they move nothing. */
const harmful = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/gu;

const letters: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

/** The first character of `text` that cannot be seen, as `U+202E`; null when there is none. */
export function firstHidden(text: string): string | null {
  const [found] = hidden.exec(text) ?? [];
  return found === undefined ? null : `U+${hexadecimal(found)}`;
}

/**
 * `text` on one line, with every character written out that a terminal would obey: `\n`, `\t`, `\0`, and `\u202E` for
 * those without a letter. Text that holds none is returned as it is.
 */
export const visible = (text: string): string => text.replace(harmful, writtenOut);

/** As `visible`, but lines stay lines, and tabs stay. */
export const visibleLines = (text: string): string =>
  text.replace(harmful, (character, at: number) => {
    const isKept = character === '\n' || character === '\t' || (character === '\r' && text[at + 1] === '\n');
    return isKept ? character : writtenOut(character);
  });

/** The same text of JSON, in which no character is hidden: JSON itself escapes the first thirty-two only. */
export const visibleJson = (json: string): string =>
  json.replace(harmful, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );

function writtenOut(character: string): string {
  const code = hexadecimal(character);
  return letters[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code}`);
}

const hexadecimal = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
