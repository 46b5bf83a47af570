import { describe, expect, it } from 'vitest';
import { mostCharacters, pageOfDocs, parsePieces, parseProse } from './parse-prose.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('prose', () => {
  it('paragraphs are put together of their lines, and headings stand alone', () => {
    expect(parseProse('One\ntwo.\n\n## A heading\nThree.')).toEqual([
      { kind: 'text', pieces: [text('One two.')] },
      { kind: 'heading', pieces: [text('A heading')] },
      { kind: 'text', pieces: [text('Three.')] },
    ]);
  });

  it('lists, numbered or not, go on over lines; quotations lose their marks', () => {
    expect(parseProse('- one\n  more\n- two\n\n1. first\n2. second\n\n> said\n> so')).toEqual([
      { kind: 'list', isNumbered: false, items: [[text('one more')], [text('two')]] },
      { kind: 'list', isNumbered: true, items: [[text('first')], [text('second')]] },
      { kind: 'quotation', pieces: [text('said so')] },
    ]);
  });

  it('fenced code is as it is, closed or not', () => {
    expect(parseProse('```text\na *b*\n\n  c\n```\nd')).toEqual([
      { kind: 'code', text: 'a *b*\n\n  c' },
      { kind: 'text', pieces: [text('d')] },
    ]);
    expect(parseProse('```\nopen')).toEqual([{ kind: 'code', text: 'open' }]);
  });

  it('emphasis, code and links within a line; names with underlines and lone marks stay', () => {
    expect(
      parsePieces(
        'a *primary* and **not `this`** of `auto_attach` or auto_attach, a _master aggregator_, 2 * 3 * 4',
      ),
    ).toEqual([
      text('a '),
      { kind: 'emphasis', pieces: [text('primary')] },
      text(' and '),
      { kind: 'strong', pieces: [text('not '), { kind: 'code', text: 'this' }] },
      text(' of '),
      { kind: 'code', text: 'auto_attach' },
      text(' or auto_attach, a '),
      { kind: 'emphasis', pieces: [text('master aggregator')] },
      text(', 2 * 3 * 4'),
    ]);
    expect(parsePieces('[two](?story=redundancy-2&step=3)')).toEqual([
      { kind: 'link', href: '?story=redundancy-2&step=3', pieces: [text('two')] },
    ]);
  });

  it('a link to a page of the documentation is known as one, and no other file of the repository is a link', () => {
    const href = '../../docs/book/two-copies.md';
    expect(parsePieces(`[two](${href})`)).toEqual([{ kind: 'link', href, pieces: [text('two')] }]);
    expect(pageOfDocs(href)).toBe('book/two-copies.html');
    expect(pageOfDocs('?story=redundancy-2')).toBeNull();
  });

  it.each([
    '[x](../../package.json)',
    '[x](../../docs/../secret.md)',
    '[x](/docs/book/two-copies.md)',
    '[x](javascript:alert(1))',
    '[x](javascript:alert)',
    '[x](data:text/html,x)',
    '[x](//elsewhere)',
    '[x](file:///etc/passwd)',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    '[x](java\tscript:alert)',
    '![x]',
  ])('what is hostile, or HTML, is text (%s)', (source) => {
    const pieces = parsePieces(source);
    expect(pieces.every(({ kind }) => kind === 'text')).toBe(true);
    expect(pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')).toBe(source);
  });

  it('a long text of nothing but marks is read to its limit', () => {
    for (const mark of ['*', '_', ' _', '[', '`', '**', '[](', '- ', '> ', '# ', '```\n']) {
      const count = parseProse(mark.repeat(mostCharacters)).length;
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(mostCharacters);
    }
    expect(parseProse(`${'a'.repeat(mostCharacters)}b`)).toEqual([
      { kind: 'text', pieces: [text('a'.repeat(mostCharacters))] },
    ]);
  });
});
