import { describe, expect, test } from 'vitest';
import { isolated, piecesOf } from './isolated.ts';
import { languageFor } from './languages.ts';

describe('isolated', () => {
  test('isolated: text without letters that run from right to left is returned as it is', () => {
    for (const text of [
      '',
      'leaf-1 is online.',
      '`order`.`x y` – 4 × „größer“',
      'データ-1',
      'two\nlines\tand a tab',
    ])
      expect(isolated(text)).toBe(text);
  });

  test('isolated: a name goes into an isolate with its number and its hyphens, and nothing else does', () => {
    expect(isolated('שרת-1 is online.')).toBe('\u2068שרת-1\u2069 is online.');
    expect(isolated('Partition מסד:5 of خادم-2.')).toBe('Partition \u2068מסד\u2069:5 of \u2068خادم-2\u2069.');
    expect(isolated('db.שרת.example, x')).toBe('\u2068db.שרת.example\u2069, x');
    expect(isolated('١٢ rows')).toBe('\u2068١٢\u2069 rows');
  });

  test('isolated: two names beside each other keep their order', () => {
    expect(isolated('`מסד`.`טבלה`')).toBe('`\u2068מסד\u2069`.`\u2068טבלה\u2069`');
    expect(isolated('| שרת-1 | שרת-2 |')).toBe('| \u2068שרת-1\u2069 | \u2068שרת-2\u2069 |');
  });

  test('isolated: a name with a blank in it is one name', () => {
    expect(isolated('db המסד שלי · 2')).toBe('db \u2068המסד שלי\u2069 · 2');
  });

  test('isolated: a text that has been isolated stays, also within another', () => {
    const once = isolated('שרת-1 is offline');
    expect(isolated(once)).toBe(once);
    expect(isolated(`${once}: مخزن`)).toBe('\u2068שרת-1\u2069 is offline: \u2068مخزن\u2069');
  });

  test('isolated: what would turn the direction is written out', () => {
    expect(isolated("SELECT '\u202eabc'")).toBe("SELECT '\\u202Eabc'");
    expect(isolated('a\u2067b')).toBe('a\\u2067b');
    expect(isolated('a\u2069b\u2068c')).toBe('a\\u2069b\\u2068c');
  });

  test('isolated: in pieces, names are at odd places and no character is added', () => {
    expect(piecesOf('a שרת-1 b')).toEqual(['a ', 'שרת-1', ' b']);
    expect(piecesOf('leaf-1')).toEqual(['leaf-1']);
    expect(piecesOf('\u202eleaf-1\u202c')).toEqual(['\u202eleaf-1\u202c']);
    expect(piecesOf('| שרת | 1 |\n| ב | 2 |').join('')).toBe('| שרת | 1 |\n| ב | 2 |');
  });

  test('isolated: a long word costs as much as it is long', () => {
    const long = 'a'.repeat(200_000);
    expect(isolated(`${long} ש`)).toBe(`${long} \u2068ש\u2069`);
  });

  test('isolated: a name that is put into a sentence of the page is isolated, at any depth', async () => {
    const spoken = await languageFor({ lang: null, stringTest: null }, []);
    const [first, later] = [await spoken.first(), await spoken.later()];
    expect(first.narration.leafOffline(['שרת-1', 'leaf-2'])).toBe(
      '\u2068שרת-1\u2069 and leaf-2 are offline.',
    );
    expect(later.events.processKilled({ kind: 'processKilled', node: 'שרת' } as never)).toEqual({
      what: '\u2068שרת\u2069: process killed',
    });
    expect(later.plan.balanced('test')).toBe('test is balanced: REBALANCE PARTITIONS would do nothing.');
    expect(later.tables.newRows(['ש', 'a'], 0)).toBe('new: \u2068ש\u2069, a');
  });
});
