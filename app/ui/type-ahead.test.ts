import { describe, expect, it } from 'vitest';
import { entryTyped, nothingTyped, typedAfter } from './type-ahead.ts';

const names = [
  'Empty cluster',
  'Two leaves come back',
  'Two new leaves',
  'What FORCE gives up',
  'Two alerts, rehearsed',
];
const typed = (text: string, from = 0) => entryTyped(text, { names, from });

describe('type-ahead', () => {
  it('one letter, or the same again, goes from each to the next that begins with it, and round', () => {
    expect(typed('t')).toBe(1);
    expect(typed('t', 1)).toBe(2);
    expect(typed('tt', 2)).toBe(4);
    expect(typed('ttt', 4)).toBe(1);
    expect(typed('e', 4)).toBe(0);
    expect(typed('t', -1)).toBe(1);
  });

  it('more letters reach the one that begins with them, the last as well, and stay while it still does', () => {
    expect(typed('tw', 1)).toBe(1);
    expect(typed('two a', 1)).toBe(4);
    expect(typed('two n', 4)).toBe(2);
  });

  it('where none begins so, a word within does; where none does, nothing is reached', () => {
    expect(typed('alerts')).toBe(4);
    expect(typed('force gi')).toBe(3);
    expect(typed('x')).toBeNull();
    expect(typed('twx')).toBeNull();
    expect(entryTyped('t', { names: [], from: -1 })).toBeNull();
  });

  it('a letter alone means no word within', () => {
    expect(typed('g')).toBeNull();
  });

  it('signs add up until somebody waits; a key that is no sign, or a space at the beginning, is none', () => {
    const type = (...keys: readonly (readonly [string, number])[]) =>
      keys.reduce((before, [key, timeStamp]) => typedAfter(before, { key, timeStamp }), nothingTyped).text;
    expect(type(['T', 5_000], ['w', 5_900], ['o', 6_800])).toBe('two');
    expect(type(['T', 5_000], [' ', 5_100])).toBe('t ');
    expect(type(['T', 5_000], ['w', 6_001])).toBe('w');
    expect(type(['t', 5_000], ['Shift', 5_100], ['W', 5_200])).toBe('tw');
    expect(type([' ', 5_000])).toBe('');
  });
});
