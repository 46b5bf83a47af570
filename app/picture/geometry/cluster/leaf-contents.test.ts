import { expect, test } from 'vitest';
import { leaf } from '../../../presentation/script-for-tests.ts';
import type { LeafMark } from '../shared/leaves.ts';
import { troubledLeaves } from './leaf-contents.ts';

const mark = (number: number, isTroubled: boolean): LeafMark => ({
  node: leaf(number),
  name: `leaf-${number}`,
  face: { kind: 'online', tone: 'ok', word: 'online', sinceMs: null },
  state: 'online',
  process: 'running',
  group: null,
  pairName: null,
  holdings: {
    primary: [],
    replica: [],
    copying: [],
    waiting: [],
    silent: [],
    gone: [],
    down: [],
    orphan: [],
    leaving: [],
  },
  isTroubled,
  presence: 'stays',
});

test('contents: the leaves in trouble are those that hold an only copy', () => {
  expect([...troubledLeaves({ leaves: [mark(1, true), mark(2, false), mark(3, true)] })]).toEqual([
    leaf(1),
    leaf(3),
  ]);
});
