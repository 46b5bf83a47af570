import { expect, test } from 'vitest';
import { placementOfText } from '../testing/planner-bounds/placement-text.ts';
import { dependenciesOf, type Plan, planRebalance } from './index.ts';

const fourLeaves = `
  127.0.0.1:10001 + 127.0.0.1:10002: 2 6 8 12 13 / 0 4 10 14
  127.0.0.1:10003 + 127.0.0.1:10004: 1 5 9 / 3 7 11 15
  replicas of 13: 127.0.0.1:10004
`;

const rebalanced = (text: string): Plan => planRebalance(placementOfText(text));

test('dependencies: roles change once all copies are there, drops follow (HAC, four leaves on one host)', () => {
  // 0 COPY 13 · 1, 2 COPY 2 · 3 PROMOTE WITH DROP 2 · 4 DROP 2 · 5 DROP 13
  expect(dependenciesOf(rebalanced(fourLeaves))).toEqual([[5], [3, 4], [3, 4], [4], [], []]);
});

test('dependencies: a second copy is promoted, and the copy back waits for that', () => {
  // 0, 1 COPY 1, 3 · 2, 3 PROMOTE 0, 1 · 4, 5 COPY back 0, 1
  const plan = rebalanced('leaf-1 + leaf-2: 0 1 2 3 /\nreplicas of 1:\nreplicas of 3:');
  expect(dependenciesOf(plan)).toEqual([[3, 5], [], [4], [5], [], []]);
});

test('dependencies: a replica that comes home first holds up no copy to the new pair', () => {
  // 0, 1 COPY 0, 1 (phase 3) · 2 COPY 0 (4) · 3 PROMOTE WITH DROP 0 · 4, 5 DROP 0, 1
  const plan = rebalanced(`
    leaf-1 + leaf-3: 0 1 /
    leaf-2 + leaf-4: /
    replicas of 0: leaf-4
    replicas of 1: leaf-4
  `);
  expect(dependenciesOf(plan)).toEqual([[3, 4], [5], [3, 4], [4], [], []]);
});
