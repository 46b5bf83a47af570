import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyNotEven } from '../../testing/planner-bounds/cluster-map.ts';
import { everyWay } from '../../testing/planner-bounds/every-way.ts';
import { type Effort, effortBySearch, fewestToBalance } from '../../testing/planner-bounds/overall-bound.ts';
import { performed } from '../../testing/planner-bounds/perform.ts';
import { mapRows, placementOfMap } from '../../testing/planner-bounds/planner-map.ts';
import { randomMap } from '../../testing/planner-bounds/random-map.ts';
import { Tally } from '../../testing/planner-bounds/tally.ts';
import { certificateOf, type Plan, planFewest, planRebalance } from '../index.ts';

/** PLANNER_STATES says how many are drawn of each class. */
const statesEach = Number(process.env.PLANNER_STATES ?? 1000);
const smallStatesEach = Math.ceil(statesEach / 10);
const patienceMs = 600_000;

const classes = [
  { level: 1, fanout: 'paired' },
  { level: 2, fanout: 'paired' },
  { level: 2, fanout: 'load_balanced' },
] as const;

describe.each(classes)('fewest copies for random maps (redundancy $level, $fanout)', ({ level, fanout }) => {
  test(
    'fewest: balanced in the end, with as few copies, promotions and drops as an independent count',
    () => {
      const tally = new Tally(`fewest, redundancy ${level}, ${fanout}`);
      fc.assert(
        fc.property(randomMap(level, { pairs: 4, partitions: 30 }, fanout), (map) => {
          const plan = planFewest(placementOfMap(map));
          const product = planRebalance(placementOfMap(map));
          const end = performed(map, mapRows(plan.actions));
          expect(whyNotEven(end)).toBeNull();
          expect(planFewest(placementOfMap(end)).actions).toEqual([]);
          expect(effortOfPlan(plan)).toEqual(fewestToBalance(map));
          expect(certificateOf(plan).copies).toBe(certificateOf(plan).atLeast);
          tally.count({
            'with rows': plan.actions.length > 0,
            'with fewer copies than the product': certificateOf(plan).copies < certificateOf(product).copies,
          });
          expect(certificateOf(plan).copies).toBeLessThanOrEqual(certificateOf(product).copies);
        }),
        { numRuns: statesEach },
      );
      tally.print();
    },
    patienceMs,
  );

  test(
    'fewest: what a search over all targets and all sequences of commands finds (6 leaves, 8 partitions)',
    () => {
      const tally = new Tally(`fewest by search, redundancy ${level}, ${fanout}`);
      fc.assert(
        fc.property(randomMap(level, { pairs: 2, partitions: 8 }, fanout), (map) => {
          tally.count({});
          const bySearch = fewestToBalance(map, effortBySearch(map.leaves.length), everyWay);
          expect(bySearch).toEqual(fewestToBalance(map));
          expect(effortOfPlan(planFewest(placementOfMap(map)))).toEqual(bySearch);
        }),
        { numRuns: smallStatesEach },
      );
      tally.print();
    },
    patienceMs,
  );
});

const effortOfPlan = ({ actions }: Plan): Effort => ({
  copies: actions.filter(({ action }) => action.startsWith('COPY')).length,
  promotions: actions.filter(({ action }) => action.startsWith('PROMOTE')).length,
  drops: actions.filter(({ action }) => action.startsWith('DROP')).length,
});
