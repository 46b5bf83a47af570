import { expect, test } from 'vitest';
import { placementOfText, rowsOfPlan } from '../testing/planner-bounds/placement-text.ts';
import { planAttachBatch } from './index.ts';

const attached = (text: string, ...hosts: string[]): string[] => {
  const placement = placementOfText(text);
  const returned = placement.leaves.filter(({ host }) => hosts.includes(host)).map(({ node }) => node);
  return rowsOfPlan(planAttachBatch(placement, returned), placement);
};

test('attach batch: one leaf of eight comes back (HAC, 16 partitions)', () => {
  const rows = attached(
    `
      leaf-1 + leaf-5: 8 12 / 0 4
      leaf-2 + leaf-6: 9 13 / 1 5
      leaf-3 + leaf-7: 10 14 / 2 6
      leaf-4 + leaf-8 (attaching): 3 7 11 15 /
      offline 3: leaf-8
      offline 7: leaf-8
    `,
    'leaf-8',
  );
  expect(rows).toEqual([
    'COPY PARTITION 3 leaf-8 2',
    'COPY PARTITION 7 leaf-8 2',
    'COPY PARTITION 11 leaf-8 2',
    'COPY PARTITION 15 leaf-8 2',
    'PROMOTE PARTITION 3 leaf-8 6',
    'PROMOTE PARTITION 7 leaf-8 6',
    'COPY PARTITION 3 leaf-4 7',
    'COPY PARTITION 7 leaf-4 7',
  ]);
});

test('attach batch: two leaves come back together (HAC, 8 partitions)', () => {
  const rows = attached(
    `
      leaf-1 + leaf-5: 4 / 0
      leaf-2 + leaf-6 (attaching): 1 5 /
      leaf-3 + leaf-7: 6 / 2
      leaf-4 + leaf-8 (attaching): 3 7 /
    `,
    'leaf-6',
    'leaf-8',
  );
  expect(rows).toEqual([
    'COPY PARTITION 1 leaf-6 2',
    'COPY PARTITION 3 leaf-8 2',
    'COPY PARTITION 5 leaf-6 2',
    'COPY PARTITION 7 leaf-8 2',
    'PROMOTE PARTITION 1 leaf-6 6',
    'PROMOTE PARTITION 3 leaf-8 6',
    'COPY PARTITION 1 leaf-2 7',
    'COPY PARTITION 3 leaf-4 7',
  ]);
});
