import { expect, test } from 'vitest';
import { leafMark } from '../shared/leaf-mark-for-tests.ts';
import { anatomies } from './anatomy.ts';
import { writingOf } from './leaf-text.ts';

test('writing: the counts of a leaf in trouble are bold, so they are shortened where others still have room', () => {
  const [anatomy] = anatomies.filter(({ name }) => name === 'roomy');
  if (anatomy === undefined) throw new Error('there is no roomy anatomy');
  const said = { state: 'online', stateFor: () => 'online', counts: '1 primary', alone: '2 single copies' };
  const countsAt = (width: number) =>
    [false, true].map((isTroubled) => writingOf(leafMark({ isTroubled }), said, width, anatomy).counts);
  expect(countsAt(400)).toEqual(Array(2).fill('1 primary · 2 single copies'));
  const room = 165 + 2 * anatomy.padding;
  expect(countsAt(room)).toEqual(['1 primary · 2 single copies', '2 single copies']);
});
