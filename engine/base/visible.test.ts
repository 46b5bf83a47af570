import { describe, expect, test } from 'vitest';
import { firstHidden, visible, visibleJson, visibleLines } from './visible.ts';

describe('visible', () => {
  test.each([
    ['plain ä שלום 中 😀', 'plain ä שלום 中 😀'],
    ['a\nb\tc\0\r', 'a\\nb\\tc\\0\\r'],
    ['\u001b[31mred', '\\u001B[31mred'],
    ['x\u202ey', 'x\\u202Ey'],
    ['a\u2028b', 'a\\u2028b'],
    ['\ud800z', '\\uD800z'],
    ['\u{e0041}', '\\u{E0041}'],
    // The joiner that makes one emoji of two.
    ['👩\u200d💻', '👩\u200d💻'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('lines stay lines, and a carriage return only before a line feed', () => {
    expect(visibleLines('a\r\nb\tc\rd\u0007')).toBe('a\r\nb\tc\\rd\\u0007');
  });

  test.each(['\u202e', '\u009b', '\u{e0041}', '\ud800', '"\n'])(
    'JSON of %j says the same, and hides nothing',
    (text) => {
      const json = visibleJson(JSON.stringify(text));
      expect(JSON.parse(json)).toBe(text);
      expect(visible(json)).toBe(json);
    },
  );

  test.each([
    ['leaf-1', null],
    ['שלום', null],
    ['a\nb', 'U+000A'],
    ['a\u200db', 'U+200D'],
    ['a\u{e0041}', 'U+E0041'],
  ])('the first character of %j that is not seen is %j', (text, code) => {
    expect(firstHidden(text)).toBe(code);
  });
});
