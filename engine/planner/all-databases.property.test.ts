import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClusterMap, sharers, usableIn, whyNotEven } from '../testing/planner-bounds/cluster-map.ts';
import { performed } from '../testing/planner-bounds/perform.ts';
import { mapRows, placementOfMap } from '../testing/planner-bounds/planner-map.ts';
import { randomMaps } from '../testing/planner-bounds/random-map.ts';
import { Tally } from '../testing/planner-bounds/tally.ts';
import { planInTurn } from './all-databases.ts';
import { certificateOf, planRebalance } from './index.ts';

/** PLANNER_STATES says how many are drawn of each class. */
const statesEach = Number(process.env.PLANNER_STATES ?? 1000);

const classes = [
  { level: 1, fanout: 'paired' },
  { level: 2, fanout: 'paired' },
  { level: 2, fanout: 'load_balanced' },
] as const;

test.each(classes)(
  'all databases: each balanced, all together too, then nothing is left to do (redundancy $level, $fanout)',
  ({ level, fanout }) => {
    const tally = new Tally(`all databases, redundancy ${level}, ${fanout}`);
    const size = { pairs: 4, partitions: 20 };
    fc.assert(
      fc.property(randomMaps(level, size, { fanout, databases: 3 }), (maps) => {
        const plans = planInTurn(maps.map(placementOfMap));
        const ends = maps.map((map, index) => performed(map, mapRows(plans[index]?.plan.actions ?? [])));
        for (const end of ends) expect(whyNotEven(end)).toBeNull();
        for (const { plan } of plans) {
          const { copies, atLeast } = certificateOf(plan);
          expect(copies).toBe(atLeast);
        }

        const totals = primariesOver(ends);
        tally.count({
          'with rows': plans.some(({ plan }) => plan.actions.length > 0),
          'without a holder': totals.length === 0,
        });
        expect(Math.max(0, ...totals) - Math.min(...totals, Math.max(0, ...totals))).toBeLessThanOrEqual(1);
        expect(planInTurn(ends.map(placementOfMap)).flatMap(({ plan }) => plan.actions)).toEqual([]);
        for (const end of ends) expect(planRebalance(placementOfMap(end)).actions).toEqual([]);
      }),
      { numRuns: Math.ceil(statesEach / 3) },
    );
    tally.print();
  },
);

test.each(classes)(
  'full: once it has run nothing is left to do, whatever other databases hold (redundancy $level, $fanout)',
  ({ level, fanout }) => {
    fc.assert(
      fc.property(
        randomMaps(level, { pairs: 4, partitions: 20 }, { fanout, databases: 1 }),
        fc.array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 12 }),
        ([map], counts) => {
          if (map === undefined) return;
          const placement = placementOfMap(map);
          const options = {
            primariesElsewhere: Int32Array.from(placement.leaves, (_, place) => counts[place] ?? 0),
          };
          const plan = planRebalance(placement, options);
          const { actions } = plan;
          const certificate = certificateOf(plan);
          const end = performed(map, mapRows(actions));
          expect(whyNotEven(end)).toBeNull();
          expect(certificate.copies).toBe(certificate.atLeast);
          expect(planRebalance(placementOfMap(end), options).actions).toEqual([]);
        },
      ),
      { numRuns: Math.ceil(statesEach / 3) },
    );
  },
);

/** By leaf that may hold anything: its primaries of all databases. */
function primariesOver(maps: readonly ClusterMap[]): number[] {
  const [map] = maps;
  if (map === undefined) return [];
  const groups = [usableIn(map, 1), usableIn(map, 2)];
  const isSpread = map.fanout === 'load_balanced' && groups.every((leaves) => leaves.length > 0);
  const holders = map.fanout === 'load_balanced' ? (isSpread ? groups : []) : sharers(map);
  return holders
    .flat()
    .map((leaf) =>
      maps.reduce(
        (sum, { partitions }) => sum + partitions.filter(({ primary }) => primary === leaf).length,
        0,
      ),
    );
}
