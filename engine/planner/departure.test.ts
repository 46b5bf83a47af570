import { describe, expect, test } from 'vitest';
import { present } from '../base/index.ts';
import { placementOfText, rowsOfPlan } from '../testing/planner-bounds/placement-text.ts';
import { planDeparture } from './index.ts';

const departed = (text: string, host: string, level: 1 | 2 = 2): string[] => {
  const placement = placementOfText(text, level);
  const leaf = present(
    placement.leaves.find((other) => other.host === host),
    host,
  );
  return rowsOfPlan(planDeparture(placement, leaf.node), placement);
};

describe('redundancy 2', () => {
  test('departure: the pair takes over, nothing is copied back', () => {
    const rows = departed('leaf-1 + leaf-3: 4 / 0\nleaf-2 + leaf-4: 5 7 / 1 3', 'leaf-4');
    expect(rows).toEqual(['PROMOTE PARTITION 1 leaf-2 6', 'PROMOTE PARTITION 3 leaf-2 6']);
  });

  test('departure: a leaf that holds only replicas leaves without a row', () => {
    expect(departed('leaf-1 + leaf-2: 0 1 /', 'leaf-2')).toEqual([]);
  });

  test('departure: a lone primary is copied to the pair before the pair takes over', () => {
    expect(departed('leaf-1 + leaf-2: 0 1 /\nreplicas of 1:', 'leaf-1')).toEqual([
      'COPY PARTITION 1 leaf-2 2',
      'PROMOTE PARTITION 0 leaf-2 6',
      'PROMOTE PARTITION 1 leaf-2 6',
    ]);
  });

  test('departure: a replica that is not on the pair takes over where it is', () => {
    const rows = departed('leaf-1 + leaf-3: 0 / 1\nleaf-2 + leaf-4: 2 / 3\nreplicas of 0: leaf-4', 'leaf-1');
    expect(rows).toEqual(['PROMOTE PARTITION 0 leaf-4 6']);
  });

  test('departure: without an online pair the partitions move to the emptiest complete pairs', () => {
    const rows = departed(
      'leaf-1 + leaf-4: 0 / 3\nleaf-2 + leaf-5: 1 /\nleaf-3 + leaf-6 (offline): 2 5 8 /',
      'leaf-3',
    );
    expect(rows).toEqual([
      'COPY PARTITION 2 leaf-2 4',
      'COPY PARTITION 2 leaf-5 4',
      'COPY PARTITION 5 leaf-1 4',
      'COPY PARTITION 5 leaf-4 4',
      'COPY PARTITION 8 leaf-2 4',
      'COPY PARTITION 8 leaf-5 4',
      'PROMOTE PARTITION WITH DROP 2 leaf-5 5',
      'PROMOTE PARTITION WITH DROP 5 leaf-1 5',
      'PROMOTE PARTITION WITH DROP 8 leaf-2 5',
    ]);
  });

  test('departure: without any complete pair a lone primary moves to the emptiest leaf that is online', () => {
    const rows = departed('leaf-1 + leaf-2 (offline): 0 1 /\nleaf-3:\nreplicas of 1: leaf-3', 'leaf-1');
    expect(rows).toEqual([
      'COPY PARTITION 0 leaf-3 4',
      'PROMOTE PARTITION WITH DROP 0 leaf-3 5',
      'PROMOTE PARTITION 1 leaf-3 6',
    ]);
  });

  test('departure: with no other leaf online a primary gets no row', () => {
    expect(departed('leaf-1 + leaf-2 (offline): 0 1 /', 'leaf-1')).toEqual([]);
  });
});

describe('redundancy 1', () => {
  test('departure: the partitions move to the emptiest leaves, nothing else moves', () => {
    expect(departed('leaf-1: 0 3 6\nleaf-2: 1 4\nleaf-3: 2\nleaf-4:', 'leaf-2', 1)).toEqual([
      'COPY PARTITION 1 leaf-4 4',
      'COPY PARTITION 4 leaf-3 4',
      'PROMOTE PARTITION WITH DROP 1 leaf-4 5',
      'PROMOTE PARTITION WITH DROP 4 leaf-3 5',
    ]);
  });

  test('departure: the only leaf has nowhere to move its partitions to', () => {
    expect(departed('leaf-1: 0 1\nleaf-2 (offline):', 'leaf-1', 1)).toEqual([]);
  });
});
