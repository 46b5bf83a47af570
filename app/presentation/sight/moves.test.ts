import {
  type NodeId,
  type OperationAction,
  type PlannedAction,
  placementOf,
  planRebalance,
  planRebalanceAll,
  planRestoreRedundancy,
  type World,
} from '@ha-playground/engine';
import { randomScript } from '@ha-playground/engine/testing';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, leaf } from '../script-for-tests.ts';
import { groupedMoves, type Holder, type Move, movesOf, type PlanOfDatabase } from './moves.ts';

/** Pairs as they stand in the picture of so many: leaf-1 and the first leaf of group 2 are pair 1. */
const pairsOf =
  (world: World) =>
  (node: NodeId): Holder => {
    const found = world.nodes.at(node - 1);
    return found.kind === 'leaf' && world.variables.redundancyLevel === 2
      ? { kind: 'pair', number: found.slot + 1 }
      : { kind: 'leaf', node };
  };

const leafByLeaf = (node: NodeId): Holder => ({ kind: 'leaf', node });

const holderText = (holder: Holder): string =>
  holder.kind === 'pair' ? `pair ${holder.number}` : `leaf-${holder.node - 1}`;

/** A move in one line. */
const written = ({ kind, partitions, from, to, counts, rows }: Move): string => {
  const who = partitions.map(({ database, ordinal }) => `${database}:${ordinal}`).join(' ');
  const count = Object.entries(counts).flatMap(([what, number]) =>
    number === 0 ? [] : [`${number} ${what}`],
  );
  return `${who} ${kind} ${from.map(holderText).join('+')}→${to.map(holderText).join('+')}: ${count.join(', ')} (${rows.map(({ index }) => index).join(' ')})`;
};

const rebalanceOf = (world: World): PlanOfDatabase => ({
  database: 'test',
  actions: planRebalance(placementOf(world, 'test')).actions,
});

const movesAfter = (script: string): readonly string[] => {
  const world = historyOf(script).tip;
  return movesOf([rebalanceOf(world)], pairsOf(world)).map(written);
};

const addPair = (first: number) =>
  `\nADD LEAF root@'leaf-${first}':3306 INTO GROUP 1;\nADD LEAF root@'leaf-${first + 1}':3306 INTO GROUP 2;`;

describe('moves of a plan', () => {
  test('to a new pair: one move for each partition, with all its rows', () => {
    expect(movesAfter(clusterScript({ pairs: 2 }, 8) + addPair(5))).toEqual([
      'test:4 moves pair 1→pair 3: 2 copies, 1 promotions, 2 drops (0 1 4 6)',
      'test:5 moves pair 2→pair 3: 2 copies, 1 promotions, 2 drops (2 3 5 7)',
    ]);
  });

  test('redundancy 1: from leaf to leaf', () => {
    expect(movesAfter(`${clusterScript({ leaves: 2 }, 6)}\nADD LEAF root@'leaf-3':3306;`)).toEqual([
      'test:0 moves leaf-1→leaf-3: 1 copies, 1 promotions, 1 drops (0 2)',
      'test:1 moves leaf-2→leaf-3: 1 copies, 1 promotions, 1 drops (1 3)',
    ]);
  });

  test('primaries of a pair are uneven: one turns over, and what it left is copied back', () => {
    const world = historyOf(
      `${clusterScript({ pairs: 1 }, 4)}\nSET GLOBAL auto_attach = Off;\n.kill leaf-1\n.wait idle\n.start leaf-1\n.wait idle\nATTACH LEAF 'leaf-1':3306 NO REBALANCE;\n.wait idle`,
    ).tip;
    expect(movesOf([rebalanceOf(world)], pairsOf(world)).map(written)).toEqual([
      'test:0 turns leaf-2→leaf-1: 2 copies, 1 promotions (0 4 6)',
      'test:1 turns leaf-2→leaf-1: 2 copies, 1 promotions (1 5 7)',
      'test:2 joins →leaf-1: 1 copies (2)',
      'test:3 joins →leaf-1: 1 copies (3)',
    ]);
  });

  test('second copies: they join on a leaf, and nothing leaves', () => {
    const world = historyOf(
      `SET @@GLOBAL.redundancy_level = 1;\nADD LEAF root@'leaf-1':3306;\nCREATE DATABASE test PARTITIONS 2;\nSET @@GLOBAL.redundancy_level = 2;\nADD LEAF root@'leaf-2':3306 INTO GROUP 2;`,
    ).tip;
    const actions = planRestoreRedundancy(placementOf(world, 'test')).actions;
    expect(movesOf([{ database: 'test', actions }], pairsOf(world)).map(written)).toEqual([
      'test:0 joins →leaf-2: 1 copies (0)',
      'test:1 joins →leaf-2: 1 copies (1)',
    ]);
  });

  test.each([
    ['PROMOTE PARTITION', 'rises →leaf-2'],
    ['ATTACH PARTITION', 'attaches →leaf-2'],
    ['DETACH PARTITION', 'detaches leaf-2→'],
    ['DROP PARTITION', 'leaves leaf-2→'],
    ['CREATE PARTITION', 'begins →leaf-2'],
  ] as const)('%s alone: %s', (action, expected) => {
    const [move] = movesOf([{ database: 'test', actions: [row({ action })] }], leafByLeaf);
    expect(move === undefined ? '' : written(move)).toContain(expected);
  });

  test('a replica that goes to another leaf shifts', () => {
    const actions = [
      row({ action: 'COPY PARTITION', target: leaf(3), source: leaf(1) }),
      row({ action: 'DROP PARTITION', target: leaf(2), source: null }),
    ];
    expect(movesOf([{ database: 'test', actions }], leafByLeaf).map(written)).toEqual([
      'test:0 shifts leaf-2→leaf-3: 1 copies, 1 drops (0 1)',
    ]);
  });
});

describe('moves put together', () => {
  const world = historyOf(
    `${clusterScript({ pairs: 4 }, 200)}${addPair(9)}\nCREATE DATABASE shop PARTITIONS 8;`,
  ).tip;
  const plans = planRebalanceAll(world).map(({ database, plan }) => ({ database, actions: plan.actions }));
  const moves = movesOf(plans, pairsOf(world));

  test('as they are while there are few', () => {
    expect(groupedMoves(moves.slice(0, 6), 6)).toEqual(moves.slice(0, 6));
  });

  test('between the same holders first, then ever coarser, and no row is lost', () => {
    const seen = [100, 8, 3, 1].map((most) =>
      groupedMoves(moves, most).filter(({ kind }) => kind === 'moves'),
    );
    expect(seen.map((grouped) => grouped.length)).toEqual([40, 4, 1, 1]);
    expect(seen[1]?.[0]?.partitions).toHaveLength(10);
    expect(seen[1]?.[0]?.counts).toMatchObject({ copies: 20, promotions: 10, drops: 20 });
    expect(seen[2]?.[0]?.from).toHaveLength(4);
  });

  test('every row of random plans is in exactly one move, at every coarseness', () => {
    let rowsSeen = 0;
    for (let seed = 1; seed <= 24; seed += 1) {
      const history = historyOf(randomScript(seed, 24));
      const all = plansIn(history.tip);
      rowsSeen += all.reduce((sum, { actions }) => sum + actions.length, 0);
      const expected = all
        .flatMap(({ actions }, plan) => actions.map((_, index) => `${plan} ${index}`))
        .sort();
      for (const holderOf of [pairsOf(history.tip), leafByLeaf]) {
        const single = movesOf(all, holderOf);
        for (const most of [Number.POSITIVE_INFINITY, 12, 5, 2, 0]) {
          const rows = groupedMoves(single, most).flatMap((move) => move.rows);
          const names = rows.map(({ plan, index }) => `${plan} ${index}`).sort();
          expect(names, `seed ${seed}, at most ${most}`).toEqual(expected);
        }
      }
    }
    expect(rowsSeen).toBeGreaterThan(200);
  });
});

/** What could be planned for each database of a world, and what has been done last. */
function plansIn(world: World): readonly PlanOfDatabase[] {
  return world.databases.flatMap(({ name }) => [
    { database: name, actions: planRebalance(placementOf(world, name)).actions },
    { database: name, actions: planRestoreRedundancy(placementOf(world, name)).actions },
    ...world.operations
      .filter(({ database }) => database === name)
      .map(({ actions }) => ({ database: name, actions: actions.slice() as readonly OperationAction[] })),
  ]);
}

function row(given: Partial<PlannedAction>): PlannedAction {
  return {
    action: 'COPY PARTITION',
    ordinal: 0 as PlannedAction['ordinal'],
    phase: 4,
    target: leaf(2),
    source: leaf(1),
    reason: { kind: 'leftOver' },
    ...given,
  };
}
