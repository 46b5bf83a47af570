import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClusterMap, type MapRow, whyNotBalanced } from '../../testing/planner-bounds/cluster-map.ts';
import {
  type Effort,
  effortByFormula,
  effortBySearch,
  fewestToBalance,
} from '../../testing/planner-bounds/overall-bound.ts';
import { perform } from '../../testing/planner-bounds/perform.ts';
import { mapRows, placementOfMap } from '../../testing/planner-bounds/planner-map.ts';
import { randomMap } from '../../testing/planner-bounds/random-map.ts';
import { Tally } from '../../testing/planner-bounds/tally.ts';
import { type Plan, planFewest, planRebalance } from '../index.ts';

const statesEach = 3000;

describe.each([1, 2] as const)('fewest copies for random maps (redundancy %i)', (level) => {
  test('fewest: balanced in the end, with as few copies and promotions as an independent count', () => {
    const tally = new Tally(`fewest, redundancy ${level}`);
    fc.assert(
      fc.property(randomMap(level, { pairs: 5, partitions: 30 }), (map) => {
        const plan = planFewest(placementOfMap(map));
        const product = planRebalance(placementOfMap(map));
        const end = performed(map, mapRows(plan.actions));
        expect(whyNotBalanced(end)).toBeNull();
        expect(planFewest(placementOfMap(end)).actions).toEqual([]);
        expect(effortOfPlan(plan)).toEqual(fewestToBalance(map));
        expect(plan.certificate.copies).toBe(plan.certificate.atLeast);
        tally.count({
          'with rows': plan.actions.length > 0,
          'with fewer copies than the product': plan.certificate.copies < product.certificate.copies,
        });
        expect(plan.certificate.copies).toBeLessThanOrEqual(product.certificate.copies);
      }),
      { numRuns: statesEach },
    );
    tally.print();
  });

  test('fewest: what a partition needs is what a search over all sequences of commands finds (6 leaves)', () => {
    const tally = new Tally(`search, redundancy ${level}`);
    fc.assert(
      fc.property(randomMap(level, { pairs: 2, partitions: 8 }), (map) => {
        tally.count({});
        const bySearch = fewestToBalance(map, effortBySearch(map.leaves.length));
        expect(bySearch).toEqual(fewestToBalance(map, effortByFormula));
        expect(effortOfPlan(planFewest(placementOfMap(map)))).toEqual(bySearch);
      }),
      { numRuns: 500 },
    );
    tally.print();
  });
});

const effortOfPlan = ({ actions }: Plan): Effort => ({
  copies: actions.filter(({ action }) => action.startsWith('COPY')).length,
  promotions: actions.filter(({ action }) => action.startsWith('PROMOTE')).length,
});

function performed(map: ClusterMap, rows: readonly MapRow[]): ClusterMap {
  const performance = perform(map, rows);
  if (!performance.ok) throw new Error(performance.fault);
  return performance.map;
}
