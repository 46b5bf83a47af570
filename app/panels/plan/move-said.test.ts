import { expect, it } from 'vitest';
import { laterWords } from '../../words/index.ts';
import { rowsOf } from './move-said.ts';

it('pairs in a row are told by their first and last, whatever their order', () => {
  const said = (numbers: readonly number[]) => laterWords.plan.moves.pairs(rowsOf(numbers));
  expect(said([5])).toBe('pair 5');
  expect(said([12, 5, 6, 7, 11, 4, 1])).toBe('pairs 1, 4–7, 11–12');
  expect(said([2, 1])).toBe('pairs 1–2');
});
