import { describe, expect, test } from 'vitest';
import { markTerms, termsMet } from './mark-terms.ts';
import { parseProse } from './parse-prose.ts';

const find = (text: string) =>
  [...text.matchAll(/\b(primary|primaries|replica)\b/g)].map((match) => ({
    key: match[0] === 'replica' ? 2 : 1,
    from: match.index,
    to: match.index + match[0].length,
  }));

const termsOf = (source: string, known?: ReadonlySet<number>): string =>
  JSON.stringify(markTerms(parseProse(source), find, known))
    .match(/"kind":"term","text":"[^"]*"/g)
    ?.map((found) => found.slice(22, -1))
    .join(',') ?? '';

describe('prose: words that are explained', () => {
  test('prose: each is marked where it stands first, whatever its ending', () => {
    expect(termsOf('A primary and a replica.\n\nTwo primaries, one replica.')).toBe('primary,replica');
  });

  test('prose: those that were met before stay text', () => {
    expect(termsOf('A primary and a replica.', new Set([1]))).toBe('replica');
  });

  test('prose: in emphasis, lists and quotations; never in headings, blocks of code and links', () => {
    expect(
      termsOf(
        '# The primary\n\n`the primary` and [primary](https://x.test)\n\n- the *primary*\n\n> a replica',
      ),
    ).toBe('primary,replica');
    expect(termsOf('```\nprimary\n```')).toBe('');
  });

  test('prose: code that is such a word and nothing else', () => {
    expect(termsOf('`primary`, `replica = 2`')).toBe('primary');
  });

  test('prose: nothing of the text is lost', () => {
    const [paragraph] = markTerms(parseProse('The primary, a replica and more'), find);
    const pieces = paragraph?.kind === 'text' ? paragraph.pieces : [];
    expect(pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')).toBe(
      'The primary, a replica and more',
    );
  });

  test('prose: what stands in it can be asked for', () => {
    expect([...termsMet(parseProse('Two primaries and a *replica*.'), find)]).toEqual([1, 2]);
  });
});
