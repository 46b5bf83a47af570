import { expect, test } from 'vitest';
import { present } from '../../base/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { placementOfText, rowsOfPlan } from '../../testing/planner-bounds/placement-text.ts';
import {
  type Placement,
  type Plan,
  planAttachBatch,
  planCreation,
  planDeparture,
  planRebalance,
  planRestoreRedundancy,
} from '../index.ts';

const spreadOfText = (text: string): Placement => ({ ...placementOfText(text), fanout: 'load_balanced' });

const rows = (text: string, plan: (placement: Placement) => Plan = planRebalance): string[] => {
  const placement = spreadOfText(text);
  return rowsOfPlan(plan(placement), placement);
};

test('load balanced creation: contiguous chunks of a leaf go round the other group (2 + 3 leaves, 25 partitions)', () => {
  const cluster = clusterWith({ pairs: 2, partitions: 1 });
  cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-5', port: 3306 }, group: 2 });
  const world = {
    ...cluster.world,
    variables: { ...cluster.world.variables, leafFailoverFanout: 'load_balanced' as const },
  };
  const places = planCreation(world, 25) ?? [];
  const hostOf = (node: number | null): string => (node === null ? 'none' : world.nodes.at(node - 1).host);
  expect(places.slice(0, 5).map(({ primary }) => hostOf(primary))).toEqual([
    'leaf-1',
    'leaf-2',
    'leaf-3',
    'leaf-4',
    'leaf-5',
  ]);
  const replicasOf = (host: string): string[] =>
    places.filter(({ primary }) => hostOf(primary) === host).map(({ replica }) => hostOf(replica));
  expect(replicasOf('leaf-1')).toEqual(['leaf-3', 'leaf-3', 'leaf-4', 'leaf-4', 'leaf-5']);
  expect(replicasOf('leaf-3')).toEqual(['leaf-1', 'leaf-1', 'leaf-1', 'leaf-2', 'leaf-2']);
});

const even = `
  leaf-1 @1: 0 4
  leaf-2 @1: 1 5
  leaf-3 @2: 2 6
  leaf-4 @2: 3 7
  replicas of 0: leaf-3
  replicas of 4: leaf-4
  replicas of 1: leaf-3
  replicas of 5: leaf-4
  replicas of 2: leaf-1
  replicas of 6: leaf-2
  replicas of 3: leaf-1
  replicas of 7: leaf-2
`;

test('load balanced: an even spread needs nothing', () => {
  expect(rows(even)).toEqual([]);
});

test('load balanced: replicas of one leaf that all sit on one other leaf are spread', () => {
  expect(rows(even.replace('replicas of 4: leaf-4', 'replicas of 4: leaf-3'))).toEqual([
    'COPY PARTITION 0 leaf-4 3',
    'DROP PARTITION 0 leaf-3 6',
  ]);
});

test('load balanced: both copies in one group are separated', () => {
  expect(rows(even.replace('replicas of 4: leaf-4', 'replicas of 4: leaf-2'))).toEqual([
    'COPY PARTITION 4 leaf-4 3',
    'DROP PARTITION 4 leaf-2 6',
  ]);
});

test('load balanced: a new leaf takes a primary of its own group, whose replica stays', () => {
  const grown = rows(`${even}\n leaf-5 @1:`);
  expect(grown).toEqual(['COPY PARTITION 1 leaf-5 4', 'PROMOTE PARTITION WITH DROP 1 leaf-5 5']);
});

test('load balanced attach batch: the leaf gets second copies, then takes its share of primaries back', () => {
  const returned = `
    leaf-1 @1 (attaching):
    leaf-2 @1: 1 5
    leaf-3 @2: 0 2 6
    leaf-4 @2: 3 4 7
    replicas of 1: leaf-3
    replicas of 5: leaf-4
    replicas of 6: leaf-2
    replicas of 7: leaf-2
  `;
  const batch = rows(returned, (placement) =>
    planAttachBatch(
      placement,
      placement.leaves.filter(({ usable }) => !usable).map(({ node }) => node),
    ),
  );
  expect(batch).toEqual([
    'COPY PARTITION 0 leaf-1 2',
    'COPY PARTITION 2 leaf-1 2',
    'COPY PARTITION 3 leaf-1 2',
    'COPY PARTITION 4 leaf-1 2',
    'PROMOTE PARTITION 0 leaf-1 6',
    'PROMOTE PARTITION 3 leaf-1 6',
    'COPY PARTITION 0 leaf-3 7',
    'COPY PARTITION 3 leaf-4 7',
  ]);
});

test('load balanced departure: every replica takes over where it is', () => {
  const departed = rows(even, (placement) =>
    planDeparture(placement, present(placement.leaves[0], 'leaf-1').node),
  );
  expect(departed).toEqual(['PROMOTE PARTITION 0 leaf-3 6', 'PROMOTE PARTITION 4 leaf-4 6']);
});

test('load balanced restore redundancy: a lone instance goes to the emptiest leaf of the other group', () => {
  expect(rows(even.replace('replicas of 4: leaf-4', 'replicas of 4:'), planRestoreRedundancy)).toEqual([
    'COPY PARTITION FORCE 4 leaf-4 2',
  ]);
});

test('load balanced: with a group that has no online leaf nothing is done', () => {
  expect(rows('leaf-1 @1: 0 1 2\nleaf-2 @1:\nleaf-3 @2 (offline):')).toEqual([]);
});
