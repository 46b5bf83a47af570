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

test('attach batch: a leaf of group 1 takes the lowest ordinals back until it has half, rounded down (5 partitions)', () => {
  const rows = attached('leaf-1 (attaching) + leaf-2: / 0 1 2 3 4', 'leaf-1');
  expect(rows).toEqual([
    'COPY PARTITION 0 leaf-1 2',
    'COPY PARTITION 1 leaf-1 2',
    'COPY PARTITION 2 leaf-1 2',
    'COPY PARTITION 3 leaf-1 2',
    'COPY PARTITION 4 leaf-1 2',
    'PROMOTE PARTITION 0 leaf-1 6',
    'PROMOTE PARTITION 1 leaf-1 6',
    'COPY PARTITION 0 leaf-2 7',
    'COPY PARTITION 1 leaf-2 7',
  ]);
});

test('attach batch: both leaves of a pair return, the last primaries of all partitions on one of them', () => {
  const rows = attached(
    `
      leaf-1 (attaching) + leaf-2 (attaching): /
      last primary of 0: leaf-1
      last primary of 1: leaf-1
      offline 0: leaf-2
      offline 1: leaf-2
    `,
    'leaf-1',
    'leaf-2',
  );
  expect(rows).toEqual([
    'COPY PARTITION 0 leaf-2 2',
    'COPY PARTITION 1 leaf-2 2',
    'PROMOTE PARTITION 0 leaf-2 6',
    'COPY PARTITION 0 leaf-1 7',
  ]);
});

test('attach batch: the last primaries return to a leaf whose partner came back before with older instances', () => {
  const rows = attached(
    `
      leaf-1 (attaching) + leaf-2: /
      last primary of 0: leaf-1
      last primary of 1: leaf-1
      offline 0: leaf-2
      offline 1: leaf-2
    `,
    'leaf-1',
  );
  expect(rows).toEqual([
    'COPY PARTITION 0 leaf-2 2',
    'COPY PARTITION 1 leaf-2 2',
    'PROMOTE PARTITION 0 leaf-2 6',
    'COPY PARTITION 0 leaf-1 7',
  ]);
});

test('attach batch: an older instance brings nothing back while the last primary is away', () => {
  const rows = attached(
    `
      leaf-1 (attaching) + leaf-2 (offline): /
      leaf-3 + leaf-4: 1 /
      last primary of 0: leaf-2
      offline 0: leaf-1
    `,
    'leaf-1',
  );
  expect(rows).toEqual([]);
});

test('attach batch: what lives on another pair now is an orphan and gets no row', () => {
  const rows = attached(
    `
      leaf-1 + leaf-3: 0 / 2
      leaf-2 + leaf-4 (attaching): 1 /
      offline 0: leaf-4
      offline 1: leaf-4
    `,
    'leaf-4',
  );
  expect(rows).toEqual(['COPY PARTITION 1 leaf-4 2']);
});

test('attach batch: pairs that nobody returned to are left alone, however uneven', () => {
  const rows = attached(
    `
      leaf-1 + leaf-4: 0 1 2 3 /
      leaf-2 + leaf-5 (attaching): 4 5 /
      leaf-3: 6
      replicas of 1:
    `,
    'leaf-5',
  );
  expect(rows).toEqual([
    'COPY PARTITION 4 leaf-5 2',
    'COPY PARTITION 5 leaf-5 2',
    'PROMOTE PARTITION 4 leaf-5 6',
    'COPY PARTITION 4 leaf-2 7',
  ]);
});

test('attach batch: a partition that found its second copy elsewhere waits for REBALANCE to bring it home', () => {
  const rows = attached(
    `
      leaf-1 + leaf-3: 0 / 2
      leaf-2 + leaf-4 (attaching): 1 /
      replicas of 1: leaf-3
    `,
    'leaf-4',
  );
  expect(rows).toEqual([]);
});

test('attach batch: a returned leaf without a partner has nothing to copy or to even', () => {
  expect(
    attached('leaf-1 + leaf-2: 0 / 1\nleaf-3 (attaching):\nlast primary of 2: leaf-3', 'leaf-3'),
  ).toEqual([]);
});

test('attach batch: redundancy 1 needs no rows', () => {
  const placement = placementOfText('leaf-1: 0\nleaf-2 (attaching):\nlast primary of 1: leaf-2', 1);
  expect(
    planAttachBatch(
      placement,
      placement.leaves.map(({ node }) => node),
    ).actions,
  ).toEqual([]);
});
