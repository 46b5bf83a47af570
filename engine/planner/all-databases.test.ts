import { expect, test } from 'vitest';
import { present } from '../base/index.ts';
import { clusterWith } from '../testing/cluster-with.ts';
import { placementOfText, rowsOfPlan } from '../testing/planner-bounds/placement-text.ts';
import { planInTurn, primariesElsewhere } from './all-databases.ts';
import { type Placement, planRebalance, planRebalanceAll } from './index.ts';

const elsewhere = (...counts: number[]): { primariesElsewhere: Int32Array } => ({
  primariesElsewhere: Int32Array.from(counts),
});

const fullRows = (text: string, counts: readonly number[], level: 1 | 2 = 2): string[] => {
  const placement = placementOfText(text, level);
  return rowsOfPlan(planRebalance(placement, elsewhere(...counts)), placement);
};

test('full: what does not divide goes to the leaf with fewest primaries of other databases (redundancy 1)', () => {
  const text = 'leaf-1: 0 1\nleaf-2: 2\nleaf-3: 3';
  expect(fullRows(text, [0, 0, 0], 1)).toEqual([]);
  expect(fullRows(text, [2, 2, 1], 1)).toEqual([
    'COPY PARTITION 0 leaf-3 4',
    'PROMOTE PARTITION WITH DROP 0 leaf-3 5',
  ]);
  expect(fullRows(text, [1, 1, 2], 1)).toEqual([]);
});

test('full: the odd primary of a pair goes to the leaf that has fewer elsewhere, and stays there', () => {
  expect(fullRows('leaf-1 + leaf-2: 0 1 / 2', [3, 1])).toEqual([
    'PROMOTE PARTITION 0 leaf-2 6',
    'COPY PARTITION 0 leaf-1 7',
  ]);
  expect(fullRows('leaf-1 + leaf-2: 1 / 0 2', [3, 1])).toEqual([]);
});

test('full: a pair moves its surplus to the pair that has less of other databases (3 partitions, 2 pairs)', () => {
  // Leaf order is leaf-1, leaf-2, leaf-3, leaf-4.
  expect(fullRows('leaf-1 + leaf-3: 0 / 2\nleaf-2 + leaf-4: 1 /', [4, 2, 4, 2])).toEqual([
    'COPY PARTITION 0 leaf-2 4',
    'COPY PARTITION 0 leaf-4 4',
    'PROMOTE PARTITION WITH DROP 0 leaf-4 5',
    'DROP PARTITION 0 leaf-3 6',
  ]);
});

test('full: the reason counts primaries of all databases', () => {
  const plan = planRebalance(placementOfText('leaf-1: 0 1\nleaf-2: 2\nleaf-3: 3', 1), elsewhere(2, 2, 1));
  expect(plan.actions.map(({ reason }) => reason)).toEqual([
    { kind: 'evensDatabases', from: [2], to: [4], fromCount: 4, toCount: 2 },
    { kind: 'evensDatabases', from: [2], to: [4], fromCount: 4, toCount: 2 },
  ]);
});

test('full, load balanced: the remainder goes where other databases have the fewest primaries', () => {
  const placement: Placement = {
    ...placementOfText(`
      leaf-1 @1: 0 2
      leaf-2 @2: 1
      replicas of 0: leaf-2
      replicas of 1: leaf-1
      replicas of 2: leaf-2
    `),
    fanout: 'load_balanced',
  };
  expect(rowsOfPlan(planRebalance(placement), placement)).toEqual([]);
  expect(rowsOfPlan(planRebalance(placement, elsewhere(2, 1)), placement)).toEqual([
    'PROMOTE PARTITION 0 leaf-2 6',
    'COPY PARTITION 0 leaf-1 7',
  ]);
});

test('all databases: each is planned after the ones before it (2 databases of 3 partitions, 2 leaves)', () => {
  const database = (name: string): Placement => ({
    ...placementOfText('leaf-1: 0 2\nleaf-2: 1', 1),
    database: name,
  });
  const placements = [database('first'), database('second')];
  const rows = planInTurn(placements).map(({ database: name, plan }, index) => [
    name,
    rowsOfPlan(plan, present(placements[index], 'placement')),
  ]);
  expect(rows).toEqual([
    ['first', []],
    ['second', ['COPY PARTITION 0 leaf-2 4', 'PROMOTE PARTITION WITH DROP 0 leaf-2 5']],
  ]);
});

test('all databases: of a world, in database order', () => {
  const { world } = clusterWith({ pairs: 2, partitions: 8 });
  expect(planRebalanceAll(world).map(({ database, plan }) => [database, plan.actions.length])).toEqual([
    ['test', 0],
  ]);
  expect([...primariesElsewhere(world, 'test')]).toEqual([0, 0, 0, 0]);
});
