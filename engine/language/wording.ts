import type { Expected } from './grammar.ts';

const shownLength = 40;
const listLength = 7;

/** Some written text as a message names it: one line, not too long. */
export function shown(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= shownLength ? line : `${characters.slice(0, shownLength - 1).join('')}…`;
}

/** A keyword as it is, a sign in quotes, so that it can be seen. */
export const sign = (keyword: string): string => (/^\.?\w/.test(keyword) ? keyword : `"${keyword}"`);

/** What may stand at a place, as a list in words: `a database, ALL or FORCE`. */
export function listOf(expected: Expected): string {
  const { keywords, places } = expected;
  const everything = [...places, ...keywords.map(sign)];
  const isLong = everything.length > listLength && places.length > 0;
  return enumerated((isLong ? places : everything).slice(0, listLength));
}

function enumerated(words: readonly string[]): string {
  const last = words.at(-1) ?? 'something else';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
