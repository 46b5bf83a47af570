import { ordinal } from '@ha-playground/engine';
import { expect, test } from 'vitest';
import { leaf } from '../../../presentation/script-for-tests.ts';
import type { LeafMark } from '../shared/leaves.ts';
import { anatomies } from './anatomy.ts';
import { writingOf } from './leaf-text.ts';

const none = {
  replica: [],
  copying: [],
  waiting: [],
  silent: [],
  gone: [],
  down: [],
  orphan: [],
  leaving: [],
};

const mark = (isTroubled: boolean): LeafMark => ({
  node: leaf(8),
  name: 'leaf-8',
  face: { kind: 'online', tone: 'ok', word: 'online', sinceMs: null },
  state: 'online',
  process: 'running',
  group: 2,
  pairName: null,
  holdings: { ...none, primary: [ordinal(3), ordinal(7)] },
  isTroubled,
  presence: 'stays',
});

test('writing: the counts of a leaf in trouble are bold, so they are shortened where others still have room', () => {
  const anatomy = anatomies.find(({ name }) => name === 'roomy') ?? anatomies[0];
  const said = { state: 'online', stateFor: () => 'online', counts: '2 primaries · 2 replicas' };
  const countsAt = (width: number) =>
    [false, true].map((isTroubled) => anatomy && writingOf(mark(isTroubled), said, width, anatomy).counts);
  expect(countsAt(400)).toEqual(['2 primaries · 2 replicas', '2 primaries · 2 replicas']);
  const room = 150 + 2 * (anatomy?.padding ?? 0);
  expect(countsAt(room)).toEqual(['2 primaries · 2 replicas', '2P 0R']);
});
