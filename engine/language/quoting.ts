/** What a letter after a backslash stands for; every other character stands for itself. */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\u001a',
  // The two wildcards of LIKE keep their backslash: the pattern needs it.
  '%': '\\%',
  _: '\\_',
};

/** Where the quoted text that starts at `start` ends, its quote included; null when it is still open at `limit`. */
export function endOfQuoted(text: string, start: number, limit: number): number | null {
  const quote = text[start];
  for (let at = start + 1; at < limit; at += 1) {
    const character = text[at];
    if (character === '\\' && quote !== '`') at += 1;
    else if (character === quote && text[at + 1] === quote && at + 1 < limit) at += 1;
    else if (character === quote) return at + 1;
  }
  return null;
}

/** Where the comment that starts at `start` with `/*` ends; null when it is still open at the end of the text. */
export function endOfComment(text: string, start: number): number | null {
  const end = text.indexOf('*/', start + 2);
  return end < 0 ? null : end + 2;
}

/** The text that a string in single or double quotes, or a name in backticks, stands for. */
export function unquoted(quoted: string): string {
  const quote = quoted[0] ?? '';
  const body = quoted.slice(1, -1);
  if (quote === '`') return body.replaceAll('``', '`');
  return body.replace(/\\([\s\S])|(['"])\2/g, (match, escaped?: string) => {
    if (escaped !== undefined) return escapes[escaped] ?? escaped;
    return match[0] === quote ? quote : match;
  });
}

/** What a name stands for that is written bare or in backticks. */
export const nameIn = (written: string): string => (written.startsWith('`') ? unquoted(written) : written);

/** The text as a string in single quotes. */
export function quotedString(text: string): string {
  const escaped = text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `'${escaped.replaceAll('\0', '\\0')}'`;
}
