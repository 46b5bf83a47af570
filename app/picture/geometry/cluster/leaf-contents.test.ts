import { expect, test } from 'vitest';
import { leaf } from '../../../presentation/script-for-tests.ts';
import { leafMark } from '../shared/leaf-mark-for-tests.ts';
import { troubledLeaves } from './leaf-contents.ts';

const mark = (number: number, isTroubled: boolean) => leafMark({ node: leaf(number), isTroubled });

test('contents: the leaves in trouble are those that hold an only copy', () => {
  expect([...troubledLeaves({ leaves: [mark(1, true), mark(2, false), mark(3, true)] })]).toEqual([
    leaf(1),
    leaf(3),
  ]);
});
