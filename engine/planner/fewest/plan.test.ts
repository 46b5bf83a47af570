import { expect, test } from 'vitest';
import { placementOfText, rowsOfPlan } from '../../testing/planner-bounds/placement-text.ts';
import { certificateOf, type Placement, planFewest, planRebalance } from '../index.ts';

const fewest = (text: string, level: 1 | 2 = 2): string[] => {
  const placement = placementOfText(text, level);
  return rowsOfPlan(planFewest(placement), placement);
};

const fourLeaves = `
  127.0.0.1:10001 + 127.0.0.1:10002: 2 6 8 12 13 / 0 4 10 14
  127.0.0.1:10003 + 127.0.0.1:10004: 1 5 9 / 3 7 11 15
  replicas of 13: 127.0.0.1:10004
`;

test('fewest: one copy where the product makes three (HAC, four leaves on one host)', () => {
  expect(fewest(fourLeaves)).toEqual([
    'COPY PARTITION 13 127.0.0.1:10003 4',
    'PROMOTE PARTITION WITH DROP 13 127.0.0.1:10003 5',
  ]);
});

test('fewest: pairs equally full, so that the misplaced replica comes home and roles are evened', () => {
  expect(fewest('leaf-1 + leaf-3: 0 1 2 3 /\nleaf-2 + leaf-4: 4 5 / 6 7\nreplicas of 3: leaf-2')).toEqual([
    'COPY PARTITION 3 leaf-3 3',
    'PROMOTE PARTITION 0 leaf-3 6',
    'PROMOTE PARTITION 1 leaf-3 6',
    'DROP PARTITION 3 leaf-2 6',
    'COPY PARTITION 0 leaf-1 7',
    'COPY PARTITION 1 leaf-1 7',
  ]);
});

test('fewest: a lone partition whose primary must go over to the partner stays on its pair', () => {
  const rows = fewest(`
    leaf-1 + leaf-4: 5 / 3
    leaf-2 + leaf-5: 1 /
    leaf-3 + leaf-6: 0 2 4 /
    leaf-7:
    leaf-8 @2:
    replicas of 0:
    replicas of 1:
    replicas of 2: leaf-5 leaf-2
    replicas of 4: leaf-7
    replicas of 5: leaf-8
  `);
  expect(rows).toEqual([
    'COPY PARTITION 0 leaf-6 2',
    'COPY PARTITION 1 leaf-5 2',
    'COPY PARTITION 4 leaf-6 3',
    'COPY PARTITION 5 leaf-4 3',
    'PROMOTE PARTITION WITH DROP 2 leaf-5 5',
    'PROMOTE PARTITION 0 leaf-6 6',
    'DROP PARTITION 4 leaf-7 6',
    'DROP PARTITION 5 leaf-8 6',
    'COPY PARTITION 0 leaf-3 7',
  ]);
});

test('fewest: in redundancy 1 a partition moves to where a replica of it is left', () => {
  expect(fewest('leaf-1: 0 1 2\nleaf-2: 3\nreplicas of 2: leaf-2', 1)).toEqual([
    'PROMOTE PARTITION WITH DROP 2 leaf-2 5',
  ]);
});

const spreadOfText = (text: string): Placement => ({ ...placementOfText(text), fanout: 'load_balanced' });

test('fewest, load balanced: a partition moves to where a replica of it is left', () => {
  const placement = spreadOfText(`
    leaf-1 @1: 0 2
    leaf-2 @2:
    leaf-3 @2: 1
    leaf-4 @1:
    replicas of 0: leaf-2
    replicas of 1: leaf-4
    replicas of 2: leaf-2 leaf-4
  `);
  const rows = rowsOfPlan(planFewest(placement), placement);
  expect(rows).toEqual(['PROMOTE PARTITION WITH DROP 2 leaf-4 5']);
});

test('fewest, load balanced: too many leaves to weigh every place give the product’s plan (2 × 159 leaves)', () => {
  const leavesOf = (count: number): string =>
    [1, 2]
      .flatMap((group) => Array.from({ length: count }, (_, index) => `leaf-${group}-${index} @${group}:`))
      .join('\n')
      .replace('leaf-1-0 @1:', 'leaf-1-0 @1: 0 2')
      .concat('\nreplicas of 0: leaf-2-1\nreplicas of 2: leaf-2-1 leaf-1-2');
  const copiesOf = (count: number): number[] =>
    [planRebalance, planFewest].map((plan) => certificateOf(plan(spreadOfText(leavesOf(count)))).copies);
  expect(copiesOf(158)).toEqual([1, 0]);
  expect(copiesOf(159)).toEqual([1, 1]);
});

test('fewest: balance needs nothing, and without a complete pair nothing is done', () => {
  expect(fewest('leaf-1 + leaf-2: 0 / 1')).toEqual([]);
  expect(fewest('leaf-1 + leaf-2 (offline): 0 1 /')).toEqual([]);
});
