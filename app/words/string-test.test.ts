import { describe, expect, it } from 'vitest';
import { stringTestOf, underTest } from './string-test.ts';

const catalogue = {
  title: 'Leaves',
  count: (number: number) => `${number} leaves`,
  keys: [['Space', 'play']],
  most: 4,
} as const;

describe('string test', () => {
  it('is known by its name', () => {
    expect(stringTestOf('rtl')).toBe('rtl');
    expect([stringTestOf('triple'), stringTestOf('toString'), stringTestOf(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('changes strings wherever they are, and what functions give, but no numbers', () => {
    const doubled = underTest(catalogue, 'double');
    expect(doubled.title).toBe('Leaves : Leaves');
    expect(doubled.count(3)).toBe('3 leaves : 3 leaves');
    expect(doubled.keys).toEqual([['Space : Space', 'play : play']]);
    expect(doubled.most).toBe(4);
  });

  it('replaces a string (long, xss)', () => {
    expect(underTest(catalogue, 'long').title).toHaveLength(50);
    expect(underTest(catalogue, 'xss').count(3)).toContain('onerror');
  });
});
