import { expect, test } from 'vitest';
import { placementOfText, rowsOfPlan } from '../testing/planner-bounds/placement-text.ts';
import { planRestoreRedundancy } from './index.ts';

const restored = (text: string, level: 1 | 2 = 2): string[] => {
  const placement = placementOfText(text, level);
  return rowsOfPlan(planRestoreRedundancy(placement), placement);
};

test('restore redundancy: a lone instance is copied to the partner of its leaf', () => {
  expect(restored('leaf-1 + leaf-3: 0 / 2\nleaf-2 + leaf-4: 1 / 3\nreplicas of 1:\nreplicas of 2:')).toEqual([
    'COPY PARTITION FORCE 1 leaf-4 2',
    'COPY PARTITION FORCE 2 leaf-1 2',
  ]);
});

test('restore redundancy: without the partner, the emptiest leaf of the other group, counting what was given', () => {
  const rows = restored(`
    leaf-1 + leaf-4: 0 / 3
    leaf-2 + leaf-5: 1 /
    leaf-3 + leaf-6 (offline): 2 5 8 /
  `);
  expect(rows).toEqual([
    'COPY PARTITION FORCE 2 leaf-5 2',
    'COPY PARTITION FORCE 5 leaf-4 2',
    'COPY PARTITION FORCE 8 leaf-5 2',
  ]);
});

test('restore redundancy: no leaf of the other group is online', () => {
  expect(restored('leaf-1 + leaf-2 (offline): 0 /\nleaf-3: 1')).toEqual([]);
});

test('restore redundancy: a replica on a wrong leaf is a second copy too', () => {
  expect(restored('leaf-1 + leaf-3: 0 /\nleaf-2 + leaf-4: 1 /\nreplicas of 0: leaf-4')).toEqual([]);
});

test('restore redundancy: a partition that nobody serves has nothing to copy from', () => {
  expect(restored('leaf-1 + leaf-2: 0 /\nlast primary of 1: leaf-1')).toEqual([]);
});

test('restore redundancy: redundancy 1 asks for nothing', () => {
  expect(restored('leaf-1: 0\nleaf-2: 1', 1)).toEqual([]);
});
