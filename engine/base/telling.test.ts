import { describe, expect, test } from 'vitest';
import { tell, type Wording } from './telling.ts';

type Remark =
  | { readonly kind: 'secondTable'; readonly database: string }
  | { readonly kind: 'moreLines'; readonly count: number }
  | { readonly kind: 'tooLong' | 'tooShort'; readonly line: number };

const english: Wording<Remark> = {
  secondTable: ({ database }) => `A second table of ${database} was left out.`,
  moreLines: ({ count }) => `${count} more lines were left out.`,
  tooLong: ({ line }) => `Line ${line} is too long.`,
  tooShort: ({ line }) => `Line ${line} is too short.`,
};

describe('telling', () => {
  test('telling: each kind gets the sentence of the language, with its own facts', () => {
    expect(tell(english, { kind: 'secondTable', database: 'test' })).toBe(
      'A second table of test was left out.',
    );
    expect(tell(english, { kind: 'moreLines', count: 3 })).toBe('3 more lines were left out.');
    expect(tell(english, { kind: 'tooShort', line: 2 })).toBe('Line 2 is too short.');
  });

  test('telling: a language that lacks a kind does not compile', () => {
    // @ts-expect-error: the other kinds have no words.
    const partial: Wording<Remark> = { secondTable: () => '' };
    expect(Object.keys(partial)).toEqual(['secondTable']);
  });
});
