import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeId } from '../base/index.ts';
import { type ClusterMap, usablePairs } from '../testing/planner-bounds/cluster-map.ts';
import { attachBound, departureBound } from '../testing/planner-bounds/other-bounds.ts';
import { performed } from '../testing/planner-bounds/perform.ts';
import { mapRows, placementOfMap } from '../testing/planner-bounds/planner-map.ts';
import { randomMap } from '../testing/planner-bounds/random-map.ts';
import { Tally } from '../testing/planner-bounds/tally.ts';
import { certificateOf, type Plan, planAttachBatch, planDeparture, planRestoreRedundancy } from './index.ts';

/** PLANNER_STATES says how many are drawn of each class. */
const statesEach = Number(process.env.PLANNER_STATES ?? 1000);

const after = (map: ClusterMap, plan: Plan, leaving = -1): ClusterMap =>
  performed(map, mapRows(plan.actions), leaving);

describe.each([1, 2] as const)('plans for random maps (redundancy %i)', (level) => {
  const maps = randomMap(level, { pairs: 4, partitions: 20 });
  const mapsWithLeaf = maps.chain((map) =>
    fc.record({ map: fc.constant(map), leaf: fc.integer({ min: 0, max: map.leaves.length - 1 }) }),
  );

  test('departure: no primary stays on the leaf unless no other leaf is online, nothing else is promoted', () => {
    const tally = new Tally(`departure, redundancy ${level}`);
    fc.assert(
      fc.property(mapsWithLeaf, ({ map, leaf }) => {
        const plan = planDeparture(placementOfMap(map), nodeId(leaf + 2));
        const end = after(map, plan, leaf);
        const others = map.leaves.filter(({ usable }, index) => usable && index !== leaf);
        tally.count({ 'with rows': plan.actions.length > 0, 'with copies': certificateOf(plan).copies > 0 });
        const left = end.partitions.filter(({ primary }) => primary === leaf);
        if (others.length > 0) expect(left).toEqual([]);
        expect(certificateOf(plan).copies).toBe(departureBound(map, leaf));
        map.partitions.forEach(({ primary }, ordinal) => {
          if (primary !== leaf) expect(end.partitions[ordinal]?.primary).toBe(primary);
        });
      }),
      { numRuns: statesEach },
    );
    tally.print();
  });

  test('restore redundancy: a lone instance stays lone only if no leaf of the other group is online', () => {
    const tally = new Tally(`restore, redundancy ${level}`);
    fc.assert(
      fc.property(maps, (map) => {
        const plan = planRestoreRedundancy(placementOfMap(map));
        const end = after({ ...map, redundancyLevel: 2 }, plan);
        tally.count({ 'with rows': plan.actions.length > 0 });
        map.partitions.forEach(({ primary, replicas }, ordinal) => {
          const given = (end.partitions[ordinal]?.replicas.length ?? 0) - replicas.length;
          const group = map.leaves[primary]?.group;
          const isPossible = map.leaves.some((leaf) => leaf.usable && leaf.group !== group);
          const isLone = primary !== -1 && replicas.length === 0;
          expect(given).toBe(level === 2 && isLone && isPossible ? 1 : 0);
        });
      }),
      { numRuns: statesEach },
    );
    tally.print();
  });
});

test('attach batch: the pairs of the returned leaves are complete and even again, others are as they were', () => {
  const tally = new Tally('attach batch');
  const orderly = randomMap(2, { pairs: 4, partitions: 20 }).map((map) => ({
    ...map,
    partitions: map.partitions.map((partition) => ({
      ...partition,
      replicas: partition.replicas.filter((leaf) => leaf === map.leaves[partition.primary]?.partner),
    })),
  }));
  fc.assert(
    fc.property(orderly, (map) => {
      const returned = map.leaves.flatMap(({ usable }, leaf) => (usable ? [] : [leaf]));
      const plan = planAttachBatch(
        placementOfMap(map),
        returned.map((leaf) => nodeId(leaf + 2)),
      );
      const back = { ...map, leaves: map.leaves.map((leaf) => ({ ...leaf, usable: true })) };
      const end = after(back, plan);
      tally.count({ 'with rows': plan.actions.length > 0 });
      expect(certificateOf(plan).copies).toBe(attachBound(back, returned));
      for (const [first, second] of usablePairs(back)) {
        const concerned = returned.includes(first) || returned.includes(second);
        const its = end.partitions.filter(({ primary }) => primary === first || primary === second);
        if (!concerned) continue;
        expect(its.every(({ replicas }) => replicas.length === 1)).toBe(true);
        const onFirst = its.filter(({ primary }) => primary === first).length;
        expect(Math.abs(its.length - 2 * onFirst)).toBeLessThanOrEqual(1);
      }
      map.partitions.forEach((partition, ordinal) => {
        const partner = map.leaves[partition.primary]?.partner ?? -1;
        if (returned.includes(partner) || returned.includes(partition.primary)) return;
        expect(end.partitions[ordinal]).toEqual(partition);
      });
    }),
    { numRuns: statesEach },
  );
  tally.print();
});
