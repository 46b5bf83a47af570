import type { NodeId } from '../../../base/index.ts';
import {
  aliveCopies,
  conditionOfLeaf,
  conditionOfPair,
  isReachable,
  knownLeaves,
  type LeafNode,
  masterReaches,
  type World,
} from '../../../cluster/index.ts';
import { playgroundTable, type WorldAlone } from './table.ts';

/** The pairs of leaves, as they are; none where the cluster has no pairs. */
export const pairsTable = playgroundTable({
  columns: {
    PAIR: 'number',
    NODE_ID_1: 'number',
    HOST_1: 'text',
    NODE_ID_2: 'number',
    HOST_2: 'text',
    UP: 'number',
    REACHABLE: 'number',
    STATE: 'text',
    PRIMARIES_1: 'number',
    PRIMARIES_2: 'number',
    UNEVEN_BY: 'number',
  },
  rows: ({ world }: WorldAlone) => {
    const primaries = world.databases.length === 0 ? [] : primariesByDatabase(world);
    return pairsOf(world).map(({ slot, leaves }) => {
      const [first, second] = leaves;
      const known = leaves.filter((leaf) => leaf !== null);
      const [one, other] = leaves.map((leaf) => primaries.map((counts) => countOf(counts, leaf)));
      return {
        PAIR: slot + 1,
        NODE_ID_1: first?.id ?? null,
        HOST_1: first?.host ?? null,
        NODE_ID_2: second?.id ?? null,
        HOST_2: second?.host ?? null,
        UP: known.filter(isReachable).length,
        REACHABLE: known.filter(({ id }) => masterReaches(world, id)).length,
        STATE: conditionOfPair(conditionOf(world, first), conditionOf(world, second)),
        PRIMARIES_1: sum(one ?? []),
        PRIMARIES_2: sum(other ?? []),
        UNEVEN_BY: Math.max(0, ...(one ?? []).map((count, index) => Math.abs(count - (other?.[index] ?? 0)))),
      };
    });
  },
});

/** The leaf of group 1 and that of group 2. */
type Pair = readonly [LeafNode | null, LeafNode | null];

/** Its leaves have one place in their groups; with load-balanced failover and without redundancy there are none [DOC]. */
export function pairsOf(world: World): readonly { readonly slot: number; readonly leaves: Pair }[] {
  const { redundancyLevel, leafFailoverFanout } = world.variables;
  if (redundancyLevel !== 2 || leafFailoverFanout !== 'paired') return [];
  const leaves = knownLeaves(world);
  const slots = [...new Set(leaves.map(({ slot }) => slot))].sort((one, other) => one - other);
  return slots.map((slot) => {
    const inGroup = (group: 1 | 2) =>
      leaves.find((leaf) => leaf.slot === slot && leaf.group === group) ?? null;
    return { slot, leaves: [inGroup(1), inGroup(2)] };
  });
}

const conditionOf = (world: World, leaf: LeafNode | null) =>
  leaf === null ? 'unknown' : conditionOfLeaf(world, leaf).kind;

/** For each database, how many of its partitions each node serves. */
function primariesByDatabase(world: World): readonly ReadonlyMap<NodeId, number>[] {
  return world.databases.map(({ partitions }) => {
    const counts = new Map<NodeId, number>();
    partitions.forEach((partition) => {
      const primary = aliveCopies(world, partition).find(({ role }) => role === 'primary');
      if (primary !== undefined) counts.set(primary.node, (counts.get(primary.node) ?? 0) + 1);
    });
    return counts;
  });
}

const countOf = (counts: ReadonlyMap<NodeId, number>, leaf: LeafNode | null): number =>
  leaf === null ? 0 : (counts.get(leaf.id) ?? 0);

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
