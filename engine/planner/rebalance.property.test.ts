import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClusterMap,
  type MapRow,
  sharers,
  whyNotBalanced,
} from '../testing/planner-bounds/cluster-map.ts';
import { performed } from '../testing/planner-bounds/perform.ts';
import { mapRows, placementOfMap } from '../testing/planner-bounds/planner-map.ts';
import { randomMap } from '../testing/planner-bounds/random-map.ts';
import { sharingByTrial } from '../testing/planner-bounds/sharing.ts';
import { eveningBound, stageBounds } from '../testing/planner-bounds/stage-bounds.ts';
import { Tally } from '../testing/planner-bounds/tally.ts';
import { certificateOf, planRebalance } from './index.ts';

/** PLANNER_STATES says how many are drawn of each class. */
const statesEach = Number(process.env.PLANNER_STATES ?? 1000);

describe.each([1, 2] as const)('rebalance of random maps (redundancy %i)', (level) => {
  const maps = randomMap(level, { pairs: 5, partitions: 30 });

  test('rebalance: every row can be performed, the end is balanced, and then nothing is left to do', () => {
    const tally = new Tally(`redundancy ${level}`);
    fc.assert(
      fc.property(maps, (map) => {
        const rows = rebalance(map).rows;
        tally.count({
          'without rows': rows.length === 0,
          'with second copies': rows.some(({ phase }) => phase === 2),
          'with misplaced replicas': rows.some(({ phase }) => phase === 3),
          'with moves': rows.some(({ phase }) => phase === 4),
          'with evened primaries': rows.some(({ phase }) => phase === 7),
        });
        const after = performed(map, rows);
        expect(whyNotBalanced(after)).toBeNull();
        expect(rebalance(after).rows).toEqual([]);
      }),
      { numRuns: statesEach },
    );
    tally.print();
    expect(tally.of('with moves')).toBeGreaterThan(statesEach / 10);
  });

  test('rebalance: each stage copies as much as it needs by an independent count, and says so', () => {
    const tally = new Tally(`bounds, redundancy ${level}`);
    fc.assert(
      fc.property(maps, (map) => {
        const { rows, certificate } = rebalance(map);
        const moved = movedIn(rows);
        const bounds = stageBounds(map, moved);
        const evening = eveningBoundOf(map, rows);
        tally.count({
          'with copies': certificate.copies > 0,
          'with instances at the new place already': bounds.moveCopies < bounds.moves * level,
        });
        expect({
          restore: copiesIn(rows, 2),
          replicas: copiesIn(rows, 3),
          moves: moved.size,
          moveCopies: copiesIn(rows, 4),
          evening: copiesIn(rows, 7),
        }).toEqual({ ...bounds, evening });
        expect(certificate.atLeast).toBe(bounds.restore + bounds.replicas + bounds.moveCopies + evening);
        expect(certificate.copies).toBe(certificate.atLeast);
      }),
      { numRuns: statesEach },
    );
    tally.print();
  });

  test('rebalance: moves and their copies are what a trial of every sharing finds (6 leaves, 8 partitions)', () => {
    fc.assert(
      fc.property(randomMap(level, { pairs: 2, partitions: 8 }), (map) => {
        const { rows } = rebalance(map);
        const moved = movedIn(rows);
        const bounds = stageBounds(map, moved, sharingByTrial);
        expect({ moves: moved.size, moveCopies: copiesIn(rows, 4) }).toEqual({
          moves: bounds.moves,
          moveCopies: bounds.moveCopies,
        });
      }),
      { numRuns: Math.ceil(statesEach / 4) },
    );
  });
});

test('rebalance: without a complete pair nothing is done, whatever is out of order', () => {
  fc.assert(
    fc.property(randomMap(2, { pairs: 2, partitions: 12 }), (map) => {
      const halved = { ...map, leaves: map.leaves.map((leaf) => ({ ...leaf, usable: leaf.group === 1 })) };
      expect(sharers(halved)).toEqual([]);
      expect(rebalance(halved).rows).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

function rebalance(map: ClusterMap): { rows: MapRow[]; certificate: { copies: number; atLeast: number } } {
  const plan = planRebalance(placementOfMap(map));
  return { rows: mapRows(plan.actions), certificate: certificateOf(plan) };
}

const movedIn = (rows: readonly MapRow[]): ReadonlySet<number> =>
  new Set(rows.filter(({ phase }) => phase === 5).map(({ ordinal }) => ordinal));

const eveningBoundOf = (map: ClusterMap, rows: readonly MapRow[]): number =>
  eveningBound(
    performed(
      map,
      rows.filter(({ phase, action }) => phase < 7 && action !== 'PROMOTE PARTITION'),
    ),
  );

const copiesIn = (rows: readonly MapRow[], phase: number): number =>
  rows.filter((row) => row.phase === phase && row.action === 'COPY PARTITION').length;
