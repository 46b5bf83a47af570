import { describe, expect, test } from 'vitest';
import { placementOfText, rowsOfPlan } from '../testing/planner-bounds/placement-text.ts';
import { planRebalance } from './index.ts';

const rebalanced = (text: string, level: 1 | 2 = 2): string[] => {
  const placement = placementOfText(text, level);
  return rowsOfPlan(planRebalance(placement), placement);
};

describe('rebalance in redundancy 2', () => {
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
});
