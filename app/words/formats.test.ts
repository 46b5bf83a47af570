import { describe, expect, test, vi } from 'vitest';
import { formatsOf } from './formats.ts';

const english = formatsOf('en-GB');
const german = formatsOf('de');

describe('formats', () => {
  test('formats: a clock shows tenths, and hours from an hour on', () => {
    expect([0, 12_499, 61_050, 3_599_999, 3_723_000].map(english.clock)).toEqual([
      '00:00.0',
      '00:12.4',
      '01:01.0',
      '59:59.9',
      '1:02:03.0',
    ]);
    expect(german.clock(12_499)).toBe('00:12,4');
  });

  test('formats: a short clock has no tenths unless they are asked for', () => {
    expect([0, 12_499, 3_723_000].map(english.shortClock)).toEqual(['0:00', '0:12', '62:03']);
    expect(english.shortClockWithTenths(61_050)).toBe('1:01.0');
  });

  test('formats: seconds and bytes have a unit and at most one digit behind the point', () => {
    expect([0, 1_450, 7_849].map(english.seconds)).toEqual(['0.0 s', '1.5 s', '7.8 s']);
    expect([0, 800_000_000, 1_600_000_000].map(english.bytes)).toEqual(['0 MB', '800 MB', '1.6 GB']);
    expect(german.bytes(1_600_000_000)).toBe('1,6 GB');
  });

  test('formats: numbers are grouped and lists joined as the language does it', () => {
    expect([english.number(12_345), german.number(12_345)]).toEqual(['12,345', '12.345']);
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(english.listed)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(german.listed(['a', 'b', 'c'])).toBe('a, b und c');
  });

  test('formats: the plural is that of the language', () => {
    expect([0, 1, 2].map(english.pluralOf)).toEqual(['other', 'one', 'other']);
    expect([1, 2, 5].map(formatsOf('pl').pluralOf)).toEqual(['one', 'few', 'many']);
  });

  test('formats: none is made before it is asked, and each once', () => {
    const made: string[] = [];
    vi.stubGlobal('Intl', {
      NumberFormat: class extends Intl.NumberFormat {
        constructor(tag: string, options: Intl.NumberFormatOptions) {
          super(tag, options);
          made.push('numbers');
        }
      },
      ListFormat: class extends Intl.ListFormat {
        constructor(tag: string, options: Intl.ListFormatOptions) {
          super(tag, options);
          made.push('list');
        }
      },
      PluralRules: class extends Intl.PluralRules {
        constructor(tag: string) {
          super(tag);
          made.push('plurals');
        }
      },
    });
    const { number, listed } = formatsOf('fr');
    expect(made).toEqual([]);
    number(1);
    number(2);
    expect(made).toEqual(['numbers']);
    listed(['a']);
    expect(made).toEqual(['numbers', 'list']);
    vi.unstubAllGlobals();
  });
});
