import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ClusterMap,
  type MapRow,
  usableIn,
  whyNotSpread,
} from '../../testing/planner-bounds/cluster-map.ts';
import { performed } from '../../testing/planner-bounds/perform.ts';
import { mapRows, placementOfMap } from '../../testing/planner-bounds/planner-map.ts';
import { randomMap } from '../../testing/planner-bounds/random-map.ts';
import { cheapestSharing, type Sharing, sharingByTrial } from '../../testing/planner-bounds/sharing.ts';
import {
  fewestPrimaryCopies,
  fewestPrimaryMoves,
  fewestReplicaCopies,
  primaryCopiesTaken,
} from '../../testing/planner-bounds/spread-bounds.ts';
import { Tally } from '../../testing/planner-bounds/tally.ts';
import { planRebalance } from '../index.ts';

/** PLANNER_STATES says how many are drawn of each class. */
const statesEach = Number(process.env.PLANNER_STATES ?? 1000);
const patienceMs = 600_000;
const maps = randomMap(2, { pairs: 4, partitions: 30 }, 'load_balanced');

test('load balanced: every row can be performed, the end is spread evenly, and then nothing is left to do', () => {
  const tally = new Tally('load balanced');
  fc.assert(
    fc.property(maps, (map) => {
      const rows = rebalance(map);
      tally.count({
        'without rows': rows.length === 0,
        'with second copies': rows.some(({ phase }) => phase === 2),
        'with replicas that move': rows.some(({ phase }) => phase === 3),
        'with primaries that move': rows.some(({ phase }) => phase === 5),
        'with changes of roles': rows.some(({ phase }) => phase === 7),
      });
      const after = performed(map, rows);
      expect(whyNotSpread(after)).toBeNull();
      expect(rebalance(after)).toEqual([]);
    }),
    { numRuns: statesEach },
  );
  tally.print();
});

const searches: readonly (readonly [string, Sharing, number])[] = [
  ['an independent flow', cheapestSharing, statesEach],
  ['a trial of every sharing', sharingByTrial, Math.ceil(statesEach / 4)],
];

test.each(searches)(
  'load balanced: primaries move as little as they can, then replicas, by %s',
  (name, sharing, states) => {
    const tally = new Tally(`load balanced, bounds by ${name}`);
    const size = sharing === sharingByTrial ? { pairs: 2, partitions: 8 } : { pairs: 4, partitions: 30 };
    fc.assert(
      fc.property(randomMap(2, size, 'load_balanced'), (map) => {
        if (usableIn(map, 1).length === 0 || usableIn(map, 2).length === 0) {
          expect(rebalance(map)).toEqual([]);
          return;
        }
        const rows = rebalance(map);
        const end = performed(map, rows);
        const moved = map.partitions.filter(
          ({ primary }, ordinal) => end.partitions[ordinal]?.primary !== primary,
        );
        expect(moved.length).toBe(fewestPrimaryMoves(map, sharing));
        expect(primaryCopiesTaken(map, end)).toBe(fewestPrimaryCopies(map, end, sharing));

        const ontoNewPrimaries = map.partitions.filter(({ primary, replicas }, ordinal) => {
          const now = end.partitions[ordinal]?.primary ?? -1;
          return now !== primary && !replicas.includes(now);
        }).length;
        const least = ontoNewPrimaries + fewestReplicaCopies(map, end, sharing);
        tally.count({ 'with copies': least > 0 });
        expect(rows.filter(({ action }) => action === 'COPY PARTITION').length).toBe(least);
      }),
      { numRuns: states },
    );
    tally.print();
  },
  patienceMs,
);

const rebalance = (map: ClusterMap): MapRow[] => mapRows(planRebalance(placementOfMap(map)).actions);
