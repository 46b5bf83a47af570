import { describe, expect, test } from 'vitest';
import { placementOfText, rowsOfPlan } from '../testing/planner-bounds/placement-text.ts';
import { planRebalance } from './index.ts';

const rebalanced = (text: string, level: 1 | 2 = 2): string[] => {
  const placement = placementOfText(text, level);
  return rowsOfPlan(planRebalance(placement), placement);
};

describe('redundancy 2', () => {
  test('rebalance: a misplaced replica and one pair too full (HAC, four leaves on one host)', () => {
    const rows = rebalanced(`
      127.0.0.1:10001 + 127.0.0.1:10002: 2 6 8 12 13 / 0 4 10 14
      127.0.0.1:10003 + 127.0.0.1:10004: 1 5 9 / 3 7 11 15
      replicas of 13: 127.0.0.1:10004
    `);
    expect(rows).toEqual([
      'COPY PARTITION 13 127.0.0.1:10002 3',
      'COPY PARTITION 2 127.0.0.1:10003 4',
      'COPY PARTITION 2 127.0.0.1:10004 4',
      'PROMOTE PARTITION WITH DROP 2 127.0.0.1:10003 5',
      'DROP PARTITION 2 127.0.0.1:10002 6',
      'DROP PARTITION 13 127.0.0.1:10004 6',
    ]);
  });

  test('rebalance: balanced, the remainder with any of the pairs (5 partitions, 2 pairs)', () => {
    expect(rebalanced('leaf-1 + leaf-3: 2 / 0\nleaf-2 + leaf-4: 3 4 / 1')).toEqual([]);
  });

  test('rebalance: a new pair takes from the last of the fullest pairs first (8 partitions, 2 + 1 pairs)', () => {
    const rows = rebalanced(`
      leaf-1 + leaf-3: 4 6 / 0 2
      leaf-2 + leaf-4: 5 7 / 1 3
      leaf-9 + leaf-10:
    `);
    expect(rows).toEqual([
      'COPY PARTITION 4 leaf-9 4',
      'COPY PARTITION 4 leaf-10 4',
      'COPY PARTITION 5 leaf-9 4',
      'COPY PARTITION 5 leaf-10 4',
      'PROMOTE PARTITION WITH DROP 4 leaf-10 5',
      'PROMOTE PARTITION WITH DROP 5 leaf-9 5',
      'DROP PARTITION 4 leaf-3 6',
      'DROP PARTITION 5 leaf-4 6',
    ]);
  });

  test('rebalance: lone instances get their second copy, and primaries are evened in the same plan', () => {
    const rows = rebalanced(`
      leaf-1 + leaf-2: 0 1 2 3 /
      replicas of 1:
      replicas of 3:
    `);
    expect(rows).toEqual([
      'COPY PARTITION 1 leaf-2 2',
      'COPY PARTITION 3 leaf-2 2',
      'PROMOTE PARTITION 0 leaf-2 6',
      'PROMOTE PARTITION 1 leaf-2 6',
      'COPY PARTITION 0 leaf-1 7',
      'COPY PARTITION 1 leaf-1 7',
    ]);
  });

  test('rebalance: three primaries against none are evened by one (odd count)', () => {
    expect(rebalanced('leaf-1 + leaf-2: / 0 1 2')).toEqual([
      'PROMOTE PARTITION 0 leaf-1 6',
      'COPY PARTITION 0 leaf-2 7',
    ]);
  });

  test('rebalance: a touched partition that must move keeps the instance it has on the new pair', () => {
    const rows = rebalanced(`
      leaf-1 + leaf-3: 0 1 /
      leaf-2 + leaf-4: /
      replicas of 0: leaf-4
      replicas of 1: leaf-4
    `);
    expect(rows).toEqual([
      'COPY PARTITION 0 leaf-3 3',
      'COPY PARTITION 1 leaf-3 3',
      'COPY PARTITION 0 leaf-2 4',
      'PROMOTE PARTITION WITH DROP 0 leaf-2 5',
      'DROP PARTITION 0 leaf-3 6',
      'DROP PARTITION 1 leaf-4 6',
    ]);
  });

  test('rebalance: an untouched partition with a higher ordinal moves before a touched one', () => {
    const rows = rebalanced(`
      leaf-1 + leaf-3: 0 5 6 / 1
      leaf-2 + leaf-4: 2 /
      replicas of 0:
    `);
    expect(rows).toEqual([
      'COPY PARTITION 0 leaf-3 2',
      'COPY PARTITION 5 leaf-2 4',
      'COPY PARTITION 5 leaf-4 4',
      'PROMOTE PARTITION WITH DROP 5 leaf-4 5',
      'DROP PARTITION 5 leaf-3 6',
    ]);
  });

  test('rebalance: a pair with an offline leaf gives all to the complete pairs, without second copies first', () => {
    const rows = rebalanced(`
      leaf-1 + leaf-3: 0 / 2
      leaf-2 + leaf-4 (offline): 1 3 /
      offline 1: leaf-4
      offline 3: leaf-4
    `);
    expect(rows).toEqual([
      'COPY PARTITION 1 leaf-1 4',
      'COPY PARTITION 1 leaf-3 4',
      'COPY PARTITION 3 leaf-1 4',
      'COPY PARTITION 3 leaf-3 4',
      'PROMOTE PARTITION WITH DROP 1 leaf-1 5',
      'PROMOTE PARTITION WITH DROP 3 leaf-3 5',
    ]);
  });

  test('rebalance: a leaf without a partner holds nothing in the end', () => {
    const rows = rebalanced(`
      leaf-1 + leaf-2: 0 / 1
      leaf-3: 2
      replicas of 2: leaf-2
    `);
    expect(rows).toEqual(['COPY PARTITION 2 leaf-1 4', 'PROMOTE PARTITION WITH DROP 2 leaf-1 5']);
  });

  test('rebalance: a homeless partition goes where it has an instance, although another pair comes first', () => {
    const rows = rebalanced(`
      leaf-1 + leaf-4: 0 / 1
      leaf-2 + leaf-5: 2 / 3
      leaf-3 + leaf-6 (detached): 4 /
      replicas of 4: leaf-5
    `);
    expect(rows).toEqual(['COPY PARTITION 4 leaf-2 4', 'PROMOTE PARTITION WITH DROP 4 leaf-2 5']);
  });

  test('rebalance: a further replica is dropped, nothing is copied', () => {
    const rows = rebalanced(`
      leaf-1 + leaf-3: 0 / 2
      leaf-2 + leaf-4: 1 / 3
      replicas of 3: leaf-2 leaf-1
    `);
    expect(rows).toEqual(['DROP PARTITION 3 leaf-1 6']);
  });

  test('rebalance: a partition that nobody serves stays as it is and counts nowhere', () => {
    const rows = rebalanced(`
      leaf-1 + leaf-3: 0 / 2
      leaf-2 + leaf-4: 1 /
      last primary of 3: leaf-4
      orphan 3: leaf-1
    `);
    expect(rows).toEqual([]);
  });

  test('rebalance: with no complete pair nothing is done', () => {
    const rows = rebalanced('leaf-1 + leaf-3 (offline): 0 2 /\nleaf-2 (offline) + leaf-4: / 1\nleaf-5: 3');
    expect(rows).toEqual([]);
  });

  test('rebalance: rows of one partition and phase stand in the natural order of their hosts', () => {
    const rows = rebalanced(`
      leaf-9 + leaf-11: 0 2 / 1
      leaf-10 + leaf-2:
    `);
    expect(rows).toEqual([
      'COPY PARTITION 0 leaf-2 4',
      'COPY PARTITION 0 leaf-10 4',
      'PROMOTE PARTITION WITH DROP 0 leaf-10 5',
      'DROP PARTITION 0 leaf-11 6',
    ]);
  });
});

describe('redundancy 1', () => {
  test('rebalance: two new leaves take from the last of the fullest leaves first (8 partitions, 2 + 2 leaves)', () => {
    const rows = rebalanced('leaf-1: 0 2 4 6\nleaf-2: 1 3 5 7\nleaf-3:\nleaf-4:', 1);
    expect(rows).toEqual([
      'COPY PARTITION 0 leaf-4 4',
      'COPY PARTITION 1 leaf-3 4',
      'COPY PARTITION 2 leaf-4 4',
      'COPY PARTITION 3 leaf-3 4',
      'PROMOTE PARTITION WITH DROP 0 leaf-4 5',
      'PROMOTE PARTITION WITH DROP 1 leaf-3 5',
      'PROMOTE PARTITION WITH DROP 2 leaf-4 5',
      'PROMOTE PARTITION WITH DROP 3 leaf-3 5',
    ]);
  });

  test('rebalance: leaves that do not divide the partitions differ by one (7 partitions, 3 leaves)', () => {
    expect(rebalanced('leaf-1: 0 3 6\nleaf-2: 1 4\nleaf-3: 2 5', 1)).toEqual([]);
    expect(rebalanced('leaf-1: 0 3 6 5\nleaf-2: 1 4\nleaf-3: 2', 1)).toEqual([
      'COPY PARTITION 0 leaf-3 4',
      'PROMOTE PARTITION WITH DROP 0 leaf-3 5',
    ]);
  });

  test('rebalance: what an offline leaf held is not missed', () => {
    expect(rebalanced('leaf-1: 0\nleaf-2: 1\nleaf-3 (offline):\nlast primary of 2: leaf-3', 1)).toEqual([]);
  });

  test('rebalance: replicas from a higher redundancy level are dropped', () => {
    expect(rebalanced('leaf-1: 0\nleaf-2: 1\nreplicas of 0: leaf-2', 1)).toEqual([
      'DROP PARTITION 0 leaf-2 6',
    ]);
  });
});
