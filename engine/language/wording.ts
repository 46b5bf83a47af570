import type { Expected } from './grammar.ts';

const shownLength = 40;
const listLength = 8;

/** Some written text as a message names it: one line, not too long. */
export function shown(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= shownLength ? line : `${characters.slice(0, shownLength - 1).join('')}…`;
}

/** A word or text as it is, a sign in quotes, so that it can be seen. */
export const sign = (written: string): string => (/[\p{L}\p{N}]/u.test(written) ? written : `"${written}"`);

/** What may stand at a place, as a list in words: `a database, ALL or FORCE`. */
export function listOf(expected: Expected): string {
  const { keywords, places } = expected;
  const everything = [...places, ...keywords.map(sign)];
  if (everything.length <= listLength) return enumerated(everything, 'or');
  return places.length > 0
    ? enumerated(places.slice(0, listLength), 'or')
    : 'a statement, such as SHOW LEAVES';
}

/** `a, b or c`; nothing at all is "something else". */
export function enumerated(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1) ?? 'something else';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
