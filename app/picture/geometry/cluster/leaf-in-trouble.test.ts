import { expect, test } from 'vitest';
import { leafMark } from '../shared/leaf-mark-for-tests.ts';
import { anatomies } from './anatomy.ts';
import { writingOf } from './leaf-text.ts';

test('writing: the counts of a leaf in trouble are bold, so they are shortened where others still have room', () => {
  const [anatomy] = anatomies.filter(({ name }) => name === 'roomy');
  if (anatomy === undefined) throw new Error('there is no roomy anatomy');
  const said = { state: 'online', stateFor: () => 'online', counts: '2 primaries · 2 replicas' };
  const countsAt = (width: number) =>
    [false, true].map((isTroubled) => writingOf(leafMark({ isTroubled }), said, width, anatomy).counts);
  expect(countsAt(400)).toEqual(['2 primaries · 2 replicas', '2 primaries · 2 replicas']);
  const room = 150 + 2 * anatomy.padding;
  expect(countsAt(room)).toEqual(['2 primaries · 2 replicas', '2P 1R']);
});
