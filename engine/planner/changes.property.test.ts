import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClusterMap,
  type MapRow,
  usableIn,
  whyNotBalanced,
  whyNotSpread,
} from '../testing/planner-bounds/cluster-map.ts';
import { performed } from '../testing/planner-bounds/perform.ts';
import { mapRows, placementOfMap } from '../testing/planner-bounds/planner-map.ts';
import { randomMap } from '../testing/planner-bounds/random-map.ts';
import { type Placement, type Plan, planFewest, planRebalance, planRestoreRedundancy } from './index.ts';

/** PLANNER_STATES says how many are drawn of each class. */
const states = Math.ceil(Number(process.env.PLANNER_STATES ?? 1000) / 4);

const plans: readonly (readonly [string, (placement: Placement) => Plan])[] = [
  ['rebalance', (placement) => planRebalance(placement)],
  ['fewest', planFewest],
];

describe.each(plans)('%s after a change of variables, for random maps', (_, plan) => {
  const paired = randomMap(2, { pairs: 4, partitions: 24 });

  test('from paired to load_balanced: the replicas of every leaf end up spread', () => {
    fc.assert(
      fc.property(paired, (map) => {
        const spread = spreadOut(performed(map, rowsOf(plan, map)));
        const end = performed(spread, rowsOf(plan, spread));
        expect(whyNotSpread(end)).toBeNull();
        expect(rowsOf(plan, end)).toEqual([]);
      }),
      { numRuns: states },
    );
  });

  test('from load_balanced to paired: the replicas of every leaf end up on its partner', () => {
    fc.assert(
      fc.property(paired, (map) => {
        const spread = spreadOut(map);
        const { partitions } = performed(spread, rowsOf(plan, spread));
        const before = { ...map, partitions };
        const end = performed(before, rowsOf(plan, before));
        expect(whyNotBalanced(end)).toBeNull();
        expect(rowsOf(plan, end)).toEqual([]);
      }),
      { numRuns: states },
    );
  });

  test('from redundancy 1 to 2: every partition gets its second copy where it belongs', () => {
    fc.assert(
      fc.property(paired, fc.boolean(), (map, isSpread) => {
        const before = isSpread ? spreadOut(withoutReplicas(map)) : withoutReplicas(map);
        const end = performed(before, rowsOf(plan, before));
        expect(isSpread ? whyNotSpread(end) : whyNotBalanced(end)).toBeNull();
        expect(rowsOf(plan, end)).toEqual([]);
      }),
      { numRuns: states },
    );
  });
});

test('restore redundancy after redundancy 1: every partition has two copies wherever the other group is online', () => {
  fc.assert(
    fc.property(randomMap(2, { pairs: 4, partitions: 24 }), fc.boolean(), (map, isSpread) => {
      const before = isSpread ? spreadOut(withoutReplicas(map)) : withoutReplicas(map);
      const end = performed(before, rowsOf(planRestoreRedundancy, before));
      for (const { primary, replicas } of end.partitions) {
        const group = map.leaves[primary]?.group;
        const isPossible = usableIn(map, group === 1 ? 2 : 1).length > 0;
        expect(replicas.length).toBe(group !== undefined && isPossible ? 1 : 0);
      }
    }),
    { numRuns: states },
  );
});

/** The same map with `load_balanced`, where leaves have no partners. */
const spreadOut = (map: ClusterMap): ClusterMap => ({
  ...map,
  fanout: 'load_balanced',
  leaves: map.leaves.map((leaf) => ({ ...leaf, partner: -1 })),
});

const withoutReplicas = (map: ClusterMap): ClusterMap => ({
  ...map,
  partitions: map.partitions.map(({ primary }) => ({ primary, replicas: [] })),
});

const rowsOf = (plan: (placement: Placement) => Plan, map: ClusterMap): MapRow[] =>
  mapRows(plan(placementOfMap(map)).actions);
