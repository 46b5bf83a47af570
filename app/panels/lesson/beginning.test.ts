import { expect, it } from 'vitest';
import { beginningOf } from './beginning.ts';

it('is the first paragraph as it is read, without marks', () => {
  expect(beginningOf('## A head\n\nThe _pair_ of `leaf-8`\nis **leaf-4**.\n\nMore.')).toBe(
    'The pair of leaf-8 is leaf-4.',
  );
  expect(beginningOf('- a list\n\nThen text.')).toBe('Then text.');
});

it('is empty where nothing is told', () => {
  expect(['', '## A head', '- a list', '> kept'].map(beginningOf)).toEqual(['', '', '', '']);
});
